#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Goals view with 10 000 and 100 000 goals: opened, scrolled by screens and by
# leaps, searched, filtered. Figures are processor time of the process that draws
# everything; a frame is the longest time in which nothing could be drawn. And what
# one check-in costs with the view refreshed, against a small document.

set -eu
. tests/bench/rows

ninja -C "$1" tests/bench/bench-goals >/dev/null
if ! command -v Xvfb >/dev/null; then
  rows_title 'The Goals view'
  rows_skip 'everything' 'there is no Xvfb'
  rows_end
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in 1000 10000 100000; do
  tests/endtoend/with-display env GSETTINGS_SCHEMA_DIR="$1/data" "$1/tests/bench/bench-goals" $n >"$work/$n"
done
tests/endtoend/with-display env GSETTINGS_SCHEMA_DIR="$1/data" "$1/tests/bench/bench-goals" 10000 500000 >"$work/numbers"

# value GOALS NAME: milliseconds.
value () {
  echo "$(rows_value "$work/$1" "$2")" | awk '{ printf "%.1f", $1 / 1000 }'
}

for n in 10000 100000; do
  rows_title "The Goals view with $n goals"
  row 'opening it, longest frame, ms' "$(value $n open-frame)" limit 50
  row 'scrolling, longest frame, ms' "$(value $n scroll-frame)" limit 50
  row 'words, first answer, ms' "$(value $n words)" limit 100
  row 'words, everything found, ms' "$(value $n words-all)"
  row 'words, longest frame, ms' "$(value $n words-frame)"
  row 'status, first answer, ms' "$(value $n status)" limit 100
  row 'status, everything found, ms' "$(value $n status-all)"
  row 'status, longest frame, ms' "$(value $n status-frame)"
done

rows_title 'One check-in with the view refreshed' '1 000 goals'
row '10 000 goals, ms' "$(value 10000 number)" rival "$(value 1000 number)" 1.5
row '100 000 goals, ms' "$(value 100000 number)" rival "$(value 1000 number)" 1.5
row '10 000 goals with 500 000 check-ins, ms' "$(value numbers number)" rival "$(value 1000 number)" 1.5
rows_end
