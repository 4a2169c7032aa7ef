# Landing and step as a phone gets them: bytes over the wire, and Lighthouse (slow 4G, processor four times slower, on loopback).
# Lighthouse is put into artifacts/lighthouse, which is not committed.
. bench/app.lib
export Demo__Sessions=0
tool=artifacts/lighthouse
[ -x "$tool/node_modules/.bin/lighthouse" ] || npm install --prefix "$tool" --no-audit --no-fund --ignore-scripts --silent lighthouse@13.5.0 >&2
# Now and then the browser's trace misses its beginning; such a report says nothing, and is taken again.
report() {
  CHROME_PATH=/usr/bin/chromium "$tool/node_modules/.bin/lighthouse" "$1" --quiet --output=json --output-path="$bench_data/page.json" \
    --only-categories=performance,accessibility,best-practices,seo \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync" >&2
}
bench_start
for page in "landing, willow=/q/willow" "landing, harbour=/q/harbour" "first step, willow=/q/willow/likert?variant=short" "first step, harbour=/q/harbour/likert?variant=short" "mirror, willow=/q/willow/mirror" "game, harbour=/q/harbour/game"; do
  report "$url${page#*=}" || report "$url${page#*=}"
  said=$(node bench/pages.mjs "$bench_data/page.json")
  row "${page%%=*}, as a phone gets it" "LCP ≤ 1.2 s, CLS 0, ≤ 30 and ≤ 60 KB, Lighthouse 100, 100, 98, 98" "$(cut -d '#' -f 2- <<<"$said")" "" "$(ratio "$(figure lcp <<<"$said")" 1.2)" \
    "$(figure lcp <<<"$said") <= 1.2" "$(figure cls <<<"$said") == 0" "$(figure text <<<"$said") <= 30" "$(figure all <<<"$said") <= 60" \
    "$(figure performance <<<"$said") >= 100" "$(figure accessibility <<<"$said") >= 100" "$(figure practices <<<"$said") >= 98" "$(figure seo <<<"$said") >= 98"
done
