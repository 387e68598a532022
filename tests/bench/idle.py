#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does while nobody does anything, counted with strace.

Usage: idle.py BUILD SAMPLE SECONDS STATE, inside with-display, where STATE is
one of those below. Prints the system calls that came back meanwhile and how
often it woke up for them: what lies closer together than a moment is once.
GTK's caret blinks for ten seconds after the last key, threads that opened the
file end after fifteen and GTK's text views forget how they drew a line after
twenty, so it is looked at after that.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / 'endtoend'))
from driver import Program, set_text, state_of  # noqa: E402

BUILD, SAMPLE, SECONDS, STATE = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
REST = 25
MOMENT = 0.4


def timer(program):
    program.press('push button', 'Timer of this page')


def timer_stopped(program):
    timer(program)
    program.wait_for('label', re.compile(r'^1:4\d$'))
    timer(program)


def entry(program):
    title = program.wait_for('text', 'Title')
    program.click(title, until=lambda: state_of(title, 'FOCUSED'))


def question(program):
    set_text(program.wait_for('text', 'Title'), 'Something else')
    program.key('ctrl+w')
    program.wait_for('push button', re.compile('Discard'))


def figures(program):
    program.view(3, 'Progress')
    program.press('push button', re.compile('^All goals'))
    program.press('push button', re.compile('Figures'))
    program.wait_for('label', 'New ARR, Mid-Market Team')


def score_grid(program):
    program.key('ctrl+g')
    program.wait_for('label', 'Score grid')


def projector(program):
    program.key('F11')
    program.wait_until(lambda: len(program.visible_windows()) > 1, 'the projector')


STATES = {
    'workshop': lambda program: program.view(1, 'Workshop'),
    'goals': lambda program: program.view(2, 'Goals'),
    'progress': lambda program: program.view(3, 'Progress'),
    'sheets': lambda program: program.view(4, 'Sheets'),
    'figures': figures,
    'score-grid': score_grid,
    'projector': projector,
    'question': question,
    'entry': entry,
    'timer-stopped': timer_stopped,
    'timer-running': timer,
}


def count(log):
    """The calls in a log of strace that came back, and how often there were some after a while of none."""
    calls = wakes = 0
    last = None
    for line in log.splitlines():
        moment = re.match(r'\d+ +([\d.]+) .* = ', line)
        if moment is None:
            continue
        calls += 1
        if last is None or float(moment[1]) - last > MOMENT:
            wakes += 1
        last = float(moment[1])
    return calls, wakes


def main():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as elsewhere:
        # The folder of a document is watched: nothing else may be written there.
        file = Path(folder) / 'example.goalwright'
        log = Path(elsewhere) / 'calls'
        shutil.copy(SAMPLE, file)
        with Program(BUILD, file) as program:
            program.window('Mid-Market goals 2026')
            STATES[STATE](program)
            time.sleep(REST)
            subprocess.run(['timeout', str(SECONDS), 'strace', '-f', '-q', '-ttt', '-p', str(program.process.pid),
                            '-o', str(log)], stderr=subprocess.DEVNULL, check=False)
            print('calls %d\nwakes %d' % count(log.read_text()))
            if len(sys.argv) > 5:  # to look at what was measured
                program.picture(sys.argv[5])
                print(log.read_text())


main()
