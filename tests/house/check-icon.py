#!/usr/bin/env python3
# check-icon.py — the icon that the desktop file names is there, full and symbolic, square, and needs no other file
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-icon.py PROJECT_FOLDER"""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree

SVG = '{http://www.w3.org/2000/svg}'
HREFS = ('href', '{http://www.w3.org/1999/xlink}href')
SYMBOLIC_SIZE = 16


def find_faults(path, symbolic):
    if not path.is_file():
        return ['%s is not there' % path]
    root = tree.parse(path).getroot()
    width, height = (float(root.get(side, '0').removesuffix('px')) for side in ('width', 'height'))
    hrefs = [node.get(key) for node in root.iter() for key in HREFS if node.get(key) is not None]
    faults = ['%s asks for %s' % (path.name, href) for href in hrefs if not href.startswith('#')]
    if width != height or width <= 0:
        faults.append('%s is %g wide and %g high' % (path.name, width, height))
    if symbolic and width != SYMBOLIC_SIZE:
        faults.append('%s is %g wide: symbolic icons are drawn for %d' % (path.name, width, SYMBOLIC_SIZE))
    if not any(node.tag in (SVG + 'path', SVG + 'circle', SVG + 'rect') for node in root.iter()):
        faults.append('%s draws nothing' % path.name)
    return faults


def main(project):
    desktop = next((project / 'data').glob('*.desktop.in')).read_text()
    name = re.search(r'^Icon=(\S+)$', desktop, re.MULTILINE).group(1)
    icons = project / 'data' / 'icons' / 'hicolor'
    faults = (find_faults(icons / 'scalable' / 'apps' / (name + '.svg'), False) +
              find_faults(icons / 'symbolic' / 'apps' / (name + '-symbolic.svg'), True))
    print(*faults, sep='\n', file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
