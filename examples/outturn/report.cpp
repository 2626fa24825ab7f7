// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/audit/audit.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/html.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/report/text.hpp>
#include <outturn/scoring/score.hpp>
#if OUTTURN_HAS_XLSX
#include <outturn/report/xlsx.hpp>
#endif

#include "command.hpp"
#include "destination.hpp"
#include "printing.hpp"
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace program {

using namespace outturn;

namespace {

struct report_options : form_options {
    std::string output;
    bool separately = false;
    vocabulary words;  // Of its file.

    /// The format asked for, else that of the file's name, else HTML, but for a terminal.
    [[nodiscard]] std::string chosen_format() const {
        if (format != "auto") return format;
        auto const ending = std::filesystem::path{output}.extension();
        if (ending == ".html" || ending == ".htm") return "html";
        if (ending == ".md" || ending == ".markdown") return "markdown";
        if (ending == ".txt") return "text";
        if (ending == ".xlsx") return "xlsx";
        if (!ending.empty())
            throw CLI::ValidationError{
                "--output",
                output +
                    " ends in none of .html, .md, .txt and .xlsx: name it so, or say --format"};
        bool const to_terminal = is_standard_output(output) && isatty(STDOUT_FILENO) != 0;
        return to_terminal ? "text" : "html";
    }
};

/// A report in one of the formats: its beginning, its forms one after the other, its end.
class report_writer {
public:
    report_writer(policy const& rules, report_options const& given)
        : rules_{rules},
          words_{given.words},
          in_{given.in()},
          format_{given.chosen_format()},
          colours_{is_standard_output(given.output) ? given.colours() : colouring::none} {}

    template <text_sink Sink>
    void begin(Sink& out,
               std::vector<form_summary> const& rows,
               std::vector<error> const& unread) const {
        if (format_ == "html") return write_html_begin(out, rules_, rows, in_, unread);
        bool const markdown = format_ == "markdown";
        out.append(cleaned(markdown ? to_markdown(rows, in_) : to_table(rows, in_, colours_)));
        if (unread.empty()) return;
        out.append(in_ == language::zh ? "\n未能读取：\n" : "\nNot read:\n");
        if (markdown) out.append("\n");
        for (auto const& each : unread) {
            auto const text = each.text(in_);
            auto const line = std::string_view{text}.substr(0, text.find('\n'));
            out.append(cleaned(markdown ? "- " + outturn::markdown_text(line) + '\n'
                                        : std::string{line} + '\n'));
        }
    }

    template <text_sink Sink>
    void form(Sink& out,
              self_evaluation const& form,
              audit_report const& report,
              std::size_t number) const {
        if (format_ == "html")
            return write_html_form(out, form, report, rules_, number, in_, words_);
        out.append("\n");
        if (format_ == "markdown") return out.append(cleaned(to_markdown(report, in_, 2))), void();
        out.append(cleaned(to_table(form, score(form, rules_, words_), rules_, in_, colours_)));
        out.append(cleaned(to_text(report, in_, colours_)));
    }

    template <text_sink Sink>
    void end(Sink& out) const {
        if (format_ == "html") write_html_end(out, rules_, in_);
    }

private:
    // As a terminal can show it; a page of HTML is so already.
    [[nodiscard]] std::string cleaned(std::string const& text) const {
        return shown(text, colours_);
    }

    policy const& rules_;
    vocabulary const& words_;
    language in_;
    std::string format_;
    colouring colours_;
};

/// What is written before it is known what stands in front of it: a file without a name.
class waiting_room {
public:
    waiting_room() : file_{std::tmpfile()} {
        if (file_ == nullptr) fail();
    }
    waiting_room(waiting_room const&) = delete;
    waiting_room& operator=(waiting_room const&) = delete;
    ~waiting_room() {
        if (file_ != nullptr) std::fclose(file_);
    }

    void append(std::string_view piece) {
        if (failure_ != 0) return;
        if (std::fwrite(piece.data(), 1, piece.size(), file_) != piece.size()) fail();
    }
    /// Why any of it could not be kept, else 0.
    int move_to(destination& out) {
        if (failure_ == 0 && std::fflush(file_) != 0) fail();
        if (failure_ != 0) return failure_;
        std::rewind(file_);
        std::array<char, 1U << 16U> piece;
        while (auto const size = std::fread(piece.data(), 1, piece.size(), file_))
            out.append({piece.data(), size});
        if (std::ferror(file_) != 0) fail();
        return failure_;
    }

private:
    void fail() { failure_ = errno; }

    std::FILE* file_;
    int failure_ = 0;
};

int exit_code(int read, report_counts const& counts) {
    if (read != all_well) return read;
    return counts.of(severity::error) != 0 ? findings : all_well;
}

int write_side_by_side(report_options const& given, policy const& rules) {
    std::vector<self_evaluation> forms;
    std::vector<error> unread;
    int const read = for_each_form(
        given,
        given.words,
        [&](self_evaluation const& form) {
            forms.push_back(form);
            return all_well;
        },
        &unread);
    if (forms.empty()) return read;
    auto const reports = audit(forms, rules, given.words);
    std::vector<form_summary> rows;
    for (std::size_t i = 0; i < forms.size(); ++i)
        rows.push_back(summarize(forms[i], score(forms[i], rules, given.words), reports[i]));

    report_writer const writer{rules, given};
    destination out{given.output, given.in()};
    writer.begin(out, rows, unread);
    for (std::size_t i = 0; i < forms.size(); ++i) writer.form(out, forms[i], reports[i], i + 1);
    writer.end(out);
    return out.commit() ? exit_code(read, counts_of(rows)) : unusable;
}

int write_workbook([[maybe_unused]] report_options const& given,
                   [[maybe_unused]] policy const& rules) {
#if OUTTURN_HAS_XLSX
    if (is_standard_output(given.output)) {
        tell("outturn: a workbook needs the name of a file: -o FILE.xlsx");
        return unusable;
    }
    std::vector<self_evaluation> forms;
    std::vector<error> unread;
    int const read = for_each_form(
        given,
        given.words,
        [&](self_evaluation const& form) {
            forms.push_back(form);
            return all_well;
        },
        &unread);
    if (forms.empty()) return read;
    if (auto const failure =
            write_xlsx(forms, rules, given.output, given.in(), unread, given.words))
        return complain(*failure, given.in());
    auto const reports = audit(forms, rules, given.words);
    std::vector<form_summary> rows;
    for (std::size_t i = 0; i < forms.size(); ++i)
        rows.push_back(summarize(forms[i], score(forms[i], rules, given.words), reports[i]));
    return exit_code(read, counts_of(rows));
#else
    tell("outturn: this program was built without libxlsxwriter, which writes workbooks");
    return unusable;
#endif
}

int write_separately(report_options const& given, policy const& rules) {
    report_writer const writer{rules, given};
    destination out{given.output, given.in()};
    waiting_room waiting;
    std::vector<form_summary> rows;
    std::vector<error> unread;
    int const read = for_each_form(
        given,
        given.words,
        [&](self_evaluation const& form) {
            auto const report = audit(form, rules, given.words);
            rows.push_back(summarize(form, score(form, rules, given.words), report));
            writer.form(waiting, form, report, rows.size());
            return all_well;
        },
        &unread);
    if (rows.empty()) return read;
    writer.begin(out, rows, unread);
    if (auto const failure = waiting.move_to(out); failure != 0) {
        tell("outturn: a temporary file cannot be written: " +
             std::generic_category().message(failure));
        return unusable;
    }
    writer.end(out);
    return out.commit() ? exit_code(read, counts_of(rows)) : unusable;
}

}  // namespace

void add_report(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "report", "Write a report of forms for people: summary, figures, findings, derivations");
    auto const given = std::make_shared<report_options>();
    given->format = "auto";
    add_forms(
        command,
        *given,
        {"auto", "html", "markdown", "text", "xlsx"},
        "html: one page that needs nothing beside it and prints on A4; xlsx: a workbook of the "
        "official forms with formulas that compute every figure anew; auto: by the ending of the "
        "file's name, else html, or text on a terminal");
    command
        .add_option("-o,--output",
                    given->output,
                    "The file to write, whole or not at all; else standard output")
        ->type_name("FILE");
    command.add_flag(
        "--separately",
        given->separately,
        "Do not hold the forms against each other; of each, memory then keeps no more than "
        "its row of the summary");
    add_colour(command, *given);
    command.footer(
        policy_list() +
        "\nA form that cannot be read is named in the report.\n"
        "\nExit status: 0 no finding of level error, 1 such findings, 2 unusable input or "
        "output.");
    command.callback([&chosen, given] {
        static_cast<void>(given->chosen_format());
        chosen = [given] {
            remove_unfinished_on_signals();
            auto const rules = find_policy(given->policy_name);
            if (!rules) return complain(rules.error(), given->in());
            auto const words = find_vocabulary(given->vocabulary_file);
            if (!words) return complain(words.error(), given->in());
            given->words = *words;
            if (given->chosen_format() == "xlsx") return write_workbook(*given, *rules);
            return given->separately ? write_separately(*given, *rules)
                                     : write_side_by_side(*given, *rules);
        };
    });
}

}  // namespace program
