#!/usr/bin/env python3
# take-pictures.py — a picture of every window, view and chart of the real program, to be looked at
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: take-pictures.py PROGRAM SETTINGS_FOLDER OUT_FOLDER [NAME_OF_SETTING...]

Runs PROGRAM on a fresh Dorset example, on a screen, a session bus and in folders of its own, asks it for one thing
after the other by its D-Bus actions and by keys, and writes OUT_FOLDER/SETTING/SCENE.png. Fails when the program ends
early, when an action is refused, or when a picture is empty."""

import contextlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from program import Program, make_environment, start_bus
from screen import Screen

# name: width, height, environment, lines of GTK's settings
SETTINGS = {
    '1024x600': (1024, 600, {}, []),
    '1920x1080': (1920, 1080, {}, []),
    'scale-2': (2048, 1200, {'GDK_SCALE': '2'}, []),
    'dark': (1366, 768, {}, ['gtk-application-prefer-dark-theme=true']),
    'text-200': (1920, 1080, {'GDK_DPI_SCALE': '2'}, []),
    'text-200-1024x600': (1024, 600, {'GDK_DPI_SCALE': '2'}, []),
}

# Scenes before a plan is open, and with one: name, then steps. A step is a method of Program and its arguments;
# what a scene opens it closes with 'after'.
WELCOME = [
    ('welcome', [], []),
    ('about', [('activate_app', 'about')], [('key', 'Escape')]),
    ('open-plan', [('activate_app', 'open')], [('key', 'Escape')]),
    ('new-from-list', [('activate_app', 'new-from-list')], [('key', 'Escape')]),
]
PLAN = [
    ('option-bare', [], []),
    ('map', [('choose_option',)], []),
    ('map-selected', [('select_network',)], []),
    ('map-layers', [('key', 'alt+l')], [('key', 'Escape')]),
    ('practice-selected', [('activate', 'select-practice', "'J81002'")], []),
    ('move-practice', [('activate', 'move')], [('key', 'Escape')]),
    ('locality', [('activate', 'set-locality')], [('key', 'Escape')]),
    ('network-notes', [('select_network',), ('activate', 'network-notes')], [('key', 'Escape')]),
    ('rename-network', [('activate', 'rename-network')], [('key', 'Escape')]),
    ('merge-network', [('activate', 'merge-network')], [('key', 'Escape')]),
    ('problems', [('activate', 'clear-selection'), ('activate', 'show-problems')], []),
    ('unassigned', [('activate', 'show-unassigned')], []),
    ('search', [('activate', 'find'), ('type', 'wareham')], [('key', 'Escape')]),
    ('inspector-hidden', [('state', 'show-inspector', 'false')], [('state', 'show-inspector', 'true')]),
    ('delivery', [('state', 'view', "'delivery'")], []),
    ('delivery-pillars', [('activate', 'next-page')], []),
    ('delivery-actions', [('activate', 'next-page')], []),
    ('delivery-milestones', [('activate', 'next-page')], [('activate', 'next-page')]),
    ('coverage', [('state', 'view', "'coverage'")], []),
    ('coverage-selected', [('select_network',)], [('activate', 'clear-selection')]),
    ('coverage-table', [('activate', 'next-page')], [('activate', 'next-page'), ('state', 'view', "'networks'")]),
    ('bring-in', [('activate', 'bring-in')], [('key', 'Escape')]),
    ('menu', [('activate', 'show-menu')], [('key', 'Escape')]),
    ('shortcuts', [('activate_app', 'shortcuts')], [('key', 'Escape')]),
    ('export', [('activate', 'export', "'xlsx'")], [('key', 'Escape')]),
    ('save-picture', [('activate', 'save-picture')], [('key', 'Escape')]),
    ('save-as', [('activate', 'save-as')], [('key', 'Escape')]),
    ('option-rename', [('activate', 'option-rename')], [('key', 'Escape')]),
    ('option-note', [('activate', 'option-note')], [('key', 'Escape')]),
    ('option-new', [('activate', 'option-new')], []),
    ('propose', [('choose_option',), ('state', 'propose', 'true')], []),
    ('propose-preview', [('activate', 'propose-run'), ('wait', 10)], []),
    ('propose-sizes', [('activate', 'propose-answers')], []),
    ('propose-why', [('activate', 'select-practice', "'J81012'"), ('activate', 'why')], []),
    ('propose-plans', [('activate', 'propose-compare'), ('wait', 30)], []),
    ('propose-taken', [('activate', 'propose-take')], [('activate', 'undo')]),
    ('why', [('activate', 'select-practice', "'J81012'"), ('activate', 'why')], [('activate', 'why-close')]),
    ('options', [('state', 'view', "'options'")], []),
    ('options-matrix', [('activate', 'next-page')], []),
    ('options-table', [('activate', 'next-page')], [('activate', 'next-page'), ('state', 'view', "'networks'")]),
    ('outlook', [('state', 'view', "'outlook'")], []),
    ('outlook-table', [('activate', 'next-page')], []),
    ('outlook-assumptions', [('activate', 'next-page')], []),
    ('outlook-growth', [('activate', 'next-page')], [('activate', 'next-page')]),
    ('workshop', [('state', 'view', "'workshop'")], []),
    ('workshop-slides', [('activate', 'next-page')], []),
    ('workshop-decisions', [('activate', 'next-page')], [('activate', 'next-page'), ('state', 'view', "'networks'")]),
    ('history', [('activate', 'history')], [('key', 'Escape')]),
]
# What is asked of charts that a measure alone does not make.
CHART_SUBJECTS = {
    'scatter=MEASURE': 'scatter=gp-fte:deprivation', 'ages=MEASURE': 'ages=,network=8', 'profile=MEASURE': 'profile=,network=8',
    'maps': 'maps=Proposal'}
VIEWS = pathlib.Path(__file__).parents[2] / 'app' / 'ui' / 'window' / 'window-views.c'


def find_ids(plan):
    """The option with networks, and its first network."""
    query = 'SELECT option_id, id FROM network ORDER BY number LIMIT 1'
    with contextlib.closing(sqlite3.connect('file:%s?mode=ro' % plan, uri=True)) as database:
        return database.execute(query).fetchone()


def list_views():
    """A scene for every line of the table of views that PLAN does not show already, so that none is forgotten."""
    names = re.findall(r'^  \{ "([a-z-]+)", N_\(', VIEWS.read_text(), re.MULTILINE)
    if not names:
        raise RuntimeError('No view was found in %s.' % VIEWS)
    shown = {scene[0] for scene in PLAN} | {'networks'}
    return [(name, [('state', 'view', "'%s'" % name)], []) for name in names if name not in shown]


def list_slides(plan):
    """A scene for each kind of slide that the plan shows to the room, and one for the keys there."""
    with contextlib.closing(sqlite3.connect('file:%s?mode=ro' % plan, uri=True)) as database:
        kinds = [row[0] for row in database.execute('SELECT kind FROM slide WHERE shown ORDER BY position')]
    slides = [('slide-' + kind, [('present',)] + [('key', 'Right')] * kinds.index(kind), [('key', 'Escape')])
              for kind in dict.fromkeys(kinds)]
    return slides + [('slide-keys', [('present',), ('key', 'F1')], [('key', 'Escape'), ('key', 'Escape')])]


def list_charts(command, plan, environment):
    """The name of every chart, which the program tells when it is asked for one that there is not."""
    asked = subprocess.run([command, 'export', plan, 'none.png', '--chart', 'none'], env=environment, stderr=subprocess.PIPE, text=True)
    found = re.search(r': ([a-z]+(?:=MEASURE)?(?:, [a-z]+(?:=MEASURE)?)+)', asked.stderr)
    if not found:
        raise RuntimeError('The program lists no charts: ' + asked.stderr)
    return found[1].split(', ')


def take_scenes(program, screen, scenes, out):
    faults = []
    for name, before, after in scenes:
        try:
            for method, *arguments in before:
                getattr(program, method)(*arguments)
            program.fit_dialogs()
            if not screen.take(out / (name + '.png'), program.is_idle):
                faults.append('%s: the picture is empty' % name)
            for method, *arguments in after:
                getattr(program, method)(*arguments)
            program.close_dialogs()
        except RuntimeError as fault:
            faults.append('%s: %s' % (name, fault))
            if program.process.poll() is not None:
                break
    return faults


def take_setting(command, schemas, out, name):
    width, height, extra, gtk_settings = SETTINGS[name]
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix='lp-pictures-') as folder, Screen(width, height, folder) as screen:
        folder = pathlib.Path(folder)
        environment = make_environment(folder, screen, extra, gtk_settings, schemas)
        bus = start_bus(environment)
        try:
            plan = folder / 'Dorset.lplan'
            subprocess.run([command, 'new', str(plan), '--example', 'dorset'], env=environment, check=True)
            program = Program([command], environment, (width, height))
            try:
                faults = take_scenes(program, screen, WELCOME, out)
                program.option, program.network = find_ids(plan)
                program.open(plan)
                faults += take_scenes(program, screen, PLAN + list_views() + list_slides(plan), out)
                faults += program.quit()
            finally:
                if program.process.poll() is None:
                    program.process.kill()
        finally:
            bus.terminate()
            bus.wait()
    return ['%s/%s' % (name, fault) for fault in faults]


def draw_charts(command, schemas, out):
    """Each chart alone, as the verb writes it."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix='lp-pictures-') as folder:
        environment = dict(os.environ, XDG_STATE_HOME=folder, GSETTINGS_SCHEMA_DIR=schemas, LC_ALL='C.UTF-8')
        plan = os.path.join(folder, 'Dorset.lplan')
        subprocess.run([command, 'new', plan, '--example', 'dorset'], env=environment, check=True)
        subprocess.run([command, 'propose', plan], env=environment, check=True, stdout=subprocess.DEVNULL)
        for name in list_charts(command, plan, environment):
            chart = CHART_SUBJECTS.get(name, name.replace('MEASURE', 'gp-fte'))
            subprocess.run([command, 'export', plan, str(out / (name.partition('=')[0] + '.png')), '--chart', chart,
                            '--option', 'PCNs of December 2019'], env=environment, check=True)


def main(command, schemas, out, names):
    faults = []
    draw_charts(command, schemas, out / 'charts')
    for name in names or SETTINGS:
        faults += take_setting(command, schemas, out / name, name)
    for fault in faults:
        print(fault, file=sys.stderr)
    print('%d pictures in %s' % (len(list(out.rglob('*.png'))), out))
    return 1 if faults else 0


if __name__ == '__main__':
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), pathlib.Path(sys.argv[3]).absolute(), sys.argv[4:]))
