# The engine next to a loop that only sums, and a replay of a million stored sessions on one core.
. bench/rows.lib
dotnet build bench/Scoring -c Release --nologo --verbosity quiet >&2
said=$(taskset -c 0 dotnet artifacts/bin/Scoring/release/Scoring.dll)
row "a session of 112 answers scored with $(figure rules <<<"$said") rules" "under 5 × a loop that only sums" "$(figure score <<<"$said") ns, $(figure bytes <<<"$said") bytes" \
  "a loop that only sums the same answers: $(figure loop <<<"$said") ns" "$(ratio "$(figure score <<<"$said")" "$(figure loop <<<"$said")")" "$(ratio "$(figure score <<<"$said")" "$(figure loop <<<"$said")") <= 5"
row "replay of 1,000,000 stored sessions of 112 answers, one core" "≤ 10 s" "$(figure replay <<<"$said") s" "" "$(ratio "$(figure replay <<<"$said")" 10)" "$(figure replay <<<"$said") <= 10"
