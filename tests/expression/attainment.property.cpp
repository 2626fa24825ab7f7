// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Random targets and actual values in random spellings against an oracle that knows neither texts
// nor decimals nor ratios: it compares whole numbers of thousandths of a smallest unit.

#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/numeric/text.hpp>

#include "catch.hpp"
#include <array>
#include <random>
#include <string>
#include <string_view>

using namespace outturn;

namespace {

__extension__ using wide = __int128;

// A unit as the oracle knows it: its family, and how many of the family's smallest unit it is.
struct known_unit {
    std::string_view spelling;
    int family;
    std::int64_t size;
    int zeros;  // of the magnitude it begins with
};

constexpr std::array known_units{
    known_unit{"%", 1, 10, 0},
    known_unit{"％", 1, 10, 0},
    known_unit{"‰", 1, 1, 0},
    known_unit{"秒", 2, 1, 0},
    known_unit{"分钟", 2, 60, 0},
    known_unit{"小时", 2, 3600, 0},
    known_unit{"天", 2, 86'400, 0},
    known_unit{"角", 3, 1, 0},
    known_unit{"元", 3, 10, 0},
    known_unit{"千元", 3, 10'000, 3},
    known_unit{"万元", 3, 100'000, 4},
    known_unit{"亿元", 3, 1'000'000'000, 8},
    known_unit{"毫米", 4, 1, 0},
    known_unit{"厘米", 4, 10, 0},
    known_unit{"米", 4, 1000, 0},
    known_unit{"公里", 4, 1'000'000, 0},
    known_unit{"千米", 4, 1'000'000, 0},
    known_unit{"平方米", 5, 3, 0},
    known_unit{"亩", 5, 2000, 0},
    known_unit{"公顷", 5, 30'000, 0},
    known_unit{"万亩", 5, 20'000'000, 4},
    known_unit{"克", 6, 1, 0},
    known_unit{"斤", 6, 500, 0},
    known_unit{"公斤", 6, 1000, 0},
    known_unit{"吨", 6, 1'000'000, 0},
    known_unit{"人次", 7, 1, 0},
    known_unit{"万人次", 7, 10'000, 4},
    known_unit{"人", 8, 1, 0},
    known_unit{"场", 9, 1, 0},
    known_unit{"场次", 10, 1, 0},
    known_unit{"百分点", 11, 1, 0},
    known_unit{"工作日", 12, 1, 0},
    known_unit{"元/人·月", 13, 1, 0},
    known_unit{"元/月·人", 13, 1, 0},
    known_unit{"万元/人*月", 13, 10'000, 4},
    known_unit{"桌", 14, 1, 0},
};

struct operation {
    std::string_view spelling;
    int which;  // -2 ≤, -1 <, 0 =, 1 >, 2 ≥, 3 ≠, 4 none
};

constexpr std::array prefixes{
    operation{">=", 2},      operation{"≥", 2},      operation{"＞＝", 2},
    operation{"不少于", 2},  operation{"不低于", 2}, operation{"至少", 2},
    operation{"<=", -2},     operation{"≤", -2},     operation{"＜＝", -2},
    operation{"不超过", -2}, operation{"至多", -2},  operation{"不得高于", -2},
    operation{">", 1},       operation{"＞", 1},     operation{"大于", 1},
    operation{"超过", 1},    operation{"<", -1},     operation{"＜", -1},
    operation{"低于", -1},   operation{"不满", -1},  operation{"=", 0},
    operation{"＝", 0},      operation{"等于", 0},   operation{"≠", 3},
    operation{"不等于", 3},  operation{"", 4},
};
constexpr std::array suffixes{operation{"以上", 2},
                              operation{"及以上", 2},
                              operation{"以下", -2},
                              operation{"以内", -2},
                              operation{"之内", -2},
                              operation{"以外", 1}};

class spelling_of_pairs {
public:
    explicit spelling_of_pairs(unsigned seed) : random_{seed} {}

    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_);
    }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

    // `thousandths` ÷ 1000 with a random sign, width, grouping and number of places.
    std::string number(std::int64_t thousandths) {
        bool const negative = thousandths < 0;
        std::int64_t const size = negative ? -thousandths : thousandths;
        std::string whole = std::to_string(size / 1000);
        std::string places = std::to_string(1000 + size % 1000).substr(1);
        while (!places.empty() && places.back() == '0' && !chance(4)) places.pop_back();
        if (chance(8)) places.append(below(3), '0');
        if (chance(3))
            for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, ",");
        std::string plain = whole + (places.empty() ? "" : "." + places);
        bool const full_width = chance(4);
        std::string made;
        if (negative)
            made = std::array{"-", "－", "−"}[below(3)];
        else if (chance(12))
            made = full_width ? "＋" : "+";
        for (char const each : plain) {
            if (!full_width)
                made += each;
            else if (each == ',')
                made += "，";
            else if (each == '.')
                made += "．";
            else
                made.append("\xEF\xBC").push_back(static_cast<char>(0x90 + (each - '0')));
        }
        return made;
    }

    std::string blank() { return chance(6) ? std::array{" ", "　", "  ", "\t"}[below(4)] : ""; }

    std::int64_t value() {
        switch (below(6)) {
            case 0:
                return static_cast<std::int64_t>(below(5)) * 1000;
            case 1:
                return static_cast<std::int64_t>(below(3000));
            case 2:
                return -static_cast<std::int64_t>(below(200'000));
            case 3:
                return static_cast<std::int64_t>(below(1'000'000)) * 1000;
            default:
                return static_cast<std::int64_t>(below(200)) * 500;
        }
    }

private:
    std::mt19937_64 random_;
};

wide size_of(wide value) { return value < 0 ? -value : value; }

#if defined(__SANITIZE_ADDRESS__)
constexpr int pairs = 50'000;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr int pairs = 50'000;
#else
constexpr int pairs = 1'000'000;
#endif
#else
constexpr int pairs = 1'000'000;
#endif

}  // namespace

TEST_CASE("compare: random pairs in random spellings amount to what whole numbers say") {
    spelling_of_pairs spell{20'260'101};
    int decided = 0;
    for (int i = 0; i < pairs; ++i) {
        auto const& unit_of_target = known_units[spell.below(known_units.size())];
        bool const bare = spell.chance(5);
        auto const* unit_of_actual = &known_units[spell.below(known_units.size())];
        for (int tries = 0;
             tries < 200 && unit_of_actual->family != unit_of_target.family && !spell.chance(40);
             ++tries)
            unit_of_actual = &known_units[spell.below(known_units.size())];
        if (bare) unit_of_actual = &unit_of_target;
        std::int64_t const wanted = spell.value();
        std::int64_t const done = spell.chance(4) ? wanted : spell.value();

        bool const behind = spell.chance(5);
        auto const& op = behind ? suffixes[spell.below(suffixes.size())]
                                : prefixes[spell.below(prefixes.size())];
        std::string goal = spell.blank() + std::string{behind ? "" : op.spelling} + spell.blank() +
                           spell.number(wanted) + spell.blank() +
                           std::string{unit_of_target.spelling} + spell.blank();
        if (behind) goal += std::string{op.spelling} + spell.blank();
        std::string completed = spell.blank() + std::array{"", "", "=", "＝"}[spell.below(4)] +
                                spell.number(done) + spell.blank() +
                                std::string{bare ? "" : unit_of_actual->spelling} + spell.blank();
        INFO('"' << goal << "\" => \"" << completed << '"');

        auto const target = parse_target(goal);
        auto const actual = parse_actual(completed);
        if (!target || !actual) FAIL((target ? actual.error() : target.error()).text());
        auto const reached = compare(*target, *actual);

        unknown_because reason = unknown_because::none;
        wide const t = wide{wanted} * unit_of_target.size;
        wide const a = wide{done} * unit_of_actual->size;
        if (unit_of_actual->family != unit_of_target.family) {
            reason = unknown_because::different_units;
        } else if (bare && unit_of_target.family == 1 && done != 0 && size_of(done) <= 1000) {
            reason = unknown_because::bare_fraction;
        } else if (bare && unit_of_target.zeros != 0 && wanted != 0) {
            wide ten = 1;
            for (int zero = 1; zero < unit_of_target.zeros; ++zero) ten *= 10;
            if (size_of(done) >= size_of(wanted) * ten) reason = unknown_because::unit_missing;
        }
        if (reached.reason != reason)
            FAIL("reason " << entry_of(reached.reason).name << ", not " << entry_of(reason).name);
        if (reason != unknown_because::none) {
            if (reached.met != judgement::unknown || reached.ratio)
                FAIL("an unknown judgement with a value");
            continue;
        }
        ++decided;
        auto const relation = a < t ? relation::below : a > t ? relation::above : relation::equal;
        bool const met = op.which == 2    ? a >= t
                         : op.which == -2 ? a <= t
                         : op.which == 1  ? a > t
                         : op.which == -1 ? a < t
                         : op.which == 3  ? a != t
                                          : a == t;
        if (reached.relation != relation) FAIL("relation " << entry_of(reached.relation).name);
        if (reached.met != (met ? judgement::met : judgement::not_met))
            FAIL("judgement " << entry_of(reached.met).name);
        if (reached.assumed.comparison_implied != (op.which == 4)) FAIL("implied comparison");
        if (reached.assumed.unit_from_target != bare) FAIL("assumed unit");
        if (reached.ratio.has_value() != (t != 0)) FAIL("attainment is there or not");
        if (reached.ratio &&
            wide{reached.ratio->numerator()} * t != wide{reached.ratio->denominator()} * a)
            FAIL("attainment " << to_string(*reached.ratio));
        if (reached.deviation && wide{reached.deviation->numerator()} * size_of(t) !=
                                     wide{reached.deviation->denominator()} * (a - t))
            FAIL("deviation " << to_string(*reached.deviation));
    }
    CHECK(decided > pairs / 2);
}
