// Scores projects that stand in a database, each under the policy of its province, and keeps the scores
// there as exact text; what has no score keeps its reason.

// Links: SQLite3

#include <outturn/outturn.hpp>

#include <cstdio>
#include <sqlite3.h>
#include <string>
#include <vector>

using namespace outturn;
using row = std::vector<std::string>;

constexpr char tables[] =
    R"(create table projects (id integer, policy, adjusted, executed, score, reason);
    create table indicators (project integer, name, target, actual, points);
    insert into projects values (1, 'hubei', '1693600.00', '1681827.00', '', ''), (2, 'mof_2020', '120.50', '', '', '');
    insert into indicators values (1, '培训人次', '>=200人次', '180人次', '80'), (2, '验收', '按时完成', '已完成', '90'))";

std::vector<row> ask(sqlite3* db, char const* sql, row const& values = {}) {
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &prepared, nullptr);
    int place = 0;
    for (auto const& each : values) sqlite3_bind_text(prepared, ++place, each.c_str(), -1, nullptr);
    std::vector<row> rows;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        row& read = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(prepared); ++i)
            if (auto const* const text = sqlite3_column_text(prepared, i); text != nullptr)
                read.emplace_back(reinterpret_cast<char const*>(text));
            else
                read.emplace_back();
    }
    sqlite3_finalize(prepared);
    return rows;
}

int main() {
    sqlite3* db = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) return 2;
    sqlite3_exec(db, tables, nullptr, nullptr, nullptr);
    for (row const& project : ask(db, "select id, policy, adjusted, executed from projects")) {
        self_evaluation form;
        form.funds.push_back({.adjusted = {project[2]}, .executed = {project[3]}});
        for (row const& each : ask(db, "select * from indicators where project = ?", {project[0]}))
            form.indicators.push_back({.level3 = {each[1]},
                                       .target = {each[2]},
                                       .actual = {each[3]},
                                       .points = {each[4]}});
        row result{"", "no policy is called " + project[1], project[0]};
        if (policy const* const rules = policies::find(project[1])) {
            computed const total = score(read_form(form), *rules).total;
            result[total ? 0 : 1] = to_text(total);
            if (total) result[1].clear();
        }
        ask(db, "update projects set score = ?, reason = ? where id = ?", result);
    }
    for (row const& each : ask(db, "select id, score, reason from projects"))
        std::printf("%s: %s%s\n", each[0].c_str(), each[1].c_str(), each[2].c_str());
    sqlite3_close(db);
}
