#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How long it takes until the window with a sample is painted, against a bare
# libadwaita window on the same display, turn by turn: no more than 1.5 times.
# The median of the turns counts; the time of the processor stands beside it.
# GNOME Text Editor and LibreOffice Calc are measured where they are installed.
# Then what it does while nobody does anything: nothing, in ten seconds, once
# the threads that opened the file have gone; and how much memory that takes.

set -eu
. tests/bench/rows

turns=9
idle_seconds=10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp data/samples/example-cloud.goalwright "$work/sample.goalwright"

if ! ninja -C "$1" src/goalwright tests/bench/bare-window tests/bench/first-frame >/dev/null 2>&1; then
  rows_title 'The window'
  rows_skip 'everything' 'the build has no application, or there are no headers of X11'
  rows_end
fi

# turn NAME COMMAND…: one start, into NAME.wall and NAME.processor
cat >"$work/turn" <<'EOF'
name=$1
shift
"$build/tests/bench/first-frame" "$@" >"$work/turn.out" 2>/dev/null || exit 0
awk -v name="$work/$name" '{ print $2 >> (name "." $1) }' "$work/turn.out"
EOF

# All on one display, so that nothing is compared across displays.
cat >"$work/starts" <<'EOF'
for turn in $(seq "$turns"); do
  sh "$work/turn" bare "$build/tests/bench/bare-window"
  sh "$work/turn" ours "$build/src/goalwright" "$work/sample.goalwright"
  ! command -v gnome-text-editor >/dev/null || sh "$work/turn" editor gnome-text-editor --standalone "$work/sample.goalwright"
  ! command -v localc >/dev/null || sh "$work/turn" calc localc --norestore --nologo
done
EOF

# idle NAME COMMAND…: its memory, and the system calls that came back meanwhile
cat >"$work/idle" <<'EOF'
name=$1
shift
"$@" 2>/dev/null &
sleep 20
awk '/^Private_Dirty:/ { printf "%.0f\n", $2 / 1024 }' "/proc/$!/smaps_rollup" >"$work/$name.memory"
if command -v strace >/dev/null; then
  timeout "$seconds" strace -f -q -p $! -o "$work/calls" 2>/dev/null || true
  grep -c ' = ' "$work/calls" >"$work/$name.calls" || true
fi
kill $!
EOF

export work turns seconds=$idle_seconds build="$1" GSETTINGS_SCHEMA_DIR="$1/data" GTK_A11Y=none
tests/endtoend/with-display sh "$work/starts"

median () {
  [ -f "$work/$1" ] || return 0
  sort -n "$work/$1" | awk '{ value[NR] = $1 } END { printf "%.0f\n", value[int ((NR + 1) / 2)] / 1000 }'
}

rows_title 'The window, first painted frame, medians' 'bare window'
row 'with a sample open, ms' "$(median ours.wall)" rival "$(median bare.wall)" 1.5
row 'the same, processor, ms' "$(median ours.processor)" beside "$(median bare.processor)"
for other in editor calc; do
  name='GNOME Text Editor, ms'
  [ $other = editor ] || name='LibreOffice Calc, ms'
  if [ -f "$work/$other.wall" ]; then
    row "$name" "$(median $other.wall)" beside "$(median bare.wall)"
  else
    rows_skip "$name" 'not installed'
  fi
done

tests/endtoend/with-display sh "$work/idle" bare "$1/tests/bench/bare-window"
tests/endtoend/with-display sh "$work/idle" ours "$1/src/goalwright" "$work/sample.goalwright"

rows_title 'The window, nobody touching it'
if [ -f "$work/ours.calls" ]; then
  row "system calls in $idle_seconds seconds" "$(cat "$work/ours.calls")" limit 0
else
  rows_skip "system calls in $idle_seconds seconds" 'no strace'
fi
rows_title 'The window, memory' 'bare window'
row 'what no other program shares, MiB' "$(cat "$work/ours.memory")" beside "$(cat "$work/bare.memory")"
rows_end
