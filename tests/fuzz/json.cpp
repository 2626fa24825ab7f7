// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// A fuzzer of the reader of forms from JSON and of the answers to lines: whatever the bytes, reading
// ends; an error lies within its line and can be shown; a reader that is used again gives what a new one
// gives; what is read without the general parser is what that parser reads; every line has one answer,
// which is JSON.

// Needs: RapidJSON

#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/detail/usual_json.hpp>
#include <outturn/io/json.hpp>
#include <outturn/stream/line_scorer.hpp>

#include "support/parses.hpp"
#include "support/require.hpp"
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace outturn;

void check_error(error const& why, std::string_view text) {
    REQUIRE_ALWAYS(why.where.begin <= why.where.end && why.where.end <= why.source.size());
    REQUIRE_ALWAYS(why.at.file == "a.json");
    auto const& position = why.at.position;
    REQUIRE_ALWAYS(position.line >= 1 && position.column >= 1);
    REQUIRE_ALWAYS(position.line <= 1 + std::count(text.begin(), text.end(), '\n'));
    REQUIRE_ALWAYS(position.column <= text.size() + 1);
    for (auto const in : {language::en, language::zh}) {
        auto const shown = why.text(in);
        REQUIRE_ALWAYS(!why.message(in).empty() && valid_utf8_length(shown) == shown.size());
    }
}

void check_answer(std::string const& answer, line_outcome outcome) {
    REQUIRE_ALWAYS(std::count(answer.begin(), answer.end(), '\n') == 1 && answer.back() == '\n');
    REQUIRE_ALWAYS(fuzz::parses(answer));
    bool const refused = answer.find("\"error\":{\"code\":") != std::string::npos &&
                         answer.starts_with("{\"file\":\"s\",\"line\":9,");
    REQUIRE_ALWAYS(refused == (outcome == line_outcome::unusable));
}

/// A usual form is what the general parser, which notes that are no texts need, reads of it.
void check_usual(std::string_view text) {
    self_evaluation form;
    if (text.find("transcription_notes") != std::string_view::npos) return;
    if (!detail::read_usual_json(form, text, 1)) return;
    std::string general{text};
    general.insert(general.rfind('}'), ",\"transcription_notes\":true");
    REQUIRE_ALWAYS(read_json(general) == read_form(form));
}

/// What stands on several lines as one line of a stream.
std::string on_one_line(std::string_view text) {
    std::string line{text};
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    static json_reader used;
    static self_evaluation form;

    auto const fresh = read_json(text, "a.json");
    auto const why = used.read_into(form, text, "a.json");
    REQUIRE_ALWAYS(why.has_value() != fresh.has_value());
    if (why) {
        REQUIRE_ALWAYS(*why == fresh.error());
        check_error(*why, text);
    } else {
        REQUIRE_ALWAYS(form == *fresh);
        REQUIRE_ALWAYS(!form.funds.empty() || !form.indicators.empty());
    }

    check_usual(text);
    auto const line = on_one_line(text);
    static line_scorer scorer{policies::shanghai_2022, "s", language::zh};
    std::string answer;
    auto const scored = scorer.score(line, 9, answer);
    check_answer(answer, scored);
    // A line break within a text is refused, as a blank it is not.
    if (!why)
        REQUIRE_ALWAYS(scored == (has_fault(form) ? line_outcome::findings : line_outcome::done));
    std::string audited;
    auto const outcome = scorer.audit(line, 9, audited);
    check_answer(audited, outcome);
    REQUIRE_ALWAYS((outcome == line_outcome::unusable) == (scored == line_outcome::unusable));
    if (outcome == line_outcome::unusable) REQUIRE_ALWAYS(answer == audited);
    answer.clear();
    auto const refused = scorer.refuse_longer(line.substr(0, line.size() / 2), 9, answer);
    check_answer(answer, refused);
    return 0;
}
