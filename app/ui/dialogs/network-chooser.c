/* network-chooser.c — choose a network by typing its number or the beginning of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/network-chooser.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/practices/practice-drag.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/network-chooser.ui"
#define TOP 60

struct _LpNetworkChooser
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  GtkEntry *entry;
  GtkLabel *preview_label;

  LpSession *session;
  LpChoosePurpose purpose;
};

G_DEFINE_TYPE (LpNetworkChooser, lp_network_chooser, GTK_TYPE_POPOVER)

static gboolean
means_unassigned (LpNetworkChooser *self,
                  const char       *text)
{
  return self->purpose == LP_CHOOSE_MOVE && (g_str_equal (text, "-") || g_str_equal (text, "0"));
}

static char *
describe_choice (LpNetworkChooser *self,
                 const char       *text)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  gint64 id = lp_network_chooser_find (self->session, text);
  const LpNetwork *network = lp_plan_find_network (plan, id);

  if (means_unassigned (self, text))
    return lp_practice_drag_describe (self->session, 0);
  if (*text == '\0')
    return g_strdup (_("Type a number or a name"));
  if (network == NULL)
    return g_strdup (_("No network of that number or name"));
  if (self->purpose == LP_CHOOSE_MOVE)
    return lp_practice_drag_describe (self->session, id);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
}

static void
entry_changed_cb (LpNetworkChooser *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_entry_get_text (self->entry)));
  g_autofree char *preview = describe_choice (self, text);

  gtk_label_set_text (self->preview_label, preview);
}

static void
entry_activated_cb (LpNetworkChooser *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_entry_get_text (self->entry)));
  gint64 id = lp_network_chooser_find (self->session, text);
  GtkWidget *relative_to = gtk_popover_get_relative_to (GTK_POPOVER (self));

  if (id == 0 && !means_unassigned (self, text))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  lp_widget_activate (relative_to, "win", self->purpose == LP_CHOOSE_MOVE ? "move-to" : "merge-into", g_variant_new_int64 (id));
}

/* The popover is made for one answer; destroyed when the signal is over, as GTK still works on it. */
static gboolean
destroy_cb (gpointer user_data)
{
  gtk_widget_destroy (user_data);

  return G_SOURCE_REMOVE;
}

static void
lp_network_chooser_closed (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (popover), g_object_unref);
}

static void
lp_network_chooser_dispose (GObject *object)
{
  LpNetworkChooser *self = LP_NETWORK_CHOOSER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_network_chooser_parent_class)->dispose (object);
}

static void
lp_network_chooser_class_init (LpNetworkChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_network_chooser_dispose;
  GTK_POPOVER_CLASS (klass)->closed = lp_network_chooser_closed;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkChooser, title_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, LpNetworkChooser, preview_label);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
lp_network_chooser_init (LpNetworkChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* In the middle of the top of a pane there is room on both sides. */
static void
point_at_top (LpNetworkChooser *self,
              GtkWidget        *pane)
{
  GdkRectangle place = { gtk_widget_get_allocated_width (pane) / 2, TOP, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
}

LpNetworkChooser *
lp_network_chooser_popup (GtkWidget       *relative_to,
                          LpSession       *session,
                          LpChoosePurpose  purpose)
{
  LpNetworkChooser *self = g_object_new (LP_TYPE_NETWORK_CHOOSER, "relative-to", relative_to, NULL);

  self->session = g_object_ref (session);
  self->purpose = purpose;
  gtk_label_set_text (self->title_label, purpose == LP_CHOOSE_MOVE ? _("Move to network") : _("Merge into network"));
  entry_changed_cb (self);
  point_at_top (self, relative_to);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return self;
}

gint64
lp_network_chooser_find (LpSession  *session,
                         const char *text)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_session_get_option (session);
  const LpNetwork *network = option != NULL ? lp_plan_find_network_named (plan, option, text) : NULL;
  g_autofree char *folded = g_utf8_casefold (text, -1);
  gint64 found = 0;

  if (network != NULL)
    return network->id;
  if (option == NULL || *text == '\0')
    return 0;

  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *candidate = g_ptr_array_index (option->networks, i);
      g_autofree char *name = g_utf8_casefold (candidate->name, -1);

      if (!g_str_has_prefix (name, folded))
        continue;
      if (found != 0)
        return 0;
      found = candidate->id;
    }

  return found;
}
