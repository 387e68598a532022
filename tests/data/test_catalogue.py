#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language in po/LINGUAS has a catalogue that msgfmt accepts.

msgfmt -c compares the placeholders of each sentence with its translation: a
%s that became %d would crash the program for one language alone.
"""

import subprocess
import sys
from pathlib import Path


def main():
    po = Path(sys.argv[1]) / 'po'
    lines = (po / 'LINGUAS').read_text(encoding='utf-8').splitlines()
    languages = [word for line in lines if not line.startswith('#') for word in line.split()]
    failed = False

    for language in languages:
        catalogue = po / f'{language}.po'
        run = subprocess.run(['msgfmt', '--check', '--statistics', '--output-file=/dev/null', str(catalogue)],
                             capture_output=True, text=True)
        print(f'{language}: {run.stderr.strip()}')
        failed = failed or run.returncode != 0
    for catalogue in po.glob('*.po'):
        if catalogue.stem not in languages:
            print(f'{catalogue.name}: is not in po/LINGUAS, so nobody sees it')
            failed = True
    return 1 if failed else 0


sys.exit(main())
