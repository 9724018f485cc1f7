/* errand-row.c — an errand on its way: what it is, how far it has come, and a way to stop it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/errand-row.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/errand-row.ui"
/* What is over sooner needs no row, which would only flash. */
#define PATIENCE_MS 400
#define LOOK_MS 100

struct _LpErrandRow
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkProgressBar *bar;
  GtkWidget *stop_button;

  LpErrand *errand;
  gint64 began;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LpErrandRow, lp_errand_row, GTK_TYPE_BOX)

static gboolean
look_cb (gpointer user_data)
{
  LpErrandRow *self = user_data;
  double done = lp_errand_get_done (self->errand);

  gtk_progress_bar_set_fraction (self->bar, MIN (done, 1));
  if (g_get_monotonic_time () - self->began >= PATIENCE_MS * G_TIME_SPAN_MILLISECOND)
    gtk_widget_show (GTK_WIDGET (self));

  return G_SOURCE_CONTINUE;
}

static void
stop_clicked_cb (LpErrandRow *self)
{
  lp_errand_cancel (self->errand);
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  gtk_label_set_text (self->label, _("Stopping; nothing will be written…"));
}

static void
lp_errand_row_dispose (GObject *object)
{
  LpErrandRow *self = LP_ERRAND_ROW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->errand, lp_errand_unref);
  G_OBJECT_CLASS (lp_errand_row_parent_class)->dispose (object);
}

static void
lp_errand_row_class_init (LpErrandRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_errand_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpErrandRow, label);
  gtk_widget_class_bind_template_child (widget_class, LpErrandRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LpErrandRow, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
lp_errand_row_init (LpErrandRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lp_errand_row_new (LpErrand   *errand,
                   const char *text)
{
  LpErrandRow *self = g_object_new (LP_TYPE_ERRAND_ROW, NULL);

  self->errand = lp_errand_ref (errand);
  self->began = g_get_monotonic_time ();
  self->timeout = g_timeout_add (LOOK_MS, look_cb, self);
  gtk_label_set_text (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);

  return GTK_WIDGET (self);
}
