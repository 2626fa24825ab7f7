// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Writes the JSON schema of policies.

#include <outturn/config.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/scoring/detail/policy_fields.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace outturn::inline OUTTURN_ABI::detail {

/// Writes the JSON schema of policies, from the list of their decisions.
class policy_schema_writer {
public:
    template <class Field>
    void operator()(std::string_view key, Field& field) {
        name(key);
        describe(field);
    }

    [[nodiscard]] std::string policy_schema() {
        json_.StartObject();
        member("$schema", "http://json-schema.org/draft-04/schema#");
        member("title", "A policy of outturn");
        policy empty;
        members_of(empty, [&] {
            name("base");
            json_.StartObject();
            name("enum");
            json_.StartArray();
            for (policy const& each : policies::all) text(each.name.view());
            json_.EndArray();
            json_.EndObject();
        });
        name("required");
        json_.StartArray();
        text("name");
        json_.EndArray();
        json_.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

private:
    void text(std::string_view value) {
        json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void name(std::string_view key) {
        json_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    }
    void member(std::string_view key, std::string_view value) {
        name(key);
        text(value);
    }
    void object(auto const& members) {
        json_.StartObject();
        members();
        json_.EndObject();
    }
    void choice(auto const& names) {
        name("enum");
        json_.StartArray();
        for (std::string_view const each : names) text(each);
        json_.EndArray();
    }
    // A number is a JSON number or a text; a fraction must be a text.
    void number(std::string_view pattern) {
        object([&] {
            name("type");
            json_.StartArray();
            text("string");
            text("number");
            json_.EndArray();
            member("pattern", pattern);
        });
    }
    template <class Object>
    void members_of(Object& of, auto const& first) {
        member("type", "object");
        name("properties");
        object([&] {
            first();
            each_field(*this, of);
        });
        name("additionalProperties");
        json_.Bool(false);
    }
    template <class Item>
    void list_of(std::size_t most, Item& item) {
        object([&] {
            member("type", "array");
            name("maxItems");
            json_.Uint64(most);
            name("items");
            describe(item);
        });
    }

    template <std::size_t Capacity>
    void describe(fixed_text<Capacity>&) {
        object([&] {
            member("type", "string");
            name("maxLength");
            json_.Uint64(Capacity);
        });
    }
    void describe(bool&) {
        object([&] { member("type", "boolean"); });
    }
    void describe(int&) { number("^([0-9]|1[0-5])$"); }
    void describe(decimal&) { number("^-?[0-9]+([.][0-9]+)?$"); }
    void describe(ratio&) { number("^-?[0-9]+([.][0-9]+)?(/-?[0-9]+([.][0-9]+)?)?$"); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void describe(Enum&) {
        object([&] { choice(enumerator_names<Enum>); });
    }
    void describe(rule&) {
        object([&] {
            name("oneOf");
            json_.StartArray();
            [&]<std::size_t... Index>(std::index_sequence<Index...>) {
                (alternative<std::variant_alternative_t<Index, rule>>(), ...);
            }
            (std::make_index_sequence<std::variant_size_v<rule>>{});
            json_.EndArray();
        });
    }
    template <class Rule>
    void alternative() {
        object([&] {
            auto const kind = [&] {
                name("kind");
                object([&] { choice(std::array{Rule::name}); });
            };
            if constexpr (std::same_as<Rule, band_table>) {
                member("type", "object");
                name("properties");
                object([&] {
                    kind();
                    banded_by by{};
                    band each{};
                    (*this)("by", by);
                    name("bands");
                    list_of(band_table::capacity, each);
                    bool met_in_full = false;
                    (*this)("met_in_full", met_in_full);
                });
                name("additionalProperties");
                json_.Bool(false);
            } else {
                Rule made{};
                members_of(made, kind);
            }
            name("required");
            json_.StartArray();
            text("kind");
            json_.EndArray();
        });
    }
    template <class Item, std::size_t Most>
    void describe(std::array<Item, Most>& of) {
        list_of(Most, of.front());
    }
    template <class Object>
    requires std::is_class_v<Object>
    void describe(Object& of) {
        object([&] { members_of(of, [] {}); });
    }

    using buffer = rapidjson::GenericStringBuffer<json_encoding, json_allocator>;

    buffer buffer_;
    rapidjson::PrettyWriter<buffer, json_encoding, json_encoding, json_allocator> json_{buffer_};
};

}  // namespace outturn::inline OUTTURN_ABI::detail
