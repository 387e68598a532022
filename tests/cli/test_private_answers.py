#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private answers leave the document in nothing that is exported.

Usage: test_private_answers.py CLI SAMPLES

Two documents differ only in what is private: confidence, votes, commitment,
the goal once kept, why somebody is away, and first numbers that were not
revealed. Whatever is made of them, for the same day, is the same to the byte.
"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CLI, SAMPLES = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
MARKER = 'Zyxwv'
SHEETS = ['member', 'team', 'blank', 'poster', 'scorecard', 'minutes']
FIGURES = ['pace', 'bullet', 'allocation', 'funnel', 'thermometer', 'spread', 'burn-up']


def answer(record, kind, other):
    """Gives one record its private answers, of one kind or of the other."""
    changed = 0
    for key in ['kept-goal', 'kept-because']:
        if kind == 'members':
            record[key] = f'{MARKER} {other} {key}'
            changed += 1
    if kind == 'leave':
        record['reason'] = f'{MARKER} {other}'
        changed += 1
    if kind == 'votes':
        record.update(importance=1 + other, confidence=11 + 60 * other)
        changed += 1
    if kind == 'reflection':
        record['confidence'] = 13 + 60 * other
        changed += 1
    if kind == 'commitment':
        record['answers'] = [1 + other, 4 - other, 2, 3 + other]
        changed += 1
    if kind == 'allocation':
        record.pop('revealed', None)
    if kind == 'proposals' and 'own' in record:
        record['own'] += 7 * other
        changed += 1
    return changed


def mark(record, other, kind=None):
    """Walks the document; returns how much of it is private."""
    changed = 0
    if isinstance(record, list):
        return sum(mark(one, other, kind) for one in record)
    if not isinstance(record, dict):
        return 0
    changed += answer(record, kind, other)
    return changed + sum(mark(value, other, key) for key, value in record.items())


class PrivateAnswers(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='goalwright-private-')
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def document(self, sample, other):
        """The sample with its private answers, of one kind or of the other."""
        place = self.folder / str(other)
        place.mkdir(exist_ok=True)
        document = json.loads(sample.read_text(encoding='utf-8'))
        self.assertGreater(mark(document, other), 5)
        path = place / sample.name
        path.write_text(json.dumps(document, ensure_ascii=False), encoding='utf-8')
        run = subprocess.run([CLI, 'check', str(path)], capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        return path

    def make(self, path, arguments, ending=None):
        """What the command line makes of a document; None where it makes none."""
        output = path.parent / f'output.{ending}'
        output.unlink(missing_ok=True)
        command = [CLI, arguments[0], path.name, *arguments[1:], *(['-o', output.name] if ending else [])]
        run = subprocess.run(command, capture_output=True, check=False, cwd=path.parent)
        if run.returncode != 0:
            return None
        return output.read_bytes() if ending else run.stdout

    def compare(self, first, second, arguments, ending=None):
        made = self.make(first, arguments, ending)
        self.assertEqual(made, self.make(second, arguments, ending), f'{arguments} tells what is private')
        if made is not None:
            self.assertNotIn(MARKER.encode(), made)
        return made is not None

    def test_nothing_is_exported(self):
        for sample in sorted(SAMPLES.glob('*.goalwright')):
            with self.subTest(sample=sample.name):
                first, second = self.document(sample, 0), self.document(sample, 1)
                self.assertNotEqual(first.read_bytes(), second.read_bytes())
                goals = json.loads(self.make(first, ['summary', '--json']))['goals']
                self.assertTrue(self.compare(first, second, ['summary']))
                self.assertTrue(self.compare(first, second, ['summary', '--json']))
                self.assertTrue(self.compare(first, second, ['export'], 'csv'))
                for kind in SHEETS:
                    self.assertTrue(self.compare(first, second, ['export', '--sheets', kind, '--for', 'everyone'],
                                                 'pdf'), kind)
                made = 0
                for kind in FIGURES:
                    for ending in ['svg', 'csv']:
                        made += self.compare(first, second, ['export', '--figure', kind], ending)
                        made += self.compare(first, second,
                                             ['export', '--figure', kind, '--goal', goals[0]['id']], ending)
                self.assertGreater(made, len(FIGURES))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
