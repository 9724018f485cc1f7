#!/usr/bin/env python3
# check-workshop.py — answers, decisions, options and moves in the workbook are those of the plan
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-workshop.py WRITE_WORKSHOP

Has the program write the workbook of a small workshop and reads its four sheets back cell by cell."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'export'))
from workbook_parts import Workbook


def read_rows(book, name):
    """The sheet as rows by heading, which its first row has."""
    cells = {}
    for place, formula, value in book.cells(name):
        column, row = re.fullmatch('([A-Z]+)([0-9]+)', place).groups()
        assert formula is None, (name, place, formula)
        cells.setdefault(int(row), {})[column] = value
    headings = cells.pop(1)
    return [{heading: row.get(column, '') for column, heading in headings.items()} for _, row in sorted(cells.items())]


def check_answers(rows):
    # Which row of the plan each is, folded away.
    assert all(int(row.pop('Row of the plan')) > 0 for row in rows), rows
    assert rows == [{'Question': 'What could be done better? Are there barriers?', 'Answer': '=1+1 is no formula, "said" Åsa', 'About': 'Orchid House Surgery',
                     'Table': 'Table 2', 'Tags': 'estates parking', 'Time (UTC)': '2018-06-30T09:30:00Z'}], rows


def check_decisions(rows):
    last = rows[-1]
    assert 'Orchid House Surgery' in last['What'], last
    assert (last['Why'], last['In force']) == ('The practice asked for it', 'yes'), last
    assert round(last['People covered before'], 3) == 0.454 and last['People covered after'] < last['People covered before'], last
    assert not any('Dorset example' in row['What'] for row in rows), 'the beginning is no decision'


def check_options(rows):
    assert [row['Option'] for row in rows] == ['Option A', 'PCNs of December 2019', 'Second thoughts'], rows
    empty, real, copy = rows
    assert (empty['Networks'], empty['Practices unassigned'], empty['Coverage']) == (0, 86, 0), empty
    assert (real['Networks'], real['Right size'], real['Under'], real['Over']) == (18, 9, 3, 6), real
    assert copy['Practices unassigned'] == real['Practices unassigned'] + 1, copy
    assert real['People covered'] == 364841, real


def check_moves(rows):
    assert len(rows) == 1, rows
    move = rows[0]
    assert (move['Code'], move['To, in Second thoughts'], move['What they do']) == ('J81002', 'Unassigned', 'lose their network'), move
    assert move['From, in PCNs of December 2019'] == '18 Wimborne & Ferndown', move


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'workshop.xlsx')
        subprocess.run([os.path.abspath(sys.argv[1]), 'plan.lplan', path], cwd=folder, check=True, env={**os.environ, 'XDG_STATE_HOME': folder + '/state'})
        book = Workbook(path)
    check_answers(read_rows(book, 'Answers'))
    check_decisions(read_rows(book, 'Decisions'))
    check_options(read_rows(book, 'Options'))
    check_moves(read_rows(book, 'Moves'))


if __name__ == '__main__':
    main()
