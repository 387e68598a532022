#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole workshop in the real window: from an empty page to signed sheets.

A new document; the team of four pasted; eight pages, one of them by the
keyboard alone; silent numbers of all four, revealed; shares with one of them
typed; if-then plans; commit; sheets as PDF; saved, opened again, equal.

Usage: test_whole_workshop.py BUILD, inside with-display.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from driver import Atspi, Program, role_of, set_text, shown, state_of, text_of, walk  # noqa: E402

BUILD = Path(sys.argv[1])
CLI = BUILD / 'src' / 'goalwright-cli'
NUMBERS = 'Silent First Numbers'
# As copied from a spreadsheet, with the decimal marks of two countries.
TEAM = ('Ana Sample\tAccount executive\t100 %\t400,000.00\t380,500.00\t1000000\n'
        'Ben Sample\tAccount executive\t80 %\t350.000,00\t360000\t900000\n'
        'Cleo Sample\tDevelopment\t1\t300000\t200000\t\n'
        'Dev Sample\tDevelopment\t1\t\t\t\n')
OFFERED = {'Ana Sample': '160000', 'Ben Sample': '150000', 'Cleo Sample': '110000', 'Dev Sample': '90000'}
# Where each row of the agenda leads.
PAGES = {
    'Set-up': 'Set-up',
    'Why this goal': 'Understand the psychology behind goal-setting',
    'Like any other goal': 'Recognize that sales goals are like any other type of goals',
    'Specific, hard, fair': 'Make the goal specific and hard, and share it out fairly',
    'Back to this week': 'Work back from the number to this week',
    'Obstacles': 'Plan for the obstacle, then commit',
    'Keep score': 'Keep score, review on a rhythm, correct honestly',
    'Read-back and sign': 'Read-back and sign',
}


def spaced(text):
    """A pattern for a text whose digits are grouped by some kind of blank."""
    return re.compile('^' + re.sub(r'(?<=\d) (?=\d)', r'\\s', re.escape(text).replace(r'\ ', ' ')) + '$')


def run_cli(*arguments):
    return subprocess.run([str(CLI), *map(str, arguments)], capture_output=True, text=True, check=True).stdout


