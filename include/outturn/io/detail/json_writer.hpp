// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Writes all JSON, of forms and of results, by RapidJSON.

#include <outturn/config.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/io/detail/json_memory.hpp>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

using json_buffer = rapidjson::GenericStringBuffer<json_encoding, json_allocator>;

template <class Writer>
class basic_json_writer {
public:
    basic_json_writer() {
        if constexpr (requires { writer_.SetIndent(' ', 2); }) writer_.SetIndent(' ', 2);
    }

    basic_json_writer& begin_object() { return writer_.StartObject(), *this; }
    basic_json_writer& end_object() { return writer_.EndObject(), *this; }
    basic_json_writer& begin_array() { return writer_.StartArray(), *this; }
    basic_json_writer& end_array() { return writer_.EndArray(), *this; }
    basic_json_writer& key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }
    /// Bytes that are not UTF-8, as names of files may have, become �, since JSON holds UTF-8 only.
    basic_json_writer& text(std::string_view value) {
        return valid_utf8_length(value) == value.size() ? word(value) : word(mended_utf8(value));
    }
    /// A text that is UTF-8 for sure.
    basic_json_writer& word(std::string_view value) {
        writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
        return *this;
    }
    basic_json_writer& boolean(bool value) { return writer_.Bool(value), *this; }
    basic_json_writer& whole(std::size_t value) { return writer_.Uint64(value), *this; }
    basic_json_writer& integer(std::int64_t value) { return writer_.Int64(value), *this; }
    basic_json_writer& null() { return writer_.Null(), *this; }

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

    [[nodiscard]] std::string_view view() const { return {buffer_.GetString(), buffer_.GetSize()}; }
    [[nodiscard]] std::string str() const { return std::string{view()}; }

    /// Begins anew in the same memory.
    void clear() {
        buffer_.Clear();
        writer_.Reset(buffer_);
    }

private:
    json_buffer buffer_;
    Writer writer_{buffer_};
};

/// Writes on one line.
using json_writer =
    basic_json_writer<rapidjson::Writer<json_buffer, json_encoding, json_encoding, json_allocator>>;

/// Writes a key or an element on each line.
using json_page_writer = basic_json_writer<
    rapidjson::PrettyWriter<json_buffer, json_encoding, json_encoding, json_allocator>>;

}  // namespace outturn::inline OUTTURN_ABI::detail
