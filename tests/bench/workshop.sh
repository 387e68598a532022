#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How long a letter takes that is typed into the allocation, from the key to
# the painted frame, in the real window: one frame is 16 ms.

set -eu
. tests/bench/rows

rows_title 'A letter typed into the allocation'
if ! command -v Xvfb >/dev/null; then
  rows_skip 'painted' 'there is no Xvfb'
  rows_end
fi

ninja -C "$1" tests/bench/bench-workshop data/gschemas.compiled >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GSETTINGS_SCHEMA_DIR="$1/data"

for members in 8 200; do
  tests/endtoend/with-display "$1/tests/bench/bench-workshop" $members >"$work/figures"
  row "painted, $members members, ms" "$(rows_value "$work/figures" median | awk '{ printf "%.1f", $1 / 1000 }')" limit 16
  row "the slowest of 60, $members members, ms" "$(rows_value "$work/figures" slowest | awk '{ printf "%.1f", $1 / 1000 }')"
done
rows_end
