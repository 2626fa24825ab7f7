// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/expression/detail/vocabulary_contents.hpp>
#include <outturn/expression/errors.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/detail/json_fault.hpp>
#include <outturn/io/detail/json_node.hpp>
#include <outturn/io/detail/json_writer.hpp>
#include <outturn/io/errors.hpp>
#include <outturn/io/file.hpp>
#include <outturn/io/vocabulary_json.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

namespace outturn::inline OUTTURN_ABI {

namespace detail {

/// Fills a vocabulary from values of JSON; the first error stops it.
class vocabulary_reader {
public:
    vocabulary_reader(std::string_view text, std::string const& file) : text_{text}, file_{file} {}

    result<vocabulary> read(json_node const& root);

    void read_units(json_node const& from);
    void read_synonyms(json_node const& from);
    void read_achieved(json_node const& from) { read_words(from, word_meaning::achieved); }
    void read_denied(json_node const& from) { read_words(from, word_meaning::denied); }
    void read_fractions(json_node const& from);
    void read_year(json_node const& from);

private:
    using kind = json_node::kind;
    static constexpr std::optional<error_code> no_words{errc::expected_words};

    void refuse(error_code code, json_node const& what) {
        if (!failure_) failure_ = json_error(code, text_, what.where, file_, path_);
    }
    void keep(std::optional<error_code> const& why, json_node const& what) {
        if (why) refuse(*why, what);
    }
    bool require(kind wanted, json_node const& from) {
        if (from.is == wanted) return true;
        refuse(wanted == kind::list     ? error_code{errc::expected_array}
               : wanted == kind::object ? error_code{errc::expected_object}
                                        : error_code{errc::expected_truth},
               from);
        return false;
    }
    /// Hands each value of an object to `take`, with its key and the name of the key in the path.
    void each_member(json_node const& from, auto const& known, auto const& take);
    void each_item(json_node const& from, auto const& take);
    void read_unit(json_node const& from);
    void read_words(json_node const& from, word_meaning meaning);

    std::string_view text_;
    std::string const& file_;
    std::string path_{};
    vocabulary_contents made_{};
    int year_ = 0;
    bool fractions_ = false;
    std::optional<error> failure_{};
};

/// A key of a vocabulary in JSON: its name, its schema and how it is read.
struct vocabulary_key {
    std::string_view name;
    std::string_view schema;
    void (vocabulary_reader::*read)(json_node const&);
};

// clang-format off
/// The keys, in the order in which they are read and written. To add one, add a row.
inline constexpr std::array vocabulary_keys{
    vocabulary_key{"units", R"({
      "type": "array", "maxItems": 1000,
      "items": {
        "type": "object",
        "properties": {
          "unit": {"type": "string", "minLength": 1, "maxLength": 31},
          "of": {"type": "string", "minLength": 1, "maxLength": 31},
          "factor": {"type": ["string", "number"], "pattern": "^[0-9]+([.][0-9]+)?(/[0-9]+([.][0-9]+)?)?$"}
        },
        "required": ["unit"],
        "dependencies": {"factor": ["of"]},
        "additionalProperties": false
      }
    })", &vocabulary_reader::read_units},
    vocabulary_key{"synonyms", R"({
      "type": "array",
      "items": {"type": "array", "minItems": 2, "uniqueItems": true, "items": {"type": "string", "minLength": 1}}
    })", &vocabulary_reader::read_synonyms},
    vocabulary_key{"achieved", R"({"type": "array", "uniqueItems": true, "items": {"type": "string", "minLength": 1}})",
                   &vocabulary_reader::read_achieved},
    vocabulary_key{"denied", R"({"type": "array", "uniqueItems": true, "items": {"type": "string", "minLength": 1}})",
                   &vocabulary_reader::read_denied},
    vocabulary_key{"bare_fractions_are_shares", R"({"type": "boolean"})", &vocabulary_reader::read_fractions},
    vocabulary_key{"year", R"({"type": "integer", "minimum": 1000, "maximum": 9999})", &vocabulary_reader::read_year},
};
// clang-format on

inline constexpr std::array<std::string_view, 3> unit_keys{"unit", "of", "factor"};

void vocabulary_reader::each_member(json_node const& from, auto const& known, auto const& take) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < from.keys.size() && !failure_; ++i) {
        auto const& key = from.keys[i];
        auto const found = std::find(known.begin(), known.end(), key.text);
        if (found == known.end()) return refuse(errc::unknown_key, key);
        if (!seen.insert(key.text).second) return refuse(errc::duplicate_key, key);
        take(static_cast<std::size_t>(found - known.begin()), from.values[i]);
    }
}

void vocabulary_reader::each_item(json_node const& from, auto const& take) {
    if (!require(kind::list, from)) return;
    auto const path = path_;
    for (std::size_t i = 0; i < from.values.size() && !failure_; ++i) {
        path_ = path + '[' + std::to_string(i) + ']';
        take(from.values[i]);
    }
    path_ = path;
}

OUTTURN_DECL result<vocabulary> vocabulary_reader::read(json_node const& root) {
    if (!require(kind::object, root)) return *std::move(failure_);
    std::array<std::string_view, vocabulary_keys.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = vocabulary_keys[i].name;
    std::array<json_node const*, vocabulary_keys.size()> given{};
    each_member(
        root, names, [&](std::size_t which, json_node const& value) { given[which] = &value; });
    // In the order of the list: words are read by the units.
    for (std::size_t i = 0; i < given.size() && !failure_; ++i) {
        if (given[i] == nullptr) continue;
        path_ = names[i];
        (this->*vocabulary_keys[i].read)(*given[i]);
    }
    if (failure_) return *std::move(failure_);
    return vocabulary_contents::hold(made_, year_, fractions_);
}

