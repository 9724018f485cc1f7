/* flows.c — who goes where, from one grouping of the practices to another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/flows-private.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LpFlows
{
  gatomicrefcount refs;
  GPtrArray *before, *after;    /* of LpFlowGroup */
  GPtrArray *practices;         /* of LpFlowPractice */
  GArray *flows;                /* of LpFlow */
};

static const char *const kind_names[] = {
  [LP_FLOW_STAYS] = "stays",
  [LP_FLOW_MOVES] = "moves",
  [LP_FLOW_GAINS] = "gains",
  [LP_FLOW_LOSES] = "loses",
  [LP_FLOW_WITHOUT] = "without",
};

static void
free_practice (gpointer data)
{
  LpFlowPractice *practice = data;

  g_free (practice->code);
  g_free (practice->name);
  g_free (practice);
}

static int
compare_practices (gconstpointer first,
                   gconstpointer second)
{
  const LpFlowPractice *a = *(const LpFlowPractice *const *) first;
  const LpFlowPractice *b = *(const LpFlowPractice *const *) second;

  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  if (a->people != b->people)
    return a->people > b->people ? -1 : 1;

  return strcmp (a->code, b->code);
}

static void
list_practices (LpFlows          *self,
                LpPlan           *plan,
                const LpFlowSide *before,
                const LpFlowSide *after)
{
  guint i;

  self->practices = g_ptr_array_new_with_free_func (free_practice);
  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      LpFlowPractice *line = g_new0 (LpFlowPractice, 1);

      line->code = g_strdup (practice->code);
      line->name = g_strdup (practice->name);
      line->people = practice->people;
      line->from = before->places[i];
      line->to = after->places[i];
      g_ptr_array_add (self->practices, line);
    }
  g_ptr_array_sort (self->practices, compare_practices);
}

static void
sum_flows (LpFlows *self)
{
  LpFlow *flow = NULL;
  guint i;

  self->flows = g_array_new (FALSE, TRUE, sizeof (LpFlow));
  for (i = 0; i < self->practices->len; i++)
    {
      const LpFlowPractice *practice = g_ptr_array_index (self->practices, i);

      if (flow == NULL || flow->from != practice->from || flow->to != practice->to)
        {
          g_array_append_val (self->flows, ((LpFlow) { .from = practice->from, .to = practice->to }));
          flow = &g_array_index (self->flows, LpFlow, self->flows->len - 1);
        }
      flow->people += practice->people;
      flow->n_practices++;
    }
}

static gboolean
is_without (const GPtrArray *groups,
            guint            place)
{
  return ((const LpFlowGroup *) g_ptr_array_index (groups, place))->id == 0;
}

/* People first; of practices whose lists are not known, their number. */
static gboolean
is_larger (const LpFlow *a,
           const LpFlow *b)
{
  return a->people != b->people ? a->people > b->people : a->n_practices > b->n_practices;
}

static gboolean
is_same_network (const LpFlows *self,
                 const LpFlow  *flow)
{
  const LpFlowGroup *from = g_ptr_array_index (self->before, flow->from);
  const LpFlowGroup *to = g_ptr_array_index (self->after, flow->to);

  return from->is_network && to->is_network && from->id == to->id && from->id != 0;
}

/* Of each group those stay who are in the same network on both sides, as there is in two states of one option; else the largest part that does not lose its group. */
static GHashTable *
find_staying (const LpFlows *self)
{
  GHashTable *staying = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < self->flows->len; i++)
    {
      const LpFlow *flow = &g_array_index (self->flows, LpFlow, i);
      const LpFlow *best = g_hash_table_lookup (staying, GUINT_TO_POINTER (flow->from));

      if (is_without (self->after, flow->to) || (best != NULL && is_same_network (self, best)))
        continue;
      if (best == NULL || is_same_network (self, flow) || is_larger (flow, best))
        g_hash_table_insert (staying, GUINT_TO_POINTER (flow->from), (gpointer) flow);
    }

  return staying;
}

static LpFlowKind
judge_flow (const LpFlows *self,
            const LpFlow  *flow,
            GHashTable    *staying)
{
  gboolean had = !is_without (self->before, flow->from);
  gboolean has = !is_without (self->after, flow->to);

  if (!had)
    return has ? LP_FLOW_GAINS : LP_FLOW_WITHOUT;
  if (!has)
    return LP_FLOW_LOSES;

  return g_hash_table_lookup (staying, GUINT_TO_POINTER (flow->from)) == flow ? LP_FLOW_STAYS : LP_FLOW_MOVES;
}

/* Flows and practices are in the same order, so that each flow is a run of practices. */
static void
judge_all (LpFlows *self)
{
  g_autoptr (GHashTable) staying = find_staying (self);
  guint place = 0;
  guint i, j;

  for (i = 0; i < self->flows->len; i++)
    {
      LpFlow *flow = &g_array_index (self->flows, LpFlow, i);

      flow->kind = judge_flow (self, flow, staying);
      for (j = 0; j < flow->n_practices; j++)
        ((LpFlowPractice *) g_ptr_array_index (self->practices, place++))->kind = flow->kind;
    }
}

LpFlows *
lp_flows_new (LpPlan           *plan,
              const LpCoverage *before,
              const LpCoverage *after)
{
  return lp_flows_new_since (plan, before, plan, after);
}

