/* widgets.c — makes the templates, their widget types and the style sheet known to GTK */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/widgets.h"

#include "lp-ui-resources.h"
#include "ui/compare/compare-view.h"
#include "ui/compare/map-thumb.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/coverage/coverage-view.h"
#include "ui/delivery/actions-page.h"
#include "ui/delivery/milestones-page.h"
#include "ui/delivery/delivery-view.h"
#include "ui/delivery/pillars-page.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/network-panel.h"
#include "ui/inspector/member-list.h"
#include "ui/inspector/problems-panel.h"
#include "ui/inspector/rules-popover.h"
#include "ui/inspector/unassigned-panel.h"
#include "ui/map/layers-popover.h"
#include "ui/map/map-tools.h"
#include "ui/map/map-view.h"
#include "ui/networks/band-bar.h"
#include "ui/networks/network-list.h"
#include "ui/networks/networks-view.h"
#include "ui/networks/side-pane.h"
#include "ui/options/option-switcher.h"
#include "ui/practices/practice-table.h"
#include "ui/propose/preview-bar.h"
#include "ui/propose/propose-answers.h"
#include "ui/propose/propose-panel.h"
#include "ui/strip/band-popover.h"
#include "ui/strip/strip.h"
#include "ui/welcome/welcome.h"
#include "ui/window/header.h"
#include "ui/window/view-switcher.h"
#include "ui/window/window-views.h"

static void
ensure_types (void)
{
  g_type_ensure (LP_TYPE_ACTIONS_PAGE);
  g_type_ensure (LP_TYPE_MILESTONES_PAGE);
  g_type_ensure (LP_TYPE_BAND_BAR);
  g_type_ensure (LP_TYPE_BAND_POPOVER);
  g_type_ensure (LP_TYPE_CHART_VIEW);
  g_type_ensure (LP_TYPE_COMPARE_VIEW);
  g_type_ensure (LP_TYPE_COVERAGE_TABLE);
  g_type_ensure (LP_TYPE_COVERAGE_VIEW);
  g_type_ensure (LP_TYPE_DELIVERY_VIEW);
  g_type_ensure (LP_TYPE_HEADER);
  g_type_ensure (LP_TYPE_INSPECTOR);
  g_type_ensure (LP_TYPE_NETWORK_LIST);
  g_type_ensure (LP_TYPE_NETWORK_PANEL);
  g_type_ensure (LP_TYPE_LAYERS_POPOVER);
  g_type_ensure (LP_TYPE_MAP_THUMB);
  g_type_ensure (LP_TYPE_MAP_TOOLS);
  g_type_ensure (LP_TYPE_MAP_VIEW);
  g_type_ensure (LP_TYPE_NETWORKS_VIEW);
  g_type_ensure (LP_TYPE_OPTION_SWITCHER);
  g_type_ensure (LP_TYPE_MEMBER_LIST);
  g_type_ensure (LP_TYPE_PILLARS_PAGE);
  g_type_ensure (LP_TYPE_PRACTICE_TABLE);
  g_type_ensure (LP_TYPE_PREVIEW_BAR);
  g_type_ensure (LP_TYPE_PROBLEMS_PANEL);
  g_type_ensure (LP_TYPE_PROPOSE_ANSWERS);
  g_type_ensure (LP_TYPE_PROPOSE_PANEL);
  g_type_ensure (LP_TYPE_RULES_POPOVER);
  g_type_ensure (LP_TYPE_SIDE_PANE);
  g_type_ensure (LP_TYPE_STRIP);
  g_type_ensure (LP_TYPE_UNASSIGNED_PANEL);
  g_type_ensure (LP_TYPE_VIEW_SWITCHER);
  g_type_ensure (LP_TYPE_WELCOME);
  g_type_ensure (LP_TYPE_WINDOW_VIEWS);
}

static void
add_style_sheet (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/localityplanner/LocalityPlanner/ui/style.css");
  gtk_style_context_add_provider_for_screen (gdk_screen_get_default (), GTK_STYLE_PROVIDER (provider),
                                             GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
lp_widgets_init (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  /* Named here because the linker leaves out what nothing in a static library names. */
  g_resources_register (lp_ui_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_default (), "/org/localityplanner/LocalityPlanner/icons");
  ensure_types ();
  add_style_sheet ();
  g_once_init_leave (&done, 1);
}
