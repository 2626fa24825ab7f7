// Scores and audits a form that a program holds in memory: it gives the texts as they are printed. A cell
// that cannot be read leaves open what depends on it, and nothing else.

#include <outturn/outturn.hpp>

#include <cstdio>
#include <utility>

int main() {
    using namespace outturn;

    self_evaluation texts;
    texts.project = {"社区养老服务补助"};
    texts.money_unit = {"万元"};
    texts.funds.push_back({.source = {"年度资金总额"},
                           .initial = {"120"},
                           .adjusted = {"100"},
                           .executed = {"97.35"}});
    texts.execution.points = {"10"};
    texts.execution.score = {"9.74"};
    texts.indicators.push_back({.level3 = {"助餐人次"},
                                .target = {"≥20万人次"},
                                .actual = {"186000人次"},
                                .points = {"50"},
                                .score = {"46.5"}});
    texts.indicators.push_back({.level3 = {"老人满意度"},
                                .target = {"≥90%"},
                                .actual = {"93%"},
                                .points = {"40"},
                                .score = {"40"}});
    texts.total.score = {"96.24"};

    self_evaluation form = read_form(std::move(texts));
    scored_form const scored = score(form, policies::mof_2020);
    std::fputs(to_table(form, scored, policies::mof_2020).c_str(), stdout);
    for (finding const& found : audit(form, policies::mof_2020)) std::puts(to_text(found).c_str());

    form.indicators[1].target.text = "≥abc";
    form = read_form(std::move(form));
    for (error const& each : faults(form)) std::puts(each.text().c_str());
    scored_form const partly = score(form, policies::mof_2020);
    std::printf("%s known, %s points open\n",
                to_string(*partly.total_known).c_str(),
                to_string(*partly.total_open).c_str());
}
