// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Reports of audits as SARIF 2.1.0, which code viewers and dashboards show at the place in the file.

#include <outturn/audit/audit.hpp>
#include <outturn/audit/check.hpp>
#include <outturn/audit/finding.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/json_writer.hpp>
#include <outturn/version.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A path as a reference that SARIF takes: what a URI may not hold is written %XX.
inline std::string uri_of(std::string_view path) {
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (char const each : path) {
        if (kept.find(each) != std::string_view::npos) {
            uri += each;
            continue;
        }
        auto const byte = static_cast<unsigned char>(each);
        uri += '%';
        uri += digits[byte / 16U];
        uri += digits[byte % 16U];
    }
    return uri;
}

inline void write_text_property(json_writer& json, std::string_view key, std::string_view text) {
    json.key(key).begin_object().key("text").text(text).end_object();
}

inline void write_location(json_writer& json, finding const& found) {
    // A form that was not read from a file of text has no lines: its place is its beginning.
    auto const line = std::max<std::size_t>(1, found.position.line);
    auto const column = std::max<std::size_t>(1, found.position.column);
    json.begin_object().key("physicalLocation").begin_object();
    json.key("artifactLocation").begin_object();
    json.key("uri").text(found.file.empty() ? std::string{"form"} : uri_of(found.file));
    json.end_object();
    json.key("region").begin_object();
    json.key("startLine").whole(line).key("startColumn").whole(column);
    json.end_object().end_object();
    json.key("logicalLocations").begin_array().begin_object();
    json.key("fullyQualifiedName").text(to_string(found.where)).key("kind").text("member");
    json.end_object();
    if (auto const cell = cell_name(found.position, found.sheet); !cell.empty()) {
        json.begin_object().key("fullyQualifiedName").text(cell).key("kind").text("element");
        json.end_object();
    }
    json.end_array().end_object();
}

}  // namespace detail

/// Reports as one SARIF 2.1.0 log with one run.
///
/// Every result has a physical location with line and column. As SARIF demands, only results of the kind
/// `fail` have a level; the severity of every finding is among its properties, with the figures.
/// Rounds: never.
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
inline std::string to_sarif(
    std::span<audit_report const> reports,
    language in = language::en,
    std::type_identity_t<std::span<check const>> checks = detail::all_checks()) {
    struct reporting_rule {
        std::string_view id;
        int number;
        bilingual question;
        std::string_view source;
    };
    std::vector<reporting_rule> rules;
    for (auto const& each : checks)
        rules.push_back({each.id, each.number, each.question, each.source});
    for (auto const& report : reports)
        for (auto const& found : report)
            if (std::none_of(rules.begin(), rules.end(), [&](reporting_rule const& known) {
                    return known.id == found.id;
                }))
                rules.push_back({found.id, found.number, found.words.fact, found.source});

    detail::json_writer json;
    json.begin_object();
    json.key("$schema").text(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
        "sarif-schema-2.1.0.json");
    json.key("version").text("2.1.0").key("runs").begin_array().begin_object();
    json.key("tool").begin_object().key("driver").begin_object();
    json.key("name").text("outturn").key("version").text(
        std::to_string(OUTTURN_VERSION_MAJOR) + '.' + std::to_string(OUTTURN_VERSION_MINOR) + '.' +
        std::to_string(OUTTURN_VERSION_PATCH));
    json.key("rules").begin_array();
    for (auto const& each : rules) {
        json.begin_object().key("id").text(each.id);
        detail::write_text_property(json, "shortDescription", each.question.in(in));
        json.key("properties").begin_object();
        if (each.number != 0) json.key("number").whole(static_cast<std::size_t>(each.number));
        json.key("source").text(each.source).end_object().end_object();
    }
    json.end_array().end_object().end_object();
    json.key("columnKind").text("unicodeCodePoints");
    json.key("language").text(in == language::zh ? "zh-CN" : "en-US");
    json.key("results").begin_array();
    for (auto const& report : reports)
        for (auto const& found : report) {
            auto const at =
                std::find_if(rules.begin(), rules.end(), [&](reporting_rule const& known) {
                    return known.id == found.id;
                });
            bool const failed = found.kind == finding_kind::fail;
            json.begin_object().key("ruleId").text(found.id);
            json.key("ruleIndex").whole(static_cast<std::size_t>(at - rules.begin()));
            json.key("kind").text(entry_of(found.kind).name);
            json.key("level").text(entry_of(failed ? found.level : severity::none).name);
            detail::write_text_property(json, "message", message(found, in));
            json.key("locations").begin_array();
            detail::write_location(json, found);
            json.end_array().key("properties").begin_object();
            json.key("severity").text(entry_of(found.level).name);
            json.key("figure").text(to_string(found.where));
            json.key("declared").text(found.declared);
            json.key("exact").number(found.exact);
            json.key("recomputed").number(found.recomputed);
            json.key("difference").number(found.difference);
            json.key("policy").text(report.policy.view());
            json.end_object().end_object();
        }
    json.end_array().end_object().end_array().end_object();
    return json.str();
}

/// The same, of reports in a vector.
inline std::string to_sarif(
    std::vector<audit_report> const& reports,
    language in = language::en,
    std::type_identity_t<std::span<check const>> checks = detail::all_checks()) {
    return to_sarif(std::span<audit_report const>{reports}, in, checks);
}

}  // namespace outturn::inline OUTTURN_ABI
