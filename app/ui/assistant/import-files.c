/* import-files.c — published files on their way into a plan: what each is, for which area, and what it would change */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-files.h"

#include <glib/gi18n-lib.h>

#include "ui/assistant/import-areas.h"
#include "ui/assistant/import-remarks.h"
#include "ui/assistant/import-run.h"
#include "ui/dialogs/file-chooser.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/import-files.ui"

/* How often the progress bar follows the reading, in milliseconds. */
#define TICK 100

enum { FILE_NAME, FILE_KIND, FILE_PERIOD, FILE_ROWS, FILE_TAKEN, FILE_LEFT_OUT, FILE_TOOLTIP, N_FILE_COLUMNS };
enum { CHANGE_CODE, CHANGE_NAME, CHANGE_WHAT, CHANGE_OLD, CHANGE_NEW, N_CHANGE_COLUMNS };

struct _LpImportFiles
{
  GtkBox parent_instance;

  LpPlan *plan;
  GPtrArray *files;             /* GFile */
  LpImportRun *run;             /* NULL: nothing has been read */
  LpImportPreview *preview;     /* of the newest run, when it has ended well */
  char *area_read;              /* for which the files were read last */
  guint tick_id;                /* 0: nothing is being read */

  GtkEntry *area_entry;
  GtkMenuButton *area_button;
  GtkWidget *add_button;
  GtkWidget *remove_button;
  GtkTreeView *files_view;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  GtkStack *lists;
  GtkTreeView *added_view;
  GtkTreeView *changes_view;
  LpImportRemarks *remarks;
  GtkLabel *summary_label;
};

G_DEFINE_TYPE (LpImportFiles, lp_import_files, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
append_column (GtkTreeView *view,
               const char  *title,
               int          place,
               float        xalign,
               gboolean     expand)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (title, cell, "text", place, NULL);

  g_object_set (cell, "xalign", xalign, NULL);
  if (expand)
    g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 16, NULL);
  gtk_tree_view_column_set_alignment (column, xalign);
  gtk_tree_view_column_set_resizable (column, TRUE);
  gtk_tree_view_column_set_expand (column, expand);
  gtk_tree_view_append_column (view, column);
}

/* The reasons for which rows of @file were left out, or its fault, as a tooltip. (transfer full) */
static char *
describe_reasons (const LpImportFile *file)
{
  GString *text = g_string_new (file->fault);

  for (guint i = 0; i < LP_N_REASONS; i++)
    {
      g_autofree char *count = lp_format_count ((gint64) file->reasons[i]);

      if (file->reasons[i] > 0)
        g_string_append_printf (text, "%s%s × %s", text->len > 0 ? "\n" : "", count, lp_import_reason_get_name (i));
    }
  if (text->len == 0)
    g_string_append (text, file->path);
  {
    char *escaped = g_markup_escape_text (text->str, -1);

    g_string_free (text, TRUE);
    return escaped;
  }
}

/* What is known of each file: its name before it is read, its account after. */
static void
show_files (LpImportFiles *self)
{
  g_autoptr (GtkListStore) store = gtk_list_store_new (N_FILE_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; i < self->files->len; i++)
    {
      const LpImportFile *file = self->preview != NULL ? g_ptr_array_index (self->preview->files, i) : NULL;
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (self->files, i));
      g_autofree char *rows = file != NULL ? lp_format_count ((gint64) file->rows) : g_strdup ("");
      g_autofree char *taken = file != NULL ? lp_format_count ((gint64) file->taken) : g_strdup ("");
      g_autofree char *left_out = file != NULL ? lp_format_count ((gint64) file->left_out) : g_strdup ("");
      g_autofree char *tooltip = file != NULL ? describe_reasons (file) : g_strdup ("");

      gtk_list_store_insert_with_values (store, NULL, -1,
                                         FILE_NAME, name,
                                         FILE_KIND, file == NULL ? "" : file->fault != NULL ? _("Cannot be read") : file->kind_name,
                                         FILE_PERIOD, file != NULL ? file->period : "",
                                         FILE_ROWS, rows,
                                         FILE_TAKEN, taken,
                                         FILE_LEFT_OUT, left_out,
                                         FILE_TOOLTIP, tooltip,
                                         -1);
    }
  gtk_tree_view_set_model (self->files_view, GTK_TREE_MODEL (store));
}

static void
show_changes (GtkTreeView     *view,
              const GPtrArray *changes)
{
  g_autoptr (GtkListStore) store = gtk_list_store_new (N_CHANGE_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const LpImportChange *change = g_ptr_array_index (changes, i);

      gtk_list_store_insert_with_values (store, NULL, -1,
                                         CHANGE_CODE, change->code,
                                         CHANGE_NAME, change->name,
                                         CHANGE_WHAT, change->what,
                                         CHANGE_OLD, *change->old_value != '\0' ? change->old_value : "–",
                                         CHANGE_NEW, *change->new_value != '\0' ? change->new_value : "–",
                                         -1);
    }
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (store));
}

