#!/usr/bin/env python3
# check-recalculated.py — LibreOffice, working every formula out anew, comes to the values that the workbooks carry
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-recalculated.py EXPORTER

Takes the values out of the formulas of both workbooks, lets LibreOffice fill them in, and compares. Then alters the band, the network of a practice, a figure and two
assumptions, as a reader might, and looks whether what hangs on them follows. Exit status 77, which is a skip, where there is no LibreOffice."""

import pathlib
import re
import subprocess
import sys
import tempfile

from recalculation import compare, differs, find_cell, find_office, recalculate, rewrite
from workbook_parts import Workbook


def set_number(text, place, number):
    """Another number in a cell that has one already, or that is empty but styled."""
    text, n = re.subn(rf'<c r="{place}"( s="[0-9]+")?(?:/>|><v>[^<]*</v></c>)', rf'<c r="{place}"\1><v>{number}</v></c>', text)
    assert n == 1, place
    return text


def move_practice(name, text):
    """Practice J81007 (7,500 people, row 10) from unassigned into network 5."""
    if name == 'xl/worksheets/sheet3.xml':
        text, n = re.subn(r'(<c r="G10"[^>]*>.*?</c>)', r'\1<c r="H10"><v>5</v></c>', text)
        assert n == 1
    return text


def alter_plan(name, text):
    """The same, and the band to 60,000 people."""
    if name == 'xl/worksheets/sheet1.xml':
        text = set_number(text, 'B7', 60000)
    return move_practice(name, text)


def alter_figures(book):
    """The same move, and 10% of GPs leaving a year instead of 6."""
    assumptions = f'xl/worksheets/sheet{book.names.index("Assumptions") + 1}.xml'

    def alter(name, text):
        return set_number(text, 'E6', 10) if name == assumptions else move_practice(name, text)
    return alter


PLAN_ALTERED = {('Summary', 'B12'): 0.0, ('Summary', 'D10'): 121000.0, ('Summary', 'C13'): 2.0, ('Summary', 'D13'): 1.0,
                ('Summary', 'B16'): 121000 / 165501, ('Networks', 'D4'): 'Right size', ('Networks', 'C5'): 19500.0,
                ('Networks', 'E5'): 10500.0, ('Practices', 'I10'): 'Moor'}

# Network 5 has J81005 (5.25 GPs for 12,500 weighted people) and now J81007 (3 for 7,600); two joiners a year go to the 111,100.5 weighted people of the practices that
# reported GPs. J81005 has 8,000 people under 65 and 4,100 over, J81007 5,000 and 2,600.
FIGURES_ALTERED = {('Variation', 'C5'): 1000 * (5.25 + 3) / (12500 + 7600), ('Variation', 'D5'): 100 * (4100 + 2600) / (12000 + 7500),
                   ('Outlook', 'B21'): 'Moor', ('Outlook', 'C21'): 'GPs at hand', ('Outlook', 'E21'): 2.0, ('Outlook', 'F21'): 8.25,
                   ('Outlook', 'G21'): 8.25 * 0.9 + 2 * (12500 + 7600) / 111100.5, ('Outlook', 'F5'): 19500.0, ('Outlook', 'E24'): 0.0, ('Outlook', 'F24'): '',
                   ('Outlook', 'F37'): 0.0, ('Segments', 'B5'): 'Moor', ('Segments', 'C5'): 19700.0, ('Segments', 'F5'): 6700.0}


def check_altered(sheets, expected):
    faults = 0
    for (sheet, place), value in expected.items():
        found = find_cell(sheets, sheet, place)
        if differs(value, found):
            faults += 1
            print(f'after the change {sheet} {place} should be {value!r} and is {found!r}')
    return faults


def check(folder, name, make_alteration, expected):
    made = folder / f'{name}.xlsx'
    book = Workbook(made)
    rewrite(made, folder / f'{name}-emptied.xlsx', lambda part, text: text)
    rewrite(made, folder / f'{name}-altered.xlsx', make_alteration(book))
    faults = compare(book, recalculate(folder / f'{name}-emptied.xlsx', folder))
    return faults + check_altered(recalculate(folder / f'{name}-altered.xlsx', folder), expected)


def main():
    if find_office() is None:
        print('skipped: there is no LibreOffice here to work the formulas out')
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        faults = check(folder, 'workbook', lambda book: alter_plan, PLAN_ALTERED)
        faults += check(folder, 'figures', alter_figures, FIGURES_ALTERED)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
