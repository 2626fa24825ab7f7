// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Forms from JSON. The keys are those of `json_keys`; values are texts as printed, or numbers, whose
// digits are taken as they are written. No value passes through binary floating point.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/form/form.hpp>
#include <outturn/form/texts.hpp>
#include <outturn/io/detail/file.hpp>
#include <outturn/io/errors.hpp>

#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

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

/// Where the cells stand that the values of the innermost object fill.
struct json_rows {
    self_evaluation* form;
    fund_line* fund;
    outturn::indicator* indicator;
};

/// A key: the object it stands in, and the cell it fills, or the part that stands behind it.
struct json_key {
    using rows = json_rows;

    json_part in;
    std::string_view key;
    cell& (*fills)(rows const&) = nullptr;
    json_part holds = json_part::other;
};

inline constexpr std::array json_keys{
    json_key{json_part::form, "title", [](json_rows const& at) -> cell& { return at.form->title; }},
    json_key{json_part::form,
             "fiscal_year",
             [](json_rows const& at) -> cell& { return at.form->fiscal_year; }},
    json_key{json_part::form,
             "project",
             [](json_rows const& at) -> cell& { return at.form->project_name; }},
    json_key{json_part::form,
             "department",
             [](json_rows const& at) -> cell& { return at.form->supervising_department; }},
    json_key{json_part::form,
             "implementing_unit",
             [](json_rows const& at) -> cell& { return at.form->implementing_unit; }},
    json_key{json_part::form,
             "currency",
             [](json_rows const& at) -> cell& { return at.form->currency; }},
    json_key{json_part::form,
             "money_unit",
             [](json_rows const& at) -> cell& { return at.form->money_unit; }},
    json_key{json_part::form, "funds", nullptr, json_part::funds},
    json_key{json_part::form, "execution", nullptr, json_part::execution},
    json_key{json_part::form, "goal", nullptr, json_part::goal},
    json_key{json_part::form, "indicators", nullptr, json_part::indicators},
    json_key{json_part::form, "total", nullptr, json_part::total},
    json_key{json_part::form, "transcription_notes", nullptr, json_part::other},
    json_key{
        json_part::fund, "source", [](json_rows const& at) -> cell& { return at.fund->source; }},
    json_key{json_part::fund,
             "initial",
             [](json_rows const& at) -> cell& { return at.fund->initial.from; }},
    json_key{json_part::fund,
             "adjusted",
             [](json_rows const& at) -> cell& { return at.fund->adjusted.from; }},
    json_key{json_part::fund,
             "executed",
             [](json_rows const& at) -> cell& { return at.fund->executed.from; }},
    json_key{json_part::fund,
             "received",
             [](json_rows const& at) -> cell& { return at.fund->received.from; }},
    json_key{json_part::execution,
             "points",
             [](json_rows const& at) -> cell& { return at.form->execution.weight.from; }},
    json_key{json_part::execution,
             "rate",
             [](json_rows const& at) -> cell& { return at.form->execution.rate.from; }},
    json_key{json_part::execution,
             "score",
             [](json_rows const& at) -> cell& { return at.form->execution.score.from; }},
    json_key{json_part::goal,
             "expected",
             [](json_rows const& at) -> cell& { return at.form->expected; }},
    json_key{json_part::goal,
             "actual",
             [](json_rows const& at) -> cell& { return at.form->accomplished; }},
    json_key{json_part::indicator,
             "level1",
             [](json_rows const& at) -> cell& { return at.indicator->first_heading; }},
    json_key{json_part::indicator,
             "level2",
             [](json_rows const& at) -> cell& { return at.indicator->second_heading; }},
    json_key{json_part::indicator,
             "level3",
             [](json_rows const& at) -> cell& { return at.indicator->name; }},
    json_key{json_part::indicator,
             "target",
             [](json_rows const& at) -> cell& { return at.indicator->target.from; }},
    json_key{json_part::indicator,
             "actual",
             [](json_rows const& at) -> cell& { return at.indicator->actual.from; }},
    json_key{json_part::indicator,
             "points",
             [](json_rows const& at) -> cell& { return at.indicator->weight.from; }},
    json_key{json_part::indicator,
             "score",
             [](json_rows const& at) -> cell& { return at.indicator->score.from; }},
    json_key{json_part::indicator,
             "reason",
             [](json_rows const& at) -> cell& { return at.indicator->deviation_reason; }},
    json_key{json_part::total,
             "points",
             [](json_rows const& at) -> cell& { return at.form->total.weight.from; }},
    json_key{json_part::total,
             "score",
             [](json_rows const& at) -> cell& { return at.form->total.score.from; }},
};

