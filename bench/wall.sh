# Every endpoint × foreign ids × roles, each beside the same request for what never existed: once as it is, once without the query filter.
. bench/tests.lib
export MONEYQUIZ_FULL=1
for walls in "as it is=TenantMatrixTests" "without the query filter=TenantMatrixWithoutFilterTests"; do
  run_tests MoneyQuiz.Tests -class "MoneyQuiz.Tests.Matrix.${walls#*=}"
  said=$(noted wall)
  requests=$(figure requests <<<"$said") leaks=$(figure leaks <<<"$said")
  row "tenant wall, ${walls%%=*}" "≥ 10,000 requests, 0 leaks" "$requests requests to $(figure endpoints <<<"$said") endpoints and methods as $(figure strangers <<<"$said") strangers: $leaks leaks" \
    "" "" "$requests >= 10000" "$leaks == 0"
done
