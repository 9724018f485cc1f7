/* header.c — the header bar: open, option, undo, the plan's name and whether it is saved, views, menus */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/header.h"

#include <glib/gi18n-lib.h>

#include "ui/options/option-switcher.h"
#include "ui/window/view-switcher.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/header.ui"

struct _LpHeader
{
  GtkHeaderBar parent_instance;

  GtkWidget *open_label;
  GtkWidget *open_icon;
  GtkWidget *plan_box;
  LpOptionSwitcher *option_switcher;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkLabel *plan_label;
  GtkLabel *saved_label;
  LpViewSwitcher *switcher;
  GtkButton *propose_button;
  GtkWidget *export_button;
  GtkWidget *export_label;
  GtkMenuButton *menu_button;

  LpSession *session;
};

G_DEFINE_TYPE (LpHeader, lp_header, GTK_TYPE_HEADER_BAR)

static char *
describe_saved (LpSession *session)
{
  const GError *error = lp_session_get_save_error (session);
  GDateTime *at = lp_session_get_saved_at (session);
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *time = NULL;

  if (error != NULL)
    return g_strdup_printf (_("Not saved: %s"), error->message);
  if (!lp_session_is_saved (session))
    return g_strdup (_("Saving…"));
  if (at == NULL)
    return g_strdup (_("Saved"));

  local = g_date_time_to_local (at);
  time = g_date_time_format (local, "%H:%M");

  return g_strdup_printf (_("Saved %s"), time);
}

/* The tooltip says what would be undone; the accessible name does too. */
static void
label_step (GtkWidget  *button,
            const char *label,
            const char *nothing)
{
  const char *text = label != NULL ? label : nothing;

  gtk_widget_set_tooltip_text (button, text);
  atk_object_set_name (gtk_widget_get_accessible (button), text);
}

static void
state_changed_cb (LpHeader *self)
{
  g_autofree char *saved = describe_saved (self->session);
  g_autofree char *name = g_file_get_basename (lp_session_get_file (self->session));
  g_autofree char *path = g_file_get_parse_name (lp_session_get_file (self->session));
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->saved_label));

  gtk_label_set_text (self->plan_label, name);
  gtk_label_set_text (self->saved_label, saved);
  gtk_widget_set_tooltip_text (self->plan_box, lp_session_get_save_error (self->session) != NULL ? saved : path);
  if (lp_session_get_save_error (self->session) != NULL)
    gtk_style_context_add_class (style, "lp-problem");
  else
    gtk_style_context_remove_class (style, "lp-problem");

  label_step (self->undo_button, lp_session_get_undo_label (self->session), _("Nothing to undo"));
  label_step (self->redo_button, lp_session_get_redo_label (self->session), _("Nothing to redo"));
}

static void
lp_header_dispose (GObject *object)
{
  LpHeader *self = LP_HEADER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_header_parent_class)->dispose (object);
}

static void
lp_header_class_init (LpHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_header_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, open_label);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, open_icon);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, plan_box);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, option_switcher);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, plan_label);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, saved_label);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, switcher);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, propose_button);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, export_button);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, export_label);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, menu_button);
}

static void
lp_header_init (LpHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_header_set_session (LpHeader  *self,
                       LpSession *session)
{
  g_return_if_fail (LP_IS_HEADER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  lp_option_switcher_set_session (self->option_switcher, session);

  gtk_widget_show (GTK_WIDGET (self->switcher));
  gtk_widget_show (GTK_WIDGET (self->option_switcher));
  gtk_widget_show (gtk_widget_get_parent (self->undo_button));
  gtk_widget_show (self->plan_box);
  gtk_widget_show (GTK_WIDGET (self->propose_button));
  gtk_widget_show (self->export_button);
  state_changed_cb (self);
}

void
lp_header_set_view (LpHeader   *self,
                    const char *name)
{
  g_return_if_fail (LP_IS_HEADER (self));

  lp_view_switcher_set_shown (self->switcher, name);
}

void
lp_header_set_narrow (LpHeader *self,
                      gboolean  narrow)
{
  g_return_if_fail (LP_IS_HEADER (self));

  gtk_widget_set_visible (self->open_label, !narrow);
  gtk_widget_set_visible (self->open_icon, narrow);
  gtk_widget_set_visible (self->export_label, !narrow);
  gtk_label_set_max_width_chars (self->plan_label, narrow ? 14 : 40);
  gtk_label_set_max_width_chars (self->saved_label, narrow ? 14 : 60);
  lp_option_switcher_set_narrow (self->option_switcher, narrow);
}

void
lp_header_show_menu (LpHeader *self)
{
  g_return_if_fail (LP_IS_HEADER (self));

  gtk_button_clicked (GTK_BUTTON (self->menu_button));
}

const char *
lp_header_get_saved_text (LpHeader *self)
{
  g_return_val_if_fail (LP_IS_HEADER (self), NULL);

  return gtk_label_get_text (self->saved_label);
}

void
lp_header_set_proposing (LpHeader *self,
                         gboolean  proposing)
{
  g_return_if_fail (LP_IS_HEADER (self));

  gtk_button_set_label (self->propose_button, proposing ? _("_Stop") : _("_Propose"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->propose_button),
                               proposing ? _("Stop, and keep the best networks so far") : _("Propose networks as a new option"));
}
