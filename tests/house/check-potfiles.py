#!/usr/bin/env python3
# check-potfiles.py — every file with a sentence for people is listed for the translators, and no other
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-potfiles.py PROJECT_FOLDER [--write]

Compares po/POTFILES.in with the files that hold translatable text; --write makes the list anew. Finds sentences that are put
together with G_GINT64_FORMAT and its like: xgettext reads only their beginning, so they would never be translated."""

import pathlib
import re
import sys

CALLS = re.compile(r'\b(?:_|N_|C_|NC_|Q_|gettext|ngettext|dgettext|dngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
COMMENTS = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
BROKEN = re.compile(r'\b(?:_|N_|ngettext)\s*\((?:\s*"(?:[^"\\]|\\.)*"\s*,?)+\s*(G_G\w+_(?:FORMAT|MODIFIER))')
TRANSLATABLE = re.compile(r'\btranslatable="(?:yes|true)"')
DATA_ENDINGS = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml', '.mime.xml.in')


def speaks(path):
    if path.name.endswith(DATA_ENDINGS):
        return True
    text = path.read_text(encoding='utf-8') if path.suffix in ('.c', '.h', '.ui') else ''
    if path.suffix == '.ui':
        return bool(TRANSLATABLE.search(text))
    return bool(CALLS.search(COMMENTS.sub('', text)))


def find_speakers(project):
    return sorted(str(path.relative_to(project)) for folder in ('app', 'resources', 'data')
                  for path in (project / folder).rglob('*') if path.is_file() and speaks(path))


def find_broken(project):
    """Places of sentences that xgettext cannot read whole."""
    for path in sorted((project / 'app').rglob('*.[ch]')):
        text = COMMENTS.sub(lambda comment: '\n' * comment.group().count('\n'), path.read_text(encoding='utf-8'))
        for match in BROKEN.finditer(text):
            yield '%s:%d: %s stands in a sentence to translate' % (
                path.relative_to(project), text.count('\n', 0, match.start()) + 1, match.group(1))


def main(project, write):
    potfiles = project / 'po' / 'POTFILES.in'
    wanted = find_speakers(project)
    if write:
        potfiles.write_text('\n'.join(wanted) + '\n', encoding='utf-8')
    listed = [line for line in potfiles.read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]
    for name in sorted(set(wanted) - set(listed)):
        print('%s: has sentences for people, but po/POTFILES.in does not list it' % name, file=sys.stderr)
    for name in sorted(set(listed) - set(wanted)):
        print('%s: po/POTFILES.in lists it, but it has no sentence to translate' % name, file=sys.stderr)
    if listed != sorted(set(listed)):
        print('po/POTFILES.in: not in order, or a file is there twice', file=sys.stderr)
        return 1
    broken = list(find_broken(project))
    for place in broken:
        print(place, file=sys.stderr)
    print('%d files listed' % len(listed))
    return 0 if set(wanted) == set(listed) and not broken else 1


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ['--write']):
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), len(sys.argv) == 3))
