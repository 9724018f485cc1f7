/* ages.c — how old the people of a network are, beside those of the whole plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/ages.h"

#include <string.h>

#define PREFIX "age-"

struct _LpAges
{
  gatomicrefcount ref_count;
  char *network, *source;
  GArray *bands;                /* of LpAgeBand */
  guint n_reported, n_practices;
};

/* "age-0-15" and "age-65-plus"; FALSE for what only begins like them. */
static gboolean
read_band (const char *id,
           LpAgeBand  *band)
{
  char *end;

  if (!g_str_has_prefix (id, PREFIX) || !g_ascii_isdigit (id[strlen (PREFIX)]))
    return FALSE;
  band->from = (guint) g_ascii_strtoull (id + strlen (PREFIX), &end, 10);
  band->to = G_MAXUINT;
  if (g_str_equal (end, "-plus"))
    return TRUE;
  if (*end != '-' || !g_ascii_isdigit (end[1]))
    return FALSE;
  band->to = (guint) g_ascii_strtoull (end + 1, &end, 10);
  return *end == '\0';
}

static int
compare_bands (gconstpointer first,
               gconstpointer second)
{
  const LpAgeBand *a = first, *b = second;

  return (a->from > b->from) - (a->from < b->from);
}

/* The figure of @band, found again by what its id says. */
static char *
name_band (const LpAgeBand *band)
{
  return band->to == G_MAXUINT ? g_strdup_printf (PREFIX "%u-plus", band->from) : g_strdup_printf (PREFIX "%u-%u", band->from, band->to);
}

/* The bands of @practice into @people; FALSE when one is missing. */
static gboolean
read_practice (LpPlan           *plan,
               const LpPractice *practice,
               const GArray     *bands,
               double           *people)
{
  for (guint i = 0; i < bands->len; i++)
    {
      g_autofree char *figure = name_band (&g_array_index (bands, LpAgeBand, i));
      const LpFigureValue *value = lp_plan_get_value (plan, figure, practice->code);

      if (value == NULL || (value->mark != LP_MARK_VALUE && value->mark != LP_MARK_ZERO))
        return FALSE;
      people[i] = value->value;
    }
  return TRUE;
}

static void
add_practice (LpAges       *self,
              const double *people,
              gboolean      in_network)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      LpAgeBand *band = &g_array_index (self->bands, LpAgeBand, i);

      band->plan += people[i];
      if (in_network)
        band->network += people[i];
    }
}

static void
read_figures (LpAges *self,
              LpPlan *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      const LpSource *source = figure->source_id != NULL ? lp_plan_find_source (plan, figure->source_id) : NULL;
      LpAgeBand band = { 0 };

      if (!read_band (figure->id, &band))
        continue;
      g_array_append_val (self->bands, band);
      if (self->source == NULL && source != NULL)
        self->source = g_strdup_printf ("%s, %s, %s", source->title, source->publisher, *figure->period != '\0' ? figure->period : source->period);
    }
  g_array_sort (self->bands, compare_bands);
  if (self->source == NULL)
    self->source = g_strdup ("");
}

LpAges *
lp_ages_new (LpPlan          *plan,
             const LpOption  *option,
             const LpNetwork *network)
{
  g_autoptr (LpAges) self = g_new0 (LpAges, 1);
  g_autofree double *people = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->network = g_strdup (network->name);
  self->bands = g_array_new (FALSE, FALSE, sizeof (LpAgeBand));
  read_figures (self, plan);
  if (self->bands->len == 0)
    return NULL;
  people = g_new (double, self->bands->len);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      gboolean in_network = lp_plan_get_network_of (plan, option, practice) == network;
      gboolean known = read_practice (plan, practice, self->bands, people);

      self->n_practices += in_network;
      self->n_reported += in_network && known;
      if (known)
        add_practice (self, people, in_network);
    }
  return g_steal_pointer (&self);
}

LpAges *
lp_ages_ref (LpAges *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_ages_unref (LpAges *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->bands);
  g_free (self->network);
  g_free (self->source);
  g_free (self);
}

const char *
lp_ages_get_network (const LpAges *self)
{
  return self->network;
}

const char *
lp_ages_get_source (const LpAges *self)
{
  return self->source;
}

guint
lp_ages_get_n (const LpAges *self)
{
  return self->bands->len;
}

const LpAgeBand *
lp_ages_get (const LpAges *self,
             guint         i)
{
  g_return_val_if_fail (i < self->bands->len, NULL);
  return &g_array_index (self->bands, LpAgeBand, i);
}

double
lp_ages_get_people (const LpAges *self,
                    gboolean      of_network)
{
  double people = 0;

  for (guint i = 0; i < self->bands->len; i++)
    people += of_network ? g_array_index (self->bands, LpAgeBand, i).network : g_array_index (self->bands, LpAgeBand, i).plan;
  return people;
}

void
lp_ages_get_reported (const LpAges *self,
                      guint        *reported,
                      guint        *practices)
{
  *reported = self->n_reported;
  *practices = self->n_practices;
}
