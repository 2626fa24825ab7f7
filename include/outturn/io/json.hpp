// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Forms from JSON. The keys are those of `json_keys`; values are texts as printed, or numbers, whose
// digits are taken as they are written. No value passes through binary floating point.

#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/texts.hpp>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace outturn {

namespace detail {

/// The JSON values a form is made of.
enum class json_part : std::uint8_t {
    form,
    funds,
    fund,
    execution,
    goal,
    indicators,
    indicator,
    total,
    other
};

/// A key: the object it stands in, and the cell it fills or the part that stands behind it.
struct json_key {
    json_part in;
    std::string_view key;
    std::variant<cell form_texts::*, cell fund_texts::*, cell indicator_texts::*, json_part> fills;
};

inline constexpr std::array json_keys{
    json_key{json_part::form, "title", &form_texts::title},
    json_key{json_part::form, "fiscal_year", &form_texts::fiscal_year},
    json_key{json_part::form, "project", &form_texts::project_name},
    json_key{json_part::form, "department", &form_texts::supervising_department},
    json_key{json_part::form, "implementing_unit", &form_texts::implementing_unit},
    json_key{json_part::form, "currency", &form_texts::currency},
    json_key{json_part::form, "money_unit", &form_texts::money_unit},
    json_key{json_part::form, "funds", json_part::funds},
    json_key{json_part::form, "execution", json_part::execution},
    json_key{json_part::form, "goal", json_part::goal},
    json_key{json_part::form, "indicators", json_part::indicators},
    json_key{json_part::form, "total", json_part::total},
    json_key{json_part::form, "transcription_notes", json_part::other},
    json_key{json_part::fund, "source", &fund_texts::source},
    json_key{json_part::fund, "initial", &fund_texts::initial},
    json_key{json_part::fund, "adjusted", &fund_texts::adjusted},
    json_key{json_part::fund, "executed", &fund_texts::executed},
    json_key{json_part::execution, "points", &form_texts::execution_weight},
    json_key{json_part::execution, "rate", &form_texts::execution_rate},
    json_key{json_part::execution, "score", &form_texts::execution_score},
    json_key{json_part::goal, "expected", &form_texts::expected},
    json_key{json_part::goal, "actual", &form_texts::accomplished},
    json_key{json_part::indicator, "level1", &indicator_texts::first_heading},
    json_key{json_part::indicator, "level2", &indicator_texts::second_heading},
    json_key{json_part::indicator, "level3", &indicator_texts::name},
    json_key{json_part::indicator, "target", &indicator_texts::target},
    json_key{json_part::indicator, "actual", &indicator_texts::actual},
    json_key{json_part::indicator, "points", &indicator_texts::weight},
    json_key{json_part::indicator, "score", &indicator_texts::score},
    json_key{json_part::indicator, "reason", &indicator_texts::deviation_reason},
    json_key{json_part::total, "points", &form_texts::total_weight},
    json_key{json_part::total, "score", &form_texts::total_score},
};

/// What the elements of a list are; `other` for what is no list.
constexpr json_part element_of(json_part list) {
    switch (list) {
        case json_part::funds:
            return json_part::fund;
        case json_part::indicators:
            return json_part::indicator;
        default:
            return json_part::other;
    }
}

// Deeper than any form, shallow enough that no input can exhaust memory by its nesting.
inline constexpr std::size_t deepest_json = 64;

/// Takes the events of RapidJSON's reader and fills the texts of a form.
class json_form_handler {
public:
    json_form_handler(std::string_view text,
                      std::string file,
                      rapidjson::MemoryStream const& stream)
        : text_{text}, stream_{stream} {
        texts_.file = std::move(file);
    }

    bool Null() { return scalar({}, true); }
    bool Bool(bool) { return unfit(); }
    // With numbers read as texts the reader never calls these.
    bool Int(int) { return unfit(); }
    bool Uint(unsigned) { return unfit(); }
    bool Int64(std::int64_t) { return unfit(); }
    bool Uint64(std::uint64_t) { return unfit(); }
    template <class Binary>
    bool Double(Binary) {
        return unfit();
    }
    bool RawNumber(char const* digits, rapidjson::SizeType length, bool) {
        return scalar({digits, length}, false);
    }
    bool String(char const* characters, rapidjson::SizeType length, bool) {
        return scalar({characters, length}, false);
    }

    bool Key(char const* characters, rapidjson::SizeType length, bool) {
        begin_token();
        auto& object = open_.back();
        std::string_view const key{characters, length};
        object.key = nullptr;
        object.key_text.assign(key);
        if (object.part != json_part::other) {
            for (std::size_t i = 0; i < json_keys.size(); ++i) {
                if (json_keys[i].in != object.part || json_keys[i].key != key) continue;
                std::uint64_t const bit = std::uint64_t{1} << i;
                if ((object.seen & bit) != 0) return refuse(errc::duplicate_key);
                object.seen |= bit;
                object.key = &json_keys[i];
            }
            if (object.key == nullptr) texts_.unread.push_back({texts_.file, path(), position()});
        }
        end_token();
        return true;
    }

