# The session list's page over BENCH_ROWS sessions (10,000,000): all lists of bench/list.sh as a coach of the largest tenant gets them, the whole
# HTML over HTTP from the app as it is run, from the request to the last byte.
. bench/rows.lib
. bench/list.lib
published >/dev/null
head -c 32 /dev/urandom | base64 >"$bench_data/key"
url=http://localhost:${BENCH_PORT:-5390}
Keys__File=$bench_data/key ASPNETCORE_URLS=$url ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning \
  bin/app artifacts/bench >"$bench_data/log" 2>&1 &
app=$!
until curl -fs -o /dev/null "$url/health/ready"; do kill -0 "$app" || { tail -n 5 "$bench_data/log" >&2; exit 1; }; sleep 0.2; done
said=$(bench_list list-html "$url") || { kill -TERM "$app"; exit 1; }
kill -TERM "$app"
wait "$app" 2>/dev/null || true
p95=$(figure p95 <<<"$said")
row "session list, large: the page of $(figure lists <<<"$said") lists, whole and over HTTP" "p95 ≤ 300 ms" \
  "p50 $(figure p50 <<<"$said") ms, p95 $p95 ms, slowest $(figure slowest <<<"$said") ms (${said#*; }); $(figure over <<<"$said") lists over the bar" \
  "" "$(ratio "$p95" 300)" "$p95 <= 300"
