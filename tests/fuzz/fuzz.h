/* fuzz.h — what libFuzzer calls in a harness, and the seeds' test too */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A harness is one source file with these two functions. Built with -Dfuzz=true it is linked to libFuzzer, which calls the second with millions of
 * inputs; in every other build it is linked to run-seeds.c, which calls it once for each file of tests/fixtures.
 * The names are libFuzzer's.
 */

/** LLVMFuzzerInitialize: makes every warning and critical message end the program, and what else the harness needs. */
int LLVMFuzzerInitialize   (int          *argc,
                            char       ***argv);
/** LLVMFuzzerTestOneInput: reads @data as the program would a file of a stranger. Returns 0. Anything but a return is a finding. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);