    bool StartObject() {
        begin_token();
        if (expected_structure() == errc::expected_array) return refuse(errc::expected_array);
        return open(open_.empty() ? json_part::form : expected_part(), false);
    }
    bool EndObject(rapidjson::SizeType) { return close(); }

    bool StartArray() {
        begin_token();
        if (expected_structure() == errc::expected_object) return refuse(errc::expected_object);
        return open(expected_part(), true);
    }
    bool EndArray(rapidjson::SizeType) { return close(); }

    [[nodiscard]] std::optional<error> const& failure() const { return failure_; }
    [[nodiscard]] form_texts& texts() { return texts_; }

    /// The error `code` about the bytes from `begin` to `end`, quoting the line they stand in.
    [[nodiscard]] error error_at(errc code, std::size_t begin, std::size_t end) {
        advance_to(begin);
        auto const line_begin = text_.rfind('\n', begin == 0 ? 0 : begin - 1);
        std::size_t from =
            line_begin == std::string_view::npos || line_begin >= begin ? 0 : line_begin + 1;
        std::size_t to = std::min(text_.find_first_of("\r\n", begin), text_.size());
        constexpr std::size_t longest = 60;
        while (begin - from > longest || (from < begin && (text_[from] & '\xC0') == '\x80')) ++from;
        while (to > begin && to - begin > longest) --to;
        while (to < text_.size() && to > begin && (text_[to] & '\xC0') == '\x80') --to;
        while (from < begin && (text_[from] == ' ' || text_[from] == '\t')) ++from;
        auto const shown = text_.substr(from, std::max(to, begin) - from);
        end = std::clamp(end, begin, std::max(to, begin));
        return make_error(
            {code, {begin - from, end - from}}, shown, {texts_.file, path(), position()});
    }

private:
    struct frame {
        json_part part = json_part::other;
        bool list = false;
        std::uint64_t seen = 0;
        json_key const* key = nullptr;
        std::string key_text;
        std::size_t index = 0;
    };

    // The reader calls the handler before it takes a bracket and after it has taken anything else;
    // between two tokens stand only white space, commas and colons.
    void begin_token() {
        auto const begin = text_.find_first_not_of(" \t\r\n,:", cursor_);
        advance_to(std::min(begin, text_.size()));
        if (!open_.empty() && open_.back().list) ++open_.back().index;
    }
    void end_token() { cursor_ = std::max(stream_.Tell(), cursor_ + 1); }

    void advance_to(std::size_t offset) {
        if (offset < counted_) {
            counted_ = 0;
            position_ = {1, 1};
        }
        for (; counted_ < offset; ++counted_) {
            if (text_[counted_] == '\n') {
                ++position_.line;
                position_.column = 1;
            } else if ((text_[counted_] & '\xC0') != '\x80') {
                ++position_.column;
            }
        }
        cursor_ = std::max(cursor_, offset);
    }
    [[nodiscard]] text_position position() const { return position_; }

    [[nodiscard]] std::string path() const {
        std::string shown;
        for (auto const& each : open_) {
            if (each.list) {
                shown += '[' + std::to_string(each.index == 0 ? 0 : each.index - 1) + ']';
            } else if (!each.key_text.empty()) {
                if (!shown.empty()) shown += '.';
                shown += each.key_text;
            }
        }
        return shown;
    }

    /// What the table says stands here, where it says a list or an object.
    [[nodiscard]] json_part expected_part() const {
        auto const& inside = open_.back();
        if (inside.list) return element_of(inside.part);
        if (inside.key == nullptr) return json_part::other;
        auto const* const part = std::get_if<json_part>(&inside.key->fills);
        return part == nullptr ? json_part::other : *part;
    }
    [[nodiscard]] bool expects_text() const {
        if (open_.empty()) return false;
        auto const& inside = open_.back();
        return !inside.list && inside.key != nullptr &&
               !std::holds_alternative<json_part>(inside.key->fills);
    }

    bool open(json_part part, bool list) {
        if (expects_text()) return refuse(errc::expected_text);
        if (open_.size() >= deepest_json) return refuse(errc::too_deep);
        if (part == json_part::fund) texts_.funds.emplace_back();
        if (part == json_part::indicator) texts_.indicators.emplace_back();
        open_.push_back({part, list, 0, nullptr, {}, 0});
        ++cursor_;
        return true;
    }
    bool close() {
        if (open_.back().list) open_.back().index = 0;
        auto const end = text_.find_first_not_of(" \t\r\n,:", cursor_);
        advance_to(std::min(end, text_.size()));
        ++cursor_;
        open_.pop_back();
        return true;
    }

    /// What the table asks for here where it asks for an object or a list.
    [[nodiscard]] std::optional<errc> expected_structure() const {
        if (open_.empty()) return errc::expected_object;
        auto const expected = expected_part();
        if (expected == json_part::other) return std::nullopt;
        bool const list = !open_.back().list && element_of(expected) != json_part::other;
        return list ? errc::expected_array : errc::expected_object;
    }

