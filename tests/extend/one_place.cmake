# Adds a unit, a comparison, a column heading, an error, a policy, a formula, a check and a rule to a copy of the
# headers, each with the one edit that CONTRIBUTING.md names, and compiles and runs tests/extend/<thing>.cpp against the copy.
#   COMPILER STANDARD INCLUDE_DIR SYSTEM_DIRS SOURCE_DIR WORK
cmake_minimum_required(VERSION 3.22)

string(REPLACE "|" ";" system_dirs "${SYSTEM_DIRS}")
set(system)
foreach(dir IN LISTS system_dirs)
  # Named again, the compiler's own folders would change places and hide the C library's headers.
  if(dir AND NOT dir STREQUAL INCLUDE_DIR AND NOT dir MATCHES "^/usr(/local)?/include$")
    list(APPEND system -isystem "${dir}")
  endif()
endforeach()

# insert(<header> <line> <text>): the text behind the line of the header in the copy.
function(insert header line text)
  set(file "${copy}/outturn/${header}")
  file(READ "${file}" before)
  string(FIND "${before}" "${line}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "${header} has no line \"${line}\"")
  endif()
  string(REPLACE "${line}" "${line}\n${text}" after "${before}")
  file(WRITE "${file}" "${after}")
endfunction()

# start(<thing>): a fresh copy. finish(<thing>): the program compiles against it and does what it should.
macro(start thing)
  set(copy "${WORK}/${thing}")
  file(REMOVE_RECURSE "${copy}")
  file(COPY "${INCLUDE_DIR}/outturn" DESTINATION "${copy}")
endmacro()
function(finish thing)
  set(program "${copy}/${thing}")
  set(command "${COMPILER}" ${STANDARD} ${system} "${SOURCE_DIR}/${thing}.cpp" -o "${program}")
  execute_process(COMMAND ${command} "-I${copy}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(failed)
    message(FATAL_ERROR "${thing}: does not compile with its edit:\n${output}")
  endif()
  execute_process(COMMAND "${program}" RESULT_VARIABLE failed OUTPUT_VARIABLE output)
  if(failed)
    message(FATAL_ERROR "${thing}: does not do what it should:\n${output}")
  endif()
endfunction()

start(unit)
insert(expression/unit.hpp "inline constexpr auto unit_catalogue = std::to_array<unit_entry>({"
[[
    {"里", dimension::length, "米", 500}, {"钟头", dimension::time, "秒", 3600},
]])
finish(unit)

start(comparison)
insert(expression/comparison.hpp
  "inline constexpr auto comparison_spellings = std::to_array<comparison_spelling>({"
[[
    {"不亚于", comparison::at_least},
]])
finish(comparison)

start(heading)
insert(io/labels.hpp "inline constexpr auto label_catalogue = std::to_array<label_spelling>({"
[[
    {"应得分数", form_label::weight},
]])
finish(heading)

start(error)
insert(core/error.hpp "enum class errc : std::uint8_t {"
[[
    expected_year,
]])
insert(core/error.hpp "inline constexpr std::array error_catalogue{"
[[
    error_entry{errc::expected_year, "expected_year", "a year", "a year was expected{after}, found {found}", "{after}应为年份，实为{found}"},
]])
finish(error)

start(policy)
file(READ "${copy}/outturn/scoring/policy.hpp" text)
string(REPLACE [[
inline constexpr std::array all{mof_2020, shanghai_2022, hubei, deployed_default};
]] [[
inline constexpr policy our_county = [] {
    policy made = hubei;
    made.name = "our_county";
    made.execution.weight = 10;
    return made;
}();
inline constexpr std::array all{mof_2020, shanghai_2022, hubei, deployed_default, our_county};
]] text "${text}")
file(WRITE "${copy}/outturn/scoring/policy.hpp" "${text}")
finish(policy)

start(formula)
insert(inference/space.hpp
  "inline constexpr auto inference_formulas = std::to_array<inference_formula>({"
[[
    {figure_roles{figure_role::credit_partial}, "third_when_missed", 3,
     credit_formula{share_by_outcome{1, ratio{1, 3}}}, "a third when missed", "未完成得三分之一"},
]])
finish(formula)

start(check)
insert(audit/sums.hpp "namespace checks {"
[[

/// 108: a weight that is no whole number.
template <class Int = std::int64_t>
inline constexpr basic_check<Int> weight_whole{
    .id = "weight.whole",
    .question = {"Is every weight a whole number?", "各项分值是否均为整数？"},
    .run =
        [](basic_audited<Int> const& seen, basic_findings<Int>& out) {
            auto const& rows = seen.form.indicators;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i].weight.value && !rows[i].weight.value->is_whole())
                    out.add({form_part::indicator_points, i});
        },
    .words = {.fact = {"The weight {declared} is no whole number.", "分值{declared}不是整数。"},
              .remedy = {"Weigh by whole points.", "请按整数赋分。"}},
    .kind = finding_kind::review,
    .source = "our own notice",
    .number = 108};
]])
insert(audit/audit.hpp "inline constexpr std::array basic_standard_checks{"
[[
    checks::weight_whole<Int>,
]])
finish(check)

if(NOT WITH_JSON)
  return()
endif()
start(rule)
file(WRITE "${copy}/outturn/scoring/halved.hpp" [=[
#pragma once
#include <outturn/core/error.hpp>
#include <outturn/scoring/measurement.hpp>
namespace outturn {
struct halved {
    ratio of{1, 2};
    template <class Number>
    constexpr basic_credit<Number> operator()(basic_measurement<Number> const& measured) const {
        return measured.met ? measured.weight : measured.weight * detail::parameter<Number>(of);
    }
    static constexpr std::string_view name = "halved";
    static constexpr void each_field(auto& field, auto& rule) { field("of", rule.of); }
    [[nodiscard]] std::string sentence(language) const { return "missed, a part"; }
    friend constexpr bool operator==(halved const&, halved const&) = default;
};
}
]=])
insert(scoring/policy.hpp "#include <outturn/scoring/graded.hpp>" "#include <outturn/scoring/halved.hpp>")
insert(scoring/policy.hpp "using rule = std::variant<full_when_met," "halved,")
finish(rule)
