#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first workshop, end to end: the real program on a copy of Example Cloud's.

Usage: test_first_workshop.py BUILD SAMPLES, inside with-display.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from gi.repository import Gio, GLib

sys.dont_write_bytecode = True
from driver import Program, set_text, state_of, text_of  # noqa: E402

BUILD = Path(sys.argv[1])
SAMPLES = Path(sys.argv[2])
TITLE = 'Mid-Market goals 2026'
PAGES = [
    ('Set-up', 'Set-up'),
    ('Why this goal', 'Understand the psychology behind goal-setting'),
    ('Like any other goal', 'Recognize that sales goals are like any other type of goals'),
    ('Specific, hard, fair', 'Make the goal specific and hard, and share it out fairly'),
    ('Back to this week', 'Work back from the number to this week'),
    ('Obstacles', 'Plan for the obstacle, then commit'),
    ('Keep score', 'Keep score, review on a rhythm, correct honestly'),
    ('Read-back and sign', 'Read-back and sign'),
]
VIEWS = ['Workshop', 'Goals', 'Progress', 'Sheets']


def run_cli(*arguments):
    """What goalwright-cli does: status, output, errors."""
    run = subprocess.run([str(BUILD / 'src' / 'goalwright-cli'), *map(str, arguments)],
                         capture_output=True, text=True, check=False)
    return run.returncode, run.stdout, run.stderr


def team_goal(path):
    """The figures of the team's goal, as the command line says them."""
    status, output, errors = run_cli('summary', path, '--json')
    assert status == 0, errors
    return next(goal for goal in json.loads(output)['goals'] if goal['id'] == 'team-arr')


def number_in(entry):
    """The number that an entry shows, with or without spaces between its digits."""
    return int(re.sub(r'\s', '', text_of(entry)))


