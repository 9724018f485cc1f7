/* ages.c — how old the people of a network are, men and women, beside those of the whole plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/ages.h"

#include <string.h>

#define PREFIX "age-"
#define FEMALE "-female"

struct _LpAges
{
  gatomicrefcount ref_count;
  char *network, *source;
  GArray *bands;                /* of LpAgeBand */
  gboolean has_sexes;
  guint n_reported, n_practices;
};

/* A figure by age. */
typedef struct
{
  guint from, to;               /* as an #LpAgeBand has them */
  const LpFigure *figure, *female;      /* @female: NULL where there is none of the same period */
} Candidate;

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

/* The figure of the women of @figure's age at the same time; one file for each sex makes two sources of it. */
static const LpFigure *
find_female (LpPlan         *plan,
             const LpFigure *figure)
{
  g_autofree char *id = g_strconcat (figure->id, FEMALE, NULL);
  const LpFigure *female = lp_plan_find_figure (plan, id);

  return female != NULL && g_str_equal (female->period, figure->period) ? female : NULL;
}

static gboolean
is_same_file (const Candidate *a,
              const Candidate *b)
{
  return g_strcmp0 (a->figure->source_id, b->figure->source_id) == 0 && g_str_equal (a->figure->period, b->figure->period);
}

/* Returns: (transfer full) (element-type Candidate) */
static GArray *
list_candidates (LpPlan *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      LpAgeBand band = { 0 };

      if (read_band (figure->id, &band))
        g_array_append_val (candidates, ((Candidate) { band.from, band.to, figure, find_female (plan, figure) }));
    }
  return candidates;
}

/* The longest chain of bands of @like's file from the age of @from to the oldest, into @chain; 0: there is none. */
static guint
find_chain (const GArray    *candidates,
            const Candidate *like,
            gboolean         with_sexes,
            guint            from,
            GArray          *chain)
{
  guint best = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      g_autoptr (GArray) rest = NULL;
      guint n;

      if (candidate->from != from || !is_same_file (candidate, like) || (with_sexes && candidate->female == NULL))
        continue;
      rest = g_array_new (FALSE, FALSE, sizeof (Candidate));
      n = candidate->to == G_MAXUINT ? 1 : find_chain (candidates, like, with_sexes, candidate->to + 1, rest);
      if (candidate->to != G_MAXUINT)
        n += n > 0;
      if (n <= best)
        continue;
      best = n;
      g_array_set_size (chain, 0);
      g_array_append_val (chain, *candidate);
      g_array_append_vals (chain, rest->data, rest->len);
    }
  return best;
}

/* With the sexes where any file tells them, else the finest. Returns: (transfer full) (element-type Candidate), empty when no file covers every age */
static GArray *
choose_bands (const GArray *candidates,
              gboolean     *has_sexes)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (*has_sexes = TRUE;; *has_sexes = FALSE)
    {
      for (guint i = 0; i < candidates->len; i++)
        {
          g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (Candidate));

          if (find_chain (candidates, &g_array_index (candidates, Candidate, i), *has_sexes, 0, chain) <= best->len)
            continue;
          g_array_set_size (best, 0);
          g_array_append_vals (best, chain->data, chain->len);
        }
      if (best->len > 0 || !*has_sexes)
        return best;
    }
}

static gboolean
read_value (LpPlan           *plan,
            const LpFigure   *figure,
            const LpPractice *practice,
            double           *people)
{
  const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);

  *people = value != NULL ? value->value : 0;
  return value != NULL && (value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO);
}

/* The bands of @practice into @people, and its women into @women; FALSE when one is missing. */
static gboolean
read_practice (LpPlan           *plan,
               const LpPractice *practice,
               const GArray     *chosen,
               gboolean          has_sexes,
               double           *people,
               double           *women)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const Candidate *candidate = &g_array_index (chosen, Candidate, i);

      women[i] = 0;
      if (!read_value (plan, candidate->figure, practice, &people[i]) || (has_sexes && !read_value (plan, candidate->female, practice, &women[i])))
        return FALSE;
    }
  return TRUE;
}

static void
add_practice (LpAges       *self,
              const double *people,
              const double *women,
              gboolean      in_network)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      LpAgeBand *band = &g_array_index (self->bands, LpAgeBand, i);
      const double of[LP_N_SEXES] = { people[i] - women[i], women[i] };

      band->plan += people[i];
      band->network += in_network ? people[i] : 0;
      for (guint sex = 0; self->has_sexes && sex < LP_N_SEXES; sex++)
        {
          band->plan_of[sex] += of[sex];
          band->network_of[sex] += in_network ? of[sex] : 0;
        }
    }
}

static char *
describe_source (LpPlan         *plan,
                 const LpFigure *figure)
{
  const LpSource *source = figure->source_id != NULL ? lp_plan_find_source (plan, figure->source_id) : NULL;

  const char *parts[] = { source != NULL ? source->title : "", source != NULL ? source->publisher : "",
                          *figure->period != '\0' || source == NULL ? figure->period : source->period };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, (gpointer) parts[i]);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

LpAges *
lp_ages_new (LpPlan          *plan,
             const LpOption  *option,
             const LpNetwork *network)
{
  g_autoptr (GArray) candidates = list_candidates (plan);
  g_autoptr (LpAges) self = g_new0 (LpAges, 1);
  g_autoptr (GArray) chosen = choose_bands (candidates, &self->has_sexes);
  g_autofree double *people = g_new (double, chosen->len + 1);
  g_autofree double *women = g_new (double, chosen->len + 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->network = g_strdup (network->name);
  self->bands = g_array_new (FALSE, FALSE, sizeof (LpAgeBand));
  if (chosen->len == 0)
    return NULL;
  self->source = describe_source (plan, g_array_index (chosen, Candidate, 0).figure);
  for (guint i = 0; i < chosen->len; i++)
    g_array_append_val (self->bands, ((LpAgeBand) { .from = g_array_index (chosen, Candidate, i).from, .to = g_array_index (chosen, Candidate, i).to }));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      gboolean in_network = lp_plan_get_network_of (plan, option, practice) == network;
      gboolean known = read_practice (plan, practice, chosen, self->has_sexes, people, women);

      self->n_practices += in_network;
      self->n_reported += in_network && known;
      if (known)
        add_practice (self, people, women, in_network);
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

gboolean
lp_ages_has_sexes (const LpAges *self)
{
  return self->has_sexes;
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
