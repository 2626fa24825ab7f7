// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// How the language of targets is read: spellings, each with its reading. To add one, add a row.

#include <outturn/expression/errors.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <string>
#include <string_view>

using namespace outturn;

namespace {

// The kind, then for each condition in braces: comparison (? where implied), value, [unit], ~ where
// about right; or [low,high] with round brackets where an end is left out; or the date; or "words".
struct spelled {
    std::string_view text, reading;
};

// clang-format off
constexpr spelled spellings[] = {
    {"≥90%且≤95%", "all {at_least 90 [%]} {at_most 95 [%]}"},
    {"90%以上且不超过95%", "all {at_least 90 [%]} {at_most 95 [%]}"},
    {"≥3次，≤5次", "all {at_least 3 [次]} {at_most 5 [次]}"},
    {"≥90%，投诉率≤1%", "all {at_least 90 [%]} {at_most 1 [%] subj=投诉率}"},
    {"满意度≥90%，投诉率≤1%", "all {at_least 90 [%] subj=满意度} {at_most 1 [%] subj=投诉率}"},
    {"按时完成，满意度≥90%", "all {\"按时完成\"} {at_least 90 [%] subj=满意度}"},
    {"≥90%或≤10%", "any {at_least 90 [%]} {at_most 10 [%]}"},
    {"≥3项或省级奖励1项", "any {at_least 3 [项]} {\"省级奖励1项\"}"},
    {"≥90%且无投诉", "all {at_least 90 [%]} {\"无投诉\"}"},
    {"≥90%；≤5次", "all {at_least 90 [%]} {at_most 5 [次]}"},
    {"90%-95%", "range {[90,95] [%]}"},
    {"90-95%", "range {[90,95] [%]}"},
    {"90%～95%", "range {[90,95] [%]}"},
    {"90%至95%", "range {[90,95] [%]}"},
    {"3—5天", "range {[3,5] [天]}"},
    {"3到5个工作日", "range {[3,5] [个工作日]}"},
    {"1-2万元", "range {[1,2] [万元]}"},
    {"1万-2万元", "range {[1,2] [万元]}"},
    {"95%-95%", "range {[95,95] [%]}"},
    {"80%≤x<90%", "range {[80,90) [%]}"},
    {"80%≤满意度≤90%", "range {[80,90] [%]}"},
    {"[80%,90%)", "range {[80,90) [%]}"},
    {"（80%，90%]", "range {(80,90] [%]}"},
    {"80%-90%之间", "range {[80,90] [%]}"},
    {"介于80%和90%之间", "range {[80,90] [%]}"},
    {"在3-5天之间", "range {[3,5] [天]}"},
    {"50分钟-2小时", "range {[50,120] [分钟]}"},
    {"-5%~-3%", "range {[-5,-3] [%]}"},
    {"-5%至3%", "range {[-5,3] [%]}"},
    {"1-12月", "deadline {equal? 1月..12月}"},
    {"2022年1-12月", "deadline {equal? 2022年1月..2022年12月}"},
    {"2022年1月至12月", "deadline {equal? 2022年1月..2022年12月}"},
    {"2022年1月-2022年12月", "deadline {equal? 2022年1月..2022年12月}"},
    {"2021-2023年", "deadline {equal? 2021年..2023年}"},
    {"2月1日至29日", "deadline {equal? 2月1日..2月29日}"},
    {"2022年2月1日 - 8号", "deadline {equal? 2022年2月1日..2022年2月8日}"},
    {"2月1日 - 2月8日", "deadline {equal? 2月1日..2月8日}"},
    {"2022年11月15日-30日前", "deadline {before 2022年11月15日..2022年11月30日}"},
    {"2022年11月15日-30日前完成", "deadline {before 2022年11月15日..2022年11月30日 text=完成}"},
    {"2022年1月1日至12月31日", "deadline {equal? 2022年1月1日..2022年12月31日}"},
    {"90%（含）以上", "number {at_least 90 [%]}"},
    {"90%以上（含90%）", "number {at_least 90 [%]}"},
    {"90%以上（不含）", "number {above 90 [%]}"},
    {"5人（含5人）以下", "number {at_most 5 [人]}"},
    {"≥90%以上", "number {at_least 90 [%]}"},
    {"≤5天以内", "number {at_most 5 [天]}"},
    {"每季度1次", "number {equal? 1 [次/季度]}"},
    {"每年2次", "number {equal? 2 [次/年]}"},
    {"每月不少于1次", "number {at_least 1 [次/月]}"},
    {"每年≥2次", "number {at_least 2 [次/年]}"},
    {"每人每月500元", "number {equal? 500 [元/人·月]}"},
    {"每人每月不低于500元", "number {at_least 500 [元/人·月]}"},
    {"2次/每年", "number {equal? 2 [次/每年]}"},
    {"1次/半年", "number {equal? 1 [次/半年]}"},
    {"1次/季", "number {equal? 1 [次/季]}"},
    {"每半年1次", "number {equal? 1 [次/半年]}"},
    {"每周开展督查", "words {\"每周开展督查\"}"},
    {"每周开展督查不少于2次", "number {at_least 2 [次] subj=每周开展督查}"},
    {"每月25日前上报", "words {\"每月25日前上报\"}"},
    {"每年6月底前", "words {\"每年6月底前\"}"},
    {"2022年12月底前", "deadline {before 2022年12月底}"},
    {"2022年12月底前完成", "deadline {before 2022年12月底 text=完成}"},
    {"2022年12月底之前", "deadline {before 2022年12月底}"},
    {"2022年底前", "deadline {before 2022年底}"},
    {"2022年年底前", "deadline {before 2022年底}"},
    {"年底前完成", "deadline {before 年底 text=完成}"},
    {"12月底前完成招标", "deadline {before 12月底 text=完成招标}"},
    {"12月31日前", "deadline {before 12月31日}"},
    {"2022-12-31前", "deadline {before 2022年12月31日}"},
    {"2022/12/31", "deadline {equal? 2022年12月31日}"},
    {"2022-12-31 00:00:00", "deadline {equal? 2022年12月31日}"},
    {"2022/12/31 0:00前", "deadline {before 2022年12月31日}"},
    {"2022-12-31T00:00:00", "deadline {equal? 2022年12月31日}"},
    {"2022.12.31", "deadline {equal? 2022年12月31日}"},
    {"2022.12.31前完成", "deadline {before 2022年12月31日 text=完成}"},
    {"2022年第一季度", "deadline {equal? 2022年第1季度}"},
    {"第四季度前", "deadline {before 第4季度}"},
    {"四季度末前", "deadline {before 第4季度底}"},
    {"上半年", "deadline {equal? 上半年}"},
    {"2022年上半年前完成", "deadline {before 2022年上半年 text=完成}"},
    {"当年12月底前", "deadline {before 12月底}"},
    {"今年底前", "deadline {before 年底}"},
    {"本年年底前", "deadline {before 年底}"},
    {"当年任务完成", "words {\"当年任务完成\"}"},
    {"2022年内", "deadline {equal? 2022年}"},
    {"2024年2月29日前", "deadline {before 2024年2月29日}"},
    {"不晚于12月31日", "deadline {at_most 12月31日}"},
    {"不迟于2022年6月30日", "deadline {at_most 2022年6月30日}"},
    {"≤2022年12月31日", "deadline {at_most 2022年12月31日}"},
    {"早于12月1日", "deadline {below 12月1日}"},
    {"12月上旬前", "deadline {before 12月上旬}"},
    {"12月初", "deadline {equal? 12月初}"},
    {"12月内完成", "deadline {equal? 12月 text=完成}"},
    {"2022年度", "deadline {equal? 2022年}"},
    {"2022年收入稳定增长", "deadline {equal? 2022年 text=收入稳定增长}"},
    {"2022年12月", "deadline {equal? 2022年12月}"},
    {"≥3月", "number {at_least 3 [月]}"},
    {"≤6个月", "number {at_most 6 [个月]}"},
    {"12个月", "number {equal? 12 [个月]}"},
    {"3个月内", "number {at_most 3 [个月]}"},
    {"6月", "deadline {equal? 6月}"},
    {"30日内办结", "number {at_most 30 [日] text=办结}"},
    {"3个工作日内完成审批", "number {at_most 3 [个工作日] text=完成审批}"},
    {"24小时内响应率≥95%", "number {at_least 95 [%] subj=24小时内响应率}"},
    {"5分钟内到达现场", "number {at_most 5 [分钟] text=到达现场}"},
    {"5年以上", "number {at_least 5 [年]}"},
    {"增长", "words {\"增长\"}"},
    {"增长10%", "number {equal? 10 [%] subj=增长}"},
    {"增长10%以上", "number {at_least 10 [%] subj=增长}"},
    {"较上年增长5%以上", "number {at_least 5 [%] subj=较上年增长}"},
    {"同比下降3%", "number {equal? 3 [%] subj=同比下降}"},
    {"下降5%", "number {equal? 5 [%] subj=下降}"},
    {"降低至5%以下", "number {at_most 5 [%]}"},
    {"提高到90%", "number {at_least 90 [%]}"},
    {"提高≥5%", "number {at_least 5 [%] subj=提高}"},
    {"比上年提高5个百分点", "number {equal? 5 [个百分点] subj=比上年提高}"},
    {"≥5个百分点", "number {at_least 5 [个百分点]}"},
    {"约100人", "number {equal? 100 [人] ~}"},
    {"100人左右", "number {equal? 100 [人] ~}"},
    {"近100人", "number {equal? 100 [人] ~}"},
    {"100余人", "number {above 100 [人]}"},
    {"10余万元", "number {above 10 [万元]}"},
    {"100多人次", "number {above 100 [人次]}"},
    {"100+", "number {above 100 []}"},
    {"大约50个", "number {equal? 50 [个] ~}"},
    {"不足100", "number {below 100 []}"},
    {"不到50人", "number {below 50 [人]}"},
    {"不满10年", "number {below 10 [年]}"},
    {"超过10万人次", "number {above 10 [万人次]}"},
    {"10万人次以上", "number {at_least 10 [万人次]}"},
    {"≥5万人", "number {at_least 5 [万人]}"},
    {"5千克", "number {equal? 5 [千克]}"},
    {"3千元", "number {equal? 3 [千元]}"},
    {"1.5亿", "number {equal? 1.5 [亿]}"},
    {"100万以上", "number {at_least 100 [万]}"},
    {"12个项目", "number {equal? 12 [个] text=项目}"},
    {"3场培训会", "number {equal? 3 [场] text=培训会}"},
    {"100名学生", "number {equal? 100 [名] text=学生}"},
    {"≥10个村", "number {at_least 10 [个] text=村}"},
    {"5个社区", "number {equal? 5 [个] text=社区}"},
    {"10家企业", "number {equal? 10 [家] text=企业}"},
    {"3台设备", "number {equal? 3 [台] text=设备}"},
    {"100人份", "number {equal? 100 [人份]}"},
    {"2台班", "number {equal? 2 [台班]}"},
    {"5项目", "number {equal? 5 [项目]}"},
    {"10套房", "number {equal? 10 [套房]}"},
    {"100%完成", "number {equal? 100 [%] text=完成}"},
    {"100%达标", "number {equal? 100 [%] text=达标}"},
    {"95%以上满意", "number {at_least 95 [%] text=满意}"},
    {"98 %", "number {equal? 98 [%]}"},
    {"≥　98％", "number {at_least 98 [％]}"},
    {"＞＝９０％", "number {at_least 90 [％]}"},
    {">=1,234,567.89元", "number {at_least 1234567.89 [元]}"},
    {"1，234元", "number {equal? 1234 [元]}"},
    {"五次", "words {\"五次\"}"},
    {"百分之九十", "words {\"百分之九十\"}"},
    {"一次性投入", "words {\"一次性投入\"}"},
    {"一期工程", "words {\"一期工程\"}"},
    {"三公经费", "words {\"三公经费\"}"},
    {"=三次", "words {\"三次\"}"},
    {"不少于三次", "number {at_least 3 [次]}"},
    {"至少两场", "number {at_least 2 [场]}"},
    {"≥十二种", "number {at_least 12 [种]}"},
    {"不少于二十人", "number {at_least 20 [人]}"},
    {"不超过一百零五天", "number {at_most 105 [天]}"},
    {"不超过一千零五十元", "number {at_most 1050 [元]}"},
    {"不超过三百六十五天", "number {at_most 365 [天]}"},
    {"不超过十万元", "number {at_most 10 [万元]}"},
    {"不少于两千三百万元", "number {at_least 2300 [万元]}"},
    {"不少于一点五倍", "number {at_least 1.5 [倍]}"},
    {"不低于百分之九十", "number {at_least 90 [%]}"},
    {"不低于百分之百", "number {at_least 100 [%]}"},
    {"低于百分之零点五", "number {below 0.5 [%]}"},
    {"不高于千分之三", "number {at_most 3 [‰]}"},
    {"至少三次（含）", "number {at_least 3 [次]}"},
    {"不少于三次（全年）", "number {at_least 3 [次] note=全年}"},
    {"不少于三次且不超过五次", "all {at_least 3 [次]} {at_most 5 [次]}"},
    {"百分之95以上", "words {\"百分之95以上\"}"},
    {"90％以上（含90％）", "number {at_least 90 [％]}"},
    {"95%（不含）以上", "number {above 95 [%]}"},
    {"≥95%（注：抽样）", "number {at_least 95 [%] note=注：抽样}"},
    {"≥95%【抽样】", "number {at_least 95 [%] note=抽样}"},
    {"10次（全年）", "number {equal? 10 [次] note=全年}"},
    {"3场（次）", "number {equal? 3 [场] note=次}"},
    {">90%", "number {above 90 [%]}"},
    {"<5", "number {below 5 []}"},
    {"<=5", "number {at_most 5 []}"},
    {"=5", "number {equal 5 []}"},
    {"==5", "number {equal 5 []}"},
    {"≠0", "number {not_equal 0 []}"},
    {"不等于0", "number {not_equal 0 []}"},
    {"＝100％", "number {equal 100 [％]}"},
    {"═100%", "number {equal 100 [%]}"},
    {"﹥5", "number {above 5 []}"},
    {"⩾5", "number {at_least 5 []}"},
    {"=>5", "number {at_least 5 []}"},
    {"=<5", "number {at_most 5 []}"},
    {"> =5", "number {at_least 5 []}"},
    {"不高于5%", "number {at_most 5 [%]}"},
    {"不得超过30万元", "number {at_most 30 [万元]}"},
    {"控制在30万元以内", "number {at_most 30 [万元]}"},
    {"控制在30万元", "number {at_most 30 [万元]}"},
    {"控制在3%-5%", "range {[3,5] [%]}"},
    {"保持在95%以上", "number {at_least 95 [%]}"},
    {"达到95%", "number {at_least 95 [%]}"},
    {"达95%以上", "number {at_least 95 [%]}"},
    {"完成12次", "number {equal? 12 [次]}"},
    {"完成率100%", "number {equal? 100 [%] subj=完成率}"},
    {"完成率≥100%", "number {at_least 100 [%] subj=完成率}"},
    {"合格率为100%", "number {equal 100 [%] subj=合格率}"},
    {"事故次数为0", "number {equal 0 [] subj=事故次数}"},
    {"投诉≤3次", "number {at_most 3 [次] subj=投诉}"},
    {"0起", "number {equal? 0 [起]}"},
    {"零事故", "words {\"零事故\"}"},
    {"无", "words {\"无\"}"},
    {"无事故", "words {\"无事故\"}"},
    {"是", "words {\"是\"}"},
    {"否", "words {\"否\"}"},
    {"优", "words {\"优\"}"},
    {"A级", "words {\"A级\"}"},
    {"AA级以上", "words {\"AA级以上\"}"},
    {"第1名", "words {\"第1名\"}"},
    {"全省前3名", "words {\"全省前3名\"}"},
    {"N95口罩", "words {\"N95口罩\"}"},
    {"-5%", "number {equal? -5 [%]}"},
    {"－5%", "number {equal? -5 [%]}"},
    {"−5%", "number {equal? -5 [%]}"},
    {"+5%", "number {equal? 5 [%]}"},
    {"≥-5", "number {at_least -5 []}"},
    {"=完成", "words {\"完成\"}"},
    {"==完成", "words {\"完成\"}"},
    {"≥90%≥95%", "all {at_least 90 [%]} {at_least 95 [%]}"},
    {"2期，100人", "all {equal? 2 [期]} {equal? 100 [人]}"},
    {"80%以上90%以下", "all {at_least 80 [%]} {at_most 90 [%]}"},
    {"80%以上、90%以下", "all {at_least 80 [%]} {at_most 90 [%]}"},
    {"不低于80%不高于90%", "all {at_least 80 [%]} {at_most 90 [%]}"},
    {"≥3，且≤5", "all {at_least 3 []} {at_most 5 []}"},
    {"≥3；", "number {at_least 3 []}"},
    {"≥3。", "number {at_least 3 []}"},
    {"95%。", "number {equal? 95 [%]}"},
    {"（完成）", "words {\"（完成）\"}"},
    {"\"完成\"", "words {\"\"完成\"\"}"},
    {"'5'", "words {\"'5'\"}"},
    {"5元/人/月", "number {equal? 5 [元/人/月]}"},
    {"5元/人·月", "number {equal? 5 [元/人·月]}"},
    {"5元/(人·月)", "number {equal? 5 [元/(人·月)]}"},
    {"5元/㎡", "number {equal? 5 [元/㎡]}"},
    {"5元每人", "number {equal? 5 [元每人]}"},
    {"5人·天", "number {equal? 5 [人·天]}"},
    {"5人*天", "number {equal? 5 [人*天]}"},
    {"5人/天/次", "number {equal? 5 [人/天/次]}"},
    {"10元/标准工", "number {equal? 10 [元/标准工]}"},
    {"5X", "number {equal? 5 [X]}"},
    {"1 次", "number {equal? 1 [次]}"},
    {"≥ 5 次 以上", "number {at_least 5 [次]}"},
    {"abc", "words {\"abc\"}"},
    {"abc≥5", "number {at_least 5 [] subj=abc}"},
    {"A≥5", "number {at_least 5 [] subj=A}"},
    {"x≥5", "number {at_least 5 [] subj=x}"},
    {"≥5abc", "number {at_least 5 [abc]}"},
    {"2022", "number {equal? 2022 []}"},
    {"2022年", "deadline {equal? 2022年}"},
    {"1999年12月31日前", "deadline {before 1999年12月31日}"},
    {"5月", "deadline {equal? 5月}"},
    {"5日", "number {equal? 5 [日]}"},
    {"31日", "number {equal? 31 [日]}"},
    {"5号", "number {equal? 5 [号]}"},
    {"≥12月", "number {at_least 12 [月]}"},
    {"按时", "words {\"按时\"}"},
    {"及时率100%", "number {equal? 100 [%] subj=及时率}"},
    {"及时率：100%", "number {equal? 100 [%] subj=及时率}"},
    {"满意度:≥90%", "number {at_least 90 [%] subj=满意度}"},
    {"合格率≥95％,及时率≥90％", "all {at_least 95 [％] subj=合格率} {at_least 90 [％] subj=及时率}"},
    {"工程合格率=100%", "number {equal 100 [%] subj=工程合格率}"},
    {"不小于 3 人", "number {at_least 3 [人]}"},
    {"至少3次", "number {at_least 3 [次]}"},
    {"最少3次", "number {at_least 3 [次]}"},
    {"至多3次", "number {at_most 3 [次]}"},
    {"最高不超过5万元", "number {at_most 5 [万元]}"},
    {"最高5万元", "number {at_most 5 [万元]}"},
    {"≥90分", "number {at_least 90 [分]}"},
    {"90分以上", "number {at_least 90 [分]}"},
    {"≥4.5星", "number {at_least 4.5 [星]}"},
    {"良好以上", "words {\"良好以上\"}"},
    {"100m²", "number {equal? 100 [m²]}"},
    {"100m2", "number {equal? 100 [m2]}"},
    {"100㎡", "number {equal? 100 [㎡]}"},
    {"5吨/年", "number {equal? 5 [吨/年]}"},
    {"3t", "number {equal? 3 [t]}"},
    {"25℃", "number {equal? 25 [℃]}"},
    {"-20℃以下", "number {at_most -20 [℃]}"},
    {"5MB以上", "number {at_least 5 [MB]}"},
    {"100Mbps", "number {equal? 100 [Mbps]}"},
    {"≥99.9%", "number {at_least 99.9 [%]}"},
    {"5年/次", "number {equal? 5 [年/次]}"},
    {"每人1次", "number {equal? 1 [次/人]}"},
    {"每村1个", "number {equal? 1 [个/村]}"},
    {"每村至少1个", "number {at_least 1 [个/村]}"},
    {"每个村≥1人", "number {at_least 1 [人] subj=每个村}"},
};
// clang-format on

std::string reading_of(condition const& each) {
    std::string made;
    if (auto const* const limit = each.as_bound()) {
        made = std::string{entry_of(limit->comparison).name} + (limit->implied ? "? " : " ") +
               to_string(limit->limit.value) + " [" + std::string{limit->limit.unit.spelling()} +
               ']' + (limit->approximate ? " ~" : "");
    } else if (auto const* const range = each.as_interval()) {
        made = (range->includes_low ? "[" : "(") + to_string(range->low.value) + ',' +
               to_string(range->high) + (range->includes_high ? "]" : ")") + " [" +
               std::string{range->low.unit.spelling()} + ']';
    } else if (auto const* const date = each.as_deadline()) {
        made = (date->before ? "before" : std::string{entry_of(date->comparison).name}) +
               (date->implied ? "? " : " ") + to_string(date->from) +
               (date->from == date->to ? "" : ".." + to_string(date->to));
    } else {
        made = '"' + each.as_words()->text + '"';
    }
    if (!each.subject.empty()) made += " subj=" + each.subject;
    if (!each.text.empty()) made += " text=" + each.text;
    if (!each.note.empty()) made += " note=" + each.note;
    return made;
}

std::string reading_of(std::string_view text, reading how = reading::strict) {
    auto const read = parse_target(text, {}, how);
    if (!read) return "error " + std::string{entry_of(read.error().code).name};
    std::string made{entry_of(read->kind()).name};
    for (auto const& each : read->conditions()) made += " {" + reading_of(each) + '}';
    return made;
}

}  // namespace

