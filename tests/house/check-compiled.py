#!/usr/bin/env python3
# check-compiled.py — the Dorset tables are what compile-dorset.py makes of the published facts
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-compiled.py PROJECT_FOLDER

Reads the facts in $LP_TEST_SHARED/data/dorset; exit status 77 where they are absent."""

import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile


def main(project):
    facts = pathlib.Path(os.environ.get('LP_TEST_SHARED', '')) / 'data' / 'dorset'
    if not (facts / 'practices.csv').is_file():
        print('the published facts are not on this machine')
        return 77
    tables = project / 'data' / 'dorset'
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, '-B', project / 'data' / 'compile-dorset.py', facts, made], check=True)
        names = sorted({path.name for path in tables.glob('*.csv')} | set(os.listdir(made)))
        _, differing, absent = filecmp.cmpfiles(tables, made, names, shallow=False)
    for name in differing + absent:
        print('%s is not what compile-dorset.py makes' % name, file=sys.stderr)
    print('%d tables compared' % len(names))
    return 1 if differing or absent or not names else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
