#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py BUILD SAMPLES [ROUNDS [DIALOGS]]: kills the running program, inside with-display.

In each round the real program edits a copy of a sample, and now and then saves
it, until kill -9 at a random moment. Then the file must be one that was there
before, or that was being saved, whole; and the edits that were older than a
second must be offered back. In the first DIALOGS rounds the program itself is
started again and restores them; in the others the journal is read by
build/tests/document/recover, which is faster. A round that fails prints what
it found; the last line counts.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from driver import Failure, Program, set_text, text_of  # noqa: E402

BUILD = Path(sys.argv[1])
SAMPLE = Path(sys.argv[2]) / 'example-cloud.goalwright'
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 4
DIALOGS = int(sys.argv[4]) if len(sys.argv) > 4 else 2
LATEST = 1.0


def title_of(content):
    return json.loads(content)['title']


def edit_until_killed(program, path, chance):
    """Returns the titles that were typed, with the time each was there, and what was asked to be saved."""
    entry = program.wait_for('text', 'Title')
    end = time.monotonic() + chance.uniform(0.05, 3)
    edits, saves = [], []
    count = 0
    while time.monotonic() < end:
        count += 1
        title = f'Edit {count} of {path.parent.name}'
        set_text(entry, title)
        if text_of(entry) != title:
            raise Failure('the title did not take what was typed')
        edits.append((time.monotonic(), title))
        if chance.random() < 0.12:
            program.key('ctrl+s')
            saves.append(title)
            if chance.random() < 0.5:
                time.sleep(chance.uniform(0, 0.02))
                break
        time.sleep(chance.uniform(0, 0.15))
    else:
        # Some rounds leave everything for longer than a second.
        if chance.random() < 0.3:
            time.sleep(1.1)
    # Taken before: until a busy machine has carried it out, edits only seem to get older.
    killed = time.monotonic()
    program.kill()
    return edits, saves, killed


def check_file(path, titles):
    """The file is whole: what was there, with one of the titles that it had."""
    content = path.read_bytes()
    run = subprocess.run([str(BUILD / 'src' / 'goalwright-cli'), 'check', str(path)], capture_output=True, check=False)
    if run.returncode != 0:
        raise Failure(f'the file is damaged: {run.stdout + run.stderr}')
    title = title_of(content)
    if title not in titles:
        raise Failure(f'the file has the title {title!r}')
    before = json.loads(SAMPLE.read_bytes())
    after = json.loads(content)
    before['title'] = after['title']
    if before != after:
        raise Failure('the file differs in more than its title')
    return title


def restored_by_tool(state):
    run = subprocess.run([str(BUILD / 'tests' / 'document' / 'recover'), str(state)],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise Failure(f'the journal cannot be read: {run.stderr}')
    return run.stdout.splitlines()


def restored_by_program(expected):
    """What the program shows after "Restore", or nothing when it does not ask."""
    with Program(BUILD) as program:
        program.window()
        if expected:
            # By the keyboard: GTK 4.8 crashes when a dialog closes because a screen
            # reader pressed its button.
            program.wait_for('push button', re.compile('Restore'))
            program.key('Return')
            title = text_of(program.wait_for('text', 'Title'))
            program.kill()
            return [title]
        program.kill()
        return []


def one_round(number, chance):
    folder = Path(tempfile.mkdtemp(prefix=f'gw-kill-{number}-'))
    state = Path(os.environ['XDG_STATE_HOME']) / 'goalwright'
    shutil.rmtree(state, ignore_errors=True)
    path = folder / 'workshop.goalwright'
    shutil.copy(SAMPLE, path)
    original = title_of(path.read_bytes())
    try:
        with Program(BUILD, path) as program:
            program.window(original)
            edits, saves, killed = edit_until_killed(program, path, chance)
        titles = [original] + [title for _, title in edits]
        # A screen reader empties the entry before it fills it; the program sees both.
        in_file = check_file(path, ['', *titles] if saves else [original])
        found = restored_by_tool(state)
        last = found[0] if found else in_file
        old = [title for when, title in edits if killed - when > LATEST]
        reached = titles.index(last) if last else len(titles) - 1 if old != titles[1:] else 0
        if old and reached < titles.index(old[-1]):
            raise Failure(f'{old[-1]!r} is lost: the file has {in_file!r}, and {found} is offered')
        if number <= DIALOGS and restored_by_program(found) != found:
            raise Failure('the program restores something else than the journal holds')
        return bool(found), bool(old)
    finally:
        shutil.rmtree(folder)


def main():
    seed = int(os.environ.get('GW_SEED', random.randrange(2 ** 32)))
    print(f'GW_SEED={seed}', flush=True)
    chance = random.Random(seed)
    bad = offered = with_old = 0
    for number in range(1, ROUNDS + 1):
        try:
            was_offered, was_old = one_round(number, chance)
            offered += was_offered
            with_old += was_old
        except (Failure, ValueError) as failure:
            bad += 1
            print(f'round {number}: {failure}', flush=True)
    print(f'{ROUNDS} kills, {bad} with damage or loss; {offered} offered edits back, '
          f'{with_old} had edits older than a second')
    sys.exit(1 if bad else 0)


main()
