/* moments.c — named moments of the history, and the plan as it was then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/moments.h"

#include <glib/gi18n-lib.h>

#include "store/merge.h"
#include "store/replay.h"
#include "store/statement.h"
#include "store/store-private.h"

static gboolean
read_text (LpStatement  *statement,
           guint         column,
           char        **text,
           GError      **error)
{
  gsize length;
  const char *found = lp_statement_get_text (statement, column, &length);
  LpValue value;

  if (!lp_cell_read_text (&value, found, length, error))
    return FALSE;

  *text = value.text;
  return TRUE;
}

static LpMoment *
read_moment (LpStatement  *statement,
             GError      **error)
{
  g_autoptr (LpMoment) moment = g_new0 (LpMoment, 1);

  moment->id = lp_statement_get_int (statement, 0);
  moment->edit_id = lp_statement_get_int (statement, 3);
  if (!read_text (statement, 1, &moment->name, error) || !read_text (statement, 2, &moment->at, error))
    return NULL;

  return g_steal_pointer (&moment);
}

/* What is in force now, so that the way back can be found after some of it has been taken back and replaced. */
static gboolean
write_edits (LpStore  *self,
             gint64    id,
             GError  **error)
{
  const GPtrArray *lines = lp_history_get_lines (self->history);
  g_autoptr (LpStatement) statement = lp_statement_new (self->connection, "INSERT INTO moment_edit (moment_id, edit_id) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i);

      if (line->state == LP_EDIT_DONE &&
          (!lp_statement_bind_int (statement, 0, id, error) || !lp_statement_bind_int (statement, 1, line->id, error) || !lp_statement_run (statement, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_moment (LpStore     *self,
              const char  *name,
              GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  const LpHistoryLine *newest = lp_history_peek_undo (self->history);
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);
  g_autoptr (LpStatement) statement = NULL;
  gint64 id;

  if (transaction == NULL || !lp_connection_read_int (self->connection, "SELECT 1 + ifnull (max (id), 0) FROM moment", &id, error))
    return FALSE;

  statement = lp_statement_new (self->connection, "INSERT INTO moment (id, name, at, edit_id) VALUES (?, ?, ?, ?)", error);
  return statement != NULL &&
         lp_statement_bind_int (statement, 0, id, error) &&
         lp_statement_bind_text (statement, 1, name, error) &&
         lp_statement_bind_text (statement, 2, at, error) &&
         lp_statement_bind_int (statement, 3, newest != NULL ? newest->id : 0, error) &&
         lp_statement_run (statement, error) &&
         write_edits (self, id, error) &&
         lp_transaction_commit (transaction, error);
}

static gboolean
run_with_id (LpStore     *self,
             const char  *sql,
             gint64       id,
             GError     **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (self->connection, sql, error);

  return statement != NULL && lp_statement_bind_int (statement, 0, id, error) && lp_statement_run (statement, error);
}

static gboolean
erase_moment (LpStore  *self,
              gint64    id,
              GError  **error)
{
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);

  return transaction != NULL &&
         run_with_id (self, "DELETE FROM moment_edit WHERE moment_id = ?", id, error) &&
         run_with_id (self, "DELETE FROM moment WHERE id = ?", id, error) &&
         lp_transaction_commit (transaction, error);
}

/* The edits in force at a moment, oldest first. */
static GArray *
read_edits (LpStore  *self,
            gint64    id,
            GError  **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (self->connection, "SELECT edit_id FROM moment_edit WHERE moment_id = ? ORDER BY edit_id", error);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (gint64));
  LpStep step;

  if (statement == NULL || !lp_statement_bind_int (statement, 0, id, error))
    return NULL;

  while ((step = lp_statement_step (statement, error)) == LP_STEP_ROW)
    {
      gint64 edit = lp_statement_get_int (statement, 0);

      g_array_append_val (edits, edit);
    }

  return step == LP_STEP_DONE ? g_steal_pointer (&edits) : NULL;
}

/* Back from now to the newest edit that is in force both then and now, and on from there to the moment. */
static gboolean
walk (LpStore  *self,
      LpPlan   *plan,
      GArray   *then,
      GError  **error)
{
  const GPtrArray *lines = lp_history_get_lines (self->history);
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint shared = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i);

      if (line->state == LP_EDIT_DONE)
        g_array_append_val (now, line->id);
    }

  while (shared < now->len && shared < then->len && g_array_index (now, gint64, shared) == g_array_index (then, gint64, shared))
    shared++;
  for (guint i = now->len; i-- > shared; )
    if (!lp_replay_edit (self->history, g_array_index (now, gint64, i), LP_REPLAY_UNDO, plan, error))
      return FALSE;
  for (guint i = shared; i < then->len; i++)
    if (!lp_replay_edit (self->history, g_array_index (then, gint64, i), LP_REPLAY_DO, plan, error))
      return FALSE;

  return TRUE;
}

