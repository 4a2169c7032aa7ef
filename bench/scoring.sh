# The engine next to a loop that only sums, and a replay of a million stored sessions on one core.
dotnet build bench/Scoring -c Release --nologo --verbosity quiet >&2
taskset -c 0 dotnet artifacts/bin/Scoring/release/Scoring.dll
