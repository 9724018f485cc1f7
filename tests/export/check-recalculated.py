#!/usr/bin/env python3
# check-recalculated.py — LibreOffice, working every formula out anew, comes to the values that the workbook carries
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-recalculated.py EXPORTER

Takes the values out of the workbook's formulas, lets LibreOffice fill them in, and compares. Then alters the band and the network of a
practice, as a reader might, and looks whether the totals follow. Exit status 77, which is a skip, where there is no LibreOffice."""

import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from workbook_parts import Workbook

PROFILE = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
'''
# Comma, quotation mark, UTF-8, from line 1; figures as they are and not as shown; every sheet to a file of its own.
FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'


def find_office():
    return shutil.which('soffice') or shutil.which('libreoffice')


def rewrite(source, target, alter):
    """Copies a workbook without the values its formulas carry; alter(part name, text) has the last word."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode('utf-8')
            if name.startswith('xl/worksheets/'):
                text = re.sub(r'(</f>)<v>[^<]*</v>', r'\1', text)
            new.writestr(name, alter(name, text))


def recalculate(workbook, folder):
    """The sheets of a workbook as LibreOffice works them out: name to rows of text."""
    profile = folder / 'profile' / 'user'
    profile.mkdir(parents=True, exist_ok=True)
    (profile / 'registrymodifications.xcu').write_text(PROFILE)
    out = folder / (workbook.stem + '-csv')
    subprocess.run([find_office(), f'-env:UserInstallation={profile.parent.as_uri()}', '--headless', '--convert-to', FILTER,
                    '--outdir', str(out), str(workbook)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    sheets = {}
    for path in out.iterdir():
        with open(path, newline='', encoding='utf-8') as file:
            sheets[path.stem.removeprefix(workbook.stem + '-')] = list(csv.reader(file))
    return sheets


def find_cell(sheets, sheet, place):
    letters, row = re.fullmatch(r'([A-Z]+)([0-9]+)', place).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord('A') + 1
    return sheets[sheet][int(row) - 1][column - 1]


def differs(carried, found):
    if isinstance(carried, str):
        return carried != found
    try:
        # LibreOffice writes a share as a percentage, in as many digits as it has.
        number = float(found.rstrip('%')) / (100 if found.endswith('%') else 1)
        return abs(number - carried) > 1e-9 * max(1, abs(carried))
    except ValueError:
        return True


def compare(book, sheets):
    faults, n = 0, 0
    for sheet in book.names:
        for place, formula, carried in book.cells(sheet):
            if formula is None:
                continue
            n += 1
            found = find_cell(sheets, sheet, place)
            if differs(carried, found):
                faults += 1
                print(f'{sheet} {place} ={formula}: carries {carried!r}, LibreOffice has {found!r}')
    print(f'{n} formulas, {faults} differ')
    return faults + (n == 0)


def alter_plan(name, text):
    """The band to 60,000 people, and practice J81007 (7,500 people, row 10) from unassigned into network 5."""
    if name == 'xl/worksheets/sheet1.xml':
        text, n = re.subn(r'(<c r="B7"[^>]*>)<v>50000</v>', r'\1<v>60000</v>', text)
        assert n == 1
    if name == 'xl/worksheets/sheet3.xml':
        text, n = re.subn(r'(<c r="G10"[^>]*>.*?</c>)', r'\1<c r="H10"><v>5</v></c>', text)
        assert n == 1
    return text


def check_altered(sheets):
    expected = {('Summary', 'B12'): 0.0, ('Summary', 'D10'): 121000.0, ('Summary', 'C13'): 2.0, ('Summary', 'D13'): 1.0,
                ('Summary', 'B16'): 121000 / 165501, ('Networks', 'D4'): 'Right size', ('Networks', 'C5'): 19500.0,
                ('Networks', 'E5'): 10500.0, ('Practices', 'I10'): 'Moor'}
    faults = 0
    for (sheet, place), value in expected.items():
        found = find_cell(sheets, sheet, place)
        if differs(value, found):
            faults += 1
            print(f'after the change {sheet} {place} should be {value!r} and is {found!r}')
    return faults


def main():
    if find_office() is None:
        print('skipped: there is no LibreOffice here to work the formulas out')
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        made = folder / 'workbook.xlsx'
        rewrite(made, folder / 'emptied.xlsx', lambda part, text: text)
        rewrite(made, folder / 'altered.xlsx', alter_plan)
        faults = compare(Workbook(made), recalculate(folder / 'emptied.xlsx', folder))
        faults += check_altered(recalculate(folder / 'altered.xlsx', folder))
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
