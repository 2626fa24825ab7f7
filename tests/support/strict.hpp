// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Strict readers of what the library writes, made from the standards and from nothing of the library or of
// RapidJSON: UTF-8 (RFC 3629), JSON (RFC 8259) and CSV (RFC 4180). Each says what is wrong first; nothing
// where all is right.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace strict {

/// What is wrong, and at which byte.
inline std::string wrong(std::string_view what, std::size_t at) {
    return std::string{what} + " at byte " + std::to_string(at);
}

/// RFC 3629: the shortest form of each character, no surrogates, none above U+10FFFF.
inline std::string utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = [&](std::size_t i) {
            return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        };
        unsigned const first = byte(0);
        std::size_t const length = first < 0x80                    ? 1U
                                   : first >= 0xC2 && first < 0xE0 ? 2U
                                   : first >= 0xE0 && first < 0xF0 ? 3U
                                   : first >= 0xF0 && first < 0xF5 ? 4U
                                                                   : 0U;
        if (length == 0) return wrong("no first byte of UTF-8", at);
        for (std::size_t i = 1; i < length; ++i)
            if (byte(i) < 0x80 || byte(i) >= 0xC0) return wrong("a character cut short", at);
        unsigned const second = byte(1);
        if (first == 0xE0 && second < 0xA0) return wrong("not the shortest form", at);
        if (first == 0xED && second >= 0xA0) return wrong("a surrogate", at);
        if (first == 0xF0 && second < 0x90) return wrong("not the shortest form", at);
        if (first == 0xF4 && second >= 0x90) return wrong("above U+10FFFF", at);
        at += length;
    }
    return {};
}

/// Reads one JSON text.
class json_reader {
public:
    explicit json_reader(std::string_view text) : text_{text} {}

    std::string read() {
        if (auto bad = utf8(text_); !bad.empty()) return bad;
        spaces();
        if (!value() || (spaces(), at_ != text_.size()))
            return wrong(why_.empty() ? "text behind the value" : why_, at_);
        return {};
    }

private:
    [[nodiscard]] bool is(std::string_view any) const {
        return at_ < text_.size() && any.find(text_[at_]) != std::string_view::npos;
    }
    bool take(std::string_view any) { return is(any) && (++at_, true); }
    bool no(std::string_view why) { return why_ = why, false; }
    void spaces() {
        while (take(" \t\r\n")) {
        }
    }
    bool word(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected) return no("no value");
        return at_ += expected.size(), true;
    }

    bool value() {
        if (++depth_ > 5000) return no("too deep");
        bool const read = is("{")    ? list("{", "}", true)
                          : is("[")  ? list("[", "]", false)
                          : is("\"") ? string()
                          : is("t")  ? word("true")
                          : is("f")  ? word("false")
                          : is("n")  ? word("null")
                                     : number();
        --depth_;
        return read;
    }

    bool list(std::string_view open, std::string_view close, bool named) {
        take(open);
        spaces();
        if (take(close)) return true;
        do {
            spaces();
            if (named) {
                if (!is("\"")) return no("no name");
                if (!string()) return false;
                spaces();
                if (!take(":")) return no("no colon");
                spaces();
            }
            if (!value()) return false;
            spaces();
        } while (take(","));
        return take(close) || no("no comma and no end");
    }

    bool digits() {
        if (!is("0123456789")) return no("no value");
        while (take("0123456789")) {
        }
        return true;
    }
    bool number() {
        take("-");
        if (!take("0") && !digits()) return false;
        if (take(".") && !digits()) return false;
        if (!take("eE")) return true;
        take("+-");
        return digits();
    }

    bool string() {
        take("\"");
        std::uint32_t first_half = 0;
        for (; at_ < text_.size() && !is("\"");) {
            if (static_cast<unsigned char>(text_[at_]) < 0x20) return no("a raw control character");
            std::uint32_t unit = 0;
            if (!take("\\"))
                ++at_;
            else if (take("u")) {
                if (!hex(unit)) return no("no four hexadecimal digits");
            } else if (!take("\"\\/bfnrt"))
                return no("no escape");
            bool const second_half = unit >= 0xDC00 && unit < 0xE000;
            if (second_half != (first_half != 0)) return no("half a surrogate pair");
            first_half = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        }
        if (first_half != 0) return no("half a surrogate pair");
        return take("\"") || no("no closing quotation mark");
    }
    bool hex(std::uint32_t& unit) {
        for (int i = 0; i < 4; ++i, ++at_) {
            if (!is("0123456789abcdefABCDEF")) return false;
            auto const digit = static_cast<unsigned char>(text_[at_]);
            unit = unit * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20U) - 'a' + 10U);
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::string why_;
};

/// RFC 8259, in UTF-8.
inline std::string json(std::string_view text) { return json_reader{text}.read(); }

/// A JSON text on each line.
inline std::string json_lines(std::string_view text) {
    if (text.empty()) return "no line";
    for (std::size_t line = 1; !text.empty(); ++line) {
        auto const end = text.find('\n');
        if (end == std::string_view::npos) return "the last line does not end";
        if (auto bad = json(text.substr(0, end)); !bad.empty())
            return "line " + std::to_string(line) + ": " + bad;
        text.remove_prefix(end + 1);
    }
    return {};
}

/// RFC 4180 in UTF-8, with commas: quotation marks only around whole fields or doubled within them, line
/// breaks only as CR LF or within quotation marks, and on each line as many fields.
inline std::string csv(std::string_view text) {
    if (auto bad = utf8(text); !bad.empty()) return bad;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::size_t fields = 0;
    std::size_t expected = 0;
    for (std::size_t at = 0; at < text.size();) {
        ++fields;
        if (text[at] == '"') {
            for (++at; at < text.size(); ++at) {
                if (text[at] != '"') continue;
                if (text.substr(at + 1, 1) != "\"") break;
                ++at;
            }
            if (at++ >= text.size()) return wrong("no closing quotation mark", at);
        } else
            at = std::min(text.find_first_of(",\r\n\"", at), text.size());
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        if (text.substr(at, 2) != "\r\n") return wrong("neither a comma nor the end of a line", at);
        at += 2;
        if (expected != 0 && fields != expected) return wrong("another number of fields", at);
        expected = fields;
        fields = 0;
    }
    return {};
}

/// A text for people in UTF-8: no control character but the line break.
inline std::string plain(std::string_view text) {
    if (auto bad = utf8(text); !bad.empty()) return bad;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return wrong("a control character", at);
        if (byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return wrong("a control character", at);
    }
    return {};
}

}  // namespace strict