TEST_CASE("parse_target: every spelling has its reading") {
    for (auto const& each : spellings) {
        INFO(each.text);
        CHECK(reading_of(each.text) == each.reading);
    }
}

TEST_CASE("to_string: every spelling prints as a text that is read alike") {
    for (auto const& each : spellings) {
        INFO(each.text);
        auto const read = parse_target(each.text);
        REQUIRE(read);
        auto const again = parse_target(to_string(*read));
        REQUIRE(again);
        CHECK(*again == *read);
    }
}

TEST_CASE("parse_target: text behind a finished target is an error or leniently a note") {
    CHECK(reading_of("90%以上得10分,每降5%扣1分,扣完为止") == "error unexpected_text");
    CHECK(reading_of("90%以上得10分,每降5%扣1分,扣完为止", reading::lenient) ==
          "number {at_least 90 [%] note=得10分,每降5%扣1分,扣完为止}");
    CHECK(reading_of("≥90%，每降1%扣1分", reading::lenient) ==
          "number {at_least 90 [%] note=，每降1%扣1分}");
    CHECK(reading_of("≥90%（抽样）得满分", reading::lenient) ==
          "number {at_least 90 [%] note=抽样 得满分}");
    for (std::string_view const part_of_the_number :
         {"5 000", "1e5", "10/20", "3天半", "100±5", "18点前", "80%-", "3A级"}) {
        INFO(part_of_the_number);
        CHECK(reading_of(part_of_the_number, reading::lenient).starts_with("error"));
    }
    CHECK(reading_of("≥90%以下", reading::lenient) == "error conflicting_comparisons");
    CHECK(reading_of("≥3且≤5或≥7", reading::lenient) == "error mixed_joiners");
}

