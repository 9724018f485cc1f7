/* draft-words-steps.c — what was altered on the sheet of where each network stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/cell-text.h"
#include "import/dates.h"
#include "plan/edit-delivery.h"

/* The cell under a heading. NULL: somebody took the column away. */
static const char *
find_cell (const LpWordsRow *row,
           const char       *heading)
{
  for (guint i = 0; i < row->headings->len; i++)
    if (lp_cell_says_same (heading, g_ptr_array_index (row->headings, i)))
      return row->cells[i];
  return NULL;
}

/* The cell with the evidence of a step; the heading is in this program's language or in English. */
static const char *
find_evidence (const LpWordsRow *row,
               const LpPillar   *pillar)
{
  g_autofree char *translated = g_strdup_printf (_("%s: evidence"), pillar->name);
  g_autofree char *heading = g_strconcat (pillar->name, ": evidence", NULL);
  const char *cell = find_cell (row, translated);

  return cell != NULL ? cell : find_cell (row, heading);
}

/* 0 to 3, as typed or as a spreadsheet writes a number; -1: not known. */
static gint64
read_step (const char *cell)
{
  char *end = NULL;
  double step = g_ascii_strtod (cell, &end);

  return *cell != '\0' && *end == '\0' ? (gint64) step : -1;
}

/* A step as a cell has it. (transfer full) */
static char *
describe_step (gint64 step)
{
  return step >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, step) : g_strdup (_("not known"));
}

/* The evidence and its date behind it, as lp_evidence_describe() puts them together; @at points into @cell. Returns: (transfer full): the evidence */
static char *
split_evidence (const char  *cell,
                const char **at)
{
  const gsize n = strlen ("2018-06-30"), length = strlen (cell);
  const char *tail = length >= n ? cell + length - n : cell;
  gboolean is_dated = length >= n && tail[4] == '-' && tail[7] == '-' && lp_date_read (tail) != 0;

  *at = is_dated ? tail : "";
  if (!is_dated)
    return g_strdup (cell);
  return g_strndup (cell, length - n - (length >= n + 2 && strncmp (tail - 2, ", ", 2) == 0 ? 2 : 0));
}

static void
compare_step (const LpWords    *words,
              const LpWordsRow *row,
              const LpPillar   *pillar,
              const LpNetwork  *network_was,
              const LpNetwork  *network)
{
  const LpNetworkStep *was = lp_plan_find_network_step (words->was, network_was->id, pillar->id);
  const LpNetworkStep *now = lp_plan_find_network_step (words->plan, network->id, pillar->id);
  const char *step_cell = find_cell (row, pillar->name), *evidence_cell = find_evidence (row, pillar);
  gint64 step_was = was != NULL ? was->step : -1, step_now = now != NULL ? now->step : -1;
  gint64 given = step_cell != NULL ? read_step (step_cell) : step_was, step = given != step_was ? given : step_now;
  const char *at = now != NULL ? now->at : "";
  g_autofree char *evidence_was = was != NULL ? lp_evidence_describe (was->evidence, was->at) : g_strdup ("");
  g_autofree char *evidence_now = now != NULL ? lp_evidence_describe (now->evidence, now->at) : g_strdup ("");
  gboolean says_otherwise = evidence_cell != NULL && _lp_words_is_altered (evidence_was, evidence_cell, evidence_now);
  g_autofree char *evidence = says_otherwise ? split_evidence (evidence_cell, &at) : g_strdup (now != NULL ? now->evidence : "");
  g_autofree char *before = describe_step (step_now);
  g_autofree char *after = describe_step (step);
  GError *error = NULL;
  LpEdit *edit;

  if (step == step_now && !says_otherwise)
    return;
  edit = lp_edit_network_step (words->plan, network->id, pillar->id, step, evidence, at, &error);
  if (!_lp_words_take (words, row, edit, error))
    return;
  if (step != step_now)
    _lp_words_tell (words, network->name, pillar->name, before, after);
  if (says_otherwise)
    _lp_words_tell (words, network->name, _("Evidence"), evidence_now, evidence_cell);
}

/* A date as somebody types it in a spreadsheet, as the plan has dates; what is none stays, and the edit says so. (transfer full) */
static char *
read_date (const char *cell)
{
  guint date = lp_date_read (cell);

  return date != 0 ? lp_date_to_iso (date) : g_strdup (cell);
}

static void
compare_start (const LpWords    *words,
               const LpWordsRow *row,
               const LpNetwork  *network_was,
               const LpNetwork  *network)
{
  const LpNetworkStart *was = lp_plan_find_network_start (words->was, network_was->id), *now = lp_plan_find_network_start (words->plan, network->id);
  const char *cell = find_cell (row, "Starts"), *at_now = now != NULL ? now->at : "";
  g_autofree char *at = cell != NULL ? read_date (cell) : NULL;
  GError *error = NULL;
  LpEdit *edit;

  if (at == NULL || !_lp_words_is_altered (was != NULL ? was->at : "", at, at_now))
    return;
  edit = lp_edit_network_start (words->plan, network->id, at, &error);
  if (_lp_words_take (words, row, edit, error))
    _lp_words_tell (words, network->name, _("Starts"), at_now, at);
}

/* A word of export/delivery-sheets.c: 1, 0, or -1 for anything else. */
static int
read_yes (const char *cell)
{
  static const char *const words[] = { N_("no"), N_("yes") };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (cell, words[i]) == 0 || g_ascii_strcasecmp (cell, _(words[i])) == 0)
      return (int) i;
  return -1;
}

static void
compare_characteristic (const LpWords          *words,
                        const LpWordsRow       *row,
                        const LpCharacteristic *characteristic,
                        const LpNetwork        *network_was,
                        const LpNetwork        *network)
{
  const LpNetworkCharacteristic *was = lp_plan_find_network_characteristic (words->was, network_was->id, characteristic->id);
  const LpNetworkCharacteristic *now = lp_plan_find_network_characteristic (words->plan, network->id, characteristic->id);
  const char *cell = find_cell (row, characteristic->name);
  int met_was = was != NULL ? was->met : -1, met_now = now != NULL ? now->met : -1, met = cell != NULL ? read_yes (cell) : -1;
  GError *error = NULL;
  LpEdit *edit;

  /* What follows from the people is a formula, and a word that is neither is no answer. */
  if (*characteristic->computed != '\0' || met < 0 || met == met_was || met == met_now)
    return;
  edit = lp_edit_network_characteristic (words->plan, network->id, characteristic->id, met, now != NULL ? now->note : "", &error);
  if (_lp_words_take (words, row, edit, error))
    _lp_words_tell (words, network->name, characteristic->name, met_now < 0 ? _("not known") : met_now ? _("yes") : _("no"), met ? _("yes") : _("no"));
}

void
_lp_words_compare_network (const LpWords    *words,
                           const LpWordsRow *row)
{
  const GPtrArray *pillars = lp_plan_get_pillars (words->was), *characteristics = lp_plan_get_characteristics (words->was);
  const char *number = find_cell (row, "Number");
  const LpNetwork *was = number != NULL && words->option != NULL ? _lp_option_find_numbered (words->option_was, read_step (number)) : NULL;
  const LpNetwork *now = was != NULL ? _lp_option_find_numbered (words->option, was->number) : NULL;

  if (now == NULL)
    return;
  compare_start (words, row, was, now);
  for (guint i = 0; i < pillars->len; i++)
    compare_step (words, row, g_ptr_array_index (pillars, i), was, now);
  for (guint i = 0; i < characteristics->len; i++)
    compare_characteristic (words, row, g_ptr_array_index (characteristics, i), was, now);
}
