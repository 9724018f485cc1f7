/* projection.c — people, need and staff of every practice in the years to come, as the plan's assumptions have them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/projection.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/projection-inputs.h"

struct _LpProjection
{
  gatomicrefcount references;
  guint n, years;
  LpProjected *cells;           /* practice by practice, each from now on */
  gboolean *has_ages;           /* by practice */
  gboolean flat;
  LpRequirement method[LP_N_STAFF];
  double target[LP_N_STAFF];
};

/* What a staff group's requirement and supply are worked out with. */
typedef struct
{
  LpRequirement method;
  double target;                /* weighted people per FTE */
  double hours;                 /* FTE per weighted person */
  double stay;                  /* the share that does not leave in a year */
  double joiners, weighted;     /* FTE a year in all, and the weighted people of those who reported */
} StaffSetting;

static const struct { const char *id, *figure, *name; } staff_groups[LP_N_STAFF] = {
  [LP_STAFF_GP] = { "gp", "gp-fte", N_("GPs") },
  [LP_STAFF_NURSE] = { "nurse", "nurse-fte", N_("Nurses") },
  [LP_STAFF_DPC] = { "dpc", "dpc-fte", N_("Direct patient care") },
  [LP_STAFF_ADMIN] = { "admin", "admin-fte", N_("Administration") },
};

static const struct { const char *id, *name; } scenarios[LP_N_SCENARIOS] = { { "low", N_("Low") }, { "central", N_("Central") }, { "high", N_("High") } };

static LpProjected *
get_cell (LpProjection *self,
          guint         i,
          guint         year)
{
  return &self->cells[i * (self->years + 1) + year];
}

/* People by age now; FALSE, and all in one, when any band is not known. */
static gboolean
share_ages (const LpInputs   *inputs,
            const LpPractice *practice,
            double           *people)
{
  double sum = 0;

  for (guint a = 0; a < inputs->bands->len; a++)
    {
      const LpFigure *figure = g_ptr_array_index (inputs->band_figures, a);

      people[a] = figure != NULL ? _lp_inputs_get_figure (inputs, practice, figure->id) : NAN;
      sum += people[a];
    }
  if (inputs->bands->len == 0 || !(sum > 0))
    return FALSE;
  for (guint a = 0; a < inputs->bands->len; a++)
    people[a] *= (double) practice->people / sum;
  return TRUE;
}

static double
get_weight (const LpInputs *inputs,
            guint           band)
{
  return _lp_inputs_get_of (inputs, "weight", ((LpSegment *) g_ptr_array_index (inputs->bands, band))->id, 1);
}

/* People from new homes are as old as those the practice has. */
static void
project_people (LpProjection     *self,
                const LpInputs   *inputs,
                const LpPractice *practice,
                double            housing)
{
  g_autofree double *now = g_new0 (double, MAX (inputs->bands->len, 1));
  gboolean ages = share_ages (inputs, practice, now);
  guint n = ages ? inputs->bands->len : 1;
  double work = 0;

  self->has_ages[practice->index] = ages;
  if (!ages)
    now[0] = (double) practice->people;
  for (guint a = 0; a < n; a++)
    work += now[a] * (ages ? get_weight (inputs, a) : 1);
  for (guint year = 0; year <= self->years; year++)
    {
      LpProjected *cell = get_cell (self, practice->index, year);
      double then = 0;

      cell->people = 0;
      for (guint a = 0; a < n; a++)
        {
          const char *band = ages ? ((LpSegment *) g_ptr_array_index (inputs->bands, a))->id : "";
          double share = practice->people > 0 ? now[a] / (double) practice->people : 1.0 / n;
          double people = now[a] * _lp_inputs_get_growth (inputs, practice, band, year) + housing * year * share;

          cell->people += people;
          then += people * (ages ? get_weight (inputs, a) : 1);
        }
      cell->need = practice->has_weighted && work > 0 ? practice->weighted * then / work : NAN;
    }
}

