// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: libzip
// Needs: Expat
//
// Forms from workbooks (.xlsx). A cell is read as the spreadsheet shows it: a number under its number
// format, the result of a formula as it was saved. A part is unpacked and read piece by piece, so that
// memory stays bounded whatever a file unpacks to.

#include <outturn/config.hpp>
#include <outturn/core/detail/stable_sort.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>
#include <outturn/form/form.hpp>
#include <outturn/io/detail/number_format.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/sheet.hpp>
#include <outturn/numeric/errors.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <expat.h>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>
#include <zip.h>

namespace outturn::inline OUTTURN_ABI {

/// What a workbook may take up before it is refused. The defaults are far above any workbook of forms.
struct xlsx_limits {
    std::size_t parts = 4'096;              ///< Files in the archive.
    std::uint64_t unpacked = 256ULL << 20;  ///< Bytes of all parts that are read.
    std::uint64_t ratio = 500;              ///< Unpacked ÷ packed, of a part of over a mebibyte.
    std::size_t cells = 1'000'000;          ///< Cells with text, of all sheets.
    std::size_t text = std::size_t{64} << 20;  ///< Bytes of text in all cells.
};

namespace detail {

/// The local name of an element or attribute that Expat gives as `namespace|name`.
inline std::string_view local_name(char const* name) {
    std::string_view const whole{name};
    return whole.substr(whole.rfind('|') + 1);
}

/// The value of the attribute `name`, which has a namespace where `prefixed`; empty where it is absent.
inline std::string_view attribute(char const* const* attributes,
                                  std::string_view name,
                                  bool prefixed = false) {
    for (; *attributes != nullptr; attributes += 2) {
        std::string_view const whole{*attributes};
        bool const found = prefixed ? whole.ends_with(name) && whole.size() > name.size() &&
                                          whole[whole.size() - name.size() - 1] == '|'
                                    : whole == name;
        if (found) return attributes[1];
    }
    return {};
}

inline std::optional<std::uint32_t> whole_number(std::string_view text) {
    std::uint32_t value = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

inline bool is_true(std::string_view text) { return text == "1" || text == "true"; }

/// The character escapes of workbooks in `text`, as _x000D_, replaced by what they stand for.
inline std::string without_escapes(std::string text) {
    auto const escape_at = [&](std::size_t at) -> std::optional<std::uint32_t> {
        if (at + 7 > text.size() || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
        std::uint32_t value = 0;
        auto const* const begin = text.data() + at + 2;
        auto const [end, failure] = std::from_chars(begin, begin + 4, value, 16);
        if (failure != std::errc{} || end != begin + 4) return std::nullopt;
        return value;
    };
    std::string made;
    std::size_t kept = 0;
    auto const add = [&](std::uint32_t byte) { made += static_cast<char>(byte); };
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
        auto const value = escape_at(at);
        if (!value) {
            ++at;
            continue;
        }
        made.append(text, kept, at - kept);
        at += 7;
        kept = at;
        if (*value < 0x80) {
            add(*value);
        } else if (*value < 0x800) {
            add(0xC0 | (*value >> 6));
            add(0x80 | (*value & 0x3F));
        } else if (*value >= 0xD800 && *value < 0xE000) {
            made += "\xEF\xBF\xBD";  // Half of a pair: no character.
        } else {
            add(0xE0 | (*value >> 12));
            add(0x80 | ((*value >> 6) & 0x3F));
            add(0x80 | (*value & 0x3F));
        }
    }
    if (kept == 0) return text;
    return made.append(text, kept);
}

/// `A1` as row and column; both 0 where `text` is none.
inline grid_position cell_reference(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        char const each = text[at];
        bool const small = each >= 'a' && each <= 'z';
        if (!small && (each < 'A' || each > 'Z')) break;
        if (column > 100'000'000) return {};
        column = column * 26 + static_cast<std::uint32_t>(each - (small ? 'a' : 'A')) + 1;
    }
    auto const row = whole_number(text.substr(at));
    if (at == 0 || !row || *row == 0) return {};
    return {*row, column};
}

/// The end of reading a workbook: an error, thrown past Expat and caught before it leaves this header.
struct xlsx_refusal {
    error why;
};

class xlsx_reader {
public:
    xlsx_reader(std::string file, xlsx_limits const& limits)
        : file_{std::move(file)}, limits_{limits} {}

