# What a person feels in a browser: times that the journeys write down, each journey with its own app and database.
. bench/tests.lib
MONEYQUIZ_E2E_APP=$(published) && export MONEYQUIZ_E2E_APP
run_tests MoneyQuiz.E2E -class "*.EmbedTests" -class "*.BrandTests" -class "*.SignInJourneys"
# felt=82;100;a framed quiz grows
grep '^felt=' "$MONEYQUIZ_FIGURES" | cut -d = -f 2- | while IFS=';' read -r millis bar what; do
  row "$what" "≤ $bar ms" "$millis ms" "" "$(ratio "$millis" "$bar")" "$millis <= $bar"
done
