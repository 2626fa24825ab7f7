// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Writes the decisions of a policy as JSON.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/policy_fields.hpp>
#include <outturn/scoring/policy.hpp>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes the decisions of a policy as JSON.
class policy_writer {
public:
    template <class Field>
    void operator()(std::string_view key, Field& field) {
        json_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
        write(field);
    }
    template <class Object>
    void object(Object& of) {
        json_.StartObject();
        each_field(*this, of);
        json_.EndObject();
    }
    [[nodiscard]] std::string str() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    void text(std::string_view value) {
        // What a program puts into a policy may be no UTF-8.
        auto const valid = mended_utf8(value);
        json_.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
    }
    template <std::size_t Capacity>
    void write(fixed_text<Capacity>& field) {
        text(field.view());
    }
    void write(bool field) { json_.Bool(field); }
    void write(int field) { text(std::to_string(field)); }
    void write(decimal& field) { text(to_string(field)); }
    void write(ratio& field) { text(to_string(field)); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void write(Enum field) { text(enumerator_names<Enum>[static_cast<std::size_t>(field)]); }
    void write(rule& field) {
        json_.StartObject();
        json_.Key("kind");
        text(rule_names[field.index()]);
        std::visit([&](auto& how) { write_rule(how); }, field);
        json_.EndObject();
    }
    void write(credit_rule& field) {
        if (!field.own) return object(field);
        // A rule that is code has no fields: its sentence tells the reader of the file what it does.
        json_.StartObject();
        json_.Key("rule");
        json_.StartObject();
        json_.Key("own");
        text(field.own.sentence(language::en));
        json_.EndObject();
        (*this)("credit", field.credit);
        json_.EndObject();
    }
    void write_rule(auto& how) { each_field(*this, how); }
    void write_rule(band_table& how) {
        auto by = how.by();
        (*this)("by", by);
        json_.Key("bands");
        json_.StartArray();
        for (band each : how.bands()) object(each);
        json_.EndArray();
        if (auto met_in_full = how.met_in_full()) (*this)("met_in_full", met_in_full);
    }
    template <class Item, std::size_t Most>
    void write(std::array<Item, Most>& field) {
        json_.StartArray();
        // An empty place between others keeps them where they are.
        std::size_t used = Most;
        while (used > 0 && field[used - 1] == Item{}) --used;
        for (std::size_t i = 0; i < used; ++i) object(field[i]);
        json_.EndArray();
    }
    template <class Object>
    requires std::is_class_v<Object>
    void write(Object& field) { object(field); }

    using buffer = rapidjson::GenericStringBuffer<json_encoding, json_allocator>;

    buffer buffer_;
    rapidjson::PrettyWriter<buffer, json_encoding, json_encoding, json_allocator> json_{buffer_};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
