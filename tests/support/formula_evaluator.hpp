// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A spreadsheet's computation of the formulas that are written beside a form, in binary as spreadsheets
// do: numbers, cells, + - * / < <= > >= =, IF, AND, INT, ROUND, SUM, NA.

#include <cctype>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace formula {

/// A number, a text, or #N/A.
using value = std::variant<std::monostate, double, std::string>;

class evaluator {
public:
    /// `cell` gives what stands in a cell, by its row and column.
    explicit evaluator(std::function<value(unsigned, unsigned)> cell) : cell_{std::move(cell)} {}

    value operator()(std::string_view text) {
        rest_ = text;
        auto const result = comparison(true);
        if (!rest_.empty()) throw std::runtime_error{"left over: " + std::string{rest_}};
        return result;
    }

private:
    // A branch that is not taken is read but not computed.
    value comparison(bool on) {
        auto left = sum(on);
        for (std::string_view const sign : {"<=", ">=", "<", ">", "="}) {
            if (!take(sign)) continue;
            auto const right = sum(on);
            if (sign == "=" && left.index() != 0 && right.index() != 0 &&
                (left.index() == 2 || right.index() == 2))
                return left == right ? 1.0 : 0.0;
            if (!std::holds_alternative<double>(left) || !std::holds_alternative<double>(right))
                return {};
            double const a = std::get<double>(left);
            double const b = std::get<double>(right);
            bool const holds = sign == "<"    ? a < b
                               : sign == "<=" ? a <= b
                               : sign == ">"  ? a > b
                               : sign == ">=" ? a >= b
                                              : a == b;
            return holds ? 1.0 : 0.0;
        }
        return left;
    }
    value sum(bool on) {
        auto left = product(on);
        for (;;) {
            bool const plus = take("+");
            if (!plus && !take("-")) return left;
            left =
                apply(left, product(on), [&](double a, double b) { return plus ? a + b : a - b; });
        }
    }
    value product(bool on) {
        auto left = primary(on);
        for (;;) {
            bool const times = take("*");
            if (!times && !take("/")) return left;
            auto const right = primary(on);
            if (!times && std::holds_alternative<double>(right) && std::get<double>(right) == 0)
                left = {};
            else
                left =
                    apply(left, right, [&](double a, double b) { return times ? a * b : a / b; });
        }
    }
    static value apply(value const& a, value const& b, auto const& operation) {
        if (!std::holds_alternative<double>(a) || !std::holds_alternative<double>(b)) return {};
        double const made = operation(std::get<double>(a), std::get<double>(b));
        // Beyond this, integers are no longer told apart.
        if (std::abs(made) > 9007199254740992.0) throw std::runtime_error{"too large to be exact"};
        return made;
    }

    value primary(bool on) {
        if (take("-")) return apply(0.0, primary(on), [](double a, double b) { return a - b; });
        if (take("(")) {
            auto const inside = comparison(on);
            need(")");
            return inside;
        }
        if (take("\"")) {
            auto const end = rest_.find('"');
            std::string text{rest_.substr(0, end)};
            rest_.remove_prefix(end + 1);
            return text;
        }
        if (rest_.empty()) throw std::runtime_error{"a formula ends too early"};
        if (std::isdigit(static_cast<unsigned char>(rest_[0])) != 0) {
            std::size_t length = 0;
            double const number = std::stod(std::string{rest_}, &length);
            rest_.remove_prefix(length);
            return number;
        }
        std::string word;
        while (!rest_.empty() && std::isalnum(static_cast<unsigned char>(rest_[0])) != 0) {
            word += rest_[0];
            rest_.remove_prefix(1);
        }
        if (take("(")) return function(word, on);
        return cell(word, on);
    }

    value function(std::string const& name, bool on) {
        if (name == "SUM") {
            auto const colon = rest_.find(':');
            auto const end = rest_.find(')');
            auto const [first_row, column] = position(rest_.substr(0, colon));
            auto const [last_row, same] = position(rest_.substr(colon + 1, end - colon - 1));
            if (same != column) throw std::runtime_error{"a sum over several columns"};
            rest_.remove_prefix(end + 1);
            value sum = 0.0;
            for (auto row = first_row; on && row <= last_row; ++row)
                sum = apply(sum, cell_(row, column), [](double a, double b) { return a + b; });
            return sum;
        }
        if (name == "NA") {
            need(")");
            return {};
        }
        std::vector<value> given{comparison(on)};
        bool const chosen =
            std::holds_alternative<double>(given[0]) && std::get<double>(given[0]) != 0;
        while (take(","))
            given.push_back(comparison(on && (name != "IF" || (given.size() == 1) == chosen)));
        need(")");
        if (name == "IF") {
            if (!std::holds_alternative<double>(given.at(0))) return {};
            return chosen ? given.at(1) : given.at(2);
        }
        for (auto const& each : given)
            if (!std::holds_alternative<double>(each)) return {};
        if (name == "INT") return std::floor(std::get<double>(given.at(0)));
        if (name == "ROUND") return std::round(std::get<double>(given.at(0)));
        if (name == "AND") {
            for (auto const& each : given)
                if (std::get<double>(each) == 0) return 0.0;
            return 1.0;
        }
        throw std::runtime_error{"no such function: " + name};
    }

    static std::pair<unsigned, unsigned> position(std::string_view name) {
        unsigned column = 0;
        std::size_t at = 0;
        for (; at < name.size() && name[at] >= 'A'; ++at)
            column = column * 26 + static_cast<unsigned>(name[at] - 'A') + 1;
        return {static_cast<unsigned>(std::stoul(std::string{name.substr(at)})), column};
    }
    value cell(std::string const& name, bool on) {
        auto const [row, column] = position(name);
        return on ? cell_(row, column) : value{};
    }

    bool take(std::string_view sign) {
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }
    void need(std::string_view sign) {
        if (!take(sign))
            throw std::runtime_error{std::string{sign} + " was expected before " +
                                     std::string{rest_}};
    }

    std::function<value(unsigned, unsigned)> cell_;
    std::string_view rest_{};
};

}  // namespace formula