    result<std::vector<sheet>> read_bytes(std::string_view bytes) {
        return read(
            [&](zip_error_t* why) {
                return zip_source_buffer_create(bytes.data(), bytes.size(), 0, why);
            },
            [&] { return std::string{bytes.substr(0, longest_look)}; });
    }

    result<std::vector<sheet>> read_file() {
        return read(
            [&](zip_error_t* why) { return zip_source_file_create(file_.c_str(), 0, 0, why); },
            [&] { return beginning_of_file(); });
    }

private:
    // How far into a file that is no archive is looked for what it is instead.
    static constexpr std::size_t longest_look = std::size_t{1} << 20;
    // Deeper than any part, shallow enough that no part can exhaust memory by its nesting.
    static constexpr std::size_t deepest = 64;
    // A name or attribute is held in memory until its end is there.
    static constexpr std::int64_t longest_token = 1 << 20;

    struct archive_closer {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    struct entry_closer {
        void operator()(zip_file_t* entry) const { zip_fclose(entry); }
    };
    struct parser_closer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    [[noreturn]] void refuse(error_code code, std::string_view found, place at = {}) const {
        at.file = file_;
        throw xlsx_refusal{make_error({code, {0, found.size()}}, found, std::move(at))};
    }
    [[noreturn]] void refuse_part(error_code code,
                                  std::string const& part,
                                  std::string_view found) const {
        place at{{}, sheet_.empty() ? part : std::string{}, {0, 0, position_}, sheet_};
        refuse(code, found, std::move(at));
    }

    result<std::vector<sheet>> read(auto const& open, auto const& beginning) {
        try {
            zip_error_t why;
            zip_error_init(&why);
            zip_source_t* const source = open(&why);
            if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
            if (!archive_) {
                if (source != nullptr) zip_source_free(source);
                refuse_archive(why, beginning());
            }
            return read_workbook();
        } catch (xlsx_refusal& refusal) {
            return std::move(refusal.why);
        }
    }

    [[noreturn]] void refuse_archive(zip_error_t& why, std::string const& beginning) const {
        std::string const said = zip_error_strerror(&why);
        zip_error_fini(&why);
        // A compound file of the old formats names its streams in UTF-16.
        constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
        if (beginning.starts_with(compound_file)) {
            constexpr std::string_view encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20};
            if (beginning.find(encrypted) != std::string::npos)
                refuse(errc::encrypted_workbook, "");
            refuse(errc::other_workbook, ".xls");
        }
        if (beginning.starts_with("PK")) refuse(errc::damaged_workbook, said);
        refuse(errc::not_a_workbook, "");
    }

    [[nodiscard]] std::string beginning_of_file() const {
        struct closer {
            void operator()(std::FILE* file) const { std::fclose(file); }
        };
        std::unique_ptr<std::FILE, closer> const opened{std::fopen(file_.c_str(), "rb")};
        std::string text(longest_look, '\0');
        if (opened) text.resize(std::fread(text.data(), 1, text.size(), opened.get()));
        if (!opened || std::ferror(opened.get()) != 0)
            refuse(errc::unreadable_file, std::generic_category().message(errno));
        return text;
    }

    // ---- parts

    [[nodiscard]] std::optional<zip_uint64_t> find_part(std::string const& name) const {
        auto const index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
        if (index < 0) return std::nullopt;
        return static_cast<zip_uint64_t>(index);
    }

