/* shortcuts.c — the window that lists the keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/shortcuts.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/window/window-views.h"

/* In letters: two columns side by side need this much; the window is no wider than what it belongs to. */
#define WIDTH_EMS 78
#define HEIGHT_EMS 46
#define TITLE_CHARS 26          /* after so many a title goes on in a second line */
#define ACCELERATORS 2

typedef struct
{
  const char *accelerators[ACCELERATORS];       /* as gtk_accelerator_parse() reads them */
  const char *title;
} Shortcut;

typedef struct
{
  const char *title;
  const Shortcut *shortcuts;
  guint n_shortcuts;
} ShortcutGroup;

static const Shortcut plan_shortcuts[] = {
  { { "<Primary>n" }, N_("New plan") },
  { { "<Primary>o" }, N_("Open a plan") },
  { { "<Primary>s" }, N_("Save now") },
  { { "<Primary><Shift>s" }, N_("Save as") },
  { { "<Primary><Shift>p" }, N_("Print the view") },
  { { "<Primary><Shift>m" }, N_("Name this moment") },
  { { "<Primary>e" }, N_("Export a spreadsheet") },
  { { "<Primary><Shift>e" }, N_("Save the picture shown") },
  { { "<Primary><Shift>c" }, N_("Copy the picture shown") },
  { { "<Primary>w" }, N_("Close the window") },
  { { "<Primary>q" }, N_("Quit") },
};

static const Shortcut editing_shortcuts[] = {
  { { "<Primary>z" }, N_("Undo") },
  { { "<Primary><Shift>z" }, N_("Redo") },
  { { "m" }, N_("Move the selected practices to a network by its number") },
  { { "Delete" }, N_("Take the selected practices out of their network") },
  { { "p" }, N_("Pin or unpin the selected practices") },
  { { "<Primary><Shift>n" }, N_("New network") },
  { { "F2" }, N_("Rename the chosen network") },
  { { "<Primary>p" }, N_("Propose networks") },
  { { "<Primary>Return" }, N_("Begin or stop the proposal") },
  { { "w" }, N_("Why is the practice here?") },
  { { "Escape" }, N_("Clear the selection") },
};

static const Shortcut map_shortcuts[] = {
  { { "Left", "Right" }, N_("To the nearest practice in that direction") },
  { { "Up", "Down" }, N_("To the nearest practice in that direction") },
  { { "Return" }, N_("Choose the practice") },
  { { "space" }, N_("One more or one less") },
  { { "r" }, N_("Point, drag, or choose in a rectangle") },
  { { "l" }, N_("Lasso") },
  { { "b" }, N_("Brush") },
  { { "h" }, N_("Move the map") },
  { { "u" }, N_("Choose unassigned practices only") },
  { { "n" }, N_("Choose practices of the chosen network only") },
  { { "i" }, N_("Inset to the next corner") },
  { { "plus", "minus" }, N_("Zoom in and out") },
  { { "0" }, N_("Show all of the plan") },
  { { "z" }, N_("Zoom to what is chosen") },
};

static const Shortcut view_shortcuts[] = {
  { { "<Primary>f" }, N_("Find") },
  { { "F5" }, N_("Present to the room (F1 there lists its keys)") },
  { { "F6" }, N_("Next pane") },
  { { "<Primary>Page_Down" }, N_("Next page of the view") },
  { { "<Primary>Page_Up" }, N_("Page of the view before") },
  { { "F9" }, N_("Show or hide the inspector") },
  { { "F10" }, N_("Menu") },
  { { "F11" }, N_("Full screen") },
  { { "<Primary>question" }, N_("Keyboard shortcuts") },
};

static const ShortcutGroup groups[] = {
  { N_("Plan"), plan_shortcuts, G_N_ELEMENTS (plan_shortcuts) },
  { N_("Editing"), editing_shortcuts, G_N_ELEMENTS (editing_shortcuts) },
  { N_("Map"), map_shortcuts, G_N_ELEMENTS (map_shortcuts) },
  { N_("View"), view_shortcuts, G_N_ELEMENTS (view_shortcuts) },
};

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);

  return label;
}

static void
add_shortcut (GtkWidget      *list,
              GtkSizeGroup   *keys,
              const Shortcut *shortcut)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *accelerators = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < ACCELERATORS && shortcut->accelerators[i] != NULL; i++)
    gtk_container_add (GTK_CONTAINER (accelerators), gtk_shortcut_label_new (shortcut->accelerators[i]));
  gtk_size_group_add_widget (keys, accelerators);
  gtk_container_add (GTK_CONTAINER (row), accelerators);
  gtk_box_pack_start (GTK_BOX (row), make_label (_(shortcut->title)), TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (list), row);
}

/* Each view's key is written once, in the table of views. */
static void
add_views (GtkWidget    *list,
           GtkSizeGroup *keys)
{
  guint n;
  const LpViewEntry *views = lp_view_entries_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = lp_view_entry_get_plain_title (&views[i]);

      add_shortcut (list, keys, &(Shortcut) { { views[i].key }, title });
    }
}

static GtkWidget *
make_group (const ShortcutGroup *group)
{
  g_autoptr (GtkSizeGroup) keys = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *heading = make_label (_(group->title));

  gtk_style_context_add_class (gtk_widget_get_style_context (heading), "lp-heading");
  gtk_container_add (GTK_CONTAINER (list), heading);
  for (guint i = 0; i < group->n_shortcuts; i++)
    add_shortcut (list, keys, &group->shortcuts[i]);
  if (group->shortcuts == view_shortcuts)
    add_views (list, keys);
  gtk_widget_set_valign (list, GTK_ALIGN_START);

  return list;
}

/* Beside each other where there is room, below each other where letters are large. GTK's own window of shortcuts keeps two columns whatever the room, and cuts them. */
static GtkWidget *
make_groups (void)
{
  GtkWidget *flow = gtk_flow_box_new (), *scrolled = gtk_scrolled_window_new (NULL, NULL);

  g_object_set (flow, "selection-mode", GTK_SELECTION_NONE, "max-children-per-line", 2, "column-spacing", 36, "row-spacing", 24, "margin", 18,
                "valign", GTK_ALIGN_START, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_container_add (GTK_CONTAINER (flow), make_group (&groups[i]));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), flow);

  return scrolled;
}

void
lp_show_shortcuts (GtkWindow *parent)
{
  GtkWidget *dialog = gtk_dialog_new_with_buttons (_("Keyboard Shortcuts"), parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR,
                                                   NULL, NULL);
  g_autoptr (LpStyle) style = lp_widget_style_new (dialog);
  int width, height;

  gtk_window_get_size (parent, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (width, WIDTH_EMS * style->font_size), MIN (height, HEIGHT_EMS * style->font_size));
  gtk_box_pack_start (GTK_BOX (gtk_dialog_get_content_area (GTK_DIALOG (dialog))), make_groups (), TRUE, TRUE, 0);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  gtk_widget_show_all (dialog);
}
