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

/// Whether whole lines of `text` are those of `added`, up to the indentation of the first.
inline bool has_lines(std::string_view text, std::string_view added) {
    for (auto at = text.find(added); at != std::string_view::npos; at = text.find(added, at + 1)) {
        auto const line = text.rfind('\n', at) + 1;
        auto const end = at + added.size();
        if (trimmed(text.substr(line, at - line)).empty() &&
            (end == text.size() || text[end] == '\n'))
            return true;
    }
    return false;
}

/// The headers that `edits` changes, edited, by their paths below include/outturn. An edit that was made
/// already is an error.
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
        auto const added = trimmed(text);
        if (has_lines(of, added) || (head.starts_with("new ") && !of.empty()))
            throw std::runtime_error{
                header + " has been edited so already: " + std::string{before(added, "\n")}};
        if (head.starts_with("new ")) {
            of = added;
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

/// Whether edits are made where they are new, and refused where they have been made or have no place.
inline bool edits_selftest() {
    tree const in{{std::string{include_dir} + "a/b.hpp", "one\ntwo\n"}};
    auto const refused = [&](std::string_view edits) {
        try {
            static_cast<void>(edited(in, edits));
            return false;
        } catch (std::runtime_error const&) {
            return true;
        }
    };
    return edited(in, "\n@ behind a/b.hpp: one\n1.5\n").at("a/b.hpp") == "one\n1.5\n\ntwo\n" &&
           !refused("\n@ new a/c.hpp:\nthree\n") && !refused("\n@ behind a/b.hpp: one\ntw\n") &&
           refused("\n@ behind a/b.hpp: one\ntwo\n") && refused("\n@ new a/b.hpp:\nthree\n") &&
           refused("\n@ behind a/b.hpp: none\nx\n") && refused("");
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
