# 50,000 racing edits of eight clients, checked, and 20,000 generated requests against the API's description: the tests of bin/test in full.
[ -f artifacts/bin/MoneyQuiz.Tests/release/MoneyQuiz.Tests.dll ] || dotnet build MoneyQuiz.Tests -c Release --nologo --verbosity quiet >&2
data=$(mktemp -d /tmp/moneyquiz-bench-XXXXXX) && chmod 755 "$data"
trap 'bin/postgres stop "$data"; rm -rf "$data"' EXIT
bin/postgres start "$data" --volatile
export MONEYQUIZ_FULL=1 MONEYQUIZ_TEST_DATA=$data MONEYQUIZ_FIGURES=$data/figures
load=$(cut -d ' ' -f 1 /proc/loadavg)
for tests in Frameworks.RacingTests Conformance.ConformanceTests; do
  dotnet artifacts/bin/MoneyQuiz.Tests/release/MoneyQuiz.Tests.dll -class "MoneyQuiz.Tests.Api.$tests" >"$data/log" 2>&1 || { tail -n 40 "$data/log" >&2; exit 1; }
done
figure() { grep -o "^$1=.*" "$data/figures" | cut -d = -f 2-; }
echo "| racing edits of 8 clients (load before: $load) | $(figure race) | bar: 0 lost, snapshots = accepted writes | – |"
echo "| generated requests against the description | $(figure conformance) | bar: no 5xx, nothing off schema | – |"
