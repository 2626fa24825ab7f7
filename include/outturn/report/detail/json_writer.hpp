// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// RapidJSON's writer, told texts: what every JSON of results is written with.

#include <outturn/config.hpp>
#include <outturn/core/unicode.hpp>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

class json_writer {
public:
    json_writer& begin_object() { return writer_.StartObject(), *this; }
    json_writer& end_object() { return writer_.EndObject(), *this; }
    json_writer& begin_array() { return writer_.StartArray(), *this; }
    json_writer& end_array() { return writer_.EndArray(), *this; }
    json_writer& key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }
    /// Bytes that are not UTF-8, as names of files may have, become �: JSON holds none.
    json_writer& text(std::string_view value) {
        return valid_utf8_length(value) == value.size() ? word(value) : word(mended(value));
    }
    /// A text of ours, which is UTF-8.
    json_writer& word(std::string_view value) {
        writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
        return *this;
    }
    json_writer& boolean(bool value) { return writer_.Bool(value), *this; }
    json_writer& whole(std::size_t value) { return writer_.Uint64(value), *this; }
    json_writer& integer(std::int64_t value) { return writer_.Int64(value), *this; }
    json_writer& null() { return writer_.Null(), *this; }

    /// The text, or null where it is empty.
    json_writer& text_or_null(std::string_view value) {
        return value.empty() ? null() : text(value);
    }

    /// The exact text of a number, or null where there is none.
    template <class Number>
    json_writer& number(std::optional<Number> const& value) {
        return value ? word(to_string(*value)) : null();
    }

    [[nodiscard]] std::string_view view() const { return {buffer_.GetString(), buffer_.GetSize()}; }
    [[nodiscard]] std::string str() const { return std::string{view()}; }

    /// Begins anew, in the same room.
    void clear() {
        buffer_.Clear();
        writer_.Reset(buffer_);
    }

private:
    static std::string mended(std::string_view value) {
        std::string made;
        while (!value.empty()) {
            auto const valid = valid_utf8_length(value);
            made += value.substr(0, valid);
            if (valid == value.size()) break;
            made += "\xEF\xBF\xBD";
            value.remove_prefix(valid + 1);
        }
        return made;
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
