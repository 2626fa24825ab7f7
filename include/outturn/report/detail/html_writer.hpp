// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// HTML that is XML as well: elements are closed, attributes quoted, and every text of a form is
// escaped. Markup can only be a literal of the program, so that no text of a form becomes markup.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/report/text_output.hpp>

#include <algorithm>
#include <concepts>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI::detail {

/// A piece of markup. Only a literal can be one.
class markup {
public:
    consteval markup(char const* literal) : text_{literal} {}
    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// `one` where `first` holds, else `other`. clang 14 crashes on a markup that is made in a conditional.
constexpr markup either(bool first, markup one, markup other) { return first ? one : other; }

/// Appends `text` to `out` as it stands between tags or in a quoted attribute. Invisible characters
/// become visible: control characters by their pictures (␀), characters that steer the layout by their
/// numbers, bytes that are not UTF-8 by �. A line stays a line.
void append_escaped(text_output out, std::string_view text);

/// Writes HTML in one language.
class html_writer {
public:
    html_writer(text_output out, language in) : out_{out}, in_{in} {}

    [[nodiscard]] language in() const { return in_; }
    [[nodiscard]] bool zh() const { return in_ == language::zh; }

    html_writer& tag(markup piece) { return out_.append(piece.text()), *this; }

    /// A text of the program, or one that was made of a form's.
    html_writer& text(std::string_view words) { return append_escaped(out_, words), *this; }
    html_writer& number(std::integral auto whole) { return text(std::to_string(whole)); }
    html_writer& say(bilingual const& words) { return text(words.in(in_)); }

    /// A text of a form: set apart, so that it cannot turn the direction of the text around it, and
    /// marked as Chinese in a report that is not.
    html_writer& quoted(std::string_view words);

private:
    text_output out_;
    language in_;
};

/// Calls `use` with every line of `text`.
void for_each_line(std::string_view text, auto const& use) {
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// A sink that keeps nothing.
struct no_sink {
    void append(std::string_view) {}
};

/// Calls `write` with a writer and gives true; where `write` throws `std::overflow_error`, nothing is
/// written and the answer is false.
bool write_if_it_fits(html_writer& html, auto const& write) {
    no_sink nowhere;
    html_writer trial{nowhere, html.in()};
    OUTTURN_TRY { write(trial); }
    OUTTURN_CATCH(std::overflow_error const&) { return false; }
    write(html);
    return true;
}

}  // namespace outturn::inline OUTTURN_ABI::detail

#ifndef OUTTURN_COMPILED
#include <outturn/report/impl/html_writer.ipp>
#endif