    /// Hands the part to `take`, piece by piece.
    void unpack(std::string const& part, zip_uint64_t index, auto const& take) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), index, 0, &about) != 0)
            refuse_part(errc::damaged_workbook, part, zip_strerror(archive_.get()));
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            about.encryption_method != ZIP_EM_NONE)
            refuse(errc::encrypted_workbook, "");
        if ((about.valid & ZIP_STAT_SIZE) != 0 && about.size > limits_.unpacked - unpacked_)
            refuse_unpacked(part);

        std::unique_ptr<zip_file_t, entry_closer> const entry{
            zip_fopen_index(archive_.get(), index, 0)};
        if (!entry) refuse_part(errc::damaged_workbook, part, zip_strerror(archive_.get()));
        std::array<char, 16'384> piece{};
        std::uint64_t length = 0;
        for (;;) {
            auto const count = zip_fread(entry.get(), piece.data(), piece.size());
            if (count < 0)
                refuse_part(errc::damaged_workbook, part, zip_file_strerror(entry.get()));
            if (count == 0) break;
            length += static_cast<std::uint64_t>(count);
            unpacked_ += static_cast<std::uint64_t>(count);
            if (unpacked_ > limits_.unpacked) refuse_unpacked(part);
            constexpr std::uint64_t small = 1ULL << 20;
            if (length > small && (about.valid & ZIP_STAT_COMP_SIZE) != 0 &&
                length / std::max<std::uint64_t>(limits_.ratio, 1) > about.comp_size)
                refuse_part(
                    errc::workbook_too_large,
                    part,
                    part + ": over " + std::to_string(limits_.ratio) + " times larger unpacked");
            take(std::string_view{piece.data(), static_cast<std::size_t>(count)});
        }
    }

    [[noreturn]] void refuse_unpacked(std::string const& part) const {
        refuse_part(errc::workbook_too_large,
                    part,
                    part + ": over " + std::to_string(limits_.unpacked >> 20) + " MiB unpacked");
    }

    /// What the callbacks of Expat share.
    template <class Handler>
    struct parse_run {
        Handler& handler;
        XML_Parser parser;
        std::size_t depth = 0;
        std::exception_ptr thrown{};
        char const* problem = nullptr;

        // An exception must not pass through Expat.
        void guarded(auto const& call) {
            if (thrown || problem != nullptr) return;
            try {
                call();
            } catch (...) {
                thrown = std::current_exception();
                XML_StopParser(parser, XML_FALSE);
            }
        }
        void stop(char const* why) {
            problem = why;
            XML_StopParser(parser, XML_FALSE);
        }
    };

    /// Runs Expat over a part; `handler` has start(name, attributes), end(name) and text(characters).
    template <class Handler>
    void parse(std::string const& part, zip_uint64_t index, Handler& handler) {
        using state = parse_run<Handler>;
        std::unique_ptr<std::remove_pointer_t<XML_Parser>, parser_closer> const parser{
            XML_ParserCreateNS(nullptr, '|')};
        if (!parser) throw std::bad_alloc{};
        state run{handler, parser.get()};
        XML_SetUserData(parser.get(), &run);
        XML_SetElementHandler(
            parser.get(),
            [](void* data, XML_Char const* name, XML_Char const** attributes) {
                auto& on = *static_cast<state*>(data);
                if (++on.depth > deepest) on.stop("elements nested too deeply");
                on.guarded([&] { on.handler.start(local_name(name), attributes); });
            },
            [](void* data, XML_Char const* name) {
                auto& on = *static_cast<state*>(data);
                --on.depth;
                on.guarded([&] { on.handler.end(local_name(name)); });
            });
        XML_SetCharacterDataHandler(parser.get(), [](void* data, XML_Char const* text, int length) {
            auto& on = *static_cast<state*>(data);
            on.guarded([&] { on.handler.text({text, static_cast<std::size_t>(length)}); });
        });
        // Parts of workbooks have none, and without it there are no entities that could grow.
        XML_SetStartDoctypeDeclHandler(
            parser.get(), [](void* data, XML_Char const*, XML_Char const*, XML_Char const*, int) {
                static_cast<state*>(data)->stop("a document type declaration");
            });

        std::int64_t taken = 0;
        auto const feed = [&](std::string_view piece, bool last) {
            auto const status =
                XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
            if (run.thrown) std::rethrow_exception(run.thrown);
            taken += static_cast<std::int64_t>(piece.size());
            char const* problem = run.problem;
            if (problem == nullptr && status != XML_STATUS_OK)
                problem = XML_ErrorString(XML_GetErrorCode(parser.get()));
            auto const begun = static_cast<std::int64_t>(XML_GetCurrentByteIndex(parser.get()));
            if (problem == nullptr && taken - std::max<std::int64_t>(begun, 0) > longest_token)
                problem = "a name or an attribute that is too long";
            if (problem == nullptr) return;
            refuse_part(errc::damaged_workbook,
                        part,
                        part + ": " + problem + " at line " +
                            std::to_string(XML_GetCurrentLineNumber(parser.get())) + ", column " +
                            std::to_string(XML_GetCurrentColumnNumber(parser.get()) + 1));
        };
        unpack(part, index, [&](std::string_view piece) { feed(piece, false); });
        feed({}, true);
    }

    // ---- the workbook

    struct relationship {
        std::string type;
        std::string target;
    };

    /// The relationships of a part, by their identifiers; `part` empty for those of the package.
    std::map<std::string, relationship> relationships_of(std::string const& part) {
        auto const slash = part.rfind('/');
        auto const folder = slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
        auto const name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
        struct {
            std::map<std::string, relationship> made;
            std::string const& folder;

            void start(std::string_view element, char const* const* attributes) {
                if (element != "Relationship") return;
                if (attribute(attributes, "TargetMode") == "External") return;
                auto const type = attribute(attributes, "Type");
                made.insert_or_assign(
                    std::string{attribute(attributes, "Id")},
                    relationship{std::string{type.substr(type.rfind('/') + 1)},
                                 resolved(folder, attribute(attributes, "Target"))});
            }
            void end(std::string_view) {}
            void text(std::string_view) {}
        } handler{{}, folder};
        if (auto const index = find_part(name)) parse(name, *index, handler);
        return std::move(handler.made);
    }

    static std::string resolved(std::string folder, std::string_view target) {
        if (target.starts_with('/')) return std::string{target.substr(1)};
        while (target.starts_with("../")) {
            target.remove_prefix(3);
            if (!folder.empty()) folder.pop_back();
            folder.resize(folder.rfind('/') + 1);
        }
        while (target.starts_with("./")) target.remove_prefix(2);
        return folder + std::string{target};
    }

    struct listed_sheet {
        std::string name;
        std::string relationship;
    };

    std::vector<sheet> read_workbook() {
        auto const count = zip_get_num_entries(archive_.get(), 0);
        if (count < 0 || static_cast<std::uint64_t>(count) > limits_.parts)
            refuse(errc::workbook_too_large, std::to_string(count) + " parts");

        std::string workbook;
        for (auto const& [id, each] : relationships_of(""))
            if (each.type == "officeDocument") workbook = each.target;
        auto const index = find_part(workbook);
        if (workbook.empty() || !index) refuse_other_archive();
        if (workbook.ends_with(".bin")) refuse(errc::other_workbook, ".xlsb");

        struct {
            std::vector<listed_sheet> sheets;
            std::map<std::size_t, std::string> beside;
            std::optional<std::size_t> names_beside;
            bool from_1904 = false;
            bool is_workbook = false;

            void start(std::string_view element, char const* const* attributes) {
                if (element == "workbook") is_workbook = true;
                if (element == "workbookPr") from_1904 = is_true(attribute(attributes, "date1904"));
                if (element == "sheet")
                    sheets.push_back({std::string{attribute(attributes, "name")},
                                      std::string{attribute(attributes, "id", true)}});
                if (element == "definedName" && attribute(attributes, "name") == recomputation_name)
                    names_beside = whole_number(attribute(attributes, "localSheetId"));
            }
            void end(std::string_view) { names_beside.reset(); }
            void text(std::string_view characters) {
                if (names_beside) beside[*names_beside] += characters;
            }
        } handler;
        parse(workbook, *index, handler);
        if (!handler.is_workbook) refuse(errc::not_a_workbook, "");
        from_1904_ = handler.from_1904;

        auto const related = relationships_of(workbook);
        for (auto const& [id, each] : related) {
            auto const part = find_part(each.target);
            if (each.type == "sharedStrings" && part) read_shared_strings(each.target, *part);
            if (each.type == "styles" && part) read_styles(each.target, *part);
        }
        std::vector<sheet> sheets;
        for (std::size_t i = 0; i < handler.sheets.size(); ++i) {
            auto const& listed = handler.sheets[i];
            auto const found = related.find(listed.relationship);
            // A sheet that is a chart holds no cells.
            if (found != related.end() && found->second.type != "worksheet") continue;
            sheet_ = listed.name;
            auto const part =
                found == related.end() ? std::nullopt : find_part(found->second.target);
            if (!part)
                refuse_part(errc::damaged_workbook, workbook, "the part of the sheet is missing");
            sheets.push_back(read_sheet_part(found->second.target, *part));
            if (auto const named = handler.beside.find(i); named != handler.beside.end())
                drop_beside(sheets.back().cells, named->second);
            sheet_.clear();
            position_ = {};
        }
        return sheets;
    }

    [[noreturn]] void refuse_other_archive() const {
        if (auto const mimetype = find_part("mimetype"); mimetype && find_part("content.xml"))
            refuse(errc::other_workbook, ".ods");
        refuse(errc::not_a_workbook, "");
    }

    /// Collects the text of runs (t) up to the end of what holds them, without phonetic ones (rPh).
    struct text_runs {
        std::string collected{};
        bool in_text = false;
        std::size_t phonetic = 0;

        void start(std::string_view element) {
            if (element == "rPh") ++phonetic;
            in_text = element == "t" && phonetic == 0;
        }
        void end(std::string_view element) {
            if (element == "rPh") --phonetic;
            in_text = false;
        }
        void text(std::string_view characters) {
            if (in_text) collected += characters;
        }
        std::string take() { return without_escapes(std::exchange(collected, {})); }
    };

    void read_shared_strings(std::string const& part, zip_uint64_t index) {
        struct {
            xlsx_reader& reader;
            std::string const& part;
            text_runs runs{};
            std::size_t bytes = 0;

            void start(std::string_view element, char const* const*) { runs.start(element); }
            void end(std::string_view element) {
                runs.end(element);
                if (element != "si") return;
                reader.strings_.push_back(runs.take());
                bytes += reader.strings_.back().size();
                if (reader.strings_.size() > reader.limits_.cells || bytes > reader.limits_.text)
                    reader.refuse_text(part);
            }
            void text(std::string_view characters) {
                runs.text(characters);
                if (bytes + runs.collected.size() > reader.limits_.text) reader.refuse_text(part);
            }
        } handler{*this, part};
        parse(part, index, handler);
    }

    [[noreturn]] void refuse_text(std::string const& part) const {
        refuse_part(errc::workbook_too_large,
                    part,
                    part + ": over " + std::to_string(limits_.cells) + " cells or " +
                        std::to_string(limits_.text >> 20) + " MiB of text");
    }

    void read_styles(std::string const& part, zip_uint64_t index) {
        struct {
            xlsx_reader& reader;
            bool in_cell_formats = false;

            void start(std::string_view element, char const* const* attributes) {
                auto const id = whole_number(attribute(attributes, "numFmtId")).value_or(0);
                if (element == "cellXfs") in_cell_formats = true;
                if (element == "numFmt")
                    reader.formats_.insert_or_assign(
                        id, number_format{attribute(attributes, "formatCode")});
                if (element == "xf" && in_cell_formats) reader.format_of_style_.push_back(id);
            }
            void end(std::string_view element) {
                if (element == "cellXfs") in_cell_formats = false;
            }
            void text(std::string_view) {}
        } handler{*this};
        parse(part, index, handler);
    }

    number_format const& format_of(std::size_t style) {
        auto const id = style < format_of_style_.size() ? format_of_style_[style] : 0;
        auto const found = formats_.find(id);
        if (found != formats_.end()) return found->second;
        return formats_.emplace(id, number_format{builtin_format_code(id)}).first->second;
    }

    // ---- a sheet

    struct merged_range {
        grid_position first, last;
    };

    class sheet_handler {
    public:
        sheet_handler(xlsx_reader& reader, std::string const& part, sheet& made)
            : reader_{reader}, part_{part}, made_{made} {}

        std::vector<merged_range> merged{};

        void start(std::string_view element, char const* const* attributes) {
            if (element == "row") {
                auto const text = attribute(attributes, "r");
                auto const row = whole_number(text);
                at_ = {row ? *row : at_.row + 1, 0};
                if (!text.empty() && !row) refuse_reference(text);
            } else if (element == "c") {
                begin_cell(attributes);
            } else if (element == "v" || element == "f") {
                target_ = element == "v" ? &value_ : &formula_;
                has_formula_ = has_formula_ || element == "f";
            } else if (element == "mergeCell") {
                add_merged(attribute(attributes, "ref"));
            }
            if (in_cell_) runs_.start(element);
        }
        void end(std::string_view element) {
            target_ = nullptr;
            if (!in_cell_) return;
            runs_.end(element);
            if (element == "c") end_cell();
        }
        void text(std::string_view characters) {
            if (!in_cell_) return;
            if (target_ != nullptr) *target_ += characters;
            runs_.text(characters);
            if (value_.size() + formula_.size() + runs_.collected.size() > reader_.limits_.text)
                reader_.refuse_text(part_);
        }

    private:
        [[noreturn]] void refuse_reference(std::string_view text) {
            reader_.refuse_part(errc::too_many_cells, part_, text);
        }

        void require_on_sheet(grid_position at, std::string_view text) {
            constexpr std::uint32_t rows = 1'048'576;
            constexpr std::uint32_t columns = 16'384;
            if (at.row == 0 || at.row > rows || at.column == 0 || at.column > columns)
                refuse_reference(text);
        }

        void begin_cell(char const* const* attributes) {
            auto const reference = attribute(attributes, "r");
            at_ = reference.empty() ? grid_position{std::max(at_.row, 1U), at_.column + 1}
                                    : cell_reference(reference);
            require_on_sheet(at_, reference.empty() ? to_string(at_) : std::string{reference});
            reader_.position_ = at_;
            type_ = attribute(attributes, "t");
            style_ = whole_number(attribute(attributes, "s")).value_or(0);
            value_.clear();
            formula_.clear();
            has_formula_ = false;
            runs_ = {};
            in_cell_ = true;
        }

        void end_cell() {
            in_cell_ = false;
            auto text = cell_text();
            if (text.empty()) return;
            reader_.count_text(part_, text.size());
            made_.cells.push_back({std::move(text), {0, 0, at_}});
        }

        std::string cell_text() {
            if (type_ == "inlineStr") return runs_.take();
            if (type_ == "str") return without_escapes(std::move(value_));
            // A formula whose result was not saved: it cannot be read as what it would give.
            if (value_.empty()) return has_formula_ ? '=' + formula_ : std::string{};
            if (type_ == "s") {
                auto const index = whole_number(value_);
                if (!index || *index >= reader_.strings_.size())
                    reader_.refuse_part(
                        errc::damaged_workbook, part_, "there is no shared text " + value_);
                return reader_.strings_[*index];
            }
            if (type_ == "b") return is_true(value_) ? "TRUE" : "FALSE";
            if (type_ == "e" || type_ == "d") return std::move(value_);
            auto const number = read_number(value_);
            if (!number) reader_.refuse_part(errc::expected_number, part_, value_);
            return reader_.format_of(style_)(*number, reader_.from_1904_);
        }

        void add_merged(std::string_view reference) {
            auto const colon = std::min(reference.find(':'), reference.size());
            auto const first = cell_reference(reference.substr(0, colon));
            auto const last =
                colon == reference.size() ? first : cell_reference(reference.substr(colon + 1));
            require_on_sheet(first, reference);
            require_on_sheet(last, reference);
            if (last.row < first.row || last.column < first.column) refuse_reference(reference);
            merged.push_back({first, last});
            if (merged.size() > reader_.limits_.cells) reader_.refuse_text(part_);
        }

        xlsx_reader& reader_;
        std::string const& part_;
        sheet& made_;
        grid_position at_{};
        bool in_cell_ = false;
        bool has_formula_ = false;
        std::string type_{};
        std::size_t style_ = 0;
        std::string value_{};
        std::string formula_{};
        std::string* target_ = nullptr;
        text_runs runs_{};
    };

    void count_text(std::string const& part, std::size_t bytes) {
        ++cells_;
        text_ += bytes;
        if (cells_ > limits_.cells || text_ > limits_.text) refuse_text(part);
    }

    sheet read_sheet_part(std::string const& part, zip_uint64_t index) {
        sheet made{file_, sheet_, {}};
        sheet_handler handler{*this, part, made};
        parse(part, index, handler);
        auto const key = [](grid_position at) { return std::tuple{at.row, at.column}; };
        auto const cell_key = [&](cell const& each) { return key(each.position.cell); };
        detail::stable_sort(
            made.cells, [&](cell const& a, cell const& b) { return cell_key(a) < cell_key(b); });
        auto const twice = std::adjacent_find(
            made.cells.begin(), made.cells.end(), [&](cell const& a, cell const& b) {
                return cell_key(a) == cell_key(b);
            });
        if (twice != made.cells.end()) {
            position_ = twice->position.cell;
            refuse_part(errc::damaged_workbook, part, "the cell is there twice");
        }
        keep_first_of_merged(part, made.cells, std::move(handler.merged));
        return made;
    }

    /// Drops the cells in the range that the name of our own recomputation stands for.
    static void drop_beside(std::vector<cell>& cells, std::string reference) {
        reference.erase(0, reference.rfind('!') + 1);
        std::erase(reference, '$');
        auto const colon = std::min(reference.find(':'), reference.size());
        auto const first = cell_reference(std::string_view{reference}.substr(0, colon));
        auto const last = cell_reference(
            std::string_view{reference}.substr(std::min(colon + 1, reference.size())));
        std::erase_if(cells, [&](cell const& each) {
            auto const at = each.position.cell;
            return at.row >= first.row && at.row <= last.row && at.column >= first.column &&
                   at.column <= last.column;
        });
    }

    /// Drops what merged cells hide: all but the first of each range.
    void keep_first_of_merged(std::string const& part,
                              std::vector<cell>& cells,
                              std::vector<merged_range> merged) {
        std::sort(merged.begin(), merged.end(), [](merged_range const& a, merged_range const& b) {
            return a.first.row < b.first.row;
        });
        // The ranges that reach the current row, by their first columns; they do not overlap.
        std::map<std::uint32_t, merged_range> reached;
        auto next = merged.begin();
        std::erase_if(cells, [&](cell const& each) {
            auto const at = each.position.cell;
            for (; next != merged.end() && next->first.row <= at.row; ++next) {
                auto const behind = reached.lower_bound(next->first.column);
                auto const drop_or_refuse = [&](auto found) {
                    if (found->second.last.row < next->first.row) return reached.erase(found);
                    position_ = next->first;
                    refuse_part(errc::damaged_workbook, part, "merged cells overlap");
                };
                auto found = behind;
                while (found != reached.end() && found->first <= next->last.column)
                    found = drop_or_refuse(found);
                while (found != reached.begin()) {
                    --found;
                    if (found->second.last.column < next->first.column &&
                        found->second.last.row >= next->first.row)
                        break;
                    found = drop_or_refuse(found);
                }
                reached.emplace(next->first.column, *next);
            }
            auto const found = reached.upper_bound(at.column);
            if (found == reached.begin()) return false;
            auto const& range = std::prev(found)->second;
            return at.row <= range.last.row && at.column <= range.last.column && at != range.first;
        });
    }

    std::string file_;
    xlsx_limits limits_;
    std::unique_ptr<zip_t, archive_closer> archive_{};
    std::uint64_t unpacked_ = 0;
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
    bool from_1904_ = false;
    std::vector<std::string> strings_{};
    std::map<std::uint32_t, number_format> formats_{};
    std::vector<std::uint32_t> format_of_style_{};
    // Where reading stands: the sheet and cell that an error names.
    std::string sheet_{};
    grid_position position_{};
};

