# 100 × immediate restart of the database (pg_ctl -m immediate: no checkpoint, connections cut) while twelve visitors answer, each with a
# ledger. Five of them run in bin/test.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_RESTARTS=${BENCH_RESTARTS:-100} && export MONEYQUIZ_E2E_APP MONEYQUIZ_RESTARTS
run_tests MoneyQuiz.E2E -class "*.Faults.RestartTests"
faults_row "immediate restart of the database under twelve visitors" 100 restart
