#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages say what --help says, and are read without a complaint.

Usage: test_man_pages.py CLI FOLDER
"""

import re
import subprocess
import sys
import unittest
from pathlib import Path

CLI, FOLDER = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
COMMANDS = ['check', 'summary', 'export']
OPTION = re.compile(r'(?<![\w-])--?[a-z][a-z-]*')


def options_of(text):
    """Every option that a text names."""
    return set(OPTION.findall(text.replace('\\-', '-')))


def help_of(*arguments):
    return subprocess.run([CLI, *arguments, '--help'], check=True, capture_output=True, text=True).stdout


def section_of(page, heading):
    """A section of a page, or a part of one, up to the next."""
    found = re.search(rf'^\.S[HS] {heading}\n(.*?)(?=^\.S[HS] |\Z)', page, re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ''


class ManPages(unittest.TestCase):
    def test_options(self):
        page = (FOLDER / 'goalwright-cli.1').read_text(encoding='utf-8')
        general = options_of(section_of(page, 'OPTIONS'))
        for command in COMMANDS:
            described = options_of(section_of(page, command))
            offered = options_of(help_of(command)) - {'--', '-'}
            with self.subTest(command=command):
                self.assertLessEqual(offered, described | general)
                self.assertLessEqual(described, offered)

    def test_synopsis(self):
        """Whatever the short help shows stands in the synopsis."""
        page = (FOLDER / 'goalwright-cli.1').read_text(encoding='utf-8')
        synopsis = section_of(page, 'SYNOPSIS')
        self.assertLessEqual(options_of(help_of()), options_of(synopsis))
        for command in COMMANDS:
            self.assertIn(f'.B goalwright-cli {command}', synopsis)

    def test_words(self):
        """Kinds of sheets and figures, papers and palettes are named."""
        page = (FOLDER / 'goalwright-cli.1').read_text(encoding='utf-8').replace('\\-', '-')
        for line in help_of('export').splitlines():
            for words in re.findall(r'(?:Which \w+|Colours of a figure): (.*)', line):
                for word in re.split(r', | or ', words):
                    with self.subTest(word=word):
                        self.assertRegex(page, rf'(?m)^\.BR? {re.escape(word)}( |$)')

    def test_readable(self):
        for page in sorted(FOLDER.glob('*.1')):
            with self.subTest(page=page.name):
                read = subprocess.run(['nroff', '-man', '-ww', str(page)], check=True, capture_output=True, text=True)
                self.assertEqual(read.stderr, '')
                # What is bold or underlined is struck twice.
                text = re.sub('.\x08', '', read.stdout)
                for heading in ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'SEE ALSO']:
                    self.assertIn(heading, text)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
