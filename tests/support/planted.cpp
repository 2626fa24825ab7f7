// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "planted.hpp"

#include <outturn/audit/audit.hpp>
#include <outturn/form/reading.hpp>

#include <cstddef>
#include <string>

namespace planted {

using namespace outturn;

self_evaluation clean_texts() {
    self_evaluation texts;
    texts.file = "form.json";
    texts.title.text = "项目支出绩效自评表";
    texts.fiscal_year.text = "2023";
    texts.project.text = "便民服务站点建设";
    texts.department.text = "某某局";
    texts.money_unit.text = "元";
    for (auto const* const source : {"年度资金总额", "其中：当年财政拨款"}) {
        auto& row = texts.funds.emplace_back();
        row.source.text = source;
        row.initial.text = row.adjusted.text = "1,000,000";
        row.executed.text = "990,000";
    }
    texts.execution.points.text = "10";
    texts.execution.rate.text = "99.00%";
    texts.execution.score.text = "9.9";
    texts.goal.expected.text = "建成便民服务站点50个，服务居民2000人次以上。";
    texts.goal.actual.text = "建成便民服务站点52个，服务居民1900人次，两个站点延期开放。";
    auto const add = [&](char const* first,
                         char const* second,
                         char const* name,
                         char const* target,
                         char const* actual,
                         char const* weight,
                         char const* score,
                         char const* reason) {
        texts.indicators.push_back({.level1 = {first},
                                    .level2 = {second},
                                    .level3 = {name},
                                    .target = {target},
                                    .actual = {actual},
                                    .points = {weight},
                                    .score = {score},
                                    .reason = {reason}});
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
    texts.total.points.text = "100";
    texts.total.score.text = "98.90";
    return texts;
}

std::vector<self_evaluation> clean_batch() {
    std::vector<self_evaluation> forms(4, clean_texts());
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

void execute(self_evaluation& form, char const* amount, char const* rate, char const* score) {
    for (auto& line : form.funds) line.executed.text = amount;
    form.execution.rate.text = rate;
    form.execution.score.text = score;
}

void adjust(self_evaluation& form, char const* initial, char const* adjusted) {
    for (auto& line : form.funds) {
        line.initial.text = initial;
        line.adjusted.text = adjusted;
    }
}

// clang-format off
std::vector<row> const& rows() {
    using part = form_part;
    static std::vector<row> const all{
        {"funds.sum", {part::fund_executed, 0}, [](self_evaluation& f) { f.funds[1].executed.text = "980,000"; }},
        {"weight.sum", {part::total_points, 0}, [](self_evaluation& f) { f.indicators[0].points.text = f.indicators[0].score.text = "30"; f.total.score.text = "108.90"; },
            [](self_evaluation& f) { f.indicators[0].points.text = f.indicators[0].score.text = "30"; f.total.points.text = "110"; f.total.score.text = "108.90"; }},
        {"weight.full_score", {part::total_points, 0}, [](self_evaluation& f) { f.indicators[0].points.text = f.indicators[0].score.text = "30"; f.total.points.text = "110"; f.total.score.text = "108.90"; }},
        {"weight.level_sum", {part::indicator_level1, 0}, [](self_evaluation& f) { for (auto i = 0U; i < 4; ++i) f.indicators[i].level1.text = "产出指标(60分)"; },
            [](self_evaluation& f) { for (auto i = 0U; i < 4; ++i) f.indicators[i].level1.text = "产出指标(50分)"; }},
        {"weight.zero", {part::indicator_points, 5}, [](self_evaluation& f) { f.indicators[5].points.text = f.indicators[5].score.text = "0"; }},
        {"score.above_weight", figure::indicator(1), [](self_evaluation& f) { f.indicators[1].score.text = "11"; }},
        {"total.sum", figure::total(), [](self_evaluation& f) { f.total.score.text = "98.91"; }},
        {"figure.unexplained", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].score.text = "18.55"; }},
        {"score.negative", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].score.text = "-0.01"; }},
        {"figure.other_rounding", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].target.text = ">=2100人次"; f.indicators[4].score.text = "18.09"; },
            [](self_evaluation& f) { f.indicators[4].target.text = ">=2100人次"; f.indicators[4].score.text = "18.10"; }},
        {"figure.other_rule", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].score.text = "15"; }},
        {"figure.within_grade", figure::indicator(5), [](self_evaluation& f) { f.indicators[5].score.text = "9"; }},
        {"score.full_but_missed", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].score.text = "20"; }},
        {"score.met_but_reduced", figure::indicator(1), [](self_evaluation& f) { f.indicators[1].score.text = "9"; }},
        {"score.better_but_lower", figure::indicator(4), [](self_evaluation& f) { f.indicators[0].actual.text = "45个"; f.indicators[0].score.text = "19.5"; },
            [](self_evaluation& f) { f.indicators[0].actual.text = "45个"; f.indicators[0].score.text = "18"; }},
        {"score.against_grade", figure::indicator(5), [](self_evaluation& f) { f.indicators[5].actual.text = "未运行"; f.indicators[5].score.text = "9"; },
            [](self_evaluation& f) { f.indicators[5].actual.text = "未运行"; f.indicators[5].score.text = "5"; }},
        {"total.under_policy", figure::total(), [](self_evaluation& f) { f.indicators[4].score.text = "15"; f.total.score.text = "94.90"; }},
        {"rating.under_policy", figure::total(), [](self_evaluation& f) { f.indicators[0].score.text = "5"; f.total.score.text = "83.90"; }},
        {"reason.score_below_weight", {part::indicator_reason, 4}, [](self_evaluation& f) { f.indicators[4].reason.text = "无"; }},
        {"reason.over_achieved", {part::indicator_actual, 0}, [](self_evaluation& f) { f.indicators[0].actual.text = "80个"; },
            [](self_evaluation& f) { f.indicators[0].actual.text = "80个"; f.indicators[0].reason.text = "年中追加站点"; }},
        {"reason.rate_below", figure::rate(), [](self_evaluation& f) { execute(f, "850,000", "85.00%", "8.5"); },
            [](self_evaluation& f) { execute(f, "900,000", "90.00%", "9"); }, demanding},
        {"reason.budget_adjusted", {part::fund_adjusted, 0}, [](self_evaluation& f) { adjust(f, "1,200,000", "1,000,000"); }, [](self_evaluation&) {}, demanding},
        {"reason.equality_missed", {part::indicator_actual, 2}, [](self_evaluation& f) { f.indicators[2].actual.text = "98%"; }, [](self_evaluation&) {}, demanding},
        {"weight.scheme", {part::indicator_level1, 0}, [](self_evaluation& f) { f.indicators[6].level1.text = "产出指标"; },
            [](self_evaluation& f) { f.indicators[6].level1.text = "效益指标"; }},
        {"reason.limit_exceeded", {part::indicator_actual, 3}, [](self_evaluation& f) { f.indicators[3].actual.text = "101万元"; },
            [](self_evaluation& f) { f.indicators[3].actual.text = "101万元"; f.indicators[3].reason.text = "材料涨价"; }, demanding},
        {"reason.without_deviation", {part::indicator_reason, 0}, [](self_evaluation& f) { f.indicators[0].reason.text = "部分站点延期"; }},
        {"execution.above_adjusted", {part::fund_executed, 0}, [](self_evaluation& f) { execute(f, "1,010,000", "101.00%", "10"); }},
        {"execution.hardly_spent", {part::indicator_actual, 0}, [](self_evaluation& f) { execute(f, "490,000", "49.00%", "4.9"); f.indicators[0].actual.text = "80个"; },
            [](self_evaluation& f) { execute(f, "500,000", "50.00%", "5"); f.indicators[0].actual.text = "80个"; }},
        {"execution.behind_outcome", figure::rate(), [](self_evaluation& f) { execute(f, "910,000", "91.00%", "9.1"); },
            [](self_evaluation& f) { execute(f, "920,000", "92.00%", "9.2"); }},
        {"cost.exceeded", {part::indicator_target, 3}, [](self_evaluation& f) { f.indicators[3].target.text = "<=98.9999万元"; f.indicators[3].actual.text = "98万元"; },
            [](self_evaluation& f) { f.indicators[3].target.text = "<=99万元"; f.indicators[3].actual.text = "98万元"; }},
        {"quality.not_accepted", figure::indicator(1), [](self_evaluation& f) { f.indicators[1].actual.text = "0%"; f.indicators[1].score.text = "0"; f.indicators[1].reason.text = "尚未验收"; },
            [](self_evaluation& f) { f.indicators[0].actual.text = "0个"; f.indicators[0].score.text = "0"; f.indicators[1].actual.text = "0%"; f.indicators[1].score.text = "0"; f.indicators[1].reason.text = "尚未验收"; }},
        {"narrative.copied", {part::goal_actual, 0}, [](self_evaluation& f) { f.goal.actual.text = f.goal.expected.text + " "; }},
        {"narrative.template", {part::goal_actual, 0}, [](self_evaluation& f) { f.goal.actual.text = "完成XX个站点建设。"; }, [](self_evaluation& f) { f.goal.actual.text = "完成FOXX个站点建设。"; }},
        {"reason.numbers", {part::indicator_reason, 4}, [](self_evaluation& f) { f.indicators[4].reason.text = "服务1900人次，延期站点少服务80人次，因天气取消10人次"; },
            [](self_evaluation& f) { f.indicators[4].reason.text = "服务1900人次，延期站点少服务80人次，因天气取消20人次"; }},
        {"reason.no_words", {part::indicator_reason, 0}, [](self_evaluation& f) { f.indicators[0].reason.text = "0"; }, [](self_evaluation& f) { f.indicators[0].reason.text = "无"; }},
        {"actual.blank", {part::indicator_actual, 0}, [](self_evaluation& f) { f.indicators[0].actual.text = "—"; }},
        {"actual.not_a_number", {part::indicator_actual, 0}, [](self_evaluation& f) { f.indicators[0].actual.text = "完成"; }},
        {"actual.unit", {part::indicator_actual, 0}, [](self_evaluation& f) { f.indicators[0].actual.text = "52家"; }},
        {"actual.sign", {part::indicator_actual, 0}, [](self_evaluation& f) { f.indicators[0].actual.text = ">=52个"; }, [](self_evaluation& f) { f.indicators[0].actual.text = "=52个"; }},
        {"target.blank", {part::indicator_target, 0}, [](self_evaluation& f) { f.indicators[0].target.text = ""; }},
        {"score.blank", figure::indicator(0), [](self_evaluation& f) { f.indicators[0].score.text = ""; }},
        {"budget.blank", {part::fund_adjusted, 0}, [](self_evaluation& f) { f.funds[0].adjusted.text = ""; }},
        {"weight.blank", {part::indicator_points, 0}, [](self_evaluation& f) { f.indicators[0].points.text = ""; }},
        {"execution.twice", figure::execution(), [](self_evaluation& f) { auto& row = f.indicators[2]; row.level1.text = "预算执行率"; row.level3.text = "预算执行率"; }},
        {"target.rate_unit", {part::indicator_target, 1}, [](self_evaluation& f) { f.indicators[1].target.text = ">=95"; f.indicators[1].actual.text = "96"; },
            [](self_evaluation& f) { f.indicators[1].target.text = ">=95件"; f.indicators[1].actual.text = "96件"; f.indicators[1].level3.text = "验收合格件数"; }},
        {"cell.unreadable", figure::indicator(3), [](self_evaluation& f) { f.indicators[3].score.text = "10%分"; },
            [](self_evaluation& f) { f.indicators[3].score.text = "10分"; }},
        {"column.blank", {part::indicator_actual, 0}, [](self_evaluation& f) { for (auto& row : f.indicators) row.actual.text = "—"; },
            [](self_evaluation& f) { for (auto& row : f.indicators) if (&row != &f.indicators.back()) row.actual.text = "—"; }},
        {"cost.at_least", {part::indicator_target, 3}, [](self_evaluation& f) { f.indicators[3].target.text = ">=90万元"; }},
        {"indicator.duplicate", {part::indicator_level3, 1}, [](self_evaluation& f) { f.indicators[1].level3.text = f.indicators[0].level3.text; }},
        {"quantity.money", {part::indicator_target, 0}, [](self_evaluation& f) { f.indicators[0].target.text = ">=50万元"; f.indicators[0].actual.text = "52万元"; }},
        {"weight.concentrated", {part::indicator_points, 0}, [](self_evaluation& f) { f.indicators[0].points.text = f.indicators[0].score.text = "50.5"; },
            [](self_evaluation& f) { f.indicators[0].points.text = f.indicators[0].score.text = "50"; }},
        {"target.all_full", {part::indicator_target, 0}, [](self_evaluation& f) { for (auto& row : f.indicators) row.target.text = row.actual.text = "100%"; },
            [](self_evaluation& f) { for (auto& row : f.indicators) row.target.text = row.actual.text = "100%"; f.indicators[6].target.text = ">=99%"; }},
        {"score.all_full", figure::total(), [](self_evaluation& f) { execute(f, "1,000,000", "100.00%", "10"); f.indicators[4].actual.text = "2000人次"; f.indicators[4].score.text = "20"; f.total.score.text = "100.00"; }},
        {"target.empty_words", {part::indicator_target, 5}, [](self_evaluation& f) { f.indicators[5].target.text = f.indicators[5].actual.text = "效果明显"; }},
        {"budget.sibling_ratio", {part::fund_adjusted, 0}, [](self_evaluation& f) { adjust(f, "1,250,100", "1,000,000"); },
            [](self_evaluation& f) { adjust(f, "1,250,000", "1,000,000"); }, demanding, [](self_evaluation& f) { adjust(f, "1,250,000", "1,000,000"); }},
        {"case.scored_differently", figure::indicator(4), [](self_evaluation& f) { f.indicators[4].score.text = "18"; f.total.score.text = "97.90"; },
            [](self_evaluation&) {}, demanding, [](self_evaluation&) {}},
        {"rounding.differs", figure::rate(), [](self_evaluation& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.90%", "9.79"); },
            [](self_evaluation& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.89%", "9.79"); }, demanding,
            [](self_evaluation& f) { adjust(f, "990,900", "990,900"); execute(f, "970,000", "97.89%", "9.79"); }},
        {"figure.not_recomputable", figure::indicator(5), [](self_evaluation& f) { f.indicators[5].actual.text = "运行正常"; }},
        {"check.not_done", figure::total(), [](self_evaluation& f) { f.indicators[0].points.text = "9223372036854775807"; f.indicators[1].points.text = "9223372036854775807"; }},
    };
    return all;
}
// clang-format on

std::vector<self_evaluation> texts_of(row const& made, bool mended) {
    std::vector<self_evaluation> forms{clean_texts()};
    if (made.siblings != nullptr) {
        forms = clean_batch();
        for (std::size_t i = 0; i + 1 < forms.size(); ++i) made.siblings(forms[i]);
    }
    (mended ? made.mend : made.plant)(forms.back());
    return forms;
}

self_evaluation form_of(self_evaluation const& texts) { return read_form(texts); }

audit_report audited(self_evaluation const& texts, policy const& rules) {
    return audit(form_of(texts), rules);
}

std::vector<audit_report> audited(std::vector<self_evaluation> const& texts, policy const& rules) {
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
