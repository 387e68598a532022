#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles a line that each layer must refuse, with that layer's own flags.

Reads compile_commands.json of the build folder, so it tests what is really
compiled and not what the build files seem to say.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

UPPER = {
    'model': ['gw-plan-curve.h', 'gw-document.h', 'gw-figure.h', 'gw-sheet-pack.h'],
    'insight': ['gw-document.h', 'gw-figure.h', 'gw-sheet-pack.h'],
    'document': ['gw-plan-curve.h', 'gw-figure.h', 'gw-sheet-pack.h'],
    'chart': ['gw-document.h', 'gw-sheet-pack.h'],
    'sheet': ['gw-document.h', 'gw-session.h'],
    'cli': ['gw-session.h'],
}
OWN = {
    'model': 'gw-record.h',
    'insight': 'gw-plan-curve.h',
    'document': 'gw-document.h',
    'chart': 'gw-figure.h',
    'sheet': 'gw-sheet-pack.h',
    'cli': 'gw-record.h',
}


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

    print(f'1..{len(results)}')
    for number, (passed, text) in enumerate(results, 1):
        print(f'{"ok" if passed else "not ok"} {number} - {text}')
    return 0 if all(passed for passed, _ in results) else 1


if __name__ == '__main__':
    sys.exit(main())
