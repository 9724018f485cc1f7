# workbook_parts.py — takes an .xlsx apart into lines that a person can read and compare
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told is what a reader of the workbook meets: cells, formulas with the values they carry, rules, charts, print set-up and
properties. Fonts, ids and the order of attributes differ between versions of the library and are left out."""

import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
DRAWING = '{http://schemas.openxmlformats.org/drawingml/2006/main}'


class Workbook:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees = {name: ElementTree.fromstring(part) for name, part in self.parts.items()
                      if name.endswith(('.xml', '.rels', '.vml'))}
        self.book = self.trees['xl/workbook.xml']
        self.strings = [''.join(text.text or '' for text in item.iter(MAIN + 't'))
                        for item in self.trees['xl/sharedStrings.xml']]
        self.names = [sheet.get('name') for sheet in self.book.iter(MAIN + 'sheet')]

    def sheet(self, name):
        return self.trees[f'xl/worksheets/sheet{self.names.index(name) + 1}.xml']

    def cells(self, name):
        """Of each cell that holds anything: its place, its formula or None, and its value as text or number."""
        for cell in self.sheet(name).iter(MAIN + 'c'):
            formula = cell.find(MAIN + 'f')
            value = cell.find(MAIN + 'v')
            if formula is None and value is None:
                continue
            text = value.text if value is not None and value.text is not None else ''
            if cell.get('t') == 's':
                text = self.strings[int(text)]
            elif cell.get('t') != 'str':
                text = float(text)
            yield cell.get('r'), formula.text if formula is not None else None, text


def tell_cells(book, name):
    for place, formula, value in book.cells(name):
        told = repr(value) if isinstance(value, str) else f'{value:.15g}'
        yield f'  {place} {told}' + (f'  ={formula}' if formula is not None else '')


def tell_set_up(book, name):
    sheet = book.sheet(name)
    for tag in ('pane', 'pageSetup', 'autoFilter', 'mergeCell', 'ignoredError'):
        for element in sheet.iter(MAIN + tag):
            yield f'  {tag} ' + ' '.join(f'{key}={value}' for key, value in sorted(element.attrib.items()))
    for column in sheet.iter(MAIN + 'col'):
        if column.get('hidden'):
            yield f'  hidden columns {column.get("min")} to {column.get("max")}'
    for foot in sheet.iter(MAIN + 'oddFooter'):
        yield f'  foot {foot.text!r}'
    for rules in sheet.iter(MAIN + 'conditionalFormatting'):
        for formula in rules.iter(MAIN + 'formula'):
            yield f'  rule {rules.get("sqref")} ={formula.text}'


def tell_chart(tree):
    title = tree.find(f'.//{CHART}title')
    yield '  title ' + repr(''.join(text.text for text in title.iter(DRAWING + 't')))
    for series in tree.iter(CHART + 'ser'):
        references = ' '.join(re.sub(r'\s+', ' ', formula.text) for formula in series.iter(CHART + 'f'))
        line = series.find(f'{CHART}trendline/{CHART}name')
        yield f'  series {references}' + (f' line {line.text!r}' if line is not None else '')
        yield '    carries ' + ' '.join(value.text for value in series.iterfind(f'{CHART}val//{CHART}v'))


def tell(path):
    """All lines of a workbook."""
    book = Workbook(path)
    for name in book.names:
        yield f'sheet {name}'
        yield from tell_cells(book, name)
        yield from tell_set_up(book, name)
    for part in sorted(name for name in book.trees if name.startswith('xl/charts/')):
        yield part
        yield from tell_chart(book.trees[part])
    yield 'names'
    for name in book.book.iter(MAIN + 'definedName'):
        yield f'  {name.get("name")} {name.text}'
    yield 'properties'
    for part in ('docProps/core.xml', 'docProps/custom.xml'):
        for element in book.trees[part].iter():
            if element.text and element.text.strip():
                yield f'  {re.sub("{.*}", "", element.tag)} {element.text!r}'
