# Answer → next step (post of a page, redirect, get of the next one) at 200 answers/s offered, app, PostgreSQL and load client on the
# same two cores: the bar is p95 ≤ 15 ms. Timed by the client, from the moment at which an answer was due.
. bench/app.lib
export Demo__Sessions=0
bench_start
said=$(bench_client answers "$url" 200 "${BENCH_SECONDS:-30}")
p95=$(figure p95 <<<"$said") faults=$(figure faults <<<"$said")
row "answer → next step at 200 answers/s offered" "p95 ≤ 15 ms, no faults" \
  "p50 $(figure p50 <<<"$said") ms, p95 $p95 ms, p99 $(figure p99 <<<"$said") ms, $(figure answers <<<"$said") answers, $faults faults" \
  "" "$(ratio "$p95" 15)" "$p95 <= 15" "$faults == 0"