static LpPlan *
read_plan (LpStore  *self,
           gint64    id,
           GError  **error)
{
  g_autoptr (GArray) then = read_edits (self, id, error);
  g_autoptr (LpPlan) plan = then != NULL ? lp_replay_copy (self->plan, error) : NULL;

  if (plan == NULL || !walk (self, plan, then, error))
    return NULL;

  return g_steal_pointer (&plan);
}

gboolean
_lp_store_read_moments (LpStore  *self,
                        GError  **error)
{
  g_autoptr (GPtrArray) moments = lp_store_list_moments (self, error);
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);

  if (moments == NULL)
    return FALSE;

  for (guint i = 0; i < moments->len; i++)
    {
      const LpMoment *moment = g_ptr_array_index (moments, i);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT "\t%s\t%s\n", moment->id, moment->at, moment->name);

      g_checksum_update (digest, (const guchar *) line, -1);
    }

  g_free (self->moments);
  self->moments = moments->len > 0 ? g_strdup (g_checksum_get_string (digest)) : NULL;
  return TRUE;
}

LpMoment *
lp_moment_copy (const LpMoment *moment)
{
  LpMoment *copy = g_new (LpMoment, 1);

  *copy = (LpMoment) { moment->id, g_strdup (moment->name), g_strdup (moment->at), moment->edit_id };

  return copy;
}

void
lp_moment_free (LpMoment *moment)
{
  g_free (moment->name);
  g_free (moment->at);
  g_free (moment);
}

gboolean
lp_store_add_moment (LpStore     *self,
                     const char  *name,
                     GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *taken = g_strstrip (g_strdup (name));

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, FALSE);

  if (*taken == '\0')
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, _("A moment needs a name."));
      return FALSE;
    }

  if (!write_moment (self, taken, &cause) || !_lp_store_read_moments (self, &cause))
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);

  _lp_store_emit_state (self);
  return TRUE;
}

GPtrArray *
lp_store_list_moments (LpStore  *self,
                       GError  **error)
{
  g_autoptr (LpStatement) statement = NULL;
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_moment_free);
  LpStep step;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, NULL);

  statement = lp_statement_new (self->connection, "SELECT id, name, at, edit_id FROM moment ORDER BY id", error);
  if (statement == NULL)
    return NULL;
  while ((step = lp_statement_step (statement, error)) == LP_STEP_ROW)
    {
      LpMoment *moment = read_moment (statement, error);

      if (moment == NULL)
        return NULL;
      g_ptr_array_add (moments, moment);
    }

  return step == LP_STEP_DONE ? g_steal_pointer (&moments) : NULL;
}

gboolean
lp_store_remove_moment (LpStore  *self,
                        gint64    id,
                        GError  **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, FALSE);

  if (!erase_moment (self, id, &cause) || !_lp_store_read_moments (self, &cause))
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);

  _lp_store_emit_state (self);
  return TRUE;
}

LpPlan *
lp_store_read_moment (LpStore  *self,
                      gint64    id,
                      GError  **error)
{
  g_autoptr (GError) cause = NULL;
  LpPlan *plan;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, NULL);

  plan = read_plan (self, id, &cause);
  if (plan == NULL)
    lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);
  return plan;
}

LpEdit *
lp_store_edit_to_moment (LpStore         *self,
                         const LpMoment  *moment,
                         GError         **error)
{
  g_autoptr (LpPlan) then = lp_store_read_moment (self, moment->id, error);
  g_autoptr (LpMerge) merge = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (then == NULL)
    return NULL;

  /* With what is here as the base, everything that was otherwise then comes in and nothing conflicts. */
  merge = lp_merge_new (lp_plan_dump (self->plan), lp_plan_dump (self->plan), lp_plan_dump (then));
  changes = lp_merge_resolve (merge);
  /* Translators: an edit; %s is the name of a moment, such as "end of session 1" */
  label = g_strdup_printf (_("Go back to “%s”"), moment->name);
  edit = lp_edit_new (label);
  for (guint i = 0; i < changes->len; i++)
    lp_edit_add (edit, lp_change_copy (g_ptr_array_index (changes, i)));

  return edit;
}
