// Keeps what was scored in a database: figures as exact text, so that no digit is lost on the way.

// Links: SQLite3

#include <outturn/io/json.hpp>
#include <outturn/outturn.hpp>

#include <cstdio>
#include <memory>
#include <sqlite3.h>
#include <string>

int main() {
    using namespace outturn;

    sqlite3* opened = nullptr;
    if (sqlite3_open(":memory:", &opened) != SQLITE_OK) return 2;
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> const database{opened, &sqlite3_close};
    auto const run = [&](char const* sql, auto const&... texts) {
        sqlite3_stmt* prepared = nullptr;
        sqlite3_prepare_v2(database.get(), sql, -1, &prepared, nullptr);
        std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement{
            prepared, &sqlite3_finalize};
        int place = 0;
        (sqlite3_bind_text(prepared, ++place, texts.c_str(), -1, SQLITE_TRANSIENT), ...);
        auto const text = [&](int column) {
            return reinterpret_cast<char const*>(sqlite3_column_text(prepared, column));
        };
        while (sqlite3_step(prepared) == SQLITE_ROW)
            std::printf("%s %s: %s, rounded from %s\n", text(0), text(1), text(2), text(3));
        return sqlite3_errcode(database.get()) == SQLITE_DONE ||
               sqlite3_errcode(database.get()) == SQLITE_OK;
    };

    run("create table figures (file text, name text, printed text, exact text, score text,"
        " primary key (file, name)) strict");
    run("begin");
    for (int number = 1; number <= 5; ++number) {
        auto const form = read_json_file("examples/forms/2022-" + std::to_string(number) + ".json");
        if (!form) continue;
        scored_form const scored = score(*form, policies::shanghai_2022);
        for (std::size_t i = 0; i < scored.indicators.size(); ++i) {
            auto const& ours = scored.indicators[i].score;
            if (!ours || !ours.exact) continue;
            bool const kept = run("insert into figures values (?, ?, ?, ?, ?)",
                                  form->file.substr(form->file.rfind('/') + 1),
                                  form->indicators[i].level3.text,
                                  form->indicators[i].score.text,
                                  to_string(*ours.exact),
                                  to_string(*ours));
            if (!kept) std::puts(sqlite3_errmsg(database.get()));
        }
    }
    run("commit");

    // What the rounding took.
    run("select file, name, score, exact from figures where exact <> score order by file, name");
}
