/* view-switcher.c — chooses the view: words in a row, or one menu button where there is no room for them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/view-switcher.h"

#include <glib/gi18n-lib.h>

#include "ui/window/window-views.h"

struct _LpViewSwitcher
{
  GtkBox parent_instance;

  GtkWidget *row;               /* a button a view */
  GtkWidget *menu_button;
  GtkImage *icon;
  GtkLabel *label;              /* the name of the view shown */
  gboolean wants_menu;          /* its bar has no room for words */
  gboolean is_menu;
};

G_DEFINE_TYPE (LpViewSwitcher, lp_view_switcher, GTK_TYPE_BOX)

static char *
make_tooltip (const LpViewEntry *entry)
{
  g_autofree char *title = lp_view_entry_get_plain_title (entry);
  g_autofree char *key = NULL;
  guint keyval;
  GdkModifierType modifiers;

  gtk_accelerator_parse (entry->key, &keyval, &modifiers);
  key = gtk_accelerator_get_label (keyval, modifiers);

  return g_strdup_printf ("%s (%s)", title, key);
}

/* Without a mnemonic, which the menu has: each view has a key of its own, and eight more letters beside those of what the view holds would take theirs away (a letter that two have does neither). */
static GtkWidget *
make_button (const LpViewEntry *entry)
{
  g_autofree char *title = lp_view_entry_get_plain_title (entry);
  GtkWidget *button = gtk_toggle_button_new_with_label (title);
  g_autofree char *tooltip = make_tooltip (entry);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->name);
  gtk_widget_set_tooltip_text (button, tooltip);
  atk_object_set_role (gtk_widget_get_accessible (button), ATK_ROLE_RADIO_BUTTON);
  gtk_widget_show (button);

  return button;
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkStyleContext *style = gtk_widget_get_style_context (row);
  guint n;
  const LpViewEntry *entries = lp_view_entries_get (&n);

  gtk_style_context_add_class (style, GTK_STYLE_CLASS_LINKED);
  gtk_style_context_add_class (style, "stack-switcher");
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  for (guint i = 0; i < n; i++)
    gtk_container_add (GTK_CONTAINER (row), make_button (&entries[i]));
  gtk_widget_show (row);

  return row;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const LpViewEntry *entries = lp_view_entries_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(entries[i].title), NULL);

      g_menu_item_set_action_and_target (item, "win.view", "s", entries[i].name);
      g_menu_item_set_attribute (item, "accel", "s", entries[i].key);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu_button (LpViewSwitcher *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GMenuModel) menu = make_menu ();

  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_container_add (GTK_CONTAINER (box), GTK_WIDGET (self->icon));
  gtk_container_add (GTK_CONTAINER (box), GTK_WIDGET (self->label));
  gtk_container_add (GTK_CONTAINER (box), gtk_image_new_from_icon_name ("pan-down-symbolic", GTK_ICON_SIZE_BUTTON));
  gtk_container_add (GTK_CONTAINER (button), box);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("Choose what to look at"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_show_all (button);

  return button;
}

/* As wide as the words at best, and as the menu button at least; which of them is shown is known when the width is. */
static void
lp_view_switcher_get_preferred_width (GtkWidget *widget,
                                      int       *minimum,
                                      int       *natural)
{
  LpViewSwitcher *self = LP_VIEW_SWITCHER (widget);
  int words;

  gtk_widget_get_preferred_width (self->menu_button, minimum, natural);
  if (self->wants_menu)
    return;
  gtk_widget_get_preferred_width (self->row, NULL, &words);
  *natural = MAX (*natural, words);
}

static void
lp_view_switcher_get_preferred_width_for_height (GtkWidget *widget,
                                                 int        height,
                                                 int       *minimum,
                                                 int       *natural)
{
  lp_view_switcher_get_preferred_width (widget, minimum, natural);
}

static void
lp_view_switcher_size_allocate (GtkWidget     *widget,
                                GtkAllocation *allocation)
{
  LpViewSwitcher *self = LP_VIEW_SWITCHER (widget);
  int words;

  gtk_widget_set_allocation (widget, allocation);
  gtk_widget_get_preferred_width (self->row, NULL, &words);
  self->is_menu = self->wants_menu || allocation->width < words;
  gtk_widget_set_child_visible (self->row, !self->is_menu);
  gtk_widget_set_child_visible (self->menu_button, self->is_menu);
  gtk_widget_size_allocate (self->is_menu ? self->menu_button : self->row, allocation);
}

/* The box itself has nothing to draw; its own way of doing so wants sizes that only its own layout gives. */
static gboolean
lp_view_switcher_draw (GtkWidget *widget,
                       cairo_t   *cr)
{
  LpViewSwitcher *self = LP_VIEW_SWITCHER (widget);

  gtk_container_propagate_draw (GTK_CONTAINER (self), self->is_menu ? self->menu_button : self->row, cr);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_view_switcher_class_init (LpViewSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_preferred_width = lp_view_switcher_get_preferred_width;
  widget_class->get_preferred_width_for_height = lp_view_switcher_get_preferred_width_for_height;
  widget_class->size_allocate = lp_view_switcher_size_allocate;
  widget_class->draw = lp_view_switcher_draw;
}

static void
lp_view_switcher_init (LpViewSwitcher *self)
{
  self->row = make_row ();
  self->menu_button = make_menu_button (self);
  gtk_container_add (GTK_CONTAINER (self), self->row);
  gtk_container_add (GTK_CONTAINER (self), self->menu_button);
}

void
lp_view_switcher_set_shown (LpViewSwitcher *self,
                            const char     *name)
{
  const LpViewEntry *entry = lp_view_entry_find (name);
  g_autofree char *title = entry != NULL ? lp_view_entry_get_plain_title (entry) : NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (LP_IS_VIEW_SWITCHER (self));

  if (entry == NULL)
    return;
  spoken = g_strdup_printf (_("View: %s"), title);
  gtk_image_set_from_icon_name (self->icon, entry->icon, GTK_ICON_SIZE_BUTTON);
  gtk_label_set_text (self->label, title);
  atk_object_set_name (gtk_widget_get_accessible (self->menu_button), spoken);
}

int
lp_view_switcher_get_words_width (LpViewSwitcher *self)
{
  int words;

  g_return_val_if_fail (LP_IS_VIEW_SWITCHER (self), 0);

  gtk_widget_get_preferred_width (self->row, NULL, &words);

  return words;
}

void
lp_view_switcher_set_wants_menu (LpViewSwitcher *self,
                                 gboolean        wants_menu)
{
  g_return_if_fail (LP_IS_VIEW_SWITCHER (self));

  if (wants_menu == self->wants_menu)
    return;
  self->wants_menu = wants_menu;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lp_view_switcher_set_tight (LpViewSwitcher *self,
                            gboolean        tight)
{
  g_return_if_fail (LP_IS_VIEW_SWITCHER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->icon), !tight);
}

gboolean
lp_view_switcher_is_menu (LpViewSwitcher *self)
{
  g_return_val_if_fail (LP_IS_VIEW_SWITCHER (self), FALSE);

  return self->is_menu;
}

const char *
lp_view_switcher_get_text (LpViewSwitcher *self)
{
  g_return_val_if_fail (LP_IS_VIEW_SWITCHER (self), NULL);

  return gtk_label_get_text (self->label);
}
