#!/usr/bin/env python3
# check-drawn-edits.py — the random edits of tests/store draw every edit that the plan offers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-drawn-edits.py SOURCE_FOLDER

Names each function of app/plan/edit-*.h that makes an LpEdit and is drawn by no file of tests/store/drawn-*.c: such an edit would be undone and
redone by no test."""

import pathlib
import re
import sys


def main(source):
    headers = [path for path in sorted(source.glob('app/plan/edit-*.h')) if path.name != 'edit-private.h']
    offered = {name for path in headers for name in re.findall(r'LpEdit\s*\*\s*(lp_edit_\w+)\s*\(', path.read_text())}
    drawn = ''.join(path.read_text() for path in source.glob('tests/store/drawn-*.c'))
    missing = sorted(name for name in offered if not re.search(r'\b%s \(' % name, drawn))
    for name in missing:
        print('%s is drawn by no random edit: add it to tests/store/drawn-*.c' % name)
    if not offered:
        print('No edit was found in app/plan.')
    return 1 if missing or not offered else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
