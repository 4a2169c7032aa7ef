# 100 × kill −9 of the app while twelve visitors answer; each keeps a ledger of what was acknowledged. A tenth of it runs in bin/test.
. bench/app.lib
dotnet build MoneyQuiz.E2E -c Release --nologo --verbosity quiet >&2
said=$(MONEYQUIZ_FULL=1 MONEYQUIZ_TEST_DATA=$bench_data MONEYQUIZ_E2E_APP=$PWD/artifacts/bench \
  dotnet test MoneyQuiz.E2E -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~Faults.KillTests") || { echo "$said" >&2; exit 1; }
echo "| kill −9 between answers | $(grep -o '[0-9]* kills, .*' <<<"$said" | head -n 1) | bar: 0 lost, 0 doubled | – |"
