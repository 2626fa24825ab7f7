// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/detail/json_fault.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/detail/json_locator.hpp>
#include <outturn/scoring/detail/policy_fields.hpp>
#include <outturn/scoring/detail/policy_reader.hpp>
#include <outturn/scoring/detail/policy_schema.hpp>
#include <outturn/scoring/detail/policy_writer.hpp>
#include <outturn/scoring/errors.hpp>
#include <outturn/scoring/policies.hpp>
#include <outturn/scoring/policy_faults.hpp>
#include <outturn/scoring/policy_json.hpp>

#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The policy that a JSON object describes.
OUTTURN_DECL result<policy> policy_from(json_value const& root, std::string const& file) {
    policy made;
    policy_reader reader{root, {}, file};
    if (auto const base = root.FindMember("base"); base != root.MemberEnd()) {
        auto const name = base->value.IsString() ? json_text(base->value) : std::string_view{};
        auto const* const shipped = policies::find(name);
        if (shipped == nullptr)
            return make_error({errc::unknown_choice, {0, name.size()}}, name, {file, "base", {}});
        made = *shipped;
    }
    reader.allow("base");
    each_field(reader, made);
    if (auto failure = reader.finish()) return *std::move(failure);
    // A policy that differs from its base needs a name of its own.
    if (made.name.empty() || !root.HasMember("name"))
        return make_error({errc::expected_text, {0, 0}}, "", {file, "name", {}});
    auto all = faults(made);
    if (all.empty()) return made;
    for (auto& each : all) each.at.file = file;
    error first = std::move(all.front());
    first.further.assign(std::make_move_iterator(all.begin() + 1),
                         std::make_move_iterator(all.end()));
    return first;
}

/// Gives an error of a policy its position in the text that the policy was read from.
OUTTURN_DECL void locate(error& of, std::string_view text) {
    bool const about_key = of.code == errc::unknown_key || of.code == errc::duplicate_key;
    auto path = of.at.figure;
    if (about_key) path.append(path.empty() ? "" : ".").append(of.source);
    of.at.position = json_locator{text}.find(path, about_key);
    for (auto& each : of.further) locate(each, text);
}

}  // namespace detail

OUTTURN_DECL result<policy> read_policy(std::string_view text, std::string const& file) {
    text = detail::without_byte_order_mark(text);
    if (auto const valid = valid_utf8_length(text); valid != text.size())
        return make_error({errc::invalid_utf8, {valid, valid + 1}}, text, {file, {}, {}});
    rapidjson::MemoryStream stream{text.data(), text.size()};
    detail::json_document json;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    json.ParseStream<flags>(stream);
    auto const at = json.HasParseError() ? json.GetErrorOffset() : stream.Tell();
    if (auto fault = detail::json_fault(json.GetParseError(), at, text, file))
        return *std::move(fault);
    if (!json.IsObject())
        return make_error({errc::expected_object, {0, 0}}, "", {file, {}, {1, 1}});
    auto made = detail::policy_from(json, file);
    if (made) return made;
    auto failure = std::move(made).error();
    detail::locate(failure, text);
    return failure;
}

OUTTURN_DECL std::string to_json(policy const& rules) {
    detail::policy_writer writer;
    policy copy = rules;
    writer.object(copy);
    return writer.str() + '\n';
}

OUTTURN_DECL std::string policy_schema() {
    return detail::policy_schema_writer{}.policy_schema() + '\n';
}

}  // namespace outturn::inline OUTTURN_ABI
