# The database's disk full while visitors answer: a file system of its own (tmpfs) is filled to its last byte and freed again.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) MONEYQUIZ_FULLS=${BENCH_FULLS:-5} && export MONEYQUIZ_E2E_APP MONEYQUIZ_FULLS
run_tests MoneyQuiz.E2E -class "*.Faults.DiskFullTests"
faults_row "the database's disk full under six visitors" 1 full