static void
project_all_people (LpProjection   *self,
                    const LpInputs *inputs)
{
  double housing = _lp_inputs_get (inputs, "housing", 0), all = (double) lp_plan_get_people (inputs->plan);

  for (guint i = 0; i < self->n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (inputs->plan, i);
      double own = _lp_inputs_get_of (inputs, "housing", practice->code, 0);

      if (practice->has_people)
        project_people (self, inputs, practice, own + (all > 0 ? housing * (double) practice->people / all : 0));
      self->flat = self->flat && own == 0;
    }
  self->flat = self->flat && housing == 0 && g_hash_table_size (inputs->growth) == 0 && _lp_inputs_get (inputs, "growth", 0) == 0;
}

static int
compare_numbers (gconstpointer first,
                 gconstpointer second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

/* The median over practices of weighted people per FTE. */
static double
find_median_target (const LpProjection *self,
                    const double       *fte)
{
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  double ratio;

  for (guint i = 0; i < self->n; i++)
    if (fte[i] > 0)
      {
        ratio = lp_projection_get (self, i, 0)->need / fte[i];
        if (isfinite (ratio))
          g_array_append_val (ratios, ratio);
      }
  if (ratios->len == 0)
    return NAN;
  g_array_sort (ratios, compare_numbers);
  return (g_array_index (ratios, double, (ratios->len - 1) / 2) + g_array_index (ratios, double, ratios->len / 2)) / 2;
}

static LpRequirement
read_method (double number)
{
  return number >= 1.5 ? LP_REQUIREMENT_TIME : number >= 0.5 ? LP_REQUIREMENT_TARGET : LP_REQUIREMENT_HOLD;
}

static StaffSetting
read_setting (const LpProjection *self,
              const LpInputs     *inputs,
              LpStaff             staff,
              const double       *fte)
{
  const char *id = staff_groups[staff].id;
  double days = _lp_inputs_get (inputs, "working-days", NAN), hours = _lp_inputs_get (inputs, "working-hours", NAN);
  double contacts = _lp_inputs_get_of (inputs, id, "contacts", NAN), minutes = _lp_inputs_get_of (inputs, id, "minutes", NAN);
  StaffSetting setting = {
    .method = read_method (_lp_inputs_get_of (inputs, id, "method", 0)),
    .target = _lp_inputs_get_of (inputs, id, "target", NAN),
    .hours = contacts * minutes / (days * hours * 60 * _lp_inputs_get_of (inputs, id, "patient-share", NAN) / 100),
    .stay = 1 - _lp_inputs_get_of (inputs, id, "leavers", 0) / 100,
    .joiners = _lp_inputs_get_of (inputs, id, "joiners", 0),
  };

  if (!(setting.target > 0))
    setting.target = find_median_target (self, fte);
  for (guint i = 0; i < self->n; i++)
    if (isfinite (fte[i]))
      setting.weighted += lp_projection_get (self, i, 0)->need;
  return setting;
}

static double
find_requirement (const StaffSetting *setting,
                  double              fte,
                  double              need_now,
                  double              need)
{
  switch (setting->method)
    {
    case LP_REQUIREMENT_TARGET:
      return need / setting->target;
    case LP_REQUIREMENT_TIME:
      return isfinite (setting->hours) ? need * setting->hours : NAN;
    case LP_REQUIREMENT_HOLD:
    default:
      return need_now > 0 ? fte * need / need_now : NAN;
    }
}

static void
project_staff_of (LpProjection       *self,
                  const LpInputs     *inputs,
                  guint               i,
                  LpStaff             staff,
                  const StaffSetting *setting,
                  double              fte)
{
  g_autofree char *stem = g_strconcat (staff_groups[staff].id, "-joiners", NULL);
  double now = get_cell (self, i, 0)->need, supply = fte;
  double joiners = _lp_inputs_get_of (inputs, stem, lp_plan_get_practice (inputs->plan, i)->code, 0);

  if (setting->weighted > 0)
    joiners += setting->joiners * now / setting->weighted;
  for (guint year = 0; year <= self->years; year++)
    {
      LpProjected *cell = get_cell (self, i, year);

      if (year > 0)
        supply = supply * setting->stay + joiners;
      cell->supply[staff] = supply;
      cell->requirement[staff] = find_requirement (setting, fte, now, cell->need);
    }
}

/* Only of practices with a figure for the group and a weighted list: the two sides of a gap are of the same practices. */
static void
project_staff (LpProjection   *self,
               const LpInputs *inputs,
               LpStaff         staff)
{
  g_autofree double *fte = g_new (double, self->n + 1);
  StaffSetting setting;

  for (guint i = 0; i < self->n; i++)
    {
      fte[i] = _lp_inputs_get_figure (inputs, lp_plan_get_practice (inputs->plan, i), staff_groups[staff].figure);
      if (!isfinite (get_cell (self, i, 0)->need))
        fte[i] = NAN;
    }
  setting = read_setting (self, inputs, staff, fte);
  self->method[staff] = setting.method;
  self->target[staff] = setting.method == LP_REQUIREMENT_TARGET ? setting.target : NAN;
  for (guint i = 0; i < self->n; i++)
    if (isfinite (fte[i]))
      project_staff_of (self, inputs, i, staff, &setting, fte[i]);
}

LpProjection *
lp_projection_new (LpPlan     *plan,
                   guint       years,
                   LpScenario  scenario,
                   const char *varied,
                   LpScenario  as)
{
  LpProjection *self = g_new0 (LpProjection, 1);
  LpInputs inputs;

  g_atomic_ref_count_init (&self->references);
  self->n = lp_plan_get_n_practices (plan);
  self->years = MIN (years, LP_MOST_YEARS);
  self->cells = g_new (LpProjected, self->n * (self->years + 1) + 1);
  self->has_ages = g_new0 (gboolean, self->n + 1);
  self->flat = TRUE;
  for (guint c = 0; c < self->n * (self->years + 1); c++)
    {
      self->cells[c].people = self->cells[c].need = NAN;
      for (guint staff = 0; staff < LP_N_STAFF; staff++)
        self->cells[c].requirement[staff] = self->cells[c].supply[staff] = NAN;
    }
  _lp_inputs_init (&inputs, plan, scenario, varied, as);
  project_all_people (self, &inputs);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    project_staff (self, &inputs, staff);
  _lp_inputs_clear (&inputs);
  return self;
}

LpProjection *
lp_projection_ref (LpProjection *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_projection_unref (LpProjection *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->cells);
  g_free (self->has_ages);
  g_free (self);
}

guint
lp_projection_get_years (const LpProjection *self)
{
  return self->years;
}

guint
lp_projection_get_n (const LpProjection *self)
{
  return self->n;
}

const LpProjected *
lp_projection_get (const LpProjection *self,
                   guint               i,
                   guint               year)
{
  g_return_val_if_fail (i < self->n && year <= self->years, NULL);

  return &self->cells[i * (self->years + 1) + year];
}

gboolean
lp_projection_has_ages (const LpProjection *self,
                        guint               i)
{
  g_return_val_if_fail (i < self->n, FALSE);

  return self->has_ages[i];
}

gboolean
lp_projection_is_flat (const LpProjection *self)
{
  return self->flat;
}

LpRequirement
lp_projection_get_requirement (const LpProjection *self,
                               LpStaff             staff,
                               double             *target)
{
  if (target != NULL)
    *target = self->target[staff];
  return self->method[staff];
}

const char *
lp_staff_get_id (LpStaff staff)
{
  return staff_groups[staff].id;
}

const char *
lp_staff_get_name (LpStaff staff)
{
  return _(staff_groups[staff].name);
}

gboolean
lp_staff_from_id (const char *id,
                  LpStaff    *staff)
{
  for (guint i = 0; i < LP_N_STAFF; i++)
    if (g_strcmp0 (staff_groups[i].id, id) == 0)
      {
        *staff = i;
        return TRUE;
      }
  return FALSE;
}

const char *
lp_staff_get_figure (LpStaff staff)
{
  return staff_groups[staff].figure;
}

const char *
lp_scenario_get_id (LpScenario scenario)
{
  return scenarios[scenario].id;
}

gboolean
lp_scenario_from_id (const char *id,
                     LpScenario *scenario)
{
  for (guint i = 0; i < LP_N_SCENARIOS; i++)
    if (g_strcmp0 (scenarios[i].id, id) == 0)
      {
        *scenario = i;
        return TRUE;
      }
  return FALSE;
}

const char *
lp_scenario_get_name (LpScenario scenario)
{
  return _(scenarios[scenario].name);
}

const char *
lp_requirement_get_id (LpRequirement requirement)
{
  static const char *const ids[LP_N_REQUIREMENTS] = { "hold", "target", "time" };

  return ids[requirement];
}
