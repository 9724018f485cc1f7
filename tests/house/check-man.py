#!/usr/bin/env python3
# check-man.py — the manual page is understood without a warning
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-man.py PAGE

Exit status 77 where groff is not installed."""

import shutil
import subprocess
import sys

if len(sys.argv) != 2:
    sys.exit(__doc__)
if not shutil.which('groff'):
    print('groff is not installed')
    sys.exit(77)
result = subprocess.run(['groff', '-man', '-ww', '-Tutf8', '-z', sys.argv[1]], capture_output=True, text=True)
print(result.stderr, file=sys.stderr)
sys.exit(1 if result.returncode or result.stderr else 0)
