#!/usr/bin/env python3
# check-keyboard.py — the whole way without a mouse: a plan made, grouped, proposed for, compared, exported, and opened again
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-keyboard.py PROGRAM SETTINGS_FOLDER PICTURES_FOLDER

Starts PROGRAM on a screen of its own and works it by keys alone, as somebody does who has no mouse. First the example: chooses practices on the map, makes a
network, moves them into it, pins, undoes and does it again, looks at the coverage, has networks proposed and keeps them as an option, compares the two, and exports. Then the
plan is opened again and the last step taken back; then a plan is made from a list of practices. What came of it is read from the plans' histories and from the spreadsheet. Exit
status 77, which is a skip, where there is no xdotool, Xvfb or D-Bus."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

SIZE = (1920, 1080)  # where all views have a button: none of them may take a letter from what a view holds
PRESSES = 6  # of Enter at a file chooser, each time with a longer wait


def press(program, *keys):
    for key in keys:
        program.key(key)


def insist(program, what, windows, act, happened):
    """Does something in the dialog that is the last of so many windows, until it has happened. A file chooser that still reads its folder does not hear what is done, and a person would do it
    again."""
    program.wait_for_windows(windows)
    for attempt in range(PRESSES):
        if len(program.windows()) == windows:
            act()
        end = time.monotonic() + 5 * 2 ** attempt
        while time.monotonic() < end:
            if happened():
                return
            time.sleep(0.1)
    raise RuntimeError('Waited in vain for %s.' % what)


def accept_name(program, path, windows=2):
    """Enter in a file chooser, under the name that is offered."""
    insist(program, path.name, windows, lambda: press(program, 'Return'), path.exists)


def choose_file(program, path, windows=2):
    """A file by its path, typed over what is there; the chooser goes."""
    def choose():
        press(program, 'ctrl+l', 'ctrl+a')
        program.type(str(path))
        press(program, 'Return')
    insist(program, 'the chooser to close', windows, choose, lambda: len(program.windows()) < windows)


def quit(program):
    press(program, 'ctrl+q')
    program.wait_for('the end', lambda: program.process.poll() is not None)


def group_practices(program, screen, plan):
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
    # Taken back, done again, taken back.
    press(program, 'p')
    for key, is_back in (('ctrl+z', True), ('ctrl+shift+z', False), ('ctrl+z', True)):
        press(program, key)
        program.wait_for(key, lambda: program.is_enabled('redo') == is_back)
    program.settle(screen)


def propose_and_compare(program, screen):
    # How far it is, as a chart and as a table.
    press(program, 'alt+2', 'ctrl+Page_Down')
    program.settle(screen)
    # The panel has the keys; the bar with what was found takes them by its mnemonics.
    press(program, 'ctrl+p')
    program.settle(screen)
    press(program, 'ctrl+Return')
    program.wait_for('the proposal', lambda: program.is_enabled('propose-keep'))
    program.settle(screen)
    press(program, 'alt+k')
    program.settle(screen)
    # Beside the option that it began with: each page in turn.
    press(program, 'alt+4')
    for _ in range(5):
        program.settle(screen)
        press(program, 'ctrl+Page_Down')
    program.settle(screen)


def work(program, screen, folder):
    """The example from the welcome page to a spreadsheet; the names of the files that it leaves."""
    plan, sheet = folder / 'dorset.lplan', folder / 'dorset, Option B.xlsx'

    group_practices(program, screen, plan)
    propose_and_compare(program, screen)
    press(program, 'ctrl+e')
    accept_name(program, sheet)
    quit(program)
    return plan, sheet


def open_again(program, screen, plan):
    """Opens the plan and takes the last step back."""
    press(program, 'ctrl+o')
    choose_file(program, plan)
    program.settle(screen)
    program.wait_for('the plan', lambda: program.is_enabled('undo'))
    press(program, 'ctrl+z')
    program.settle(screen)
    quit(program)


def make_from_list(program, screen, table, plan):
    """The second button of the welcome page, a table of practices, and a plan under the name that is offered."""
    press(program, 'Tab', 'Return')
    program.wait_for_windows(2)
    program.settle(screen)
    press(program, 'Return')
    choose_file(program, table, 3)
    program.settle(screen)
    press(program, 'alt+m')
    accept_name(program, plan, 3)
    program.wait_for_windows(1)
    program.settle(screen)
    quit(program)


def read_history(command, environment, plan):
    history = subprocess.run([command, 'history', str(plan)], env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [line.split('  ', 1)[1] for line in history.splitlines()]


def check_history(command, environment, plan, wanted):
    labels = read_history(command, environment, plan)
    return [] if labels == wanted else ['The history of %s is %r; %r was expected.' % (plan.name, labels, wanted)]


HISTORY = ['Start from the Dorset example', 'Add Network 1', 'Move 2 practices to Network 1', 'Pin 2 practices (undone, then replaced)', 'Add Option B']


def walk(command, environment, screen, folder, start):
    """All of the way; what is wrong, in words."""
    plan, sheet = work(start(), screen, folder)
    faults = check_history(command, environment, plan, HISTORY)
    texts = zipfile.ZipFile(sheet).read('xl/sharedStrings.xml').decode('utf-8')
    faults += [] if 'Network 1' in texts else ['The spreadsheet does not name the network.']

    open_again(start(), screen, plan)
    faults += check_history(command, environment, plan, HISTORY[:-1] + [HISTORY[-1] + ' (undone)'])

    table = folder / 'practices.csv'
    subprocess.run([command, 'export', str(plan), str(table)], env=environment, check=True)
    made = folder / 'practices.lplan'
    make_from_list(start(), screen, table, made)
    people = subprocess.run([command, 'check', str(made), '--json'], env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    return faults + ([] if '803060' in people else ['The plan from a list has other people: %s' % people])


def main(command, schemas, pictures):
    if not all(shutil.which(name) for name in ('xdotool', 'Xvfb', 'dbus-daemon', 'gdbus')):
        print('skipped: there is no xdotool, Xvfb or D-Bus here')
        return 77
    sys.path.insert(0, pictures)
    from program import Program, make_environment, start_bus
    from screen import Screen

    with tempfile.TemporaryDirectory(prefix='lp-keyboard-') as name, Screen(*SIZE, name) as screen:
        folder = pathlib.Path(name)
        environment = make_environment(folder, screen, {}, [], schemas)
        bus = start_bus(environment)
        program = None

        def start():
            nonlocal program
            program = Program([command], environment, SIZE)
            program.settle(screen)
            return program

        try:
            faults = walk(command, environment, screen, folder, start)
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
