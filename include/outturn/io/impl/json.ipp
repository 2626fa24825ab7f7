// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/json_filling.hpp>
#include <outturn/io/detail/json_form_writer.hpp>
#include <outturn/io/detail/json_keys.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/io/detail/json_text.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/io/detail/text_places.hpp>
#include <outturn/io/detail/usual_json.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/json.hpp>
#include <outturn/io/limits.hpp>

#include <rapidjson/rapidjson.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// Deeper than any form, and a bound on hostile nesting.
inline constexpr std::size_t deepest_json = 64;

/// An object or a list that is being read.
struct json_frame {
    json_part part = json_part::other;
    bool list = false;
    std::uint64_t seen = 0;
    json_key const* key = nullptr;
    std::string other_key{};   ///< A key that no form has.
    std::size_t index = 0;     ///< The number of elements begun.
    std::size_t expected = 0;  ///< The key that comes next in the usual order.
};

/// Takes the events of RapidJSON's reader and fills the cells of a form.
///
/// Places follow from where the reader's stream stands at an event: in front of a text or a number,
/// behind a bracket, `null`, `true` or `false`.
class json_form_handler {
public:
    json_form_handler(self_evaluation& form,
                      std::vector<json_frame>& frames,
                      std::string_view text,
                      rapidjson::InsituStringStream& stream,
                      std::uint32_t first_line)
        : filling_{form, text, first_line},
          frames_{frames},
          text_{text},
          stream_{stream},
          half_{unpaired_surrogate(text)} {}

    bool Null() {
        auto const end = stream_.Tell();
        begin_value();
        if (depth_ == 0) return refuse(errc::expected_object, {end - 4, end});
        return true;
    }
    bool Bool(bool value) {
        auto const end = stream_.Tell();
        span_of_text const where{end - (value ? 4U : 5U), end};
        // A cell keeps it as its text; whether that can be read is for the cell to say.
        if (expects_text()) return fill(value ? "true" : "false", where.begin);
        begin_value();
        auto const expected = expected_structure();
        return expected ? refuse(*expected, where) : true;
    }
    // The reader never calls these, as it hands over numbers as texts.
    bool Int(int) { return Bool(false); }
    bool Uint(unsigned) { return Bool(false); }
    bool Int64(std::int64_t) { return Bool(false); }
    bool Uint64(std::uint64_t) { return Bool(false); }
    template <class Binary>
    bool Double(Binary) {
        return Bool(false);
    }
    bool RawNumber(char const*, rapidjson::SizeType length, bool) {
        auto const begin = stream_.Tell();
        // The copy that the parser works in may hold another number.
        if (fill(text_.substr(begin, length), begin)) return true;
        return refuse(*expected_structure(), {begin, begin + length});
    }
    bool String(char const* characters, rapidjson::SizeType length, bool) {
        auto const quote = stream_.Tell();
        bool const filled = fill({characters, length}, quote + 1);
        if (holds_half(quote)) return failure_ = half_a_pair(), false;
        if (filled) return true;
        return refuse(*expected_structure(), inside_quotes(quote));
    }

    bool Key(char const* characters, rapidjson::SizeType length, bool) {
        auto& object = innermost();
        std::string_view const key{characters, length};
        object.key = find_json_key(object.part, object.expected, key);
        if (object.key != nullptr) {
            auto const index = number_of(*object.key);
            std::uint64_t const bit = std::uint64_t{1} << index;
            object.expected = index + 1;
            if ((object.seen & bit) != 0)
                return refuse(errc::duplicate_key, inside_quotes(stream_.Tell()));
            object.seen |= bit;
        } else {
            object.other_key.assign(key);
            if (object.part != json_part::other)
                filling_.form().unread.push_back(place_at(stream_.Tell()));
        }
        if (holds_half(stream_.Tell())) return failure_ = half_a_pair(), false;
        return true;
    }

    bool StartObject() {
        begin_value();
        if (expected_structure() == errc::expected_array)
            return refuse(errc::expected_array, bracket());
        return open(depth_ == 0 ? json_part::form : expected_part(), false);
    }
    bool EndObject(rapidjson::SizeType) { return close(); }

    bool StartArray() {
        begin_value();
        if (expected_structure() == errc::expected_object)
            return refuse(errc::expected_object, bracket());
        return open(expected_part(), true);
    }
    bool EndArray(rapidjson::SizeType) { return close(); }

    [[nodiscard]] std::optional<error>& failure() { return failure_; }

    /// The error of half a surrogate pair, which the text holds.
    [[nodiscard]] error half_a_pair() { return error_at(errc::unpaired_surrogate, *half_); }

    /// Ends the form; false where it has no row.
    bool finish() { return filling_.finish(); }

