# 500 open dashboard circuits, each by a client of its own that speaks Blazor's protocol; the app's heap after full collections and its resident
# memory, before and with them; for the dashboard's first page and for its largest. Then 500 visitors in the middle of a quiz. The app is the
# published one; a start-up hook of the test collects and counts.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_CIRCUITS=${BENCH_CIRCUITS:-500} && export MONEYQUIZ_E2E_APP MONEYQUIZ_CIRCUITS
for page in "overview=/coach?tenant=willow" "session list, 50 rows=/coach/quiz-sessions?tenant=willow"; do
  MONEYQUIZ_CIRCUITS_PAGE=${page#*=} run_tests MoneyQuiz.E2E -class "*.CircuitMemoryTests"
  said=$(noted circuits)
  open=$(figure open <<<"$said") heap=$(figure heap <<<"$said")
  row "an open dashboard circuit, ${page%%=*}, $open open at once" "≤ 400 KB; 500 open" "$heap KB of heap after collection, $(figure rss <<<"$said") KB resident" \
    "" "$(ratio "$heap" 400)" "$heap <= 400" "$open >= 500"
done
sockets=$(figure sockets <<<"$said") visitors=$(figure visitors <<<"$said")
row "a visitor in the middle of a form-only format, $(figure quizzes <<<"$said") at once" "no circuit, no socket; nothing kept" \
  "$sockets pages that open a socket; $visitors KB of heap each after collection" "" "" "$sockets == 0" "$visitors <= 1"