/// The first of the keys of each part.
inline constexpr auto first_json_key = [] {
    std::array<std::size_t, static_cast<std::size_t>(json_part::other) + 1> first{};
    for (std::size_t part = 0; part < first.size(); ++part)
        while (first[part] < json_keys.size() &&
               json_keys[first[part]].in != static_cast<json_part>(part))
            ++first[part];
    return first;
}();

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

// Deeper than any form, shallow enough that no input can exhaust the stack by its nesting.
inline constexpr std::size_t deepest_json = 64;

/// A value that is open while its parts are read.
struct json_frame {
    json_part part = json_part::other;
    bool list = false;
    std::uint64_t seen = 0;
    json_key const* key = nullptr;
    std::string other_key{};   ///< The key where it is none of a form's.
    std::size_t index = 0;     ///< The number of elements begun.
    std::size_t expected = 0;  ///< The key that comes next in the usual order.
};

/// Takes the events of RapidJSON's reader and fills the cells of a form.
///
/// It leans on where the reader's stream stands when an event comes: in front of a text or a number,
/// behind a bracket, `null`, `true` or `false`.
class json_form_handler {
    using rows = json_rows;
    using frame = json_frame;
    static constexpr auto const& keys = json_keys;

public:
    json_form_handler(self_evaluation& form,
                      std::vector<frame>& frames,
                      std::string_view text,
                      rapidjson::InsituStringStream& stream,
                      std::uint32_t first_line)
        : form_{form},
          frames_{frames},
          text_{text},
          stream_{stream},
          positions_{text, first_line},
          at_{&form, nullptr, nullptr} {
        clear(form);
    }

    bool Null() {
        auto const end = stream_.Tell();
        begin_value();
        if (depth_ == 0) return refuse(errc::expected_object, {end - 4, end});
        return true;
    }
    bool Bool(bool value) {
        auto const end = stream_.Tell();
        begin_value();
        span_of_text const where{end - (value ? 4U : 5U), end};
        if (auto const expected = expected_structure()) return refuse(*expected, where);
        return expects_text() ? refuse(errc::expected_text, where) : true;
    }
    // With numbers read as texts the reader never calls these.
    bool Int(int) { return Bool(false); }
    bool Uint(unsigned) { return Bool(false); }
    bool Int64(std::int64_t) { return Bool(false); }
    bool Uint64(std::uint64_t) { return Bool(false); }
    template <class Binary>
    bool Double(Binary) {
        return Bool(false);
    }
    bool RawNumber(char const* digits, rapidjson::SizeType length, bool) {
        auto const begin = stream_.Tell();
        if (fill({digits, length}, begin)) return true;
        return refuse(*expected_structure(), {begin, begin + length});
    }
    bool String(char const* characters, rapidjson::SizeType length, bool) {
        auto const quote = stream_.Tell();
        if (fill({characters, length}, quote + 1)) return true;
        return refuse(*expected_structure(), inside_quotes(quote));
    }

