/* area-dialog.c — asks a person to draw an area on the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/area-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/assistant/area-map.h"

#define MAP "lp-area-map"

#define WIDTH_EMS 56
#define HEIGHT_EMS 36

/* What is drawn, in words, and whether it is anything. */
static void
changed_cb (LpAreaMap *map,
            GtkLabel  *label)
{
  GtkWidget *dialog = gtk_widget_get_toplevel (GTK_WIDGET (map));
  const LpShape *area = lp_area_map_get_area (map);
  guint n = lp_area_map_count (map);
  g_autofree char *text = g_strdup_printf (ngettext ("%u practice lies in it.", "%u practices lie in it.", n), n);

  gtk_label_set_text (label, area != NULL ? text : _("Draw round the practices. Shift adds to what is drawn; the wheel zooms, Ctrl and a drag move the map. By keyboard: arrows, the space bar for each corner, Enter."));
  if (GTK_IS_DIALOG (dialog))
    gtk_dialog_set_response_sensitive (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT, area != NULL);
}

GtkWidget *
lp_area_dialog_new (GtkWindow     *parent,
                    const GArray  *places,
                    const LpShape *land)
{
  GtkWidget *dialog = gtk_dialog_new_with_buttons (_("Draw an Area"), parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR,
                                                   _("_Cancel"), GTK_RESPONSE_CANCEL, _("_Use This Area"), GTK_RESPONSE_ACCEPT, NULL);
  GtkWidget *box = gtk_dialog_get_content_area (GTK_DIALOG (dialog));
  GtkWidget *map = lp_area_map_new (places, land);
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  g_object_set (label, "margin", 9, NULL);
  atk_object_set_role (gtk_widget_get_accessible (label), ATK_ROLE_STATUSBAR);
  gtk_widget_set_vexpand (map, TRUE);
  gtk_container_set_border_width (GTK_CONTAINER (box), 0);
  gtk_container_add (GTK_CONTAINER (box), map);
  gtk_container_add (GTK_CONTAINER (box), label);
  g_object_set_data (G_OBJECT (dialog), MAP, map);
  g_signal_connect_object (map, "changed", G_CALLBACK (changed_cb), label, 0);
  lp_widget_fit_dialog (GTK_WINDOW (dialog), WIDTH_EMS, HEIGHT_EMS);
  gtk_widget_show_all (box);
  changed_cb (LP_AREA_MAP (map), GTK_LABEL (label));
  gtk_widget_grab_focus (map);
  return dialog;
}

const LpShape *
lp_area_dialog_get_area (GtkWidget *dialog)
{
  return lp_area_map_get_area (g_object_get_data (G_OBJECT (dialog), MAP));
}
