#!/usr/bin/env python3
# measure-start.py — from start to first frame, beside another GTK 3 program
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: measure-start.py PROGRAM SETTINGS_FOLDER FOLDER_OF_SCREEN_PY

Starts PROGRAM (the welcome page, then the Dorset example) and gtk3-widget-factory in turn on one screen of Xvfb's own and
prints the median time until a window has been drawn, and the ratio. Judges nothing. Exits with 77 where Xvfb or
gtk3-widget-factory is absent."""

import mmap
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

OTHER = 'gtk3-widget-factory'
N_RUNS = 9
WIDTH, HEIGHT = 1024, 768
PATIENCE = 30


def is_drawn(screen):
    """Several colours on lines of the upper half, where every window begins: more than a bare background."""
    line = len(screen) // HEIGHT
    seen = set()
    for y in range(16, HEIGHT // 2, 8):
        row = screen[y * line:y * line + WIDTH * 4]
        seen.update(row[i:i + 4] for i in range(0, len(row) - 3, 16))
    return len(seen) > 8


def measure_start(command, environment, screen):
    begun = time.monotonic()
    program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not is_drawn(screen):
            if program.poll() is not None or time.monotonic() - begun > PATIENCE:
                raise RuntimeError('%s showed no window.' % command[0])
            time.sleep(0.003)
        return time.monotonic() - begun
    finally:
        program.kill()
        program.wait()
        while is_drawn(screen):
            time.sleep(0.01)


def make_environment(folder, display, settings):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(('XDG_', 'DBUS_', 'WAYLAND_', 'GTK_', 'GDK_'))}
    for name in ('CONFIG', 'DATA', 'STATE', 'CACHE'):
        environment['XDG_%s_HOME' % name] = os.path.join(folder, name.lower())
    environment.update({'HOME': folder, 'XDG_RUNTIME_DIR': folder, 'DISPLAY': display, 'GDK_BACKEND': 'x11', 'NO_AT_BRIDGE': '1',
                        'GSETTINGS_BACKEND': 'memory', 'GSETTINGS_SCHEMA_DIR': settings})
    return environment


def main(program, settings, pictures):
    other = shutil.which(OTHER)
    if other is None or shutil.which('Xvfb') is None:
        print('skipped: %s or Xvfb is not there' % OTHER)
        return 77
    sys.path.insert(0, pictures)
    from screen import Screen

    with tempfile.TemporaryDirectory(prefix='lp-start-') as folder, Screen(WIDTH, HEIGHT, folder) as screen:
        environment = make_environment(folder, screen.display, settings)
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
            plan = str(pathlib.Path(folder) / 'dorset.lplan')
            subprocess.run([program, 'new', plan, '--example', 'dorset'], env=environment, check=True, stdout=subprocess.DEVNULL)
            commands = {'welcome page': [program], 'Dorset example': [program, plan], OTHER: [other]}
            times = {name: [] for name in commands}
            with open(screen.file, 'rb') as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pixels:
                for _ in range(N_RUNS + 1):
                    for name, command in commands.items():
                        times[name].append(measure_start(command, environment, pixels))
        finally:
            bus.terminate()
            bus.wait()

    # The first start of each fills the caches of the disk and of the fonts, and is not counted.
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name in ('welcome page', 'Dorset example'):
        print('start to first frame, %s: %.0f ms, %.2f of %s (%.0f ms)' %
              (name, medians[name] * 1000, medians[name] / medians[OTHER], OTHER, medians[OTHER] * 1000))
    return 0


if __name__ == '__main__':
    sys.exit(main(*map(os.path.abspath, sys.argv[1:])) if len(sys.argv) == 4 else __doc__)
