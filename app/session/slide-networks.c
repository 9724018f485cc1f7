/* slide-networks.c — slides of the area, the map and a network */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/slide-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "session/hidden-names.h"

/* More would not be read from the back row. */
#define MOST_NETWORKS 4
#define MOST_PRACTICES 5

static char *
name_practice (LpSlideFilling   *filling,
               const LpPractice *practice)
{
  return filling->page->names_hidden ? lp_hidden_name (practice) : g_strdup (practice->name);
}

static void
add_coverage_figures (LpSlideFilling *filling)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (lp_session_get_coverage (filling->session));
  g_autofree char *people = lp_format_count (totals->people);
  guint n = lp_coverage_get_n_networks (lp_session_get_coverage (filling->session));

  _lp_slide_add_figure (filling, lp_format_share (totals->coverage, 1), g_strdup_printf (_("of %s people in a right-size network"), people));
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup_printf (_("%u of %u right size"), totals->n_right_size, n), NULL);
}

static void
add_wrong_network (LpSlideFilling        *filling,
                   const LpNetworkTotals *network)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (lp_session_get_coverage (filling->session));
  gboolean under = network->size == LP_SIZE_UNDER;
  g_autofree char *by = lp_format_count (under ? network->short_by : network->over_by);
  g_autofree char *limit = lp_format_count (under ? totals->min_people : totals->max_people);

  _lp_slide_add_line (filling, under ? LP_SLIDE_LINE_UNDER : LP_SLIDE_LINE_OVER, g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name), NULL);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup_printf (under ? _("%s short of %s") : _("%s over %s"), by, limit), NULL);
}

static void
add_wrong_networks (LpSlideFilling *filling)
{
  const LpCoverage *coverage = lp_session_get_coverage (filling->session);
  guint n_wrong = 0;

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

      if (network->size != LP_SIZE_RIGHT && n_wrong++ < MOST_NETWORKS)
        add_wrong_network (filling, network);
    }
  if (n_wrong > MOST_NETWORKS)
    _lp_slide_add_line (filling, LP_SLIDE_LINE_TEXT,
              g_strdup_printf (ngettext ("and %u network more", "and %u networks more", n_wrong - MOST_NETWORKS), n_wrong - MOST_NETWORKS), NULL);
}

static int
compare_lists (gconstpointer a,
               gconstpointer b)
{
  const LpPractice *one = *(const LpPractice *const *) a, *other = *(const LpPractice *const *) b;

  return one->people > other->people ? -1 : one->people < other->people ? 1 : g_strcmp0 (one->code, other->code);
}

static void
add_practices (LpSlideFilling *filling,
               GPtrArray      *practices)
{
  g_ptr_array_sort (practices, compare_lists);
  for (guint i = 0; i < MIN (practices->len, MOST_PRACTICES); i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);

      _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, name_practice (filling, practice), practice->has_people ? lp_format_count (practice->people) : g_strdup ("–"));
    }
  if (practices->len > MOST_PRACTICES)
    _lp_slide_add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup_printf (_("and %u more"), practices->len - MOST_PRACTICES), NULL);
}

/* The practices of @network; NULL: the unassigned. */
static GPtrArray *
list_practices (LpSlideFilling  *filling,
                const LpNetwork *network)
{
  GPtrArray *practices = g_ptr_array_new ();

  for (guint i = 0; i < lp_plan_get_n_practices (filling->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (filling->plan, i);

      if (lp_plan_get_network_of (filling->plan, filling->option, practice) == network)
        g_ptr_array_add (practices, (gpointer) practice);
    }

  return practices;
}

static void
add_unassigned (LpSlideFilling *filling)
{
  g_autoptr (GPtrArray) practices = list_practices (filling, NULL);

  if (practices->len == 0)
    return;
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup_printf (_("%u unassigned"), practices->len), NULL);
  add_practices (filling, practices);
}

/* No more than the figures bear, in few enough words for a wall. */
static char *
describe_sizes (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  guint n = lp_coverage_get_n_networks (coverage), n_wrong = totals->n_under + totals->n_over;

  if (n == 0)
    return g_strdup (_("No network has been made yet"));
  if (n_wrong > 0)
    return g_strdup_printf (ngettext ("%u network is still the wrong size", "%u networks are still the wrong size", n_wrong), n_wrong);
  if (totals->n_unassigned > 0)
    return g_strdup_printf (ngettext ("Every network is right size; %u practice has none yet", "Every network is right size; %u practices have none yet",
                                      totals->n_unassigned), totals->n_unassigned);
  return g_strdup (_("Every network is right size, and every practice has one"));
}