inline std::vector<result<self_evaluation>> read_workbook_forms(
    result<std::vector<sheet>> const& sheets, std::string const& file) {
    std::vector<result<self_evaluation>> forms;
    if (!sheets) {
        forms.push_back(sheets.error());
        return forms;
    }
    for (auto const& each : *sheets)
        for (auto& form : read_sheet(each)) forms.push_back(std::move(form));
    if (forms.empty()) forms.push_back(make_error({errc::not_a_form, {}}, "", {file, {}, {}, {}}));
    return forms;
}

}  // namespace detail

/// The sheets of a workbook (.xlsx), hidden ones too; `file` is the name that errors give it.
///
/// A cell is what the spreadsheet shows of it: numbers under their number formats, formulas by the
/// results that were saved with them, booleans as `TRUE`, errors as `#DIV/0!`. A formula without a
/// saved result stands for itself, as `=A1+A2`.
/// Rounds: numbers half up, at the 15 significant digits that spreadsheets show and then at the places
/// of the number format.
/// Fails: `not_a_workbook`, `other_workbook` (.xls, .xlsb, .ods), `encrypted_workbook`,
/// `damaged_workbook`, `workbook_too_large`, `too_many_cells`, `expected_number`; with sheet and cell.
/// Complexity: linear in what the file unpacks to; memory is bounded by `limits`.
inline result<std::vector<sheet>> sheets_of_xlsx(std::string_view bytes,
                                                 std::string file = {},
                                                 xlsx_limits const& limits = {}) {
    return detail::xlsx_reader{std::move(file), limits}.read_bytes(bytes);
}

