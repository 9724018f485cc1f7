/* outlook.c — the next years of each network of an option: people, need, staff required and at hand, and the gap */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outlook.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/places-private.h"

struct _LpOutlook
{
  gatomicrefcount references;
  LpProjection *projections[LP_N_SCENARIOS];
  guint years, base_year;
  GPtrArray *places;            /* of LpOutlookPlace */
  guint n_practices;
  guint *of;                    /* by practice */
  LpProjected *cells;           /* place by place, scenario by scenario, year by year */
};

static void
free_place (LpOutlookPlace *place)
{
  g_free (place->name);
  g_free (place);
}

static void
add_place (gpointer    data,
           gint64      id,
           gint64      number,
           const char *name)
{
  LpOutlook *self = data;
  LpOutlookPlace *place = g_new0 (LpOutlookPlace, 1);

  place->id = id;
  place->number = number;
  place->name = g_strdup (name);
  g_ptr_array_add (self->places, place);
}

static LpProjected *
get_cell (const LpOutlook *self,
          guint            place,
          guint            scenario,
          guint            year)
{
  return &self->cells[(place * LP_N_SCENARIOS + scenario) * (self->years + 1) + year];
}

static void
count_practice (LpOutlook *self,
                guint      place,
                guint      i)
{
  LpOutlookPlace *counts = g_ptr_array_index (self->places, place);
  const LpProjected *now = lp_projection_get (self->projections[LP_SCENARIO_CENTRAL], i, 0);

  counts->n_practices++;
  counts->n_people += isfinite (now->people);
  counts->n_need += isfinite (now->need);
  counts->n_ages += lp_projection_has_ages (self->projections[LP_SCENARIO_CENTRAL], i);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    counts->n_reported[staff] += isfinite (now->supply[staff]);
}

/* What is not known of a practice is passed over; what cannot be worked out for one that reported makes the sum unknown. */
static void
add_practice (LpOutlook *self,
              guint      place,
              guint      i)
{
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    for (guint year = 0; year <= self->years; year++)
      {
        const LpProjected *from = lp_projection_get (self->projections[scenario], i, year);
        LpProjected *sum = get_cell (self, place, scenario, year);

        if (isfinite (from->people))
          sum->people += from->people;
        if (isfinite (from->need))
          sum->need += from->need;
        for (guint staff = 0; staff < LP_N_STAFF; staff++)
          if (isfinite (from->supply[staff]))
            {
              sum->supply[staff] += from->supply[staff];
              sum->requirement[staff] += from->requirement[staff];
            }
      }
}

/* A sum over nobody is not zero. */
static void
clear_unknown (LpOutlook *self,
               guint      place)
{
  const LpOutlookPlace *counts = g_ptr_array_index (self->places, place);

  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    for (guint year = 0; year <= self->years; year++)
      {
        LpProjected *sum = get_cell (self, place, scenario, year);

        if (counts->n_people == 0)
          sum->people = NAN;
        if (counts->n_need == 0)
          sum->need = NAN;
        for (guint staff = 0; staff < LP_N_STAFF; staff++)
          if (counts->n_reported[staff] == 0)
            sum->supply[staff] = sum->requirement[staff] = NAN;
      }
}

void
lp_outlook_read_plan (LpPlan       *plan,
                      guint         years,
                      LpProjection *projections[LP_N_SCENARIOS])
{
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    projections[scenario] = lp_projection_new (plan, years, scenario, NULL, scenario);
}

LpOutlook *
lp_outlook_new (LpPlan             *plan,
                const LpOption     *option,
                LpProjection *const projections[LP_N_SCENARIOS])
{
  LpOutlook *self = g_new0 (LpOutlook, 1);

  g_atomic_ref_count_init (&self->references);
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    self->projections[scenario] = lp_projection_ref (projections[scenario]);
  self->years = lp_projection_get_years (projections[0]);
  self->base_year = (guint) g_ascii_strtoull (lp_plan_get_as_of (plan), NULL, 10);
  self->n_practices = lp_projection_get_n (projections[0]);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_place);
  self->of = _lp_places_list (plan, option, add_place, self);
  self->cells = g_new0 (LpProjected, self->places->len * LP_N_SCENARIOS * (self->years + 1));
  for (guint i = 0; i < self->n_practices; i++)
    {
      count_practice (self, 0, i);
      count_practice (self, self->of[i], i);
      add_practice (self, 0, i);
      add_practice (self, self->of[i], i);
    }
  for (guint place = 0; place < self->places->len; place++)
    clear_unknown (self, place);
  return self;
}

LpOutlook *
lp_outlook_ref (LpOutlook *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_outlook_unref (LpOutlook *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    lp_projection_unref (self->projections[scenario]);
  g_ptr_array_unref (self->places);
  g_free (self->of);
  g_free (self->cells);
  g_free (self);
}

guint
lp_outlook_get_years (const LpOutlook *self)
{
  return self->years;
}

guint
lp_outlook_get_base_year (const LpOutlook *self)
{
  return self->base_year;
}

LpProjection *
lp_outlook_get_projection (LpOutlook  *self,
                           LpScenario  scenario)
{
  return self->projections[scenario];
}

gboolean
lp_outlook_is_flat (const LpOutlook *self)
{
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    if (!lp_projection_is_flat (self->projections[scenario]))
      return FALSE;
  return TRUE;
}

guint
lp_outlook_get_n (const LpOutlook *self)
{
  return self->places->len;
}

const LpOutlookPlace *
lp_outlook_get_place (const LpOutlook *self,
                      guint            place)
{
  g_return_val_if_fail (place < self->places->len, NULL);

  return g_ptr_array_index (self->places, place);
}

guint
lp_outlook_find_network (const LpOutlook *self,
                         gint64           network_id)
{
  for (guint i = 1; i < self->places->len && network_id != 0; i++)
    if (((LpOutlookPlace *) g_ptr_array_index (self->places, i))->id == network_id)
      return i;
  return 0;
}

const guint *
lp_outlook_get_of (const LpOutlook *self)
{
  return self->of;
}

const LpProjected *
lp_outlook_get (const LpOutlook *self,
                guint            place,
                LpScenario       scenario,
                guint            year)
{
  g_return_val_if_fail (place < self->places->len && year <= self->years, NULL);

  return get_cell (self, place, scenario, year);
}

double
lp_outlook_get_gap (const LpOutlook *self,
                    guint            place,
                    LpScenario       scenario,
                    LpStaff          staff,
                    guint            year)
{
  const LpProjected *cell = lp_outlook_get (self, place, scenario, year);

  return cell->supply[staff] - cell->requirement[staff];
}
