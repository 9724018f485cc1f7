#!/usr/bin/env python3
# count-tests.py — closes a run of the tests with one line of figures
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: count-tests.py TESTLOG_JSON MESON_STATUS

Counts the cases of tests that print TAP and each other test as one. The exit status is 1 when one failed, when none
passed, or when Meson itself ended badly."""

import json
import pathlib
import re
import sys

TAP = re.compile(r'^(ok|not ok)\b([^\n#]*)(#\s*(?:skip|todo)\b)?', re.IGNORECASE | re.MULTILINE)
PASSED = {'OK', 'EXPECTEDFAIL'}


def count_cases(text):
    """Passed, failed and skipped of the TAP lines at the outer level."""
    found = [(mark.lower() == 'ok', bool(directive)) for mark, _, directive in TAP.findall(text)]
    return [sum(good and not skipped for good, skipped in found),
            sum(not good and not skipped for good, skipped in found),
            sum(skipped for _, skipped in found)]


def count_program(record):
    cases = count_cases(record.get('stdout') or '')
    result = record['result']
    if sum(cases) == 0:
        return [int(result in PASSED), int(result not in PASSED and result != 'SKIP'), int(result == 'SKIP')]
    if result not in PASSED and result != 'SKIP' and cases[1] == 0:
        cases[1] = 1  # A crash, a leak or a timeout after cases that were all good is a failure all the same.
    return cases


def main(log, status):
    lines = pathlib.Path(log).read_text(encoding='utf-8').splitlines() if pathlib.Path(log).is_file() else []
    counts = [count_program(json.loads(line)) for line in lines]
    passed, failed, skipped = (sum(column) for column in zip(*counts)) if counts else (0, 0, 0)
    print('%d passed, %d failed, %d skipped' % (passed, failed, skipped))
    return 1 if failed or not passed or status else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], int(sys.argv[2])) if len(sys.argv) == 3 else __doc__)
