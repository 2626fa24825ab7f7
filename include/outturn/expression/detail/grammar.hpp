// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The grammar of targets and actual values, and the only header that includes Boost.Spirit. Spirit
// does the structure; the leaves are our own, as those of Boost 1.74 abort on bytes of Chinese.
//
//     target    = condition {joiner condition} end          且 或 ； ， 、
//     condition = per op (date | numbers)                   >=50场次, 每季度1次, 不晚于12月底
//               | leader (date | numbers)                   达到95%以上, 控制在2小时以内, 1-12月
//               | "[" number "," number "]"                 [80%,90%)
//               | label op numbers                          满意度≥95%
//               | trend numbers                             增长10%
//               | words                                     按时完成
//     numbers   = (number | numeral) [unit] [sign variable sign number | range number [unit]]
//                 [（含）] [suffix] [（含）] [done] [（note）]
//     date      = date [range date] [前] [done] [（note）]
//
// A text that begins like a number or a comparison is read as one to its end, or refused.

#include <outturn/config.hpp>
#include <outturn/expression/detail/runs.hpp>
#include <outturn/expression/detail/target_reader.hpp>

// Spirit does not notice -fno-rtti by itself.
#if !defined(__cpp_rtti) && !defined(BOOST_SPIRIT_X3_NO_RTTI)
#define BOOST_SPIRIT_X3_NO_RTTI
#endif

#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/operator/alternative.hpp>
#include <boost/spirit/home/x3/operator/kleene.hpp>
#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>
#include <boost/spirit/home/x3/support/context.hpp>

#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

struct reader_tag;

/// A leaf of the grammar: calls `Leaf::take` with the place behind blanks; only a leaf with `at_end` is
/// tried at the end of the text. The reader comes from Spirit's context, so that parsers have no members
/// and cost nothing to compose.
template <class Leaf>
struct leaf_parser : boost::spirit::x3::parser<leaf_parser<Leaf>> {
    using attribute_type = boost::spirit::x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RuleContext, class Attribute>
    bool parse(char const*& first,
               char const* const& last,
               Context const& context,
               RuleContext&,
               Attribute&) const {
        auto& reader = boost::spirit::x3::get<reader_tag>(context);
        auto const text = reader.text();
        auto const at = skip_blanks(text, text.size() - static_cast<std::size_t>(last - first));
        if (!Leaf::at_end && at == text.size()) return false;
        auto const next = Leaf::take(reader, at);
        if (next == no_match) return false;
        first = text.data() + next;
        return true;
    }
};

// Short names, which the names of Spirit's types repeat many times.
namespace leaf {

// clang-format off
struct fresh { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh(at); } };
struct undecided { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.undecided(at); } };
struct fresh_valued { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh_valued(at); } };
struct fresh_led { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh_led(at); } };
struct fresh_in_brackets { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh_in_brackets(at); } };
struct fresh_labelled { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh_labelled(at); } };
struct fresh_named { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.fresh_named(at); } };
struct end { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.end(at); } };
struct last { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.last(at); } };
struct join { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.join(at); } };
struct join_directly { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.join_directly(at); } };
struct commit { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.commit(at); } };
struct per { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.per(at); } };
struct op { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.op(at); } };
struct leader { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.leader(at); } };
struct about { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.about(at); } };
struct number { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.number(at); } };
struct numeral { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.numeral(at); } };
struct more { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.more(at); } };
struct measure { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.measure(at); } };
struct range_mark { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.range_mark(at); } };
struct high_number { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.high_number(at); } };
struct high_measure { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.high_measure(at); } };
struct between { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.between(at); } };
struct low_sign { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.low_sign(at); } };
struct variable { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.variable(at); } };
struct high_sign { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.high_sign(at); } };
struct open_bracket { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.open_bracket(at); } };
struct interval_comma { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.interval_comma(at); } };
struct close_bracket { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.close_bracket(at); } };
struct suffix { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.suffix(at); } };
struct inclusion { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.inclusion(at); } };
struct settle { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.settle(at); } };
struct trailing { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.trailing(at); } };
struct note { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.note(at); } };
struct date { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.date(at); } };
struct months_of_year { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.months_of_year(at); } };
struct before { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.before(at); } };
struct done { static constexpr bool at_end = true; static std::size_t take(auto& reader, std::size_t at) { return reader.done(at); } };
struct label { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.label(at); } };
struct trend { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.trend(at); } };
struct measured { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.measured(at); } };
struct words { static constexpr bool at_end = false; static std::size_t take(auto& reader, std::size_t at) { return reader.words(at); } };
// clang-format on

}  // namespace leaf

