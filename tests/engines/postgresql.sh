#!/bin/sh
# sh postgresql.sh <outturn> <folder of forms> <stream_lines> <folder of engines> <module> <pg_config>:
# the functions in a server of the test's own, on a socket in a temporary folder.
set -u
outturn=$1 forms=$2 stream_lines=$3 sources=$4/postgresql module=$5 pg_config=$6
bin=$("$pg_config" --bindir)
skip() { echo "skipped: $*"; exit 77; }
[ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] && [ -x "$bin/psql" ] || skip "no server beside $pg_config"

# A server does not run as root.
if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || skip 'root, and no user postgres to run the server as'
    as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
    command -v setpriv >/dev/null || skip 'root, and no setpriv to run the server as another user'
else
    as() { "$@"; }
fi

folder=$(mktemp -d)
chmod 755 "$folder"
stop() {
    as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$folder/socket" "$folder/data"
[ "$(id -u)" != 0 ] || chown postgres "$folder/socket" "$folder/data"
cp "$module" "$folder/outturn.so"
chmod 755 "$folder/outturn.so"

cd "$folder" || exit 1
as "$bin/initdb" -D data -A trust -U postgres -E UTF8 --locale=C >log 2>&1 || { cat log; exit 1; }
as "$bin/pg_ctl" -D data -l data/log -w -o "-c listen_addresses= -k $folder/socket -c fsync=off \
    -c max_parallel_workers=4 -c max_worker_processes=6" start >log 2>&1 || { cat log data/log; exit 1; }

failed=0
problem() { printf '  %s\n' "$*"; failed=1; }
sql() { "$bin/psql" -h "$folder/socket" -U postgres -X -q -A -t -v ON_ERROR_STOP=1 -v VERBOSITY=verbose "${db:-postgres}" "$@" 2>&1; }
# is <what is asked> <expected>: all that it says
is() {
    said=$(sql -c "$1")
    [ "$said" = "$2" ] || problem "$1: said $said, expected $2"
}
# refused <what is asked> <pattern>...: an error that matches each
refused() {
    asked=$1
    said=$(sql -c "$asked") && problem "$asked: was not refused: $said"
    shift
    for each; do
        printf '%s' "$said" | grep -q -e "$each" || problem "$asked: no $each in $said"
    done
}

# As `create extension` reads it, which looks for it where the server is installed.
sed -e '/^\\echo/d' -e "s|MODULE_PATHNAME|$folder/outturn|" "$sources/outturn--0.1.sql" >install.sql
sql -f install.sql || exit 1

"$stream_lines" repeat "$forms" 1 >lines
"$outturn" batch --policy shanghai_2022 <lines >answers
"$outturn" batch --policy shanghai_2022 --audit --lang zh <lines >audits
# Without quoting in the way: the lines have no byte 1.
sql <<EOF || exit 1
create table forms (id serial, form text);
create table answers (id serial, answer jsonb);
create table audits (id serial, answer jsonb);
\\copy forms (form) from '$folder/lines' with (format csv, delimiter e'\\x01', quote e'\\x02')
\\copy answers (answer) from '$folder/answers' with (format csv, delimiter e'\\x01', quote e'\\x02')
\\copy audits (answer) from '$folder/audits' with (format csv, delimiter e'\\x01', quote e'\\x02')
EOF
lines=$(wc -l <lines)
is 'select count(*) from forms' "$lines"

# ---- what it gives

same="select count(*) from forms join answers using (id) where answer ="
is "$same outturn_score(form, 'shanghai_2022')" "$lines"
is "$same outturn_score(form::json, 'shanghai_2022')" "$lines"
is "$same outturn_score(form::jsonb, 'shanghai_2022')" "$lines"
is "select outturn_score(form, 'shanghai_2022') ->> 'total' from forms where id = 4" '97.13'
is "select outturn_score(form) ->> 'policy' from forms where id = 4" 'mof_2020'
# Each line is line 1 here, and that of its file there.
numbers="regexp_replace(outturn_audit(form, 'shanghai_2022', 'zh')::text, '\"line\": 1,', '', 'g')::jsonb"
is "select count(*) from forms join audits using (id)
     where $numbers = regexp_replace(answer::text, '\"line\": [0-9]+,', '', 'g')::jsonb" "$lines"
# jsonb writes a form anew: other columns, the same verdicts.
is "select count(*) from forms where outturn_audit(form::jsonb, 'hubei') -> 'verdicts' = outturn_audit(form::json, 'hubei', 'en') -> 'verdicts'" "$lines"

"$outturn" policy hubei >hubei.json
is "select count(*) from forms where outturn_score(form, \$policy\$$(cat hubei.json)\$policy\$) = outturn_score(form, 'hubei')" "$lines"
# More policies than are kept at a time, turn by turn.
is "select count(*) from forms, unnest(array['mof_2020', 'shanghai_2022', 'hubei', 'deployed_default', 'mof_2020']) p
     where outturn_score(form, p) ->> 'policy' = p" $((5 * lines))

# The example, where the extension is there already.
sed '/^create extension/d' "$sources/example.sql" >example.sql
said=$(sql -f example.sql) || problem "the example: $said"
printf '%s\n' "$said" | grep -q '^4|97.13$' || problem "the example: said $said"

# ---- nothing, and what cannot be used

is "select outturn_score(null::text) is null and outturn_score(null::jsonb, 'hubei') is null and outturn_audit(null::json) is null" t
is "select outturn_score(form, null) is null and outturn_audit(form, 'hubei', null) is null from forms where id = 1" t
refused "select outturn_score('{\"indicators\": \"≥\"}'::text)" \
    'ERROR:  22P02: a JSON array was expected, found "≥"' 'DETAIL:  1:17: indicators: a JSON array'
# A cell that cannot be read is named beside the figures, and refuses no form.
is "select outturn_score('{\"indicators\": [{\"target\": \"≥abc\"}]}'::text) #>> '{faults,0,message}'" \
    'a number was expected after "≥", found "abc"'
is "select outturn_audit('{\"indicators\": [{\"target\": \"≥abc\"}]}', 'hubei', 'zh')::text like '%“≥”之后应为数字%'" t
refused "select outturn_score('{}'::jsonb)" '22P02: a self-evaluation form with funds and indicators was expected'
refused "select outturn_score('hello')" '22P02: JSON was expected, found "h"'
refused "select outturn_score('')" '22P02: JSON was expected, found nothing'
refused "select outturn_score('{\"funds\": [], \"funds\": []}'::json)" '22P02: each key was expected once'
refused "select outturn_score('{\"funds\": [{}]}', 'no_such_policy')" '22P02: the policy must be the name of one or one as JSON'
refused "select outturn_score('{\"funds\": [{}]}', '{\"name\": []}')" '22P02: the policy must be' 'DETAIL:  policy:1:10: name: a text or a number'
refused "select outturn_score('{\"funds\": [{}]}', '/etc/passwd')" '22P02: the policy must be'
refused "select outturn_audit('{\"funds\": [{}]}', 'hubei', 'fr')" '22P02: the language must be en or zh'
refused "select outturn_audit('{\"indicators\": \"≥\"}', 'hubei', 'zh')" '22P02: 应为 JSON 数组，实为“≥”'
refused "select outturn_score(repeat('[', 1000000))" '22P02: '
is "select outturn_score('{\"x\":' || repeat('[', 50) || repeat(']', 50) || ', \"funds\": [{}]}') ->> 'total'" ''
# The session goes on after a thousand errors, and what it was answered before is answered again.
sql >log <<'EOF' || { cat log; problem 'a session does not outlive its errors'; }
do $$
declare refused int := 0;
begin
    for i in 1..1000 loop
        begin
            perform outturn_score('{"indicators": "≥abc ' || i || '"}');
        exception when invalid_text_representation then
            refused := refused + 1;
        end;
    end loop;
    if refused <> 1000 or (select outturn_score(form, 'shanghai_2022') ->> 'total' from forms where id = 4) <> '97.13' then
        raise 'refused %', refused;
    end if;
end $$;
EOF

# ---- several at a time

sql >log <<EOF || { cat log; problem 'no table for workers'; }
create table many as select form, i from forms, generate_series(1, 20) i;
alter table many set (parallel_workers = 3);
analyze many;
EOF
parallel="set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
    set max_parallel_workers_per_gather = 3;"
query="select sum((outturn_score(form, 'shanghai_2022') ->> 'total')::numeric) from many"
said=$(sql -c "$parallel explain (analyze, costs off, timing off, summary off) $query")
printf '%s' "$said" | grep -q 'Workers Launched: [1-9]' || problem "no workers: $said"
alone=$(sql -c "set max_parallel_workers_per_gather = 0; $query")
is "$parallel $query" "$alone"
[ -n "$alone" ] || problem 'no sum'
# An error in a worker is the error of the query.
refused "$parallel select sum(length(outturn_score(case when i = 20 then 'broken' else form end)::text)) from many" '22P02: JSON was expected'

for each in 1 2 3 4; do
    (for _ in 1 2 3; do
        [ "$(sql -c "$same outturn_score(form, 'shanghai_2022')")" = "$lines" ] || echo differs
    done >"$folder/session.$each") &
done
wait
cat session.* | grep -q . && problem 'sessions side by side differ'

# A database in another encoding.
sql -c "create database gb with encoding 'EUC_CN' template template0" >/dev/null || problem 'no database in EUC_CN'
db=gb
sql -f install.sql >log || { cat log; problem 'not in EUC_CN'; }
PGCLIENTENCODING=UTF8
export PGCLIENTENCODING
is "select outturn_score('{\"project\": \"平台\", \"funds\": [{}]}') ->> 'project'" '平台'
is "select outturn_audit('{\"indicators\": [{\"target\": \"不少于abc\"}]}', 'hubei', 'zh')::text like '%“不少于”之后应为数字%'" t
exit $failed
