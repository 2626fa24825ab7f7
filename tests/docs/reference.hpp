// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The reference: a page of HTML for each public header, and an index that can be searched without a
// network. Without a script it is an index all the same.

#include "comments.hpp"
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// `text` where nothing of it is markup.
inline std::string html_of(std::string_view text) {
    std::string made;
    for (char const c : text) switch (c) {
            case '<':
                made += "&lt;";
                break;
            case '>':
                made += "&gt;";
                break;
            case '&':
                made += "&amp;";
                break;
            case '"':
                made += "&quot;";
                break;
            default:
                made += c;
        }
    return made;
}

/// Prose of a comment, of which what stands in backticks is code.
inline std::string prose_of(std::string_view text) {
    std::string made;
    bool in_code = false;
    for (auto rest = text; !rest.empty();) {
        auto const end = std::min(rest.find('`'), rest.size());
        made += html_of(rest.substr(0, end));
        rest.remove_prefix(end);
        if (rest.empty()) break;
        made += in_code ? "</code>" : "<code>";
        in_code = !in_code;
        rest.remove_prefix(1);
    }
    return made + (in_code ? "</code>" : "");
}

inline std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// `text` with its parameters on one line where there is room, else on a line each.
inline std::string laid_out(std::string const& text) {
    std::string joined;
    for (char const c : text) {
        char const last = joined.empty() ? '\n' : joined.back();
        // template <...> and requires ... keep their lines
        auto const line = joined.substr(joined.rfind('\n') + 1);
        bool const is_clause = line.starts_with("requires") && !line.ends_with('(');
        bool const joins = c == '\n' && !joined.ends_with('>') && !is_clause;
        if (c == ' ' && (last == ' ' || last == '(' || last == '\n')) continue;
        if (!joins)
            joined += c;
        else if (last != '(')
            joined += ' ';
    }
    if (joined.size() - (joined.rfind('\n') + 1) <= 100) return joined;
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < joined.size(); ++i) {
        char const c = joined[i];
        if (c == '(' || c == '<' || c == '{') ++depth;
        if (c == ')' || c == '>' || c == '}') --depth;
        out += c;
        if (depth == 1 &&
            (c == ',' || (c == '(' && joined[i + 1] != ')' && !out.ends_with("requires(")))) {
            out += "\n    ";
            if (c == ',') ++i;
        }
    }
    return out;
}

/// A declaration as the page shows it.
inline std::string shown(declaration const& each) {
    if (each.kind == kind::macro) return each.text;
    auto text = replaced(replaced(each.text, "[[nodiscard]] ", ""), "///<", "//");
    if (text.starts_with("inline ")) text.erase(0, 7);
    text = replaced(std::move(text), "\ninline ", "\n");
    bool const has_parameters = each.kind == kind::function || each.kind == kind::constructor ||
                                each.kind == kind::operator_ || each.kind == kind::guide;
    if (has_parameters) text = laid_out(text);
    if (has_parameters && each.initializer == "delete") text += " = delete";
    if (each.kind == kind::variable && !each.initializer.empty()) {
        bool const in_braces = each.initializer.front() == '{';
        // What an error says is all that there is to it.
        bool const is_long =
            each.scope != "errc" &&
            (each.initializer.size() > 60 || each.initializer.find('\n') != std::string::npos);
        if (!in_braces) text += " = ";
        text += !is_long ? each.initializer : in_braces ? "{…}" : "…";
    }
    return text + ";";
}

/// `text` with `spaces` more in front of its lines but the first.
inline std::string indented(std::string const& text, std::size_t spaces) {
    return replaced(text, "\n", "\n" + std::string(spaces, ' '));
}

/// What is said together: a commented declaration, and those its comment speaks for.
struct entry {
    std::vector<declaration const*> of;

    [[nodiscard]] std::string full_name(declaration const& each) const {
        return each.scope.empty() ? each.name : each.scope + "::" + each.name;
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (auto const* const each : of) {
            auto const name = full_name(*each);
            if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
        }
        return all;
    }
};

