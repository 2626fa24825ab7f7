// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/csv.hpp>

// In GB18030, so that what the component links is used.
int main() {
    auto const forms = outturn::read_csv(
        "\xC8\xFD\xBC\xB6\xD6\xB8\xB1\xEA,\xC4\xEA\xB6\xC8\xD6\xB8\xB1\xEA\xD6\xB5,"
        "\xCA\xB5\xBC\xCA\xCD\xEA\xB3\xC9\xD6\xB5,\xB7\xD6\xD6\xB5,\xB5\xC3\xB7\xD6\r\n"
        "\xB4\xCE\xCA\xFD,>=3,3,10,10\r\n",
        "form.csv");
    return forms.size() == 1 && forms.front() && forms.front()->indicators.size() == 1 &&
                   forms.front()->indicators.front().level3.text == "次数"
               ? 0
               : 1;
}
