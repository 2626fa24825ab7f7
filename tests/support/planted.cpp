// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "planted.hpp"

#include <outturn/audit/audit.hpp>
#include <outturn/form/texts.hpp>

#include <cstddef>
#include <string>

namespace planted {

using namespace outturn;

form_texts clean_texts() {
    form_texts texts;
    texts.file = "form.json";
    texts.title.text = "项目支出绩效自评表";
    texts.fiscal_year.text = "2023";
    texts.project_name.text = "便民服务站点建设";
    texts.supervising_department.text = "某某局";
    texts.money_unit.text = "元";
    texts.funds.push_back(
        {{"年度资金总额", {}}, {"1,000,000", {}}, {"1,000,000", {}}, {"990,000", {}}});
    texts.funds.push_back(
        {{"其中：当年财政拨款", {}}, {"1,000,000", {}}, {"1,000,000", {}}, {"990,000", {}}});
    texts.execution_weight.text = "10";
    texts.execution_rate.text = "99.00%";
    texts.execution_score.text = "9.9";
    texts.expected.text = "建成便民服务站点50个，服务居民2000人次以上。";
    texts.accomplished.text = "建成便民服务站点52个，服务居民1900人次，两个站点延期开放。";
    auto const add = [&](char const* first,
                         char const* second,
                         char const* name,
                         char const* target,
                         char const* actual,
                         char const* weight,
                         char const* score,
                         char const* reason) {
        texts.indicators.push_back({.first_heading = {first},
                                    .second_heading = {second},
                                    .name = {name},
                                    .target = {target},
                                    .actual = {actual},
                                    .weight = {weight},
                                    .score = {score},
                                    .deviation_reason = {reason}});
    };
    add("产出指标", "数量指标", "建成站点数", ">=50个", "52个", "20", "20", "");
    add("产出指标", "质量指标", "验收合格率", ">=95%", "96%", "10", "10", "");
    add("产出指标", "时效指标", "按时完成率", "=100%", "100%", "10", "10", "");
    add("产出指标", "成本指标", "项目总成本", "<=100万元", "99万元", "10", "10", "");
    add("效益指标",
        "社会效益指标",
        "服务居民人次",
        ">=2000人次",
        "1900人次",
        "20",
        "19",
        "两个站点延期开放");
    add("效益指标", "可持续影响指标", "站点运行情况", "持续运行", "持续运行", "10", "10", "");
    add("满意度指标", "服务对象满意度指标", "居民满意度", ">=90%", "92%", "10", "10", "");
    texts.total_weight.text = "100";
    texts.total_score.text = "98.90";
    return texts;
}

std::vector<form_texts> clean_batch() {
    std::vector<form_texts> forms(4, clean_texts());
    for (std::size_t i = 0; i < forms.size(); ++i)
        forms[i].file = "form" + std::to_string(i + 1) + ".json";
    return forms;
}

policy const& demanding() {
    static policy const rules = [] {
        policy made = policies::mof_2020;
        made.name = "demanding";
        made.reason.rate_below = ratio{90, 100};
        made.reason.budget_adjusted = true;
        made.reason.equality_missed = true;
        made.reason.over_achieved = true;
        made.reason.limit_exceeded = true;
        return made;
    }();
    return rules;
}

policy const& baseline() { return policies::mof_2020; }

void execute(form_texts& form, char const* amount, char const* rate, char const* score) {
    for (auto& line : form.funds) line.executed.text = amount;
    form.execution_rate.text = rate;
    form.execution_score.text = score;
}

void adjust(form_texts& form, char const* initial, char const* adjusted) {
    for (auto& line : form.funds) {
        line.initial.text = initial;
        line.adjusted.text = adjusted;
    }
}

// clang-format off
std::vector<row> const& rows() {
    using part = form_part;
    static std::vector<row> const all{
        {"funds.sum", {part::fund_executed, 0}, [](form_texts& f) { f.funds[1].executed.text = "980,000"; }},
        {"weight.sum", {part::total_points, 0}, [](form_texts& f) { f.indicators[0].weight.text = f.indicators[0].score.text = "30"; f.total_score.text = "108.90"; },
            [](form_texts& f) { f.indicators[0].weight.text = f.indicators[0].score.text = "30"; f.total_weight.text = "110"; f.total_score.text = "108.90"; }},
        {"weight.full_score", {part::total_points, 0}, [](form_texts& f) { f.indicators[0].weight.text = f.indicators[0].score.text = "30"; f.total_weight.text = "110"; f.total_score.text = "108.90"; }},
        {"weight.level_sum", {part::indicator_level1, 0}, [](form_texts& f) { for (auto i = 0U; i < 4; ++i) f.indicators[i].first_heading.text = "产出指标(60分)"; },
            [](form_texts& f) { for (auto i = 0U; i < 4; ++i) f.indicators[i].first_heading.text = "产出指标(50分)"; }},
        {"weight.zero", {part::indicator_points, 5}, [](form_texts& f) { f.indicators[5].weight.text = f.indicators[5].score.text = "0"; }},
        {"score.above_weight", figure::indicator(1), [](form_texts& f) { f.indicators[1].score.text = "11"; }},
        {"total.sum", figure::total(), [](form_texts& f) { f.total_score.text = "98.91"; }},
        {"figure.unexplained", figure::indicator(4), [](form_texts& f) { f.indicators[4].score.text = "18.55"; }},
        {"figure.other_rounding", figure::indicator(4), [](form_texts& f) { f.indicators[4].target.text = ">=2100人次"; f.indicators[4].score.text = "18.09"; },
            [](form_texts& f) { f.indicators[4].target.text = ">=2100人次"; f.indicators[4].score.text = "18.10"; }},
        {"figure.other_rule", figure::indicator(4), [](form_texts& f) { f.indicators[4].score.text = "15"; }},
        {"figure.within_grade", figure::indicator(5), [](form_texts& f) { f.indicators[5].score.text = "9"; }},
        {"score.full_but_missed", figure::indicator(4), [](form_texts& f) { f.indicators[4].score.text = "20"; }},
        {"score.met_but_reduced", figure::indicator(1), [](form_texts& f) { f.indicators[1].score.text = "9"; }},
        {"score.better_but_lower", figure::indicator(4), [](form_texts& f) { f.indicators[0].actual.text = "45个"; f.indicators[0].score.text = "19.5"; },
            [](form_texts& f) { f.indicators[0].actual.text = "45个"; f.indicators[0].score.text = "18"; }},
        {"score.against_grade", figure::indicator(5), [](form_texts& f) { f.indicators[5].actual.text = "未运行"; f.indicators[5].score.text = "9"; },
            [](form_texts& f) { f.indicators[5].actual.text = "未运行"; f.indicators[5].score.text = "5"; }},
        {"total.under_policy", figure::total(), [](form_texts& f) { f.indicators[4].score.text = "15"; f.total_score.text = "94.90"; }},
        {"rating.under_policy", figure::total(), [](form_texts& f) { f.indicators[0].score.text = "5"; f.total_score.text = "83.90"; }},
        {"reason.score_below_weight", {part::indicator_reason, 4}, [](form_texts& f) { f.indicators[4].deviation_reason.text = "无"; }},
        {"reason.over_achieved", {part::indicator_actual, 0}, [](form_texts& f) { f.indicators[0].actual.text = "80个"; },
            [](form_texts& f) { f.indicators[0].actual.text = "80个"; f.indicators[0].deviation_reason.text = "年中追加站点"; }},
        {"reason.rate_below", figure::rate(), [](form_texts& f) { execute(f, "850,000", "85.00%", "8.5"); },
            [](form_texts& f) { execute(f, "900,000", "90.00%", "9"); }, demanding},
        {"reason.budget_adjusted", {part::fund_adjusted, 0}, [](form_texts& f) { adjust(f, "1,200,000", "1,000,000"); }, [](form_texts&) {}, demanding},
        {"reason.equality_missed", {part::indicator_actual, 2}, [](form_texts& f) { f.indicators[2].actual.text = "98%"; }, [](form_texts&) {}, demanding},
        {"weight.scheme", {part::indicator_level1, 0}, [](form_texts& f) { f.indicators[6].first_heading.text = "产出指标"; },
            [](form_texts& f) { f.indicators[6].first_heading.text = "效益指标"; }},
        {"reason.limit_exceeded", {part::indicator_actual, 3}, [](form_texts& f) { f.indicators[3].actual.text = "101万元"; },
            [](form_texts& f) { f.indicators[3].actual.text = "101万元"; f.indicators[3].deviation_reason.text = "材料涨价"; }, demanding},
        {"reason.without_deviation", {part::indicator_reason, 0}, [](form_texts& f) { f.indicators[0].deviation_reason.text = "部分站点延期"; }},
        {"execution.above_adjusted", {part::fund_executed, 0}, [](form_texts& f) { execute(f, "1,010,000", "101.00%", "10"); }},
        {"execution.hardly_spent", {part::indicator_actual, 0}, [](form_texts& f) { execute(f, "490,000", "49.00%", "4.9"); f.indicators[0].actual.text = "80个"; },
            [](form_texts& f) { execute(f, "500,000", "50.00%", "5"); f.indicators[0].actual.text = "80个"; }},
        {"execution.behind_outcome", figure::rate(), [](form_texts& f) { execute(f, "910,000", "91.00%", "9.1"); },
            [](form_texts& f) { execute(f, "920,000", "92.00%", "9.2"); }},
        {"cost.exceeded", {part::indicator_target, 3}, [](form_texts& f) { f.indicators[3].target.text = "<=98.9999万元"; f.indicators[3].actual.text = "98万元"; },
            [](form_texts& f) { f.indicators[3].target.text = "<=99万元"; f.indicators[3].actual.text = "98万元"; }},
        {"quality.not_accepted", figure::indicator(1), [](form_texts& f) { f.indicators[1].actual.text = "0%"; f.indicators[1].score.text = "0"; f.indicators[1].deviation_reason.text = "尚未验收"; },
            [](form_texts& f) { f.indicators[0].actual.text = "0个"; f.indicators[0].score.text = "0"; f.indicators[1].actual.text = "0%"; f.indicators[1].score.text = "0"; f.indicators[1].deviation_reason.text = "尚未验收"; }},
        {"narrative.copied", {part::goal_actual, 0}, [](form_texts& f) { f.accomplished.text = f.expected.text + " "; }},
        {"narrative.template", {part::goal_actual, 0}, [](form_texts& f) { f.accomplished.text = "完成XX个站点建设。"; }, [](form_texts& f) { f.accomplished.text = "完成FOXX个站点建设。"; }},
        {"reason.numbers", {part::indicator_reason, 4}, [](form_texts& f) { f.indicators[4].deviation_reason.text = "服务1900人次，延期站点少服务80人次，因天气取消10人次"; },
            [](form_texts& f) { f.indicators[4].deviation_reason.text = "服务1900人次，延期站点少服务80人次，因天气取消20人次"; }},
        {"reason.no_words", {part::indicator_reason, 0}, [](form_texts& f) { f.indicators[0].deviation_reason.text = "0"; }, [](form_texts& f) { f.indicators[0].deviation_reason.text = "无"; }},
        {"actual.blank", {part::indicator_actual, 0}, [](form_texts& f) { f.indicators[0].actual.text = "—"; }},
        {"actual.not_a_number", {part::indicator_actual, 0}, [](form_texts& f) { f.indicators[0].actual.text = "完成"; }},
        {"actual.unit", {part::indicator_actual, 0}, [](form_texts& f) { f.indicators[0].actual.text = "52家"; }},
        {"actual.sign", {part::indicator_actual, 0}, [](form_texts& f) { f.indicators[0].actual.text = ">=52个"; }, [](form_texts& f) { f.indicators[0].actual.text = "=52个"; }},
        {"target.blank", {part::indicator_target, 0}, [](form_texts& f) { f.indicators[0].target.text = ""; }},
        {"score.blank", figure::indicator(0), [](form_texts& f) { f.indicators[0].score.text = ""; }},
        {"budget.blank", {part::fund_adjusted, 0}, [](form_texts& f) { f.funds[0].adjusted.text = ""; }},
        {"weight.blank", {part::indicator_points, 0}, [](form_texts& f) { f.indicators[0].weight.text = ""; }},
        {"execution.twice", figure::execution(), [](form_texts& f) { auto& row = f.indicators[2]; row.first_heading.text = "预算执行率"; row.name.text = "预算执行率"; }},
        {"target.rate_unit", {part::indicator_target, 1}, [](form_texts& f) { f.indicators[1].target.text = ">=95"; f.indicators[1].actual.text = "96"; },
            [](form_texts& f) { f.indicators[1].target.text = ">=95件"; f.indicators[1].actual.text = "96件"; f.indicators[1].name.text = "验收合格件数"; }},
        {"cost.at_least", {part::indicator_target, 3}, [](form_texts& f) { f.indicators[3].target.text = ">=90万元"; }},
        {"indicator.duplicate", {part::indicator_level3, 1}, [](form_texts& f) { f.indicators[1].name.text = f.indicators[0].name.text; }},
        {"quantity.money", {part::indicator_target, 0}, [](form_texts& f) { f.indicators[0].target.text = ">=50万元"; f.indicators[0].actual.text = "52万元"; }},
        {"weight.concentrated", {part::indicator_points, 0}, [](form_texts& f) { f.indicators[0].weight.text = f.indicators[0].score.text = "50.5"; },
            [](form_texts& f) { f.indicators[0].weight.text = f.indicators[0].score.text = "50"; }},
        {"target.all_full", {part::indicator_target, 0}, [](form_texts& f) { for (auto& row : f.indicators) row.target.text = row.actual.text = "100%"; },
            [](form_texts& f) { for (auto& row : f.indicators) row.target.text = row.actual.text = "100%"; f.indicators[6].target.text = ">=99%"; }},
        {"score.all_full", figure::total(), [](form_texts& f) { execute(f, "1,000,000", "100.00%", "10"); f.indicators[4].actual.text = "2000人次"; f.indicators[4].score.text = "20"; f.total_score.text = "100.00"; }},
        {"target.empty_words", {part::indicator_target, 5}, [](form_texts& f) { f.indicators[5].target.text = f.indicators[5].actual.text = "效果明显"; }},
        {"budget.sibling_ratio", {part::fund_adjusted, 0}, [](form_texts& f) { adjust(f, "1,250,100", "1,000,000"); },
            [](form_texts& f) { adjust(f, "1,250,000", "1,000,000"); }, demanding, [](form_texts& f) { adjust(f, "1,250,000", "1,000,000"); }},
        {"case.scored_differently", figure::indicator(4), [](form_texts& f) { f.indicators[4].score.text = "18"; f.total_score.text = "97.90"; },
            [](form_texts&) {}, demanding, [](form_texts&) {}},
        {"rounding.differs", figure::rate(), [](form_texts& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.90%", "9.79"); },
            [](form_texts& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.89%", "9.79"); }, demanding,
            [](form_texts& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.89%", "9.79"); }},
        {"figure.not_recomputable", figure::indicator(5), [](form_texts& f) { f.indicators[5].actual.text = "运行正常"; }},
        {"check.not_done", figure::total(), [](form_texts& f) { f.indicators[0].weight.text = "9223372036854775807"; f.indicators[1].weight.text = "9223372036854775807"; }},
    };
    return all;
}
// clang-format on

std::vector<form_texts> texts_of(row const& made, bool mended) {
    std::vector<form_texts> forms{clean_texts()};
    if (made.siblings != nullptr) {
        forms = clean_batch();
        for (std::size_t i = 0; i + 1 < forms.size(); ++i) made.siblings(forms[i]);
    }
    (mended ? made.mend : made.plant)(forms.back());
    return forms;
}

self_evaluation form_of(form_texts const& texts) { return read_form(texts).value(); }

audit_report audited(form_texts const& texts, policy const& rules) {
    return audit(form_of(texts), rules);
}

std::vector<audit_report> audited(std::vector<form_texts> const& texts, policy const& rules) {
    std::vector<self_evaluation> forms;
    for (auto const& each : texts) forms.push_back(form_of(each));
    return audit(forms, rules);
}

std::vector<audit_report> reports_of(row const& made, bool mended) {
    return audited(texts_of(made, mended), made.rules());
}

audit_report report_of(row const& made, bool mended) { return reports_of(made, mended).back(); }

finding const* find(audit_report const& report, std::string_view id, figure where) {
    for (auto const& each : report)
        if (each.id == id && each.where == where) return &each;
    return nullptr;
}

row const& row_of(std::string_view id) {
    for (auto const& each : rows())
        if (each.id == id) return each;
    throw id;
}

finding planted_finding(std::string_view id) {
    auto const report = report_of(row_of(id), false);
    auto const* const found = find(report, id, row_of(id).where);
    if (found == nullptr) throw id;
    return *found;
}

}  // namespace planted
