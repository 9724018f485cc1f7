/* header.c — the header bar: open, option, undo, the plan's name and whether it is saved, views, menus */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "session/pictures.h"
#include "ui/options/option-switcher.h"
#include "ui/window/view-switcher.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/header.ui"

#define SPACING 6               /* the header bar's own, between its children */

struct _LpHeader
{
  GtkHeaderBar parent_instance;

  GtkWidget *open_label;
  GtkWidget *open_icon;
  GtkWidget *new_button;
  GtkWidget *plan_box;
  LpOptionSwitcher *option_switcher;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkLabel *plan_label;
  GtkLabel *saved_label;
  LpViewSwitcher *switcher;
  GtkWidget *propose_button;
  GtkWidget *export_button;
  GtkWidget *export_label;
  GtkMenuButton *menu_button;
  GMenu *recent_menu;
  GMenu *pictures_section;

  LpSession *session;
  LpPreferences *preferences;
  gboolean tight;
  guint choosing;               /* how the views are shown, once sizes are known */
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

/* The plan's file without its ending, which every plan has; the tooltip has the whole path. */
static char *
name_plan (LpSession *session)
{
  char *name = g_file_get_basename (lp_session_get_file (session));

  if (g_str_has_suffix (name, ".lplan"))
    name[strlen (name) - strlen (".lplan")] = '\0';

  return name;
}

static void
state_changed_cb (LpHeader *self)
{
  g_autofree char *saved = describe_saved (self->session);
  g_autofree char *name = name_plan (self->session);
  g_autofree char *path = g_file_get_parse_name (lp_session_get_file (self->session));
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->saved_label));

  gtk_label_set_text (self->plan_label, name);
  gtk_label_set_text (self->saved_label, saved);
  gtk_widget_set_tooltip_text (self->plan_box, lp_session_get_save_error (self->session) != NULL ? saved : path);
  /* Where there is no room, no news is good news. */
  gtk_widget_set_visible (self->plan_box, !self->tight || lp_session_get_save_error (self->session) != NULL);
  if (lp_session_get_save_error (self->session) != NULL)
    gtk_style_context_add_class (style, "lp-problem");
  else
    gtk_style_context_remove_class (style, "lp-problem");

  label_step (self->undo_button, lp_session_get_undo_label (self->session), _("Nothing to undo"));
  label_step (self->redo_button, lp_session_get_redo_label (self->session), _("Nothing to redo"));
}

static void
list_pictures (GMenu *section)
{
  g_autoptr (GArray) charts = lp_session_get_menu_charts ();

  for (guint i = 0; i < charts->len; i++)
    {
      const LpMenuChart *chart = &g_array_index (charts, LpMenuChart, i);
      g_autofree char *label = g_strdup_printf (_("%s…"), _(chart->title));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.export-picture", "s", chart->name);
      g_menu_append_item (section, item);
    }
}

/* Underlines in a file's name are no mnemonics. */
static char *
make_recent_label (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  g_autoptr (GString) label = g_string_new (NULL);

  g_string_printf (label, _("%s in %s"), name, path);
  g_string_replace (label, "_", "__", 0);

  return g_strdup (label->str);
}

/* Files come and go between two looks at the menu. */
static void
menu_opened_cb (LpHeader *self)
{
  g_auto (GStrv) uris = NULL;

  if (self->preferences == NULL || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->menu_button)))
    return;

  uris = lp_preferences_get_recent (self->preferences);
  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *label = make_recent_label (file);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uris[i]);
      g_menu_append_item (self->recent_menu, item);
    }
}

/* Whatever stands beside the views, as wide as it likes to be. */
static void
add_width_cb (GtkWidget *child,
              gpointer   data)
{
  int *width = data, natural;

  if (!gtk_widget_get_visible (child) || LP_IS_VIEW_SWITCHER (child))
    return;
  gtk_widget_get_preferred_width (child, NULL, &natural);
  *width += natural + SPACING;
}

static gboolean
choose_switcher_cb (gpointer user_data)
{
  LpHeader *self = LP_HEADER (user_data);
  int width = 0;

  /* With the window's own buttons. */
  gtk_container_forall (GTK_CONTAINER (self), add_width_cb, &width);
  lp_view_switcher_set_wants_menu (self->switcher, width + lp_view_switcher_get_words_width (self->switcher) > gtk_widget_get_allocated_width (GTK_WIDGET (self)));
  self->choosing = 0;

  return G_SOURCE_REMOVE;
}

/* The views' names in a row are for a bar that has room for them and for all else; the bar by itself would rather shorten the names of plan and option. Sizes
 * cannot change while they are given out. */
static void
lp_header_size_allocate (GtkWidget     *widget,
                         GtkAllocation *allocation)
{
  LpHeader *self = LP_HEADER (widget);

  GTK_WIDGET_CLASS (lp_header_parent_class)->size_allocate (widget, allocation);
  if (self->choosing == 0)
    self->choosing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, choose_switcher_cb, self, NULL);
}

static void
lp_header_dispose (GObject *object)
{
  LpHeader *self = LP_HEADER (object);

  g_clear_handle_id (&self->choosing, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lp_header_parent_class)->dispose (object);
}

static void
lp_header_class_init (LpHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_header_dispose;
  widget_class->size_allocate = lp_header_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, open_label);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, open_icon);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, new_button);
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
  gtk_widget_class_bind_template_child (widget_class, LpHeader, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, LpHeader, pictures_section);
  gtk_widget_class_bind_template_callback (widget_class, menu_opened_cb);
}

static void
lp_header_init (LpHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_pictures (self->pictures_section);
}

void
lp_header_set_preferences (LpHeader      *self,
                           LpPreferences *preferences)
{
  g_return_if_fail (LP_IS_HEADER (self));

  g_set_object (&self->preferences, preferences);
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
  gtk_widget_show (self->propose_button);
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
lp_header_set_room (LpHeader *self,
                    LpRoom    room,
                    gboolean  low)
{
  gboolean narrow = room != LP_ROOM_WIDE, tight = room == LP_ROOM_TIGHT;

  g_return_if_fail (LP_IS_HEADER (self));

  gtk_widget_set_visible (self->open_label, !narrow);
  gtk_widget_set_visible (self->open_icon, narrow);
  gtk_widget_set_visible (self->export_label, !narrow);
  /* What is hidden is in the menu, or in the title of the window. */
  gtk_widget_set_visible (self->new_button, !tight);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_label), !tight);
  gtk_label_set_max_width_chars (self->plan_label, narrow ? 14 : 40);
  gtk_label_set_max_width_chars (self->saved_label, narrow ? 14 : 60);
  lp_option_switcher_set_narrow (self->option_switcher, narrow);
  lp_view_switcher_set_tight (self->switcher, tight);
  /* A list scrolls where it is higher than the screen; a popover would be cut. */
  gtk_menu_button_set_use_popover (self->menu_button, !low);
  gtk_menu_button_set_use_popover (GTK_MENU_BUTTON (self->export_button), !low);
  self->tight = tight;
  if (self->session != NULL)
    state_changed_cb (self);
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
