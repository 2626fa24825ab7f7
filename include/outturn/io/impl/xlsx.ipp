// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/config.hpp>

#ifndef __cpp_exceptions
#error \
    "outturn reads workbooks with exceptions: compile them without -fno-exceptions, as in outturn::compiled"
#endif

#include <outturn/core/error.hpp>
#include <outturn/io/detail/workbook_archive.hpp>
#include <outturn/io/detail/workbook_part.hpp>
#include <outturn/io/detail/workbook_text.hpp>
#include <outturn/io/detail/worksheet.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/xlsx.hpp>

#include <map>
#include <optional>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

// ---- relationships

struct workbook_relationship {
    std::string type;
    std::string target;
};

/// By their identifiers.
using workbook_relationships = std::map<std::string, workbook_relationship>;

/// The part that `target` names in a part of `folder`.
OUTTURN_DECL std::string resolved_part(std::string folder, std::string_view target) {
    if (target.starts_with('/')) return std::string{target.substr(1)};
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        folder.resize(folder.rfind('/') + 1);
    }
    while (target.starts_with("./")) target.remove_prefix(2);
    return folder + std::string{target};
}

class relationships_handler final : public part_handler {
public:
    explicit relationships_handler(std::string const& folder) : folder_{folder} {}

    workbook_relationships made{};

    void start(std::string_view element, char const* const* attributes) override {
        if (element != "Relationship") return;
        if (attribute(attributes, "TargetMode") == "External") return;
        auto const type = attribute(attributes, "Type");
        made.insert_or_assign(
            std::string{attribute(attributes, "Id")},
            workbook_relationship{std::string{type.substr(type.rfind('/') + 1)},
                                  resolved_part(folder_, attribute(attributes, "Target"))});
    }

private:
    std::string const& folder_;
};

/// The relationships of a part; `part` is empty for those of the package.
OUTTURN_DECL workbook_relationships relationships_of(workbook_archive& archive,
                                                     std::string const& part) {
    auto const slash = part.rfind('/');
    auto const folder = slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
    auto const name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    relationships_handler handler{folder};
    if (auto const index = archive.find_part(name)) parse_part(archive, name, *index, handler);
    return std::move(handler.made);
}

// ---- the workbook

struct listed_sheet {
    std::string name;
    std::string relationship;
};

/// Lists the sheets of a workbook, and the cells beside forms in which `write_xlsx` computes them anew.
class workbook_handler final : public part_handler {
public:
    std::vector<listed_sheet> sheets{};
    std::map<std::size_t, std::string> recomputations{};  ///< By the number of the sheet.
    bool from_1904 = false;
    bool is_workbook = false;

    void start(std::string_view element, char const* const* attributes) override {
        if (element == "workbook") is_workbook = true;
        if (element == "workbookPr") from_1904 = is_true(attribute(attributes, "date1904"));
        if (element == "sheet")
            sheets.push_back({std::string{attribute(attributes, "name")},
                              std::string{attribute(attributes, "id", true)}});
        if (element == "definedName" && attribute(attributes, "name") == recomputation_name)
            named_ = whole_number(attribute(attributes, "localSheetId"));
    }
    void end(std::string_view) override { named_.reset(); }
    void text(std::string_view characters) override {
        if (named_) recomputations[*named_] += characters;
    }

private:
    std::optional<std::size_t> named_{};
};

/// The part that is the workbook itself.
OUTTURN_DECL std::string find_workbook(workbook_archive& archive) {
    auto const count = archive.size();
    if (count < 0 || static_cast<std::uint64_t>(count) > archive.limits().parts)
        archive.refuse(errc::workbook_too_large, std::to_string(count) + " parts");
    std::string workbook;
    for (auto const& [id, each] : relationships_of(archive, ""))
        if (each.type == "officeDocument") workbook = each.target;
    if (workbook.empty() || !archive.find_part(workbook)) {
        if (archive.find_part("mimetype") && archive.find_part("content.xml"))
            archive.refuse(errc::other_workbook, ".ods");
        archive.refuse(errc::not_a_workbook, "");
    }
    if (workbook.ends_with(".bin")) archive.refuse(errc::other_workbook, ".xlsb");
    return workbook;
}

