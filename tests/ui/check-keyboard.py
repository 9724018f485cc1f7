#!/usr/bin/env python3
# check-keyboard.py — from the welcome page to an exported spreadsheet without a mouse
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-keyboard.py PROGRAM SETTINGS_FOLDER PICTURES_FOLDER

Starts PROGRAM on a screen of its own and works it by keys alone, as somebody does who has no mouse: opens the example, chooses practices on the map, makes a
network, moves them into it, pins, undoes, and exports. What came of it is read from the plan's history and from the spreadsheet. Exit status 77, which is a
skip, where there is no xdotool, Xvfb or D-Bus."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

PRESSES = 6  # of Enter at a file chooser, each time with a longer wait


def press(program, *keys):
    for key in keys:
        program.key(key)


def accept_name(program, path):
    """Enter in a file chooser, under the name that is offered. One that still reads its folder does not hear it, and a person would press again."""
    program.wait_for_windows(2)
    for attempt in range(PRESSES):
        if len(program.windows()) == 2:
            press(program, 'Return')
        end = time.monotonic() + 5 * 2 ** attempt
        while time.monotonic() < end:
            if path.exists():
                return
            time.sleep(0.1)
    raise RuntimeError('Waited in vain for %s.' % path.name)


def work(program, screen, folder):
    """The journey; the names of the files that it leaves."""
    plan, sheet = folder / 'dorset.lplan', folder / 'dorset, Option A.xlsx'

    # The first button opens the example, under the name that is offered.
    press(program, 'Return')
    accept_name(program, plan)
    program.wait_for_windows(1)
    # An arrow at once, before the map has been drawn, must do no harm.
    press(program, 'Right')
    program.settle(screen)

    # Two practices on the map, and a network for them.
    press(program, 'Right', 'Return', 'Right', 'space', 'ctrl+shift+n')
    program.settle(screen)
    press(program, 'm')
    program.type('1')
    press(program, 'Return')
    program.settle(screen)
    press(program, 'p', 'ctrl+z')
    program.settle(screen)

    press(program, 'ctrl+e')
    accept_name(program, sheet)
    press(program, 'ctrl+q')
    program.wait_for('the end', lambda: program.process.poll() is not None)
    return plan, sheet


def check(command, environment, plan, sheet):
    """What is wrong, in words."""
    history = subprocess.run([command, 'history', str(plan)], env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    labels = [line.split('  ', 1)[1] for line in history.splitlines()]
    wanted = ['Start from the Dorset example', 'Add Network 1', 'Move 2 practices to Network 1', 'Pin 2 practices (undone)']
    texts = zipfile.ZipFile(sheet).read('xl/sharedStrings.xml').decode('utf-8')
    faults = [] if labels == wanted else ['The history is %r; %r was expected.' % (labels, wanted)]
    return faults + ([] if 'Network 1' in texts else ['The spreadsheet does not name the network.'])


def main(command, schemas, pictures):
    if not all(shutil.which(name) for name in ('xdotool', 'Xvfb', 'dbus-daemon', 'gdbus')):
        print('skipped: there is no xdotool, Xvfb or D-Bus here')
        return 77
    sys.path.insert(0, pictures)
    from program import Program, make_environment, start_bus
    from screen import Screen

    with tempfile.TemporaryDirectory(prefix='lp-keyboard-') as name, Screen(1280, 800, name) as screen:
        folder = pathlib.Path(name)
        environment = make_environment(folder, screen, {}, [], schemas)
        bus = start_bus(environment)
        program = None
        try:
            program = Program([command], environment, (1280, 800))
            faults = check(command, environment, *work(program, screen, folder))
        except (RuntimeError, subprocess.TimeoutExpired) as fault:
            faults = [str(fault)]
        finally:
            if program is not None and program.process.poll() is None:
                program.process.kill()
                program.process.wait()
            bus.terminate()
            bus.wait()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*map(os.path.abspath, sys.argv[1:])))
