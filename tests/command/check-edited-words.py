#!/usr/bin/env python3
# check-edited-words.py — what somebody alters on the sheets of the delivery plan, of the networks' steps and of the answers comes in as just that
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-edited-words.py VERB_RUNNER WRITE_WORKSHOP"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'export'))
from workbook_edit import edit, find_row
from workbook_parts import Workbook

RUNNER, WRITER = sys.argv[1:3]
OPTION = 'PCNs of December 2019'
QUESTION = 'What could be done better? Are there barriers?'


def run(*arguments):
    ended = subprocess.run([RUNNER, *map(str, arguments)], capture_output=True, text=True)
    assert ended.returncode == 0, (arguments, ended.stderr)
    return ended.stdout


def read_cells(path, sheet):
    return {place: value for place, _, value in Workbook(path).cells(sheet)}


def find_column(cells, heading):
    return next(re.match('[A-Z]+', place)[0] for place, value in cells.items() if re.fullmatch('[A-Z]+1', place) and value == heading)


def export(plan, folder, name):
    path = folder / name
    run('export', plan, path, '--option', OPTION)
    return path


def list_remarks(account):
    """But for the row of totals, of which every workbook has one."""
    return [remark['reason'] for file in account['files'] for remark in file['remarks'] if 'total' not in remark['reason']]


def check_altered(folder, plan, book):
    """Every kind of cell once, and an answer and an action that are new; then all of it stands on the sheets that are written again."""
    steps = read_cells(book, 'Network steps')
    pillars = read_cells(book, 'Delivery plan')
    pillar = pillars['A2']
    step, evidence = find_column(steps, pillar), find_column(steps, pillar + ': evidence')
    said = next(place for place, value in steps.items() if value in ('yes', 'no') and not place.startswith(find_column(steps, 'People')))
    changes = {
        ('Delivery plan', 'A3'): 'Renamed pillar',
        ('Delivery plan', 'B2'): 'Another definition',
        ('Delivery plan', 'D2'): 'Altered here; ' + pillars['D2'].split('; ', 1)[1] + '; An action more',
        ('Delivery plan', 'E2'): 'By spring',
        ('Network steps', 'D2'): '30/09/2019',
        ('Network steps', step + '2'): 2,
        ('Network steps', evidence + '2'): 'Signed by all, 2019-03-01',
        ('Answers', 'B2'): 'What was meant',
        ('Answers', 'C2'): 'The whole system',
        ('Answers', 'D2'): 'Table 3',
    }
    edited = folder / 'edited.xlsx'
    edit(book, edited, changes, [('Answers', 3, [QUESTION, 'One more, typed in a spreadsheet', '', 'Table 9', 'estates'])])
    before = run('history', plan)
    account = json.loads(run('import', plan, edited, '--json'))
    assert list_remarks(account) == [], list_remarks(account)
    assert len(run('history', plan).splitlines()) > len(before.splitlines()), 'one step of the history'
    assert run('history', plan).count('edited.xlsx') == 1

    again = export(plan, folder, 'again.xlsx')
    expected = dict(changes)
    expected[('Network steps', 'D2')] = '2019-09-30'
    # Answers to one question stand in the order of their ids, which are random.
    first = find_row(Workbook(again), 'Answers', 'D', 'Table 3')
    for (sheet, place), value in expected.items():
        place = place.replace('2', str(first)) if sheet == 'Answers' else place
        assert read_cells(again, sheet)[place] == value, (sheet, place, value, read_cells(again, sheet)[place])
    answers = read_cells(again, 'Answers')
    row = find_row(Workbook(again), 'Answers', 'B', 'One more, typed in a spreadsheet')
    assert (answers[f'A{row}'], answers[f'C{row}'], answers[f'D{row}'], answers[f'E{row}']) == (QUESTION, 'The whole system', 'Table 9', 'estates')
    # What nobody touched is as it was.
    for sheet, old in (('Delivery plan', pillars), ('Network steps', steps)):
        headings = {place: value for place, value in read_cells(again, sheet).items() if (sheet, place) not in changes}
        renamed = {pillars['A3']: 'Renamed pillar', pillars['A3'] + ': evidence': 'Renamed pillar: evidence'}
        assert headings == {place: renamed.get(value, value) for place, value in old.items() if (sheet, place) not in changes}, sheet
    assert said in steps
    return edited


def check_twice(folder, plan, edited):
    """The same workbook again alters nothing, and nothing comes double."""
    before = export(plan, folder, 'before.xlsx')
    run('import', plan, edited)
    after = export(plan, folder, 'after.xlsx')
    for sheet in ('Delivery plan', 'Network steps', 'Answers'):
        assert read_cells(before, sheet) == read_cells(after, sheet), sheet


def check_refused(folder, plan, book):
    """What cannot be read is told and stays as it was."""
    steps = read_cells(book, 'Network steps')
    pillars = read_cells(book, 'Delivery plan')
    column = find_column(steps, pillars['A2'])
    edited = folder / 'doubtful.xlsx'
    edit(book, edited, {
        ('Delivery plan', 'D2'): 'One action for all',
        ('Network steps', 'D2'): 'soon',
        ('Network steps', column + '2'): 7,
        ('Answers', 'A2'): 'Another question',
        ('Answers', 'C2'): 'Nowhere at all',
    }, [('Answers', 3, ['Who asked this?', 'Nobody'])])
    account = json.loads(run('import', plan, edited, '--json'))
    remarks = list_remarks(account)
    for words in ('which of them was altered cannot be told', 'soon', 'Nowhere at all', 'The question and the time', 'no such question'):
        assert any(words in remark for remark in remarks), (words, remarks)
    assert len(remarks) == 6, remarks
    again = export(plan, folder, 'refused.xlsx')
    for sheet in ('Delivery plan', 'Network steps', 'Answers'):
        assert read_cells(again, sheet) == read_cells(book, sheet), sheet


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ.update({'XDG_STATE_HOME': str(folder / 'state'), 'XDG_DATA_HOME': str(folder / 'data')})
        plan = folder / 'plan.lplan'
        subprocess.run([WRITER, plan, folder / 'written.xlsx'], check=True)
        book = export(plan, folder, 'book.xlsx')
        check_refused(folder, plan, book)
        edited = check_altered(folder, plan, book)
        check_twice(folder, plan, edited)
        # A plan of its own, made from the edited workbook alone, has it all too.
        anew = folder / 'anew.lplan'
        run('new', anew)
        run('import', anew, edited)
        one, other = export(plan, folder, 'one.xlsx'), export(anew, folder, 'other.xlsx')
        for sheet in ('Delivery plan', 'Network steps'):
            assert read_cells(one, sheet) == read_cells(other, sheet), sheet


main()