OUTTURN_DECL workbook_contents read_contents(workbook_archive& archive,
                                             workbook_relationships const& related) {
    workbook_contents shared;
    for (auto const& [id, each] : related) {
        auto const part = archive.find_part(each.target);
        if (each.type == "sharedStrings" && part)
            shared.read_shared_strings(archive, each.target, *part);
        if (each.type == "styles" && part) shared.read_styles(archive, each.target, *part);
    }
    return shared;
}

OUTTURN_DECL std::vector<sheet> read_workbook(workbook_archive& archive) {
    auto const workbook = find_workbook(archive);
    workbook_handler listed;
    parse_part(archive, workbook, *archive.find_part(workbook), listed);
    if (!listed.is_workbook) archive.refuse(errc::not_a_workbook, "");
    auto const related = relationships_of(archive, workbook);
    auto shared = read_contents(archive, related);
    shared.from_1904 = listed.from_1904;

    std::vector<sheet> sheets;
    for (std::size_t i = 0; i < listed.sheets.size(); ++i) {
        auto const& [name, relationship] = listed.sheets[i];
        auto const found = related.find(relationship);
        // A sheet that is a chart holds no cells.
        if (found != related.end() && found->second.type != "worksheet") continue;
        archive.stand_in(name);
        auto const part =
            found == related.end() ? std::nullopt : archive.find_part(found->second.target);
        if (!part)
            archive.refuse_part(
                errc::damaged_workbook, workbook, "the part of the sheet is missing");
        sheets.push_back(read_worksheet(archive, shared, found->second.target, *part));
        if (auto const named = listed.recomputations.find(i); named != listed.recomputations.end())
            drop_cells(sheets.back().cells, named->second);
        archive.stand_in({});
    }
    return sheets;
}

OUTTURN_DECL std::vector<result<self_evaluation>> forms_of_sheets(
    result<std::vector<sheet>> const& sheets, std::string const& file, vocabulary const& words) {
    std::vector<result<self_evaluation>> forms;
    if (!sheets) {
        forms.push_back(sheets.error());
        return forms;
    }
    for (auto const& each : *sheets)
        for (auto& form : read_sheet(each, words)) forms.push_back(std::move(form));
    if (forms.empty()) forms.push_back(make_error({errc::not_a_form, {}}, "", {file, {}, {}, {}}));
    return forms;
}

}  // namespace detail

OUTTURN_DECL result<std::vector<sheet>> sheets_of_xlsx(std::string_view bytes,
                                                       std::string file,
                                                       xlsx_limits const& limits) {
    try {
        detail::workbook_archive archive{std::move(file), limits};
        archive.open_bytes(bytes);
        return detail::read_workbook(archive);
    } catch (detail::xlsx_refusal& refusal) {
        return std::move(refusal.why);
    }
}

OUTTURN_DECL result<std::vector<sheet>> sheets_of_xlsx_file(std::string const& path,
                                                            xlsx_limits const& limits) {
    try {
        detail::workbook_archive archive{path, limits};
        archive.open_file();
        return detail::read_workbook(archive);
    } catch (detail::xlsx_refusal& refusal) {
        return std::move(refusal.why);
    }
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_xlsx(std::string_view bytes,
                                                            std::string const& file,
                                                            xlsx_limits const& limits,
                                                            vocabulary const& words) {
    return detail::forms_of_sheets(sheets_of_xlsx(bytes, file, limits), file, words);
}

OUTTURN_DECL std::vector<result<self_evaluation>> read_xlsx_file(std::string const& path,
                                                                 xlsx_limits const& limits,
                                                                 vocabulary const& words) {
    return detail::forms_of_sheets(sheets_of_xlsx_file(path, limits), path, words);
}

}  // namespace outturn::inline OUTTURN_ABI
