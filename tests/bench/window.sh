#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How long it takes until the window of a workshop is painted, against a bare
# libadwaita window on the same display, turn by turn: no more than 1.5 times.
# The median of the turns counts; the time of the processor stands beside it,
# and when the page of the workshop was there, too. GNOME Text Editor and
# LibreOffice Calc are measured where they are installed. Then what it does
# while nobody does anything, in each view and wherever something could move:
# nothing, in ten seconds. A timer that runs may wake up once a second. And how
# much memory all that takes.

set -eu
. tests/bench/rows

turns=9
idle_seconds=10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/document"
cp data/samples/example-cloud.goalwright "$work/document"

if ! ninja -C "$1" src/goalwright tests/bench/bare-window tests/bench/first-frame >/dev/null 2>&1; then
  rows_title 'The window'
  rows_skip 'everything' 'the build has no application, or there are no headers of X11'
  rows_end
fi

# turn NAME COMMAND…: one start, into NAME.wall and NAME.processor
cat >"$work/turn" <<'EOF'
name=$1
shift
# Ended while it opens a file, the program asks at its next start whether it shall.
XDG_STATE_HOME=$(mktemp -d "$work/state-XXXXXX")
export XDG_STATE_HOME
"$build/tests/bench/first-frame" "$@" >"$work/turn.out" 2>/dev/null || exit 0
awk -v name="$work/$name" '{ print $2 >> (name "." $1) }' "$work/turn.out"
EOF

# All on one display, so that nothing is compared across displays.
cat >"$work/starts" <<'EOF'
for turn in $(seq "$turns"); do
  sh "$work/turn" bare "$build/tests/bench/bare-window"
  sh "$work/turn" ours "$build/src/goalwright" "$sample"
  sh "$work/turn" page --whole "$build/src/goalwright" "$sample"
  ! command -v gnome-text-editor >/dev/null || sh "$work/turn" editor gnome-text-editor --standalone "$sample"
  ! command -v localc >/dev/null || sh "$work/turn" calc localc --norestore --nologo
done
EOF

# memory NAME COMMAND…: what no other program shares, in MiB
cat >"$work/memory" <<'EOF'
name=$1
shift
"$@" 2>/dev/null &
sleep 5
awk '/^Private_Dirty:/ { printf "%.0f\n", $2 / 1024 }' "/proc/$!/smaps_rollup" >"$work/$name.memory"
kill $!
EOF

export work turns build="$1" sample="$work/document/example-cloud.goalwright" GSETTINGS_SCHEMA_DIR="$1/data" GTK_A11Y=none
tests/endtoend/with-display sh "$work/starts"

median () {
  [ -f "$work/$1" ] || return 0
  sort -n "$work/$1" | awk '{ value[NR] = $1 } END { printf "%.0f\n", value[int ((NR + 1) / 2)] / 1000 }'
}

rows_title 'The window, first painted frame, medians' 'bare window'
row 'with a sample to open, ms' "$(median ours.wall)" rival "$(median bare.wall)" 1.5
row 'the same, processor, ms' "$(median ours.processor)" beside "$(median bare.processor)"
row 'with a page of the sample, ms' "$(median page.wall)" beside "$(median bare.wall)"
row 'the same, processor, ms' "$(median page.processor)" beside "$(median bare.processor)"
for other in editor calc; do
  name='GNOME Text Editor, ms'
  [ $other = editor ] || name='LibreOffice Calc, ms'
  if [ -f "$work/$other.wall" ]; then
    row "$name" "$(median $other.wall)" beside "$(median bare.wall)"
  else
    rows_skip "$name" 'not installed'
  fi
done

tests/endtoend/with-display sh "$work/memory" bare "$1/tests/bench/bare-window"
tests/endtoend/with-display sh "$work/memory" ours "$1/src/goalwright" "$sample"
rows_title 'The window, memory' 'bare window'
row 'what no other program shares, MiB' "$(cat "$work/ours.memory")" beside "$(cat "$work/bare.memory")"

# idle STATE…: what the program does in each, all at once: each has a display and a bus of its own
idle () {
  for state; do
    tests/endtoend/with-display /usr/bin/python3 tests/bench/idle.py "$build" "$sample" "$idle_seconds" "$state" \
      >"$work/$state.idle" 2>"$work/$state.log" &
  done
  wait
}

# idle_row STATE NAME WORD LIMIT
idle_row () {
  figure=$(rows_value "$work/$1.idle" "$3")
  [ -n "$figure" ] || cat "$work/$1.log" >&2
  row "$2" "${figure:-999999}" limit "$4"
}

rows_title "The window, nobody touching it for $idle_seconds seconds"
if command -v strace >/dev/null; then
  idle workshop goals progress sheets
  idle figures score-grid projector
  idle entry question timer-stopped timer-running
  for view in workshop goals progress sheets; do
    idle_row $view "system calls, $view view" calls 0
  done
  idle_row figures 'system calls, figures of the team' calls 0
  idle_row score-grid 'system calls, score grid' calls 0
  idle_row projector 'system calls, with the projector' calls 0
  idle_row entry 'system calls, in an entry' calls 0
  idle_row question 'system calls, with a question open' calls 0
  idle_row timer-stopped 'system calls, a timer that was stopped' calls 0
  idle_row timer-running 'wake-ups, a timer that runs' wakes $((idle_seconds + 1))
else
  rows_skip 'system calls' 'no strace'
fi
rows_end
