/* history.c — the edits of a plan in the order made, and which of them are in force */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/history.h"

#include <string.h>

#include "store/statement.h"

struct _LpHistory
{
  LpConnection *connection;
  GPtrArray *lines;             /* all, oldest first; owns them */
  GPtrArray *done;              /* of lines: in force, newest last */
  GPtrArray *undone;            /* of lines: taken back, the next to redo last */
  guint64 state;                /* see mix_line() */
};

/* Far above any count of edits, far below where the next id would overflow. */
#define MAX_ID (G_GINT64_CONSTANT (1) << 53)

static guint64
mix_text (guint64     hash,
          const char *text)
{
  /* FNV-1a, the closing NUL included, so that "ab","c" and "a","bc" differ. */
  do
    hash = (hash ^ (guchar) *text) * G_GUINT64_CONSTANT (0x100000001b3);
  while (*text++ != '\0');

  return hash;
}

static guint64
scatter (guint64 hash)
{
  /* The finisher of MurmurHash3: the parts of a state are combined by exclusive or, so each must use all 64 bits. */
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return hash ^ (hash >> 33);
}

static guint64
hash_line (const LpHistoryLine *line,
           const char          *what,
           const char          *more)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ scatter (line->id);

  hash = mix_text (hash, what);
  hash = mix_text (hash, line->at);
  hash = mix_text (hash, line->label);
  return scatter (mix_text (hash, more));
}

/* The share in the state of one line being in force, or waiting to be redone; adding it and taking it out are the same. */
static void
mix_line (LpHistory           *self,
          const LpHistoryLine *line)
{
  if (line->state == LP_EDIT_DONE || line->state == LP_EDIT_BASE)
    self->state ^= hash_line (line, "done", "");
  else if (line->state == LP_EDIT_UNDONE)
    self->state ^= hash_line (line, "undone", "");
}

static void
change_state (LpHistory     *self,
              LpHistoryLine *line,
              LpEditState    state)
{
  mix_line (self, line);
  line->state = state;
  mix_line (self, line);
}

static void
mix_reason (LpHistory           *self,
            const LpHistoryLine *line)
{
  if (*line->reason != '\0')
    self->state ^= hash_line (line, "reason", line->reason);
}

static LpHistoryLine *
find_line (LpHistory *self,
           gint64     id)
{
  guint low = 0, high = self->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      LpHistoryLine *line = g_ptr_array_index (self->lines, middle);

      if (line->id == id)
        return line;
      if (line->id < id)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

static gboolean
read_text (LpStatement  *statement,
           guint         column,
           char        **text,
           GError      **error)
{
  gsize length;
  const char *found = lp_statement_get_text (statement, column, &length);

  if (lp_statement_get_type (statement, column) != SQLITE_TEXT || !g_utf8_validate_len (found, length, NULL))
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a text of the history is not readable");
      return FALSE;
    }

  *text = g_strndup (found, length);
  return TRUE;
}

static LpHistoryLine *
read_line (LpStatement  *statement,
           GError      **error)
{
  g_autoptr (LpHistoryLine) line = g_new0 (LpHistoryLine, 1);
  gint64 state = lp_statement_get_int (statement, 4);

  line->id = lp_statement_get_int (statement, 0);
  if (!read_text (statement, 1, &line->at, error) ||
      !read_text (statement, 2, &line->label, error) ||
      !read_text (statement, 3, &line->reason, error))
    return NULL;

  if (lp_statement_get_type (statement, 4) != SQLITE_INTEGER || state < LP_EDIT_DONE || state > LP_EDIT_BASE ||
      line->id < 1 || line->id >= MAX_ID)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a line of the history is not valid");
      return NULL;
    }

  line->state = state;
  return g_steal_pointer (&line);
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer line = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = line;
    }
}

static void
take_line (LpHistory     *self,
           LpHistoryLine *line)
{
  g_ptr_array_add (self->lines, line);
  mix_reason (self, line);

  if (line->state == LP_EDIT_UNDONE)
    g_ptr_array_add (self->undone, line);
  else if (line->state == LP_EDIT_DONE)
    g_ptr_array_add (self->done, line);

  mix_line (self, line);
}

static gboolean
read_lines (LpHistory  *self,
            GError    **error)
{
  g_autoptr (LpStatement) statement = NULL;
  LpStep step;

  statement = lp_statement_new (self->connection, "SELECT id, at, label, reason, state FROM edit ORDER BY id", error);
  if (statement == NULL)
    return FALSE;

  while ((step = lp_statement_step (statement, error)) == LP_STEP_ROW)
    {
      LpHistoryLine *line = read_line (statement, error);

      if (line == NULL)
        return FALSE;
      take_line (self, line);
    }

  reverse (self->undone);
  return step == LP_STEP_DONE;
}

static LpHistoryLine *
make_line (LpHistory   *self,
           const char  *label,
           LpEditState  state)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const LpHistoryLine *last = self->lines->len > 0 ? g_ptr_array_index (self->lines, self->lines->len - 1) : NULL;
  LpHistoryLine *line = g_new0 (LpHistoryLine, 1);

  line->id = last != NULL ? last->id + 1 : 1;
  line->at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  line->label = g_strdup (label);
  line->reason = g_strdup ("");
  line->state = state;
  return line;
}

