/* import-area-bar.c — for whom files are brought in: typed, chosen from a list, or drawn on the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-area-bar.h"

#include <glib/gi18n-lib.h>

#include "session/layer-file.h"
#include "ui/assistant/area-dialog.h"
#include "ui/assistant/import-areas.h"
#include "ui/dialogs/file-chooser.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/import-area-bar.ui"

struct _LpImportAreaBar
{
  GtkBox parent_instance;

  LpPlan *plan;
  GArray *places;               /* LpPoint: where the practices lie that the files tell of */
  LpShape *drawn;               /* NULL: no area of the map */
  char *text_told;              /* what the last "changed" was about */

  GtkEntry *area_entry;
  GtkMenuButton *area_button;
  GtkButton *drawn_button;
};

G_DEFINE_TYPE (LpImportAreaBar, lp_import_area_bar, GTK_TYPE_BOX)

enum { CHANGED, TROUBLE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
tell (LpImportAreaBar *self)
{
  g_free (self->text_told);
  self->text_told = g_strdup (gtk_entry_get_text (self->area_entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The plan's land, under the dots. (transfer full), NULL: it has none */
static LpShape *
find_land (LpPlan *plan)
{
  LpShape *land = lp_import_area_of_layer (plan, "outline");

  return land != NULL ? land : lp_import_area_of_layer (plan, "district");
}

static GtkWindow *
get_window (LpImportAreaBar *self)
{
  return GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self)));
}

static void
drawn_response_cb (GtkWidget       *dialog,
                   int              response,
                   LpImportAreaBar *self)
{
  const LpShape *area = lp_area_dialog_get_area (dialog);

  if (response == GTK_RESPONSE_ACCEPT && area != NULL)
    lp_import_area_bar_set_drawn (self, area, _("the drawn area"));
  gtk_widget_destroy (dialog);
}

static void
draw_area (LpImportAreaBar *self)
{
  g_autoptr (LpShape) land = find_land (self->plan);
  GtkWidget *dialog = lp_area_dialog_new (get_window (self), self->places, land);

  g_signal_connect_object (dialog, "response", G_CALLBACK (drawn_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
choose_file (LpImportAreaBar *self)
{
  gboolean unused;
  g_autoptr (GFile) file = lp_choose_layer (get_window (self), &unused);
  g_autoptr (GError) error = NULL;

  if (file != NULL && !lp_import_area_bar_set_file (self, file, &error))
    g_signal_emit (self, signals[TROUBLE], 0, error);
}

static void
choose_layer (LpImportAreaBar *self,
              const char      *layer)
{
  g_autoptr (LpShape) area = lp_import_area_of_layer (self->plan, layer);

  if (area != NULL)
    lp_import_area_bar_set_drawn (self, area, layer);
}

static void
area_chosen_cb (LpImportAreaBar  *self,
                LpImportAreaKind  kind,
                const char       *code)
{
  switch (kind)
    {
    case LP_IMPORT_AREA_DRAWN:
      draw_area (self);
      break;
    case LP_IMPORT_AREA_FILE:
      choose_file (self);
      break;
    case LP_IMPORT_AREA_LAYER:
      choose_layer (self, code);
      break;
    case LP_IMPORT_AREA_COMMISSIONER:
    case LP_IMPORT_AREA_DISTRICT:
    default:
      lp_import_area_bar_set_text (self, code);
      break;
    }
}

static void
drawn_clicked_cb (LpImportAreaBar *self)
{
  lp_import_area_bar_set_drawn (self, NULL, NULL);
}

static void
area_activate_cb (LpImportAreaBar *self)
{
  tell (self);
}

/* Leaving the entry takes what was typed, as a person expects of one beside a list that depends on it. */
static gboolean
area_focus_out_cb (LpImportAreaBar *self)
{
  if (g_strcmp0 (self->text_told, gtk_entry_get_text (self->area_entry)) != 0)
    tell (self);
  return GDK_EVENT_PROPAGATE;
}

static void
lp_import_area_bar_dispose (GObject *object)
{
  g_clear_object (&LP_IMPORT_AREA_BAR (object)->plan);
  G_OBJECT_CLASS (lp_import_area_bar_parent_class)->dispose (object);
}

static void
lp_import_area_bar_finalize (GObject *object)
{
  LpImportAreaBar *self = LP_IMPORT_AREA_BAR (object);

  g_array_unref (self->places);
  g_clear_pointer (&self->drawn, lp_shape_unref);
  g_free (self->text_told);
  G_OBJECT_CLASS (lp_import_area_bar_parent_class)->finalize (object);
}

static void
lp_import_area_bar_class_init (LpImportAreaBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_import_area_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_import_area_bar_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_IMPORT_AREA_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TROUBLE] = g_signal_new ("trouble", LP_TYPE_IMPORT_AREA_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpImportAreaBar, area_entry);
  gtk_widget_class_bind_template_child (widget_class, LpImportAreaBar, area_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportAreaBar, drawn_button);
  gtk_widget_class_bind_template_callback (widget_class, area_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_focus_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_clicked_cb);
}

static void
lp_import_area_bar_init (LpImportAreaBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  self->text_told = g_strdup ("");
}

void
lp_import_area_bar_set_plan (LpImportAreaBar *self,
                             LpPlan          *plan)
{
  g_return_if_fail (LP_IS_IMPORT_AREA_BAR (self));
  g_set_object (&self->plan, plan);
  gtk_entry_set_placeholder_text (self->area_entry, lp_plan_get_n_practices (plan) > 0 ? _("the plan’s own practices") : _("all practices in the files"));
}

void
lp_import_area_bar_set_import (LpImportAreaBar *self,
                               LpImport        *import)
{
  g_return_if_fail (LP_IS_IMPORT_AREA_BAR (self));
  if (import != NULL)
    {
      g_array_unref (self->places);
      self->places = lp_import_get_places (import);
      gtk_menu_button_set_popover (self->area_button, lp_import_areas_new (import, self->plan, self->places->len > 0, (LpImportAreaChosen) area_chosen_cb, self));
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->area_button), import != NULL);
}

const char *
lp_import_area_bar_get_text (LpImportAreaBar *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_AREA_BAR (self), "");
  return gtk_entry_get_text (self->area_entry);
}

void
lp_import_area_bar_set_text (LpImportAreaBar *self,
                             const char      *text)
{
  g_return_if_fail (LP_IS_IMPORT_AREA_BAR (self));
  gtk_entry_set_text (self->area_entry, text);
  tell (self);
}

LpShape *
lp_import_area_bar_get_drawn (LpImportAreaBar *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_AREA_BAR (self), NULL);
  return self->drawn;
}

