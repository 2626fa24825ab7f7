// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/json_fault.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/io/detail/json_node.hpp>
#include <outturn/io/errors.hpp>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstddef>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Builds the values that RapidJSON's parser finds.
class json_node_handler : public rapidjson::BaseReaderHandler<json_encoding, json_node_handler> {
public:
    static constexpr std::size_t most_deep = 8;

    json_node_handler(std::string_view text, rapidjson::MemoryStream const& at)
        : text_{text}, at_{at} {}

    [[nodiscard]] json_node& root() { return root_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }

    bool Null() { return take({}); }
    bool Bool(bool value) { return take({.is = json_node::kind::truth, .truth = value}); }
    bool RawNumber(char const* digits, rapidjson::SizeType size, bool /*copy*/) {
        return take({.is = json_node::kind::number, .text = {digits, size}});
    }
    bool String(char const* begin, rapidjson::SizeType size, bool /*copy*/) {
        return take({.is = json_node::kind::text, .text = {begin, size}});
    }
    bool Key(char const* begin, rapidjson::SizeType size, bool /*copy*/) {
        open_.back()->keys.push_back(placed({.is = json_node::kind::text, .text = {begin, size}}));
        return true;
    }
    bool StartObject() { return open({.is = json_node::kind::object}); }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool StartArray() { return open({.is = json_node::kind::list}); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

private:
    json_node placed(json_node of) {
        auto const begin = text_.find_first_not_of(" \t\r\n,:", behind_);
        behind_ = at_.Tell();
        of.where = {begin, behind_};
        // Without the quotation marks, as a message quotes it.
        if (of.is == json_node::kind::text) of.where = {begin + 1, behind_ - 1};
        return of;
    }
    json_node& put(json_node made) {
        made = placed(std::move(made));
        if (open_.empty()) return root_ = std::move(made);
        return open_.back()->values.emplace_back(std::move(made));
    }
    bool take(json_node made) {
        put(std::move(made));
        return true;
    }
    bool open(json_node made) {
        auto& into = put(std::move(made));
        // The parser stands before the bracket.
        behind_ = into.where.begin + 1;
        too_deep_ = open_.size() == most_deep;
        if (!too_deep_) open_.push_back(&into);
        return !too_deep_;
    }
    // What is open is the last value of what holds it, so that none of these moves.
    bool close() {
        behind_ = at_.Tell() + 1;
        open_.back()->where.end = behind_;
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    rapidjson::MemoryStream const& at_;
    std::size_t behind_ = 0;
    json_node root_{};
    std::vector<json_node*> open_{};
    bool too_deep_ = false;
};

OUTTURN_DECL result<json_node> read_json_node(std::string_view text, std::string const& file) {
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return json_error(errc::invalid_utf8, text, {valid, valid + 1}, file);
    rapidjson::MemoryStream stream{text.data(), text.size()};
    json_node_handler handler{text, stream};
    rapidjson::GenericReader<json_encoding, json_encoding, json_allocator> parser;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    auto const parsed = parser.Parse<flags>(stream, handler);
    if (handler.too_deep())
        return json_error(errc::too_deep, text, {stream.Tell(), stream.Tell() + 1}, file);
    auto const at = parsed.IsError() ? parsed.Offset() : stream.Tell();
    if (auto fault = json_fault(parsed.Code(), at, text, file)) return *std::move(fault);
    return std::move(handler.root());
}

}  // namespace outturn::inline OUTTURN_ABI::detail
