# screen.py — a screen of Xvfb's own and what is on it, as PNG
# SPDX-License-Identifier: GPL-3.0-or-later
"""Xvfb keeps its screen in a file in XWD format, so pictures are read from there and need no other program."""

import os
import pathlib
import struct
import subprocess
import time
import zlib

SETTLED = 8  # reads alike in a row, 0.1 s apart, until the picture is taken to be finished: a view may think before it draws
PATIENCE = 20  # seconds, for a picture: some windows never hold still


def encode_png(width, height, rows):
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    body = b''.join(b'\0' + row for row in rows)
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(body, 9)) + chunk(b'IEND', b''))


def is_waiting(process):
    """Whether the main thread of @process waits for something to happen."""
    try:
        with open('/proc/%d/stat' % process) as stat:
            return stat.read().rpartition(')')[2].split()[0] == 'S'
    except FileNotFoundError:
        return True


class Screen:
    """Starts Xvfb at @width x @height; `display` is its name for DISPLAY. Close it, or use it with `with`."""

    def __init__(self, width, height, folder):
        self.file = pathlib.Path(folder) / 'Xvfb_screen0'
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write_end), '-screen', '0', '%dx%dx24' % (width, height), '-dpi', '96',
             '-fbdir', str(folder), '-nolisten', 'tcp'],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError('Xvfb did not start.')
        self.display = ':' + number

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.server.terminate()
        self.server.wait()

    def _read(self):
        """Width, height and the rows of the screen as they are now, in red, green, blue."""
        data = self.file.read_bytes()
        header = struct.unpack('>25I', data[:100])
        header_size, width, height, bits, line, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
        if bits != 32:
            raise RuntimeError('The screen has %d bits a pixel; 32 were expected.' % bits)
        start, rows = header_size + colours * 12, []
        blue, green, red = (0, 1, 2) if header[7] == 0 else (3, 2, 1)
        for y in range(height):
            pixels = data[start + y * line:start + y * line + width * 4]
            row = bytearray(width * 3)
            row[0::3], row[1::3], row[2::3] = pixels[red::4], pixels[green::4], pixels[blue::4]
            rows.append(bytes(row))
        return width, height, rows

    def settle(self, is_idle, patience=PATIENCE):
        """Waits until the screen holds still, and is_idle() has been so and the server had nothing to do all the while; False when that is not in so many seconds."""
        last, alike, end = None, 0, time.monotonic() + patience
        while time.monotonic() < end:
            now = zlib.crc32(self.file.read_bytes())
            alike = alike + 1 if is_waiting(self.server.pid) and is_idle() and now == last else 0
            if alike >= SETTLED:
                return True
            last = now
            time.sleep(0.1)
        return False

    def take(self, path, is_idle):
        """Writes what is on the screen, when it holds still, to @path. False when it is of one colour."""
        self.settle(is_idle)
        width, height, rows = self._read()
        pathlib.Path(path).write_bytes(encode_png(width, height, rows))
        return len(set(rows)) > 1 or len(set(rows[0][i:i + 3] for i in range(0, len(rows[0]), 3))) > 1
