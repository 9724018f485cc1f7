/* file-chooser.c — asks for a file by the desktop's own chooser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/file-chooser.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *kind;
  const char *name;
  const char *patterns[4];
} Kind;

static const Kind kinds[] = {
  { "xlsx", N_("Spreadsheet"), { "*.xlsx" } },
  { "csv", N_("Table (CSV)"), { "*.csv" } },
  { "geojson", N_("Map layer (GeoJSON)"), { "*.geojson", "*.json" } },
  { "picture", N_("Picture (PNG, SVG, PDF)"), { "*.png", "*.svg", "*.pdf" } },
  { "tables", N_("Tables (CSV, XLSX)"), { "*.[cC][sS][vV]", "*.[xX][lL][sS][xX]", "*.[tT][sSxX][vVtT]" } },
  { "lplan", N_("Plans"), { "*.lplan" } },
};

static void
add_filter (GtkFileChooser *chooser,
            const char     *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      {
        GtkFileFilter *filter = gtk_file_filter_new ();

        gtk_file_filter_set_name (filter, _(kinds[i].name));
        for (guint j = 0; kinds[i].patterns[j] != NULL; j++)
          gtk_file_filter_add_pattern (filter, kinds[i].patterns[j]);
        gtk_file_chooser_add_filter (chooser, filter);
      }
}

static GFile *
run_chooser (GtkFileChooserNative *chooser)
{
  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return NULL;

  return gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
}

/* A name without the right ending gets it, so that the file opens by a double click. */
static GFile *
add_ending (GFile      *file,
            const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, ending) || folder == NULL)
    return g_object_ref (file);

  longer = g_strconcat (name, ending, NULL);

  return g_file_get_child (folder, longer);
}

GFile *
lp_choose_plan (GtkWindow *parent)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;

  chooser = gtk_file_chooser_native_new (_("Open a Plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (chooser), "lplan");

  return run_chooser (chooser);
}

GSList *
lp_choose_tables (GtkWindow *parent)
{
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (_("Choose Files"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), "tables");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return NULL;
  return gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
}

GFile *
lp_choose_new_plan (GtkWindow  *parent,
                    const char *name)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;
  g_autoptr (GFile) file = NULL;

  chooser = gtk_file_chooser_native_new (_("Where to Keep the Plan"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name != NULL ? name : _("New plan.lplan"));
  add_filter (GTK_FILE_CHOOSER (chooser), "lplan");

  file = run_chooser (chooser);

  return file != NULL ? add_ending (file, ".lplan") : NULL;
}

GFile *
lp_choose_layer (GtkWindow *parent,
                 gboolean  *is_land)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;
  GFile *file;

  chooser = gtk_file_chooser_native_new (_("Bring In a Map Layer"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Bring In"), _("_Cancel"));
  add_filter (GTK_FILE_CHOOSER (chooser), "geojson");
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), "land", _("It is the land of the plan, to be shared out among the practices"), NULL, NULL);

  file = run_chooser (chooser);
  *is_land = file != NULL && g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), "land"), "true") == 0;

  return file;
}

GFile *
lp_choose_export (GtkWindow  *parent,
                  const char *name,
                  const char *kind)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;

  chooser = gtk_file_chooser_native_new (_("Export"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_filter (GTK_FILE_CHOOSER (chooser), kind);

  return run_chooser (chooser);
}
