#!/usr/bin/env python3
# check-figures.py — the sheets of figures of the example, cell by cell, are what the verbs print and what its tables hold
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-figures.py VERB_RUNNER DATA_FOLDER

Makes a plan of the example and exports it. Every row of Variation, Measures and Outlook is compared with `variation --json` and `outlook --json`, Segments with the sums of
DATA_FOLDER's own tables; then LibreOffice, where there is one, works out every formula of the workbook anew."""

import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'export'))
from recalculation import compare, find_office, recalculate, rewrite
from workbook_parts import Workbook

OPTION = 'PCNs of December 2019'
STAFF = {'gp': 'GPs', 'nurse': 'Nurses', 'dpc': 'Direct patient care', 'admin': 'Administration'}


class Plan:
    """The example in a folder of its own, and the verbs that are asked about it."""

    def __init__(self, runner, folder):
        self.runner, self.folder = os.path.abspath(runner), folder
        self.run('new', 'plan.lplan', '--example', 'dorset')
        self.run('export', 'plan.lplan', 'plan.xlsx', '--option', OPTION)

    def run(self, *words):
        return subprocess.run([self.runner, *words], cwd=self.folder, check=True, stdout=subprocess.PIPE, text=True,
                              env={**os.environ, 'XDG_STATE_HOME': self.folder + '/state'}).stdout

    def ask(self, *words):
        return json.loads(self.run(*words, '--option', OPTION, '--json'))


def read_rows(book, name):
    """The sheet as lists of values; an empty cell is ''."""
    rows = {}
    for place, _, value in book.cells(name):
        letters, row = re.fullmatch('([A-Z]+)([0-9]+)', place).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        rows.setdefault(int(row), {})[column] = value
    return [[cells.get(i, '') for i in range(1, max(cells) + 1)] for _, cells in sorted(rows.items())]


def same(cell, value, where):
    value = '' if value is None else value
    if isinstance(value, str) or isinstance(cell, str):
        assert cell == value, f'{where}: {cell!r} is not {value!r}'
    else:
        assert abs(cell - value) <= 1e-9 * max(1, abs(value)), f'{where}: {cell!r} is not {value!r}'


def check_measures(plan, book):
    heading, *rows = read_rows(book, 'Measures')
    by_network = read_rows(book, 'Variation')
    names = {'All practices': 'mean', '10th percentile': 'p10', 'Median': 'median', '90th percentile': 'p90', '90th over 10th': 'ratio_p90_p10',
             'Top fifth over bottom fifth': 'ratio_fifths', 'Coefficient of variation': 'cv', 'The same, weighted': 'cv_weighted', 'Between networks': 'between_share', 'Between random networks': 'between_share_random',
             '95% of these from': 'between_share_random_low', 'to': 'between_share_random_high', 'Unit': 'unit', 'Period': 'period', 'Source': 'source'}
    assert len(rows) == 28, len(rows)
    for m, row in enumerate(rows):
        of = dict(zip(heading, row))
        told = plan.ask('variation', 'plan.lplan', of['Short name'])
        for column, member in names.items():
            same(of.get(column, ''), told.get(member), f'Measures, {of["Short name"]}, {column}')
        same(of['Practices counted'], sum(unit['included'] for unit in told['units']), f'{of["Short name"]}, counted')
        units = plan.ask('variation', 'plan.lplan', of['Short name'], '--by', 'network')['units']
        assert len(units) == 18
        for line, unit in zip(by_network[1:], units):
            same(line[1], unit['name'], 'Variation')
            same(line[2 + m], unit.get('value'), f'Variation, {of["Short name"]}, {unit["name"]}')


def check_outlook(plan, book):
    heading, *rows = read_rows(book, 'Outlook')
    cells = {(row[1], row[2]): row for row in rows}
    places = plan.ask('outlook', 'plan.lplan')['places']
    assert len(rows) == len(places) * (2 + 3 * len(STAFF)) and heading[5:11] == ['2018', '2019', '2020', '2021', '2022', '2023'], heading
    for place in places:
        for told in place['outlook']:
            if told['scenario'] != 'central' and told['year'] != 5:
                continue
            column = 5 + {'central': told['year'], 'low': 6, 'high': 7}[told['scenario']]
            where = f'Outlook, {place["name"]}, {heading[column]}'
            same(cells[place['name'], 'People'][column], told.get('people'), where)
            same(cells[place['name'], 'Weighted people'][column], told.get('need'), where)
            for staff, name in STAFF.items():
                for member, what in (('supply', f'{name} at hand'), ('requirement', f'{name} required'), ('gap', f'{name}: gap')):
                    same(cells[place['name'], what][column], told['staff'][staff].get(member), f'{where}, {what}')
                    same(cells[place['name'], what][4], place['reported'][staff], f'{where}, {what}, counted')


def check_segments(book, data):
    """Sums of the tables, by the network that the practice has in December 2019; an age counts where the practice has them all."""
    def read(name):
        with open(data / name, newline='', encoding='utf-8') as file:
            return list(csv.DictReader(file))
    segments, known = read('plan/segments.csv'), {}
    for value in read('figure-values.csv'):
        if value['mark'] in ('value', 'zero'):
            known[value['figure'], value['practice']] = float(value['value'])
    network_of = {row['practice']: row['network'] for row in read('option-pcn-2019.csv')}
    ages = [segment['figure'] for segment in segments if segment['kind'] == 'age']
    heading, *rows = read_rows(book, 'Segments')
    for row in rows[:20]:
        of = dict(zip(heading, row))
        here = [practice['code'] for practice in read('practices.csv')
                if of['Network'] == 'All practices' or network_of.get(practice['code'], 'Unassigned') == of['Network']]
        whole = {code for code in here if all((age, code) in known for age in ages)}
        for segment in segments:
            counted = [code for code in here if (segment['figure'], code) in known and (segment['kind'] != 'age' or code in whole)]
            people = sum(known[segment['figure'], code] for code in counted) if counted else ''
            same(of[segment['name']], people, f'Segments, {of["Network"]}, {segment["name"]}')
            same(of[segment['name'] + ': practices counted'], len(counted), f'Segments, {of["Network"]}, {segment["name"]}')
        same(of['People, all ages'], sum(known[age, code] for age in ages for code in whole) if whole else '', f'Segments, {of["Network"]}')


def check_recalculated(path, folder):
    if find_office() is None:
        print('There is no LibreOffice here to work the formulas out.')
        return 0
    rewrite(path, folder / 'emptied.xlsx', lambda part, text: text)
    return compare(Workbook(path), recalculate(folder / 'emptied.xlsx', folder))


def main():
    with tempfile.TemporaryDirectory() as name:
        plan = Plan(sys.argv[1], name)
        path = pathlib.Path(name, 'plan.xlsx')
        book = Workbook(path)
        check_measures(plan, book)
        check_outlook(plan, book)
        check_segments(book, pathlib.Path(sys.argv[2]))
        return 1 if check_recalculated(path, path.parent) else 0


if __name__ == '__main__':
    sys.exit(main())
