// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/audit/audit.hpp>
#include <outturn/audit/message.hpp>
#include <outturn/audit/standard_checks.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/json_writer.hpp>
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
    sarif_log(std::span<audit_report const> reports, language in, std::span<check const> checks)
        : reports_{reports}, in_{in} {
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
        json_.end_array().end_object().end_object();
    }

    void write_result(audit_report const& report, finding const& found) {
        bool const failed = found.kind == finding_kind::fail;
        json_.begin_object().key("ruleId").text(found.id);
        json_.key("ruleIndex").whole(place_of_rule(found.id));
        json_.key("kind").text(entry_of(found.kind).name);
        json_.key("level").text(entry_of(failed ? found.level : severity::none).name);
        write_text_property("message", message(found, in_));
        json_.key("locations").begin_array();
        write_location(found);
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

    void write_location(finding const& found) {
        // A form that was not read from a file of text has no lines: its place is its beginning.
        auto const line = std::max<std::size_t>(1, found.position.line);
        auto const column = std::max<std::size_t>(1, found.position.column);
        json_.begin_object().key("physicalLocation").begin_object();
        json_.key("artifactLocation").begin_object();
        json_.key("uri").text(found.file.empty() ? std::string{"form"} : uri_of(found.file));
        json_.end_object();
        json_.key("region").begin_object();
        json_.key("startLine").whole(line).key("startColumn").whole(column);
        json_.end_object().end_object();
        json_.key("logicalLocations").begin_array().begin_object();
        json_.key("fullyQualifiedName").text(to_string(found.where)).key("kind").text("member");
        json_.end_object();
        if (auto const cell = cell_name(found.position, found.sheet); !cell.empty()) {
            json_.begin_object().key("fullyQualifiedName").text(cell).key("kind").text("element");
            json_.end_object();
        }
        json_.end_array().end_object();
    }

    std::span<audit_report const> reports_;
    language in_;
    std::vector<reporting_rule> rules_{};
    json_writer json_;
};

}  // namespace detail

OUTTURN_DECL std::string to_sarif(std::span<audit_report const> reports, language in) {
    return to_sarif(reports, in, standard_checks);
}

OUTTURN_DECL std::string to_sarif(std::span<audit_report const> reports,
                                  language in,
                                  std::span<check const> checks) {
    return detail::sarif_log{reports, in, checks}.write();
}

}  // namespace outturn::inline OUTTURN_ABI
