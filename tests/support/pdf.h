/* pdf.h — what reading programs say of a PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What pdftotext, pdfinfo or another @program of their kind says of the file at @path; @option, where there is one, has it write to its output. NULL where it is not installed.
 * Aborts the test when it fails. Transfer full. */
char *pdf_ask (const char *program,
               const char *option,
               const char *path);
