/* statement.h — one prepared SQL statement */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * LpStatement: one prepared statement of an #LpConnection, of which it holds a reference. Parameters and columns both
 * count from 0. The caller owns it, and uses it in the thread of its connection.
 *
 * Bind, step until LP_STEP_DONE (or lp_statement_run() where no rows come), reset to use it again.
 * Bindings stay through a reset.
 */
typedef struct _LpStatement LpStatement;

typedef enum
{
  LP_STEP_ROW,                  /* a row is there to be read */
  LP_STEP_DONE,                 /* no more rows */
  LP_STEP_ERROR,                /* it failed, and the error is set */
} LpStep;

/** lp_statement_new: prepares the first statement in @sql. Returns: (transfer full) */
LpStatement *lp_statement_new        (LpConnection   *connection,
                                      const char     *sql,
                                      GError        **error);
void         lp_statement_free       (LpStatement    *self);

gboolean     lp_statement_bind_null  (LpStatement    *self,
                                      guint           parameter,
                                      GError        **error);
gboolean     lp_statement_bind_int   (LpStatement    *self,
                                      guint           parameter,
                                      gint64          integer,
                                      GError        **error);
gboolean     lp_statement_bind_real  (LpStatement    *self,
                                      guint           parameter,
                                      double          real,
                                      GError        **error);
/** lp_statement_bind_text: @text is copied. */
gboolean     lp_statement_bind_text  (LpStatement    *self,
                                      guint           parameter,
                                      const char     *text,
                                      GError        **error);
/** lp_statement_bind_blob: the bytes are copied; none are an empty blob, not null. */
gboolean     lp_statement_bind_blob  (LpStatement    *self,
                                      guint           parameter,
                                      GBytes         *blob,
                                      GError        **error);
/** lp_statement_bind_value: whichever of the above @value is. It must be set. */
gboolean     lp_statement_bind_value (LpStatement    *self,
                                      guint           parameter,
                                      const LpValue  *value,
                                      GError        **error);

LpStep       lp_statement_step       (LpStatement    *self,
                                      GError        **error);
/** lp_statement_run: steps once a statement that gives no rows, and resets it. */
gboolean     lp_statement_run        (LpStatement    *self,
                                      GError        **error);
void         lp_statement_reset      (LpStatement    *self);

/* Reading a cell of the row at hand. SQLite converts to the type asked for; ask lp_statement_get_type() where that matters. */

/** lp_statement_get_type: SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL. */
int          lp_statement_get_type   (LpStatement    *self,
                                      guint           column);
gint64       lp_statement_get_int    (LpStatement    *self,
                                      guint           column);
double       lp_statement_get_real   (LpStatement    *self,
                                      guint           column);
/** lp_statement_get_text: holds until the next step or reset; NULL for a null cell. @length (optional) is in bytes. */
const char  *lp_statement_get_text   (LpStatement    *self,
                                      guint           column,
                                      gsize          *length);
/** lp_statement_get_blob: a copy. Returns: (transfer full) */
GBytes      *lp_statement_get_blob   (LpStatement    *self,
                                      guint           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpStatement, lp_statement_free)

G_END_DECLS