    bool Key(char const* characters, rapidjson::SizeType length, bool) {
        auto& object = innermost();
        std::string_view const key{characters, length};
        object.key = find_key(object, key);
        if (object.key != nullptr) {
            auto const index = static_cast<std::size_t>(object.key - keys.data());
            std::uint64_t const bit = std::uint64_t{1} << index;
            object.expected = index + 1;
            if ((object.seen & bit) != 0)
                return refuse(errc::duplicate_key, inside_quotes(stream_.Tell()));
            object.seen |= bit;
        } else {
            object.other_key.assign(key);
            if (object.part != json_part::other)
                form_.unread.push_back({form_.file, path(), positions_.at(stream_.Tell()), {}});
        }
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

    /// Drops the rows of an earlier form that this one has not.
    void finish() {
        form_.funds.resize(funds_);
        form_.indicators.resize(indicators_);
    }

    /// The error `code` about the bytes of `where`, quoting the line they stand in.
    [[nodiscard]] error error_at(error_code code, span_of_text where) {
        return error_in_line(
            code, text_, where, {form_.file, path(), positions_.at(where.begin), {}});
    }

private:
    static void clear(self_evaluation& form) {
        for (auto const& key : keys)
            if (key.fills != nullptr && key.in != json_part::fund && key.in != json_part::indicator)
                clear(key, {&form, nullptr, nullptr});
        form.sheet.clear();
        form.unread.clear();
    }
    static void clear(json_key const& key, rows const& at) {
        auto& emptied = key.fills(at);
        emptied.text.clear();
        emptied.position = {};
    }

    frame& innermost() { return frames_[depth_ - 1]; }
    [[nodiscard]] frame const& innermost() const { return frames_[depth_ - 1]; }

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

    /// As ==, without the call that it makes: keys are short, and two pieces that may overlap cover most.
    static bool same_text(std::string_view a, std::string_view b) {
        std::size_t const size = a.size();
        if (size != b.size()) return false;
        auto const same_piece = [&]<class Piece>(Piece, std::size_t at) {
            Piece in_a;
            Piece in_b;
            std::memcpy(&in_a, a.data() + at, sizeof(Piece));
            std::memcpy(&in_b, b.data() + at, sizeof(Piece));
            return in_a == in_b;
        };
        if (size >= 8 && size <= 16)
            return same_piece(std::uint64_t{}, 0) && same_piece(std::uint64_t{}, size - 8);
        if (size >= 4 && size < 8)
            return same_piece(std::uint32_t{}, 0) && same_piece(std::uint32_t{}, size - 4);
        return a == b;
    }

    static json_key const* find_key(frame const& object, std::string_view key) {
        if (object.part == json_part::other) return nullptr;
        auto const is_it = [&](json_key const& each) {
            return each.in == object.part && same_text(each.key, key);
        };
        // Keys mostly come in the order of the table.
        if (object.expected < keys.size() && is_it(keys[object.expected]))
            return &keys[object.expected];
        auto const found = std::find_if(keys.begin(), keys.end(), is_it);
        return found == keys.end() ? nullptr : &*found;
    }

    /// What the table says stands here, where it says a list or an object.
    [[nodiscard]] json_part expected_part() const {
        auto const& inside = innermost();
        if (inside.list) return element_of(inside.part);
        return inside.key == nullptr ? json_part::other : inside.key->holds;
    }
    [[nodiscard]] bool expects_text() const {
        return depth_ != 0 && innermost().key != nullptr && innermost().key->fills != nullptr;
    }

    /// Fills the cell that stands here, if one does; false where no text may stand.
    bool fill(std::string_view text, std::size_t begin) {
        begin_value();
        if (!expects_text()) return !expected_structure();
        auto& filled = innermost().key->fills(at_);
        filled.text.assign(text);
        filled.position = positions_.at(begin);
        return true;
    }

    bool open(json_part part, bool list) {
        if (expects_text()) return refuse(errc::expected_text, bracket());
        if (depth_ >= deepest_json) return refuse(errc::too_deep, bracket());
        if (part == json_part::fund) at_.fund = &next_row(form_.funds, funds_, part);
        if (part == json_part::indicator)
            at_.indicator = &next_row(form_.indicators, indicators_, part);
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

    /// The row that comes next, empty; one of an earlier form where there is one.
    template <class Row>
    Row& next_row(std::vector<Row>& list, std::size_t& used, json_part part) {
        if (used == list.size()) return ++used, list.emplace_back();
        auto& row = list[used++];
        rows at = at_;
        if constexpr (std::is_same_v<Row, fund_line>)
            at.fund = &row;
        else
            at.indicator = &row;
        for (std::size_t i = first_json_key[static_cast<std::size_t>(part)];
             i < keys.size() && keys[i].in == part;
             ++i)
            clear(keys[i], at);
        return row;
    }

    /// What the table asks for here where it asks for an object or a list.
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
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
        return {quote + 1, end};
    }

    bool refuse(error_code code, span_of_text where) {
        failure_ = error_at(code, where);
        return false;
    }

    self_evaluation& form_;
    std::vector<frame>& frames_;
    std::string_view text_;
    rapidjson::InsituStringStream& stream_;
    position_counter positions_;
    rows at_;
    std::size_t depth_ = 0;
    std::size_t funds_ = 0;
    std::size_t indicators_ = 0;
    std::optional<error> failure_;
};

}  // namespace detail

