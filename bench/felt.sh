# What a person feels in a browser: times that the journeys write down, each journey with its own app and database.
MONEYQUIZ_FIGURES=$(mktemp) && export MONEYQUIZ_FIGURES
for journeys in EmbedTests BrandTests SignInJourneys; do bin/test "$journeys" >&2; done
cat "$MONEYQUIZ_FIGURES"
rm -f "$MONEYQUIZ_FIGURES"
