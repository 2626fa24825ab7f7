// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// JSON on one line, as a stream writes one for each form: half of a stream's time was RapidJSON's, which
// looks at every byte.

#include <outturn/config.hpp>
#include <outturn/core/detail/byte_block.hpp>
#include <outturn/io/detail/json_text.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Takes the events that RapidJSON's writers take, and gives the same bytes.
class json_line {
public:
    void StartObject() { open('{'); }
    void EndObject() { close('}'); }
    void StartArray() { open('['); }
    void EndArray() { close(']'); }
    void Key(char const* name, std::size_t size) {
        String(name, size);
        *room(1) = ':';
        ++used_;
        first_ = true;
    }
    void String(char const* value, std::size_t size) {
        // An escape has six bytes; whole blocks are copied.
        char* out = separated(6 * size + 2 + sizeof(byte_block));
        *out++ = '"';
        std::string_view const text{value, size};
        for (std::size_t at = 0; at < size;) {
            auto const plain = copy_plain(out, text, at);
            out += plain;
            at += plain;
            if (at < size) out = escape(out, text[at++]);
        }
        *out++ = '"';
        used_ = static_cast<std::size_t>(out - text_.data());
    }
    void Bool(bool value) { bare(value ? "true" : "false"); }
    void Null() { bare("null"); }
    void Uint64(std::uint64_t value) { digits(value); }
    void Int64(std::int64_t value) { digits(value); }

    json_line& events() { return *this; }
    [[nodiscard]] std::string_view view() const { return {text_.data(), used_}; }
    void clear() {
        used_ = 0;
        first_ = true;
    }

private:
    /// Where the next `size` bytes go.
    char* room(std::size_t size) {
        if (text_.size() - used_ < size) text_.resize(2 * text_.size() + size);
        return text_.data() + used_;
    }
    /// The same, behind the comma that it needs.
    char* separated(std::size_t size) {
        char* out = room(size + 1);
        *out = ',';
        return out + (std::exchange(first_, false) ? 0 : 1);
    }
    void open(char bracket) {
        char* const out = separated(1);
        *out = bracket;
        used_ = static_cast<std::size_t>(out + 1 - text_.data());
        first_ = true;
    }
    void close(char bracket) {
        *room(1) = bracket;
        ++used_;
        first_ = false;
    }
    void bare(std::string_view word) {
        char* const out = separated(word.size());
        std::memcpy(out, word.data(), word.size());
        used_ = static_cast<std::size_t>(out + word.size() - text_.data());
    }
    void digits(auto value) {
        std::array<char, 20> shown{};
        auto const end = std::to_chars(shown.data(), shown.data() + shown.size(), value).ptr;
        bare({shown.data(), static_cast<std::size_t>(end - shown.data())});
    }

    /// Copies the bytes from `at` on that need no escape, and maybe some behind them; gives their number.
    static std::size_t copy_plain(char* out, std::string_view text, std::size_t at) {
        std::size_t const begin = at;
        for (; text.size() - at >= sizeof(byte_block); at += sizeof(byte_block)) {
            auto const block = block_at(text, at);
            std::memcpy(out + (at - begin), &block, sizeof block);
            auto const found = reinterpret_cast<byte_block>(ends_plain_json(block));
            if (any(found)) return at + first_set(found) - begin;
        }
        for (; at < text.size() && !ends_plain_json(static_cast<unsigned char>(text[at])); ++at)
            out[at - begin] = text[at];
        return at - begin;
    }
    static char* escape(char* out, char byte) {
        constexpr std::string_view short_ones{"\"\"\\\\\bb\ff\nn\rr\tt"};
        constexpr std::string_view hex{"0123456789ABCDEF"};
        *out++ = '\\';
        for (std::size_t i = 0; i < short_ones.size(); i += 2)
            if (short_ones[i] == byte) return *out++ = short_ones[i + 1], out;
        auto const number = static_cast<unsigned char>(byte);
        for (char const each : {'u', '0', '0', hex[number / 16U], hex[number % 16U]}) *out++ = each;
        return out;
    }

    std::string text_;      ///< The line, and room behind it.
    std::size_t used_ = 0;  ///< The length of the line.
    bool first_ = true;     ///< No comma is needed in front of what comes next.
};

}  // namespace outturn::inline OUTTURN_ABI::detail
