#!/usr/bin/env python3
# check-headers.py — every source file says what it is and under which licence it stands
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-headers.py PROJECT_FOLDER

Every source names its licence in its first five lines; a .c or .h file opens with its own name and what it is."""

import pathlib
import sys

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
FOLDERS = ('app', 'resources', 'data', 'tests', 'build-aux', 'flatpak')
ENDINGS = {'.c', '.h', '.py', '.sh', '.ui', '.sql', '.css', '.svg', '.xml', '.in', '.yml', '.supp'}
LOOSE = ('run', 'test', '.ci/run')


def find_sources(project):
    for folder in FOLDERS:
        for path in sorted((project / folder).rglob('*')):
            if path.is_file() and path.suffix in ENDINGS and '__pycache__' not in path.parts:
                yield path
    yield from (project / name for name in LOOSE)


def find_faults(path):
    lines = path.read_text(encoding='utf-8').splitlines()[:5]
    if not any(LICENCE in line for line in lines):
        yield 'its first five lines do not say "%s"' % LICENCE
    if path.suffix in ('.c', '.h') and not lines[0].startswith('/* %s — ' % path.name):
        yield 'its first line does not begin with "/* %s — "' % path.name


def main(project):
    sources = list(find_sources(project))
    faults = ['%s: %s' % (path.relative_to(project), fault) for path in sources for fault in find_faults(path)]
    print(*faults, sep='\n', file=sys.stderr)
    print('%d sources, %d faults' % (len(sources), len(faults)))
    return 1 if faults or not sources else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
