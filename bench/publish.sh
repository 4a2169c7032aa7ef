# Publish → visible on the other of two processes, from the moment at which the change is sent: the bar is p99 ≤ 250 ms, and ≤ 5 s with
# the notification channel cut (closed and refused, then silent: what is sent is lost and nobody is told).
. bench/app.lib
publishes=${BENCH_PUBLISHES:-500}
export Demo__Sessions=0
bench_start
bench_halt
said=$(bench_client publish "$PWD/artifacts/bench" "$publishes" "${BENCH_CUT:-20}")
p99=$(figure sent_p99 <<<"$said") cut=$(figure cut_max <<<"$said") silent=$(figure silent_max <<<"$said")
row "publish → visible on the other of two processes, $publishes publishes" "p99 ≤ 250 ms" \
  "p50 $(figure sent_p50 <<<"$said") ms, p99 $p99 ms, most $(figure sent_max <<<"$said") ms; after the publisher’s answer p50 $(figure answered_p50 <<<"$said") ms, p99 $(figure answered_p99 <<<"$said") ms" \
  "" "$(ratio "$p99" 250)" "$p99 <= 250"
row "the same with the notification channel cut, and with it silent" "≤ 5,000 ms" "p50 $(figure cut_p50 <<<"$said") and $(figure silent_p50 <<<"$said") ms, most $cut and $silent ms" \
  "" "$(ratio "$cut" 5000), $(ratio "$silent" 5000)" "$cut <= 5000" "$silent <= 5000"
