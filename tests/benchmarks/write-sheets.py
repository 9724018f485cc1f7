#!/usr/bin/env python3
# write-sheets.py — the cells of a workbook, written again by openpyxl
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: write-sheets.py WORKBOOK.xlsx

Prints the microseconds of CPU that openpyxl takes to put the cells of all sheets into a new workbook and save it; reading is
not counted. Exits with 77 where openpyxl is absent."""

import io
import sys
import time

try:
    import openpyxl
except ImportError:
    sys.exit(77)


def main(path):
    sheets = [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in openpyxl.load_workbook(path).worksheets]
    begun = time.process_time()
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())
    print(round((time.process_time() - begun) * 1e6))


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else __doc__)
