#!/usr/bin/env python3
# check-xml.py — every XML file of the project is well-formed, and every resource it lists is there
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-xml.py PROJECT_FOLDER

Exit status 77 where xmllint is not installed."""

import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

FOLDERS = ('app', 'resources', 'data')
ENDINGS = ('.ui', '.xml', '.svg', '.xml.in')


def find_files(project):
    return [path for folder in FOLDERS for path in sorted((project / folder).rglob('*')) if path.name.endswith(ENDINGS)]


def find_missing(bundle):
    """The files a resource bundle lists that are not beside it (made ones carry an alias and are left to the build)."""
    return ['%s: lists %s, which is not there' % (bundle.name, entry.text) for entry in tree.parse(bundle).iter('file')
            if 'alias' not in entry.attrib and not (bundle.parent / entry.text).is_file()]


def main(project):
    if not shutil.which('xmllint'):
        print('xmllint is not installed')
        return 77
    files = find_files(project)
    broken = [path for path in files if subprocess.run(['xmllint', '--noout', '--nonet', path]).returncode]
    if broken or not files:
        return 1
    missing = [line for path in files if path.name.endswith('.gresource.xml') for line in find_missing(path)]
    print(*missing, sep='\n', file=sys.stderr)
    print('%d files well-formed, %d resources missing' % (len(files), len(missing)))
    return 1 if missing else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
