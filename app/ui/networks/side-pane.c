/* side-pane.c — a stack of pages that wants a height, and takes less where there is no room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/side-pane.h"

struct _LpSidePane
{
  GtkStack parent_instance;

  int wanted_height;
};

G_DEFINE_TYPE (LpSidePane, lp_side_pane, GTK_TYPE_STACK)

static void
want (LpSidePane *self,
      int         minimum,
      int        *natural)
{
  if (self->wanted_height >= 0)
    *natural = MAX (minimum, self->wanted_height);
}

static void
lp_side_pane_get_preferred_height (GtkWidget *widget,
                                   int       *minimum,
                                   int       *natural)
{
  GTK_WIDGET_CLASS (lp_side_pane_parent_class)->get_preferred_height (widget, minimum, natural);
  want (LP_SIDE_PANE (widget), *minimum, natural);
}

static void
lp_side_pane_get_preferred_height_for_width (GtkWidget *widget,
                                             int        width,
                                             int       *minimum,
                                             int       *natural)
{
  GTK_WIDGET_CLASS (lp_side_pane_parent_class)->get_preferred_height_for_width (widget, width, minimum, natural);
  want (LP_SIDE_PANE (widget), *minimum, natural);
}

static void
lp_side_pane_class_init (LpSidePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_preferred_height = lp_side_pane_get_preferred_height;
  widget_class->get_preferred_height_for_width = lp_side_pane_get_preferred_height_for_width;
}

static void
lp_side_pane_init (LpSidePane *self)
{
  self->wanted_height = -1;
}

void
lp_side_pane_set_wanted_height (LpSidePane *self,
                                int         height)
{
  g_return_if_fail (LP_IS_SIDE_PANE (self));

  if (height == self->wanted_height)
    return;
  self->wanted_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
