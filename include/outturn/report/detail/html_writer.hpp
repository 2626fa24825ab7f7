// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// HTML that is XML as well: elements are closed, attributes quoted, and every text of a form is
// escaped. Markup can only be a literal of the program, so that no text of a form becomes markup.

#include <outturn/audit/finding.hpp>
#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/unicode.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// A piece of markup. Only a literal can be one.
class markup {
public:
    consteval markup(char const* literal) : text_{literal} {}
    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// Whether a character only steers how others are laid out, and so could hide or reverse them.
constexpr bool steers_layout(char32_t value) {
    return value == 0x061C || (value >= 0x200B && value <= 0x200F) ||
           (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x2069) ||
           value == 0xFEFF || (value >= 0xE0000 && value <= 0xE007F);
}

/// Whether XML forbids a character.
constexpr bool is_no_xml_character(char32_t value) { return (value & 0xFFFEU) == 0xFFFE; }

/// `[U+202E]`.
inline std::string code_point_text(char32_t value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    do {
        text.insert(text.begin(), digits[value & 0xFU]);
        value >>= 4U;
    } while (value != 0 || text.size() < 4);
    return "[U+" + text + "]";
}

/// Appends `text` to `out` as it stands between tags or in a quoted attribute. What could not be seen is
/// made visible: control characters by their pictures (␀), characters that steer the layout by their
/// numbers, bytes that are not UTF-8 by �. A line stays a line.
template <class Sink>
void append_escaped(Sink& out, std::string_view text) {
    std::size_t done = 0;
    auto const replace = [&](std::size_t at, std::size_t length, std::string_view by) {
        if (at != done) out.append(text.substr(done, at - done));
        out.append(by);
        done = at + length;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        std::size_t length = 1;
        if (byte == '&') {
            replace(at, 1, "&amp;");
        } else if (byte == '<') {
            replace(at, 1, "&lt;");
        } else if (byte == '>') {
            replace(at, 1, "&gt;");
        } else if (byte == '"') {
            replace(at, 1, "&quot;");
        } else if (byte == '\'') {
            replace(at, 1, "&#39;");
        } else if (byte == '\t') {
            replace(at, 1, " ");
        } else if (byte < 0x20 && byte != '\n') {
            // The pictures of control characters stand in their order, from U+2400.
            std::string picture{"\xE2\x90\x80"};
            picture[2] = static_cast<char>(0x80 + byte);
            replace(at, 1, picture);
        } else if (byte == 0x7F) {
            replace(at, 1, "\xE2\x90\xA1");
        } else if (byte >= 0x80) {
            auto const character = decode_utf8(text, at);
            length = character.length == 0 ? 1 : character.length;
            if (character.length == 0 || is_no_xml_character(character.value))
                replace(at, length, "\xEF\xBF\xBD");
            else if (is_control(character.value) || steers_layout(character.value))
                replace(at, length, code_point_text(character.value));
        }
        at += length;
    }
    if (done != text.size()) out.append(text.substr(done));
}

/// Writes HTML, in one language, to what texts can be appended to.
template <class Sink>
class html_writer {
public:
    using sink_type = Sink;

    html_writer(Sink& out, language in) : out_{out}, in_{in} {}

    [[nodiscard]] language in() const { return in_; }
    [[nodiscard]] bool zh() const { return in_ == language::zh; }

    html_writer& tag(markup piece) {
        out_.append(piece.text());
        return *this;
    }
    /// A text of the program, or one that was made of a form's.
    html_writer& text(std::string_view words) {
        append_escaped(out_, words);
        return *this;
    }
    html_writer& number(std::integral auto whole) { return text(std::to_string(whole)); }
    html_writer& say(bilingual const& words) { return text(words.in(in_)); }
    /// A text of a form: set apart, so that it cannot turn the direction of what surrounds it, and marked
    /// as Chinese where the report is not.
    html_writer& quoted(std::string_view words) {
        if (words.empty()) return *this;
        tag(zh() ? markup{"<bdi>"} : markup{"<bdi lang=\"zh\">"});
        return text(words).tag("</bdi>");
    }

private:
    Sink& out_;
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

/// Calls `write` with a writer, unless a number on the way does not fit; then nothing is written, and the
/// answer is false.
template <class Sink>
bool write_if_it_fits(html_writer<Sink>& html, auto const& write) {
    no_sink nowhere;
    html_writer<no_sink> trial{nowhere, html.in()};
    try {
        write(trial);
    } catch (std::overflow_error const&) {
        return false;
    }
    write(html);
    return true;
}

}  // namespace detail

}  // namespace outturn::inline OUTTURN_ABI