    /// The error `code` about the bytes of `where`, quoting the line they stand in.
    [[nodiscard]] error error_at(error_code code, span_of_text where) {
        return error_in_line(code, text_, where, place_at(where.begin));
    }

private:
    [[nodiscard]] place place_at(std::size_t offset) {
        return {filling_.form().file, path(), filling_.position_at(offset), {}};
    }

    json_frame& innermost() { return frames_[depth_ - 1]; }
    [[nodiscard]] json_frame const& innermost() const { return frames_[depth_ - 1]; }

    void begin_value() {
        if (depth_ != 0) ++innermost().index;
    }

    [[nodiscard]] std::string path() const {
        std::string shown;
        for (std::size_t i = 0; i < depth_; ++i) {
            auto const& each = frames_[i];
            if (each.list) {
                shown += '[' + std::to_string(each.index == 0 ? 0 : each.index - 1) + ']';
                continue;
            }
            std::string_view const key = each.key != nullptr ? each.key->key : each.other_key;
            if (!shown.empty() && !key.empty()) shown += '.';
            shown += key;
        }
        return shown;
    }

    /// The list or object that the table of keys expects here.
    [[nodiscard]] json_part expected_part() const {
        auto const& inside = innermost();
        if (inside.list) return element_of(inside.part);
        return inside.key == nullptr ? json_part::other : inside.key->holds;
    }
    [[nodiscard]] bool expects_text() const {
        return depth_ != 0 && innermost().key != nullptr && innermost().key->fills != nullptr;
    }

    /// Fills the cell that belongs here, if any; false where a list or an object is expected.
    bool fill(std::string_view text, std::size_t begin) {
        begin_value();
        if (!expects_text()) return !expected_structure();
        filling_.fill(*innermost().key->fills, text, begin);
        return true;
    }

    bool open(json_part part, bool list) {
        if (expects_text()) return refuse(errc::expected_text, bracket());
        if (depth_ >= deepest_json) return refuse(errc::too_deep, bracket());
        if (part == json_part::indicator && filling_.indicators() == most_indicators)
            return refuse(errc::too_many_indicators, bracket());
        filling_.begin(part);
        if (depth_ == frames_.size()) frames_.emplace_back();
        auto& opened = frames_[depth_++];
        opened.part = part;
        opened.list = list;
        opened.seen = 0;
        opened.key = nullptr;
        opened.other_key.clear();
        opened.index = 0;
        opened.expected = first_json_key[static_cast<std::size_t>(part)];
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }

    /// The error where the table of keys expects an object or a list here.
    [[nodiscard]] std::optional<error_code> expected_structure() const {
        if (depth_ == 0) return errc::expected_object;
        auto const expected = expected_part();
        if (expected == json_part::other) return std::nullopt;
        bool const list = !innermost().list && element_of(expected) != json_part::other;
        return list ? errc::expected_array : errc::expected_object;
    }

    [[nodiscard]] span_of_text bracket() { return {stream_.Tell() - 1, stream_.Tell()}; }

    /// The bytes between the quote at `quote` and the one that ends the text.
    [[nodiscard]] span_of_text inside_quotes(std::size_t quote) const {
        auto end = quote + 1;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
        return {quote + 1, end};
    }

    /// Whether half a surrogate pair stands in the text that begins with the quote at `quote`.
    [[nodiscard]] bool holds_half(std::size_t quote) const {
        return half_ && half_->begin < inside_quotes(quote).end;
    }

    bool refuse(error_code code, span_of_text where) {
        failure_ = error_at(code, where);
        return false;
    }

    json_filling filling_;
    std::vector<json_frame>& frames_;
    std::string_view text_;
    rapidjson::InsituStringStream& stream_;
    std::optional<span_of_text> half_;  ///< The first half of a surrogate pair without the other.
    std::size_t depth_ = 0;
    std::optional<error> failure_;
};

}  // namespace detail

struct json_reader::memory {
    vocabulary words;
    std::string copy{};
    std::vector<detail::json_frame> frames{};
    rapidjson::GenericReader<detail::json_encoding, detail::json_encoding, detail::json_allocator>
        parser{};

