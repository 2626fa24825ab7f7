// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/finding.hpp>

#include "catch.hpp"
#include <cstddef>

using namespace outturn;

namespace {

template <class Entries>
void check_catalogue(Entries const& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        CAPTURE(entries[i].name);
        CHECK(static_cast<std::size_t>(entries[i].which) == i);
        CHECK_FALSE(entries[i].name.empty());
        CHECK_FALSE(entries[i].en.empty());
        CHECK_FALSE(entries[i].zh.empty());
        for (std::size_t k = 0; k < i; ++k) CHECK(entries[k].name != entries[i].name);
    }
}

}  // namespace

TEST_CASE("kinds severities and verdicts: each has its row in its place") {
    check_catalogue(finding_kind_catalogue);
    check_catalogue(severity_catalogue);
    check_catalogue(verdict_catalogue);
}

TEST_CASE("a verdict: residual and difference are in units of the last printed place") {
    figure_verdict of;
    of.declared = decimal::scaled(521, 2);
    of.places = 2;
    CHECK_FALSE(of.residual());
    CHECK_FALSE(of.difference());
    of.exact = ratio{6 * 1043, 1200};
    of.recomputed = decimal::scaled(522, 2);
    CHECK(of.residual() == ratio{-1, 2});
    CHECK(of.difference() == ratio{-1});
    // A rate is a fraction of one, and its places are those of that.
    of.declared = decimal::scaled(9931, 4);
    of.places = 4;
    of.exact = ratio{1'681'827, 1'693'600};
    CHECK(of.residual() == ratio{9931, 1} - ratio{16'818'270'000, 1'693'600});
    // 43.2万元 is printed to 1000 yuan.
    of.declared = 432'000;
    of.places = -3;
    of.exact = ratio{432'500};
    CHECK(of.residual() == ratio{-1, 2});
}

TEST_CASE("a verdict: what does not fit has no residual") {
    figure_verdict of;
    of.declared = decimal::scaled(1, 15);
    of.places = 15;
    of.exact = ratio{9'000'000'000'000'000'000};
    CHECK_FALSE(of.residual());
}

TEST_CASE("a set of roundings: holds what was added and no more") {
    rounding_set some;
    CHECK(some.empty());
    some.add(rounding::down);
    some.add(rounding::floor);
    for (auto const& entry : rounding_catalogue)
        CHECK(some.contains(entry.mode) ==
              (entry.mode == rounding::down || entry.mode == rounding::floor));
    rounding_set other;
    other.add(rounding::floor);
    other.add(rounding::half_up);
    CHECK(some.common_with(other).contains(rounding::floor));
    CHECK_FALSE(some.common_with(other).contains(rounding::down));
}

TEST_CASE("a report: tells the gravest severity and finds the verdict of a figure") {
    audit_report report;
    CHECK(report.worst() == severity::none);
    CHECK(report.empty());
    report.findings.resize(3);
    report.findings[1].level = severity::warning;
    report.findings[2].level = severity::note;
    CHECK(report.worst() == severity::warning);
    report.verdicts.push_back({.where = figure::total(), .code = verdict::confirmed});
    REQUIRE(report.verdict_of(figure::total()) != nullptr);
    CHECK(report.verdict_of(figure::total())->code == verdict::confirmed);
    CHECK(report.verdict_of(figure::rate()) == nullptr);
}
