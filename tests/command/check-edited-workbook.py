#!/usr/bin/env python3
# check-edited-workbook.py — what somebody alters in the exported workbook comes in as just that, and a workbook that was spoilt still tells what it can
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-edited-workbook.py VERB_RUNNER"""

import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'export'))
from workbook_edit import edit, find_row
from workbook_parts import Workbook

OPTION = 'PCNs of December 2019'
RUNNER = sys.argv[1]


def run(*arguments):
    ended = subprocess.run([RUNNER, *map(str, arguments)], capture_output=True, text=True)
    assert ended.returncode == 0, (arguments, ended.stderr)
    return ended.stdout


def read_assignment(plan, folder, option=OPTION):
    table = folder / 'assignment.csv'
    run('export', plan, table, '--option', option)
    with open(table, newline='', encoding='utf-8-sig') as file:
        return {row['code']: row for row in csv.DictReader(file)}


def check_edits(folder, book, original):
    plan = folder / 'plan.lplan'
    before = read_assignment(plan, folder)
    codes = sorted(code for code, row in before.items() if row['network number'])
    moved, listed, out, named = codes[0], codes[10], codes[20], codes[30]
    goal = next(row for row in before.values() if row['network number'] and row['network number'] != before[moved]['network number'])
    rows = {code: find_row(original, 'Practices', 'A', code) for code in (moved, listed, out, named)}
    number = int(before[codes[40]]['network number'])
    network = find_row(original, 'Networks', 'A', number)
    edited = folder / 'edited.xlsx'
    edit(book, edited, {
        ('Practices', f'H{rows[moved]}'): int(goal['network number']),
        ('Practices', f'D{rows[listed]}'): 4321,
        ('Practices', f'H{rows[out]}'): None,
        ('Practices', f'I{rows[out]}'): 'Unassigned',
        ('Practices', f'I{rows[named]}'): 'A network of its own',
        ('Networks', f'B{network}'): 'Renamed in the sheet',
    })
    account = json.loads(run('import', plan, edited, '--json'))
    assert (account['practices_added'], account['practices_changed'], account['values']) == (0, 1, 0), account
    after = read_assignment(plan, folder)
    expected = {code: dict(row) for code, row in before.items()}
    expected[moved].update({'network number': goal['network number'], 'network': goal['network']})
    expected[listed]['people'] = '4321'
    expected[out].update({'network number': '', 'network': ''})
    expected[named].update({'network number': str(max(int(row['network number'] or 0) for row in before.values()) + 1), 'network': 'A network of its own'})
    for row in expected.values():
        if row['network number'] == str(number):
            row['network'] = 'Renamed in the sheet'
    for code in expected:
        assert after[code] == expected[code], (after[code], expected[code])
    # One edit, one step back; and a new plan gets the same from the same workbook.
    assert run('history', plan).count('edited.xlsx') == 1
    anew = folder / 'anew.lplan'
    run('new', anew)
    run('import', anew, edited)
    again = read_assignment(anew, folder)
    assert {code: (row['network'], row['people']) for code, row in again.items()} == {code: (row['network'], row['people']) for code, row in after.items()}


def check_sheets(folder, plan, original):
    """Written again, the sheets that hold data are as they were."""
    path = folder / 'again.xlsx'
    run('export', plan, path, '--option', OPTION)
    again = Workbook(path)
    for sheet in ('Practices', 'Networks', 'Measures', 'Sources', 'Figure list', 'Figure values', 'Years', 'Remarks'):
        assert (sheet in original.names) == (sheet in again.names), sheet
        if sheet in original.names:
            assert list(again.cells(sheet)) == list(original.cells(sheet)), sheet


def check_spoilt(folder, book, original):
    """A row of the last sheet that cannot be read, and rows that no longer fit together: the other sheets still bring what they tell."""
    sheet = original.names[-1]
    cells = [(place, value) for place, _, value in original.cells(sheet)]
    first_network = next(int(re.search(r'\d+', place)[0]) for place, value in cells if place.startswith('A') and value == 'network') + 1
    for name, place, value in [('unreadable', f'C{first_network}', 'no number'), ('unfit', f'C{first_network}', '12345')]:
        spoilt = folder / f'{name}.xlsx'
        plan = folder / f'{name}.lplan'
        edit(book, spoilt, {(sheet, place): value})
        run('new', plan)
        account = json.loads(run('import', plan, spoilt, '--json'))
        assert account['practices_added'] == 86, account
        assert any('whole plan' in remark['reason'] for remark in account['files'][0]['remarks']), account['files'][0]['remarks']
        assert len([row for row in read_assignment(plan, folder).values() if row['network']]) == 81
        check_sheets(folder, plan, original)
    plan = folder / 'area.lplan'
    run('new', plan)
    run('import', plan, book, '--area', '11J')


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ.update({'XDG_STATE_HOME': str(folder / 'state'), 'XDG_DATA_HOME': str(folder / 'data')})
        book = folder / 'book.xlsx'
        run('new', folder / 'plan.lplan', '--example', 'dorset')
        run('export', folder / 'plan.lplan', book, '--option', OPTION)
        original = Workbook(book)
        check_edits(folder, book, original)
        check_spoilt(folder, book, original)


main()