    /// Fills `form` from `copy`, which the parser changes; `text` is what it is a copy of.
    std::optional<error> parse(self_evaluation& form,
                               std::string_view text,
                               std::uint32_t first_line,
                               bool numbers_are_small = false) {
        rapidjson::InsituStringStream stream{copy.data()};
        detail::json_form_handler handler{form, frames, text, stream, first_line};
        auto const refusal = [&](error_code code, std::size_t at) {
            std::size_t const length = detail::decode_utf8(text, at).length;
            return handler.error_at(code, {at, at + std::max<std::size_t>(1, length)});
        };
        if (auto const valid = valid_utf8_length(text); valid != text.size())
            return refusal(errc::invalid_utf8, valid);

        constexpr unsigned flags =
            rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
        auto const parsed = parser.Parse<flags>(stream, handler);
        if (handler.failure()) return std::move(handler.failure());
        // What is too large for a cell, or not, the cell says.
        if (parsed.Code() == rapidjson::kParseErrorNumberTooBig && !numbers_are_small) {
            detail::make_numbers_small(copy.assign(text));
            return parse(form, text, first_line, true);
        }
        if (parsed.Code() == rapidjson::kParseErrorStringUnicodeSurrogateInvalid)
            return handler.half_a_pair();
        if (parsed.IsError())
            return refusal(errc::invalid_json, std::min(parsed.Offset(), text.size()));
        // A NUL byte in the text is not its end.
        if (stream.Tell() < text.size()) return refusal(errc::invalid_json, stream.Tell());
        if (!handler.finish()) return handler.error_at(errc::not_a_form, {0, 0});
        return std::nullopt;
    }
};

OUTTURN_DECL json_reader::json_reader(vocabulary words) : memory_{new memory{std::move(words)}} {}
OUTTURN_DECL json_reader::json_reader(json_reader&& other) noexcept
    : memory_{std::exchange(other.memory_, nullptr)} {}
OUTTURN_DECL json_reader& json_reader::operator=(json_reader&& other) noexcept {
    delete std::exchange(memory_, std::exchange(other.memory_, nullptr));
    return *this;
}
OUTTURN_DECL json_reader::~json_reader() { delete memory_; }

OUTTURN_DECL std::optional<error> json_reader::read_into(self_evaluation& form,
                                                         std::string_view text,
                                                         std::string_view file,
                                                         std::uint32_t first_line) {
    text = detail::without_byte_order_mark(text);
    form.file.assign(file);
    if (!detail::read_usual_json(form, text, first_line)) {
        // The parser works in a copy, in which texts lose their escapes.
        memory_->copy.assign(text);
        if (auto why = memory_->parse(form, text, first_line)) return why;
    }
    read_cells(form, memory_->words);
    return std::nullopt;
}

OUTTURN_DECL result<self_evaluation> read_json(std::string_view text,
                                               std::string_view file,
                                               vocabulary const& words) {
    self_evaluation form;
    if (auto why = json_reader{words}.read_into(form, text, file)) return *std::move(why);
    return form;
}

OUTTURN_DECL result<self_evaluation> read_json_file(std::string const& path,
                                                    vocabulary const& words) {
    auto const contents = file_contents(path);
    if (!contents) return contents.error();
    return read_json(*contents, path, words);
}

// ---- lines

namespace detail {

/// Whether a line holds white space only, as JSON has it.
OUTTURN_DECL bool is_white(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Where the object that `line` begins with ends; npos where there is none, or it does not.
OUTTURN_DECL std::size_t object_end(std::string_view line) {
    if (!line.starts_with('{')) return std::string_view::npos;
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char const each = line[at];
        if (each == '"') quoted = !quoted;
        if (quoted && each == '\\') ++at;
        if (quoted) continue;
        if (each == '{') ++depth;
        if (each == '}' && --depth == 0) return at + 1;
    }
    return std::string_view::npos;
}

}  // namespace detail

OUTTURN_DECL bool is_jsonl(std::string_view text) {
    text = detail::without_byte_order_mark(text);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    auto const line = text.substr(0, text.find('\n'));
    auto const end = detail::object_end(line);
    return end != std::string_view::npos && detail::is_white(line.substr(end)) &&
           !detail::is_white(text.substr(line.size()));
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_jsonl(std::string_view text,
                                                             std::string_view file,
                                                             vocabulary const& words) {
    std::vector<result<self_evaluation>> forms;
    json_reader reader{words};
    auto rest = detail::without_byte_order_mark(text);
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (detail::is_white(line)) continue;
        self_evaluation form;
        if (auto why = reader.read_into(form, line, file, number))
            forms.emplace_back(*std::move(why));
        else
            forms.emplace_back(std::move(form));
    }
    if (forms.empty())
        forms.emplace_back(make_error({errc::not_a_form, {}}, {}, {std::string{file}, {}, {}}));
    return forms;
}

// ---- writing

OUTTURN_DECL std::string write_json(self_evaluation const& form) {
    detail::json_page_writer json;
    detail::json_form_writer{json, form}.write();
    return json.str() + '\n';
}

OUTTURN_DECL std::string write_jsonl(std::span<self_evaluation const> forms) {
    std::string lines;
    detail::json_writer json;
    for (auto const& each : forms) {
        json.clear();
        detail::json_form_writer{json, each}.write();
        lines.append(json.view()) += '\n';
    }
    return lines;
}

}  // namespace outturn::inline OUTTURN_ABI
