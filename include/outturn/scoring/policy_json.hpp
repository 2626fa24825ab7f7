// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Policies from and to JSON, so that a finance office can keep its own as a file.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/policy_fields.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy.hpp>

#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

inline std::string_view text_of(rapidjson::Value const& value) {
    return {value.GetString(), value.GetStringLength()};
}

/// Reads the fields of an object; what stands in none of them is refused.
class policy_reader {
public:
    policy_reader(rapidjson::Value const& object, std::string path, std::string const& file)
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

    /// Another key that the object may have.
    void allow(std::string_view key) { known_.emplace_back(key); }

    /// The first thing that is wrong.
    std::optional<error> finish() {
        std::vector<bool> seen(known_.size());
        for (auto member = object_.MemberBegin(); member != object_.MemberEnd() && !failure_;
             ++member) {
            auto const key = text_of(member->name);
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
    using value = rapidjson::Value;

    void refuse(error_code code, std::string_view found, std::string const& path) {
        if (!failure_) failure_ = make_error({code, {0, found.size()}}, found, {file_, path, {}});
    }
    static std::string_view shown(value const& from) {
        if (from.IsString()) return text_of(from);
        return from.IsObject()  ? "{…}"
               : from.IsArray() ? "[…]"
               : from.IsBool()  ? (from.GetBool() ? "true" : "false")
                                : "null";
    }

    template <std::size_t Capacity>
    void read(value const& from, std::string const& path, fixed_text<Capacity>& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        if (text_of(from).size() > Capacity)
            return refuse(errc::text_too_long, text_of(from), path);
        field = text_of(from);
    }
    void read(value const& from, std::string const& path, bool& field) {
        if (!from.IsBool()) return refuse(errc::expected_truth, shown(from), path);
        field = from.GetBool();
    }
    void read(value const& from, std::string const& path, decimal& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const number = parse_decimal(text_of(from));
        if (!number) return refuse(number.error().code, text_of(from), path);
        field = *number;
    }
    void read(value const& from, std::string const& path, ratio& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const text = text_of(from);
        auto const slash = text.find('/');
        auto const dividend = parse_decimal(text.substr(0, slash));
        auto const divisor = slash == std::string_view::npos
                                 ? result<decimal>{decimal{1}}
                                 : parse_decimal(text.substr(slash + 1));
        if (!dividend || !divisor || divisor->is_zero())
            return refuse(errc::expected_number, text, path);
        try {
            field = *dividend / *divisor;
        } catch (std::overflow_error const&) {
            refuse(errc::too_large, text, path);
        }
    }
    void read(value const& from, std::string const& path, int& field) {
        decimal number;
        read(from, path, number);
        if (failure_) return;
        if (!number.is_whole() || number < 0 || number > 15)
            return refuse(errc::places_out_of_range, text_of(from), path);
        field = static_cast<int>(number.normalized().coefficient());
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void read(value const& from, std::string const& path, Enum& field) {
        if (!from.IsString()) return refuse(errc::expected_text, shown(from), path);
        auto const& names = enumerator_names<Enum>;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == text_of(from)) {
                field = static_cast<Enum>(i);
                return;
            }
        refuse(errc::unknown_choice, text_of(from), path);
    }
    void read(value const& from, std::string const& path, rule& field) {
        if (!from.IsObject()) return refuse(errc::expected_object, shown(from), path);
        auto const kind = from.FindMember("kind");
        if (kind == from.MemberEnd() || !kind->value.IsString())
            return refuse(errc::unknown_choice, "", path + ".kind");
        read_rule(from,
                  path,
                  text_of(kind->value),
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
            banded_by by{};
            std::vector<band> bands;
            policy_reader inner{from, path, file_};
            inner.allow("kind");
            inner("by", by);
            inner("bands", bands);
            if (auto failure = inner.finish(); failure && !failure_) failure_ = std::move(failure);
            if (failure_) return;
            if (bands.size() > band_table::capacity)
                return refuse(errc::too_many_bands, "", path + ".bands");
            field = band_table{by, std::span<band const>{bands}};
        } else {
            alternative made{};
            read_object(from, path, made, true);
            if constexpr (std::same_as<alternative, step_deduction>)
                if (made.step.is_negative() || made.step.is_zero())
                    refuse(errc::expected_positive, to_string(made.step), path + ".step");
            field = made;
        }
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
            // What is none is not written.
            if (field[count].is_none())
                field[count] = {};
            else
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
        json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
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
    void write_rule(auto& how) { each_field(*this, how); }
    void write_rule(band_table& how) {
        auto by = how.by();
        (*this)("by", by);
        json_.Key("bands");
        json_.StartArray();
        for (band each : how.bands()) object(each);
        json_.EndArray();
    }
    template <class Item, std::size_t Most>
    void write(std::array<Item, Most>& field) {
        json_.StartArray();
        for (Item& each : field)
            if (!each.is_none()) object(each);
        json_.EndArray();
    }
    template <class Object>
    requires std::is_class_v<Object>
    void write(Object& field) { object(field); }

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> json_{buffer_};
};

/// Writes what a policy may hold, as a JSON schema.
class schema_writer {
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
    // Numbers may be written as JSON's or as texts, as fractions must be.
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

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> json_{buffer_};
};

}  // namespace detail

/// The JSON schema (draft 4) of what `read_policy` reads, made of the same list of decisions.
///
/// What a schema cannot say is left to `read_policy`: that a divisor is not zero, and how long a text
/// is in bytes.
inline std::string policy_schema() { return detail::schema_writer{}.policy_schema() + '\n'; }

/// `rules` as JSON that `read_policy` reads again to an equal policy.
///
/// Rounds: never; fractions are written as decimals or as `p/q`.
inline std::string to_json(policy const& rules) {
    detail::policy_writer writer;
    policy copy = rules;
    writer.object(copy);
    return writer.str() + '\n';
}

/// Reads a policy from JSON text; `file` is the name that errors give it.
///
/// Every decision has a key, as `to_json` writes them. With `"base"`, the name of a shipped policy,
/// what is not given is as there; without it, as in `policy{}`, which scores missed targets not at
/// all. An object that is given replaces only the keys it has.
/// Rounds: never.
/// Fails: `invalid_json`, `invalid_utf8`, `unknown_key`, `duplicate_key`, `unknown_choice`, `expected_text`,
/// `expected_object`, `expected_array`, `expected_truth`, `expected_positive`, `negative_points`,
/// `places_out_of_range`, `too_many_bands`, `text_too_long`, and what a number can fail with; the error
/// names the key.
///
///     read_policy(R"({"base": "hubei", "name": "ours", "equality": {"rule": {"kind": "yes_or_no"}}})")
inline result<policy> read_policy(std::string_view text, std::string const& file = {}) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return make_error({errc::invalid_utf8, {valid, valid + 1}}, text, {file, {}, {}});
    rapidjson::MemoryStream stream{text.data(), text.size()};
    rapidjson::Document json;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    json.ParseStream<flags>(stream);
    // The parser takes a NUL byte for the end of the text.
    if (json.HasParseError() || stream.Tell() < text.size()) {
        auto const at =
            std::min(json.HasParseError() ? json.GetErrorOffset() : stream.Tell(), text.size());
        auto const line = static_cast<std::uint32_t>(
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        auto const shown = text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
        auto const column =
            static_cast<std::uint32_t>(1 + character_count(text.substr(begin, at - begin)));
        return make_error(
            {errc::invalid_json, {at - begin, std::min(at - begin + 1, shown.size())}},
            shown,
            {file, {}, {line, column}});
    }
    rapidjson::Value const& root = json;
    if (!root.IsObject())
        return make_error({errc::expected_object, {0, 0}}, "", {file, {}, {1, 1}});
    policy made;
    detail::policy_reader reader{root, {}, file};
    if (auto const base = root.FindMember("base"); base != root.MemberEnd()) {
        auto const name =
            base->value.IsString() ? detail::text_of(base->value) : std::string_view{};
        auto const* const shipped = policies::find(name);
        if (shipped == nullptr)
            return make_error({errc::unknown_choice, {0, name.size()}}, name, {file, "base", {}});
        made = *shipped;
    }
    reader.allow("base");
    detail::each_field(reader, made);
    if (auto failure = reader.finish()) return *std::move(failure);
    if (made.execution.weight.is_negative()) {
        auto const weight = to_string(made.execution.weight);
        return make_error(
            {errc::negative_points, {0, weight.size()}}, weight, {file, "execution.weight", {}});
    }
    // A policy that differs from its base needs a name of its own.
    if (made.name.empty() || !root.HasMember("name"))
        return make_error({errc::expected_text, {0, 0}}, "", {file, "name", {}});
    return made;
}

}  // namespace outturn::inline OUTTURN_ABI
