// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The errors of files of forms. To add one, add it here and to the list at the end.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>

#include <array>

namespace outturn::inline OUTTURN_ABI {

namespace errc {

// clang-format off
inline constexpr error_entry unknown_key{"unknown_key", "a known key",
    "a known key was expected, found {found}",
    "应为已知的键，实为{found}"};
inline constexpr error_entry expected_truth{"expected_truth", "true or false",
    "true or false was expected, found {found}",
    "应为 true 或 false，实为{found}"};
inline constexpr error_entry too_deep{"too_deep", "fewer levels",
    "values on fewer levels were expected, found some nested too deeply",
    "层次应较少，实则嵌套过深"};
inline constexpr error_entry not_a_form{"not_a_form", "a self-evaluation form",
    "a self-evaluation form with funds and indicators was expected, found neither",
    "应为含资金与指标的自评表，两者均无"};
inline constexpr error_entry nul_character{"nul_character", "text without NUL characters",
    "text was expected{after}, found a NUL character: the file is no text, or UTF-16 without its byte order mark",
    "{after}应为文本，实有空字符（NUL）：文件不是文本，或是缺少字节顺序标记的 UTF-16"};
inline constexpr error_entry unclosed_quote{"unclosed_quote", "the quotation mark that closes the text",
    "a quotation mark that closes the text was expected before the end of the file, found none after {found}",
    "文件结束前应有右引号，{found}之后没有"};
inline constexpr error_entry too_many_cells{"too_many_cells", "fewer rows or columns",
    "at most 16,384 columns and 1,048,576 rows were expected, as spreadsheets have",
    "至多 16,384 列、1,048,576 行（电子表格的上限）"};
inline constexpr error_entry too_many_indicators{"too_many_indicators", "fewer indicators",
    "at most 10,000 indicators on a form were expected, found more",
    "每张表至多 10,000 项指标，实有更多"};
inline constexpr error_entry unknown_encoding{"unknown_encoding", "UTF-8, GB18030 or UTF-16 text",
    "text in UTF-8, GB18030, or UTF-16 with its byte order mark was expected, found an invalid byte",
    "应为 UTF-8、GB18030 或带字节顺序标记的 UTF-16 文本，实有无效字节"};
inline constexpr error_entry no_iconv{"no_iconv", "UTF-8 text",
    "UTF-8 text was expected, as this program was built without iconv, which reads GB18030 and UTF-16",
    "应为 UTF-8 文本：本程序编译时没有 iconv，不能读取 GB18030 与 UTF-16"};
inline constexpr error_entry not_a_workbook{"not_a_workbook", "a workbook (.xlsx)",
    "a workbook in the format .xlsx was expected, found a file of another kind",
    "应为 .xlsx 格式的工作簿，实为其他文件"};
inline constexpr error_entry other_workbook{"other_workbook", "a workbook saved as .xlsx",
    "a workbook in the format .xlsx was expected, found {found}: save it as .xlsx",
    "应为 .xlsx 格式的工作簿，实为{found}：请另存为 .xlsx", true};
inline constexpr error_entry encrypted_workbook{"encrypted_workbook", "a workbook without a password",
    "a workbook without a password was expected, found an encrypted one: save it without",
    "应为未加密的工作簿：请取消密码后另存"};
inline constexpr error_entry damaged_workbook{"damaged_workbook", "a whole workbook",
    "the workbook is damaged: {found}",
    "工作簿已损坏：{found}", true};
inline constexpr error_entry workbook_too_large{"workbook_too_large", "a workbook of the size of forms",
    "the workbook is too large to be one of forms: {found}",
    "工作簿过大，不像自评表：{found}", true};
// clang-format on

}  // namespace errc

/// The errors of files of forms.
inline constexpr auto io_errors = std::to_array<error_code>({
    errc::unknown_key,
    errc::expected_truth,
    errc::too_deep,
    errc::not_a_form,
    errc::nul_character,
    errc::unclosed_quote,
    errc::too_many_cells,
    errc::too_many_indicators,
    errc::unknown_encoding,
    errc::no_iconv,
    errc::not_a_workbook,
    errc::other_workbook,
    errc::encrypted_workbook,
    errc::damaged_workbook,
    errc::workbook_too_large,
});

}  // namespace outturn::inline OUTTURN_ABI
