# Two instances behind nginx (bin/pair) under visitors with ledgers: one is stopped by SIGTERM, then one killed, again and again.
. bench/tests.lib
bin/pair install
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_PAIR=${BENCH_PAIR:-10} && export MONEYQUIZ_E2E_APP MONEYQUIZ_PAIR
run_tests MoneyQuiz.E2E -class "*.Faults.PairTests"
said=$(noted pair)
faults_row "two instances behind nginx, one stopped and one killed in turns" 1 pair
refused=$(figure stopped <<<"$said")
row "requests that visitors saw fail while an instance was stopped by SIGTERM" "0" "$refused; $(figure requests <<<"$said") requests in the whole run" "" "" "$refused == 0"
