#!/usr/bin/env python3
# run-tool.py — runs a checking tool, or skips the test where the tool is not installed
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: run-tool.py TOOL ARGUMENT..."""

import shutil
import subprocess
import sys

if len(sys.argv) < 2:
    sys.exit(__doc__)
if not shutil.which(sys.argv[1]):
    print('%s is not installed' % sys.argv[1])
    sys.exit(77)
sys.exit(subprocess.run(sys.argv[1:]).returncode)
