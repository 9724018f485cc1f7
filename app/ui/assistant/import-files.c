/* import-files.c — published files on their way into a plan: what each is, for which area, and what it would change */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-files.h"

#include <glib/gi18n-lib.h>

#include "ui/assistant/import-remarks.h"
#include "ui/assistant/import-run.h"
#include "ui/assistant/import-tables.h"
#include "ui/dialogs/file-chooser.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/import-files.ui"

/* How often the progress bar follows the reading, in milliseconds. */
#define TICK 100

struct _LpImportFiles
{
  GtkBox parent_instance;

  LpPlan *plan;
  GPtrArray *files;             /* GFile */
  LpImportRun *run;             /* NULL: nothing has been read */
  LpImportPreview *preview;     /* of the newest run, when it has ended well */
  guint tick_id;                /* 0: nothing is being read */

  LpImportAreaBar *area_bar;
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
  lp_import_tables_show_files (self->files_view, self->files, self->preview);
  lp_import_tables_show_changes (self->added_view, report != NULL ? report->added_practices : NULL);
  lp_import_tables_show_changes (self->changes_view, report != NULL ? report->changes : NULL);
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
finished_cb (LpImportFiles *self,
             gboolean       is_whole)
{
  LpImport *import = lp_import_run_get_import (self->run);

  end_progress (self);
  g_clear_pointer (&self->preview, lp_import_preview_free);
  if (is_whole)
    self->preview = lp_import_preview (import, self->plan);
  show_preview (self);
  if (!is_whole)
    gtk_label_set_text (self->summary_label, _("Stopped. Nothing has been changed; choose an area or press Enter in it to read the files again."));

  lp_import_area_bar_set_import (self->area_bar, is_whole ? import : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Reads all files anew. */
static void
start (LpImportFiles *self)
{
  lp_import_files_stop (self);
  g_clear_pointer (&self->preview, lp_import_preview_free);
  show_preview (self);
  if (self->files->len == 0 || self->plan == NULL)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  self->run = lp_import_run_new (self->files, self->plan, lp_import_area_bar_get_text (self->area_bar), lp_import_area_bar_get_drawn (self->area_bar),
                                 (LpImportRunFinished) finished_cb, self);
  self->tick_id = g_timeout_add (TICK, tick_cb, self);
  show_progress (self);
  gtk_widget_show (self->progress_box);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
area_changed_cb (LpImportFiles *self)
{
  start (self);
}

static void
area_trouble_cb (LpImportFiles *self,
                 const GError  *error)
{
  gtk_label_set_text (self->summary_label, error->message);
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
  G_OBJECT_CLASS (lp_import_files_parent_class)->finalize (object);
}

static void
lp_import_files_class_init (LpImportFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_import_files_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_import_files_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_IMPORT_FILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LP_TYPE_IMPORT_AREA_BAR);
  g_type_ensure (LP_TYPE_IMPORT_REMARKS);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpImportFiles, area_bar);
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
  gtk_widget_class_bind_template_callback (widget_class, area_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_trouble_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
lp_import_files_init (LpImportFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->files = g_ptr_array_new_with_free_func (g_object_unref);

  lp_import_tables_set_up_files (self->files_view);
  lp_import_tables_set_up_added (self->added_view);
  lp_import_tables_set_up_changes (self->changes_view);
  g_signal_connect_object (gtk_tree_view_get_selection (self->files_view), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lp_import_files_set_plan (LpImportFiles *self,
                          LpPlan        *plan)
{
  g_return_if_fail (LP_IS_IMPORT_FILES (self));
  g_set_object (&self->plan, plan);
  lp_import_area_bar_set_plan (self->area_bar, plan);
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
  lp_import_area_bar_set_text (self->area_bar, area);
}

LpImportAreaBar *
lp_import_files_get_area_bar (LpImportFiles *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_FILES (self), NULL);
  return self->area_bar;
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
