/* import-report.h — what an import took, and every row and cell that it did not */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LpImportReport: the account of one import. Plain values to be read; main thread or a private copy.
 */
typedef struct
{
  guint line;                   /* of the file, from 1; 0: of none, but of what the plan has */
  char *column;                 /* the heading of the cell at fault, or NULL: the row */
  char *code;                   /* as it stands in the row, in capitals; may be "" */
  char *reason;                 /* a sentence */
  gboolean left_out;            /* the row was not taken; else only the cell */
} LpImportRemark;

/* One thing of the plan that would be different. */
typedef struct
{
  char *code, *name;            /* of the practice */
  char *what;                   /* "Postcode"; a figure's name */
  char *old_value, *new_value;  /* "" for nothing */
} LpImportChange;

typedef struct
{
  guint rows;                   /* lines of the file but the heading */
  guint added, changed, unchanged, left_out;
  guint values;                 /* figures of practices, now or of years, that are new or other than they were */
  GPtrArray *remarks;           /* LpImportRemark, by line */
  GPtrArray *added_practices;   /* LpImportChange: a practice, new_value its people */
  GPtrArray *changes;           /* LpImportChange: what the plan had otherwise */
} LpImportReport;

/** lp_import_remarks_new: an empty list of remarks. lp_import_remarks_add: another; texts are copied, @column may be NULL, but @reason, which it takes. */
GPtrArray      *lp_import_remarks_new     (void);
void            lp_import_remarks_add     (GPtrArray            *remarks,
                                           guint                 line,
                                           const char           *column,
                                           const char           *code,
                                           char                 *reason,
                                           gboolean              left_out);

/** lp_import_append_count: adds "86 practices added" to a sentence of counts parted by dots; nothing for 0. @one and @many are untranslated and have one %s. */
void            lp_import_append_count    (GString              *text,
                                           const char           *one,
                                           const char           *many,
                                           guint64               n);

LpImportReport *lp_import_report_new      (guint                 rows);
void            lp_import_report_free     (LpImportReport       *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpImportReport, lp_import_report_free)

/** lp_import_report_add: a remark about @line, or about its cell under the heading @column (NULL: the line). Takes @reason. */
void            lp_import_report_add      (LpImportReport       *report,
                                           guint                 line,
                                           const char           *column,
                                           const char           *code,
                                           char                 *reason,
                                           gboolean              left_out);

/** lp_import_report_add_change: appends to @changes, one of the report's arrays. Texts are copied. */
void            lp_import_report_add_change (GPtrArray          *changes,
                                             const char         *code,
                                             const char         *name,
                                             const char         *what,
                                             const char         *old_value,
                                             const char         *new_value);

/** lp_import_report_describe: the counts as a sentence: "86 practices added · 3 rows left out". Returns: (transfer full) */
char           *lp_import_report_describe (const LpImportReport *report);

G_END_DECLS
