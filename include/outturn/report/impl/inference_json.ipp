// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/error.hpp>
#include <outturn/form/cells.hpp>
#include <outturn/form/figure.hpp>
#include <outturn/inference/case.hpp>
#include <outturn/inference/space.hpp>
#include <outturn/inference/split.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/report/detail/role_figure.hpp>
#include <outturn/report/inference_json.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Writes one inference.
class inference_json {
public:
    explicit inference_json(inference const& made) : made_{made} {}

    std::string write() {
        json_.begin_object().key("forms").begin_array();
        for (auto const& form : made_.forms) json_.text(form);
        json_.end_array().key("roles").begin_object();
        for (auto const& role : made_.roles) add_role(role);
        json_.end_object().key("skipped").begin_array();
        for (auto const& each : made_.skipped) {
            json_.begin_object();
            add_place(each.which);
            json_.key("reason").text(entry_of(each.why).name).end_object();
        }
        json_.end_array();
        add_space();
        json_.end_object();
        return json_.str();
    }

private:
    void add_place(form_figure const& at) {
        json_.key("form").text(made_.forms[at.form]).key("figure").text(to_string(at.name));
    }

    void add_hypothesis(hypothesis const& of) {
        json_.key("formula").text(of.formula->name).key("amounts");
        if (of.amounts)
            json_.begin_object()
                .key("rounding")
                .text(entry_of(of.amounts->mode).name)
                .key("places")
                .whole(static_cast<std::size_t>(of.amounts->places))
                .end_object();
        else
            json_.null();
        json_.key("rounding").text(entry_of(of.mode).name);
        json_.key("places").whole(static_cast<std::size_t>(of.places));
        json_.key("cost").whole(static_cast<std::size_t>(of.cost));
    }

    void add_figure(std::string_view key, figure_role which, std::optional<decimal> const& value) {
        json_.key(key);
        if (value)
            json_.text(role_figure(which, *value));
        else
            json_.null();
    }

    void add_case(figure_role which, inference_case const& of) {
        add_place(of.figures.front());
        json_.key("times").whole(of.figures.size());
        add_figure("printed", which, of.printed);
    }

    void add_inputs(inference_inputs const& inputs) {
        json_.key("inputs").begin_object();
        for (auto const& [name, value] : named_inputs(inputs)) json_.key(name).text(value);
        json_.end_object();
    }

    void add_role(inferred_role const& role) {
        json_.key(entry_of(role.role).name).begin_object();
        json_.key("verdict").text(entry_of(role.verdict).name);
        add_policy(role);
        json_.key("explained").whole(role.explained).key("of").whole(role.of);
        json_.key("distinct").whole(role.distinct);
        add_exceptions(role);
        json_.key("witnesses").begin_array();
        for (auto const& each : role.witnesses) add_witness(role, each);
        json_.end_array().key("rivals").begin_array();
        for (auto const& each : role.rivals) add_rival(role, each);
        json_.end_array().key("equivalents").begin_array();
        for (auto const& each : role.equivalents) add_equivalent(role, each);
        json_.end_array();
        add_splitting_example(role);
        add_chance(role);
        json_.end_object();
    }

    void add_policy(inferred_role const& role) {
        json_.key("policy");
        if (!role.policy) return void(json_.null());
        json_.begin_object();
        add_hypothesis(*role.policy);
        json_.key("text").text(to_text(*role.policy, language::en));
        json_.key("text_zh").text(to_text(*role.policy, language::zh)).end_object();
    }

    void add_exceptions(inferred_role const& role) {
        json_.key("exceptions").begin_array();
        for (auto const each : role.exceptions) {
            auto const& of = role.cases[each];
            json_.begin_object();
            add_case(role.role, of);
            add_figure("prints", role.role, printed_by(*role.policy, of.inputs));
            json_.end_object();
        }
        json_.end_array();
    }

    void add_rival(inferred_role const& role, rival const& of) {
        json_.begin_object();
        add_hypothesis(of.hypothesis);
        json_.key("explained").whole(of.explained).key("killed_by").begin_object();
        add_case(role.role, role.cases[of.killed_by]);
        add_figure("prints", role.role, of.prints);
        json_.end_object().end_object();
    }

    void add_equivalent(inferred_role const& role, equivalent const& of) {
        json_.begin_object();
        add_hypothesis(of.hypothesis);
        json_.key("told_apart_by");
        if (of.told_apart_by) {
            json_.begin_object();
            add_inputs(of.told_apart_by->inputs);
            add_figure("policy", role.role, of.told_apart_by->figures[0].printed);
            add_figure("equivalent", role.role, of.told_apart_by->figures[1].printed);
            json_.end_object();
        } else {
            json_.null();
        }
        json_.end_object();
    }

    void add_splitting_example(inferred_role const& role) {
        json_.key("splitting_example");
        if (!role.splitting_example) return void(json_.null());
        json_.begin_object();
        add_inputs(role.splitting_example->inputs);
        json_.key("figures").begin_array();
        for (auto const& each : role.splitting_example->figures) {
            json_.begin_object();
            add_figure("printed", role.role, each.printed);
            json_.key("by").begin_array();
            for (auto const index : each.by) json_.whole(index);
            json_.end_array().end_object();
        }
        json_.end_array().end_object();
    }

    void add_chance(inferred_role const& role) {
        json_.key("chance");
        if (!role.chance) return void(json_.null());
        json_.begin_object().key("value").text(to_string(role.chance->value));
        json_.key("at_most").boolean(role.chance->at_most).end_object();
    }

    void add_witness(inferred_role const& role, witness const& seen) {
        auto const& of = role.cases[seen.which];
        json_.begin_object();
        add_case(role.role, of);
        json_.key("exact");
        if (auto const computed_value = exact_behind(of.printed, *role.policy, of.inputs))
            json_.text(to_string(*computed_value));
        else
            json_.null();
        json_.key("kills").whole(seen.kills).key("decides").begin_array();
        for (auto const part : seen.decides) json_.text(entry_of(part).name);
        json_.end_array();
        add_inputs(of.inputs);
        json_.end_object();
    }

    void add_places(std::string_view key, std::span<places_choice const> of) {
        json_.key(key).begin_array();
        for (auto const& each : of)
            json_.begin_object()
                .key("places")
                .whole(static_cast<std::size_t>(each.places))
                .key("cost")
                .whole(static_cast<std::size_t>(each.cost))
                .end_object();
        json_.end_array();
    }

    void add_space() {
        json_.key("search_space").begin_object().key("formulas").begin_array();
        for (auto const& each : made_.space.formulas) {
            json_.begin_object().key("formula").text(each.name);
            json_.key("cost").whole(static_cast<std::size_t>(each.cost));
            json_.key("roles").begin_array();
            for (auto const& role : figure_role_catalogue)
                if (each.roles.contains(role.which)) json_.text(role.name);
            json_.end_array().key("text").text(each.en).key("text_zh").text(each.zh).end_object();
        }
        json_.end_array().key("roundings").begin_array();
        for (auto const& each : made_.space.roundings)
            json_.begin_object()
                .key("rounding")
                .text(entry_of(each.mode).name)
                .key("cost")
                .whole(static_cast<std::size_t>(each.cost))
                .end_object();
        json_.end_array();
        add_places("places", made_.space.places);
        add_places("amount_places", made_.space.amount_places);
        add_places("further_places", made_.space.further_places);
        json_.end_object();
    }

    inference const& made_;
    json_writer json_;
};

}  // namespace detail

OUTTURN_DECL std::string to_json(inference const& made) {
    return detail::inference_json{made}.write();
}

}  // namespace outturn::inline OUTTURN_ABI
