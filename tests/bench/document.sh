#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Loading and saving a document of 100 MB as the window does, against json-glib
# alone: parsing the same bytes into a tree, and writing that tree. Turn by turn,
# the best of the turns counts, and of the times that of the processor is judged;
# that by the clock stands beside it. Each runs in a process of its own, so that the
# most memory it had at once is its own; what the finished model takes is what
# malloc has given out for it.
#
# Meanwhile the main loop ticks every 10 ms. What is judged is how long the main
# thread itself worked between two ticks, for on a busy machine it also waits
# for other programs; the time by the clock stands beside it.
#
# Then it is opened and edited every 20 ms. What is judged is how long an edit was in
# the program alone, where kill -9 would have lost it: the first, after which all of the
# workshop is taken down, and the slowest of those made meanwhile.

set -eu
. tests/bench/rows

turns=3
megabytes=100
ninja -C "$1" tests/bench/bench-document tests/bench/bench-journal >/dev/null
program=$1/tests/bench/bench-document
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" make "$work/large.goalwright" $megabytes
for _ in $(seq $turns); do
  for what in load parse save generate; do
    "$program" $what "$work/large.goalwright" >>"$work/$what"
  done
  mkdir "$work/state"
  "$1/tests/bench/bench-journal" "$work/large.goalwright" "$work/state" >>"$work/journal"
  rm -r "$work/state"
done

# least and most FILE NAME: of the turns
least () { rows_value "$1" "$2" | sort -n | head -n 1; }
most () { rows_value "$1" "$2" | sort -n | tail -n 1; }
mebibytes () { echo $(( $1 / 1048576 )); }

# "save" loads first, which prints the same names.
awk '$1 == "save" { found = 1 } $1 == "load" { found = 0 } found' "$work/save" >"$work/save-alone"

rows_title "A document of $megabytes MB" 'json-glib'
row 'loading, processor, ms' "$(least "$work/load" load-processor)" rival "$(least "$work/parse" parse-processor)" 2
row 'loading, clock, ms' "$(least "$work/load" load)" beside "$(least "$work/parse" parse)"
row 'saving, checked and flushed, processor, ms' "$(least "$work/save-alone" save-processor)" rival "$(least "$work/generate" generate-processor)" 2.5
row 'saving, checked and flushed, clock, ms' "$(least "$work/save-alone" save)" beside "$(least "$work/generate" generate)"
row 'most memory while loading, MiB' "$(mebibytes "$(most "$work/load" peak)")" rival "$(mebibytes "$(least "$work/parse" peak)")" 1
rows_title "A document of $megabytes MB" 'finished model'
row 'most memory while loading, MiB' "$(mebibytes "$(most "$work/load" peak)")" rival "$(mebibytes "$(least "$work/load" live)")" 3
rows_title "A document of $megabytes MB, main loop"
row 'longest work between ticks, loading, ms' "$(most "$work/load" block-processor)" limit 100
row 'longest work between ticks, saving, ms' "$(most "$work/save-alone" block-processor)" limit 100
row 'longest time between ticks, loading, ms' "$(least "$work/load" block)" beside 100
row 'longest time between ticks, saving, ms' "$(least "$work/save-alone" block)" beside 100
rows_title "A document of $megabytes MB, an edit"
row 'the first one until it is kept, ms' "$(most "$work/journal" first)" limit 1000
row 'the slowest one until it is kept, ms' "$(most "$work/journal" slowest)" limit 1000
row 'longest work between two, keeping them, ms' "$(most "$work/journal" block-processor)" limit 100
rows_end
