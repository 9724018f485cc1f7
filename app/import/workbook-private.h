/* workbook-private.h — what the reader of a sheet needs of its workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/workbook.h"
#include "import/zip.h"

G_BEGIN_DECLS

/* The texts that cells share, by number; within a limit of bytes. */
typedef struct
{
  GString *pool;                /* each ends in NUL */
  GArray *offsets;              /* gsize */
} LpSharedTexts;

struct _LpWorkbook
{
  char *name;
  LpZip *zip;
  GPtrArray *sheets;            /* SheetPart, in the workbook's order */
  char *texts_path, *styles_path; /* NULL: none */
  LpSharedTexts *texts;         /* NULL until a sheet is read */
  GArray *dates;                /* gboolean: whether cells of a style are dates */
  gboolean from_1904;           /* days are counted from 1904, as old Macintoshes did */
};

LpSharedTexts *_lp_shared_texts_read (LpZip         *zip,
                                      const char    *path,
                                      const char    *file_name,
                                      GCancellable  *cancellable,
                                      GError       **error);
void           _lp_shared_texts_free (LpSharedTexts *texts);
/* The text of that number, or NULL. */
const char    *_lp_shared_texts_get  (const LpSharedTexts *texts,
                                      guint64              number);

/* Which of the workbook's styles show a date. NULL with an error. (transfer full) (element-type gboolean) */
GArray        *_lp_styles_read       (LpZip         *zip,
                                      const char    *path,
                                      const char    *file_name,
                                      GError       **error);
/* @text with _x000D_ and the like as the characters they stand for, in place. */
void           _lp_workbook_unescape (GString       *text);
/* A count of days as a date; NULL when it is none. (transfer full) */
char          *_lp_workbook_date     (double         days,
                                      gboolean       from_1904);
const char    *_lp_workbook_get_path (const LpWorkbook *workbook,
                                      guint             sheet);

G_END_DECLS
