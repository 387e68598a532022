#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that is English with every vowel twice: 40 % longer, as German is.

Usage: pseudo.py SOURCE_ROOT OUTPUT_FOLDER

Writes OUTPUT_FOLDER/eo/LC_MESSAGES/goalwright.mo from the sentences of the
program as they are now, so that a test finds what would be cut off before a
translator does. OUTPUT_FOLDER/eo.utf8 is a locale for it: that of every machine,
under a name for which newer C libraries translate, too.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
# What is not text: places for values, escapes, and the letter of a mnemonic.
KEPT = re.compile(r"(%[-+ 0'#]*[0-9$]*(?:\.[0-9]+)?(?:hh|h|ll|l|z)?[a-zA-Z%]|\\.|&[a-z]+;|<[^>]*>)")
LOCALE = Path('/usr/lib/locale/C.utf8')
VOWELS = re.compile(r'([aeiou])', re.IGNORECASE)


def lengthen(text):
    """Twice every vowel, and nothing else."""
    parts = KEPT.split(text)
    return ''.join(part if place % 2 else VOWELS.sub(lambda found: found[0] + found[0].lower(), part)
                   for place, part in enumerate(parts))


def run(*arguments, **options):
    return subprocess.run(arguments, check=True, capture_output=True, text=True, **options).stdout


def main():
    root, output = Path(sys.argv[1]), Path(sys.argv[2])
    folder = output / 'eo' / 'LC_MESSAGES'
    folder.mkdir(parents=True, exist_ok=True)
    template = run('xgettext', '--from-code=UTF-8', '--files-from', root / 'po' / 'POTFILES.in', '--directory', root,
                   '--output', '-', '--package-name', 'goalwright', '--sort-output',
                   *(f'--keyword={keyword}' for keyword in KEYWORDS))
    english = run('msgen', '--no-wrap', '-', input=template)
    lines, in_translation, header = [], False, True
    for line in english.splitlines():
        if line.startswith('msgid'):
            header = line == 'msgid ""' and not any(one.startswith('msgid') for one in lines)
        if line.startswith('msgstr'):
            in_translation = True
        elif not line.startswith('"'):
            in_translation = False
        if in_translation and not header:
            start = line.index('"')
            line = line[:start + 1] + lengthen(line[start + 1:-1]) + '"'
        lines.append(line)
    catalogue = output / 'eo.po'
    text = '\n'.join(lines).replace('nplurals=INTEGER; plural=EXPRESSION', 'nplurals=2; plural=(n != 1)')
    catalogue.write_text(text + '\n', encoding='utf-8')
    run('msgfmt', '--output-file', folder / 'goalwright.mo', catalogue)
    if LOCALE.is_dir():
        shutil.copytree(LOCALE, output / 'eo.utf8', dirs_exist_ok=True)


if __name__ == '__main__':
    main()