OUTTURN_DECL void vocabulary_reader::read_units(json_node const& from) {
    each_item(from, [&](json_node const& each) { read_unit(each); });
}

OUTTURN_DECL void vocabulary_reader::read_unit(json_node const& from) {
    if (!require(kind::object, from)) return;
    std::array<json_node const*, unit_keys.size()> given{};
    each_member(
        from, unit_keys, [&](std::size_t which, json_node const& value) { given[which] = &value; });
    auto const [name, of, times] = given;
    auto const path = path_;
    auto const at = [&](std::string_view key) { path_ = path + '.' + std::string{key}; };
    if (failure_) return;
    at("unit");
    if (name == nullptr) return refuse(errc::expected_unit, from);
    if (name->is != kind::text) return refuse(errc::expected_unit, *name);
    at("of");
    if (of != nullptr && of->is != kind::text) return refuse(errc::unknown_base, *of);
    at("factor");
    ratio factor = 1;
    if (times != nullptr) {
        if (of == nullptr) return refuse(errc::unknown_key, *times);
        if (times->is != kind::number && times->is != kind::text)
            return refuse(errc::expected_number, *times);
        auto const number = fraction_in(times->text);
        if (!number) return refuse(number.error().code, *times);
        factor = *number;
    }
    auto const why = made_.add_unit(name->text, of == nullptr ? name->text : of->text, factor);
    bool const of_base = why == errc::unknown_base;
    bool const of_factor = times != nullptr && why == errc::expected_positive;
    at(of_base ? "of" : of_factor ? "factor" : "unit");
    keep(why, of_base ? *of : of_factor ? *times : *name);
}

OUTTURN_DECL void vocabulary_reader::read_synonyms(json_node const& from) {
    each_item(from, [&](json_node const& group) {
        if (group.is == kind::list && group.values.size() < 2)
            return refuse(errc::single_synonym, group);
        made_.begin_synonyms();
        each_item(group, [&](json_node const& each) {
            keep(each.is == kind::text ? made_.add_synonym(each.text) : no_words, each);
        });
    });
}

OUTTURN_DECL void vocabulary_reader::read_words(json_node const& from, word_meaning meaning) {
    each_item(from, [&](json_node const& each) {
        keep(each.is == kind::text ? made_.add_word(each.text, meaning) : no_words, each);
    });
}

OUTTURN_DECL void vocabulary_reader::read_fractions(json_node const& from) {
    if (require(kind::truth, from)) fractions_ = from.truth;
}

OUTTURN_DECL void vocabulary_reader::read_year(json_node const& from) {
    bool const whole = from.is == kind::number && from.text.size() == 4 &&
                       from.text.find_first_not_of("0123456789") == std::string::npos;
    if (!whole || from.text.front() == '0') return refuse(errc::expected_year, from);
    for (char const digit : from.text) year_ = year_ * 10 + (digit - '0');
}

/// Writes what `read_vocabulary` reads.
OUTTURN_DECL void write_vocabulary(json_page_writer& json,
                                   vocabulary const& words,
                                   vocabulary_contents const& held) {
    json.begin_object().key("units").begin_array();
    for (auto const& each : held.units) {
        json.begin_object().key("unit").text(each.spelling);
        if (each.of != each.spelling)
            json.key("of").text(each.of).key("factor").text(to_string(each.factor));
        json.end_object();
    }
    json.end_array().key("synonyms").begin_array();
    for (auto const& group : held.synonyms) {
        json.begin_array();
        for (auto const& each : group) json.text(each);
        json.end_array();
    }
    json.end_array();
    for (auto const meaning : {word_meaning::achieved, word_meaning::denied}) {
        json.key(meaning == word_meaning::achieved ? "achieved" : "denied").begin_array();
        for (auto const& each : held.words)
            if (each.meaning == meaning) json.text(each.text);
        json.end_array();
    }
    json.key("bare_fractions_are_shares").boolean(words.bare_fractions_are_shares());
    if (words.year() != 0) json.key("year").integer(words.year());
    json.end_object();
}

}  // namespace detail

OUTTURN_DECL result<vocabulary> read_vocabulary(std::string_view text, std::string const& file) {
    text = detail::without_byte_order_mark(text);
    auto const root = detail::read_json_node(text, file);
    if (!root) return root.error();
    return detail::vocabulary_reader{text, file}.read(*root);
}

OUTTURN_DECL result<vocabulary> read_vocabulary_file(std::string const& path) {
    auto const contents = file_contents(path);
    if (!contents) return contents.error();
    return read_vocabulary(*contents, path);
}

OUTTURN_DECL std::string to_json(vocabulary const& words) {
    auto const* const held = detail::vocabulary_contents::of(words);
    detail::json_page_writer json;
    detail::write_vocabulary(json, words, held == nullptr ? detail::vocabulary_contents{} : *held);
    return json.str() + '\n';
}

OUTTURN_DECL std::string vocabulary_schema() {
    std::string schema = R"({
  "$schema": "http://json-schema.org/draft-04/schema#",
  "title": "A vocabulary of outturn",
  "type": "object",
  "properties": {)";
    std::string_view between = "\n    \"";
    for (auto const& each : detail::vocabulary_keys) {
        schema.append(between).append(each.name).append("\": ").append(each.schema);
        between = ",\n    \"";
    }
    return schema + "\n  },\n  \"additionalProperties\": false\n}\n";
}

}  // namespace outturn::inline OUTTURN_ABI