/// Whether `each` is shown within the block of its type, and needs no words.
inline bool stands_in_block(declaration const& each) {
    return each.doc.empty() && (each.kind == kind::constructor || each.kind == kind::operator_ ||
                                each.kind == kind::alias);
}

inline std::vector<entry> entries_of(std::vector<declaration> const& all, bool members) {
    std::vector<entry> found;
    auto const entry_with = [&](auto const& holds) -> entry* {
        for (auto& each : found)
            for (auto const* const one : each.of)
                if (holds(*one)) return &each;
        return nullptr;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& each = all[i];
        if (each.kind == kind::macro && !is_public_macro(each.name)) continue;
        if (members && (stands_in_block(each) || each.kind == kind::variable)) continue;
        entry* of = nullptr;
        if (each.doc.empty()) {
            of = entry_with([&](declaration const& other) {
                if (other.scope != each.scope) return false;
                if (each.kind == kind::alias)
                    return other.kind == kind::type &&
                           each.initializer.find(other.name + "<") != std::string::npos;
                return other.name == each.name ||
                       other.name == each.name.substr(0, each.name.find('<'));
            });
            if (of == nullptr && each.adjoins && !found.empty()) of = &found.back();
        }
        if (of == nullptr)
            found.push_back({{&each}});
        else
            of->of.push_back(&each);
    }
    return found;
}

/// The comment of an entry.
inline std::string comment_of(entry const& of) {
    std::string text;
    bool says_source = false;
    auto const field = [](std::string_view name, std::string const& says) {
        return "<p class=\"field\"><b>" + std::string{name} + "</b> " + says + "</p>\n";
    };
    for (auto const& part : paragraphs_of(of.of.front()->doc)) {
        says_source = says_source || part.field == "Source";
        if (part.what == paragraph::kind::example) {
            std::string lines;
            for (auto const& line : part.lines) lines += line + "\n";
            text += "<pre class=\"example\">" + html_of(lines) + "</pre>\n";
        } else if (part.what == paragraph::kind::field) {
            text += field(part.field, prose_of(part.text()));
        } else {
            text += "<p>" + prose_of(part.text()) + "</p>\n";
        }
    }
    // What a check or a policy says of its evidence as data need not be said again in its comment.
    auto const& value = of.of.front()->initializer;
    if (says_source) return text;
    for (std::string_view const key : {".source = \"", "evidence = \""})
        if (auto const at = value.find(key); at != std::string::npos) {
            auto const begin = at + key.size();
            text += field("Source",
                          prose_of(value.substr(begin, value.find('"', begin) - begin)) + ".");
        }
    return text;
}

/// The block of a type: its head, its data, and what needs no words.
inline std::string block_of(declaration const& type) {
    if (type.is_enumeration) return shown(type);
    std::size_t width = 0;
    for (auto const& each : type.members)
        if (!each.note.empty()) width = std::max(width, shown(each).size());
    std::string body;
    for (auto const& each : type.members) {
        bool const is_data = each.kind == kind::variable;
        if (!is_data && !stands_in_block(each)) continue;
        for (auto const& line : each.doc) body += "    //" + line + "\n";
        auto const text = shown(each);
        body += "    " + (is_data ? text : indented(text, 4));
        if (!each.note.empty()) body += std::string(width - text.size(), ' ') + "  //" + each.note;
        body += "\n";
    }
    auto head = replaced(type.text, "[[nodiscard]] ", "");
    return head + (body.empty() ? ";" : " {\n" + body + "};");
}

/// The place of a name on its page, as an attribute or behind the # of a link.
inline std::string place_of(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string made;
    for (char const c : name)
        if (is_word_character(c) || c == ':')
            made += c;
        else
            ((made += '.') += digits[static_cast<unsigned char>(c) / 16]) +=
                digits[static_cast<unsigned char>(c) % 16];
    return made;
}

