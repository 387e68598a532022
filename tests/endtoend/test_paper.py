#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets go to a printer, and what was written on them comes back.

Usage: test_paper.py BUILD SAMPLES, inside with-display.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from driver import Program, state_of  # noqa: E402

BUILD = Path(sys.argv[1])
SAMPLES = Path(sys.argv[2])
TITLE = 'Mid-Market goals 2026'


def output_of(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


class Paper(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='goalwright-paper-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / 'example.goalwright'
        self.printed = self.folder / 'printed' / 'output.pdf'
        self.printed.parent.mkdir()
        shutil.copy(SAMPLES / 'example-cloud.goalwright', self.file)
        self.program = Program(BUILD, self.file, folder=self.printed.parent)
        self.program.__enter__()
        self.addCleanup(self.program.__exit__, None, None, None)
        self.program.window(TITLE)
        self.program.view(4, 'Sheets')
        self.program.wait_for('push button', re.compile('^Print…'))

    def close(self):
        """Ends the program without saving, and looks at what it complained about."""
        self.program.key('ctrl+w')
        if self.program.find('push button', re.compile('Discard')):
            self.program.key('alt+d')
        self.assertEqual(self.program.wait_for_end(), 0, self.program.output())
        self.assertEqual(self.program.complaints(), [])

    def print_to_file(self, before=lambda: None):
        """Prints with the printer of every machine: the file output.pdf.

        before() is done while the dialog is open.
        """
        program = self.program
        program.key('ctrl+p')
        program.wait_for('dialog', 'Print')
        program.wait_for('label', 'Print to File')
        program.key('Tab', 'Down', 'Return')
        program.wait_for('push button', re.compile('^_?Print( Print)?$'), where=lambda button: state_of(button, 'SENSITIVE'))
        before()
        program.key('alt+p')

    def test_print(self):
        self.print_to_file()
        self.program.wait_until(lambda: self.printed.is_file() and self.printed.stat().st_size > 0, 'the printed file')
        self.program.wait_until(lambda: 'Pages' in output_of('pdfinfo', self.printed), 'all of it')
        info = output_of('pdfinfo', self.printed)
        self.assertRegex(info, r'Pages: +6\n')
        self.assertIn('(A4)', info)
        self.assertIn('Ana Sample', output_of('pdftotext', self.printed, '-'))
        self.close()

    def test_the_printer_fails(self):
        self.print_to_file(before=self.printed.parent.rmdir)
        self.program.wait_for('label', re.compile('^Printing failed'))
        self.assertEqual([path.name for path in self.folder.iterdir()], ['example.goalwright'])
        self.close()

    def test_printing_is_cancelled(self):
        self.program.key('ctrl+p')
        self.program.wait_for('dialog', 'Print')
        self.program.key('Escape')
        self.assertFalse(self.printed.exists())
        self.assertIsNone(self.program.find('label', re.compile('rinting')))
        self.close()

    def test_numbers_come_back(self):
        pdf = self.folder / 'ana.pdf'
        output_of(BUILD / 'src' / 'goalwright-cli', 'export', self.file, '--sheets', 'scorecard',
                  '--for', 'Ana Sample', '-o', pdf)
        code = re.search(r'\b[0-9A-Z]{4}-[0-9A-Z]{4}\b', output_of('pdftotext', pdf, '-')).group()
        program = self.program
        program.press('push button', re.compile('^From Paper'))
        program.wait_for('text', 'Code of the sheet')
        program.type(code.lower())
        program.key('Return')
        program.wait_for('label', re.compile('^Box 1: '))
        program.type('7')
        program.key('Return')
        program.wait_for('label', re.compile('^Box 2: '))
        program.type('12')
        program.key('Return')
        program.wait_for('label', re.compile('^Box 3: '))
        program.key('alt+t')
        program.wait_for('label', f'• {self.file.name}')
        program.key('ctrl+s')
        program.wait_for('label', self.file.name)
        self.close()
        self.assertEqual(self.file.read_text(encoding='utf-8').count('"note": "from paper, '), 2)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
