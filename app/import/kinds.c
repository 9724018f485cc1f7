/* kinds.c — the kinds of published files, and how one is told from another */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "import/file-kind.h"

/* The most telling first: a kind that needs more columns stands before one that would be content with fewer. */
static const LpFileKind *const kinds[] = {
  &lp_kind_plan_rows,
  &lp_kind_own_sources,
  &lp_kind_own_networks,
  &lp_kind_own_measures,
  &lp_kind_own_figures,
  &lp_kind_own_years,
  &lp_kind_own_remarks,
  &lp_kind_own_pillars,
  &lp_kind_own_answers,
  &lp_kind_own_steps,
  &lp_kind_own_values,
  &lp_kind_payments,
  &lp_kind_appointments,
  &lp_kind_workforce,
  &lp_kind_workforce_high,
  &lp_kind_map,
  &lp_kind_qof_prevalence,
  &lp_kind_qof_achievement,
  &lp_kind_qof_mapping,
  &lp_kind_qof_indicators,
  &lp_kind_fingertips,
  &lp_kind_wide_ages,
  &lp_kind_lsoa,
  &lp_kind_ages,
  &lp_kind_patients,
  &lp_kind_epcn,
  &lp_kind_imd,
  &lp_kind_postcodes,
  &lp_kind_code_point_headed,
  &lp_kind_gridall,
  &lp_kind_ebranchs,
  &lp_kind_epraccur,
  &lp_kind_successions,
  &lp_kind_epcn_csv,
  &lp_kind_code_point,
};

char *
lp_kinds_fold (const char *heading)
{
  GString *folded = g_string_new (NULL);

  for (; *heading != '\0'; heading++)
    if (g_ascii_isalnum (*heading))
      g_string_append_c (folded, g_ascii_tolower (*heading));
  return g_string_free (folded, FALSE);
}

/* Whether @heading is one of those that @headings lists, and which: the place in the list counts, 0 the likeliest. */
static int
match_heading (const char *headings,
               const char *heading)
{
  gsize length = strlen (heading);
  int place = 0;

  for (const char *at = headings; length > 0 && at != NULL; place++)
    {
      const char *bar = strchr (at, '|');
      gsize known = bar != NULL ? (gsize) (bar - at) : strlen (at);

      if (known == length && strncmp (at, heading, length) == 0)
        return place;
      at = bar != NULL ? bar + 1 : NULL;
    }
  return -1;
}

/* The column that means @column best: of several the likeliest heading, then the leftmost. */
static int
find_column (const LpKindColumn *column,
             GStrv               folded)
{
  int best = -1, best_place = G_MAXINT;

  for (int i = 0; folded[i] != NULL; i++)
    {
      int place = match_heading (column->headings, folded[i]);

      if (place >= 0 && place < best_place)
        {
          best = i;
          best_place = place;
        }
    }
  return best;
}

static gboolean
match_headings (const LpFileKind *kind,
                GStrv             folded,
                int               places[LP_MAX_FIELDS])
{
  for (guint i = 0; kind->columns[i].headings != NULL; i++)
    {
      g_assert (i < LP_MAX_FIELDS);
      places[i] = find_column (&kind->columns[i], folded);
      if (places[i] < 0 && kind->columns[i].is_needed)
        return FALSE;
    }
  return TRUE;
}

static GStrv
fold_row (GStrv row)
{
  guint n = g_strv_length (row);
  GStrv folded = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    folded[i] = lp_kinds_fold (row[i]);
  return folded;
}

static void
clear_places (int places[LP_MAX_FIELDS])
{
  for (guint i = 0; i < LP_MAX_FIELDS; i++)
    places[i] = -1;
}

static const LpFileKind *
recognise_headings (const LpSample *sample,
                    int            *heading,
                    int             places[LP_MAX_FIELDS])
{
  for (guint row = 0; row < sample->rows->len; row++)
    {
      g_auto (GStrv) folded = fold_row (g_ptr_array_index (sample->rows, row));

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          clear_places (places);
          if (kinds[i]->columns == NULL || !match_headings (kinds[i], folded, places))
            continue;
          *heading = (int) row;
          return kinds[i];
        }
    }
  return NULL;
}

const LpFileKind *
lp_kinds_recognise (const LpSample *sample,
                    int            *heading,
                    int             places[LP_MAX_FIELDS])
{
  const LpFileKind *kind = recognise_headings (sample, heading, places);

  if (kind != NULL)
    return kind;
  *heading = -1;
  clear_places (places);
  for (guint i = 0; sample->rows->len > 0 && i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i]->looks_so == NULL || !kinds[i]->looks_so (sample))
        continue;
      for (guint field = 0; kinds[i]->places[field] != G_MAXUINT; field++)
        places[field] = (int) kinds[i]->places[field];
      *heading = kinds[i]->has_heading ? 0 : -1;
      return kinds[i];
    }
  return NULL;
}
