/* draft-places.c — where the practices of a draft are: postcodes, small areas, districts */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include <string.h>

#include "import/example.h"

/* What waits for the position of a postcode: one of the two. */
typedef struct
{
  LpDraftPractice *practice;
  LpDraftBranch *branch;
} Seat;

/* All that wait for one postcode. */
typedef struct
{
  GPtrArray *seats;             /* Seat */
  const LpDraftFile *placed_by; /* NULL: not placed yet */
} Place;

void
lp_draft_free_place (gpointer data)
{
  Place *place = data;

  g_ptr_array_unref (place->seats);
  g_free (place);
}

/* A postcode as it is compared: capitals and digits alone, as files part it by one blank, two or none. */
static gboolean
fold_postcode (const char *postcode,
               char        folded[16])
{
  guint n = 0;

  for (; *postcode != '\0'; postcode++)
    {
      if (g_ascii_isspace (*postcode))
        continue;
      if (!g_ascii_isalnum (*postcode) || n == 15)
        return FALSE;
      folded[n++] = g_ascii_toupper (*postcode);
    }
  folded[n] = '\0';
  return n >= 5;
}

static void
want (LpDraft         *draft,
      const char      *postcode,
      LpDraftPractice *practice,
      LpDraftBranch   *branch)
{
  char folded[16];
  Place *place;
  Seat *seat;

  if (postcode == NULL || !fold_postcode (postcode, folded))
    return;
  place = g_hash_table_lookup (draft->wanted, folded);
  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      place->seats = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (draft->wanted, g_strdup (folded), place);
    }
  seat = g_new0 (Seat, 1);
  seat->practice = practice;
  seat->branch = branch;
  g_ptr_array_add (place->seats, seat);
}

void
lp_draft_want_positions (LpDraft *draft)
{
  g_hash_table_remove_all (draft->wanted);
  for (guint i = 0; i < draft->practices->len; i++)
    {
      LpDraftPractice *practice = g_ptr_array_index (draft->practices, i);

      const char *postcode = lp_draft_get_text (draft, practice, LP_FACT_POSTCODE);

      want (draft, postcode != NULL ? postcode : practice->plan_postcode, practice, NULL);
    }
  for (guint i = 0; i < draft->branches->len; i++)
    {
      LpDraftBranch *branch = g_ptr_array_index (draft->branches, i);

      want (draft, branch->postcode, NULL, branch);
    }
}

guint
lp_draft_place (LpDraft           *draft,
                const LpDraftFile *file,
                const char        *postcode,
                double             easting,
                double             northing,
                const char        *district)
{
  char folded[16];
  Place *place = fold_postcode (postcode, folded) ? g_hash_table_lookup (draft->wanted, folded) : NULL;

  if (place == NULL)
    return 0;
  place->placed_by = file;
  for (guint i = 0; i < place->seats->len; i++)
    {
      const Seat *seat = g_ptr_array_index (place->seats, i);

      if (seat->branch != NULL)
        {
          seat->branch->has_position = TRUE;
          seat->branch->easting = easting;
          seat->branch->northing = northing;
          continue;
        }
      seat->practice->has_position = TRUE;
      seat->practice->easting = easting;
      seat->practice->northing = northing;
      seat->practice->position_file = file;
      if (*district == '\0')
        continue;
      g_free (seat->practice->district);
      seat->practice->district = g_strdup (district);
    }
  return place->seats->len;
}

static gboolean
is_seat_out (const Seat *seat)
{
  return seat->practice != NULL ? seat->practice->is_out : seat->branch->practice->is_out;
}

void
lp_draft_take_places_back (LpDraft *draft)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, draft->wanted);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Place *place = value;
      LpImportFile *account = place->placed_by != NULL ? place->placed_by->account : NULL;
      gboolean is_out = account != NULL && account->taken > 0;

      for (guint i = 0; i < place->seats->len && is_out; i++)
        is_out = is_seat_out (g_ptr_array_index (place->seats, i));
      if (!is_out)
        continue;
      account->taken--;
      account->left_out++;
      account->reasons[LP_REASON_OUTSIDE_AREA]++;
    }
}

void
lp_draft_score_area (LpDraft    *draft,
                     const char *area,
                     double      score)
{
  g_hash_table_insert (draft->scores, g_ascii_strup (area, -1), g_memdup2 (&score, sizeof score));
}

gboolean
lp_draft_get_score (const LpDraft *draft,
                    const char    *area,
                    double        *score)
{
  const double *found = g_hash_table_lookup (draft->scores, area);

  if (found != NULL)
    *score = *found;
  return found != NULL;
}

void
lp_draft_set_score_year (LpDraft *draft,
                         guint    year)
{
  draft->score_year = year;
}

guint
lp_draft_get_score_year (const LpDraft *draft)
{
  return draft->score_year;
}

void
lp_draft_name_district (LpDraft    *draft,
                        const char *code,
                        const char *name)
{
  if (*name != '\0' && !g_hash_table_contains (draft->districts, code))
    g_hash_table_insert (draft->districts, g_strdup (code), g_strdup (name));
}

void
lp_draft_name_known_districts (LpDraft *draft,
                               LpPlan  *plan)
{
  const GPtrArray *features = lp_plan_get_features (plan);

  for (guint i = 0; i < features->len; i++)
    {
      const LpFeature *feature = g_ptr_array_index (features, i);

      if (g_str_equal (feature->layer, "district") || g_str_equal (feature->layer, "neighbour"))
        lp_draft_name_district (draft, feature->code, feature->name);
    }
  lp_import_name_districts ((LpDistrictNamer) lp_draft_name_district, draft);
}

const char *
lp_draft_get_district (const LpDraft         *draft,
                       const LpDraftPractice *practice)
{
  const char *named = lp_draft_get_text (draft, practice, LP_FACT_DISTRICT);
  const char *name;

  if (named != NULL || practice->district == NULL)
    return named;
  name = g_hash_table_lookup (draft->districts, practice->district);
  return name != NULL ? name : practice->district;
}
