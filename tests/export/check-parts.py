#!/usr/bin/env python3
# check-parts.py — a workbook and a table of the small plan are what was looked at and found good
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-parts.py EXPORTER EXPECTED_FOLDER [--write]

Runs EXPORTER and compares what it wrote with EXPECTED_FOLDER; --write puts it there instead, to be read before it is kept."""

import difflib
import pathlib
import subprocess
import sys
import tempfile

from workbook_parts import tell


def main():
    exporter, expected = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([exporter, folder], check=True)
        made = {'workbook.txt': '\n'.join(tell(pathlib.Path(folder, 'workbook.xlsx'))) + '\n',
                'assignment.csv': pathlib.Path(folder, 'assignment.csv').read_bytes().decode('utf-8')}

    differs = False
    for name, text in made.items():
        if '--write' in sys.argv:
            (expected / name).write_bytes(text.encode('utf-8'))
        old = (expected / name).read_bytes().decode('utf-8')
        differs |= old != text
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), f'expected {name}', f'made {name}'))
    return 1 if differs else 0


if __name__ == '__main__':
    sys.exit(main())
