/* scene-places.c — the practices of a plan where they are on the map, whatever their networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/scene-places.h"

struct _LpScenePlaces
{
  gatomicrefcount ref_count;
  GArray *practices;            /* LpMapPractice */
  GHashTable *by_code;          /* to place in practices */
};

static void
clear_practice (gpointer data)
{
  LpMapPractice *practice = data;

  g_free (practice->code);
  g_free (practice->name);
}

static void
add_practice (LpScenePlaces    *self,
              const LpPractice *row,
              guint             site_place)
{
  LpMapPractice practice = { .code = g_strdup (row->code), .name = g_strdup (row->name), .at = { row->easting, row->northing },
                             .people = row->people, .number = row->index + 1, .site_place = site_place };

  g_hash_table_insert (self->by_code, practice.code, GUINT_TO_POINTER (self->practices->len));
  g_array_append_val (self->practices, practice);
}

LpScenePlaces *
lp_scene_places_new (LpPlan        *plan,
                     const LpCells *cells)
{
  LpScenePlaces *self = g_new0 (LpScenePlaces, 1);
  g_autofree guint *at_site = g_new0 (guint, lp_cells_get_n_sites (cells) + 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->practices = g_array_new (FALSE, FALSE, sizeof (LpMapPractice));
  g_array_set_clear_func (self->practices, clear_practice);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *row = lp_plan_get_practice (plan, i);
      int site = lp_cells_get_site (cells, i);

      if (row->has_position && site >= 0)
        add_practice (self, row, at_site[site]++);
    }
  for (guint i = 0; i < self->practices->len; i++)
    {
      LpMapPractice *practice = &g_array_index (self->practices, LpMapPractice, i);

      practice->site_count = at_site[lp_cells_get_site (cells, practice->number - 1)];
    }
  return self;
}

LpScenePlaces *
lp_scene_places_ref (LpScenePlaces *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_scene_places_unref (LpScenePlaces *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_code);
  g_array_unref (self->practices);
  g_free (self);
}

guint
lp_scene_places_get_n (const LpScenePlaces *self)
{
  return self->practices->len;
}

const LpMapPractice *
lp_scene_places_get (const LpScenePlaces *self)
{
  return (const LpMapPractice *) self->practices->data;
}

int
lp_scene_places_find (const LpScenePlaces *self,
                      const char          *code)
{
  gpointer place;

  return code != NULL && g_hash_table_lookup_extended (self->by_code, code, NULL, &place) ? GPOINTER_TO_INT (place) : -1;
}
