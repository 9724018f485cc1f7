/* coverage.c — who is covered: people in right-size networks of an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/coverage.h"

#include "base/text.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LpCoverage
{
  gatomicrefcount ref_count;

  LpCoverageTotals totals;
  LpNetworkTotals *networks;    /* by number */
  guint n_networks;
  GHashTable *by_id;            /* of LpNetworkTotals, by the id inside each */
  char **unassigned;
};

static void
copy_networks (LpCoverage     *self,
               const LpOption *option)
{
  guint i;

  self->n_networks = option->networks->len;
  self->networks = g_new0 (LpNetworkTotals, self->n_networks);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (i = 0; i < self->n_networks; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      LpNetworkTotals *copy = &self->networks[i];

      copy->id = network->id;
      copy->number = network->number;
      copy->colour = network->colour;
      copy->name = g_strdup (network->name);
      copy->exception = network->exception;
      copy->exception_note = g_strdup (network->exception_note);
      g_hash_table_insert (self->by_id, &copy->id, copy);
    }
}

static void
count_member (LpNetworkTotals  *network,
              const LpPractice *practice,
              gboolean          pinned)
{
  network->people += practice->people;
  network->weighted += practice->weighted;
  network->n_practices++;
  if (pinned)
    network->n_pinned++;
  if (!practice->has_people)
    network->n_unknown++;
}

/* Adds every practice to its network, or to @unassigned. */
static void
count_practices (LpCoverage     *self,
                 LpPlan         *plan,
                 const LpOption *option,
                 GPtrArray      *unassigned)
{
  LpCoverageTotals *totals = &self->totals;
  const gint64 *network_ids = lp_plan_get_network_ids (plan, option);
  /* Asking for each of a country's practices costs more than counting it; few plans have one that has closed. */
  gboolean any_events = lp_plan_get_events (plan)->len > 0;
  guint i;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (any_events && lp_plan_is_closed (plan, practice))
        continue;
      totals->n_practices++;
      totals->people += practice->people;
      if (!practice->has_people)
        totals->n_unknown++;

      if (network_ids[i] == 0)
        {
          totals->people_unassigned += practice->people;
          g_ptr_array_add (unassigned, (gpointer) practice);
          continue;
        }

      count_member (g_hash_table_lookup (self->by_id, &network_ids[i]), practice,
                    lp_plan_is_pinned (plan, option, practice));
    }

  totals->n_unassigned = unassigned->len;
  totals->n_assigned = totals->n_practices - totals->n_unassigned;
  totals->people_assigned = totals->people - totals->people_unassigned;
}

static void
judge_networks (LpCoverage *self)
{
  LpCoverageTotals *totals = &self->totals;
  guint i;

  for (i = 0; i < self->n_networks; i++)
    {
      LpNetworkTotals *network = &self->networks[i];

      network->size = lp_size_judge (network->people, totals->min_people, totals->max_people);
      switch (network->size)
        {
        case LP_SIZE_UNDER:
          network->short_by = totals->min_people - network->people;
          totals->people_under += network->people;
          totals->n_under++;
          break;

        case LP_SIZE_OVER:
          network->over_by = network->people - totals->max_people;
          totals->people_over += network->people;
          totals->n_over++;
          break;

        case LP_SIZE_RIGHT:
        default:
          totals->people_right_size += network->people;
          totals->n_right_size++;
          break;
        }
    }

  if (totals->people > 0)
    totals->coverage = (double) totals->people_right_size / (double) totals->people;
}

/* Largest list first; equal lists by name. */
static int
compare_practices (gconstpointer first,
                   gconstpointer second)
{
  const LpPractice *a = *(const LpPractice *const *) first;
  const LpPractice *b = *(const LpPractice *const *) second;
  int order;

  if (a->people != b->people)
    return a->people > b->people ? -1 : 1;

  order = lp_text_compare_names (a->name, b->name);

  return order != 0 ? order : strcmp (a->code, b->code);
}

