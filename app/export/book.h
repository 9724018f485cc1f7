/* book.h — an .xlsx workbook being written: its file, its look, its properties, its first fault */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/**
 * LpBook: one workbook on its way to a file, private to app/export. Writing a cell can fail for reasons that no caller can mend on the spot, so
 * the first fault is kept and everything after it is let pass; lp_book_close() then reports it and there is no file. Nothing of it depends
 * on the clock, the locale or the machine. One thread at a time.
 */
typedef struct _LpBook LpBook;

/* How a cell looks; book.c has the table. */
typedef enum
{
  LP_CELL_TEXT,
  LP_CELL_WRAP,
  LP_CELL_CODE,                 /* text that must stay text when somebody edits it: "01E00" */
  LP_CELL_COUNT,
  LP_CELL_EXCESS,               /* a count of which zero is shown as a dash */
  LP_CELL_PLAIN,                /* a number that is a name or a place, without separators */
  LP_CELL_SHARE,
  LP_CELL_FIGURE,               /* a number with two places */
  LP_CELL_MISSING,              /* words in place of a number that is not known */
  LP_CELL_INPUT,                /* a number that the reader may alter */
  LP_CELL_AS_TYPED,             /* a number with the places that somebody gave it */
  LP_CELL_INPUT_AS_TYPED,       /* the same, to be altered */
  LP_CELL_HEADING,
  LP_CELL_HEADING_RIGHT,
  LP_CELL_TITLE,
  LP_CELL_LEAD,
  LP_CELL_SECTION,
  LP_CELL_QUIET,
  LP_CELL_TOTAL,
  LP_CELL_TOTAL_COUNT,
  LP_CELL_TOTAL_SHARE,
  LP_CELL_TOTAL_FIGURE,
  LP_CELL_RIGHT_SIZE,           /* the last four only mark: they are laid over a cell by a rule */
  LP_CELL_UNDER,
  LP_CELL_OVER,
  LP_CELL_UNASSIGNED,
  LP_N_CELLS
} LpCellStyle;

/* What the file says of itself. All (transfer none). */
typedef struct
{
  const char *title, *subject, *comments, *option;
  const char *as_of;            /* ISO date, or "" when the plan bears none */
} LpBookAbout;

/** lp_book_new: a workbook that will stand at @path; the library's own temporary files go to @folder. Returns: (transfer full), or NULL with @error */
LpBook        *lp_book_new         (const char         *path,
                                    const char         *folder,
                                    const LpBookAbout  *about,
                                    GError            **error);

/** lp_book_close: writes the file and frees @book, whatever comes of it. Fails with LP_EXPORT_ERROR_FAILED and the first fault. */
gboolean       lp_book_close       (LpBook             *book,
                                    GError            **error);

/** For sheet.c and the charts: the library's own handles. */
lxw_workbook  *lp_book_get_handle  (LpBook             *book);
lxw_format    *lp_book_get_format  (LpBook             *book,
                                    LpCellStyle         style);

/** lp_book_check: keeps @fault if it is the first; @place is said to the user: "cell B2 of Networks". */
void           lp_book_check       (LpBook             *book,
                                    lxw_error           fault,
                                    const char         *place);

/** lp_book_fail: keeps a fault of our own finding, in a whole sentence. */
void           lp_book_fail        (LpBook             *book,
                                    const char         *message);

/** lp_book_name_cell: gives cells a name for formulas. @reference: "Summary!$B$4". */
void           lp_book_name_cell   (LpBook             *book,
                                    const char         *name,
                                    const char         *reference);

G_END_DECLS
