// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Writes the JSON of all results, by RapidJSON.

#include <outturn/config.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/io/detail/json_memory.hpp>

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
    /// Bytes that are not UTF-8, as names of files may have, become �, since JSON holds UTF-8 only.
    json_writer& text(std::string_view value);
    /// A text that is UTF-8 for sure.
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

    /// True, false, or null where it is unknown.
    json_writer& judged(judgement value) {
        return value == judgement::unknown ? null() : boolean(value == judgement::met);
    }

    /// The name of `value` in its catalogue.
    json_writer& name_of(auto value) { return word(entry_of(value).name); }

    /// The exact text of a number, or null where there is none.
    template <class Number>
    json_writer& number(std::optional<Number> const& value) {
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
    using buffer = rapidjson::GenericStringBuffer<json_encoding, json_allocator>;

    buffer buffer_;
    rapidjson::Writer<buffer, json_encoding, json_encoding, json_allocator> writer_{buffer_};
};

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/json_writer.ipp>
#endif
