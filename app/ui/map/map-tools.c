/* map-tools.c — the buttons beside the map: tools, limits, zoom to the selection */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-tools.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/map-tools.ui"

struct _LpMapTools
{
  GtkBox parent_instance;
};

G_DEFINE_TYPE (LpMapTools, lp_map_tools, GTK_TYPE_BOX)

static void
lp_map_tools_class_init (LpMapToolsClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), TEMPLATE);
}

static void
lp_map_tools_init (LpMapTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
