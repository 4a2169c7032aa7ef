# axe over the pages in light and dark for six palettes, and whole quizzes by keyboard: all journeys of bin/test.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) && export MONEYQUIZ_E2E_APP
run_tests MoneyQuiz.E2E
looks=$(grep -c '^axe=' "$MONEYQUIZ_FIGURES")
violations=$(grep '^axe=' "$MONEYQUIZ_FIGURES" | awk -F 'violations=' '{n += $2} END {print n + 0}')
# "   MoneyQuiz.E2E  Total: 79, Errors: 0, Failed: 0, …"
failed=$(grep -oE 'Failed: +[0-9]+' "$tests_data/log" | grep -oE '[0-9]+$' | tail -n 1)
row "axe, all rules up to WCAG 2.2 AA, all impacts, and whole quizzes by keyboard, over all journeys" "no violations on any page" \
  "$looks looks at pages, $violations violations; $(grep -oE 'Total: +[0-9]+' "$tests_data/log" | grep -oE '[0-9]+$' | tail -n 1) journeys, $failed failed" "" "" \
  "$violations == 0" "$failed == 0" "$looks >= 50"