/// Reads forms from JSON, one after another, in the same room: for many forms, without an allocation
/// for each cell.
///
///     json_reader reader;
///     self_evaluation form;
///     for (std::string_view const line : lines)
///         if (auto const why = reader.read_into(form, line)) complain(*why);
class json_reader {
public:
    /// Reads a form as `read_json` does; nothing, or the error, after which `form` is of no use.
    ///
    /// `first_line` is the line of the file that `text` begins with; with 0 no place is counted, and cells
    /// and errors have none.
    /// Units, Rounds: as `read_form`.
    /// Fails: as `read_json`.
    /// Complexity: linear in the length of the text.
    [[nodiscard]] std::optional<error> read_into(self_evaluation& form,
                                                 std::string_view text,
                                                 std::string_view file = {},
                                                 std::uint32_t first_line = 1);

private:
    std::string copy_;
    std::vector<detail::json_frame> frames_;
    rapidjson::Reader parser_;
};

inline std::optional<error> json_reader::read_into(self_evaluation& form,
                                                   std::string_view text,
                                                   std::string_view file,
                                                   std::uint32_t first_line) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    // The parser works in a copy, in which texts lose their escapes. It stops at a NUL byte, and where it
    // uses the registers for vectors it looks at up to fifteen bytes behind that.
    copy_.assign(text).append(16, '\0');
    form.file.assign(file);
    rapidjson::InsituStringStream stream{copy_.data()};
    detail::json_form_handler handler{form, frames_, text, stream, first_line};
    auto const refusal = [&](error_code code, std::size_t at) {
        std::size_t const length = detail::decode_utf8(text, at).length;
        return handler.error_at(code, {at, at + std::max<std::size_t>(1, length)});
    };
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return refusal(errc::invalid_utf8, valid);

    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
    auto const parsed = parser_.Parse<flags>(stream, handler);
    if (handler.failure()) return std::move(handler.failure());
    if (parsed.IsError())
        return refusal(errc::invalid_json, std::min(parsed.Offset(), text.size()));
    // A NUL byte in the text is not its end.
    if (stream.Tell() < text.size()) return refusal(errc::invalid_json, stream.Tell());
    handler.finish();
    if (form.funds.empty() && form.indicators.empty())
        return handler.error_at(errc::not_a_form, {0, 0});
    return detail::read_cells(form);
}

/// Reads a form from JSON text; `file` is the name that errors give it.
///
/// Every key may be absent or null; a key that no form has is passed over and listed in `unread`. The
/// column of an error counts characters of the value, an escape as the one character it stands for.
/// Units, Rounds: as `read_form`.
/// Fails: `invalid_utf8`, `invalid_json`, `expected_object`, `expected_array`, `expected_text`,
/// `duplicate_key`, `too_deep`, `not_a_form`, and as `read_form`; with file, cell, line and column.
/// Complexity: linear in the length of the text.
inline result<self_evaluation> read_json(std::string_view text, std::string_view file = {}) {
    self_evaluation form;
    if (auto why = json_reader{}.read_into(form, text, file)) return *std::move(why);
    return form;
}

/// Reads a form from a JSON file.
///
/// Fails: `unreadable_file`, and as `read_json`.
///
///     self_evaluation const form = read_json_file("examples/forms/2022-4.json").value();
inline result<self_evaluation> read_json_file(std::string const& path) {
    auto const contents = detail::file_contents(path);
    if (!contents) return contents.error();
    return read_json(*contents, path);
}

}  // namespace outturn::inline OUTTURN_ABI