class WholeWorkshop(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='goalwright-whole-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / 'half.goalwright'
        self.pdf = self.folder / 'sheets.pdf'

    def start(self, *arguments):
        self.program = Program(BUILD, *arguments, folder=self.folder)
        self.program.__enter__()
        self.addCleanup(self.program.__exit__, None, None, None)
        self.program.window()

    # What hands do

    def go_to(self, row):
        self.program.click(self.program.wait_for('list item', re.compile(f'^{re.escape(row)},')),
                           until=lambda: self.program.find('heading', PAGES[row]))

    def fill(self, **fields):
        """Fills in the entries of these names; _ stands for a blank."""
        for name, text in fields.items():
            set_text(self.program.wait_for('text', name.replace('_', ' ')), text)

    def press_row(self, text):
        """Presses the button that a label stands on."""
        button = self.program.wait_for('label', text)
        while role_of(button) != 'push button':
            button = button.get_parent()
        Atspi.Action.do_action(button, 0)

    # The workshop, page by page

    def set_up_the_team(self):
        program = self.program
        program.press('push button', re.compile('New Workshop'))
        program.wait_for('heading', 'Set-up')
        self.fill(Title='Second half', Company='Sample Supply', Facilitator='Ruth Sample',
                  First_day='2026-07-01', Last_day='2026-12-31', What_you_count='Gross margin', In_units_of='EUR')
        set_text(program.wait_for('text', 'Digits after the point'), '0')
        subprocess.run(['xclip', '-selection', 'clipboard'], input=TEAM.encode(), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        program.press('push button', re.compile('Paste From a Spreadsheet'))
        dialog = program.window('Paste Members')
        # What was understood is shown before it is taken.
        program.wait_for('label', spaced('380 500'), inside=dialog)
        program.wait_for('label', spaced('350 000'), inside=dialog)
        program.key('alt+t')
        program.wait_until(lambda: not program.find('frame', 'Paste Members'), 'the members to be taken over')
        names = [text_of(entry) for entry in walk(program.wait_for('tree table', 'The members'))
                 if role_of(entry) == 'text' and entry.get_name() == 'Name']
        self.assertEqual(names, list(OFFERED))

    def say_why(self):
        """Page 1, by the keyboard alone."""
        program = self.program
        program.key('alt+Next')
        program.wait_for('heading', PAGES['Why this goal'])
        program.go_to(program.wait_for('text', 'For customers'))
        program.type('Forty clinics stop losing orders to a fax machine')
        program.go_to(program.wait_for('text', 'For the team'))
        program.type('Two new colleagues stay')
        program.go_to(program.wait_for('text', 'Who may change the goal'))
        program.type('Ruth Sample')
        program.key('Tab')
        program.wait_until(lambda: text_of(program.find('text', 'Who may change the goal')) == 'Ruth Sample', 'the name')
        program.key('alt+Next')
        program.wait_for('heading', PAGES['Like any other goal'])

    def promise_practices(self):
        program = self.program
        if not program.find('text', 'We will'):
            self.press_row(re.compile('^Add a p'))
        set_text(program.wait_for('text', 'We will'), 'call back the same day')

    def share_out(self):
        program = self.program
        self.go_to('Specific, hard, fair')
        program.press('push button', re.compile('Set the Team'))
        self.fill(Title='Gross margin of the half', Target='500,000', What_must_not_get_worse='Returns under 2 %')
        self.offer_numbers()
        program.press('push button', re.compile('^_?Reveal'))
        for number in ('160 000', '150 000', '110 000', '90 000'):
            program.wait_for('label', spaced(number))
        set_text(program.wait_for('text', 'Allocated to Ana Sample'), '200000')
        shares = lambda: [re.sub(r'\s', '', text_of(program.find('text', f'Allocated to {name}'))) for name in OFFERED]  # noqa: E731
        program.wait_until(lambda: shares() == ['200000', '100000', '100000', '100000'], 'the others to share the rest')
        program.wait_for('label', '✓ adds up to the last unit')
        set_text(program.wait_for('text', 'Why it is shared out this way'), 'Ana keeps the two hospitals, the rest is new')
        program.press('push button', re.compile('^_?Hand Out'))

    def offer_numbers(self):
        """The laptop goes round; what one has typed nobody else sees."""
        program = self.program
        program.press('push button', re.compile('First Numbers'))
        for name, number in OFFERED.items():
            dialog = program.window(NUMBERS)
            program.wait_for('label', 'Choose your name', inside=dialog)
            program.press('push button', name, inside=dialog)
            entry = program.wait_for('text', 'My number', inside=dialog)
            program.wait_until(lambda entry=entry: state_of(entry, 'FOCUSED'), 'the entry to have the keyboard')
            program.type(number)
            program.key('Return')
            program.wait_for('label', 'Choose your name', inside=dialog)
            self.assert_hidden(OFFERED.values())
        program.key('Escape')
        program.wait_until(lambda: not program.find('frame', NUMBERS), 'the dialog to close')
        self.assert_hidden(OFFERED.values())

    def assert_hidden(self, numbers):
        """None of these numbers can be read anywhere, by eye or by a screen reader."""
        said = []
        for accessible in walk(self.program.application()):
            if shown(accessible):
                said += [accessible.get_name() or '', text_of(accessible) or '', accessible.get_description() or '']
        digits = [re.sub(r'(?<=\d)\s(?=\d)', '', text) for text in said]
        for number in numbers:
            self.assertFalse([text for text in digits if number in text])

    def plan_the_week(self):
        self.go_to('Back to this week')
        self.fill(Average_deal='12500', From_opportunity_to_deal='60')
        self.press_row('Add a stage')
        self.program.wait_for('text', re.compile('^Share that goes on'))

    def plan_for_obstacles(self):
        program = self.program
        self.go_to('Obstacles')
        for turn, name in enumerate(OFFERED):
            program.wait_for('label', name, where=lambda label: role_of(label.get_parent()) != 'list item')
            set_text(program.wait_for('text', 'The obstacle in me'), f'I put off the first call, {name}')
            self.press_row('Add a plan')
            set_text(program.wait_for('text', 'If'), 'it is nine on Monday')
            set_text(program.wait_for('text', re.compile('^[Tt]hen')), f'call the first name on the list of {name}')
            if turn + 1 < len(OFFERED):
                program.press('push button', re.compile('^Next _?person'))
                program.wait_until(lambda: text_of(program.find('text', 'The obstacle in me')) == '', 'the next turn')

    def read_back_and_commit(self):
        program = self.program
        self.go_to('Read-back and sign')
        boxes = [box for box in walk(program.application()) if role_of(box) == 'check box' and shown(box)]
        self.assertEqual(len(boxes), 4)
        for box in boxes:
            program.click(box, until=lambda box=box: state_of(box, 'CHECKED'))
        program.press('push button', re.compile('^_?Commit'))
        program.wait_for('label', spaced('5 of 5'))

    def test_from_an_empty_page_to_signed_sheets(self):
        self.start()
        self.set_up_the_team()
        self.say_why()
        self.promise_practices()
        self.share_out()
        self.plan_the_week()
        self.plan_for_obstacles()
        self.go_to('Keep score')
        self.read_back_and_commit()

        program = self.program
        program.view(4, 'Sheets')
        program.wait_for('push button', re.compile('^Print…'))
        program.key('ctrl+shift+e')
        self.program.choose_file(self.pdf)
        program.view(1, 'Workshop')
        program.key('ctrl+s')
        self.program.choose_file(self.file)
        program.wait_for('label', self.file.name)
        program.key('ctrl+w')
        self.assertEqual(program.wait_for_end(), 0, program.output())
        self.assertEqual(program.complaints(), [])
        self.assert_sheets()
        self.assert_document()
        self.assert_opens_equal()

    def assert_sheets(self):
        text = subprocess.run(['pdftotext', '-layout', str(self.pdf), '-'], capture_output=True, text=True,
                              check=True).stdout
        for name in OFFERED:
            self.assertIn(name, text)
            self.assertIn(f'call the first name on the list of {name}', text)
        self.assertRegex(text, r'from 0 to 200\s000')

    def assert_document(self):
        self.assertEqual(subprocess.run([str(CLI), 'check', str(self.file)], check=False).returncode, 0)
        goals = json.loads(run_cli('summary', self.file, '--json'))['goals']
        self.assertEqual(sorted(goal['target'] for goal in goals), [100000, 100000, 100000, 200000, 500000])
        written = json.loads(self.file.read_text(encoding='utf-8'))
        for goal in written['teams'][0]['goals']:
            self.assertEqual(goal['state'], 'agreed')
            self.assertEqual(len(goal['revisions']), 1)

    def assert_opens_equal(self):
        before = self.file.read_bytes()
        self.start(self.file)
        self.program.window('Second half')
        self.fill(Title='Second half, again') if self.program.find('text', 'Title') else self.go_to('Set-up')
        set_text(self.program.wait_for('text', 'Title'), 'Second half, again')
        self.program.wait_for('label', f'• {self.file.name}')
        self.program.key('ctrl+s')
        self.program.wait_for('label', self.file.name)
        self.assertNotEqual(self.file.read_bytes(), before)
        set_text(self.program.wait_for('text', 'Title'), 'Second half')
        self.program.wait_for('label', f'• {self.file.name}')
        self.program.key('ctrl+s')
        self.program.wait_for('label', self.file.name)
        self.program.key('ctrl+w')
        self.assertEqual(self.program.wait_for_end(), 0, self.program.output())
        self.assertEqual(self.file.read_bytes(), before)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
