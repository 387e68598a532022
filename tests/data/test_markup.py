#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No text of a stranger is taken for markup or followed as a link.

libadwaita's rows, groups, status pages and toasts parse their titles as markup
unless told otherwise. A function that gives one of them anything but a
translated sentence has to switch that off, or escape, in the same file; and
nothing in the window follows links that a document could hold.
"""

import re
import sys
from pathlib import Path

SETTER = re.compile(r'adw_(?:preferences_row|preferences_group|action_row|expander_row|entry_row|status_page|toast)'
                    r'_(?:set_title|set_subtitle|set_description|new) \(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)')
# A sentence of ours, nothing, or one of the constants that a function chooses from.
OURS = re.compile(r'(?:^|, )(?:_\(.*\)|NULL|get_way_to \(.*\)|)$', re.DOTALL)
# The rows of gw_form_dialog_add_entry() have it switched off.
SAFE = re.compile(r'gw_form_dialog_add_entry|set_use_markup \([^;]*FALSE\)|"use-markup", FALSE|g_markup_(?:escape_text|printf_escaped)')
LINKS = re.compile(r'gtk_show_uri|gtk_uri_launcher|gtk_link_button|GtkLinkButton|gtk_label_set_markup|'
                   r'gtk_label_set_use_markup \([^;]*TRUE|g_app_info_launch_default')


def main():
    bad = []
    n_setters = 0
    for path in sorted((Path(sys.argv[1]) / 'src' / 'app').rglob('*.[cu]*')):
        text = path.read_text(encoding='utf-8')
        for match in SETTER.finditer(text):
            n_setters += 1
            if not OURS.search(match.group(1)) and not SAFE.search(text):
                line = text.count('\n', 0, match.start()) + 1
                bad.append(f'{path}:{line}: text that may be a stranger’s is parsed as markup')
        for match in LINKS.finditer(text):
            line = text.count('\n', 0, match.start()) + 1
            bad.append(f'{path}:{line}: {match.group()}: markup or links out of a document')
    print(*bad, sep='\n')
    print(f'{n_setters} setters looked at')
    # A pattern that fits nothing would find nothing wrong.
    return 1 if bad or n_setters < 10 else 0


sys.exit(main())
