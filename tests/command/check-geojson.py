#!/usr/bin/env python3
# check-geojson.py — networks and practices as GeoJSON: by the standard, and read back by GDAL
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-geojson.py VERB_RUNNER

Exports the example and holds the file to RFC 7946: closed rings that follow the right-hand rule, six decimals, a true bounding box; each practice lies on the
land of its network; the same plan gives the same bytes. Then ogr2ogr turns it into metres, and every practice must come back within a metre (left out where there
is no ogr2ogr). The workbook of the same plan holds the map as a picture, the same bytes each time."""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

OPTION = 'PCNs of December 2019'


def run(runner, folder, *words):
    subprocess.run([runner, *words], cwd=folder, check=True, env={**os.environ, 'XDG_STATE_HOME': str(folder / 'state')}, stdout=subprocess.DEVNULL)


def rings(geometry):
    """(ring, whether it is a hole) of a MultiPolygon."""
    for polygon in geometry['coordinates']:
        for i, ring in enumerate(polygon):
            yield ring, i > 0


def twice_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def contains(geometry, place):
    inside = False
    for ring, _ in rings(geometry):
        for a, b in zip(ring, ring[1:]):
            if (a[1] > place[1]) != (b[1] > place[1]) and place[0] < (b[0] - a[0]) * (place[1] - a[1]) / (b[1] - a[1]) + a[0]:
                inside = not inside
    return inside


def check_standard(text):
    collection = json.loads(text)
    networks = {f['properties']['number']: f for f in collection['features'] if f['properties']['kind'] == 'network'}
    practices = [f for f in collection['features'] if f['properties']['kind'] == 'practice']
    assert collection['type'] == 'FeatureCollection' and 'crs' not in collection
    assert len(networks) == 18 and len(practices) == 86, (len(networks), len(practices))
    places = []
    for network in networks.values():
        for ring, is_hole in rings(network['geometry']):
            assert ring[0] == ring[-1] and len(ring) >= 4, network['properties']
            assert (twice_area(ring) < 0) == is_hole, 'a ring of %s goes the wrong way round' % network['properties']['name']
            places += ring
    people = {}
    for practice in practices:
        place, number = practice['geometry']['coordinates'], practice['properties']['network_number']
        places.append(place)
        people[number] = people.get(number, 0) + practice['properties']['people']
        if number is not None and not contains(networks[number]['geometry'], place):
            # A practice by the water may stand outside a coast drawn in few strokes.
            assert not any(contains(other['geometry'], place) for other in networks.values()), practice['properties']
    for number, network in networks.items():
        assert people[number] == network['properties']['people'], network['properties']
    west, south, east, north = collection['bbox']
    assert [west, south, east, north] == [min(p[0] for p in places), min(p[1] for p in places), max(p[0] for p in places), max(p[1] for p in places)]
    assert -9 < west < east < 3 and 49 < south < north < 61


def check_read_back(folder):
    if shutil.which('ogr2ogr') is None:
        print('there is no ogr2ogr, so nothing was read back', file=sys.stderr)
        return
    subprocess.run(['ogr2ogr', '-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', '-t_srs', 'EPSG:27700', '-where', "kind='practice'", 'back.csv', 'a.geojson'],
                   cwd=folder, check=True)
    with open(folder / 'plan.csv', encoding='utf-8-sig', newline='') as table:
        rows = list(csv.reader(table))
    heading = [name.casefold() for name in rows[0]]
    east, north = heading.index('easting'), heading.index('northing')
    known = {row[0]: (float(row[east]), float(row[north])) for row in rows[1:]}
    with open(folder / 'back.csv', encoding='utf-8', newline='') as table:
        back = {row['code']: (float(row['X']), float(row['Y'])) for row in csv.DictReader(table)}
    assert known.keys() == back.keys()
    worst = max(((known[code][0] - back[code][0]) ** 2 + (known[code][1] - back[code][1]) ** 2) ** 0.5 for code in known)
    assert worst < 1, 'a practice came back %.2f m from where it is' % worst


def check_workbook(folder):
    with zipfile.ZipFile(folder / 'a.xlsx') as book:
        pictures = [name for name in book.namelist() if name.startswith('xl/media/')]
        assert len(pictures) == 1 and book.read(pictures[0]).startswith(b'\x89PNG'), pictures
        assert 'name="Map"' in book.read('xl/workbook.xml').decode('utf-8')


def main():
    runner = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(runner, folder, 'new', 'p.lplan', '--example', 'dorset')
        for target in ('a.geojson', 'b.geojson', 'a.xlsx', 'b.xlsx', 'plan.csv'):
            run(runner, folder, 'export', 'p.lplan', target, '--option', OPTION)
        for kind in ('geojson', 'xlsx'):
            assert (folder / ('a.' + kind)).read_bytes() == (folder / ('b.' + kind)).read_bytes(), kind
        check_standard((folder / 'a.geojson').read_text(encoding='utf-8'))
        check_read_back(folder)
        check_workbook(folder)


main()
