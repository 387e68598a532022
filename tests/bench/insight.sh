#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What one check-in costs in a small document (100 goals) and in a large one
# (1 000 members, 10 000 goals, 500 000 check-ins), and how long everything
# takes from cold in the large one. It may not cost more than 1.5 times as much.
# Where there is valgrind, instructions are what is judged, since no busy
# machine changes them; otherwise the medians of repeated edits are. Times are
# those of the processor.

set -eu
. tests/bench/rows

ninja -C "$1" tests/bench/bench-insight >/dev/null
program=$1/tests/bench/bench-insight
small='10 100 5000'
large='1000 10000 500000'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Instructions of one edit: those of 21 without those of 1, over 20. What
# happens outside of the two functions is not counted.
# shellcheck disable=SC2086 # three numbers are three words
count () {
  for edits in 1 21; do
    GW_BENCH_EDITS=$edits valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no \
      --toggle-collect=bench_commit --toggle-collect=bench_refresh "$program" $1 2>"$work/valgrind" >/dev/null
    awk '/Collected/ { print $NF }' "$work/valgrind" >"$work/count-$edits"
  done
  echo $(( ($(cat "$work/count-21") - $(cat "$work/count-1")) / 20 ))
}

# shellcheck disable=SC2086
"$program" $small >"$work/small"
# shellcheck disable=SC2086
"$program" $large >"$work/large"
judge='rival'
command -v valgrind >/dev/null && judge='beside'

rows_title 'One check-in, 10 000 goals against 100' '100 goals'
row 'committing it, µs of the processor' "$(rows_value "$work/large" commit)" $judge "$(rows_value "$work/small" commit)" 1.5
row 'figures after it, µs of the processor' "$(rows_value "$work/large" refresh)" $judge "$(rows_value "$work/small" refresh)" 1.5
[ $judge = rival ] || row 'both, instructions' "$(count "$large")" rival "$(count "$small")" 1.5

rows_title '10 000 goals, 500 000 check-ins'
row 'all figures from cold, ms of the processor' $(( $(rows_value "$work/large" cold) / 1000 )) limit 1000
row 'all hints after that, ms of the processor' $(( $(rows_value "$work/large" hints) / 1000 ))
rows_end
