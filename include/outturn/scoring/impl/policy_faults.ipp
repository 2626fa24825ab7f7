// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/place.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policy_faults.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// The path of a key, as `total.caps[1].total`.
OUTTURN_DECL std::string path_of(policy_key const& key) {
    auto path = key.up != nullptr ? path_of(*key.up) : std::string{};
    if (!path.empty()) path += '.';
    path += key.name;
    if (key.index >= 0) path += '[' + std::to_string(key.index) + ']';
    return path;
}

/// Collects what does not make sense.
struct fault_collector {
    std::vector<error>& into;

    void operator()(bool holds,
                    error_entry const& what,
                    policy_key const& where,
                    auto const& found) const {
        if (holds) return;
        auto const text = shown(found);
        into.push_back(make_error({what, {0, text.size()}}, text, {{}, path_of(where), {}, {}}));
    }

private:
    static std::string shown(std::string_view text) { return std::string{text}; }
    static std::string shown(int number) { return std::to_string(number); }
    static std::string shown(auto const& number) { return to_string(number); }
};

OUTTURN_DECL reason_words first_fault(policy const& rules) {
    auto const all = faults(rules);
    if (all.empty()) return {};
    auto const& first = all.front();
    return {first.at.figure + ": " + first.message(language::en),
            first.at.figure + "：" + first.message(language::zh)};
}

}  // namespace detail

OUTTURN_DECL std::vector<error> faults(policy const& rules) {
    std::vector<error> all;
    detail::fault_collector on{all};
    detail::policy_sense<detail::fault_collector>{on}.of(rules);
    return all;
}

}  // namespace outturn::inline OUTTURN_ABI