void
lp_import_area_bar_set_drawn (LpImportAreaBar *self,
                              const LpShape   *area,
                              const char      *name)
{
  /* Translators: within an area of the map; the button gives it up */
  g_autofree char *label = name != NULL ? g_strdup_printf (_("Within %s ✕"), name) : g_strdup ("");
  LpShape *kept = area != NULL ? lp_shape_ref ((LpShape *) area) : NULL;

  g_return_if_fail (LP_IS_IMPORT_AREA_BAR (self));
  g_clear_pointer (&self->drawn, lp_shape_unref);
  self->drawn = kept;
  gtk_button_set_label (self->drawn_button, label);
  /* Files have long names, and where letters are large the bar has no room for a short one. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_bin_get_child (GTK_BIN (self->drawn_button))), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_visible (GTK_WIDGET (self->drawn_button), area != NULL);
  tell (self);
}

gboolean
lp_import_area_bar_set_file (LpImportAreaBar  *self,
                             GFile            *file,
                             GError          **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  const char *const paths[] = { uri, NULL };
  g_autoptr (LpShape) area = NULL;

  g_return_val_if_fail (LP_IS_IMPORT_AREA_BAR (self), FALSE);
  area = lp_session_read_area (paths, error);
  if (area != NULL)
    lp_import_area_bar_set_drawn (self, area, name);
  return area != NULL;
}
