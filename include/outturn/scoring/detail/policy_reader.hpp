// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Reads the decisions of a policy from JSON.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/fixed_text.hpp>
#include <outturn/core/result.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/detail/json_fault.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/policy_fields.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policy.hpp>

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

using json_pool = rapidjson::MemoryPoolAllocator<json_allocator>;
using json_value = rapidjson::GenericValue<json_encoding, json_pool>;
using json_document = rapidjson::GenericDocument<json_encoding, json_pool, json_allocator>;

/// The text of a JSON string.
inline std::string_view json_text(json_value const& value) {
    return {value.GetString(), value.GetStringLength()};
}

/// Reads the fields of an object; other keys are refused.
class policy_reader {
public:
    policy_reader(json_value const& object, std::string path, std::string const& file)
        : object_{object}, path_{std::move(path)}, file_{file} {}

    template <class Field>
    void operator()(std::string_view key, Field& field) {
        known_.emplace_back(key);
        auto const found = object_.FindMember(rapidjson::StringRef(key.data(), key.size()));
        if (found != object_.MemberEnd() && !failure_)
            read(found->value,
                 path_.empty() ? std::string{key} : path_ + '.' + std::string{key},
                 field);
    }

    /// Allows another key in the object.
    void allow(std::string_view key) { known_.emplace_back(key); }

    /// The first error, if there is any.
    std::optional<error> finish() {
        std::vector<bool> seen(known_.size());
        for (auto member = object_.MemberBegin(); member != object_.MemberEnd() && !failure_;
             ++member) {
            auto const key = json_text(member->name);
            auto const which = static_cast<std::size_t>(
                std::find(known_.begin(), known_.end(), key) - known_.begin());
            if (which == known_.size())
                refuse(errc::unknown_key, key, path_);
            else if (seen[which])
                refuse(errc::duplicate_key, key, path_);
            else
                seen[which] = true;
        }
        return std::move(failure_);
    }

private:
    using value = json_value;

    void refuse(error_code code, std::string_view found, std::string const& path) {
        if (!failure_) failure_ = make_error({code, {0, found.size()}}, found, {file_, path, {}});
    }
    static std::string_view shown(value const& from) {
        if (from.IsString()) return json_text(from);
        return from.IsObject()  ? "{…}"
               : from.IsArray() ? "[…]"
               : from.IsBool()  ? (from.GetBool() ? "true" : "false")
                                : "null";
    }

    template <std::size_t Capacity>
    void read(value const& from, std::string const& path, fixed_text<Capacity>& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        if (json_text(from).size() > Capacity)
            return refuse(errc::text_too_long, json_text(from), path);
        field = json_text(from);
    }
    void read(value const& from, std::string const& path, bool& field) {
        if (!from.IsBool()) return refuse(errc::expected_truth, shown(from), path);
        field = from.GetBool();
    }
    void read(value const& from, std::string const& path, decimal& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const number = parse_decimal(json_text(from));
        if (!number) return refuse(number.error().code, json_text(from), path);
        field = *number;
    }
    void read(value const& from, std::string const& path, ratio& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const number = fraction_in(json_text(from));
        if (!number) return refuse(number.error().code, json_text(from), path);
        field = *number;
    }
    void read(value const& from, std::string const& path, int& field) {
        decimal number;
        read(from, path, number);
        if (failure_) return;
        if (!number.is_whole() || number < 0 || number > rounded_to::most_places)
            return refuse(errc::places_out_of_range, json_text(from), path);
        field = static_cast<int>(number.normalized().coefficient());
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void read(value const& from, std::string const& path, Enum& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const& names = enumerator_names<Enum>;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == json_text(from)) {
                field = static_cast<Enum>(i);
                return;
            }
        refuse(errc::unknown_choice, json_text(from), path);
    }
    void read(value const& from, std::string const& path, rule& field) {
        if (!from.IsObject()) return refuse(errc::expected_object, shown(from), path);
        // What `to_json` writes for a rule that is code.
        if (from.HasMember("own")) return refuse(errc::rule_in_code, "own", path);
        auto const kind = from.FindMember("kind");
        if (kind == from.MemberEnd() || !kind->value.IsString())
            return refuse(errc::unknown_choice, "", path + ".kind");
        read_rule(from,
                  path,
                  json_text(kind->value),
                  field,
                  std::make_index_sequence<std::variant_size_v<rule>>{});
    }
    template <std::size_t... Index>
    void read_rule(value const& from,
                   std::string const& path,
                   std::string_view kind,
                   rule& field,
                   std::index_sequence<Index...>) {
        bool const found =
            ((rule_names[Index] == kind && (read_alternative<Index>(from, path, field), true)) ||
             ...);
        if (!found) refuse(errc::unknown_choice, kind, path + ".kind");
    }
    template <std::size_t Index>
    void read_alternative(value const& from, std::string const& path, rule& field) {
        using alternative = std::variant_alternative_t<Index, rule>;
        if constexpr (std::same_as<alternative, band_table>) {
            read_bands(from, path, field);
        } else {
            alternative made{};
            read_object(from, path, made, true);
            field = made;
        }
    }
    void read_bands(value const& from, std::string const& path, rule& field) {
        banded_by by{};
        std::vector<band> bands;
        bool met_in_full = false;
        policy_reader inner{from, path, file_};
        inner.allow("kind");
        inner("by", by);
        inner("bands", bands);
        inner("met_in_full", met_in_full);
        if (auto failure = inner.finish(); failure && !failure_) failure_ = std::move(failure);
        if (failure_) return;
        if (bands.size() > band_table::capacity)
            return refuse(errc::too_many_bands, "", path + ".bands");
        field = band_table{by, std::span<band const>{bands}, met_in_full};
    }
    void read(value const& from, std::string const& path, std::vector<band>& field) {
        read_list(from, path, [&](value const& each, std::string const& at) {
            read(each, at, field.emplace_back());
        });
    }
    template <class Item, std::size_t Most>
    void read(value const& from, std::string const& path, std::array<Item, Most>& field) {
        if (from.IsArray() && from.Size() > field.size())
            return refuse(errc::too_many_bands, "", path);
        field = {};
        std::size_t count = 0;
        read_list(from, path, [&](value const& each, std::string const& at) {
            read(each, at, field[count]);
            ++count;
        });
    }
    void read_list(value const& from, std::string const& path, auto const& take) {
        if (!from.IsArray()) return refuse(errc::expected_array, shown(from), path);
        for (rapidjson::SizeType i = 0; i < from.Size() && !failure_; ++i)
            take(from[i], path + '[' + std::to_string(i) + ']');
    }
    template <class Object>
    requires std::is_class_v<Object>
    void read(value const& from, std::string const& path, Object& field) {
        read_object(from, path, field, false);
    }
    template <class Object>
    void read_object(value const& from, std::string const& path, Object& field, bool of_a_kind) {
        if (!from.IsObject()) return refuse(errc::expected_object, shown(from), path);
        policy_reader inner{from, path, file_};
        if (of_a_kind) inner.allow("kind");
        each_field(inner, field);
        if (auto failure = inner.finish(); failure && !failure_) failure_ = std::move(failure);
    }

    value const& object_;
    std::string path_;
    std::string const& file_;
    std::vector<std::string> known_;
    std::optional<error> failure_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
