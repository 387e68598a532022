#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""demo.py BUILD DOCUMENT FOLDER: walks through the four views, and leaves a picture of each.

For build-aux/run where there is no display, and to look at what changed.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
from driver import Program  # noqa: E402

VIEWS = ['Workshop', 'Goals', 'Progress', 'Sheets']


def main(build, document, folder):
    with Program(build, document) as program:
        program.window()
        for number, view in enumerate(VIEWS, 1):
            program.view(number, view)
            print(program.picture(Path(folder) / f'{view.lower()}.png'), flush=True)


if len(sys.argv) != 4:
    sys.exit(__doc__)
main(*sys.argv[1:])
