// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Functions of PostgreSQL that score and audit a form. The server reports an error by a jump that runs no
// destructors, and knows no exceptions: what is C++ ends, and lets none out, before the server is called,
// and what outlives it is kept by the process, which has one thread.

#include <outturn/scoring/policy_json.hpp>
#include <outturn/stream/line_scorer.hpp>

#include <array>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

// The server looks these names up; nothing else of the library is to be seen from outside.
#pragma GCC visibility push(default)
extern "C" {
#include <postgres.h>
//
#include <fmgr.h>
#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/jsonb.h>
PG_MODULE_MAGIC;
PG_FUNCTION_INFO_V1(outturn_score);
PG_FUNCTION_INFO_V1(outturn_audit);
Datum outturn_score(PG_FUNCTION_ARGS);
Datum outturn_audit(PG_FUNCTION_ARGS);
}
#pragma GCC visibility pop

namespace {

/// What was asked: views of texts in UTF-8.
struct question {
    std::string_view form;
    std::string_view policy;
    std::string_view language;
    bool audits;
};

/// What is answered: the JSON, or what is wrong. The texts are those of `kept`.
struct answer {
    char const* json = nullptr;
    char const* message = nullptr;
    char const* detail = nullptr;
    bool out_of_memory = false;
};

/// A scorer of each policy and language that was asked for lately.
struct kept_scorer {
    std::string policy;
    std::string language;
    std::optional<outturn::line_scorer> scorer;
};

struct kept {
    std::array<kept_scorer, 4> scorers;
    std::size_t next = 0;
    std::string json;
    std::string message;
    std::string detail;
};

outturn::language language_of(std::string_view code) {
    return code == "zh" ? outturn::language::zh : outturn::language::en;
}

/// The scorer of a policy, which is named or written out as JSON; null with the reason in `all`.
outturn::line_scorer* scorer_for(question const& asked, kept& all) {
    for (auto& each : all.scorers)
        if (each.scorer && each.policy == asked.policy && each.language == asked.language)
            return &*each.scorer;
    if (asked.language != "en" && asked.language != "zh") {
        all.message = "the language must be en or zh";
        all.detail.clear();
        return nullptr;
    }
    outturn::policy rules;
    if (auto const* const shipped = outturn::policies::find(asked.policy)) {
        rules = *shipped;
    } else {
        auto const read = outturn::read_policy(asked.policy, "policy");
        if (!read) {
            all.message = "the policy must be the name of one or one as JSON";
            all.detail = read.error().text(language_of(asked.language));
            return nullptr;
        }
        rules = *read;
    }
    auto& room = all.scorers[all.next++ % all.scorers.size()];
    room.scorer.reset();
    room.policy = asked.policy;
    room.language = asked.language;
    return &room.scorer.emplace(rules, "", language_of(asked.language));
}

answer answer_to(question const& asked) noexcept try {
    static kept all;
    auto* const scorer = scorer_for(asked, all);
    if (scorer == nullptr) return {nullptr, all.message.c_str(), all.detail.c_str()};
    all.json.clear();
    auto const outcome = asked.audits ? scorer->audit(asked.form, 1, all.json)
                                      : scorer->score(asked.form, 1, all.json);
    if (outcome != outturn::line_outcome::unusable) return {all.json.c_str()};
    auto const& why = *scorer->failure();
    all.message = why.message(language_of(asked.language));
    all.detail = why.text(language_of(asked.language));
    return {nullptr, all.message.c_str(), all.detail.c_str()};
} catch (std::bad_alloc const&) {
    return {nullptr, nullptr, nullptr, true};
} catch (...) {
    return {nullptr, "outturn failed", ""};
}

// ---- on the side of the server: no object with a destructor, and no exception

std::string_view utf8_text(Datum value) {
    text* const given = DatumGetTextPP(value);
    int const size = static_cast<int>(VARSIZE_ANY_EXHDR(given));
    char* const characters = VARDATA_ANY(given);
    char* const converted = pg_server_to_any(characters, size, PG_UTF8);
    if (converted == characters) return {characters, static_cast<std::size_t>(size)};
    return {converted, std::strlen(converted)};
}

char* server_text(char const* utf8) {
    return pg_any_to_server(utf8, static_cast<int>(std::strlen(utf8)), PG_UTF8);
}

Datum give(question const& asked) {
    answer const given = answer_to(asked);
    if (given.out_of_memory)
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
    if (given.json == nullptr)
        ereport(ERROR,
                (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
                 errmsg("%s", server_text(given.message)),
                 given.detail[0] == '\0' ? 0 : errdetail("%s", server_text(given.detail))));
    return DirectFunctionCall1(jsonb_in, CStringGetDatum(server_text(given.json)));
}

}  // namespace

Datum outturn_score(PG_FUNCTION_ARGS) {
    return give({utf8_text(PG_GETARG_DATUM(0)), utf8_text(PG_GETARG_DATUM(1)), "en", false});
}

Datum outturn_audit(PG_FUNCTION_ARGS) {
    return give({utf8_text(PG_GETARG_DATUM(0)),
                 utf8_text(PG_GETARG_DATUM(1)),
                 utf8_text(PG_GETARG_DATUM(2)),
                 true});
}
