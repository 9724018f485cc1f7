/* sheet-text.h — text made fit for a cell, a sheet's name, a page's foot and a formula */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Pure functions, any thread; each returns new text (transfer full). What people type into names and notes knows nothing of a spreadsheet's
 * limits: these hold them, so that no library call is refused and no program that reads the file stumbles.
 */

/** The most characters, counted as UTF-16 units, that a cell holds. */
#define LP_CELL_MAX 32767

/**
 * lp_sheet_clean: text for a cell. Control characters other than tab and line feed become spaces, what would be read as the escape of a character
 * ("_x0041_") is kept as it was written, and what is longer than a cell holds is cut and ends in "…".
 */
char   *lp_sheet_clean       (const char *text);

/** lp_sheet_clean_name: a name that Excel takes for a sheet: at most 31 UTF-16 units, none of []:*?/\ and no apostrophe at either end. */
char   *lp_sheet_clean_name  (const char *name);

/** lp_sheet_clean_foot: text for the head or foot of a printed page, at most @max characters: "&" doubled, as it begins a code there. */
char   *lp_sheet_clean_foot  (const char *text,
                              gsize       max);

/** lp_sheet_quote: text as a formula's text constant, with its quotation marks. */
char   *lp_sheet_quote       (const char *text);

/** lp_sheet_measure: about how wide the longest line of @text is, in the width of a digit, the unit of column widths. */
double  lp_sheet_measure     (const char *text);

G_END_DECLS