    /// A value that is neither text, number nor null: fit only for what is passed over.
    bool unfit() {
        begin_token();
        if (auto const expected = expected_structure()) return refuse(*expected);
        if (expects_text()) return refuse(errc::expected_text);
        end_token();
        return true;
    }

    bool scalar(std::string_view value, bool null) {
        begin_token();
        if (auto const expected = expected_structure(); expected && (!null || open_.empty()))
            return refuse(*expected);
        auto const& inside = open_.back();
        if (inside.key != nullptr && !null) {
            bool const quoted = text_[cursor_] == '"';
            auto at = position();
            if (quoted) ++at.column;
            cell filled{std::string{value}, at};
            std::visit(
                [&](auto const fills) {
                    using kind = std::remove_cv_t<decltype(fills)>;
                    if constexpr (std::is_same_v<kind, cell form_texts::*>)
                        texts_.*fills = std::move(filled);
                    if constexpr (std::is_same_v<kind, cell fund_texts::*>)
                        texts_.funds.back().*fills = std::move(filled);
                    if constexpr (std::is_same_v<kind, cell indicator_texts::*>)
                        texts_.indicators.back().*fills = std::move(filled);
                },
                inside.key->fills);
        }
        end_token();
        return true;
    }

    bool refuse(errc code) {
        auto begin = std::min(cursor_, text_.size());
        auto end = std::max(stream_.Tell(), begin + 1);
        if (text_[begin] == '"') {
            ++begin;
            --end;
        }
        failure_ = error_at(code, begin, end);
        return false;
    }

    std::string_view text_;
    rapidjson::MemoryStream const& stream_;
    form_texts texts_;
    std::vector<frame> open_;
    std::size_t cursor_ = 0;
    std::size_t counted_ = 0;
    text_position position_{1, 1};
    std::optional<error> failure_;
};

inline result<form_texts> read_json_texts(std::string_view text, std::string file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    rapidjson::MemoryStream stream{text.data(), text.size()};
    json_form_handler handler{text, std::move(file), stream};
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return handler.error_at(errc::invalid_utf8, valid, valid + 1);

    constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                               rapidjson::kParseNumbersAsStringsFlag |
                               rapidjson::kParseValidateEncodingFlag;
    rapidjson::Reader reader;
    auto const parsed = reader.Parse<flags>(stream, handler);
    if (handler.failure()) return *handler.failure();
    if (parsed.IsError()) {
        auto const at = std::min(parsed.Offset(), text.size());
        return handler.error_at(errc::invalid_json, at, at + 1);
    }
    // The reader takes a NUL byte for the end of the text.
    if (stream.Tell() < text.size())
        return handler.error_at(errc::invalid_json, stream.Tell(), stream.Tell() + 1);
    if (handler.texts().funds.empty() && handler.texts().indicators.empty())
        return handler.error_at(errc::not_a_form, 0, 0);
    return std::move(handler.texts());
}

inline result<std::string> file_contents(std::string const& path) {
    auto const refusal = [&](int code) {
        std::string const why = std::generic_category().message(code);
        return make_error({errc::unreadable_file, {0, why.size()}}, why, {path, {}, {}});
    };
    struct closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    errno = 0;
    std::unique_ptr<std::FILE, closer> const file{std::fopen(path.c_str(), "rb")};
    if (!file) return refusal(errno);
    std::string contents;
    std::array<char, 65536> block{};
    for (std::size_t length = 0;
         (length = std::fread(block.data(), 1, block.size(), file.get())) != 0;)
        contents.append(block.data(), length);
    if (std::ferror(file.get()) != 0) return refusal(errno);
    return contents;
}

}  // namespace detail

/// Reads a form from JSON text; `file` is the name that errors give it.
///
/// Every key may be absent or null; a key that no form has is passed over and listed in `unread`. The
/// column of an error counts characters of the value, an escape as the one character it stands for.
/// Units, Rounds: as `read_form`.
/// Fails: `invalid_utf8`, `invalid_json`, `expected_object`, `expected_array`, `expected_text`,
/// `duplicate_key`, `too_deep`, `not_a_form`, and as `read_form`; with file, cell, line and column.
/// Complexity: linear in the length of the text.
template <class Int = std::int64_t>
result<basic_self_evaluation<Int>> read_json(std::string_view text, std::string file = {}) {
    auto texts = detail::read_json_texts(text, std::move(file));
    if (!texts) return std::move(texts.error());
    return read_form<Int>(*std::move(texts));
}

/// Reads a form from a JSON file.
///
/// Fails: `unreadable_file`, and as `read_json`.
///
///     self_evaluation const form = read_json_file("examples/forms/2022-4.json").value();
template <class Int = std::int64_t>
result<basic_self_evaluation<Int>> read_json_file(std::string const& path) {
    auto const contents = detail::file_contents(path);
    if (!contents) return contents.error();
    return read_json<Int>(*contents, path);
}

}  // namespace outturn
