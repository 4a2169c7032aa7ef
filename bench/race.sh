# 50,000 racing edits of eight clients, checked, and 20,000 generated requests against the API's description: the tests of bin/test in full.
. bench/tests.lib
export MONEYQUIZ_FULL=1
run_tests MoneyQuiz.Tests -class MoneyQuiz.Tests.Api.Frameworks.RacingTests
said=$(noted race)
edits=$(figure edits <<<"$said") lost=$(figure lost <<<"$said") accepted=$(figure accepted <<<"$said") snapshots=$(figure snapshots <<<"$said")
row "racing edits of 8 clients" "50,000: 0 lost, snapshots = accepted writes" "$edits edits, $accepted accepted, $snapshots versions with their snapshots, $lost lost; $(figure seconds <<<"$said") s" \
  "" "" "$edits >= 50000" "$lost == 0" "$snapshots == $accepted"
run_tests MoneyQuiz.Tests -class MoneyQuiz.Tests.Api.Conformance.ConformanceTests
said=$(noted conformance)
row "generated requests against the API's description" "20,000: no 5xx, nothing off schema" "$(figure requests <<<"$said") requests to $(figure operations <<<"$said") operations, $(figure faults <<<"$said") faults" \
  "" "" "$(figure requests <<<"$said") >= 20000" "$(figure faults <<<"$said") == 0"
