# workbook_edit.py — cells of a workbook altered, as somebody does in a spreadsheet
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import zipfile

from workbook_parts import Workbook


def write_cell(xml, place, value):
    """The cell with another value; None empties it. A formula stays and carries the value, as a program writes it that works nothing out."""
    found = re.search(rf'<c r="{place}"([^>]*?)(/>|>(.*?)</c>)', xml)
    assert found is not None, place
    style = re.search(r' s="\d+"', found[1])
    formula = re.search(r'<f>.*?</f>', found[3] or '')
    begin = f'<c r="{place}"{style[0] if style else ""}'
    if value is None:
        cell = begin + '/>'
    elif formula is not None:
        cell = f'{begin} t="str">{formula[0]}<v>{value}</v></c>'
    elif isinstance(value, str):
        cell = f'{begin} t="inlineStr"><is><t>{value}</t></is></c>'
    else:
        cell = f'{begin}><v>{value}</v></c>'
    return xml.replace(found[0], cell, 1)


def write_row(xml, row, values):
    """A row below the others."""
    cells = ''.join(f'<c r="{chr(ord("A") + i)}{row}" t="inlineStr"><is><t>{value}</t></is></c>' for i, value in enumerate(values))
    return xml.replace('</sheetData>', f'<row r="{row}">{cells}</row></sheetData>', 1)


def edit(source, target, changes, rows=()):
    """@changes: (sheet, cell) to value. @rows: (sheet, row, values), to be added below."""
    book = Workbook(source)
    parts = dict(book.parts)
    for (sheet, place), value in changes.items():
        name = f'xl/worksheets/sheet{book.names.index(sheet) + 1}.xml'
        parts[name] = write_cell(parts[name].decode(), place, value).encode()
    for sheet, row, values in rows:
        name = f'xl/worksheets/sheet{book.names.index(sheet) + 1}.xml'
        parts[name] = write_row(parts[name].decode(), row, values).encode()
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def find_row(book, sheet, column, wanted):
    for place, _, value in book.cells(sheet):
        letters, row = re.fullmatch('([A-Z]+)([0-9]+)', place).groups()
        if letters == column and value == wanted:
            return int(row)
    raise AssertionError((sheet, wanted))
