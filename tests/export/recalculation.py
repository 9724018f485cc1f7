# recalculation.py — lets LibreOffice work every formula of a workbook out anew, and compares
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of workbooks share: the values are taken out of the formulas, LibreOffice fills them in, and they are compared with those that the workbook carries."""

import csv
import re
import shutil
import subprocess
import zipfile

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
    """Copies a workbook without the values its formulas carry; alter(part name, text) has the last word on each sheet."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith('xl/worksheets/') and name.endswith('.xml'):
                text = re.sub(r'(</f>)<v>[^<]*</v>', r'\1', part.decode('utf-8'))
                part = alter(name, text).encode('utf-8')
            new.writestr(name, part)


def recalculate(workbook, folder):
    """The sheets of a workbook as LibreOffice works them out: name to rows of text."""
    profile = folder / 'profile' / 'user'
    profile.mkdir(parents=True, exist_ok=True)
    (profile / 'registrymodifications.xcu').write_text(PROFILE)
    out = folder / (workbook.stem + '-csv')
    subprocess.run([find_office(), f'-env:UserInstallation={profile.parent.as_uri()}', '--headless', '--convert-to', FILTER,
                    '--outdir', str(out), str(workbook)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=3000)
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