void
_lp_slide_fill_map (LpSlideFilling *filling)
{
  LpMapScene *scene = lp_session_get_map (filling->session);

  if (filling->option == NULL)
    {
      filling->page->empty = g_strdup (_("The plan has no option yet."));
      return;
    }
  _lp_slide_set_title (filling, describe_sizes (lp_session_get_coverage (filling->session)));
  filling->page->map = scene != NULL ? lp_map_scene_ref (scene) : NULL;
  if (scene == NULL)
    filling->page->empty = g_strdup (_("The land of this plan could not be shared out, so there is no map."));
  add_coverage_figures (filling);
  add_wrong_networks (filling);
  add_unassigned (filling);
}

void
_lp_slide_fill_area (LpSlideFilling *filling)
{
  guint n = lp_plan_get_n_practices (filling->plan);
  guint n_localities = lp_plan_get_localities (filling->plan)->len;
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();
  g_autofree char *mean = NULL;
  const char *area = lp_plan_get_area (filling->plan);

  _lp_slide_set_title (filling, g_strdup_printf (_("%s in figures"), *area != '\0' ? area : lp_plan_get_title (filling->plan)));
  _lp_slide_add_figure (filling, lp_format_count (lp_plan_get_people (filling->plan)), g_strdup (_("people registered")));
  _lp_slide_add_figure (filling, g_strdup_printf ("%u", n), g_strdup (ngettext ("GP practice", "GP practices", n)));
  _lp_slide_add_figure (filling, g_strdup_printf ("%u", n_localities), g_strdup (ngettext ("locality today", "localities today", n_localities)));
  for (guint i = 0; i < n; i++)
    if (lp_plan_get_practice (filling->plan, i)->has_people)
      g_ptr_array_add (practices, (gpointer) lp_plan_get_practice (filling->plan, i));
  if (practices->len == 0)
    return;

  g_ptr_array_sort (practices, compare_lists);
  mean = lp_format_count (lp_plan_get_people (filling->plan) / practices->len);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The largest practice list")), lp_format_count (((LpPractice *) practices->pdata[0])->people));
  _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The mean")), g_steal_pointer (&mean));
  _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The smallest")), lp_format_count (((LpPractice *) practices->pdata[practices->len - 1])->people));
  if (filling->option != NULL)
    {
      g_autofree char *from = lp_format_count (filling->option->min_people);
      g_autofree char *to = lp_format_count (filling->option->max_people);

      _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
      _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("Right size for a network, people")), g_strdup_printf (_("%s to %s"), from, to));
    }
}

/* The slide's own network, else the one chosen, else the first. */
static const LpNetwork *
find_network (LpSlideFilling *filling)
{
  const LpNetwork *network = lp_plan_find_network (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));

  if (network == NULL)
    network = lp_plan_find_network (filling->plan, lp_session_get_network (filling->session));
  if (network == NULL && filling->option != NULL && filling->option->networks->len > 0)
    network = g_ptr_array_index (filling->option->networks, 0);

  return network;
}

static void
add_network_figures (LpSlideFilling  *filling,
                     const LpNetwork *network)
{
  const LpNetworkTotals *totals = lp_coverage_find_network (lp_session_get_coverage (filling->session), network->id);
  g_autoptr (GPtrArray) practices = list_practices (filling, network);

  if (totals == NULL)
    return;
  _lp_slide_add_figure (filling, lp_format_count (totals->people), g_strdup_printf (ngettext ("people, %u practice", "people, %u practices", practices->len), practices->len));
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  if (totals->size == LP_SIZE_RIGHT)
    _lp_slide_add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup (_("Right size")), NULL);
  else
    add_wrong_network (filling, totals);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  add_practices (filling, practices);
}

void
_lp_slide_fill_network (LpSlideFilling *filling)
{
  const LpNetwork *network = find_network (filling);
  g_autofree char *name = NULL;

  if (network == NULL || filling->option == NULL || network->option_id != filling->option->id)
    {
      filling->page->empty = g_strdup (_("The option shown does not have the network of this slide."));
      return;
    }
  name = g_strdup_printf ("profile=,network=%" G_GINT64_FORMAT "%s", network->number, filling->page->names_hidden ? ",hide-names" : "");
  if (lp_plan_get_measures (filling->plan)->len > 0)
    _lp_slide_set_chart (filling, name);
  else
    filling->page->empty = g_strdup (_("The plan has no measures to compare networks by."));
  _lp_slide_set_title (filling, g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name));
  add_network_figures (filling, network);
}
