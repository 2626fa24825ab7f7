// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "printing.hpp"

#include <outturn/core/unicode.hpp>

#include <cerrno>
#include <cstddef>
#include <cstdio>

namespace program {

using namespace outturn;

namespace {

// Why standard output could not be written, at first.
int output_failure = 0;

// The length of the sequence that sets a colour at the beginning of `text`, else 0.
std::size_t colour_length(std::string_view text) {
    if (!text.starts_with("\x1B[")) return 0;
    auto const end = text.find_first_not_of("0123456789;", 2);
    return end == std::string_view::npos || text[end] != 'm' ? 0 : end + 1;
}

// The length of the character that `text` begins with, where that may be one that steers a terminal, else
// 0: few characters share their first byte with one.
std::size_t suspect_length(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    if (first < 0x20 || first == 0x7F) return first == '\n' ? 0 : 1;
    if (first == 0xC2 || first == 0xD8) return 2;
    return first == 0xE2 ? 3 : 0;
}

// The \uXXXX of a character of at most three bytes.
std::string escaped(std::string_view character) {
    auto const byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(character[i]));
    };
    unsigned value = byte(0);
    if (character.size() == 2) value = ((value & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    if (character.size() == 3)
        value = ((value & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (unsigned shift = 16; shift != 0; shift -= 4) text += digits[(value >> (shift - 4)) & 0xFU];
    return text;
}

void append_escaped(std::string& clean, std::string_view json) {
    std::size_t done = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        auto const length = suspect_length(json.substr(at));
        if (length == 0) continue;
        auto const character = json.substr(at, length);
        if (printable(character) == character) continue;
        clean.append(json, done, at - done).append(escaped(character));
        done = at + length;
    }
    clean.append(json, done);
}

}  // namespace

std::string shown(std::string_view text, colouring colours) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        auto end = text.find_first_of(colours == colouring::ansi ? "\n\x1B" : "\n", at);
        if (end == at) {
            auto const length = text[at] == '\n' ? 1 : colour_length(text.substr(at));
            clean += length == 0 ? printable(text.substr(at, 1)) : text.substr(at, length);
            at += length == 0 ? 1 : length;
            continue;
        }
        if (end == std::string_view::npos) end = text.size();
        clean += printable(text.substr(at, end - at));
        at = end;
    }
    return clean;
}

std::string shown_json(std::string_view json) {
    std::string clean;
    for (;;) {
        auto const valid = valid_utf8_length(json);
        append_escaped(clean, json.substr(0, valid));
        if (valid == json.size()) return clean;
        clean += "\\ufffd";
        json.remove_prefix(valid + 1);
    }
}

void write_out(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() && output_failure == 0)
        output_failure = errno;
}

void print_text(std::string_view text, colouring colours) {
    write_out(shown(text, colours));
    write_out("\n");
}

void print_json(std::string_view json) {
    write_out(shown_json(json));
    write_out("\n");
}

void tell(std::string_view message) {
    auto const line = shown(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void tell_of_no_memory() { std::fputs("outturn: out of memory\n", stderr); }

void show_progress(std::string_view line) {
    auto const text = "\r\x1b[K" + shown(line);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

int end_of_output() {
    if (std::fflush(stdout) != 0 && output_failure == 0) output_failure = errno;
    return output_failure;
}

}  // namespace program
