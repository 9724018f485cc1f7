#!/usr/bin/env python3
# check-layers.py — reads every #include in app/ and holds the house to its layers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-layers.py PROJECT_FOLDER | check-layers.py --self-test

A folder of app/ includes only the folders and libraries that its row names; anything else is an upward include or a
library out of its place. The self-test plants one breach of each kind and fails unless it is found."""

import pathlib
import re
import sys
import tempfile

# Every folder may use base and the C library; the order is the order of the house, from the ground up.
MAY_INCLUDE = {
    'base': (),
    'plan': ('base',),
    'store': ('plan', 'base'),
    'import': ('store', 'plan', 'base'),
    'analysis': ('plan', 'base'),
    'propose': ('base',),
    'paint': ('base',),
    'charts': ('analysis', 'paint', 'base'),
    'map': ('plan', 'analysis', 'paint', 'base'),
    'export': ('analysis', 'charts', 'map', 'paint', 'plan', 'base'),
    'session': ('base', 'plan', 'store', 'import', 'analysis', 'propose', 'paint', 'charts', 'map', 'export'),
    'command': ('session', 'analysis', 'plan', 'base'),
    'ui': ('session', 'command', 'charts', 'map', 'analysis', 'import', 'paint', 'plan', 'base'),
}
EVERYWHERE = re.compile(r'(assert|ctype|errno|fcntl|float|inttypes|limits|locale|math|signal|stdarg|stdatomic|stdbool|stddef'
                        r'|stdint|stdio|stdlib|string|time|unistd|sys/[a-z]+)\.h$'
                        r'|(glib|glib-object|glib-unix|gmodule)\.h$|glib/|gobject/|gio/')
# What draws takes a cairo_t; text and its fonts stay in paint, and in the window.
LIBRARIES = [
    ('GTK', re.compile(r'(gtk|gdk|gdk-pixbuf|atk)/|atk-|at-spi'), {'ui'}),
    ('SQLite', re.compile(r'sqlite3'), {'store'}),
    ('libxlsxwriter', re.compile(r'xlsxwriter'), {'export'}),
    ('GEOS', re.compile(r'geos'), {'analysis'}),
    ('GSL', re.compile(r'gsl/'), {'analysis'}),
    ('GLPK', re.compile(r'glpk'), {'propose'}),
    ('json-glib', re.compile(r'json-glib'), {'command', 'import'}),
    ('PROJ', re.compile(r'proj\.h'), {'base'}),
    ('libxml2', re.compile(r'libxml/'), {'import'}),
    ('cairo', re.compile(r'cairo'), {'paint', 'charts', 'map', 'export', 'ui'}),
    ('pango', re.compile(r'pango'), {'paint', 'ui'}),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def judge_own(layer, name):
    folder, slash, _ = name.partition('/')
    if not slash or folder == layer:
        return None
    if folder not in MAY_INCLUDE:
        return 'includes "%s", which is not a folder of app/' % name
    if folder not in MAY_INCLUDE[layer]:
        return 'includes "%s", but %s may use only %s' % (name, layer, ', '.join(MAY_INCLUDE[layer]) or 'libraries')
    return None


def judge_library(layer, name):
    for library, pattern, layers in LIBRARIES:
        if pattern.match(name):
            return None if layer in layers else 'includes <%s>, but %s belongs in %s only' % (
                name, library, ', '.join(sorted(layers)))
    return None if EVERYWHERE.match(name) else 'includes <%s>, a library that check-layers.py does not name' % name


def read_sources(app):
    for path in sorted(app.rglob('*.[ch]')):
        yield path.relative_to(app), INCLUDE.findall(path.read_text(encoding='utf-8'))


def check(project):
    """The breaches found, and how many sources and includes each folder has."""
    breaches, counts = [], {}
    for path, includes in read_sources(project / 'app'):
        layer = path.parts[0]
        if layer not in MAY_INCLUDE:
            breaches.append('app/%s: is in a folder the design does not name' % path)
            continue
        files, found = counts.get(layer, (0, 0))
        counts[layer] = (files + 1, found + len(includes))
        for quote, name in includes:
            # A library in quotes is still a library.
            own = quote == '"' and not any(pattern.match(name) for _, pattern, _ in LIBRARIES if '/' not in name
                                           or name.partition('/')[0] not in MAY_INCLUDE)
            fault = judge_own(layer, name) if own else judge_library(layer, name)
            if fault:
                breaches.append('app/%s: %s' % (path, fault))
    return breaches, counts


def report(project):
    breaches, counts = check(project)
    for layer in MAY_INCLUDE:
        print('%-9s %3d files %4d includes' % ((layer,) + counts.get(layer, (0, 0))))
    for breach in breaches:
        print(breach, file=sys.stderr)
    return 1 if breaches else 0


PLANTED = [
    ('plan/network.c', '#include "store/store.h"'),
    ('base/text.c', '#include "plan/plan.h"'),
    ('charts/bar.c', '#  include "ui/window.h"'),
    ('propose/search.c', '#include "plan/plan.h"'),
    ('paint/axis.c', '#include <gtk/gtk.h>'),
    ('session/session.c', '#include <sqlite3.h>'),
    ('import/csv.c', '#include "sqlite3.h"'),
    ('session/sheet.c', '#include <xlsxwriter.h>'),
    ('map/cells.c', '#include <geos_c.h>'),
    ('plan/plan.c', '#include <cairo.h>'),
    ('plan/fetch.c', '#include <curl/curl.h>'),
    ('ui/window.c', '#include "store/store.h"'),
    ('ui/row.c', '#include "elsewhere/thing.h"'),
    ('helpers/text.c', '#include <glib.h>'),
]
ALLOWED = [
    ('store/save.c', '#include "store/save.h"\n#include "plan/plan.h"\n#include <sqlite3.h>\n#include <gio/gio.h>'),
    ('ui/window.c', '#include "session/session.h"\n#include "lp-ui-resources.h"\n#include <gtk/gtk.h>'),
    ('import/example.c', '#include "lp-example.h"\n#include <string.h>'),
    ('map/project.c', '#include "map/projection.h"'),
]


def plant(folder, name, text):
    path = pathlib.Path(folder) / 'app' / name
    path.parent.mkdir(parents=True)
    path.write_text(text + '\n', encoding='utf-8')
    return check(pathlib.Path(folder))[0]


def self_test():
    failures = 0
    for planted, wanted in [(item, 1) for item in PLANTED] + [(item, 0) for item in ALLOWED]:
        with tempfile.TemporaryDirectory() as folder:
            found = len(plant(folder, *planted))
        if found != wanted:
            print('%s with %r: %d breaches found, not %d' % (*planted, found, wanted), file=sys.stderr)
            failures += 1
    print('%d planted, %d judged wrongly' % (len(PLANTED) + len(ALLOWED), failures))
    return 1 if failures else 0


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(self_test() if sys.argv[1] == '--self-test' else report(pathlib.Path(sys.argv[1])))
