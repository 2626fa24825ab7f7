// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Headers with the edits of a file made to them, in the form that tests/extend/one_place.edits tells.

#include "tree.hpp"
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace house {

/// The headers that `edits` changes, edited, by their paths below include/outturn.
inline tree edited(tree const& in, std::string_view edits) {
    tree made;
    auto rest = edits.substr(std::min(edits.find("\n@ "), edits.size()));
    while (rest.starts_with("\n@ ")) {
        rest.remove_prefix(3);
        auto const head = before(rest, "\n");
        auto const text = before(rest.substr(head.size()), "\n@ ");
        rest.remove_prefix(head.size() + text.size());
        auto const place = head.substr(head.starts_with("instead of ") ? 11 : head.find(' ') + 1);
        std::string const header{before(place, ":")};
        auto const line = trimmed(place.substr(header.size() + 1));
        auto& of = made[header];
        if (of.empty()) of = header_text(in, header);
        if (head.starts_with("new ")) {
            of = trimmed(text);
            continue;
        }
        auto const at = of.find(line);
        if (line.empty() || at == std::string::npos)
            throw std::runtime_error{header + " has no line \"" + std::string{line} + "\""};
        auto const kept = head.starts_with("behind ") ? line.size() : 0;
        of.replace(at + kept, line.size() - kept, text);
    }
    if (made.empty()) throw std::runtime_error{"the file of edits has none"};
    return made;
}

/// Writes the edited headers into `folder`/outturn, and nothing else is there then.
inline void write_edited(tree const& in, std::string_view edits, fs::path const& folder) {
    auto const headers = edited(in, edits);
    fs::remove_all(folder / "outturn");
    for (auto const& [header, text] : headers) {
        auto const file = folder / "outturn" / header;
        fs::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << text << '\n';
    }
}

}  // namespace house
