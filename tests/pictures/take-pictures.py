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
import time

from screen import Screen

BUS_NAME = 'org.localityplanner.LocalityPlanner'
BUS_PATH = '/org/localityplanner/LocalityPlanner'

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
    ('coverage', [('state', 'view', "'coverage'")], []),
    ('coverage-selected', [('select_network',)], [('activate', 'clear-selection')]),
    ('coverage-table', [('activate', 'next-pane'), ('activate', 'next-pane'), ('key', 'Tab'), ('key', 'space')], [('state', 'view', "'networks'")]),
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
    ('options', [('state', 'view', "'options'")], [('state', 'view', "'networks'")]),
    ('outlook', [('state', 'view', "'outlook'")], []),
    ('outlook-assumptions', [('key', 'alt+u')], [('state', 'view', "'networks'")]),
    ('history', [('activate', 'history')], [('key', 'Escape')]),
]
CHARTS = ['coverage', 'people', 'moves', 'standing', 'milestones', 'timeline', 'outlook', 'tornado', 'segments', 'map']
VIEWS = pathlib.Path(__file__).parents[2] / 'app' / 'ui' / 'window' / 'window-views.c'


def make_environment(folder, screen, extra, gtk_settings, schemas):
    """The caller's environment without its display, bus and folders."""
    environment = {k: v for k, v in os.environ.items()
                   if not k.startswith(('XDG_', 'DBUS_', 'WAYLAND_', 'GTK_', 'GDK_', 'LC_', 'LANG'))}
    for name in ('CONFIG', 'DATA', 'STATE', 'CACHE'):
        environment['XDG_%s_HOME' % name] = str(folder / name.lower())
    environment['XDG_RUNTIME_DIR'] = str(folder)
    environment.update({
        'HOME': str(folder), 'DISPLAY': screen.display, 'GDK_BACKEND': 'x11', 'LC_ALL': 'C.UTF-8',
        'GSETTINGS_BACKEND': 'memory', 'GSETTINGS_SCHEMA_DIR': schemas, 'NO_AT_BRIDGE': '1', 'TZ': 'Europe/London', **extra})
    config = folder / 'config' / 'gtk-3.0'
    config.mkdir(parents=True)
    still = ['gtk-cursor-blink=false', 'gtk-enable-animations=false', 'gtk-recent-files-enabled=false']
    (config / 'settings.ini').write_text('\n'.join(['[Settings]'] + still + gtk_settings) + '\n')
    return environment


class Program:
    """The program, running, and how it is told what to do."""

    def __init__(self, command, environment, size):
        self.environment = environment
        self.size = size
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, cwd=environment['HOME'])
        self.fit()

    def run(self, *command):
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, timeout=60)

    def windows(self):
        return self.run('xdotool', 'search', '--onlyvisible', '--class', 'locality-planner').stdout.split()

    def wait_for_windows(self, number):
        for _ in range(100):
            if self.process.poll() is not None:
                raise RuntimeError('The program ended with status %d.' % self.process.returncode)
            if len(self.windows()) == number:
                return
            time.sleep(0.1)
        raise RuntimeError('There are %d windows on the screen; %d were expected.' % (len(self.windows()), number))

    def fit(self):
        """Without a window manager nobody else makes the window fill the screen."""
        self.wait_for_windows(1)
        window = self.windows()[0]
        self.main_window = window
        self.run('xdotool', 'windowmove', window, '0', '0', 'windowsize', window, *map(str, self.size), 'windowfocus', window,
                 'mousemove', *map(str, self.size))

    def fit_dialogs(self):
        """A dialog that is larger than the screen is made to fit, as a window manager would."""
        time.sleep(0.3)
        for window in self.windows():
            shape = dict(line.split('=') for line in self.run('xdotool', 'getwindowgeometry', '--shell', window).stdout.split())
            if window == self.main_window or not shape:
                continue
            place = [max(0, int(shape['X'])), max(0, int(shape['Y']))]
            wanted = [min(int(shape['WIDTH']), self.size[0]), min(int(shape['HEIGHT']), self.size[1])]
            place = [min(at, whole - long) for at, whole, long in zip(place, self.size, wanted)]
            self.run('xdotool', 'windowmove', window, *map(str, place), 'windowsize', window, *map(str, wanted))

    def call(self, path, method, *arguments):
        """What the program answers. A file chooser runs a loop of its own and answers only when it is closed: then None."""
        calling = subprocess.Popen(
            ['gdbus', 'call', '--session', '--dest', BUS_NAME, '--object-path', path, '--method', method, *arguments],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            answer, fault = calling.communicate(timeout=2)
        except subprocess.TimeoutExpired:
            return None
        if calling.returncode != 0:
            raise RuntimeError('%s was refused: %s' % (' '.join(arguments), fault.strip()))
        return answer

    def _activate(self, path, name, parameter):
        value = '[<%s>]' % parameter if parameter else '[]'
        self.call(path, 'org.gtk.Actions.Activate', name, value, '{}')

    def activate_app(self, name, parameter=None):
        self._activate(BUS_PATH, name, parameter)

    def activate(self, name, parameter=None):
        self._activate(BUS_PATH + '/window/1', name, parameter)

    def state(self, name, value):
        self.call(BUS_PATH + '/window/1', 'org.gtk.Actions.SetState', name, '<%s>' % value, '{}')

    def open(self, path):
        self.call(BUS_PATH, 'org.freedesktop.Application.Open', "['%s']" % path.as_uri(), '{}')

    def choose_option(self):
        self.activate('option-choose', 'int64 %d' % self.option)

    def select_network(self):
        self.activate('select-network', 'int64 %d' % self.network)

    def key(self, name):
        time.sleep(0.2)
        window = self.windows()[-1]
        self.run('xdotool', 'windowfocus', '--sync', window, 'key', name)
        time.sleep(0.2)

    def wait(self, seconds):
        time.sleep(seconds)

    def type(self, text):
        time.sleep(0.3)
        self.run('xdotool', 'windowfocus', '--sync', self.windows()[-1], 'type', text)

    def close_dialogs(self):
        """Whatever a scene left open, so that the next begins with the window alone."""
        for _ in range(5):
            if len(self.windows()) <= 1:
                return
            self.key('Escape')
        raise RuntimeError('A dialog does not close with Escape.')

    def quit(self):
        self.call(BUS_PATH, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
        if self.process.wait(timeout=30) != 0:
            return ['quit: the program ended with status %d' % self.process.returncode]
        return []


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


def take_scenes(program, screen, scenes, out):
    faults = []
    for name, before, after in scenes:
        try:
            for method, *arguments in before:
                getattr(program, method)(*arguments)
            program.fit_dialogs()
            if not screen.take(out / (name + '.png')):
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
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], env=environment,
                               stdout=subprocess.PIPE, text=True)
        try:
            environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
            plan = folder / 'Dorset.lplan'
            subprocess.run([command, 'new', str(plan), '--example', 'dorset'], env=environment, check=True)
            program = Program([command], environment, (width, height))
            try:
                faults = take_scenes(program, screen, WELCOME, out)
                program.option, program.network = find_ids(plan)
                program.open(plan)
                faults += take_scenes(program, screen, PLAN + list_views(), out)
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
        environment = dict(os.environ, XDG_STATE_HOME=folder, GSETTINGS_SCHEMA_DIR=schemas)
        plan = os.path.join(folder, 'Dorset.lplan')
        subprocess.run([command, 'new', plan, '--example', 'dorset'], env=environment, check=True)
        for chart in CHARTS:
            subprocess.run([command, 'export', plan, str(out / (chart + '.png')), '--chart', chart,
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
