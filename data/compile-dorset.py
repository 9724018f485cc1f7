#!/usr/bin/env python3
# compile-dorset.py — makes the tables of the Dorset example from the published facts
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: compile-dorset.py SOURCE_FOLDER [TARGET_FOLDER]

SOURCE_FOLDER holds practices.csv, branch-surgeries-2017-08.csv, localities-inferred.csv, pcn-members-2019-12.csv,
timeseries-fy2015-2024.csv and boundaries/*.geojson. TARGET_FOLDER is data/dorset unless told otherwise. data/SOURCES.md describes every table.
Nothing is invented: a blank stays a blank and is marked missing; what is worked out says so in its name or basis."""

import csv
import pathlib
import re
import statistics
import sys

import borders
from dorset_catalogue import (ADDRESS_TOWNS, CHECKS, COLUMN_SOURCES, FIGURES, KEPT_CAPITALS, LEFT, LIST_FIGURES,
                              MEASURES, NAMES, SMALL_WORDS, SOURCES, STREET_WORDS, YEARLY)

# Neighbouring districts are only the ground around the map: thinned to this many metres, islets left out.
NEIGHBOUR_TOLERANCE = 100
NEIGHBOUR_LEAST_AREA = 300000
# Gaps between districts that the generalising of their borders left behind are smaller than this (square metres).
BORDER_GAP = 100000


def read_table(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def write_table(folder, name, columns, rows):
    with open(folder / name, 'w', encoding='utf-8', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(columns)
        writer.writerows(rows)


def title_word(word, before):
    bare = word.strip(',.').upper()
    if bare in KEPT_CAPITALS or any(letter.isdigit() for letter in word):
        return word.upper()
    if before and (bare.lower() in SMALL_WORDS or (bare == 'THE' and before.lower() in SMALL_WORDS)):
        return word.lower()
    return '-'.join(part[:1].upper() + part[1:].lower() for part in word.split('-'))


def title_case(text):
    words = text.split()
    return ' '.join(map(title_word, words, [''] + words))


def write_practices(folder, practices, localities):
    by_code = {row['code']: row for row in localities}
    rows = []
    for row in practices:
        locality = by_code[row['code']]
        rows.append([row['code'], NAMES.get(row['code'], title_case(row['name'])), row['postcode'],
                     title_case(row['address']), row['easting'], row['northing'], row['list_size'],
                     row['weighted_list_avg_2018_19'], locality['locality_inferred'], locality['confidence'],
                     title_networks(locality['basis']), row['lad_name_2018']])
    write_table(folder, 'practices.csv', ['code', 'name', 'postcode', 'address', 'easting', 'northing', 'list_size',
                                          'weighted_list', 'locality', 'locality_confidence', 'locality_basis',
                                          'district'], rows)


def title_networks(text):
    return re.sub(r'[A-Z&]{2,}(?: (?:[A-Z]{2,}|&))* PCN', lambda match: title_case(match.group()[:-4]) + ' PCN', text)


def write_branches(folder, branches):
    write_table(folder, 'branches.csv', ['code', 'name', 'practice', 'address', 'postcode', 'easting', 'northing'],
                [[row['branch_code'], title_case(row['branch_name']), row['parent_code'], title_case(row['address']),
                  row['postcode'], row['easting'], row['northing']] for row in branches])


def write_localities(folder, localities):
    names = sorted({row['locality_inferred'] for row in localities} - {''})
    rows = [[name, sum(row['locality_inferred'] == name for row in localities)] for name in names]
    write_table(folder, 'localities.csv', ['name', 'practices'], rows)


def mark_of(row, column, raw):
    if raw == '':
        return 'missing'
    # Global sum is a payment of the GMS contract: a practice with another contract has none, which is not "0 pounds".
    if column == 'global_sum_gbp_2018_19' and float(raw) == 0 and row['contract'] != 'GMS':
        return 'not-applicable'
    return 'zero' if float(raw) == 0 else 'value'


def plain_number(raw):
    return raw[:-2] if raw.endswith('.0') else raw


def figure_rows(practices):
    for figure in FIGURES:
        for row in practices:
            raw = row[figure.column]
            mark = mark_of(row, figure.column, raw)
            yield [figure.id, row['code'], plain_number(raw) if mark in ('value', 'zero') else '', mark, raw]
    for figure in LIST_FIGURES:
        for row in practices:
            yield worked_out_list(figure, row)


def worked_out_list(figure, row):
    """The list behind a published prevalence: register over percentage; nothing where the source has nothing."""
    register, percent = (row['qof_%s_%s_2021' % (figure.register, part)] for part in ('register', 'prev_pct'))
    if register == '' or percent == '' or float(percent) == 0:
        return [figure.id, row['code'], '', 'missing', '']
    return [figure.id, row['code'], round(100 * int(register) / float(percent)), 'value', '']


def write_figures(folder, practices):
    write_table(folder, 'figures.csv', ['id', 'name', 'unit', 'period', 'source'],
                [[figure.id, figure.name, figure.unit, figure.period, figure.source]
                 for figure in FIGURES + LIST_FIGURES])
    write_table(folder, 'figure-values.csv', ['figure', 'practice', 'value', 'mark', 'raw'], figure_rows(practices))
    write_table(folder, 'measures.csv',
                ['id', 'name', 'unit', 'numerator', 'denominator', 'per', 'better', 'kind'], MEASURES)
    write_table(folder, 'checks.csv', ['practice', 'figure', 'reason'], CHECKS)
    write_table(folder, 'column-sources.csv', ['table', 'column', 'source'], COLUMN_SOURCES)
    write_table(folder, 'sources.csv', ['id', 'title', 'publisher', 'period', 'licence', 'attribution', 'url'], SOURCES)


def two_places(raw):
    return plain_number(str(round(float(raw), 2))) if raw != '' else ''


def write_yearly(folder, practices, years):
    """Of the practices that the plan has. The census of September falls into the financial year that ends after it; what is not published stays blank."""
    names = sorted({row['financial_year_end'] for row in years})
    by_key = {(row['code'], row['financial_year_end']): row for row in years}
    rows = [[figure, row['code'], source] + [two_places(by_key.get((row['code'], year), {}).get(column, '')) for year in names]
            for figure, column, source in YEARLY for row in practices]
    write_table(folder, 'yearly.csv', ['figure', 'practice', 'source_id'] + names, rows)


def write_networks(folder, practices, members):
    names = {row['code']: title_case(row['pcn_name'].removesuffix(' PCN')) for row in members}
    numbers = {name: number for number, name in enumerate(sorted(set(names.values())), 1)}
    rows = sorted([numbers[name], name, code] for code, name in names.items())
    write_table(folder, 'option-pcn-2019.csv', ['number', 'network', 'practice'], rows)
    placed = {row['code'] for row in members}
    write_table(folder, 'option-pcn-2019-unassigned.csv', ['practice', 'reason'],
                [[row['code'], LEFT[row['code']]] for row in practices if row['code'] not in placed])


def write_ground(folder, boundaries):
    districts = list(borders.read_areas(boundaries / 'dorset_lad.geojson'))
    neighbours = list(borders.read_areas(boundaries / 'neighbour_lad.geojson'))
    areas = [polygons for _, polygons in districts]
    outline = [[ring for i, ring in enumerate(polygon) if i == 0 or abs(borders.ring_area(ring)) > BORDER_GAP]
               for polygon in borders.dissolve(areas)]
    rows = [['outline', '', 'Dorset', borders.to_wkt(outline)]]
    rows += [['district', about['lad_code'], about['lad_name'], borders.to_wkt(polygons)]
             for about, polygons in districts]
    thin = borders.thin_areas([polygons for _, polygons in neighbours], borders.points_of(areas), NEIGHBOUR_TOLERANCE,
                              NEIGHBOUR_LEAST_AREA)
    rows += [['neighbour', about['lad_code'], about['lad_name'], borders.to_wkt(polygons)]
             for (about, _), polygons in zip(neighbours, thin)]
    write_table(folder, 'ground.csv', ['layer', 'code', 'name', 'wkt'], rows)


def write_places(folder, practices, branches):
    """A label stands at the middle of the practices whose address names the place, or else of the branch surgeries."""
    rows = []
    for name, rank in ADDRESS_TOWNS:
        sites = next(sites for sites in ([site for site in table if town_of(site['address']) == name]
                                         for table in (practices, branches)) if sites)
        rows.append([name, *(round(statistics.median(int(site[axis]) for site in sites))
                             for axis in ('easting', 'northing')), rank,
                     describe_sites(len(sites), sites[0] in practices)])
    write_table(folder, 'places.csv', ['name', 'easting', 'northing', 'rank', 'basis'], rows)


def describe_sites(count, are_practices):
    kind = 'practice' if are_practices else 'branch surgery'
    if count == 1:
        return 'position of the %s whose address names it' % kind
    return 'median position of the %d practices whose address names it' % count


def town_of(address):
    text = title_case(address.replace(',', ''))
    street = '|'.join(STREET_WORDS)
    return next((name for name, _ in ADDRESS_TOWNS if re.search(r'\b%s\b(?! (?:%s)\b)' % (name, street), text)), None)


def compile_tables(source, target):
    practices = read_table(source / 'practices.csv')
    localities = read_table(source / 'localities-inferred.csv')
    branches = read_table(source / 'branch-surgeries-2017-08.csv')
    members = read_table(source / 'pcn-members-2019-12.csv')
    target.mkdir(parents=True, exist_ok=True)
    write_practices(target, practices, localities)
    write_branches(target, branches)
    write_localities(target, localities)
    write_figures(target, practices)
    write_yearly(target, practices, read_table(source / 'timeseries-fy2015-2024.csv'))
    write_networks(target, practices, members)
    write_ground(target, source / 'boundaries')
    write_places(target, practices, branches)


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    here = pathlib.Path(__file__).resolve().parent
    compile_tables(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else here / 'dorset')
