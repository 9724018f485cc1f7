#!/bin/sh
# make-pictures.sh — runs the program that takes the pictures, on a display of its own, at one and at two pixels a unit
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: make-pictures.sh PROGRAM FOLDER
set -eu
export NO_AT_BRIDGE=1 ASAN_OPTIONS=detect_leaks=0 G_DEBUG=
xvfb-run -a -s "-screen 0 1920x1080x24" "$1" "$2"
GDK_SCALE=2 xvfb-run -a -s "-screen 0 3840x2160x24" "$1" "$2" 2x
