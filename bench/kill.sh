# 500 × kill −9 of the app while twelve visitors answer; each keeps a ledger of what was acknowledged. Ten of them run in bin/test.
. bench/tests.lib
kills=${BENCH_KILLS:-500}
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_KILLS=$kills && export MONEYQUIZ_E2E_APP MONEYQUIZ_KILLS
run_tests MoneyQuiz.E2E -class "*.Faults.KillTests"
faults_row "kill −9 of the app under twelve visitors" 500 kill
