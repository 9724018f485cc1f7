/* band-popover.c — the band of people that makes a network right size, changed live */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/strip/band-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/band-popover.ui"
#define WAIT_MS 400

struct _LpBandPopover
{
  GtkPopover parent_instance;

  GtkSpinButton *min_spin;
  GtkSpinButton *max_spin;
  GtkWidget *wrong_label;

  gint64 min, max;              /* as the plan has them */
  guint timeout;
  gboolean updating;
};

G_DEFINE_TYPE (LpBandPopover, lp_band_popover, GTK_TYPE_POPOVER)

static void
apply (LpBandPopover *self)
{
  gint64 min = gtk_spin_button_get_value_as_int (self->min_spin);
  gint64 max = gtk_spin_button_get_value_as_int (self->max_spin);
  GtkWidget *relative_to = gtk_popover_get_relative_to (GTK_POPOVER (self));

  if (min > max || (min == self->min && max == self->max) || relative_to == NULL)
    return;
  lp_widget_activate (relative_to, "win", "band", g_variant_new ("(xx)", min, max));
}

static gboolean
waited_cb (gpointer user_data)
{
  LpBandPopover *self = user_data;

  self->timeout = 0;
  apply (self);

  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (LpBandPopover *self)
{
  if (self->updating)
    return;

  gtk_widget_set_visible (self->wrong_label,
                          gtk_spin_button_get_value_as_int (self->min_spin) > gtk_spin_button_get_value_as_int (self->max_spin));
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (WAIT_MS, waited_cb, self);
}

static void
usual_clicked_cb (LpBandPopover *self)
{
  gtk_spin_button_set_value (self->min_spin, 30000);
  gtk_spin_button_set_value (self->max_spin, 50000);
}

static void
lp_band_popover_closed (GtkPopover *popover)
{
  LpBandPopover *self = LP_BAND_POPOVER (popover);

  /* What was typed counts even when the popover goes before the moment is over. */
  if (self->timeout != 0)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      apply (self);
    }
}

static void
lp_band_popover_dispose (GObject *object)
{
  LpBandPopover *self = LP_BAND_POPOVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (lp_band_popover_parent_class)->dispose (object);
}

static void
lp_band_popover_class_init (LpBandPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_band_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = lp_band_popover_closed;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpBandPopover, min_spin);
  gtk_widget_class_bind_template_child (widget_class, LpBandPopover, max_spin);
  gtk_widget_class_bind_template_child (widget_class, LpBandPopover, wrong_label);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_clicked_cb);
}

static void
lp_band_popover_init (LpBandPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_band_popover_set_band (LpBandPopover *self,
                          gint64         min,
                          gint64         max)
{
  g_return_if_fail (LP_IS_BAND_POPOVER (self));

  self->min = min;
  self->max = max;
  self->updating = TRUE;
  gtk_spin_button_set_value (self->min_spin, min);
  gtk_spin_button_set_value (self->max_spin, max);
  self->updating = FALSE;
  gtk_widget_hide (self->wrong_label);
}