/// The first sentence of a comment or of what a header says of itself.
inline std::string first_sentence(std::string_view text) {
    std::size_t end = 0;
    bool in_code = false;
    for (; end < text.size(); ++end) {
        if (text[end] == '`') in_code = !in_code;
        if (!in_code && text[end] == '.' &&
            (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n'))
            break;
    }
    return prose_of(replaced(std::string{text.substr(0, end)}, "\n", " ")) + ".";
}

/// The page of a header below the folder of the reference.
inline std::string page_name(std::string_view header_path) {
    auto const name = header_path.substr(std::string_view{"outturn/"}.size());
    return std::string{name.substr(0, name.size() - 4)} + ".html";
}

/// A whole page, `up` being the way from it to the index.
inline std::string whole_page(std::string const& title,
                              std::string const& up,
                              std::string const& body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
           title + "</title>\n<link rel=\"stylesheet\" href=\"" + up +
           "style.css\">\n</head>\n<body>\n" + body + "</body>\n</html>\n";
}

/// The page of a header.
class page_writer {
public:
    explicit page_writer(header const& of) : of_{of} {}

    std::string page() {
        auto const name = html_of("<" + of_.path + ">");
        auto const depth = std::count(of_.path.begin(), of_.path.end(), '/') - 1;
        auto const up = depth > 0 ? std::string{"../"} : std::string{};
        text_ = "<p><a href=\"" + up + "index.html\">All headers and names</a></p>\n<h1><code>" +
                name + "</code></h1>\n<p>" + prose_of(of_.about) + "</p>\n";
        if (!of_.needs.empty()) text_ += "<p>Needs " + html_of(of_.needs) + ".</p>\n";
        add_all(of_.declarations, false);
        return whole_page(name, up, text_);
    }

private:
    void add_all(std::vector<declaration> const& all, bool members) {
        auto const level = members ? std::string{"h3"} : std::string{"h2"};
        for (auto const& each : entries_of(all, members)) {
            text_ += "<" + level + ">";
            std::string names;
            for (auto const& name : each.names()) {
                // Of several entries of one name, a link leads to the first.
                auto const place = place_of(name);
                auto const id = placed_.insert(place).second ? " id=\"" + place + "\"" : "";
                names +=
                    (names.empty() ? "<code" : ", <code") + id + ">" + html_of(name) + "</code>";
            }
            text_ += names + "</" + level + ">\n<pre>";
            for (auto const* const one : each.of)
                text_ += html_of(one->kind == kind::type ? block_of(*one) : shown(*one)) + "\n";
            text_ += "</pre>\n" + comment_of(each);
            for (auto const* const one : each.of) add_all(one->members, true);
        }
    }

    header const& of_;
    std::string text_;
    std::set<std::string> placed_;
};

/// What is found in the index: hidden rows are those that lack a word of what is looked for.
inline constexpr std::string_view search_script = R"(<script>
const box = document.getElementById('search');
box.parentElement.hidden = false;
box.oninput = () => {
  const words = box.value.toLowerCase().split(/\s+/);
  for (const row of document.querySelectorAll('li'))
    row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  for (const list of document.querySelectorAll('ul'))
    list.previousElementSibling.hidden = !list.querySelector('li:not([hidden])');
};
</script>
)";

inline constexpr std::string_view style =
    R"(body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #222; background: #fff }
pre { padding: .6rem .8rem; overflow-x: auto; background: #f3f4f6 }
pre.example { border-left: .2rem solid #2a7 }
h2 { margin-top: 2.5rem; border-top: 1px solid #ccc; padding-top: 1rem }
.field { margin: .2rem 0 }
input { width: 100%; font: inherit; padding: .3rem }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #16181c }
  pre { background: #23262c }
  a { color: #8bf }
}
)";

/// The index of all headers, in the order of the layers, and of all names.
inline std::string index_of(std::vector<header> const& headers,
                            std::vector<std::string> const& layers) {
    std::string text =
        "<h1>Outturn: reference</h1>\n"
        "<p>A page for each public header, made of its comments. The fields say in which unit a "
        "result is "
        "(Units), where a figure is rounded, if it is (Rounds), what is refused and how (Fails), "
        "what it "
        "costs (Complexity), and on what a rule rests (Source).</p>\n"
        "<p hidden><input type=\"search\" id=\"search\" placeholder=\"Search names, headers and "
        "what is "
        "said of them\" autofocus></p>\n";
    auto const add_folder = [&](std::string const& title, std::string_view folder) {
        text += "<h2>" + title + "</h2>\n<ul>\n";
        for (auto const& each : headers) {
            auto const name = page_name(each.path);
            auto const slash = name.find('/');
            if (name.substr(0, slash == std::string::npos ? 0 : slash) != folder) continue;
            auto const needs = each.needs.empty() ? "" : " Needs " + html_of(each.needs) + ".";
            text += "<li><a href=\"" + name + "\"><code>" + html_of("<" + each.path + ">") +
                    "</code></a> " + first_sentence(each.about) + needs + "</li>\n";
        }
        text += "</ul>\n";
    };
    for (auto const& folder : layers) add_folder("<code>" + folder + "/</code>", folder);
    add_folder("All of a folder, and all", "");

    std::map<std::string, std::string> names;
    for (auto const& each : headers) {
        auto const add =
            [&](std::vector<declaration> const& all, bool members, auto const& again) -> void {
            for (auto const& said : entries_of(all, members)) {
                auto const paragraphs = paragraphs_of(said.of.front()->doc);
                for (auto const& name : said.names()) {
                    auto& row = names[name + " " + each.path];
                    if (!row.empty()) continue;
                    row = "<li><a href=\"" + page_name(each.path) + "#" + place_of(name) +
                          "\"><code>" + html_of(name) + "</code></a> " +
                          (paragraphs.empty() ? "" : first_sentence(paragraphs.front().text())) +
                          " <small>" + html_of(each.path) + "</small></li>\n";
                }
                for (auto const* const one : said.of) again(one->members, true, again);
            }
        };
        add(each.declarations, false, add);
    }
    text += "<h2>Names</h2>\n<ul>\n";
    for (auto const& [name, row] : names) text += row;
    return whole_page("Outturn: reference", "", text + "</ul>\n" + std::string{search_script});
}

/// The files of the reference by their names.
inline std::map<std::string, std::string> reference_of(std::vector<header> const& headers,
                                                       std::vector<std::string> const& layers) {
    std::map<std::string, std::string> files{{"index.html", index_of(headers, layers)},
                                             {"style.css", std::string{style}}};
    for (auto const& each : headers) files[page_name(each.path)] = page_writer{each}.page();
    return files;
}

/// The public names that a reference lacks, and the links in it that lead nowhere.
inline std::vector<std::string> lacks_of(std::map<std::string, std::string> const& files,
                                         std::vector<header> const& headers) {
    std::vector<std::string> found;
    auto const holds = [&](std::string const& file, std::string const& text) {
        auto const at = files.find(file);
        return at != files.end() && at->second.find(text) != std::string::npos;
    };
    for (auto const& each : headers) {
        auto const page = page_name(each.path);
        auto const review =
            [&](std::vector<declaration> const& all, bool members, auto const& again) -> void {
            for (auto const& one : all) {
                // Data, and what needs no words, are shown in the block of their type.
                bool const in_block =
                    members && (stands_in_block(one) || one.kind == kind::variable);
                auto const name = entry{}.full_name(one);
                bool const is_ours = one.kind != kind::macro || is_public_macro(name);
                if (is_ours &&
                    (in_block ? !holds(page, html_of(one.name))
                              : !holds(page, "id=\"" + place_of(name) + "\"") ||
                                    !holds("index.html", page + "#" + place_of(name) + "\"")))
                    found.push_back(each.path + ": the reference lacks " + name);
                again(one.members, true, again);
            }
        };
        review(each.declarations, false, review);
        if (!holds("index.html", "href=\"" + page + "\""))
            found.push_back("the index lacks " + each.path);
    }
    for (auto const& [file, text] : files)
        for (auto at = text.find("href=\""); at != std::string::npos;
             at = text.find("href=\"", at + 1)) {
            auto link = text.substr(at + 6, text.find('"', at + 6) - at - 6);
            auto const hash = link.find('#');
            auto const place =
                hash == std::string::npos ? "" : "id=\"" + link.substr(hash + 1) + "\"";
            link = link.substr(0, hash);
            if (!holds(link.starts_with("../") ? link.substr(3) : link, place))
                found.push_back(file + ": a link leads nowhere: " + link);
        }
    return found;
}

}  // namespace docs