static void
entitle (LpImportFiles *self,
         const char    *name,
         const char    *title,
         guint64        n)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->lists, name);
  g_autofree char *count = lp_format_count ((gint64) n);
  g_autofree char *full = g_strdup_printf ("%s (%s)", title, count);

  gtk_container_child_set (GTK_CONTAINER (self->lists), child, "title", full, NULL);
}

static const char *
find_fault (const LpImportPreview *preview)
{
  for (guint i = 0; i < preview->files->len; i++)
    {
      const LpImportFile *file = g_ptr_array_index (preview->files, i);

      if (file->fault != NULL)
        return file->fault;
    }
  return NULL;
}

/* The account of the newest run; nothing while there is none. */
static void
show_preview (LpImportFiles *self)
{
  const LpImportReport *report = self->preview != NULL ? self->preview->report : NULL;
  g_autofree char *summary = NULL;
  guint64 left_out = 0;

  if (report != NULL)
    gtk_stack_set_visible_child_name (self->lists, report->added_practices->len == 0 && report->changes->len > 0 ? "changed" : "added");
  show_files (self);
  show_changes (self->added_view, report != NULL ? report->added_practices : NULL);
  show_changes (self->changes_view, report != NULL ? report->changes : NULL);
  lp_import_remarks_show_files (self->remarks, self->preview != NULL ? self->preview->files : NULL);
  for (guint i = 0; self->preview != NULL && i < self->preview->files->len; i++)
    left_out += ((const LpImportFile *) g_ptr_array_index (self->preview->files, i))->left_out;
  entitle (self, "added", _("Added"), report != NULL ? report->added_practices->len : 0);
  entitle (self, "changed", _("Changed"), report != NULL ? report->changes->len : 0);
  entitle (self, "left-out", _("Left Out"), left_out);
  if (self->preview != NULL && find_fault (self->preview) != NULL)
    summary = g_strdup (find_fault (self->preview));
  else if (self->preview != NULL)
    summary = lp_import_preview_describe (self->preview);
  gtk_label_set_text (self->summary_label, summary != NULL ? summary : "");
}

static void
show_progress (LpImportFiles *self)
{
  g_autofree char *text = lp_import_run_describe (self->run);

  gtk_progress_bar_set_fraction (self->progress_bar, lp_import_run_get_done (self->run));
  gtk_progress_bar_set_text (self->progress_bar, text);
}

static gboolean
tick_cb (gpointer data)
{
  show_progress (data);
  return G_SOURCE_CONTINUE;
}

static void
end_progress (LpImportFiles *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_hide (self->progress_box);
}

static void
area_chosen_cb (LpImportFiles *self,
                const char    *code)
{
  lp_import_files_set_area (self, code);
}

static void
finished_cb (LpImportFiles *self,
             gboolean       is_whole)
{
  const GPtrArray *areas;
  GtkWidget *popover;

  end_progress (self);
  g_clear_pointer (&self->preview, lp_import_preview_free);
  if (is_whole)
    self->preview = lp_import_preview (lp_import_run_get_import (self->run), self->plan);
  show_preview (self);
  if (!is_whole)
    gtk_label_set_text (self->summary_label, _("Stopped. Nothing has been changed; choose an area or press Enter in it to read the files again."));

  areas = is_whole ? lp_import_get_areas (lp_import_run_get_import (self->run)) : NULL;
  popover = areas != NULL && areas->len > 0 ? lp_import_areas_new (areas, (LpImportAreaChosen) area_chosen_cb, self) : NULL;
  gtk_menu_button_set_popover (self->area_button, popover);
  gtk_widget_set_sensitive (GTK_WIDGET (self->area_button), popover != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Reads all files anew. */
static void
start (LpImportFiles *self)
{
  const char *area = gtk_entry_get_text (self->area_entry);

  lp_import_files_stop (self);
  g_free (self->area_read);
  self->area_read = g_strdup (area);
  g_clear_pointer (&self->preview, lp_import_preview_free);
  show_preview (self);
  if (self->files->len == 0 || self->plan == NULL)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  self->run = lp_import_run_new (self->files, self->plan, area, (LpImportRunFinished) finished_cb, self);
  self->tick_id = g_timeout_add (TICK, tick_cb, self);
  show_progress (self);
  gtk_widget_show (self->progress_box);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
area_activate_cb (LpImportFiles *self)
{
  start (self);
}

/* Leaving the entry takes what was typed, as a person expects of one beside a list that depends on it. */
static gboolean
area_focus_out_cb (LpImportFiles *self)
{
  if (g_strcmp0 (self->area_read, gtk_entry_get_text (self->area_entry)) != 0)
    start (self);
  return GDK_EVENT_PROPAGATE;
}

static void
add_clicked_cb (LpImportFiles *self)
{
  g_autoptr (GSList) chosen = lp_choose_tables (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))));

  for (GSList *at = chosen; at != NULL; at = at->next)
    {
      lp_import_files_add_file (self, at->data);
      g_object_unref (at->data);
    }
}

