# borders.py — district borders from GeoJSON into well-known text in whole metres
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads GeoJSON areas, turns them into British National Grid metres, and thins those that are only background.

Two areas that share a border keep sharing it, point for point: a border is cut where three areas meet, and each piece
is thinned once, in one direction. Areas are lists of polygons; a polygon is a list of rings; a ring is closed."""

import json
import math

import national_grid


def read_areas(path):
    """Every feature of a GeoJSON file: (properties, polygons in whole metres)."""
    with open(path, encoding='utf-8') as file:
        features = json.load(file)['features']
    for feature in features:
        geometry = feature['geometry']
        polygons = [geometry['coordinates']] if geometry['type'] == 'Polygon' else geometry['coordinates']
        yield feature['properties'], [[to_metres(ring) for ring in polygon] for polygon in polygons]


def to_metres(ring):
    points = []
    for lon, lat in ring:
        east, north = national_grid.from_lon_lat(lon, lat)
        point = (round(east), round(north))
        if not points or points[-1] != point:
            points.append(point)
    return points


def ring_area(ring):
    """Signed area in square metres."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def area(polygons):
    return sum(abs(ring_area(polygon[0])) - sum(abs(ring_area(hole)) for hole in polygon[1:]) for polygon in polygons)


def to_wkt(polygons):
    def text(ring):
        return '(' + ','.join('%d %d' % point for point in ring) + ')'
    return 'MULTIPOLYGON(' + ','.join('(' + ','.join(map(text, polygon)) + ')' for polygon in polygons) + ')'


def points_of(areas):
    return {point for polygons in areas for polygon in polygons for ring in polygon for point in ring}


def find_junctions(areas):
    """The points at which borders part: those with more than two different neighbours."""
    beside = {}
    for polygons in areas:
        for polygon in polygons:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    beside.setdefault(a, set()).add(b)
                    beside.setdefault(b, set()).add(a)
    return {point for point, others in beside.items() if len(others) > 2}


def distance(point, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    if (dx, dy) == (0, 0):
        return math.dist(point, a)
    t = max(0, min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy)))
    return math.dist(point, (a[0] + t * dx, a[1] + t * dy))


def thin_line(line, tolerance):
    """Douglas and Peucker's thinning; the same points whichever way the line runs."""
    if line[0] > line[-1]:
        return thin_line(line[::-1], tolerance)[::-1]
    kept, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: (distance(line[i], line[first], line[last]), line[i]))
        if distance(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            stack += [(first, far), (far, last)]
    return [line[i] for i in sorted(kept)]


def thin_ring(ring, fixed, tolerance):
    points = ring[:-1]
    marks = [i for i, point in enumerate(points) if point in fixed]
    if len(marks) < 2:
        start = marks[0] if marks else points.index(min(points))
        far = max(range(len(points)), key=lambda i: (math.dist(points[i], points[start]), points[i]))
        marks = sorted({start, far})
    points = points[marks[0]:] + points[:marks[0]]
    cuts = [mark - marks[0] for mark in marks] + [len(points)]
    points.append(points[0])
    thinned = [points[0]]
    for first, last in zip(cuts, cuts[1:]):
        thinned += thin_line(points[first:last + 1], tolerance)[1:]
    return thinned


def thin_areas(areas, fixed, tolerance, least_area):
    """The areas thinned to a tolerance in metres; points in fixed stay, islands below least_area go."""
    fixed = fixed | find_junctions(areas)
    for polygons in areas:
        result = []
        for polygon in polygons:
            rings = [thin_ring(ring, fixed, tolerance) for ring in polygon]
            rings = rings[:1] + [hole for hole in rings[1:] if abs(ring_area(hole)) >= least_area]
            if len(rings[0]) > 3 and abs(ring_area(rings[0])) >= least_area:
                result.append(rings)
        yield result


def dissolve(areas):
    """One area from many that share borders point for point: the border that two areas share goes."""
    edges = {(a, b) for polygons in areas for polygon in polygons for ring in polygon for a, b in zip(ring, ring[1:])}
    after = {}
    for a, b in sorted(edge for edge in edges if (edge[1], edge[0]) not in edges):
        after.setdefault(a, []).append(b)
    rings = []
    while after:
        ring = [min(after)]
        while len(ring) == 1 or ring[-1] != ring[0]:
            nexts = after[ring[-1]]
            ring.append(nexts.pop())
            if not nexts:
                del after[ring[-2]]
        rings.append(ring)
    return nest_rings(rings)


def nest_rings(rings):
    """Polygons of loose rings: the sense of the longest ring is that of every outer ring."""
    outward = ring_area(max(rings, key=lambda ring: abs(ring_area(ring)))) > 0
    polygons = [[ring] for ring in rings if (ring_area(ring) > 0) == outward]
    for hole in rings:
        if (ring_area(hole) > 0) != outward:
            next(polygon for polygon in polygons if is_inside(hole[0], polygon[0])).append(hole)
    return polygons


def is_inside(point, ring):
    x, y = point
    crossings = [a for a, b in zip(ring, ring[1:])
                 if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])]
    return len(crossings) % 2 == 1
