// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include "lines.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <sys/stat.h>
#include <unistd.h>

namespace program {

namespace {

bool is_regular(int descriptor) {
    struct stat about {};
    return fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

// Lines are long: a search for each end is quicker than a look at each byte.
std::uint64_t count_lines(std::string_view lines) {
    std::uint64_t count = 0;
    for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string_view::npos; ++at) ++count;
    return count;
}

}  // namespace

// ---- lines in

line_source::line_source(int descriptor, std::size_t longest, held_signals const& signals)
    : descriptor_{descriptor},
      longest_{longest},
      signals_{signals},
      regular_{is_regular(descriptor)} {}

bool line_source::ready() const {
    return ended_ || regular_ || signals_.wait(descriptor_, false, true);
}

bool line_source::next(block& into) {
    into.lines.swap(rest_);
    rest_.clear();
    into.cut_off = false;
    into.first_line = line_;
    std::size_t searched = 0;
    for (;;) {
        if (skipping_) skip(into.lines);
        // What was searched is not searched again, however long the line is.
        auto const found = std::string_view{into.lines}.substr(searched).rfind('\n');
        if (found != std::string_view::npos) {
            auto const end = searched + found;
            rest_.assign(into.lines, end + 1);
            into.lines.resize(end + 1);
            line_ += count_lines(into.lines);
            return true;
        }
        searched = into.lines.size();
        if (searched > longest_) {
            into.lines.resize(std::min(searched, longest_quoted));
            into.cut_off = true;
            skipping_ = true;
            ++line_;
            return true;
        }
        if (ended_ || !read_more(into.lines)) return !into.lines.empty();
    }
}

bool line_source::read_more(std::string& lines) {
    auto const before = lines.size();
    lines.resize(before + longest_read);
    ssize_t length = -1;
    while (regular_ ? !signals_.came() : signals_.wait(descriptor_, false)) {
        length = ::read(descriptor_, lines.data() + before, longest_read);
        if (length >= 0 || (errno != EINTR && errno != EAGAIN)) break;
    }
    if (length < 0 && held_signals::which() == 0) failure_ = errno;
    if (length <= 0) ended_ = true;
    lines.resize(before + static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    return length > 0;
}

// Drops the rest of the line that was too long.
void line_source::skip(std::string& lines) {
    auto const end = lines.find('\n');
    skipping_ = end == std::string::npos;
    lines.erase(0, skipping_ ? lines.size() : end + 1);
}

// ---- lines out

line_sink::line_sink(held_signals const& signals)
    : signals_{signals}, regular_{is_regular(STDOUT_FILENO)} {}

bool line_sink::write(std::string_view lines) {
    while (!lines.empty()) {
        std::size_t length = lines.size();
        if (length > PIPE_BUF) {
            auto end = lines.rfind('\n', PIPE_BUF - 1);
            if (end == std::string_view::npos) end = lines.find('\n');
            length = end + 1;
        }
        if (!write_whole(lines.substr(0, length))) return false;
        lines.remove_prefix(length);
    }
    return true;
}

bool line_sink::write_whole(std::string_view piece) {
    bool begun = false;
    while (!piece.empty()) {
        // A signal waits until a line that was begun is written.
        if (!begun && (regular_ ? signals_.came() : !signals_.wait(STDOUT_FILENO, true)))
            return false;
        ssize_t const length = ::write(STDOUT_FILENO, piece.data(), piece.size());
        if (length < 0) {
            if (errno == EINTR || errno == EAGAIN) continue;
            failure_ = errno;
            return false;
        }
        begun = true;
        piece.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

}  // namespace program
