/* figure-file.c — one figure a practice, from a column of a table into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/figure-file.h"

#include <glib/gi18n-lib.h>

#include "base/ods-code.h"
#include "import/practice-field.h"
#include "import/records.h"

/* A title, a date and notes may stand above the heading; a table begins within this many rows. */
#define MAX_ROWS_ABOVE 20

static int
find_codes (const LpRecords *records)
{
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if (lp_practice_field_recognise (lp_records_get_heading (records, column)) == LP_FIELD_CODE)
      return (int) column;
  return -1;
}

/* The column of codes; what stands above its heading is dropped. -1: there is none. */
static int
begin_table (LpRecords *records)
{
  if (find_codes (records) >= 0)
    return find_codes (records);
  for (guint row = 0; row < MIN (lp_records_get_n_rows (records), MAX_ROWS_ABOVE); row++)
    for (guint cell = 0; cell < lp_records_get_n_cells (records, row); cell++)
      if (lp_practice_field_recognise (lp_records_get_cell (records, row, (int) cell)) == LP_FIELD_CODE)
        {
          lp_records_move_heading (records, row);
          return find_codes (records);
        }
  return -1;
}

/* The headings that could be meant, for a sentence. */
static char *
list_headings (const LpRecords *records,
               int              codes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if ((int) column != codes && *lp_records_get_heading (records, column) != '\0')
      g_ptr_array_add (names, (gpointer) lp_records_get_heading (records, column));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* -1, and why, when it is not clear which column is meant. */
static int
choose_column (const LpRecords  *records,
               const char       *name,
               int               codes,
               const char       *wanted,
               GError          **error)
{
  g_autofree char *headings = list_headings (records, codes);
  int only = -1;
  guint n = 0;

  if (wanted != NULL)
    {
      only = lp_records_find_column (records, wanted);
      if (only < 0)
        g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("%1$s has no column headed “%2$s”. Its columns are: %3$s."), name, wanted, headings);
      return only;
    }
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if (lp_practice_field_recognise (lp_records_get_heading (records, column)) == LP_FIELD_IGNORED)
      {
        only = (int) column;
        n++;
      }
  if (n == 1)
    return only;
  if (n == 0)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%1$s has no column of figures beside these: %2$s. Say which one is meant."), name, headings);
  else
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%1$s has several columns that could hold the figures: %2$s. Say which one is meant."), name, headings);
  return -1;
}

static gboolean
take_rows (LpFigureColumn   *figures,
           LpPlan           *plan,
           const LpRecords  *records,
           const char       *name,
           int               codes,
           int               column,
           GError          **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint row = 0; row < lp_records_get_n_rows (records); row++)
    {
      g_autofree char *code = lp_ods_normalise (lp_records_get_cell (records, row, codes));
      const LpPractice *practice = lp_plan_find_practice (plan, code);

      if (practice == NULL)
        {
          figures->n_unknown += *code != '\0';
          continue;
        }
      if (!g_hash_table_add (seen, (gpointer) practice))
        {
          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%1$s, line %2$u: practice %3$s stands there twice. Leave one of its figures."), name,
                       lp_records_get_line (records, row), code);
          return FALSE;
        }
      g_ptr_array_add (figures->codes, g_strdup (practice->code));
      g_ptr_array_add (figures->texts, g_strdup (lp_records_get_cell (records, row, column)));
    }
  if (figures->codes->len > 0)
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("None of the practices in %s is in the plan. Check the column of codes."), name);
  return FALSE;
}

static LpFigureColumn *
figure_column_new (const char *heading)
{
  LpFigureColumn *self = g_new0 (LpFigureColumn, 1);

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->heading = g_strdup (heading);
  return self;
}

LpFigureColumn *
lp_session_read_figures (LpSession   *session,
                         GFile       *file,
                         const char  *column,
                         GError     **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (LpTableFile) table = lp_table_new_for_file (file, error);
  g_autoptr (LpRecords) records = table != NULL ? lp_records_new_for_sheet (table, 0, NULL, error) : NULL;
  g_autoptr (LpFigureColumn) figures = NULL;
  int codes, chosen;

  if (records == NULL)
    return NULL;
  codes = begin_table (records);
  if (codes < 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has no column of practice codes. Put the heading “code” above it."), name);
      return NULL;
    }
  chosen = choose_column (records, name, codes, column, error);
  if (chosen < 0)
    return NULL;
  figures = figure_column_new (lp_records_get_heading (records, (guint) chosen));
  if (!take_rows (figures, lp_session_get_plan (session), records, name, codes, chosen, error))
    return NULL;
  g_ptr_array_add (figures->codes, NULL);
  g_ptr_array_add (figures->texts, NULL);
  return g_steal_pointer (&figures);
}

void
lp_figure_column_free (LpFigureColumn *self)
{
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->texts);
  g_free (self->heading);
  g_free (self);
}

char *
lp_figure_column_describe (const LpFigureColumn *self)
{
  g_autofree char *taken = NULL;
  g_autofree char *others = NULL;
  guint n = 0;

  for (guint i = 0; i + 1 < self->texts->len; i++)
    n += *(const char *) g_ptr_array_index (self->texts, i) != '\0';
  /* Translators: the heading of a column, and how many practices have a figure in it */
  taken = g_strdup_printf (ngettext ("%1$s: the figure of %2$u practice.", "%1$s: the figures of %2$u practices.", n), self->heading, n);
  if (self->n_unknown == 0)
    return g_steal_pointer (&taken);
  others = g_strdup_printf (ngettext ("%u row of another practice was passed over.", "%u rows of other practices were passed over.", self->n_unknown), self->n_unknown);
  return g_strconcat (taken, " ", others, NULL);
}
