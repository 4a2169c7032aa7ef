# 500 open dashboard circuits, each by a client of its own that speaks Blazor's protocol; the app's heap after full collections and its resident
# memory, before and with them. Then 500 visitors in the middle of a quiz. The app is the published one; a start-up hook of the test collects and counts.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_CIRCUITS=${BENCH_CIRCUITS:-500} && export MONEYQUIZ_E2E_APP MONEYQUIZ_CIRCUITS
run_tests MoneyQuiz.E2E -class "*.CircuitMemoryTests"
said=$(noted circuits)
open=$(figure open <<<"$said") heap=$(figure heap <<<"$said") rss=$(figure rss <<<"$said") visitors=$(figure visitors <<<"$said")
row "an open dashboard circuit (session list), $open open at once" "≤ 400 KB; 500 open" "$heap KB of heap after collection, $rss KB resident" \
  "" "$(ratio "$heap" 400)" "$heap <= 400" "$open >= 500"
row "a visitor in the middle of a form-only format, $(figure quizzes <<<"$said") at once" "0 circuits, 0 sockets; heap 0" "$(figure sockets <<<"$said") sockets left open, $visitors KB of heap each after collection" \
  "" "" "$(figure sockets <<<"$said") == 0" "$visitors <= 1"
