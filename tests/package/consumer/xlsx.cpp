// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/xlsx.hpp>

int main() {
    auto const forms = outturn::read_xlsx("PK, but no archive", "book.xlsx");
    return forms.size() == 1 && !forms.front() && forms.front().error().at.file == "book.xlsx" ? 0
                                                                                               : 1;
}
