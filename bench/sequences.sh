# 100,000 random visits of all formats, legal and not, against the model of SessionMachineProperties: no impossible state, nothing lost, nothing doubled.
. bench/tests.lib
began=$(date +%s)
MONEYQUIZ_FULL=1 run_tests MoneyQuiz.Tests -class MoneyQuiz.Tests.Formats.SessionMachineProperties
failed=$(grep -oE 'Failed: +[0-9]+' "$tests_data/log" | grep -oE '[0-9]+$' | tail -n 1)
row "100,000 random visits of all formats against a model" "0 impossible states" "$failed faults, $(($(date +%s) - began)) s" "" "" "$failed == 0"
