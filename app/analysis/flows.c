/* flows.c — who goes where, from one grouping of the practices to another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/flows.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One side: its groups in order, and each practice's place among them, by LpPractice.index. */
typedef struct
{
  GPtrArray *groups;            /* of LpFlowGroup */
  guint *places;
} Side;

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
free_group (gpointer data)
{
  LpFlowGroup *group = data;

  g_free (group->name);
  g_free (group);
}

static void
free_practice (gpointer data)
{
  LpFlowPractice *practice = data;

  g_free (practice->code);
  g_free (practice->name);
  g_free (practice);
}

static void
side_clear (Side *side)
{
  g_clear_pointer (&side->groups, g_ptr_array_unref);
  g_clear_pointer (&side->places, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static LpFlowGroup *
add_group (Side       *side,
           gint64      id,
           const char *name)
{
  LpFlowGroup *group = g_new0 (LpFlowGroup, 1);

  group->id = id;
  group->name = g_strdup (name);
  g_ptr_array_add (side->groups, group);

  return group;
}

static void
add_networks (Side             *side,
              const LpCoverage *coverage)
{
  guint i;

  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      LpFlowGroup *group = add_group (side, network->id, network->name);

      group->number = network->number;
      group->colour = network->colour;
      group->size = network->size;
      group->is_network = TRUE;
    }
}

static void
add_localities (Side   *side,
                LpPlan *plan)
{
  const GPtrArray *localities = lp_plan_get_localities (plan);
  guint i;

  for (i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);

      add_group (side, locality->id, locality->name);
    }
}

/* The group that @practice is in, as an id; 0: none. */
static gint64
find_group (LpPlan           *plan,
            const LpOption   *option,
            const LpPractice *practice)
{
  const LpNetwork *network;

  if (option == NULL)
    return practice->locality != NULL ? practice->locality->id : 0;

  network = lp_plan_get_network_of (plan, option, practice);

  return network != NULL ? network->id : 0;
}

static GHashTable *
index_groups (const Side *side)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  for (i = 0; i < side->groups->len; i++)
    {
      LpFlowGroup *group = g_ptr_array_index (side->groups, i);

      g_hash_table_insert (places, &group->id, GUINT_TO_POINTER (i));
    }

  return places;
}

static guint
place_without (Side *side,
               gboolean networks)
{
  LpFlowGroup *last = side->groups->len > 0 ? g_ptr_array_index (side->groups, side->groups->len - 1) : NULL;

  if (last == NULL || last->id != 0)
    add_group (side, 0, networks ? _("Unassigned") : _("No locality"));

  return side->groups->len - 1;
}

static void
place_practices (Side           *side,
                 LpPlan         *plan,
                 const LpOption *option)
{
  g_autoptr (GHashTable) places = index_groups (side);
  guint n = lp_plan_get_n_practices (plan);
  guint i;

  side->places = g_new0 (guint, n);
  for (i = 0; i < n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      gint64 id = find_group (plan, option, practice);
      gpointer place;
      LpFlowGroup *group;

      side->places[i] = id != 0 && g_hash_table_lookup_extended (places, &id, NULL, &place)
                          ? GPOINTER_TO_UINT (place) : place_without (side, option != NULL);
      group = g_ptr_array_index (side->groups, side->places[i]);
      group->people += practice->people;
      group->n_practices++;
    }
}

static void
side_init (Side             *side,
           LpPlan           *plan,
           const LpCoverage *coverage)
{
  const LpOption *option = NULL;

  side->groups = g_ptr_array_new_with_free_func (free_group);
  if (coverage != NULL)
    {
      add_networks (side, coverage);
      option = lp_plan_find_option (plan, lp_coverage_get_totals (coverage)->option_id);
      g_return_if_fail (option != NULL);
    }
  else
    {
      add_localities (side, plan);
    }

  place_practices (side, plan, option);
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
list_practices (LpFlows    *self,
                LpPlan     *plan,
                const Side *before,
                const Side *after)
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

/* The largest part of each group that does not lose its group stays. */
static GHashTable *
find_staying (const LpFlows *self)
{
  GHashTable *staying = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; i < self->flows->len; i++)
    {
      const LpFlow *flow = &g_array_index (self->flows, LpFlow, i);
      const LpFlow *best = g_hash_table_lookup (staying, GUINT_TO_POINTER (flow->from));

      if (!is_without (self->after, flow->to) && (best == NULL || is_larger (flow, best)))
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
  g_auto (Side) first = { NULL };
  g_auto (Side) second = { NULL };
  LpFlows *self;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (after != NULL, NULL);

  side_init (&first, plan, before);
  side_init (&second, plan, after);

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

const LpFlow *
lp_flows_find (const LpFlows *self,
               guint          from,
               guint          to)
{
  guint i;

  for (i = 0; i < self->flows->len; i++)
    {
      const LpFlow *flow = &g_array_index (self->flows, LpFlow, i);

      if (flow->from == from && flow->to == to)
        return flow;
    }

  return NULL;
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
