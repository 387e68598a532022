#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Monday, two minutes: the score grid without a pointer, and what it leaves in the file.

Usage: test_score_grid.py BUILD SAMPLES, inside with-display.
"""

import re
import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from document import DocumentTest  # noqa: E402
from driver import state_of  # noqa: E402

DocumentTest.BUILD = Path(sys.argv[1])
DocumentTest.SAMPLES = Path(sys.argv[2])
DAY = '2026-07-31'


class ScoreGrid(DocumentTest):

    def setUp(self):
        super().setUp()
        self.program.key('ctrl+g')
        self.program.wait_for('label', 'Score grid')

    def cell(self, owner, day):
        return self.program.wait_for('text', re.compile(f'^{owner}.*, {day}$'))

    def says(self, owner, day, wanted):
        self.program.wait_until(lambda: self.cell(owner, day).get_description() == wanted, f'{owner}: {wanted}')

    def copy(self, text):
        """Has a block of cells copied, as a spreadsheet would."""
        copier = subprocess.Popen(['xclip', '-selection', 'clipboard', '-quiet'], stdin=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(copier.wait)
        self.addCleanup(copier.kill)
        copier.stdin.write(text)
        copier.stdin.close()

    def test_a_column(self):
        program = self.program
        program.go_to(program.wait_for('text', 'Another day'))
        program.type('31 July 2026')
        program.key('Return')
        program.wait_until(lambda: state_of(self.cell('Discount', '31 Jul'), 'FOCUSED'), 'the new column')
        program.type('14')
        program.key('Return')
        program.type('390')
        program.key('Return')
        self.says('Ana Sample', '31 Jul', '390 thousand USD. That day is still to come.')
        self.copy('340\n300\n250\n')
        program.key('ctrl+v')
        self.says('Ben Sample', '31 Jul', '340 thousand USD. That day is still to come.')
        self.says('Dev Sample', '31 Jul', '250 thousand USD. That day is still to come.')
        program.wait_for('push button', re.compile('Record 5 Check-ins'))

        # Nothing is recorded yet, and closing asks.
        program.key('ctrl+w')
        program.wait_until(lambda: len(program.visible_windows()) > 1, 'the question')
        program.key('Escape')
        program.wait_until(lambda: len(program.visible_windows()) == 1, 'the question to go')
        self.assertNotIn(DAY, self.check_ins('ana-arr'))

        program.key('ctrl+Return')
        program.wait_for('label', f'• {self.file.name}')
        # One undo takes all five back, and one redo brings them.
        program.key('ctrl+z')
        program.wait_for('label', self.file.name)
        program.key('ctrl+shift+z')
        program.wait_for('label', f'• {self.file.name}')
        self.save()
        self.close()
        for goal, value in [('ana-arr', 390), ('ben-arr', 340), ('cleo-arr', 300), ('dev-arr', 250)]:
            self.assertEqual(self.check_ins(goal)[DAY]['value'], value, goal)
        self.assertEqual(self.check_ins('team-discount')[DAY]['value'], 140)
        self.assertNotIn(DAY, self.check_ins('eva-arr'))

    def test_a_correction(self):
        program = self.program
        program.wait_until(lambda: state_of(self.cell('Discount', '30 Jun'), 'FOCUSED'), 'the last column')
        program.key('Down')
        self.says('Ana Sample', '30 Jun', '375')
        program.type('380')
        program.key('Return')
        program.key('ctrl+Return')
        program.wait_for('label', f'• {self.file.name}')
        self.save()
        self.close()
        corrected = self.check_ins('ana-arr')['2026-06-30']
        self.assertEqual(corrected['value'], 380)
        self.assertEqual([former['value'] for former in corrected['former']], [375])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