static gboolean
insert_line (LpHistory            *self,
             const LpHistoryLine  *line,
             GBytes               *changeset,
             GError              **error)
{
  g_autoptr (LpStatement) statement = NULL;

  statement = lp_statement_new (self->connection,
                                "INSERT INTO edit (id, at, label, reason, state, changeset) VALUES (?, ?, ?, ?, ?, ?)", error);
  return statement != NULL &&
         lp_statement_bind_int (statement, 0, line->id, error) &&
         lp_statement_bind_text (statement, 1, line->at, error) &&
         lp_statement_bind_text (statement, 2, line->label, error) &&
         lp_statement_bind_text (statement, 3, line->reason, error) &&
         lp_statement_bind_int (statement, 4, line->state, error) &&
         lp_statement_bind_blob (statement, 5, changeset, error) &&
         lp_statement_run (statement, error);
}

static gboolean
abandon_line (LpHistory            *self,
              const LpHistoryLine  *line,
              GError              **error)
{
  g_autoptr (LpStatement) statement = NULL;

  statement = lp_statement_new (self->connection, 
                                "UPDATE edit SET state = ?, changeset = CASE WHEN id IN (SELECT edit_id FROM moment_edit) THEN changeset ELSE x'' END "
                                "WHERE id = ?", error);
  return statement != NULL &&
         lp_statement_bind_int (statement, 0, LP_EDIT_ABANDONED, error) &&
         lp_statement_bind_int (statement, 1, line->id, error) &&
         lp_statement_run (statement, error);
}

static const LpHistoryLine *
peek (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

void
lp_history_line_free (LpHistoryLine *line)
{
  g_free (line->at);
  g_free (line->label);
  g_free (line->reason);
  g_free (line);
}

LpHistory *
lp_history_new (LpConnection  *connection,
                GError       **error)
{
  g_autoptr (LpHistory) self = g_new0 (LpHistory, 1);

  self->connection = lp_connection_ref (connection);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_history_line_free);
  self->done = g_ptr_array_new ();
  self->undone = g_ptr_array_new ();
  if (!read_lines (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lp_history_free (LpHistory *self)
{
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->lines);
  lp_connection_unref (self->connection);
  g_free (self);
}

const GPtrArray *
lp_history_get_lines (LpHistory *self)
{
  return self->lines;
}

const LpHistoryLine *
lp_history_peek_undo (LpHistory *self)
{
  return peek (self->done);
}

const LpHistoryLine *
lp_history_peek_redo (LpHistory *self)
{
  return peek (self->undone);
}

guint64
lp_history_get_state (LpHistory *self)
{
  return self->state;
}

GBytes *
lp_history_read_changeset (LpHistory  *self,
                           gint64      id,
                           GError    **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (self->connection, "SELECT changeset FROM edit WHERE id = ?", error);

  if (statement == NULL || !lp_statement_bind_int (statement, 0, id, error))
    return NULL;

  switch (lp_statement_step (statement, error))
    {
    case LP_STEP_ROW:
      return lp_statement_get_blob (statement, 0);
    case LP_STEP_DONE:
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "the edit is not in the history");
      return NULL;
    default:
      return NULL;
    }
}

LpHistoryLine *
lp_history_write_new (LpHistory    *self,
                      const char   *label,
                      LpEditState   state,
                      GBytes       *changeset,
                      GError      **error)
{
  g_autoptr (LpHistoryLine) line = make_line (self, label, state);

  for (guint i = 0; i < self->undone->len; i++)
    if (!abandon_line (self, g_ptr_array_index (self->undone, i), error))
      return NULL;

  if (!insert_line (self, line, changeset, error))
    return NULL;

  return g_steal_pointer (&line);
}

void
lp_history_record_new (LpHistory     *self,
                       LpHistoryLine *line)
{
  for (guint i = 0; i < self->undone->len; i++)
    change_state (self, g_ptr_array_index (self->undone, i), LP_EDIT_ABANDONED);

  g_ptr_array_set_size (self->undone, 0);
  take_line (self, line);
}

gboolean
lp_history_write_state (LpHistory    *self,
                        gint64        id,
                        LpEditState   state,
                        GError      **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (self->connection, "UPDATE edit SET state = ? WHERE id = ?", error);

  return statement != NULL &&
         lp_statement_bind_int (statement, 0, state, error) &&
         lp_statement_bind_int (statement, 1, id, error) &&
         lp_statement_run (statement, error);
}

void
lp_history_record_undo (LpHistory *self)
{
  LpHistoryLine *line = g_ptr_array_steal_index (self->done, self->done->len - 1);

  change_state (self, line, LP_EDIT_UNDONE);
  g_ptr_array_add (self->undone, line);
}

void
lp_history_record_redo (LpHistory *self)
{
  LpHistoryLine *line = g_ptr_array_steal_index (self->undone, self->undone->len - 1);

  change_state (self, line, LP_EDIT_DONE);
  g_ptr_array_add (self->done, line);
}

gboolean
lp_history_write_reason (LpHistory   *self,
                         gint64       id,
                         const char  *reason,
                         GError     **error)
{
  g_autoptr (LpStatement) statement = NULL;

  if (find_line (self, id) == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, "the edit is not in the history");
      return FALSE;
    }

  statement = lp_statement_new (self->connection, "UPDATE edit SET reason = ? WHERE id = ?", error);
  return statement != NULL &&
         lp_statement_bind_text (statement, 0, reason, error) &&
         lp_statement_bind_int (statement, 1, id, error) &&
         lp_statement_run (statement, error);
}

void
lp_history_record_reason (LpHistory  *self,
                          gint64      id,
                          const char *reason)
{
  LpHistoryLine *line = find_line (self, id);

  mix_reason (self, line);
  g_free (line->reason);
  line->reason = g_strdup (reason);
  mix_reason (self, line);
}
