# axe over the pages in light and dark for six palettes, and whole quizzes by keyboard: journeys of bin/test.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) && export MONEYQUIZ_E2E_APP
run_tests MoneyQuiz.E2E
said=$(noted axe)
row "axe, all rules up to WCAG 2.2 AA, all impacts, over all journeys" "no violations on any page" \
  "$(grep -c '^axe=' "$MONEYQUIZ_FIGURES") looks at pages: $(grep '^axe=' "$MONEYQUIZ_FIGURES" | awk -F 'violations=' '{n += $2} END {print n + 0}') violations" "" "" \
  "$(grep '^axe=' "$MONEYQUIZ_FIGURES" | awk -F 'violations=' '{n += $2} END {print n + 0}') == 0"
