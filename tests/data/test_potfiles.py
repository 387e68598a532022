#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with sentences for a translator, and no other.

A sentence in a file that is missing there stays English for ever, and nobody
who reads English notices.
"""

import re
import sys
from pathlib import Path

MARKED = {
    '.c': re.compile(r'(?<![A-Za-z0-9_])(?:C_|N_|NC_|_|ngettext|g_dgettext|g_dngettext|g_dpgettext2)\s*\('),
    '.h': re.compile(r'(?<![A-Za-z0-9_])(?:C_|N_|NC_|_|ngettext)\s*\('),
    '.ui': re.compile(r'translatable="(?:yes|true|1)"'),
}
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"', re.DOTALL)


def without_comments(text):
    """Leaves strings out too: a "_(" inside one marks nothing."""
    return COMMENT_OR_STRING.sub(' ', text)


def has_sentences(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix != '.ui':
        text = without_comments(text)
    return MARKED[path.suffix].search(text) is not None


def main():
    root = Path(sys.argv[1])
    lines = (root / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    listed = [line.strip() for line in lines if line.strip() and not line.startswith('#')]
    problems = []

    for name in listed:
        if not (root / name).is_file():
            problems.append(f'{name}: is listed, but there is no such file')
        if listed.count(name) > 1:
            problems.append(f'{name}: is listed twice')
    if listed != sorted(listed):
        problems.append('the list is not in alphabetical order')

    for path in sorted((root / 'src').rglob('*')):
        name = path.relative_to(root).as_posix()
        if path.suffix not in MARKED:
            continue
        if has_sentences(path):
            if name not in listed:
                problems.append(f'{name}: has sentences to translate, but is not listed')
        elif name in listed:
            problems.append(f'{name}: is listed, but has nothing to translate')

    for problem in sorted(set(problems)):
        print(f'po/POTFILES.in: {problem}', file=sys.stderr)
    return 1 if problems else 0


sys.exit(main())
