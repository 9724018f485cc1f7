# program.py — the real program on a screen of its own, told what to do by keys and by its actions
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import time

from screen import is_waiting

PATIENCE = 300  # seconds, for what comes at once but on a busy machine
BUS_NAME = 'org.localityplanner.LocalityPlanner'
BUS_PATH = '/org/localityplanner/LocalityPlanner'


def make_environment(folder, screen, extra, gtk_settings, schemas):
    """The caller's environment without its display, bus and folders."""
    environment = {k: v for k, v in os.environ.items()
                   if not k.startswith(('XDG_', 'DBUS_', 'WAYLAND_', 'GTK_', 'GDK_', 'LC_', 'LANG'))}
    for name in ('CONFIG', 'DATA', 'STATE', 'CACHE'):
        environment['XDG_%s_HOME' % name] = str(folder / name.lower())
    environment['XDG_RUNTIME_DIR'] = str(folder)
    environment.update({
        'HOME': str(folder), 'DISPLAY': screen.display, 'GDK_BACKEND': 'x11', 'LC_ALL': 'C.UTF-8',
        'GSETTINGS_BACKEND': 'memory', 'GSETTINGS_SCHEMA_DIR': schemas, 'NO_AT_BRIDGE': '1', 'G_DEBUG': 'fatal-criticals', 'TZ': 'Europe/London', **extra})
    config = folder / 'config' / 'gtk-3.0'
    config.mkdir(parents=True)
    still = ['gtk-cursor-blink=false', 'gtk-enable-animations=false', 'gtk-recent-files-enabled=false']
    (config / 'settings.ini').write_text('\n'.join(['[Settings]'] + still + gtk_settings) + '\n')
    return environment


def wait_until(find):
    """What @find returns as soon as that is something; None when it is nothing for minutes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    return None


def start_bus(environment):
    """A session bus, which the environment names from now on. The caller ends it."""
    bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], env=environment,
                           stdout=subprocess.PIPE, text=True)
    environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
    return bus


class Program:
    """The program, running, and how it is told what to do."""

    def __init__(self, command, environment, size):
        self.environment = environment
        self.size = size
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, cwd=environment['HOME'])
        self.fit()

    def run(self, *command):
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, timeout=PATIENCE)

    def windows(self):
        return self.run('xdotool', 'search', '--onlyvisible', '--class', 'locality-planner').stdout.split()

    def wait_for_windows(self, number):
        if not wait_until(lambda: self.process.poll() is not None or len(self.windows()) == number):
            raise RuntimeError('There are %d windows on the screen; %d were expected.' % (len(self.windows()), number))
        if self.process.poll() is not None:
            raise RuntimeError('The program ended with status %d.' % self.process.returncode)

    def wait_for(self, what, happened):
        if not wait_until(happened):
            raise RuntimeError('Waited in vain for %s.' % what)

    def settle(self, screen):
        if not screen.settle(self.is_idle, PATIENCE):
            raise RuntimeError('The program never came to rest.')

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

    def is_enabled(self, name):
        answer = self.call(BUS_PATH + '/window/1', 'org.gtk.Actions.Describe', name)
        return answer is not None and answer.startswith('((true')

    def open(self, path):
        self.call(BUS_PATH, 'org.freedesktop.Application.Open', "['%s']" % path.as_uri(), '{}')

    def choose_option(self):
        self.activate('option-choose', 'int64 %d' % self.option)

    def select_network(self):
        self.activate('select-network', 'int64 %d' % self.network)

    def newest_window(self):
        """A busy machine may show none for a moment, while one goes and another comes."""
        windows = wait_until(self.windows)
        if not windows:
            raise RuntimeError('There is no window on the screen.')
        return windows[-1]

    def key(self, name):
        time.sleep(0.2)
        self.run('xdotool', 'windowfocus', '--sync', self.newest_window(), 'key', name)
        time.sleep(0.2)

    def wait(self, seconds):
        time.sleep(seconds)

    def type(self, text):
        time.sleep(0.3)
        self.run('xdotool', 'windowfocus', '--sync', self.newest_window(), 'type', text)

    def is_idle(self):
        """Whether the main thread waits for something to happen: on a busy machine it may be long at work before it draws."""
        return is_waiting(self.process.pid)

    def present(self):
        """The plan on the wall. Without a window manager nobody else gives it the whole screen."""
        self.activate('present')
        self.wait_for_windows(2)
        wall = next(window for window in self.windows() if window != self.main_window)
        self.run('xdotool', 'windowmove', wall, '0', '0', 'windowsize', wall, *map(str, self.size), 'windowfocus', '--sync', wall)

    def close_dialogs(self):
        """Whatever a scene left open, so that the next begins with the window alone."""
        for _ in range(5):
            if len(self.windows()) <= 1:
                return
            self.key('Escape')
        raise RuntimeError('A dialog does not close with Escape.')

    def quit(self):
        self.call(BUS_PATH, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
        if self.process.wait(timeout=PATIENCE) != 0:
            return ['quit: the program ended with status %d' % self.process.returncode]
        return []
