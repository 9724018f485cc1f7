#!/usr/bin/env python3
# check-delivery.py — the delivery plan of the example, exported, is the published table cell by cell
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-delivery.py VERB_RUNNER

Makes a plan of the example, exports it, and compares the sheet "Delivery plan" with the table of seed-notes.md in the folder LP_TEST_SHARED (left out where that is
not there). "Network steps" has a row a network, and its last characteristic follows the people."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'export'))
from workbook_parts import Workbook

SKIPPED = 77


def read_rows(book, name):
    """The sheet as rows of texts and numbers; an empty cell is ''."""
    rows = {}
    for place, _, value in book.cells(name):
        column, row = re.fullmatch('([A-Z]+)([0-9]+)', place).groups()
        index = 0
        for letter in column:
            index = index * 26 + ord(letter) - 64
        rows.setdefault(int(row), {})[index] = value
    return [[cells.get(i, '') for i in range(1, max(cells) + 1)] for _, cells in sorted(rows.items())]


def read_notes(path):
    """The table under the heading of the plan: the heading row, then one a pillar."""
    lines = [line for line in path.read_text(encoding='utf-8').splitlines() if line.startswith('|')]
    rows = [[cell.strip() for cell in line.strip('|').split('|')] for line in lines if not set(line) <= set('|- ')]
    return [[heading.capitalize() for heading in rows[0]]] + rows[1:]


def check_steps(rows):
    heading, networks = rows[0], rows[1:]
    people, band = heading.index('People'), heading.index('Defined population')
    assert len(networks) == 18, len(networks)
    for row in networks:
        expected = 'under' if row[people] < 30000 else 'over' if row[people] > 50000 else 'yes'
        assert row[band] == expected, row
    assert [heading[i] for i in range(4, 9)] == ['Right scale', 'Integrated working', 'Understanding population needs', 'Managing resources',
                                                 'Empowering primary care'], heading


def main():
    notes = pathlib.Path(os.environ.get('LP_TEST_SHARED', ''), 'seed-notes.md')
    with tempfile.TemporaryDirectory() as folder:
        for words in (('new', 'plan.lplan', '--example', 'dorset'), ('export', 'plan.lplan', 'plan.xlsx', '--option', 'PCNs of December 2019')):
            subprocess.run([os.path.abspath(sys.argv[1]), *words], cwd=folder, check=True, stdout=subprocess.DEVNULL,
                           env={**os.environ, 'XDG_STATE_HOME': folder + '/state'})
        book = Workbook(pathlib.Path(folder, 'plan.xlsx'))
    made = read_rows(book, 'Delivery plan')
    check_steps(read_rows(book, 'Network steps'))
    if not notes.is_file():
        return SKIPPED
    expected = read_notes(notes)
    assert len(made) == len(expected), (len(made), len(expected))
    for row, other in zip(made, expected):
        # One more, folded away: which row of the plan it is.
        for cell, wanted in zip(row[:-1], other, strict=True):
            assert cell == wanted, f'“{cell}” is not “{wanted}”'
    rows = [row[-1] for row in made]
    assert len(set(rows)) == len(rows), rows
    return 0


if __name__ == '__main__':
    sys.exit(main())