/// The sheets of a workbook file.
///
/// Rounds: as `sheets_of_xlsx`.
/// Fails: `unreadable_file`, and as `sheets_of_xlsx`.
inline result<std::vector<sheet>> sheets_of_xlsx_file(std::string const& path,
                                                      xlsx_limits const& limits = {}) {
    return detail::xlsx_reader{path, limits}.read_file();
}

/// Reads every form in a workbook, sheet by sheet; each may fail without the others. `file` is the name
/// that errors give it.
///
/// Units: as `read_form`.
/// Rounds: as `sheets_of_xlsx`.
/// Fails: as `sheets_of_xlsx`, which is then the only element; `not_a_form` where no sheet holds one;
/// else as `read_sheet`.
/// Complexity: linear in what the file unpacks to.
inline std::vector<result<self_evaluation>> read_xlsx(std::string_view bytes,
                                                      std::string const& file = {},
                                                      xlsx_limits const& limits = {}) {
    return detail::read_workbook_forms(sheets_of_xlsx(bytes, file, limits), file);
}

/// Reads every form in a workbook file.
///
/// Units, Rounds: as `read_xlsx`.
/// Fails: `unreadable_file`, and as `read_xlsx`.
inline std::vector<result<self_evaluation>> read_xlsx_file(std::string const& path,
                                                           xlsx_limits const& limits = {}) {
    return detail::read_workbook_forms(sheets_of_xlsx_file(path, limits), path);
}

}  // namespace outturn::inline OUTTURN_ABI
