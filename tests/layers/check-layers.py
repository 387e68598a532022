#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles a line that each layer must refuse, with that layer's own flags,
and looks for the clock and the locale in what each layer calls.

Reads compile_commands.json and the libraries of the build folder, so it tests
what is really compiled and not what the build files seem to say.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

UPPER = {
    'model': ['gw-plan-curve.h', 'gw-document.h', 'gw-figure.h', 'gw-sheet-pack.h', 'gw-locale.h'],
    'insight': ['gw-document.h', 'gw-figure.h', 'gw-sheet-pack.h', 'gw-locale.h'],
    'document': ['gw-plan-curve.h', 'gw-figure.h', 'gw-sheet-pack.h', 'gw-locale.h'],
    'chart': ['gw-document.h', 'gw-sheet-pack.h', 'gw-locale.h'],
    'sheet': ['gw-document.h', 'gw-session.h', 'gw-locale.h'],
    'locale': ['gw-document.h', 'gw-figure.h', 'gw-session.h'],
    'cli': ['gw-session.h'],
}
OWN = {
    'model': 'gw-record.h',
    'insight': 'gw-plan-curve.h',
    'document': 'gw-document.h',
    'chart': 'gw-figure.h',
    'sheet': 'gw-sheet-pack.h',
    'locale': 'gw-locale.h',
    'cli': 'gw-record.h',
}
# Only locale/ asks; app/ may ask when a frame is late.
WITHOUT_CLOCK = ['model', 'insight', 'document', 'chart', 'sheet', 'cli']
CLOCK = re.compile(r' U (time|gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?|g_get_real_time|'
                   r'g_date_time_new_now(_local|_utc)?|localeconv|nl_langinfo|setlocale|strftime)(@.*)?$', re.MULTILINE)


def command_of(build, layer):
    """The compiler and flags of any file of the layer, without its names."""
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        entries = json.load(file)
    for entry in entries:
        if f'/src/{layer}/' in os.path.normpath(os.path.join(entry['directory'], entry['file'])):
            words = shlex.split(entry['command'])
            keep, skip = [], False
            for word in words:
                if skip:
                    skip = False
                elif word in ('-o', '-MF', '-MQ', '-c'):
                    skip = True
                elif word != '-MD':
                    keep.append(word)
            return keep, entry['directory']
    return None, None


def compiles(command, folder, header):
    with tempfile.NamedTemporaryFile('w', suffix='.c', delete=False) as probe:
        probe.write(f'#include <{header}>\nint probe_of_a_layer;\n')
    try:
        result = subprocess.run(command + ['-Wno-error', '-w', '-fsyntax-only', probe.name],
                                cwd=folder, capture_output=True, check=False)
        return result.returncode == 0
    finally:
        os.unlink(probe.name)


def calls_of(build, layer):
    """What the clock and the locale are asked by the library of a layer."""
    library = os.path.join(build, 'src', layer, f'libgw-{layer}.a')
    symbols = subprocess.run(['nm', '--undefined-only', library], capture_output=True, check=True, text=True).stdout
    return sorted({match.group(1) for match in CLOCK.finditer(symbols)})


def main():
    build = sys.argv[1]
    results = []
    for layer, headers in UPPER.items():
        command, folder = command_of(build, layer)
        if command is None:
            results.append((False, f'{layer} has nothing to compile'))
            continue
        own = OWN[layer]
        results.append((compiles(command, folder, own), f'{layer} sees {own}'))
        for header in ['gtk/gtk.h', 'adwaita.h'] + headers:
            results.append((not compiles(command, folder, header), f'{layer} does not see {header}'))

    for layer in WITHOUT_CLOCK:
        calls = calls_of(build, layer)
        results.append((not calls, f'{layer} asks neither the clock nor the locale {" ".join(calls)}'.strip()))
    results.append((calls_of(build, 'locale') != [], 'locale asks both'))

    print(f'1..{len(results)}')
    for number, (passed, text) in enumerate(results, 1):
        print(f'{"ok" if passed else "not ok"} {number} - {text}')
    return 0 if all(passed for passed, _ in results) else 1


if __name__ == '__main__':
    sys.exit(main())
