# The resolved config, beside a bare server that sends the same bytes from memory, and its 304 beside an empty endpoint of that server:
# the bars are ≥ 70 % each. In turns, so that both meet the same machine; the median of the rounds.
. bench/app.lib
command -v wrk >/dev/null || { apt-get update -qq && apt-get install -y -qq wrk >/dev/null; } >&2
seconds=${BENCH_SECONDS:-5}
export Demo__Sessions=0
bench_start
address="$url/api/v1/assess/framework/money_archetypes/resolved?client=willow"
bare=http://localhost:5391
dotnet "$(built bench/MoneyQuiz.Bench)" reference "$bare" "$address" &
reference=$!
trap 'kill "$reference" 2>/dev/null; bench_stop' EXIT
until curl -fs -o /dev/null "$bare/empty"; do kill -0 "$reference"; sleep 0.1; done
etag=$(curl -fsI -X GET "$address" | tr -d '\r' | grep -i '^etag:' | cut -d ' ' -f 2)
size=$(curl -fs "$address" | wc -c)

# rate ADDRESS [HEADER]: answers a second.
rate() { wrk -t 2 -c 16 -d "${seconds}s" ${2:+-H "$2"} "$1" | grep -oE 'Requests/sec: +[0-9.]+' | grep -oE '[0-9.]+'; }
median() { sort -n | sed -n 2p; }
for warm in "$address" "$bare/bytes" "$bare/empty"; do rate "$warm" >/dev/null; done
rate "$address" "If-None-Match: $etag" >/dev/null
for _ in 1 2 3; do
  rate "$address" >>"$bench_data/full"
  rate "$bare/bytes" >>"$bench_data/bytes"
  rate "$address" "If-None-Match: $etag" >>"$bench_data/known"
  rate "$bare/empty" >>"$bench_data/empty"
done
full=$(median <"$bench_data/full") bytes=$(median <"$bench_data/bytes") known=$(median <"$bench_data/known") empty=$(median <"$bench_data/empty")
row "resolved config, $size bytes, 16 connections" "≥ 70 % of the same bytes from memory" "$full/s" "the same bytes from a bare server: $bytes/s" "$(ratio "$full" "$bytes")" "$(ratio "$full" "$bytes") >= 0.7"
row "its 304" "≥ 70 % of an empty endpoint" "$known/s" "an empty endpoint of a bare server: $empty/s" "$(ratio "$known" "$empty")" "$(ratio "$known" "$empty") >= 0.7"
