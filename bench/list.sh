# The session list under load of rows, as the app's role under row-level security: BENCH_ROWS sessions (10,000,000) over 200 tenants, one with
# half of them. Every single filter with every order and 30 named combinations, first and hundredth page; then the export of a million rows.
load=$(cut -d ' ' -f 1 /proc/loadavg)
. bench/list.lib
bench_list list-pages "$load"
bench_list list-export "$((rows / 2 < 1000000 ? rows / 2 : 1000000))"
