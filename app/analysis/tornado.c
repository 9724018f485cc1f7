/* tornado.c — which assumption moves the gap most */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/tornado.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "plan/outlook.h"

/* What moves the gap by less is not drawn. */
#define NOTHING 1e-9

struct _LpTornado
{
  gatomicrefcount references;
  double central;
  GPtrArray *bars;              /* of LpTornadoBar */
  char *finding;
};

static void
free_bar (LpTornadoBar *bar)
{
  g_free (bar->id);
  g_free (bar->name);
  g_free (bar);
}

static double
get_width (const LpTornadoBar *bar)
{
  return fabs (bar->high - bar->low);
}

static double
find_gap (LpPlan          *plan,
          const LpOutlook *outlook,
          guint            place,
          LpStaff          staff,
          const char      *varied,
          LpScenario       as)
{
  guint years = lp_outlook_get_years (outlook);
  g_autoptr (LpProjection) projection = lp_projection_new (plan, years, LP_SCENARIO_CENTRAL, varied, as);
  const guint *of = lp_outlook_get_of (outlook);
  double gap = 0;

  for (guint i = 0; i < lp_projection_get_n (projection); i++)
    {
      const LpProjected *cell = lp_projection_get (projection, i, years);

      if ((place == 0 || of[i] == place) && isfinite (cell->supply[staff]))
        gap += cell->supply[staff] - cell->requirement[staff];
    }
  return gap;
}

static void
add_bar (LpTornado       *self,
         LpPlan          *plan,
         const LpOutlook *outlook,
         guint            place,
         LpStaff          staff,
         const char      *id,
         const char      *name)
{
  LpTornadoBar *bar = g_new0 (LpTornadoBar, 1);

  bar->id = g_strdup (id);
  bar->name = g_strdup (name);
  bar->low = find_gap (plan, outlook, place, staff, id, LP_SCENARIO_LOW);
  bar->high = find_gap (plan, outlook, place, staff, id, LP_SCENARIO_HIGH);
  if (MAX (fabs (bar->low - self->central), fabs (bar->high - self->central)) > NOTHING)
    g_ptr_array_add (self->bars, bar);
  else
    free_bar (bar);
}

static int
compare_bars (gconstpointer first,
              gconstpointer second)
{
  const LpTornadoBar *a = *(LpTornadoBar *const *) first, *b = *(LpTornadoBar *const *) second;
  double difference = get_width (b) - get_width (a);

  return difference != 0 ? (difference > 0) - (difference < 0) : g_strcmp0 (a->id, b->id);
}

static char *
write_finding (const LpTornado *self,
               const LpOutlook *outlook,
               guint            place,
               LpStaff          staff)
{
  const char *name = lp_outlook_get_place (outlook, place)->name;
  const LpTornadoBar *widest = self->bars->len > 0 ? g_ptr_array_index (self->bars, 0) : NULL;
  g_autofree char *width = widest != NULL ? lp_format_decimal (get_width (widest), 1) : NULL;

  if (widest == NULL)
    return g_strdup_printf (_("%1$s, %2$s: no assumption moves the gap, as none has a low and a high value"), name, lp_staff_get_name (staff));
  /* Translators: a network, a staff group, an assumption, full-time equivalents */
  return g_strdup_printf (_("%1$s, %2$s: “%3$s” moves the gap most, by %4$s FTE"), name, lp_staff_get_name (staff), widest->name, width);
}

LpTornado *
lp_tornado_new (LpPlan          *plan,
                const LpOutlook *outlook,
                guint            place,
                LpStaff          staff)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (plan);
  LpTornado *self = g_new0 (LpTornado, 1);

  g_atomic_ref_count_init (&self->references);
  self->bars = g_ptr_array_new_with_free_func ((GDestroyNotify) free_bar);
  self->central = lp_outlook_get_gap (outlook, place, LP_SCENARIO_CENTRAL, staff, lp_outlook_get_years (outlook));
  for (guint i = 0; i < assumptions->len && isfinite (self->central); i++)
    {
      const LpAssumption *assumption = g_ptr_array_index (assumptions, i);

      if (assumption->has_low || assumption->has_high)
        add_bar (self, plan, outlook, place, staff, assumption->id, assumption->name);
    }
  if (lp_plan_get_growth (plan)->len > 0 && isfinite (self->central))
    add_bar (self, plan, outlook, place, staff, LP_GROWTH_ROWS, _("Growth of the people, by district and age"));
  g_ptr_array_sort (self->bars, compare_bars);
  self->finding = write_finding (self, outlook, place, staff);
  return self;
}

LpTornado *
lp_tornado_ref (LpTornado *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_tornado_unref (LpTornado *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->bars);
  g_free (self->finding);
  g_free (self);
}

double
lp_tornado_get_central (const LpTornado *self)
{
  return self->central;
}

guint
lp_tornado_get_n (const LpTornado *self)
{
  return self->bars->len;
}

const LpTornadoBar *
lp_tornado_get (const LpTornado *self,
                guint            i)
{
  g_return_val_if_fail (i < self->bars->len, NULL);

  return g_ptr_array_index (self->bars, i);
}

const char *
lp_tornado_get_finding (const LpTornado *self)
{
  return self->finding;
}
