/* draft-area.c — the area that practices are brought in for: what was asked for, what files name, who lies in it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"

static void
free_area (gpointer data)
{
  LpImportArea *area = data;

  g_free (area->code);
  g_free (area->name);
  g_free (area);
}

/* A code of a district tells its country and kind by its first three characters: E06, E07, E08, E09, W06. */
static gboolean
is_district_code (const char *text)
{
  if (strlen (text) != 9 || strchr ("EWSN", g_ascii_toupper (text[0])) == NULL)
    return FALSE;
  for (guint i = 1; i < 9; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Commissioners have codes of three to five capitals and digits; whatever else is asked for is a district, by code or name. */
static gboolean
is_commissioner (const char *text)
{
  gsize length = strlen (text);
  gboolean has_digit = FALSE;

  if (length < 3 || length > 5)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]))
        return FALSE;
      has_digit |= g_ascii_isdigit (text[i]);
    }
  return has_digit || (length == 3 && text[0] == 'Q');
}

void
lp_draft_take_area (LpDraft           *draft,
                    const char *const *area,
                    const LpShape     *shape)
{
  draft->area = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->areas = g_ptr_array_new_with_free_func (free_area);
  draft->areas_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  if (shape != NULL)
    {
      draft->shape = lp_shape_ref ((LpShape *) shape);
      draft->has_area = draft->by_place = TRUE;
    }
  for (; area != NULL && *area != NULL; area++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (*area));

      if (*stripped == '\0')
        continue;
      draft->has_area = TRUE;
      draft->by_place |= is_district_code (stripped) || !is_commissioner (stripped);
      g_hash_table_add (draft->area, g_utf8_casefold (stripped, -1));
    }
}

gboolean
lp_draft_has_area (const LpDraft *draft)
{
  return draft->has_area;
}

gboolean
lp_draft_is_area (const LpDraft *draft,
                  const char    *code)
{
  g_autofree char *folded = g_utf8_casefold (code, -1);

  return g_hash_table_contains (draft->area, folded);
}

gboolean
lp_draft_needs_positions (const LpDraft *draft)
{
  return draft->by_place;
}

gboolean
lp_draft_is_open (const LpDraft *draft)
{
  return draft->is_open;
}

void
lp_draft_see_area (LpDraft    *draft,
                   const char *code,
                   const char *name,
                   guint       n_practices)
{
  LpImportArea *area = *code != '\0' ? g_hash_table_lookup (draft->areas_by_code, code) : NULL;

  if (*code == '\0')
    return;
  if (area == NULL)
    {
      area = g_new0 (LpImportArea, 1);
      area->code = g_strdup (code);
      area->name = g_strdup ("");
      g_ptr_array_add (draft->areas, area);
      g_hash_table_insert (draft->areas_by_code, area->code, area);
    }
  area->n_practices += n_practices;
  if (*area->name == '\0' && *name != '\0')
    {
      g_free (area->name);
      area->name = g_strdup (name);
    }
}

static int
compare_areas (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const LpImportArea *const *) a)->code, (*(const LpImportArea *const *) b)->code);
}

const GPtrArray *
lp_draft_get_areas (LpDraft *draft)
{
  g_ptr_array_sort (draft->areas, compare_areas);
  return draft->areas;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return lp_text_compare_names ((*(const LpImportArea *const *) a)->code, (*(const LpImportArea *const *) b)->code);
}

const GPtrArray *
lp_draft_get_districts (LpDraft *draft)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  g_clear_pointer (&draft->districts_seen, g_ptr_array_unref);
  draft->districts_seen = g_ptr_array_new_with_free_func (free_area);
  for (guint i = 0; i < draft->practices->len; i++)
    {
      const LpDraftPractice *practice = g_ptr_array_index (draft->practices, i);
      const char *name = practice->in_plan ? NULL : lp_draft_get_district (draft, practice);
      LpImportArea *area = name != NULL ? g_hash_table_lookup (by_name, name) : NULL;

      if (name == NULL || *name == '\0')
        continue;
      if (area == NULL)
        {
          area = g_new0 (LpImportArea, 1);
          area->code = g_strdup (name);
          area->name = g_strdup ("");
          g_ptr_array_add (draft->districts_seen, area);
          g_hash_table_insert (by_name, area->code, area);
        }
      area->n_practices++;
    }
  g_ptr_array_sort (draft->districts_seen, compare_names);
  return draft->districts_seen;
}

/* The rows that told of @practice were taken while it was not known where it is. Of one without a position nobody can say that it lies outside. */
static void
take_back (LpDraft               *draft,
           const LpDraftPractice *practice)
{
  gboolean is_lost = draft->shape != NULL && !practice->has_position;
  g_autofree gboolean *seen = g_new0 (gboolean, draft->files->len);

  for (guint i = 0; i < practice->facts->len; i++)
    {
      guint index = g_array_index (practice->facts, LpFact, i).file;
      LpImportFile *account = ((LpDraftFile *) g_ptr_array_index (draft->files, index))->account;

      if (seen[index] || account->taken == 0)
        continue;
      seen[index] = TRUE;
      account->taken--;
      if (is_lost)
        lp_import_file_leave_out (account, LP_REASON_NO_POSITION, 0, practice->code,
                                  g_strdup_printf (_("Where %s lies is not known, nor whether it is in the area: bring in a file of postcodes, such as Code-Point Open."), practice->code));
      else
        {
          account->left_out++;
          account->reasons[LP_REASON_OUTSIDE_AREA]++;
        }
    }
}

static gboolean
lies_in_shape (const LpDraft         *draft,
               const LpDraftPractice *practice)
{
  return draft->shape != NULL && practice->has_position && lp_shape_contains (draft->shape, (LpPoint) { practice->easting, practice->northing });
}

void
lp_draft_settle_area (LpDraft *draft)
{
  if (!draft->by_place)
    return;
  for (guint i = 0; i < draft->practices->len; i++)
    {
      LpDraftPractice *practice = g_ptr_array_index (draft->practices, i);
      const char *named = lp_draft_get_district (draft, practice);

      practice->is_out = !practice->in_plan && !practice->inside_by_commissioner && !lies_in_shape (draft, practice) &&
                         (practice->district == NULL || !lp_draft_is_area (draft, practice->district)) &&
                         (named == NULL || !lp_draft_is_area (draft, named));
      if (practice->is_out)
        take_back (draft, practice);
    }
  lp_draft_take_places_back (draft);
}
