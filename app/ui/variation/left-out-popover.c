/* left-out-popover.c — practices that do not count, and a click to bring each back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/left-out-popover.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-measure.h"
#include "ui/application/widget-style.h"

#define CODE "practice"
#define LEAST_HEIGHT 60
#define MOST_HEIGHT 360

struct _LpLeftOutPopover
{
  GtkPopover parent_instance;

  GtkWidget *list;
  LpSession *session;
  LpVariation *variation;       /* what is listed */
  gboolean filling;
};

G_DEFINE_TYPE (LpLeftOutPopover, lp_left_out_popover, GTK_TYPE_POPOVER)

/* The list is made anew by the edit, so a button that is clicked may go while it is told: idle is soon enough. */
static void
toggled_cb (GtkToggleButton *button,
            gpointer         user_data)
{
  LpLeftOutPopover *self = user_data;
  const char *codes[] = { g_object_get_data (G_OBJECT (button), CODE), NULL };
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  g_object_ref (button);
  if (!lp_left_out_popover_count (self->session, self->variation, codes, gtk_toggle_button_get_active (button), &error))
    g_warning ("%s", error->message);
  g_object_unref (button);
}

static void
add_practice (LpLeftOutPopover *self,
              const LpUnit     *unit,
              const char       *name)
{
  const char *reason = lp_inclusion_describe (unit->inclusion);
  g_autofree char *text = NULL;
  GtkWidget *button, *label;

  text = *reason == '\0' ? g_strdup (name) : g_strdup_printf ("%s: %s", name, reason);
  button = gtk_check_button_new ();
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_container_add (GTK_CONTAINER (button), label);
  gtk_widget_set_tooltip_text (button, *unit->why != '\0' ? unit->why : NULL);
  g_object_set_data_full (G_OBJECT (button), CODE, g_strdup (unit->code), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), unit->inclusion == LP_INCLUDED);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_show_all (button);
  gtk_container_add (GTK_CONTAINER (self->list), button);
}

/* Those without a figure cannot be brought back. */
static gboolean
is_listed (const LpUnit    *unit,
           const LpReading *reading)
{
  return unit->inclusion != LP_NO_RATE && (unit->inclusion != LP_INCLUDED || reading->doubtful || unit->people < LP_SMALL_LIST);
}

static void
lp_left_out_popover_dispose (GObject *object)
{
  LpLeftOutPopover *self = LP_LEFT_OUT_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->variation, lp_variation_unref);

  G_OBJECT_CLASS (lp_left_out_popover_parent_class)->dispose (object);
}

static void
lp_left_out_popover_class_init (LpLeftOutPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_left_out_popover_dispose;
}

static void
lp_left_out_popover_init (LpLeftOutPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("Ticked practices count in averages and limits. All count in coverage."));
  GtkWidget *scroll = gtk_scrolled_window_new (NULL, NULL);

  gtk_label_set_line_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), 40);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (heading), "dim-label");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_container_add (GTK_CONTAINER (scroll), self->list);
  gtk_container_add (GTK_CONTAINER (box), heading);
  gtk_container_add (GTK_CONTAINER (box), scroll);
  g_object_set (box, "margin", 12, NULL);
  gtk_widget_show_all (box);
  gtk_container_add (GTK_CONTAINER (self), box);
}

GtkWidget *
lp_left_out_popover_new (LpSession *session)
{
  LpLeftOutPopover *self = g_object_new (LP_TYPE_LEFT_OUT_POPOVER, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

guint
lp_left_out_popover_fill (LpLeftOutPopover *self,
                          LpVariation      *variation,
                          gboolean          hide_names)
{
  guint left_out = 0;

  g_clear_pointer (&self->variation, lp_variation_unref);
  self->variation = lp_variation_ref (variation);
  self->filling = TRUE;
  gtk_container_foreach (GTK_CONTAINER (self->list), (GtkCallback) gtk_widget_destroy, NULL);
  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_PRACTICE); i++)
    {
      const LpUnit *unit = lp_variation_get (variation, LP_BY_PRACTICE, i);
      /* Translators: a practice whose name is hidden */
      g_autofree char *number = g_strdup_printf (_("Practice %u"), i + 1);

      if (!is_listed (unit, lp_measure_table_get (lp_variation_get_table (variation), i)))
        continue;
      left_out += unit->inclusion != LP_INCLUDED;
      add_practice (self, unit, hide_names ? number : unit->name);
    }
  self->filling = FALSE;

  return left_out;
}

gboolean
lp_left_out_popover_count (LpSession          *session,
                           LpVariation        *variation,
                           const char *const  *codes,
                           gboolean            counted,
                           GError            **error)
{
  const char *figure = lp_variation_get_about (variation)->figure;

  return lp_session_commit (session, lp_edit_measure_count (lp_session_get_plan (session), figure, codes, counted, NULL, error), error);
}