LpFlows *
lp_flows_new_since (LpPlan           *then,
                    const LpCoverage *before,
                    LpPlan           *plan,
                    const LpCoverage *after)
{
  g_auto (LpFlowSide) first = { NULL, NULL };
  g_auto (LpFlowSide) second = { NULL, NULL };
  LpFlows *self;

  g_return_val_if_fail (LP_IS_PLAN (then) && LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (after != NULL, NULL);

  _lp_flow_side_init (&first, plan, then, before);
  _lp_flow_side_init (&second, plan, plan, after);

  self = g_new0 (LpFlows, 1);
  g_atomic_ref_count_init (&self->refs);
  self->before = g_ptr_array_ref (first.groups);
  self->after = g_ptr_array_ref (second.groups);
  list_practices (self, plan, &first, &second);
  sum_flows (self);
  judge_all (self);

  return self;
}

LpFlows *
lp_flows_ref (LpFlows *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
lp_flows_unref (LpFlows *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_ptr_array_unref (self->practices);
  g_array_unref (self->flows);
  g_free (self);
}

guint
lp_flows_get_n_before (const LpFlows *self)
{
  return self->before->len;
}

const LpFlowGroup *
lp_flows_get_before (const LpFlows *self,
                     guint          i)
{
  g_return_val_if_fail (i < self->before->len, NULL);

  return g_ptr_array_index (self->before, i);
}

guint
lp_flows_get_n_after (const LpFlows *self)
{
  return self->after->len;
}

const LpFlowGroup *
lp_flows_get_after (const LpFlows *self,
                    guint          i)
{
  g_return_val_if_fail (i < self->after->len, NULL);

  return g_ptr_array_index (self->after, i);
}

guint
lp_flows_get_n (const LpFlows *self)
{
  return self->flows->len;
}

const LpFlow *
lp_flows_get (const LpFlows *self,
              guint          i)
{
  g_return_val_if_fail (i < self->flows->len, NULL);

  return &g_array_index (self->flows, LpFlow, i);
}

/* They are sorted by from, then to. */
static int
compare_flows (gconstpointer first,
               gconstpointer second)
{
  const LpFlow *a = first, *b = second;

  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;

  return a->to < b->to ? -1 : a->to > b->to;
}

const LpFlow *
lp_flows_find (const LpFlows *self,
               guint          from,
               guint          to)
{
  const LpFlow wanted = { .from = from, .to = to };
  guint place;

  return g_array_binary_search (self->flows, &wanted, compare_flows, &place) ? &g_array_index (self->flows, LpFlow, place) : NULL;
}

guint
lp_flows_get_n_practices (const LpFlows *self)
{
  return self->practices->len;
}

const LpFlowPractice *
lp_flows_get_practice (const LpFlows *self,
                       guint          i)
{
  g_return_val_if_fail (i < self->practices->len, NULL);

  return g_ptr_array_index (self->practices, i);
}

guint
lp_flows_count (const LpFlows *self,
                LpFlowKind     kind,
                gint64        *people)
{
  gint64 sum = 0;
  guint n = 0;
  guint i;

  for (i = 0; i < self->flows->len; i++)
    {
      const LpFlow *flow = &g_array_index (self->flows, LpFlow, i);

      if (flow->kind != kind)
        continue;
      sum += flow->people;
      n += flow->n_practices;
    }

  if (people != NULL)
    *people = sum;

  return n;
}

const char *
lp_flow_kind_get_name (LpFlowKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

const char *
lp_flow_kind_get_label (LpFlowKind kind)
{
  static const char *const labels[] = {
    [LP_FLOW_STAYS] = N_("stay with most of their network"),
    [LP_FLOW_MOVES] = N_("move"),
    [LP_FLOW_GAINS] = N_("gain a network"),
    [LP_FLOW_LOSES] = N_("lose their network"),
    [LP_FLOW_WITHOUT] = N_("have no network"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (labels), NULL);

  return _(labels[kind]);
}

gboolean
lp_flow_kind_is_change (LpFlowKind kind)
{
  return kind != LP_FLOW_STAYS && kind != LP_FLOW_WITHOUT;
}

char *
lp_flow_group_get_title (const LpFlowGroup *group)
{
  if (group->is_network && group->id != 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " %s", group->number, group->name);

  return g_strdup (group->name);
}

char *
lp_flow_group_describe (const LpFlowGroup *group)
{
  g_autofree char *name = lp_flow_group_get_title (group);
  g_autofree char *people = lp_format_count (group->people);

  /* Translators: a network or locality, its people and practices: "8 Purbeck: 28,361 people, 4 practices". */
  return g_strdup_printf (ngettext ("%s: %s people, %u practice", "%s: %s people, %u practices", group->n_practices),
                          name, people, group->n_practices);
}

char *
lp_flows_describe (const LpFlows *self)
{
  gint64 people;
  guint n_moves = lp_flows_count (self, LP_FLOW_MOVES, &people);
  guint n_gains = lp_flows_count (self, LP_FLOW_GAINS, NULL);
  guint n_loses = lp_flows_count (self, LP_FLOW_LOSES, NULL);
  g_autofree char *count = lp_format_count (people);
  GString *sentence = g_string_new (NULL);

  if (n_moves == 0)
    g_string_append (sentence, _("No practice changes network"));
  else
    g_string_append_printf (sentence, ngettext ("%u practice with %s people changes network",
                                                "%u practices with %s people change network", n_moves),
                            n_moves, count);
  if (n_gains > 0)
    g_string_append_printf (sentence, ngettext ("; %u gains one", "; %u gain one", n_gains), n_gains);
  if (n_loses > 0)
    g_string_append_printf (sentence, ngettext ("; %u loses its own", "; %u lose theirs", n_loses), n_loses);

  return g_string_free (sentence, FALSE);
}