static void
remove_clicked_cb (LpImportFiles *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->files_view), &model, &iter))
    {
      g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &iter);

      g_ptr_array_remove_index (self->files, gtk_tree_path_get_indices (path)[0]);
      start (self);
    }
}

static void
stop_clicked_cb (LpImportFiles *self)
{
  lp_import_run_cancel (self->run);
}

static void
selection_changed_cb (LpImportFiles *self)
{
  gtk_widget_set_sensitive (self->remove_button, gtk_tree_selection_count_selected_rows (gtk_tree_view_get_selection (self->files_view)) > 0);
}

static void
lp_import_files_dispose (GObject *object)
{
  LpImportFiles *self = LP_IMPORT_FILES (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->run, lp_import_run_abandon);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (lp_import_files_parent_class)->dispose (object);
}

static void
lp_import_files_finalize (GObject *object)
{
  LpImportFiles *self = LP_IMPORT_FILES (object);

  g_clear_pointer (&self->preview, lp_import_preview_free);
  g_ptr_array_unref (self->files);
  g_free (self->area_read);
  G_OBJECT_CLASS (lp_import_files_parent_class)->finalize (object);
}

static void
lp_import_files_class_init (LpImportFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_import_files_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_import_files_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LP_TYPE_IMPORT_REMARKS);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, area_entry);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, area_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, add_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, remove_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, files_view);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, progress_box);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, lists);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, added_view);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, changes_view);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, remarks);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, area_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_focus_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
lp_import_files_init (LpImportFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->files = g_ptr_array_new_with_free_func (g_object_unref);

  append_column (self->files_view, _("File"), FILE_NAME, 0, TRUE);
  append_column (self->files_view, _("What it is"), FILE_KIND, 0, TRUE);
  append_column (self->files_view, _("Period"), FILE_PERIOD, 0, FALSE);
  append_column (self->files_view, _("Rows"), FILE_ROWS, 1, FALSE);
  append_column (self->files_view, _("Taken"), FILE_TAKEN, 1, FALSE);
  append_column (self->files_view, _("Left out"), FILE_LEFT_OUT, 1, FALSE);
  append_column (self->added_view, _("Practice"), CHANGE_CODE, 0, FALSE);
  append_column (self->added_view, _("Name"), CHANGE_NAME, 0, TRUE);
  append_column (self->added_view, _("Registered people"), CHANGE_NEW, 1, FALSE);
  append_column (self->changes_view, _("Practice"), CHANGE_CODE, 0, FALSE);
  append_column (self->changes_view, _("Name"), CHANGE_NAME, 0, TRUE);
  append_column (self->changes_view, _("What"), CHANGE_WHAT, 0, TRUE);
  append_column (self->changes_view, _("Now"), CHANGE_OLD, 0, TRUE);
  append_column (self->changes_view, _("New"), CHANGE_NEW, 0, TRUE);
  g_signal_connect_object (gtk_tree_view_get_selection (self->files_view), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lp_import_files_set_plan (LpImportFiles *self,
                          LpPlan        *plan)
{
  g_return_if_fail (LP_IS_IMPORT_FILES (self));
  g_set_object (&self->plan, plan);
  gtk_entry_set_placeholder_text (self->area_entry, lp_plan_get_n_practices (plan) > 0 ? _("the plan’s own practices") : _("all practices in the files"));
}

void
lp_import_files_add_file (LpImportFiles *self,
                          GFile         *file)
{
  g_return_if_fail (LP_IS_IMPORT_FILES (self));
  for (guint i = 0; i < self->files->len; i++)
    if (g_file_equal (g_ptr_array_index (self->files, i), file))
      return;
  g_ptr_array_add (self->files, g_object_ref (file));
  start (self);
}

guint
lp_import_files_get_n_files (LpImportFiles *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_FILES (self), 0);
  return self->files->len;
}

void
lp_import_files_set_area (LpImportFiles *self,
                          const char    *area)
{
  g_return_if_fail (LP_IS_IMPORT_FILES (self));
  gtk_entry_set_text (self->area_entry, area);
  start (self);
}

gboolean
lp_import_files_is_reading (LpImportFiles *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_FILES (self), FALSE);
  return self->tick_id != 0;
}

LpImportPreview *
lp_import_files_get_preview (LpImportFiles *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_FILES (self), NULL);
  return self->preview;
}

gboolean
lp_import_files_bring_in (LpImportFiles  *self,
                          LpSession      *session,
                          GError        **error)
{
  g_autoptr (LpImportPreview) preview = NULL;

  g_return_val_if_fail (LP_IS_IMPORT_FILES (self) && self->preview != NULL, FALSE);
  /* Made anew: a new plan has rows of its own, and the open one may have been edited while the dialog stood. */
  preview = lp_import_preview (lp_import_run_get_import (self->run), lp_session_get_plan (session));
  return preview->edit == NULL || lp_session_commit (session, g_steal_pointer (&preview->edit), error);
}

void
lp_import_files_stop (LpImportFiles *self)
{
  g_return_if_fail (LP_IS_IMPORT_FILES (self));
  end_progress (self);
  g_clear_pointer (&self->run, lp_import_run_abandon);
}
