#!/usr/bin/env python3
# check-parts.py — the workbooks and the table of the small plan are what was looked at and found good
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-parts.py EXPORTER EXPECTED_FOLDER [--write]

Runs EXPORTER and compares what it wrote with EXPECTED_FOLDER; --write puts it there instead, to be read before it is kept. Where there is a locale with
a decimal comma, runs it again there: every number must still be one."""

import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

from workbook_parts import Workbook, tell

COMMA_LOCALES = ('de_DE.utf8', 'fr_FR.utf8', 'nl_NL.utf8')


def find_comma_locale():
    known = subprocess.run(['locale', '-a'], stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    return next((name for name in COMMA_LOCALES if name in known), None)


def read_numbers(exporter, locale):
    """Every number of the workbook as exported in a locale; one that is not a number raises ValueError."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([exporter, folder], check=True, env={**os.environ, 'LC_ALL': locale})
        books = [Workbook(pathlib.Path(folder, name)) for name in ('workbook.xlsx', 'figures.xlsx')]
        return [(place, value) for book in books for name in book.names for place, _, value in book.cells(name) if not isinstance(value, str)]


def main():
    exporter, expected = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([exporter, folder], check=True)
        made = {'workbook.txt': '\n'.join(tell(pathlib.Path(folder, 'workbook.xlsx'))) + '\n',
                'figures.txt': '\n'.join(tell(pathlib.Path(folder, 'figures.xlsx'))) + '\n',
                'assignment.csv': pathlib.Path(folder, 'assignment.csv').read_bytes().decode('utf-8')}

    differs = False
    for name, text in made.items():
        if '--write' in sys.argv:
            (expected / name).write_bytes(text.encode('utf-8'))
        old = (expected / name).read_bytes().decode('utf-8')
        differs |= old != text
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), f'expected {name}', f'made {name}'))
    locale = find_comma_locale()
    if locale is None:
        print('There is no locale with a decimal comma here; numbers were looked at in this one only.')
    elif read_numbers(exporter, locale) != read_numbers(exporter, 'C.UTF-8'):
        print(f'The numbers are others in the locale {locale}.')
        differs = True
    return 1 if differs else 0


if __name__ == '__main__':
    sys.exit(main())
