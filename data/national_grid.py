# national_grid.py — longitude and latitude to British National Grid metres
# SPDX-License-Identifier: GPL-3.0-or-later
"""WGS84 to OSGB36 easting and northing.

The formulae are those of Ordnance Survey's "A guide to coordinate systems in Great Britain": a seven-parameter
Helmert shift to the Airy 1830 ellipsoid, then the transverse Mercator projection. The shift is good to about
five metres everywhere in Great Britain, far inside the generalisation of the borders it is used for."""

import math

WGS84 = (6378137.0, 6356752.314245)
AIRY = (6377563.396, 6356256.909)
SHIFT = (-446.448, 125.157, -542.060)
TURN = tuple(math.radians(seconds / 3600) for seconds in (-0.1502, -0.2470, -0.8421))
SCALE = 20.4894e-6
F0, E0, N0 = 0.9996012717, 400000.0, -100000.0
LAT0, LON0 = math.radians(49), math.radians(-2)


def cartesian(lat, lon, ellipsoid):
    a, b = ellipsoid
    e2 = 1 - (b * b) / (a * a)
    nu = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    return (nu * math.cos(lat) * math.cos(lon), nu * math.cos(lat) * math.sin(lon), (1 - e2) * nu * math.sin(lat))


def geodetic(x, y, z, ellipsoid):
    a, b = ellipsoid
    e2 = 1 - (b * b) / (a * a)
    p = math.hypot(x, y)
    lat = math.atan2(z, p * (1 - e2))
    for _ in range(10):
        nu = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
        lat = math.atan2(z + e2 * nu * math.sin(lat), p)
    return lat, math.atan2(y, x)


def shift_datum(lat, lon):
    x, y, z = cartesian(lat, lon, WGS84)
    rx, ry, rz = TURN
    s = 1 + SCALE
    return geodetic(SHIFT[0] + s * x - rz * y + ry * z,
                    SHIFT[1] + rz * x + s * y - rx * z,
                    SHIFT[2] - ry * x + rx * y + s * z, AIRY)


def meridional_arc(lat):
    a, b = AIRY
    n = (a - b) / (a + b)
    d, s = lat - LAT0, lat + LAT0
    return b * F0 * ((1 + n + 5 / 4 * n ** 2 + 5 / 4 * n ** 3) * d
                     - (3 * n + 3 * n ** 2 + 21 / 8 * n ** 3) * math.sin(d) * math.cos(s)
                     + (15 / 8 * n ** 2 + 15 / 8 * n ** 3) * math.sin(2 * d) * math.cos(2 * s)
                     - 35 / 24 * n ** 3 * math.sin(3 * d) * math.cos(3 * s))


def from_lon_lat(lon, lat):
    """Easting and northing in metres of a WGS84 longitude and latitude in degrees."""
    lat, lon = shift_datum(math.radians(lat), math.radians(lon))
    a, b = AIRY
    e2 = 1 - (b * b) / (a * a)
    sin, cos, tan = math.sin(lat), math.cos(lat), math.tan(lat)
    nu = a * F0 / math.sqrt(1 - e2 * sin ** 2)
    rho = a * F0 * (1 - e2) / (1 - e2 * sin ** 2) ** 1.5
    eta2 = nu / rho - 1
    w = lon - LON0
    north = (meridional_arc(lat) + N0
             + nu / 2 * sin * cos * w ** 2
             + nu / 24 * sin * cos ** 3 * (5 - tan ** 2 + 9 * eta2) * w ** 4
             + nu / 720 * sin * cos ** 5 * (61 - 58 * tan ** 2 + tan ** 4) * w ** 6)
    east = (E0 + nu * cos * w
            + nu / 6 * cos ** 3 * (nu / rho - tan ** 2) * w ** 3
            + nu / 120 * cos ** 5 * (5 - 18 * tan ** 2 + tan ** 4 + 14 * eta2 - 58 * tan ** 2 * eta2) * w ** 5)
    return east, north
