#!/usr/bin/env python3
# check-data.py — the tables of the Dorset example hold together
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-data.py TABLE_FOLDER

Sums and counts of the publication, no code twice, and no reference that leads nowhere."""

import csv
import pathlib
import re
import sys

MARKS = {'value', 'zero', 'suppressed', 'missing', 'not-applicable'}
DORSET = {'easting': (310000, 430000), 'northing': (68000, 140000)}
MOST_BYTES = 400000


class Tables:
    def __init__(self, folder):
        self.folder = folder
        self.faults = []

    def read(self, name):
        with open(self.folder / (name + '.csv'), encoding='utf-8', newline='') as file:
            return list(csv.DictReader(file, strict=True))

    def column(self, name, column):
        return [row[column] for row in self.read(name)]

    def expect(self, what, found, wanted):
        if found != wanted:
            self.faults.append('%s: %s, not %s' % (what, found, wanted))

    def expect_known(self, name, column, known):
        unknown = sorted(set(self.column(name, column)) - set(known))
        self.expect('%s.csv, %s that lead nowhere' % (name, column), unknown, [])

    def expect_unique(self, name, *columns):
        keys = [tuple(row[column] for column in columns) for row in self.read(name)]
        self.expect('%s.csv, rows that are there twice' % name, len(keys) - len(set(keys)), 0)


def check_practices(tables):
    rows = tables.read('practices')
    tables.expect('practices', len(rows), 86)
    tables.expect('registered people', sum(int(row['list_size']) for row in rows), 803060)
    tables.expect('districts', len({row['district'] for row in rows}), 8)
    tables.expect('localities', len({row['locality'] for row in rows} - {''}), 13)
    tables.expect('names still in capitals', [row['name'] for row in rows if row['name'].isupper()], [])
    for row in rows:
        tables.expect('%s: weighted list above zero' % row['code'], float(row['weighted_list']) > 0, True)
        for axis, (least, most) in DORSET.items():
            tables.expect('%s: %s in Dorset' % (row['code'], axis), least < int(row[axis]) < most, True)
    tables.expect_unique('practices', 'code')
    tables.expect_known('practices', 'locality', tables.column('localities', 'name') + [''])
    tables.expect('branches', len(tables.read('branches')), 52)
    tables.expect_known('branches', 'practice', tables.column('practices', 'code'))


def check_figures(tables):
    figures, practices = tables.column('figures', 'id'), tables.column('practices', 'code')
    for name in ('figures', 'measures', 'sources', 'localities', 'places'):
        tables.expect_unique(name, 'name' if name in ('localities', 'places') else 'id')
    tables.expect_unique('figure-values', 'figure', 'practice')
    tables.expect_known('figures', 'source', tables.column('sources', 'id'))
    tables.expect_known('column-sources', 'source', tables.column('sources', 'id'))
    tables.expect_known('figure-values', 'figure', figures)
    tables.expect_known('figure-values', 'practice', practices)
    tables.expect('figure values', len(tables.read('figure-values')), len(figures) * len(practices))
    tables.expect_known('checks', 'figure', figures)
    tables.expect_known('checks', 'practice', practices)
    for column in ('numerator', 'denominator'):
        tables.expect_known('measures', column, figures + ['people', 'weighted'])
    tables.expect_known('measures', 'better', {'high', 'low', 'neither'})
    tables.expect_known('measures', 'kind', {'ratio', 'weighted-mean'})


def check_yearly(tables):
    """Other years of what the plan has, and in its own year the same numbers."""
    rows = tables.read('yearly')
    tables.expect_unique('yearly', 'figure', 'practice')
    tables.expect_known('yearly', 'practice', tables.column('practices', 'code'))
    tables.expect_known('yearly', 'source_id', tables.column('sources', 'id'))
    tables.expect_known('yearly', 'figure', tables.column('figures', 'id') + ['people', 'weighted'])
    own = {(row['figure'], row['practice']): row['value'] for row in tables.read('figure-values') if row['value'] != ''}
    own.update({('people', row['code']): row['list_size'] for row in tables.read('practices')})
    own.update({('weighted', row['code']): row['weighted_list'] for row in tables.read('practices')})
    other = [(row['figure'], row['practice']) for row in rows
             if row['2019'] != '' and float(row['2019']) != float(own.get((row['figure'], row['practice']), 'nan'))]
    tables.expect('figures of 2018-19 that differ from their yearly table', other, [])


def check_marks(tables):
    """A zero is a published zero, a value is not one, and what is not there has no number."""
    tables.expect_known('figure-values', 'mark', MARKS)
    for row in tables.read('figure-values'):
        number = float(row['value']) if row['value'] else None
        fits = {'value': number not in (None, 0.0), 'zero': number == 0.0}.get(row['mark'], number is None)
        tables.expect('%s of %s is %s, "%s"' % (row['figure'], row['practice'], row['mark'], row['value']), fits, True)


def check_networks(tables):
    members = tables.read('option-pcn-2019')
    tables.expect('networks', len({row['network'] for row in members}), 18)
    tables.expect('network numbers', sorted({int(row['number']) for row in members}), list(range(1, 19)))
    tables.expect('network members', len(members), 81)
    tables.expect_unique('option-pcn-2019', 'practice')
    placed = [row['practice'] for row in members] + tables.column('option-pcn-2019-unassigned', 'practice')
    tables.expect('practices placed or named as unassigned', sorted(placed), sorted(tables.column('practices', 'code')))


def check_ground(tables):
    rows = tables.read('ground')
    layers = [row['layer'] for row in rows]
    tables.expect('areas', [layers.count(layer) for layer in ('outline', 'district', 'neighbour')], [1, 8, 20])
    for row in rows:
        shape = re.fullmatch(r'MULTIPOLYGON(\(\(\([-0-9 ,()]+\)\)\))', row['wkt'])
        tables.expect('%s is well-known text' % row['name'], bool(shape), True)
        for ring in re.findall(r'\(([-0-9 ,]+)\)', row['wkt']):
            points = ring.split(',')
            tables.expect('a ring of %s is closed' % row['name'], len(points) > 3 and points[0] == points[-1], True)


def main(folder):
    tables = Tables(folder)
    for check in (check_practices, check_figures, check_yearly, check_marks, check_networks, check_ground):
        check(tables)
    size = sum(path.stat().st_size for path in folder.glob('*.csv'))
    tables.expect('the tables fit in %d bytes' % MOST_BYTES, size < MOST_BYTES, True)
    print(*tables.faults, sep='\n', file=sys.stderr)
    print('%d bytes, %d faults' % (size, len(tables.faults)))
    return 1 if tables.faults else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