namespace leaves {

inline constexpr leaf_parser<leaf::fresh> fresh;
inline constexpr leaf_parser<leaf::undecided> undecided;
inline constexpr leaf_parser<leaf::fresh_valued> fresh_valued;
inline constexpr leaf_parser<leaf::fresh_led> fresh_led;
inline constexpr leaf_parser<leaf::fresh_in_brackets> fresh_in_brackets;
inline constexpr leaf_parser<leaf::fresh_labelled> fresh_labelled;
inline constexpr leaf_parser<leaf::fresh_named> fresh_named;
inline constexpr leaf_parser<leaf::end> end;
inline constexpr leaf_parser<leaf::last> last;
inline constexpr leaf_parser<leaf::join> join;
inline constexpr leaf_parser<leaf::join_directly> join_directly;
inline constexpr leaf_parser<leaf::commit> commit;
inline constexpr leaf_parser<leaf::per> per;
inline constexpr leaf_parser<leaf::op> op;
inline constexpr leaf_parser<leaf::leader> leader;
inline constexpr leaf_parser<leaf::about> about;
inline constexpr leaf_parser<leaf::number> number;
inline constexpr leaf_parser<leaf::numeral> numeral;
inline constexpr leaf_parser<leaf::more> more;
inline constexpr leaf_parser<leaf::measure> measure;
inline constexpr leaf_parser<leaf::range_mark> range_mark;
inline constexpr leaf_parser<leaf::high_number> high_number;
inline constexpr leaf_parser<leaf::high_measure> high_measure;
inline constexpr leaf_parser<leaf::between> between;
inline constexpr leaf_parser<leaf::low_sign> low_sign;
inline constexpr leaf_parser<leaf::variable> variable;
inline constexpr leaf_parser<leaf::high_sign> high_sign;
inline constexpr leaf_parser<leaf::open_bracket> open_bracket;
inline constexpr leaf_parser<leaf::interval_comma> interval_comma;
inline constexpr leaf_parser<leaf::close_bracket> close_bracket;
inline constexpr leaf_parser<leaf::suffix> suffix;
inline constexpr leaf_parser<leaf::inclusion> inclusion;
inline constexpr leaf_parser<leaf::settle> settle;
inline constexpr leaf_parser<leaf::trailing> trailing;
inline constexpr leaf_parser<leaf::note> note;
inline constexpr leaf_parser<leaf::date> date;
inline constexpr leaf_parser<leaf::months_of_year> months_of_year;
inline constexpr leaf_parser<leaf::before> before;
inline constexpr leaf_parser<leaf::done> done;
inline constexpr leaf_parser<leaf::label> label;
inline constexpr leaf_parser<leaf::trend> trend;
inline constexpr leaf_parser<leaf::measured> measured;
inline constexpr leaf_parser<leaf::words> words;

}  // namespace leaves

/// The grammar over the leaves of a reader.
constexpr auto grammar() {
    using namespace leaves;
    auto const low = (number | numeral) >> -more >> measure;
    auto const high = high_number >> high_measure;
    auto const range =
        (range_mark >> high >> -between) | (low_sign >> variable >> high_sign >> high);
    auto const behind = -inclusion >> -suffix >> -inclusion >> settle >> -trailing >> -note;
    auto const numbers = low >> -range >> behind;
    auto const dates = (months_of_year | date) >> -before >> done >> -note;
    auto const values = dates | numbers;
    auto const in_brackets =
        open_bracket >> number >> measure >> interval_comma >> high >> close_bracket >> -note;
    auto const led = -per >> leader >> -op >> -about >> values;
    auto const labelled = label >> (op | leader) >> -about >> numbers;
    auto const named = (trend | measured) >> -op >> -about >> numbers;
    auto const valued = -per >> -op >> -per >> -about >> values;
    auto const condition = (fresh_valued >> valued >> commit) | (fresh_led >> led >> commit) |
                           (fresh_in_brackets >> in_brackets >> commit) |
                           (fresh_labelled >> labelled >> commit) |
                           (fresh_named >> named >> commit) | (fresh >> -op >> words >> commit);
    // Most targets are no more than this.
    auto const plain = -op >> low >> -(range_mark >> high) >> -suffix >> last;
    return plain | (undecided >> condition >> *((join | join_directly) >> condition) >> end);
}

/// Reads the whole text; the reader then holds what was read, or why the text was refused.
template <class Int>
bool read_conditions(target_reader<Int>& reader) {
    namespace x3 = boost::spirit::x3;
    constexpr auto whole = grammar();
    char const* at = reader.text().data();
    return whole.parse(at,
                       at + reader.text().size(),
                       x3::make_context<reader_tag>(reader),
                       x3::unused,
                       x3::unused);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