static char **
list_names (GPtrArray *practices)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  g_ptr_array_sort (practices, compare_practices);
  for (i = 0; i < practices->len; i++)
    g_ptr_array_add (names, g_strdup (((LpPractice *) g_ptr_array_index (practices, i))->name));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}

/* "General Practice Workforce, NHS Digital, September 2018" */
static char *
describe_source (const LpSource *source)
{
  const char *parts[] = { source->title, source->publisher, source->period };
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, parts[i]);
    }

  return g_string_free (words, FALSE);
}

/* The sources that the known list sizes come from, each once. */
static char *
describe_sources (LpPlan *plan)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  const GPtrArray *sources = lp_plan_get_sources (plan);
  const char *last = NULL;
  guint i;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      /* A country's practices have one source, or a few. */
      if (!practice->has_people || practice->source_id == NULL || g_strcmp0 (practice->source_id, last) == 0)
        continue;
      g_hash_table_add (used, practice->source_id);
      last = practice->source_id;
    }

  for (i = 0; i < sources->len; i++)
    {
      const LpSource *source = g_ptr_array_index (sources, i);

      if (g_hash_table_contains (used, source->id))
        g_ptr_array_add (words, describe_source (source));
    }

  if (words->len == 0)
    return g_strdup ("");

  g_ptr_array_add (words, NULL);
  joined = g_strjoinv ("; ", (char **) words->pdata);

  /* Translators: %s is title, publisher and period of the published files */
  return g_strdup_printf (_("Source: list sizes, %s."), joined);
}

LpSize
lp_size_judge (gint64 people,
               gint64 min,
               gint64 max)
{
  if (people < min)
    return LP_SIZE_UNDER;

  return people > max ? LP_SIZE_OVER : LP_SIZE_RIGHT;
}

LpCoverage *
lp_coverage_new (LpPlan         *plan,
                 const LpOption *option)
{
  g_autoptr (GPtrArray) unassigned = g_ptr_array_new ();
  LpCoverage *self;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (option != NULL, NULL);

  self = g_new0 (LpCoverage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->totals.option_id = option->id;
  self->totals.option_name = g_strdup (option->name);
  self->totals.min_people = option->min_people;
  self->totals.max_people = option->max_people;
  self->totals.serial = lp_plan_get_serial (plan);
  self->totals.source = describe_sources (plan);

  copy_networks (self, option);
  count_practices (self, plan, option, unassigned);
  judge_networks (self);
  self->unassigned = list_names (unassigned);

  return self;
}

LpCoverage *
lp_coverage_ref (LpCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lp_coverage_unref (LpCoverage *self)
{
  guint i;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (i = 0; i < self->n_networks; i++)
    {
      g_free (self->networks[i].name);
      g_free (self->networks[i].exception_note);
    }
  g_hash_table_unref (self->by_id);
  g_free (self->networks);
  g_strfreev (self->unassigned);
  g_free (self->totals.option_name);
  g_free (self->totals.source);
  g_free (self);
}

const LpCoverageTotals *
lp_coverage_get_totals (const LpCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->totals;
}

guint
lp_coverage_get_n_networks (const LpCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_networks;
}

const LpNetworkTotals *
lp_coverage_get_network (const LpCoverage *self,
                         guint             i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->n_networks, NULL);

  return &self->networks[i];
}

const LpNetworkTotals *
lp_coverage_find_network (const LpCoverage *self,
                          gint64            network_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_id, &network_id);
}

void
lp_coverage_set_colour (LpCoverage *self,
                        gint64      network_id,
                        gint64      colour)
{
  LpNetworkTotals *network;

  g_return_if_fail (self != NULL);

  network = g_hash_table_lookup (self->by_id, &network_id);
  if (network != NULL)
    network->colour = colour;
}

const char *const *
lp_coverage_get_unassigned (const LpCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->unassigned;
}
