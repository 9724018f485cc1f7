/* outlooks.c — the outlook that somebody looks at, renewed when it is asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/outlooks.h"

struct _LpOutlooks
{
  LpProjection *projections[LP_N_SCENARIOS];    /* NULL: to be read anew */
  guint years;
  LpOutlook *newest;
  gint64 option_id;
};

static void
forget_projections (LpOutlooks *self)
{
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    g_clear_pointer (&self->projections[scenario], lp_projection_unref);
}

LpOutlooks *
lp_outlooks_new (void)
{
  return g_new0 (LpOutlooks, 1);
}

void
lp_outlooks_free (LpOutlooks *self)
{
  forget_projections (self);
  g_clear_pointer (&self->newest, lp_outlook_unref);
  g_free (self);
}

void
lp_outlooks_forget (LpOutlooks *self,
                    guint       what)
{
  g_clear_pointer (&self->newest, lp_outlook_unref);
  if (what & (LP_PLAN_CHANGE_PRACTICES | LP_PLAN_CHANGE_MEASURES | LP_PLAN_CHANGE_OUTLOOK))
    forget_projections (self);
}

LpOutlook *
lp_outlooks_get (LpOutlooks     *self,
                 LpPlan         *plan,
                 const LpOption *option,
                 guint           years)
{
  if (self->newest != NULL && self->option_id == option->id && self->years == years)
    return self->newest;
  if (self->years != years)
    forget_projections (self);
  if (self->projections[0] == NULL)
    lp_outlook_read_plan (plan, years, self->projections);
  g_clear_pointer (&self->newest, lp_outlook_unref);
  self->newest = lp_outlook_new (plan, option, self->projections);
  self->option_id = option->id;
  self->years = years;
  return self->newest;
}
