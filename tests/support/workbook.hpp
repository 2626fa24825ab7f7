// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Workbooks made in memory, right ones and wrong ones.

#include <map>
#include <stdexcept>
#include <string>
#include <zip.h>

namespace workbook {

using parts = std::map<std::string, std::string>;

/// An archive of `files`, encrypted where there is a password.
inline std::string archive(parts const& files, std::string const& password = {}) {
    zip_source_t* const made = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(made);
    zip_t* const into = zip_open_from_source(made, ZIP_TRUNCATE, nullptr);
    for (auto const& [name, text] : files) {
        auto* const from = zip_source_buffer(into, text.data(), text.size(), 0);
        auto const index = zip_file_add(into, name.c_str(), from, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error{"cannot add " + name};
        if (!password.empty() &&
            zip_file_set_encryption(
                into, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.c_str()) != 0)
            throw std::runtime_error{"cannot encrypt " + name};
    }
    if (zip_close(into) != 0) throw std::runtime_error{"cannot write the archive"};
    zip_source_open(made);
    zip_source_seek(made, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(made)), '\0');
    zip_source_seek(made, 0, SEEK_SET);
    zip_source_read(made, bytes.data(), bytes.size());
    zip_source_close(made);
    zip_source_free(made);
    return bytes;
}

inline std::string const relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
inline std::string const type =
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
inline std::string const main =
    R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

/// The parts of a workbook with one sheet, 绩效: the rows in `rows`, what follows them in `behind`.
inline parts with_sheet(std::string const& rows,
                        std::string const& behind = {},
                        std::string const& strings = {},
                        std::string const& styles = {}) {
    return {
        {"_rels/.rels",
         relationships + "<Relationship Id=\"r1\"" + type +
             "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
         "<workbook" + main +
             "><sheets><sheet name=\"绩效\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relationships + "<Relationship Id=\"r1\"" + type +
             "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\"" + type +
             "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\"" + type +
             "styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet" + main + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"},
        {"xl/sharedStrings.xml", "<sst" + main + ">" + strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet" + main + ">" + styles + "</styleSheet>"},
    };
}

}  // namespace workbook
