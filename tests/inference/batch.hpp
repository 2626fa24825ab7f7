// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Forms put together from numbers, for tests of inference; no text is read.

#include <outturn/expression/target.hpp>
#include <outturn/form/form.hpp>
#include <outturn/numeric/decimal.hpp>

#include <optional>
#include <string>

namespace batch {

using namespace outturn;

inline decimal hundredths(std::int64_t count) { return decimal::scaled(count, 2).normalized(); }

template <class Value>
printed<Value> cell_of(std::optional<Value> value) {
    printed<Value> made;
    made.value = std::move(value);
    return made;
}

inline bound number(comparison how, decimal value, std::string_view unit_name) {
    return {how, {value, unit::named(unit_name).value()}};
}

/// An indicator with a target and an actual value in one unit.
inline indicator measured(std::string heading,
                          comparison how,
                          decimal wanted,
                          decimal completed,
                          std::string_view unit_name,
                          decimal weight,
                          std::optional<decimal> score) {
    indicator row;
    row.level1.text = std::move(heading);
    row.target.value = target{number(how, wanted, unit_name)};
    row.actual.value = actual{number(comparison::equal, completed, unit_name)};
    row.points = cell_of<decimal>(weight);
    row.score = cell_of(score);
    return row;
}

/// An indicator in words.
inline indicator in_words(std::string wanted,
                          std::string completed,
                          decimal weight,
                          std::optional<decimal> score) {
    indicator row;
    row.target.value = target{wording{std::move(wanted)}};
    row.actual.value = actual{wording{std::move(completed)}};
    row.points = cell_of<decimal>(weight);
    row.score = cell_of(score);
    return row;
}

/// A form that prints no more than its budget and what was executed of it.
inline self_evaluation with_funds(decimal adjusted,
                                  decimal executed,
                                  std::optional<decimal> rate = std::nullopt,
                                  std::optional<decimal> score = std::nullopt) {
    self_evaluation form;
    form.funds.push_back(
        {{"年度资金总额", {}}, {}, cell_of<decimal>(adjusted), cell_of<decimal>(executed)});
    form.execution = {cell_of<decimal>(10), cell_of(rate), cell_of(score)};
    return form;
}

}  // namespace batch