TEST_CASE("parse_target: three columns are read as one target and an error names its column") {
    auto const read = parse_target(target_columns{"≥", "95", "%"});
    REQUIRE(read);
    CHECK(*read == *parse_target("≥95%"));
    CHECK(*parse_target(target_columns{" ＝ ", " 1 ", " 元/人 "}) == *parse_target("=1元/人"));
    CHECK(*parse_target(target_columns{"", "12", "次"}) == *parse_target("12次"));
    CHECK(*parse_target(target_columns{"≥", "≥95", "%"}) == *parse_target("≥95%"));
    CHECK(*parse_target(target_columns{"≥", "95%", "%"}) == *parse_target("≥95%"));
    CHECK(*parse_target(target_columns{"=", "完成", ""}) == *parse_target("完成"));
    CHECK(*parse_target(target_columns{"定性", "有所提升", "无"}) == *parse_target("有所提升"));
    CHECK(*parse_target(target_columns{"", "2022年12月底前", "/"}) ==
          *parse_target("2022年12月底前"));

    struct refused {
        target_columns columns;
        error_code code;
        std::string_view column, found;
    };
    for (auto const& each :
         {refused{{"约等", "95", "%"}, errc::expected_comparison, "comparison", "约等"},
          refused{{"≥", "abc", "%"}, errc::expected_number, "value", "abc"},
          refused{{"≥", "9x5", "%"}, errc::unexpected_text, "value", "5"},
          refused{{"≥", "", "%"}, errc::expected_target, "value", ""},
          refused{{"≥", "≤95", "%"}, errc::conflicting_comparisons, "value", "≤95"},
          refused{{"≥", "95", "%%"}, errc::unexpected_text, "unit", "%"},
          refused{{"=", "完成", "项"}, errc::expected_number, "value", "完成"}}) {
        INFO(each.columns.comparison << '|' << each.columns.value << '|' << each.columns.unit);
        auto const bad = parse_target(each.columns);
        REQUIRE_FALSE(bad);
        CHECK(bad.error().code == each.code);
        CHECK(bad.error().at.figure == each.column);
        CHECK(bad.error().found() == each.found);
    }
}

TEST_CASE("parse_target: units of a program's own go beside the standard ones") {
    auto const ours = vocabulary{}.with_unit("箱", "盒", 12);
    auto const goal = parse_target("≥2箱", ours);
    auto const done = parse_actual("30盒", ours);
    REQUIRE(goal);
    REQUIRE(done);
    CHECK(goal->as_bound()->limit.unit.converts_to(done->as_bound()->limit.unit));
    CHECK(done->as_bound()->limit.in(goal->as_bound()->limit.unit) == ratio(30, 12));
    CHECK(goal->as_bound()->limit.unit.factor() == ratio{12});
    CHECK_FALSE(parse_target("≥2箱")->as_bound()->limit.unit.converts_to(
        parse_actual("30盒")->as_bound()->limit.unit));
}
