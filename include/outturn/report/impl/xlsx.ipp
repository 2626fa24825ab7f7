// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/report/detail/workbook_file.hpp>
#include <outturn/report/xlsx.hpp>

namespace outturn::inline OUTTURN_ABI {

OUTTURN_DECL std::optional<error> write_xlsx(std::span<self_evaluation const> forms,
                                             policy const& rules,
                                             std::string const& path,
                                             language in,
                                             std::span<error const> unread,
                                             vocabulary const& words) {
    detail::workbook_file file{path};
    if (!unread.empty()) file.add_unread(unread, in);
    for (auto const& each : forms) file.add(each, rules, words, in);
    return file.close();
}

OUTTURN_DECL std::optional<error> write_xlsx(std::span<self_evaluation const> forms,
                                             std::string const& path) {
    detail::workbook_file file{path};
    for (auto const& each : forms) file.add(each);
    return file.close();
}

OUTTURN_DECL std::optional<error> write_xlsx(self_evaluation const& form,
                                             policy const& rules,
                                             std::string const& path,
                                             language in,
                                             vocabulary const& words) {
    return write_xlsx(std::span{&form, 1}, rules, path, in, {}, words);
}

}  // namespace outturn::inline OUTTURN_ABI
