/* report-networks.c — the pages of a report that tell of its networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/report-chapters.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "map/picture.h"

#define MAP_HEIGHT 300.0
/* Around the network, as a share of its extent: enough of the neighbours to see where it lies. */
#define SURROUNDINGS 0.35

static void
write_list (const LpReportContents *contents,
            LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Number"), 0.1, TRUE },
    { N_("Network"), 0.4, FALSE },
    { N_("People"), 0.16, TRUE },
    { N_("Practices"), 0.14, TRUE },
    { N_("Size"), 0.2, FALSE },
  };

  lp_pages_begin (pages, _("Networks"), FALSE);
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_coverage_get_n_networks (contents->coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (contents->coverage, i);
      g_autofree char *number = lp_format_count (network->number);
      g_autofree char *people = lp_format_count (network->people);
      g_autofree char *practices = lp_format_count (network->n_practices);
      g_autofree char *wrong = lp_network_totals_describe (network);

      lp_pages_row (pages, (const char *const[]) { number, network->name, people, practices, *wrong != '\0' ? wrong : _("right size") });
    }
  lp_pages_end_table (pages);
}

/* The land of the network with some of its neighbours'. */
static LpRect
find_surroundings (const LpMapNetwork *network)
{
  LpRect extent = lp_shape_get_extent (network->territory->shape);
  double more = MAX (extent.width, extent.height) * SURROUNDINGS;

  return (LpRect) { extent.x - more, extent.y - more, extent.width + 2 * more, extent.height + 2 * more };
}

static void
write_map (const LpReportContents *contents,
           const LpStyle          *style,
           gint64                  network_id,
           LpPages                *pages)
{
  const LpMapNetwork *network = contents->scene != NULL ? lp_map_scene_find_network (contents->scene, network_id) : NULL;
  LpMapState state = { .selected_network = network_id };
  LpViewport viewport;
  cairo_t *cr;

  if (network == NULL || network->territory == NULL || lp_shape_get_n_rings (network->territory->shape) == 0)
    return;

  viewport = lp_viewport_fit (find_surroundings (network), lp_pages_get_width (pages), MAP_HEIGHT, 0);
  cr = lp_pages_picture (pages, MAP_HEIGHT);
  lp_map_draw_ground (cr, contents->scene, viewport, style, &state);
  lp_pages_end_picture (pages);
}

static void
write_practice (const LpPractice *practice,
                LpPages          *pages)
{
  g_autofree char *people = practice->has_people ? lp_format_count (practice->people) : g_strdup (_("not known"));

  lp_pages_row (pages, (const char *const[]) { practice->code, practice->name, people, practice->locality != NULL ? practice->locality->name : "" });
}

static void
write_practices (const LpReportContents *contents,
                 gint64                  network_id,
                 LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Code"), 0.14, FALSE },
    { N_("Practice"), 0.48, FALSE },
    { N_("People"), 0.14, TRUE },
    { N_("Locality"), 0.24, FALSE },
  };

  const gint64 *network_ids = lp_plan_get_network_ids (contents->plan, contents->option);

  lp_pages_heading (pages, _("Practices"));
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_plan_get_n_practices (contents->plan); i++)
    if (network_ids[i] == network_id)
      write_practice (lp_plan_get_practice (contents->plan, i), pages);
  lp_pages_end_table (pages);
}

static void
write_problems (const LpReportContents *contents,
                gint64                  network_id,
                LpPages                *pages)
{
  gboolean any = FALSE;

  lp_pages_heading (pages, _("Problems"));
  for (guint i = 0; i < lp_problems_get_n (contents->problems); i++)
    {
      const LpProblem *problem = lp_problems_get (contents->problems, i);

      if (problem->network_id != network_id)
        continue;
      lp_pages_text (pages, problem->text, 1, FALSE);
      any = TRUE;
    }
  if (!any)
    lp_pages_text (pages, _("There are none."), 1, FALSE);
}

static void
write_network (const LpReportContents *contents,
               const LpStyle          *style,
               const LpNetworkTotals  *network,
               LpPages                *pages)
{
  g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
  g_autofree char *people = lp_format_count (network->people);
  g_autofree char *wrong = lp_network_totals_describe (network);
  g_autofree char *line = g_strdup_printf (ngettext ("%s people in %u practice: %s", "%s people in %u practices: %s", network->n_practices),
                                           people, network->n_practices, *wrong != '\0' ? wrong : _("right size"));
  const LpNetwork *row = lp_plan_find_network (contents->plan, network->id);

  lp_pages_begin (pages, title, TRUE);
  lp_pages_text (pages, line, 1.2, FALSE);
  lp_pages_text (pages, network->exception_note, 1, FALSE);
  if (row != NULL)
    lp_pages_text (pages, row->note, 1, FALSE);
  write_map (contents, style, network->id, pages);
  write_practices (contents, network->id, pages);
  write_problems (contents, network->id, pages);
}

void
_lp_report_write_networks (const LpReportContents *contents,
                           const LpStyle          *style,
                           const LpProgress       *progress,
                           LpPages                *pages)
{
  guint n = lp_coverage_get_n_networks (contents->coverage);

  write_list (contents, pages);
  for (guint i = 0; i < n && lp_progress_tell (progress, (double) i / n); i++)
    write_network (contents, style, lp_coverage_get_network (contents->coverage, i), pages);
}
