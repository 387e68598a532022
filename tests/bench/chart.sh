#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The pace chart of a goal with 1 000 000 check-ins against one with 1 000: the
# first drawing, then frames while the part that is shown moves, from far and
# from near, and while a pointer reads values. After the first drawing each
# frame has 16 ms.

set -eu
. tests/bench/rows

ninja -C "$1" tests/bench/bench-chart >/dev/null
program=$1/tests/bench/bench-chart
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" 1000 >"$work/small"
"$program" 1000000 >"$work/large"

rows_title 'A pace chart of 1 000 000 check-ins'
row 'pan, half of it, ms' "$(rows_value "$work/large" pan)" limit 16
row 'pan, a hundredth of it, ms' "$(rows_value "$work/large" near)" limit 16
row 'hover, ms' "$(rows_value "$work/large" hover)" limit 16
rows_title 'The same' '1 000'
row 'first drawing, ms' "$(rows_value "$work/large" first)" beside "$(rows_value "$work/small" first)"
row 'pan, half of it, ms' "$(rows_value "$work/large" pan)" beside "$(rows_value "$work/small" pan)"
row 'pan, a hundredth of it, ms' "$(rows_value "$work/large" near)" beside "$(rows_value "$work/small" near)"
row 'hover, ms' "$(rows_value "$work/large" hover)" beside "$(rows_value "$work/small" hover)"
rows_end
