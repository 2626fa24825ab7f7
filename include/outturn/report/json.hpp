// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Computed results as JSON, for programs.

#include <outturn/form/form.hpp>
#include <outturn/numeric/text.hpp>
#include <outturn/scoring/policy.hpp>
#include <outturn/scoring/score.hpp>
#include <outturn/target/attainment.hpp>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace outturn {

namespace detail {

/// RapidJSON's writer, told texts.
class json_writer {
public:
    json_writer& begin_object() { return writer_.StartObject(), *this; }
    json_writer& end_object() { return writer_.EndObject(), *this; }
    json_writer& begin_array() { return writer_.StartArray(), *this; }
    json_writer& end_array() { return writer_.EndArray(), *this; }
    json_writer& key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        return *this;
    }
    json_writer& text(std::string_view value) {
        writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
        return *this;
    }
    json_writer& boolean(bool value) { return writer_.Bool(value), *this; }
    json_writer& null() { return writer_.Null(), *this; }

    [[nodiscard]] std::string str() const { return {buffer_.GetString(), buffer_.GetSize()}; }

private:
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace detail

/// What was computed for a form, as one JSON object on one line. Every figure is a text, or null where
/// it could not be had; `reason` then says why.
///
/// Keys: `file`, `project`, `policy`; `execution` {`rate` as the form prints it, `score`, `reason`};
/// `indicators`, in the order of the form, [{`name`; `relation`: below, equal, above, different or
/// unknown; `met`: true, false or null; `attainment`: actual ÷ target, exactly, as a decimal or as
/// `p/q`; `score`; `reason`}]; `total`.
/// Rounds: never; figures are as the policy has rounded them.
template <class Int>
std::string to_json(basic_self_evaluation<Int> const& form,
                    basic_scored_form<Int> const& scored,
                    policy const& rules) {
    detail::json_writer json;
    auto const figure = [&](std::string_view key, basic_computed<Int> const& ours) {
        json.key(key);
        if (ours)
            json.text(to_string(*ours.value));
        else
            json.null();
    };
    auto const reason = [&](std::string_view why) {
        json.key("reason");
        if (why == "none")
            json.null();
        else
            json.text(why);
    };
    json.begin_object();
    json.key("file")
        .text(form.file)
        .key("project")
        .text(form.project_name.text)
        .key("policy")
        .text(rules.name);
    json.key("execution").begin_object().key("rate");
    if (scored.rate)
        json.text(to_percent_string(*scored.rate.value));
    else
        json.null();
    figure("score", scored.score);
    reason(entry_of(scored.score.reason).name);
    json.end_object();
    json.key("indicators").begin_array();
    for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
        auto const& each = scored.indicators[i];
        json.begin_object().key("name").text(form.indicators[i].name.text);
        json.key("relation").text(entry_of(each.reached.relation).name);
        json.key("met");
        if (each.reached.met == judgement::unknown)
            json.null();
        else
            json.boolean(each.reached.met == judgement::met);
        json.key("attainment");
        if (each.reached.ratio)
            json.text(to_string(*each.reached.ratio));
        else
            json.null();
        figure("score", each.score);
        bool const unjudged = each.score.reason == no_figure::unknown_judged;
        reason(unjudged ? entry_of(each.reached.reason).name : entry_of(each.score.reason).name);
        json.end_object();
    }
    json.end_array();
    figure("total", scored.total);
    json.end_object();
    return json.str();
}

}  // namespace outturn
