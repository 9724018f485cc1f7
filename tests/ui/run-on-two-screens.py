#!/usr/bin/env python3
# run-on-two-screens.py — an X server with two monitors, for a test of the presentation
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: run-on-two-screens.py PROGRAM

Xvfb has one output, and GDK knows no monitor without one; Xorg with its dummy driver has sixteen. Starts that with a monitor of 1280x800 and, to the right of it, one of 1920x1080, and runs
PROGRAM there; ends as it ends. Exit status 77, which is a skip, where there is no such server, or it may not be started."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
CONFIGURATION = '''
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3200 1080
  EndSubSection
EndSection
'''
# The second output has no modes until it is given one, and counts as connected from when it has been asked about.
ARRANGEMENT = [
    ['--output', 'DUMMY0', '--mode', '1280x800', '--pos', '0x0'],
    ['--addmode', 'DUMMY1', '1920x1080'],
    ['--output', 'DUMMY1', '--mode', '1920x1080', '--pos', '1280x0'],
    ['--query'],
]


def start_server(folder):
    """The server and its display; the display is empty when it did not start."""
    configuration = folder / 'xorg.conf'
    configuration.write_text(CONFIGURATION)
    read_end, write_end = os.pipe()
    server = subprocess.Popen(['Xorg', '-displayfd', str(write_end), '-config', str(configuration), '-logfile', str(folder / 'log'), '-noreset',
                               '-nolisten', 'tcp', '-novtswitch', '-sharevts'],
                              pass_fds=[write_end], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    return server, ':' + number if number else ''


def arrange(environment):
    return all(subprocess.run(['xrandr', *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
               for words in ARRANGEMENT)


def main(program):
    if not shutil.which('Xorg') or not shutil.which('xrandr'):
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix='lp-screens-') as folder:
        server, display = start_server(pathlib.Path(folder))
        try:
            environment = dict(os.environ, DISPLAY=display)
            if not display or not arrange(environment):
                return SKIPPED
            return subprocess.run([program], env=environment).returncode
        finally:
            server.terminate()
            server.wait()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
