// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// What readers of files share: the bytes of a file, places in a text, and the piece of it that an
// error quotes.

#include <outturn/config.hpp>
#include <outturn/core/error.hpp>
#include <outturn/core/result.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

/// Why the file of that name could not be read, by the number the system gives it.
inline error unreadable(std::string const& name, int code) {
    std::string const why = std::generic_category().message(code);
    return make_error({errc::unreadable_file, {0, why.size()}}, why, {name, {}, {}});
}

/// What is left to read of an open file, to which errors give that name.
inline result<std::string> rest_of(std::FILE* file, std::string const& name) {
    std::string contents;
    std::array<char, 65536> block{};
    errno = 0;
    for (std::size_t length = 0; (length = std::fread(block.data(), 1, block.size(), file)) != 0;)
        contents.append(block.data(), length);
    if (std::ferror(file) != 0) return unreadable(name, errno);
    return contents;
}

inline result<std::string> file_contents(std::string const& path) {
    struct closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    errno = 0;
    std::unique_ptr<std::FILE, closer> const file{std::fopen(path.c_str(), "rb")};
    if (!file) return unreadable(path, errno);
    return rest_of(file.get(), path);
}

/// The error `code` about the bytes of `text` at `where`, quoting the line they stand in.
inline error error_in_line(error_code code, std::string_view text, span_of_text where, place at) {
    auto const [begin, found_end] = where;
    auto const line_begin = text.rfind('\n', begin == 0 ? 0 : begin - 1);
    std::size_t from =
        line_begin == std::string_view::npos || line_begin >= begin ? 0 : line_begin + 1;
    std::size_t to = std::min(text.find_first_of("\r\n", begin), text.size());
    constexpr std::size_t longest = 60;
    if (begin - from > longest) from = begin - longest;
    while (from < begin && (text[from] & '\xC0') == '\x80') ++from;
    if (to > begin && to - begin > longest) to = begin + longest;
    while (to < text.size() && to > begin && (text[to] & '\xC0') == '\x80') --to;
    while (from < begin && (text[from] == ' ' || text[from] == '\t')) ++from;
    auto const shown = text.substr(from, std::max(to, begin) - from);
    auto const end = std::clamp(found_end, begin, std::max(to, begin));
    return make_error({code, {begin - from, end - from}}, shown, std::move(at));
}

/// Counts lines and characters of a text, from front to back.
class position_counter {
public:
    position_counter(std::string_view text, std::uint32_t first_line)
        : text_{text}, first_line_{first_line}, reached_{first_line, 1, {}} {}

    /// The position of the byte at `offset`; unknown where that of the text is.
    text_position at(std::size_t offset) {
        if (first_line_ == 0) return {};
        if (offset < counted_) {
            counted_ = 0;
            reached_ = {first_line_, 1, {}};
        }
        for (; offset - counted_ >= 8; counted_ += 8) {
            auto const eight = eight_bytes();
            if (has_newline(eight)) return count_each(offset);
            reached_.column += 8 - count(continuations(eight));
        }
        if (text_.size() - counted_ < 8) return count_each(offset);
        auto const eight = eight_bytes();
        if (has_newline(eight)) return count_each(offset);
        auto const rest = static_cast<std::uint32_t>(offset - counted_);
        auto position = reached_;
        position.column += rest - count(first_of(continuations(eight), rest));
        return position;
    }

private:
    static constexpr std::uint64_t ones = 0x0101010101010101;

    [[nodiscard]] std::uint64_t eight_bytes() const {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text_.data() + counted_, 8);
        return eight;
    }
    static constexpr bool has_newline(std::uint64_t eight) {
        std::uint64_t const zero_where_newline = eight ^ (ones * '\n');
        return ((zero_where_newline - ones) & ~zero_where_newline & (ones << 7U)) != 0;
    }
    /// A one for each byte that continues a character.
    static constexpr std::uint64_t continuations(std::uint64_t eight) {
        return (eight >> 7U) & ~(eight >> 6U) & ones;
    }
    static constexpr std::uint32_t count(std::uint64_t found) {
        return static_cast<std::uint32_t>((found * ones) >> 56U);
    }
    /// Of the bytes in their order in memory the first `number`, which is below eight.
    static constexpr std::uint64_t first_of(std::uint64_t bytes, std::uint32_t number) {
        if constexpr (std::endian::native == std::endian::little)
            return bytes & ((std::uint64_t{1} << (8 * number)) - 1);
        return number == 0 ? 0 : bytes >> (64 - 8 * number);
    }

    text_position count_each(std::size_t offset) {
        for (; counted_ < offset; ++counted_) {
            if (text_[counted_] == '\n')
                reached_ = {reached_.line + 1, 1, {}};
            else if ((text_[counted_] & '\xC0') != '\x80')
                ++reached_.column;
        }
        return reached_;
    }

    std::string_view text_;
    std::uint32_t first_line_;
    std::size_t counted_ = 0;
    text_position reached_;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
