# The session list under load of rows, as the app's role under row-level security: BENCH_ROWS sessions (10,000,000) over 200 tenants, one with
# half of them. Every single filter with every order and 30 named combinations, first and hundredth page; then the export of a million rows.
#   BENCH_KEEP=DIR   keeps the cluster in DIR, and uses it again
load=$(busy 2>/dev/null || cut -d ' ' -f 1 /proc/loadavg)
rows=${BENCH_ROWS:-10000000}
if [ -n "${BENCH_KEEP:-}" ]; then
  bench_data=$BENCH_KEEP; mkdir -p "$bench_data"; chmod 755 "$bench_data"
  trap 'bin/postgres stop "$bench_data"' EXIT
else
  bench_data=$(mktemp -d /tmp/moneyquiz-list-XXXXXX) && chmod 755 "$bench_data"
  trap 'bin/postgres stop "$bench_data"; rm -rf "$bench_data"' EXIT
fi
bin/postgres start "$bench_data"
. "$bench_data/env"
dotnet build bench/MoneyQuiz.Bench -c Release --nologo --verbosity quiet -m:1 -nodeReuse:false >&2
bench_list() { dotnet artifacts/bin/MoneyQuiz.Bench/release/MoneyQuiz.Bench.dll "$@"; }
bench_list list-seed "$rows" >&2 || exit 1
bench_list list-pages "$load"
bench_list list-export "$((rows / 2 < 1000000 ? rows / 2 : 1000000))"
