#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: every figure says in words what it draws, every
control has a name. The numbers are compared with those that goalwright-cli
says of the same file.

Usage: test_reader.py BUILD SAMPLES, inside with-display.
"""

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from driver import CLASS_NAME, Program, state_of, walk  # noqa: E402

BUILD = Path(sys.argv[1])
SAMPLES = Path(sys.argv[2])
FILES = {
    'example-cloud.goalwright': 'Mid-Market goals 2026',
    'example-insurance.goalwright': 'Autumn sprint 2026',
    'sample-supply.goalwright': 'Field Sales, second half 2026',
}
STATUSES = {'ahead': 'Ahead', 'on-pace': 'On pace', 'at-risk': 'At risk', 'off-pace': 'Off pace',
            'met': 'Met', 'missed': 'Missed', 'too-early': 'Too early to tell', 'no-numbers': 'No numbers yet'}
FIGURES = {'Allocation': 'waterfall', 'Funnel': 'funnel', 'Thermometer': 'thermometer', 'Spread': 'spread',
           'Burn-up': 'burn-up'}
NUMBER = re.compile(r'\d{1,3}(?:[\u00a0 ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?')


def run_cli(*arguments):
    return subprocess.run([str(BUILD / 'src' / 'goalwright-cli'), *map(str, arguments)],
                          capture_output=True, text=True, check=True).stdout


def plain(text):
    """As a spreadsheet takes it: what is exported has none of the signs that make a number easy to read."""
    return text.replace('\u00a0', '').replace('\u2212', '-')


def numbers(text):
    """The numbers in a sentence, as they are written there."""
    return [number.replace('\u00a0', '').replace(' ', '') for number in NUMBER.findall(text)]


def says(text, value):
    """Whether a sentence has a number that is value, to the digits that it shows."""
    return any(abs(float(number) - value) <= 0.5 * 10 ** -len(number.partition('.')[2]) + 1e-9
               for number in numbers(text))


class Reader(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='goalwright-reader-'))
        self.addCleanup(shutil.rmtree, self.folder)

    def open(self, name):
        """The program with a sample, at its Progress view; and its figures by the title of the goal."""
        self.file = self.folder / name
        shutil.copy(SAMPLES / name, self.file)
        program = Program(BUILD, self.file)
        program.__enter__()
        self.addCleanup(program.__exit__, None, None, None)
        program.window(FILES[name])
        program.view(3, 'Progress')
        self.goals = json.loads(run_cli('summary', self.file, '--json'))['goals']
        return program

    def close(self, program):
        program.key('ctrl+w')
        self.assertEqual(program.wait_for_end(), 0, program.output())
        self.assertEqual(program.complaints(), [])

    def figure(self, program, words=None):
        """The figure that is large; a bar in a row is not read by itself."""
        return program.wait_for('image', words, where=lambda image: state_of(image, 'FOCUSABLE'))

    def table_of(self, *arguments):
        """The numbers behind a figure, as the command line writes them."""
        out = self.folder / 'table.csv'
        run_cli('export', self.file, *arguments, '-o', out)
        with out.open(encoding='utf-8', newline='') as lines:
            return [[plain(cell) for cell in row] for row in csv.reader(lines)]

    def cells(self, program):
        """The cells of the table that is shown, row by row."""
        table = program.wait_for('tree table', 'The numbers behind the chart')
        rows = []
        for row in walk(table):
            if row.get_role_name() == 'table row':
                labels = [cell.get_name() for cell in walk(row) if cell.get_role_name() == 'label']
                rows.append(['' if CLASS_NAME.match(label) else plain(label) for label in labels])
        return rows

    def assert_says(self, text, goal, *keys):
        for key in keys:
            if goal.get(key) is not None:
                self.assertTrue(says(text, goal[key]), f'{key} {goal[key]} of {goal["title"]} is not in: {text}')

    def check_pace(self, text, goal):
        """The words of a pace chart against the figures of its goal."""
        self.assertTrue(text.startswith(f'{goal["title"]}. '), text)
        self.assertIn(f'Status: {STATUSES[goal["status"]]}.', text)
        if 'low-limit' in goal or 'high-limit' in goal:
            self.assert_says(text, goal, 'low-limit', 'high-limit', 'actual')
            return
        self.assert_says(text, goal, 'baseline', 'target', 'actual', 'planned')
        forecast = goal['forecast']
        if forecast['kind'] == 'range':
            self.assert_says(text, dict(forecast, title=goal['title']), 'value', 'low', 'high')
            said = re.search(r'The chance of reaching the target: (under |over )?(\d+)', text)
            chance = 100 * forecast['chance']
            self.assertTrue(chance <= 5 if said[1] == 'under ' else chance >= 95 if said[1] == 'over '
                            else abs(int(said[2]) - chance) <= 2.5 + 1e-9, f'{chance}: {text}')

    def check_rows(self, program):
        """Every goal has a row, which says in words what its bar draws."""
        for goal in self.goals:
            row = program.wait_for('list item', re.compile(rf'^{re.escape(goal["title"])}, '))
            said = row.get_name()
            self.assertTrue(STATUSES[goal['status']] in said, said)
            self.assert_says(said, goal, *(['actual'] if 'low-limit' in goal else ['actual', 'target', 'planned']))
            bar = program.find('image', inside=row)
            self.assertEqual(said, f'{goal["title"]}, {bar.get_name()}')

    def check_each_goal(self, program):
        """From the list to each goal and back, by keyboard."""
        for goal in self.goals:
            row = program.wait_for('list item', re.compile(rf'^{re.escape(goal["title"])}, '))
            rows = [item for item in walk(row.get_parent()) if item.get_role_name() == 'list item']
            program.go('Tab', lambda: any(state_of(item, 'FOCUSED') for item in rows), 'the goals')
            program.key('Home')
            program.wait_until(lambda: state_of(rows[0], 'FOCUSED'), 'the first goal')
            program.go_to(row, 'Down')
            program.key('Return')
            figure = self.figure(program, re.compile(rf'^{re.escape(goal["title"])}\. '))
            self.check_pace(figure.get_name(), goal)
            program.key('alt+Up')
            program.wait_for('label', 'All goals')

    def check_figures(self, program):
        """The figures of the team: every number behind each is in its words or in the table beside."""
        program.press('push button', re.compile('^_?Figures'))
        for name, kind in FIGURES.items():
            if not program.find('push button', name):
                continue
            program.press('push button', name)
            program.wait_until(lambda: state_of(program.find('push button', name), 'PRESSED'), name)
            rows = self.table_of('--figure', kind)
            self.check_words(kind, self.figure(program).get_name(), rows)
            program.press('page tab', 'Table')
            program.wait_until(lambda: self.cells(program) == rows, f'the numbers of {kind}: {rows}')
            program.press('page tab', 'Chart')

    def check_words(self, kind, words, rows):
        self.assertGreater(len(rows), 1, kind)
        words = plain(words)
        if kind == 'burn-up':
            reached = [row for row in rows[1:] if row[2]][-1]
            wanted = [reached[1], reached[2], rows[-1][1]]
        elif kind == 'thermometer':
            wanted = [row[1] for row in rows[1:]]
        elif kind == 'waterfall':
            # The steps that are no member's are told in a sentence each.
            wanted = [cell for row in rows[1:] if row[1] != '0' for cell in (row if ' Sample' in row[0] else row[1:])]
        else:
            wanted = [cell for row in rows[1:] if row[-1] != '0' for cell in row if cell]
        for cell in wanted:
            self.assertIn(cell.lower(), words.lower(), kind)

    def check_sample(self, name):
        program = self.open(name)
        team = next(goal for goal in self.goals if 'owner' not in goal)
        self.check_pace(self.figure(program, re.compile('The goal: ')).get_name(), team)
        program.press('push button', re.compile('^All goals'))
        program.wait_for('label', 'All goals')
        self.check_rows(program)
        self.check_each_goal(program)
        self.check_figures(program)
        self.close(program)

    def test_cloud(self):
        self.check_sample('example-cloud.goalwright')

    def test_insurance(self):
        self.check_sample('example-insurance.goalwright')

    def test_supply(self):
        self.check_sample('sample-supply.goalwright')

    def test_reading_a_chart(self):
        """The arrow keys say one value after the other, and each is one of the table."""
        program = self.open('example-cloud.goalwright')
        chart = self.figure(program, re.compile('The goal: '))
        # A pointer that rests on the chart does not take over what the keys read.
        program.point_at(chart)
        program.go_to(chart)
        rows = self.table_of('--figure', 'pace', '--goal', 'team-arr')
        for number, row in enumerate(rows[1:]):
            program.key('Right' if number else 'Home')
            program.wait_until(lambda: chart.get_description().startswith(row[0]), row[0])
            for cell in [row[1], row[2], row[4]]:
                self.assertIn(cell, plain(chart.get_description()))
        program.key('Left')
        program.wait_until(lambda: chart.get_description().startswith(rows[-2][0]), 'the value before')
        program.key('Escape')
        program.wait_until(lambda: chart.get_description() == '', 'nothing read')

        program.press('page tab', 'Table')
        program.wait_until(lambda: self.cells(program) == rows, f'the numbers of the chart: {rows}')
        self.close(program)

    def test_names(self):
        """Whatever has the keyboard, in every view and dialog, has a name of its own."""
        program = self.open('example-cloud.goalwright')
        self.named(program, 'Progress')
        program.press('push button', re.compile('^All goals'))
        program.wait_for('label', 'All goals')
        self.named(program, 'All goals')
        program.press('push button', re.compile('^_?Figures'))
        self.figure(program)
        self.named(program, 'Figures')
        for number, view in [(1, 'Workshop'), (2, 'Goals'), (4, 'Sheets')]:
            program.view(number, view)
            self.named(program, view)
        program.key('ctrl+g')
        program.wait_for('label', 'Score grid')
        self.named(program, 'Score grid')
        for keys, title in [('ctrl+r', 'Record Check-in'), ('ctrl+comma', 'Preferences')]:
            program.key(keys)
            program.wait_until(lambda: len(program.visible_windows()) > 1, title)
            self.named(program, title)
            program.key('Escape')
            program.wait_until(lambda: len(program.visible_windows()) == 1, f'{title} to close')
        self.close(program)

    def named(self, program, where):
        self.assertEqual(program.nameless(), [], where)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
