/* import-preview.h — what an import would do, file by file, before anything is taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import-report.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/* Why a row was not taken. The names are for scripts: lp_import_reason_get_id(). */
typedef enum
{
  LP_REASON_OUTSIDE_AREA,       /* of a practice outside the area asked for */
  LP_REASON_NOT_IN_PLAN,        /* of a practice that neither the plan nor the register among the files has */
  LP_REASON_CLOSED,             /* closed, dormant or not open yet */
  LP_REASON_NOT_A_PRACTICE,     /* another organisation, or people without a practice */
  LP_REASON_NO_CODE,
  LP_REASON_MANGLED_CODE,       /* a code that a spreadsheet has taken for a number */
  LP_REASON_TOTAL,              /* a total of other rows, which would count people twice */
  LP_REASON_DUPLICATE,          /* said before in the file */
  LP_REASON_NOT_NEEDED,         /* a postcode of no practice; an area or a column that nothing is made of */
  LP_REASON_NO_POSITION,
  LP_REASON_UNREADABLE,
  LP_N_REASONS
} LpImportReason;

/** lp_import_reason_get_id: "outside-area" and so on; static, for scripts. */
const char *lp_import_reason_get_id   (LpImportReason reason);
/** lp_import_reason_get_name: in words; translated, static. */
const char *lp_import_reason_get_name (LpImportReason reason);

/* A commissioner that files name. */
typedef struct
{
  char *code;
  char *name;                   /* "" where no file gives it */
  guint n_practices;            /* that the files would add for it */
} LpImportArea;

/* One file (of a workbook the sheets that were read) and what became of its rows. */
typedef struct
{
  char *path, *name;
  const char *kind;             /* "epraccur"; "unknown" where nothing recognises it. Static */
  const char *kind_name;        /* in words; translated, static */
  char *period;                 /* of what it tells; "" when it does not say */
  char *sha256;
  char *fault;                  /* why none of it can be taken, a sentence; NULL: it can */
  guint64 rows, taken, left_out;
  guint64 reasons[LP_N_REASONS]; /* of the rows left out */
  GPtrArray *remarks;           /* LpImportRemark: the first of each reason, and every cell that could not be read, within a limit */
} LpImportFile;

/**
 * LpImportPreview: the account of an import with the edit that does it. Owns both; read only.
 */
typedef struct
{
  GPtrArray *files;             /* LpImportFile, in the order given */
  LpImportReport *report;       /* practices added, changed and as they were, and what is different about them; no remarks, which are the files' */
  guint closings;               /* practices of the plan that files say have closed, and it did not know */
  guint unmatched;              /* practices that files tell of and the plan does not have, where that is a question */
  guint moves;                  /* practices that a workbook of our own has in another network than it was written with */
  guint branches, values, values_changed; /* values: figures of practices added or changed, lists included */
  LpEdit *edit;                 /* NULL when nothing can be taken */
} LpImportPreview;

/** lp_import_preview_new: of @files (element-type LpImportFile), of which it takes a reference. */
LpImportPreview *lp_import_preview_new         (GPtrArray             *files);
void             lp_import_preview_free        (LpImportPreview       *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpImportPreview, lp_import_preview_free)

/** lp_import_files_new: an empty list of accounts. lp_import_files_add: another file's. */
GPtrArray       *lp_import_files_new           (void);
LpImportFile    *lp_import_files_add           (GPtrArray             *files,
                                                const char            *path,
                                                const char            *name);
/** lp_import_preview_describe: the counts as a sentence. Returns: (transfer full) */
char            *lp_import_preview_describe    (const LpImportPreview *preview);

/**
 * lp_import_file_leave_out: counts a row not taken. The first twenty of each reason leave a remark with @reason, which it takes; NULL: the reason's name.
 */
void             lp_import_file_leave_out      (LpImportFile          *file,
                                                LpImportReason         why,
                                                guint                  line,
                                                const char            *code,
                                                char                  *reason);
/** lp_import_file_doubt: a remark about one cell of a row that is taken. Takes @reason. */
void             lp_import_file_doubt          (LpImportFile          *file,
                                                guint                  line,
                                                const char            *column,
                                                const char            *code,
                                                char                  *reason);
/** lp_import_file_fail: none of the file can be taken. Takes @error. */
void             lp_import_file_fail           (LpImportFile          *file,
                                                GError                *error);

G_END_DECLS
