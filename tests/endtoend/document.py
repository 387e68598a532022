# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test of one document begins and ends with: a copy of a sample, the
program that shows it, and what the file says afterwards.
"""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from driver import Program


class DocumentTest(unittest.TestCase):
    """A test whose class says BUILD, SAMPLES, SAMPLE (a file) and TITLE (of its window)."""

    BUILD = SAMPLES = None
    SAMPLE = 'example-cloud.goalwright'
    TITLE = 'Mid-Market goals 2026'

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='goalwright-document-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / 'example.goalwright'
        shutil.copy(self.SAMPLES / self.SAMPLE, self.file)
        self.program = Program(self.BUILD, self.file)
        self.program.__enter__()
        self.addCleanup(self.program.__exit__, None, None, None)
        self.program.window(self.TITLE)

    def wait_for_change(self):
        self.program.wait_for('label', f'• {self.file.name}')

    def save(self):
        self.program.key('ctrl+s')
        self.program.wait_for('label', self.file.name)

    def close(self):
        self.program.key('ctrl+w')
        self.assertEqual(self.program.wait_for_end(), 0, self.program.output())
        self.assertEqual(self.program.complaints(), [])

    def opens(self, what):
        """Does something that opens a dialog, and waits until it is there."""
        windows = len(self.program.visible_windows())
        what()
        self.program.wait_until(lambda: len(self.program.visible_windows()) > windows, 'a dialog')

    def closes(self, what):
        """Does something that closes a dialog, and waits until it is gone."""
        windows = len(self.program.visible_windows())
        what()
        self.program.wait_until(lambda: len(self.program.visible_windows()) < windows, 'the dialog to go')

    # What is in the file

    def run_cli(self, *arguments):
        """What goalwright-cli says of the file."""
        return subprocess.run([str(self.BUILD / 'src' / 'goalwright-cli'), *map(str, arguments)],
                              capture_output=True, text=True, check=True).stdout

    def figures(self, goal, *arguments):
        """The figures of a goal, as the command line says them."""
        self.run_cli('check', self.file)
        goals = json.loads(self.run_cli('summary', self.file, '--json', *arguments))['goals']
        return next(one for one in goals if one['id'] == goal)

    def goals(self):
        """The goals as they stand in the file, by their id."""
        teams = json.loads(self.file.read_text(encoding='utf-8'))['teams']
        return {goal['id']: goal for team in teams for goal in team['goals']}

    def check_ins(self, goal):
        """The check-ins of a goal in the file, by their day."""
        return {check_in['date']: check_in for check_in in self.goals()[goal]['check-ins']}
