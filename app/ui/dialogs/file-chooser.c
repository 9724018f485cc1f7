/* file-chooser.c — asks for a file by the desktop's own chooser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/file-chooser.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *kind;
  const char *name;
  const char *ending;
} Kind;

/* A kind may have several lines: the user chooses among them. */
static const Kind kinds[] = {
  { "xlsx", N_("Spreadsheet"), ".xlsx" },
  { "pdf", N_("Report (PDF)"), ".pdf" },
  { "csv", N_("Table (CSV)"), ".csv" },
  { "geojson", N_("Map layer (GeoJSON)"), ".geojson" },
  { "picture", N_("Picture (PNG)"), ".png" },
  { "picture", N_("Drawing (SVG)"), ".svg" },
  { "picture", N_("Page (PDF)"), ".pdf" },
  { "lplan", N_("Plans"), ".lplan" },
};

static const char *
get_ending (GtkFileFilter *filter)
{
  return g_object_get_data (G_OBJECT (filter), "lp-ending");
}

static void
add_filters (GtkFileChooser *chooser,
             const char     *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      {
        GtkFileFilter *filter = gtk_file_filter_new ();
        g_autofree char *pattern = g_strconcat ("*", kinds[i].ending, NULL);

        gtk_file_filter_set_name (filter, _(kinds[i].name));
        gtk_file_filter_add_pattern (filter, pattern);
        g_object_set_data (G_OBJECT (filter), "lp-ending", (gpointer) kinds[i].ending);
        gtk_file_chooser_add_filter (chooser, filter);
      }
}

/* What may be read, whatever the case of its ending. */
static void
add_reading_filter (GtkFileChooser     *chooser,
                    const char         *name,
                    const char *const  *patterns)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The length of @name without an ending of @kind; all of it where it has none. */
static gsize
measure_stem (const char *name,
              const char *kind)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind) && g_str_has_suffix (lower, kinds[i].ending))
      return strlen (name) - strlen (kinds[i].ending);

  return strlen (name);
}

/* The name that is being typed follows the kind chosen beside it. */
static void
filter_changed_cb (GtkFileChooser *chooser,
                   GParamSpec     *pspec,
                   const char     *kind)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  g_autofree char *name = gtk_file_chooser_get_current_name (chooser);
  g_autofree char *renamed = NULL;

  if (filter == NULL || name == NULL || *name == '\0')
    return;
  name[measure_stem (name, kind)] = '\0';
  renamed = g_strconcat (name, get_ending (filter), NULL);
  gtk_file_chooser_set_current_name (chooser, renamed);
}

static GFile *
run_chooser (GtkFileChooserNative *chooser)
{
  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return NULL;

  return gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
}

/* The chooser asked about the name that was typed, and not about the longer one. */
static gboolean
may_replace (GtkWindow *parent,
             GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  GtkWidget *dialog;
  int response;

  if (!g_file_query_exists (file, NULL))
    return TRUE;

  dialog = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL, GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE,
                                   _("A file named “%s” already exists. Do you want to replace it?"), name);
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL, _("_Replace"), GTK_RESPONSE_ACCEPT, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  response = gtk_dialog_run (GTK_DIALOG (dialog));
  gtk_widget_destroy (dialog);

  return response == GTK_RESPONSE_ACCEPT;
}

/* The name of @file with the ending chosen, so that it opens by a double click; NULL where it has one of @kind. */
static char *
complete_name (GtkFileChooser *chooser,
               GFile          *file,
               const char     *kind)
{
  g_autofree char *name = g_file_get_basename (file);
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);

  if (measure_stem (name, kind) < strlen (name) || filter == NULL)
    return NULL;

  return g_strconcat (name, get_ending (filter), NULL);
}

/* A sandbox has been given the very name that was typed: a file of another name beside it would vanish. */
static gboolean
is_lent_by_portal (GFile *file)
{
  g_autofree char *lent = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (lent);

  return g_file_has_prefix (file, folder);
}

/* What was chosen, with an ending of @kind; NULL: nothing, or it must not be replaced. */
static GFile *
run_for_ending (GtkWindow            *parent,
                GtkFileChooserNative *native,
                const char           *kind)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autoptr (GFile) file = run_chooser (native);
  g_autofree char *longer = file != NULL ? complete_name (chooser, file, kind) : NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) child = NULL;

  if (longer == NULL)
    return g_steal_pointer (&file);
  if (is_lent_by_portal (file))
    {
      gtk_file_chooser_set_current_name (chooser, longer);
      return run_chooser (native);
    }
  folder = g_file_get_parent (file);
  child = g_file_get_child (folder, longer);

  return !gtk_file_chooser_get_do_overwrite_confirmation (chooser) || may_replace (parent, child) ? g_steal_pointer (&child) : NULL;
}

static GFile *
choose_to_write (GtkWindow  *parent,
                 const char *title,
                 const char *accept,
                 const char *name,
                 const char *kind,
                 gboolean    replaces)
{
  g_autoptr (GtkFileChooserNative) native = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, accept, _("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);

  gtk_file_chooser_set_do_overwrite_confirmation (chooser, replaces);
  gtk_file_chooser_set_current_name (chooser, name);
  add_filters (chooser, kind);
  g_signal_connect (chooser, "notify::filter", G_CALLBACK (filter_changed_cb), (gpointer) kind);

  return run_for_ending (parent, native, kind);
}

GFile *
lp_choose_plan (GtkWindow *parent)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;

  chooser = gtk_file_chooser_native_new (_("Open a Plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  add_filters (GTK_FILE_CHOOSER (chooser), "lplan");

  return run_chooser (chooser);
}

GSList *
lp_choose_tables (GtkWindow *parent)
{
  static const char *const tables[] = { "*.[cC][sS][vV]", "*.[xX][lL][sS][xX]", "*.[tT][sSxX][vVtT]", "*.[gG][eE][oO][jJ][sS][oO][nN]", NULL };
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (_("Choose Files"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_reading_filter (GTK_FILE_CHOOSER (chooser), _("Tables and map layers (CSV, XLSX, GeoJSON)"), tables);
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
  return choose_to_write (parent, _("Where to Keep the Plan"), _("_Make Plan"), name != NULL ? name : _("New plan.lplan"), "lplan", FALSE);
}

GFile *
lp_choose_plan_copy (GtkWindow  *parent,
                     const char *name)
{
  return choose_to_write (parent, _("Where to Keep the Plan"), _("_Save"), name, "lplan", TRUE);
}

GFile *
lp_choose_layer (GtkWindow *parent,
                 gboolean  *is_land)
{
  static const char *const layers[] = { "*.[gG][eE][oO][jJ][sS][oO][nN]", "*.[jJ][sS][oO][nN]", NULL };
  g_autoptr (GtkFileChooserNative) chooser = NULL;
  GFile *file;

  chooser = gtk_file_chooser_native_new (_("Bring In a Map Layer"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Bring In"), _("_Cancel"));
  add_reading_filter (GTK_FILE_CHOOSER (chooser), _("Map layers (GeoJSON)"), layers);
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
  return choose_to_write (parent, _("Export"), _("_Export"), name, kind, TRUE);
}
