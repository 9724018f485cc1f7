#!/usr/bin/env python3
# check-flatpak.py — the manifest: sources pinned, no file system and no network, a module for every library
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-flatpak.py SOURCE_ROOT"""

import pathlib
import re
import sys

MANIFEST = 'flatpak/org.localityplanner.LocalityPlanner.yml'
NEEDED = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--persist=.local/state'}
# Of org.gnome.Platform.
RUNTIME = {'glib-2.0', 'gio-2.0', 'gio-unix-2.0', 'gobject-2.0', 'cairo', 'cairo-pdf', 'cairo-svg', 'pangocairo', 'pango', 'gtk+-3.0',
           'json-glib-1.0', 'libxml-2.0', 'gdk-pixbuf-2.0', 'atk', 'zlib'}
MODULE_OF = {'sqlite3': 'sqlite', 'xlsxwriter': 'libxlsxwriter'}


def check_permissions(text):
    start = re.search(r'^finish-args:\n((?:  .*\n)+)', text, re.MULTILINE)
    if start is None:
        return ['there are no finish-args']
    args = re.findall(r'^  - (\S+)', start.group(1), re.MULTILINE)
    return (['%s is a permission that the program does without' % arg for arg in args if arg not in NEEDED] +
            ['%s is missing' % arg for arg in sorted(NEEDED.difference(args))])


def check_sources(text):
    faults = []
    for source in re.split(r'^      - type: ', text, flags=re.MULTILINE)[1:]:
        kind = source.split()[0]
        body = source.split('\n  - name:')[0]
        if kind == 'dir':
            continue
        if kind != 'archive':
            faults.append('a source of kind %s cannot be pinned by a sum' % kind)
        elif not re.search(r'^        sha256: [0-9a-f]{64}$', body, re.MULTILINE):
            faults.append('%s has no sum' % (re.search(r'url: (\S+)', body) or ['?', 'a source'])[1])
        elif not re.search(r'^        url: https://', body, re.MULTILINE):
            faults.append('a source is not fetched by https')
    return faults


def check_modules(text, build):
    modules = set(re.findall(r'^  - name: (\S+)', text, re.MULTILINE))
    needed = set(re.findall(r"dependency\('([^']+)'", build)) | set(re.findall(r"find_library\('([^']+)'", build))
    needed = {name[:-2] if name.endswith('_c') else name for name in needed} - {'m'}
    return ['%s is in neither the runtime nor a module' % name for name in sorted(needed - RUNTIME)
            if MODULE_OF.get(name, name) not in modules]


def main(root):
    text = (root / MANIFEST).read_text()
    faults = check_permissions(text) + check_sources(text) + check_modules(text, (root / 'meson.build').read_text())
    for fault in faults:
        print('%s: %s' % (MANIFEST, fault), file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
