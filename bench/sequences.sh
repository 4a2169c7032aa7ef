#!/usr/bin/env bash
# 100,000 random visits of all formats, legal and not, against the model of SessionMachineProperties: no impossible state, nothing lost, nothing doubled.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build MoneyQuiz.Tests -c Release --nologo -v q >&2
began=$(date +%s)
if MONEYQUIZ_FULL=1 dotnet artifacts/bin/MoneyQuiz.Tests/release/MoneyQuiz.Tests.dll -class MoneyQuiz.Tests.Formats.SessionMachineProperties >&2; then found=0; else found="at least one, see above"; fi
echo "| 100,000 random visits of all formats: faults | $found | 0 | $(($(date +%s) - began)) s |"
[ "$found" = 0 ]
