# Completed sessions of 112 answers in 14 steps: through RecordAnswer without HTML, beside pgbench with the same statements in the same
# number of transactions (bar ≥ 50 %), and over HTTP with all its pages.
. bench/app.lib
seconds=${BENCH_SECONDS:-20}
export Demo__Sessions=0
bench_start
bench_halt

# Host=127.0.0.1;Port=5432;Database=moneyquiz;Username=…;Password=…
part() { tr ';' '\n' <<<"${2:-$ConnectionStrings__MoneyQuiz}" | grep "^$1=" | cut -d = -f 2-; }
export PGHOST=$(part Host) PGPORT=$(part Port) PGUSER=$(part Username) PGPASSWORD=$(part Password) PGDATABASE=$(part Database)
bash bench/sessions.pgbench >"$bench_data/sessions.pgbench"

# All on tables that have rows and statistics, as after the first minute of a new database.
bench_client sessions 8 "$seconds" >/dev/null
owner=$ConnectionStrings__MoneyQuizOwner
PGUSER=$(part Username "$owner") PGPASSWORD=$(part Password "$owner") "$MONEYQUIZ_POSTGRES_BIN/psql" -qc "analyze assess_sessions, leads, visit_counts"
ours=$(bench_client sessions 8 "$seconds" | figure completed)
theirs=$("$MONEYQUIZ_POSTGRES_BIN/pgbench" -n -M "${BENCH_PROTOCOL:-prepared}" -c 8 -j 2 -T "$seconds" -f "$bench_data/sessions.pgbench" 2>"$bench_data/pgbench.err" | grep -oE 'tps = [0-9.]+' | grep -oE '[0-9.]+') || { cat "$bench_data/pgbench.err" >&2; exit 1; }
bench_start
http=$(bench_client visitors "$url" 16 "$seconds" | figure completed)
row "completed sessions of 112 answers without HTML, 8 at a time" "≥ 50 % of pgbench" "$ours/s" \
  "pgbench, same statements and transactions, ${BENCH_PROTOCOL:-prepared}: $theirs/s" "$(ratio "$ours" "$theirs")" "$(ratio "$ours" "$theirs") >= 0.5"
row "the same over HTTP, every page, 16 at a time" "≥ 25 × LimeSurvey 6" "$http/s" "LimeSurvey 6 in the specification: 2.1/s" "$(ratio "$http" 2.1)" "$(ratio "$http" 2.1) >= 25"
