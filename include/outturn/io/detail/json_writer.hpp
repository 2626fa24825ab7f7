// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Writes all JSON of forms and of results.

#include <outturn/config.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/io/detail/json_line.hpp>
#include <outturn/io/detail/json_memory.hpp>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// JSON with a key or an element on each line.
class json_page {
public:
    json_page() { writer_.SetIndent(' ', 2); }

    auto& events() { return writer_; }
    [[nodiscard]] std::string_view view() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    using buffer = rapidjson::GenericStringBuffer<json_encoding, json_allocator>;

    buffer buffer_;
    rapidjson::PrettyWriter<buffer, json_encoding, json_encoding, json_allocator> writer_{buffer_};
};

/// Writes what the figures and texts of this library become in JSON; where to, `Output` says.
template <class Output>
class basic_json_writer {
public:
    basic_json_writer& begin_object() { return output_.events().StartObject(), *this; }
    basic_json_writer& end_object() { return output_.events().EndObject(), *this; }
    basic_json_writer& begin_array() { return output_.events().StartArray(), *this; }
    basic_json_writer& end_array() { return output_.events().EndArray(), *this; }
    basic_json_writer& key(std::string_view name) {
        output_.events().Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }
    /// Bytes that are not UTF-8, as names of files may have, become �, since JSON holds UTF-8 only.
    basic_json_writer& text(std::string_view value) {
        return valid_utf8_length(value) == value.size() ? word(value) : word(mended_utf8(value));
    }
    /// A text that is UTF-8 for sure.
    basic_json_writer& word(std::string_view value) {
        output_.events().String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
        return *this;
    }
    basic_json_writer& boolean(bool value) { return output_.events().Bool(value), *this; }
    basic_json_writer& whole(std::size_t value) { return output_.events().Uint64(value), *this; }
    basic_json_writer& integer(std::int64_t value) { return output_.events().Int64(value), *this; }
    basic_json_writer& null() { return output_.events().Null(), *this; }

    /// The text, or null where it is empty.
    basic_json_writer& text_or_null(std::string_view value) {
        return value.empty() ? null() : text(value);
    }

    /// True, false, or null where it is unknown.
    basic_json_writer& judged(judgement value) {
        return value == judgement::unknown ? null() : boolean(value == judgement::met);
    }

    /// The name of `value` in its catalogue.
    basic_json_writer& name_of(auto value) { return word(entry_of(value).name); }

    /// The exact text of a number, or null where there is none.
    template <class Number>
    basic_json_writer& number(std::optional<Number> const& value) {
        return value ? word(to_string(*value)) : null();
    }

    [[nodiscard]] std::string_view view() const { return output_.view(); }
    [[nodiscard]] std::string str() const { return std::string{view()}; }

    /// Begins anew in the same memory.
    void clear() { output_.clear(); }

private:
    Output output_;
};

using json_writer = basic_json_writer<json_line>;
using json_page_writer = basic_json_writer<json_page>;

}  // namespace outturn::inline OUTTURN_ABI::detail
