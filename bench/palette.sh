# The sRGB cube at stride 7 and 4,096 extremes, each as primary and as surface, in light and dark: every pair's contrast.
. bench/tests.lib
export MONEYQUIZ_FULL=1
run_tests MoneyQuiz.Tests -class MoneyQuiz.Tests.Branding.PaletteSweepTests
said=$(noted palette)
failures=$(figure failures <<<"$said") samples=$(figure samples <<<"$said")
row "palette: sRGB cube at stride 7 and 4,096 extremes, each as primary and as surface" "text ≥ 4.5, edges ≥ 3: 0 failures" \
  "$(figure checks <<<"$said") pair checks of $samples colours, $failures failures, $(figure seconds <<<"$said") s" "" "" "$failures == 0" "$samples >= 54749"
