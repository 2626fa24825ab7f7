// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/uri.hpp>
#include <outturn/report/sarif.hpp>
#include <outturn/version.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Writes one SARIF log.
class sarif_log {
public:
    sarif_log(std::span<audit_report const> reports,
              language in,
              std::span<check const> checks,
              std::span<error const> unread)
        : reports_{reports}, in_{in}, unread_{unread} {
        for (auto const& each : checks)
            rules_.push_back({each.id, each.number, each.question, each.source});
        for (auto const& report : reports)
            for (auto const& found : report)
                if (place_of_rule(found.id) == rules_.size())
                    rules_.push_back({found.id, found.number, found.words.fact, found.source});
    }

    std::string write() {
        json_.begin_object().key("$schema");
        json_.text(
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            "sarif-schema-2.1.0.json");
        json_.key("version").text("2.1.0").key("runs").begin_array().begin_object();
        write_tool();
        if (!unread_.empty()) write_invocation();
        json_.key("columnKind").text("unicodeCodePoints");
        json_.key("language").text(in_ == language::zh ? "zh-CN" : "en-US");
        json_.key("results").begin_array();
        for (auto const& report : reports_)
            for (auto const& found : report) write_result(report, found);
        json_.end_array().end_object().end_array().end_object();
        return json_.str();
    }

private:
    struct reporting_rule {
        std::string_view id;
        int number;
        bilingual question;
        std::string_view source;
    };

    [[nodiscard]] std::size_t place_of_rule(std::string_view id) const {
        auto const at = std::find_if(
            rules_.begin(), rules_.end(), [&](auto const& known) { return known.id == id; });
        return static_cast<std::size_t>(at - rules_.begin());
    }

    void write_tool() {
        json_.key("tool").begin_object().key("driver").begin_object();
        json_.key("name").text("outturn").key("version").text(
            std::to_string(OUTTURN_VERSION_MAJOR) + '.' + std::to_string(OUTTURN_VERSION_MINOR) +
            '.' + std::to_string(OUTTURN_VERSION_PATCH));
        json_.key("rules").begin_array();
        for (auto const& each : rules_) {
            json_.begin_object().key("id").text(each.id);
            write_text_property("shortDescription", each.question.in(in_));
            json_.key("properties").begin_object();
            if (each.number != 0) json_.key("number").whole(static_cast<std::size_t>(each.number));
            json_.key("source").text(each.source).end_object().end_object();
        }
        json_.end_array();
        if (!unread_.empty()) write_kinds_of_notifications();
        json_.end_object().end_object();
    }

    /// The names of the errors of what could not be read, each once.
    [[nodiscard]] std::vector<std::string_view> names_of_errors() const {
        std::vector<std::string_view> names;
        for (auto const& each : unread_)
            if (auto const name = entry_of(each.code).name;
                std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        return names;
    }

    void write_kinds_of_notifications() {
        json_.key("notifications").begin_array();
        for (auto const name : names_of_errors())
            json_.begin_object().key("id").text(name).end_object();
        json_.end_array();
    }

    void write_invocation() {
        auto const names = names_of_errors();
        json_.key("invocations").begin_array().begin_object();
        json_.key("executionSuccessful").boolean(false);
        json_.key("toolExecutionNotifications").begin_array();
        for (auto const& each : unread_) {
            auto const at = std::find(names.begin(), names.end(), entry_of(each.code).name);
            json_.begin_object().key("descriptor").begin_object();
            json_.key("id").text(*at);
            json_.key("index").whole(static_cast<std::size_t>(at - names.begin())).end_object();
            json_.key("level").text("error");
            write_text_property("message", each.message(in_));
            json_.key("locations").begin_array();
            write_location(each.at.file, each.at.position, each.at.sheet, each.at.figure);
            json_.end_array().end_object();
        }
        json_.end_array().end_object().end_array();
    }

    void write_result(audit_report const& report, finding const& found) {
        bool const failed = found.kind == finding_kind::fail;
        json_.begin_object().key("ruleId").text(found.id);
        json_.key("ruleIndex").whole(place_of_rule(found.id));
        json_.key("kind").text(entry_of(found.kind).name);
        json_.key("level").text(entry_of(failed ? found.level : severity::none).name);
        write_text_property("message", message(found, in_));
        json_.key("locations").begin_array();
        write_location(found.file, found.position, found.sheet, to_string(found.where));
        json_.end_array().key("properties").begin_object();
        json_.key("severity").text(entry_of(found.level).name);
        json_.key("figure").text(to_string(found.where));
        json_.key("declared").text(found.declared);
        json_.key("exact").number(found.exact);
        json_.key("recomputed").number(found.recomputed);
        json_.key("difference").number(found.difference);
        json_.key("policy").text(report.policy.view());
        json_.end_object().end_object();
    }

    void write_text_property(std::string_view key, std::string_view text) {
        json_.key(key).begin_object().key("text").text(text).end_object();
    }

    void write_location(std::string const& file,
                        text_position const& position,
                        std::string_view sheet,
                        std::string_view figure) {
        // A form that was not read from a file of text has no lines: its place is its beginning.
        auto const line = std::max<std::size_t>(1, position.line);
        auto const column = std::max<std::size_t>(1, position.column);
        json_.begin_object().key("physicalLocation").begin_object();
        json_.key("artifactLocation").begin_object();
        json_.key("uri").text(file.empty() ? std::string{"form"} : uri_of(file));
        json_.end_object();
        json_.key("region").begin_object();
        json_.key("startLine").whole(line).key("startColumn").whole(column);
        json_.end_object().end_object();
        auto const cell = cell_name(position, sheet);
        if (!figure.empty() || !cell.empty()) json_.key("logicalLocations").begin_array();
        if (!figure.empty()) write_logical_location(figure, "member");
        if (!cell.empty()) write_logical_location(cell, "element");
        if (!figure.empty() || !cell.empty()) json_.end_array();
        json_.end_object();
    }

    void write_logical_location(std::string_view name, std::string_view kind) {
        json_.begin_object().key("fullyQualifiedName").text(name).key("kind").text(kind);
        json_.end_object();
    }

    std::span<audit_report const> reports_;
    language in_;
    std::span<error const> unread_;
    std::vector<reporting_rule> rules_{};
    json_writer json_;
};

}  // namespace detail

OUTTURN_DECL std::string to_sarif(std::span<audit_report const> reports,
                                  language in,
                                  std::span<error const> unread) {
    return to_sarif(reports, in, standard_checks, unread);
}

OUTTURN_DECL std::string to_sarif(std::span<audit_report const> reports,
                                  language in,
                                  std::span<check const> checks,
                                  std::span<error const> unread) {
    return detail::sarif_log{reports, in, checks, unread}.write();
}

}  // namespace outturn::inline OUTTURN_ABI