class FirstWorkshop(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='goalwright-workshop-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / 'example.goalwright'
        shutil.copy(SAMPLES / 'example-cloud.goalwright', self.file)

    def open(self, path=None):
        """The program with a document, closed at the end of the test."""
        program = self.enterContext(Program(BUILD, path or self.file))
        program.window(TITLE)
        return program

    def enterContext(self, context):  # unittest has its own only since Python 3.11.
        entered = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return entered

    def dot(self, program, wanted):
        """Waits until the title says whether something is unsaved."""
        name = f'• {self.file.name}' if wanted else self.file.name
        program.wait_for('label', name)

    def go_to(self, program, row, heading):
        """Opens a page of the workshop from the agenda."""
        program.click(program.wait_for('list item', re.compile(f'^{re.escape(row)},')),
                      until=lambda: program.find('heading', heading))

    def close(self, program):
        program.key('ctrl+w')
        self.assertEqual(program.wait_for_end(), 0, program.output())
        self.assertEqual(program.complaints(), [])

    def test_walk(self):
        program = self.open()
        for number, view in enumerate(VIEWS, 1):
            program.view(number, view)
            self.assertEqual(program.nameless(), [], view)
        program.view(3, 'Progress')
        for button, heading in [('^All goals', 'All goals'), ('Figures', 'New ARR, Mid-Market Team')]:
            program.press('push button', re.compile(button))
            program.wait_for('label', heading)
            self.assertEqual(program.nameless(), [], heading)
        program.key('ctrl+g')
        program.wait_for('label', 'Score grid')
        self.assertEqual(program.nameless(), [], 'Score grid')
        program.view(1, 'Workshop')
        for row, heading in PAGES:
            self.go_to(program, row, heading)
            self.assertEqual(program.nameless(), [], row)
        # Looking changes nothing.
        program.wait_for('label', self.file.name)
        self.close(program)
        self.assertEqual(self.file.read_bytes(), (SAMPLES / 'example-cloud.goalwright').read_bytes())

    def test_change_undo_save_reopen(self):
        program = self.open()
        self.go_to(program, *PAGES[0])
        set_text(program.wait_for('text', 'Title'), 'Mid-Market goals, second half')
        program.window('Mid-Market goals, second half')
        self.dot(program, True)
        program.key('ctrl+z')
        program.window(TITLE)
        self.dot(program, False)
        program.key('ctrl+shift+z')
        program.window('Mid-Market goals, second half')
        self.dot(program, True)
        program.key('ctrl+s')
        self.dot(program, False)
        self.close(program)

        status, output, errors = run_cli('check', self.file)
        self.assertEqual((status, errors), (0, ''), output)
        program = self.enterContext(Program(BUILD, self.file))
        program.window('Mid-Market goals, second half')

        # Put back by hand it is the file that it was, byte for byte.
        set_text(program.wait_for('text', 'Title'), TITLE)
        self.dot(program, True)
        program.key('ctrl+s')
        self.dot(program, False)
        self.close(program)
        self.assertEqual(self.file.read_bytes(), (SAMPLES / 'example-cloud.goalwright').read_bytes())

    def test_change_of_an_agreed_target(self):
        before = team_goal(self.file)
        program = self.open()
        program.view(2, 'Goals')
        target = program.wait_for('text', 'Target')
        self.assertEqual(number_in(target), 3600)
        program.click(target, until=lambda: state_of(target, 'FOCUSED'))
        program.key('ctrl+a')
        program.type('3700')
        program.key('Tab')
        program.wait_for('label', 'Change an Agreed Goal')
        program.wait_for('text', 'Why does it change?')
        program.type('A second product from July')
        program.key('Tab')
        program.type('Ruth Sample')
        program.key('Return')
        self.dot(program, True)
        program.wait_until(lambda: number_in(program.find('text', 'Target')) == 3700, 'the new target')
        program.key('ctrl+z')
        program.wait_until(lambda: number_in(program.find('text', 'Target')) == 3600, 'the old target')
        self.dot(program, False)
        program.key('ctrl+shift+z')
        program.wait_until(lambda: number_in(program.find('text', 'Target')) == 3700, 'the new target again')
        program.key('ctrl+s')
        self.dot(program, False)
        self.close(program)

        after = team_goal(self.file)
        self.assertEqual((before['target'], after['target']), (3600, 3700))
        self.assertLess(after['pace'], before['pace'])
        self.assertIn('A second product from July', self.file.read_text(encoding='utf-8'))

    def test_bad_number_stays_and_is_marked(self):
        program = self.open()
        program.view(2, 'Goals')
        set_text(program.wait_for('text', 'Baseline'), 'twelve')
        program.wait_for('label', re.compile('not a number'))
        self.assertEqual(text_of(program.find('text', 'Baseline')), 'twelve')
        self.dot(program, False)

    def test_unsaved_changes_are_asked_about(self):
        program = self.open()
        set_text(program.wait_for('text', 'Title'), 'Not to be kept')
        self.dot(program, True)
        program.key('ctrl+w')
        program.wait_for('push button', re.compile('Discard'))
        program.press('push button', re.compile('Cancel'))
        program.wait_until(lambda: not program.find('push button', re.compile('Discard')), 'the question to go')
        program.window('Not to be kept')
        program.key('ctrl+w')
        program.press('push button', re.compile('Discard'))
        self.assertEqual(program.wait_for_end(), 0, program.output())
        self.assertEqual(self.file.read_bytes(), (SAMPLES / 'example-cloud.goalwright').read_bytes())

    def test_a_file_that_is_none(self):
        self.file.write_text('[' * 1000000, encoding='utf-8')
        program = self.enterContext(Program(BUILD, self.file))
        program.window()
        program.wait_for('text', 'All problems', where=lambda text: 'line 1' in text_of(text))
        self.assertTrue(program.running())
        self.assertEqual(program.complaints(), [])

    def test_the_bus_offers_nothing_that_harms(self):
        """Any process may call what the program offers on the session bus."""
        self.open()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        place = '/io/github/goalwright/Goalwright'
        offered = {}
        for path in [place, f'{place}/window/1']:
            try:
                answer = bus.call_sync('io.github.goalwright.Goalwright', path, 'org.gtk.Actions', 'DescribeAll', None,
                                       None, Gio.DBusCallFlags.NONE, 10000, None)
            except GLib.Error:
                continue  # no such window: it offers nothing
            offered.update(answer.unpack()[0])
        # These open a dialog or ask before they end the program; none takes a parameter, such as a path.
        self.assertEqual(sorted(offered), ['about', 'preferences', 'quit'])
        self.assertEqual({parameter for _, parameter, _ in offered.values()}, {''})

    def test_sheets(self):
        program = self.open()
        program.view(4, 'Sheets')
        program.wait_for('push button', re.compile('^Print…'))
        pdf = self.folder / 'sheets.pdf'
        status, _, errors = run_cli('export', self.file, '--sheets', 'member', '--for', 'everyone', '-o', pdf)
        self.assertEqual((status, errors), (0, ''))
        info = subprocess.run(['pdfinfo', str(pdf)], capture_output=True, text=True, check=True).stdout
        self.assertRegex(info, r'Pages: +6\n')
        self.assertIn('(A4)', info)
        text = subprocess.run(['pdftotext', '-layout', str(pdf), '-'], capture_output=True, text=True,
                              check=True).stdout
        for name, target in [('Ana', 770), ('Ben', 710), ('Cleo', 655), ('Dev', 565), ('Eva', 615), ('Finn', 465)]:
            self.assertIn(f'{name} Sample', text)
            self.assertIn(f'New ARR from 0 to {target}', text)
        self.assertEqual(text.count('signature'), 6)
        self.assertNotIn('onfidence', text)

    def test_team_sheet_has_two_pages(self):
        """Lines for notes are not worth a page of their own."""
        for paper in ['a4', 'letter']:
            pdf = self.folder / f'{paper}.pdf'
            status, _, errors = run_cli('export', self.file, '--sheets', 'team', '--for', 'everyone',
                                        '--paper', paper, '-o', pdf)
            self.assertEqual((status, errors), (0, ''))
            info = subprocess.run(['pdfinfo', str(pdf)], capture_output=True, text=True, check=True).stdout
            self.assertRegex(info, r'Pages: +2\n')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
