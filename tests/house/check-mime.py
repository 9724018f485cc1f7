#!/usr/bin/env python3
# check-mime.py — a plan is known by its application id, and no other SQLite file is taken for one
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-mime.py MIME_PACKAGE

Builds a type database of its own from the package and asks GIO. Exit status 77 where a tool is not installed."""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

PLAN_TYPE = 'application/x-locality-plan'
LPLN = 0x4C504C4E


def make_database(path, application_id):
    with sqlite3.connect(path) as database:
        database.execute('PRAGMA application_id = %d' % application_id)
        database.execute('CREATE TABLE t (a)')
    database.close()
    return path


def type_of(path, environment):
    out = subprocess.run(['gio', 'info', '-a', 'standard::content-type', path], env=environment, check=True,
                         capture_output=True, text=True).stdout
    return next(line.rpartition(' ')[2] for line in out.splitlines() if 'standard::content-type:' in line)


def check(folder, package):
    mime = folder / 'data' / 'mime'
    (mime / 'packages').mkdir(parents=True)
    shutil.copy(package, mime / 'packages')
    environment = dict(os.environ, XDG_DATA_HOME=str(folder / 'data'))
    subprocess.run(['update-mime-database', mime], check=True, env=environment)
    cases = [(make_database(folder / 'without-ending', LPLN), True), (make_database(folder / 'other', 0), False)]
    (folder / 'named.lplan').write_text('not yet a plan')
    cases.append((folder / 'named.lplan', True))
    faults = 0
    for path, is_plan in cases:
        found = type_of(path, environment)
        if (found == PLAN_TYPE) != is_plan:
            print('%s is taken for %s' % (path.name, found), file=sys.stderr)
            faults += 1
    return 1 if faults else 0


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not (shutil.which('update-mime-database') and shutil.which('gio')):
        print('update-mime-database or gio is not installed')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as temporary:
        sys.exit(check(pathlib.Path(temporary), sys.argv[1]))
