#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to a goal in a year: check-ins, answers, shared deals, corrections,
the end and the next period. Typed as people would, and read from the file.

Usage: test_check_ins.py BUILD SAMPLES, inside with-display.
"""

import re
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from document import DocumentTest  # noqa: E402
from driver import extents, set_text, shown, state_of, text_of, walk  # noqa: E402

DocumentTest.BUILD = Path(sys.argv[1])
DocumentTest.SAMPLES = Path(sys.argv[2])
# GTK adds the label with its underline to the name of a button.
RECORD = re.compile(r'(^|[ _])Record$')
TOTAL = re.compile('^Total since the start')
# Where they stand in their menus.
ROLL_OVER, DROP, EXPORT = 1, 2, 0


class CheckIns(DocumentTest):

    def record_check_in(self):
        """The dialog, from the Progress view, for the team's first member."""
        self.program.view(3, 'Progress')
        self.opens(lambda: self.program.key('ctrl+r'))
        self.program.wait_for('text', TOTAL)

    def fill(self, row, text):
        entry = self.program.wait_for('text', row)
        set_text(entry, text)
        self.program.wait_until(lambda: text_of(entry) == text, f'{row}: {text}')

    def said(self, sentence):
        self.program.wait_for('label', sentence)

    def press_any(self, name):
        """Presses what is called so, whatever this version of GTK takes it for."""
        return self.program.press(None, name, where=lambda one: 'Action' in one.get_interfaces()
                                  and one.get_action_iface().get_n_actions() > 0)

    def answer(self, question, answer):
        """Presses Yes or No beside the question of the first plan."""
        toggle = self.press_any(re.compile(f'{question}.* {answer}$'))
        self.program.wait_until(lambda: state_of(toggle, 'PRESSED') or state_of(toggle, 'CHECKED'),
                                f'{question} {answer}')

    def choose_goal(self, title):
        """Goes to a goal in the Goals view."""
        self.program.view(2, 'Goals')
        label = self.program.wait_for('label', title, where=lambda one: extents(one).width > 0)
        self.program.click(label, lambda: self.program.find('text', 'Title', where=lambda one: text_of(one) == title))

    def choose_from_menu(self, item, place, menu='More'):
        """By the name of the item, or by its place: GTK 4.18 names no item of a menu."""
        def find():
            items = [one for one in walk(self.program.application())
                     if one.get_role_name() == 'menu item' and shown(one) and not one.get_name()]
            return self.program.find(None, item) or (items[place] if len(items) > place else None)

        self.press_any(menu)
        self.program.wait_until(find, item).get_action_iface().do_action(0)

    def test_answers(self):
        """Yes, the if happened; and a number far too large is asked about."""
        self.record_check_in()
        self.fill(TOTAL, '3800')
        self.said(re.compile(r'^Far from the 347 that are planned by then\. Is it right\?$'))
        self.fill(TOTAL, '380')
        self.said(re.compile(r'^380 thousand USD on 30 June 2026\. It replaces 375'))
        self.answer('happen', 'Yes')
        self.said('Say whether the “then” was done, too.')
        self.answer('then', 'Yes')
        self.said(re.compile(r'^380 thousand USD on 30 June 2026\.'))
        self.closes(lambda: self.program.press('push button', RECORD))
        self.wait_for_change()

        # The other day brought no number.
        self.record_check_in()
        self.fill('Date', '29 June 2026')
        self.answer('happen', 'No')
        self.said('1 answer for 29 June 2026, without a number.')
        self.closes(lambda: self.program.press('push button', RECORD))
        self.save()
        self.close()
        plan = self.goals()['ana-arr']['commitment']['plans'][0]
        self.assertEqual([(one['date'], one.get('happened', False), one.get('done', False)) for one in plan['answers']],
                         [('2026-06-30', True, True), ('2026-06-29', False, False)])
        self.assertEqual(self.figures('ana-arr')['actual'], 380)
        self.assertNotIn('2026-06-29', self.check_ins('ana-arr'))

    def test_split_credit(self):
        """One deal of 120, a quarter of it Ben's."""
        program = self.program
        before = {goal: self.figures(goal)['actual'] for goal in ['ana-arr', 'ben-arr', 'team-arr']}
        self.record_check_in()
        self.fill('Note, if you like', 'Northfield')
        program.click(program.wait_for('list item', 'Split Credit…'),
                      lambda: program.find('text', re.compile('^The whole amount')))
        self.fill(re.compile('^The whole amount'), '120')
        shares = self.program.wait_until(lambda: self.shares(), 'two shares')
        for entry, share in zip(shares, ['75', '25']):
            set_text(entry, share)
        self.said(re.compile('^Gets 90. Its total goes from 375 to 465.$'))
        self.said(re.compile('^Gets 30. Its total goes from 320 to 350.$'))
        self.closes(lambda: program.press('push button', RECORD))
        self.wait_for_change()
        self.save()
        self.close()
        for goal, more in [('ana-arr', 90), ('ben-arr', 30), ('team-arr', 120)]:
            self.assertEqual(self.figures(goal)['actual'], before[goal] + more, goal)
        self.assertIn('Northfield', self.check_ins('ben-arr')['2026-06-30']['note'])

    def shares(self):
        found = []
        self.program.find('text', 'Share in percent', where=lambda one: found.append(one))
        return found if len(found) == 2 else None

    def test_correction(self):
        """What was written before stays beside the number, in sight and in the file."""
        self.record_check_in()
        self.fill('Date', '31 May 2026')
        self.fill(TOTAL, '318')
        self.said('318 thousand USD on 31 May 2026. It replaces 315 of that day.')
        self.closes(lambda: self.program.press('push button', RECORD))
        self.wait_for_change()
        self.choose_goal('New ARR, Ana')
        self.program.view(3, 'Progress')
        self.program.wait_for('label', re.compile('^was 315 '), showing=False)
        self.save()
        self.close()
        corrected = self.check_ins('ana-arr')['2026-05-31']
        self.assertEqual((corrected['value'], corrected['recorded']), (318, '2026-06-30'))
        self.assertEqual([former['value'] for former in corrected['former']], [315])
        # On that day nobody knew better.
        self.assertEqual(self.figures('ana-arr', '--as-of', '2026-05-31')['actual'], 315)

    def test_drop(self):
        """An agreed goal goes with a reason and somebody who agreed; what was sold stays sold."""
        sum_before = self.figures('team-arr')['actual']
        self.choose_goal('New ARR, Ana')
        self.opens(lambda: self.choose_from_menu('Drop This Goal…', DROP))
        self.fill('Why is it dropped?', 'Ana leads another team from July.')
        self.fill('Who agreed to that?', 'Mara Sample')
        self.closes(lambda: self.program.press('push button', re.compile('Drop Goal$')))
        self.wait_for_change()
        self.program.wait_for('list item', 'Dropped', showing=False)
        self.save()
        self.close()
        dropped = self.goals()['ana-arr']
        self.assertEqual((dropped['state'], dropped['state-reason']), ('dropped', 'Ana leads another team from July.'))
        self.assertEqual(dropped['revisions'][-1]['approver'], 'Mara Sample')
        self.assertEqual(self.figures('ana-arr')['status'], 'dropped')
        self.assertEqual(self.figures('team-arr')['actual'], sum_before)

    def test_roll_over(self):
        """The next year begins with the same goal and none of its numbers."""
        known = set(self.goals())
        self.choose_goal('New ARR, Ana')
        self.opens(lambda: self.choose_from_menu('Roll Over to the Next Period', ROLL_OVER))
        self.closes(lambda: self.program.press('push button', re.compile('(^|[ _])Roll Over$')))
        self.wait_for_change()
        self.program.wait_for('label', 'The goal of the next period stands behind this one, as a draft', showing=False)
        self.save()
        self.close()
        (new,) = set(self.goals()) - known
        rolled = self.goals()[new]
        self.assertEqual((rolled['title'], rolled['owner'], rolled['start'], rolled['due']),
                         ('New ARR, Ana', 'ana', '2027-01-01', '2027-12-31'))
        self.assertEqual(rolled.get('check-ins', []), [])
        self.assertNotIn('parent', rolled)
        self.assertEqual(rolled.get('state', 'draft'), 'draft')
        self.assertEqual(self.figures(new)['status'], 'not-started')
        self.assertEqual(self.figures('ana-arr')['actual'], 375)

    def test_table(self):
        """What the Goals view exports is what the command line exports."""
        exported, wanted = self.folder / 'view.csv', self.folder / 'wanted.csv'
        self.program.view(2, 'Goals')
        self.opens(lambda: self.choose_from_menu('Export Table as CSV…', EXPORT, 'Export or Copy the Table'))
        self.closes(lambda: self.program.choose_file(exported))
        self.program.wait_for('label', 'Saved as view.csv.', showing=False)
        self.close()
        self.run_cli('export', self.file, '-o', wanted)
        self.assertEqual(exported.read_bytes(), wanted.read_bytes())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
