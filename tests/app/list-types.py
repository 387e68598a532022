#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""list-types.py FOLDER: prints C code with every class that a header under FOLDER declares."""

import re
import sys
from pathlib import Path

DECLARED = re.compile(r'#define\s+GW_TYPE_\w+\s+\((gw_\w+_get_type) \(\)\)')

names = sorted({name for header in Path(sys.argv[1]).rglob('*.h') for name in DECLARED.findall(header.read_text())})
if not names:
    sys.exit(f'{sys.argv[1]}: no class is declared there')

print('/* Made by list-types.py. */')
print('#include "gw-app-types.h"\n')
# Weak, so that a header whose class is not built yet is passed over.
for name in names:
    print(f'GType {name} (void) __attribute__ ((weak));')
print('\nconst GwTypeGetter gw_app_types[] = {')
for name in names:
    print(f'  {name},')
print('};\n')
print('const guint gw_app_n_types = G_N_ELEMENTS (gw_app_types);')
