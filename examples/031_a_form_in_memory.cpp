// Scores and audits a form that a program holds in memory: it gives the texts as they are printed, and
// errors name the cell.

#include <outturn/outturn.hpp>

#include <cstdio>
#include <utility>

int main() {
    using namespace outturn;

    form_texts texts;
    texts.project_name = {"社区养老服务补助"};
    texts.money_unit = {"万元"};
    texts.funds.push_back({.source = {"年度资金总额"},
                           .initial = {"120"},
                           .adjusted = {"100"},
                           .executed = {"97.35"}});
    texts.execution_weight = {"10"};
    texts.execution_score = {"9.74"};
    texts.indicators.push_back({.name = {"助餐人次"},
                                .target = {"≥20万人次"},
                                .actual = {"186000人次"},
                                .weight = {"50"},
                                .score = {"46.5"}});
    texts.indicators.push_back({.name = {"老人满意度"},
                                .target = {"≥90%"},
                                .actual = {"93%"},
                                .weight = {"40"},
                                .score = {"40"}});
    texts.total_score = {"96.24"};

    auto const form = read_form(std::move(texts));
    if (!form) {
        std::puts(form.error().text().c_str());
        return 2;
    }

    scored_form const scored = score(*form, policies::mof_2020);
    std::fputs(to_table(*form, scored, policies::mof_2020).c_str(), stdout);
    for (finding const& found : audit(*form, policies::mof_2020)) std::puts(to_text(found).c_str());

    form_texts wrong;
    wrong.indicators.push_back({.target = {"≥abc"}, .weight = {"50"}});
    std::puts(read_form(std::move(wrong)).error().text().c_str());
}
