/* import-list.c — a list of practices on its way into a plan: its sheet, its heading, and what its columns mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-list.h"

#include <glib/gi18n-lib.h>

#include "ui/assistant/import-columns.h"
#include "ui/assistant/import-memory.h"
#include "ui/assistant/import-remarks.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/import-list.ui"

struct _LpImportList
{
  GtkBox parent_instance;

  LpPlan *plan;
  LpPracticeList *list;         /* NULL until one is loaded */
  GFile *file;
  char *found;                  /* the name of the headings that were found without anybody's help, by which the memory knows the table */
  guint n_edit_rows;            /* that would be written */
  gboolean can_take;
  gboolean is_filling;          /* the controls are being filled, not used */

  GtkLabel *file_label;
  GtkComboBoxText *sheet_chooser;
  GtkSpinButton *heading_button;
  GtkToggleButton *comma_button;
  LpImportColumns *columns;
  GtkLabel *columns_label;
  GtkLabel *summary_label;
  GtkWidget *remarks_box;
  LpImportRemarks *remarks;
};

G_DEFINE_TYPE (LpImportList, lp_import_list, GTK_TYPE_BOX)

enum { CHANGED, TROUBLE, OTHER_WANTED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What the list would come to now; no plan is altered. */
static void
renew_summary (LpImportList *self)
{
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = lp_practice_list_make_edit (self->list, self->plan, &report, &error);
  g_autofree char *summary = edit != NULL ? lp_import_report_describe (report) : g_strdup (error->message);

  gtk_label_set_text (self->summary_label, summary);
  lp_import_remarks_show (self->remarks, report);
  gtk_widget_set_visible (self->remarks_box, report != NULL && report->remarks->len > 0);
  self->can_take = edit != NULL;
  self->n_edit_rows = edit != NULL ? lp_edit_get_n_rows (edit) : 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The sheets to choose from, with the one that is shown, its heading and its style of numbers. */
static void
show_controls (LpImportList *self)
{
  const char *const *sheets = lp_practice_list_get_sheets (self->list);

  self->is_filling = TRUE;
  gtk_combo_box_text_remove_all (self->sheet_chooser);
  for (guint i = 0; sheets != NULL && sheets[i] != NULL; i++)
    gtk_combo_box_text_append_text (self->sheet_chooser, sheets[i]);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->sheet_chooser), (int) lp_practice_list_get_sheet (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_chooser), sheets != NULL);
  gtk_spin_button_set_value (self->heading_button, lp_practice_list_get_heading (self->list));
  gtk_toggle_button_set_active (self->comma_button, lp_practice_list_get_style (self->list) == LP_NUMBER_DECIMAL_COMMA);
  self->is_filling = FALSE;
}

static void
show_list (LpImportList *self)
{
  const LpRecords *records = lp_practice_list_get_records (self->list);
  guint n_columns = lp_records_get_n_columns (records);
  guint n_rows = lp_records_get_n_rows (records);
  g_autofree char *count = lp_format_count (n_rows);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s · %s row", "%s · %s rows", n_rows), lp_practice_list_get_name (self->list), count);
  g_autofree char *more = g_strdup_printf (_("The file has %u columns; the first %u are shown."), n_columns, LP_IMPORT_COLUMNS_MAX);

  gtk_label_set_text (self->file_label, rows);
  gtk_label_set_text (self->columns_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_label), n_columns > LP_IMPORT_COLUMNS_MAX);
  show_controls (self);
  lp_import_columns_set_list (self->columns, self->list);
  renew_summary (self);
}

/* Takes @list, with what was said of it before. */
static void
use_list (LpImportList   *self,
          LpPracticeList *list,
          GFile          *file)
{
  gboolean is_comma = self->list != NULL && lp_practice_list_get_style (self->list) == LP_NUMBER_DECIMAL_COMMA;

  if (!lp_import_memory_recall (list) && is_comma)
    lp_practice_list_set_style (list, LP_NUMBER_DECIMAL_COMMA);
  lp_import_columns_set_list (self->columns, NULL);
  g_clear_pointer (&self->list, lp_practice_list_free);
  self->list = list;
  g_set_object (&self->file, file);
  show_list (self);
}

/* @heading: as for lp_practice_list_read_sheet(). */
static gboolean
load (LpImportList  *self,
      GFile         *file,
      int            sheet,
      int            heading,
      GError       **error)
{
  LpPracticeList *list = lp_practice_list_read_sheet (file, sheet, heading, error);
  int remembered;

  if (list == NULL)
    return FALSE;
  if (heading == LP_HEADING_FIND)
    {
      g_free (self->found);
      self->found = lp_import_memory_name (list);
      remembered = lp_import_memory_recall_heading (self->found);
      if (remembered != LP_HEADING_FIND && remembered != lp_practice_list_get_heading (list))
        {
          sheet = (int) lp_practice_list_get_sheet (list);
          lp_practice_list_free (list);
          return load (self, file, sheet, remembered, error);
        }
    }
  use_list (self, list, file);
  return TRUE;
}

/* The same file again, read otherwise; a sheet that cannot be read leaves what was shown. */
static void
reload (LpImportList *self,
        int           sheet,
        int           heading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (self->file);

  if (load (self, file, sheet, heading, &error))
    return;
  show_controls (self);
  g_signal_emit (self, signals[TROUBLE], 0, error);
}

static void
sheet_changed_cb (LpImportList *self)
{
  if (!self->is_filling && self->file != NULL)
    reload (self, gtk_combo_box_get_active (GTK_COMBO_BOX (self->sheet_chooser)), LP_HEADING_FIND);
}

static void
heading_changed_cb (LpImportList *self)
{
  if (!self->is_filling && self->file != NULL)
    reload (self, (int) lp_practice_list_get_sheet (self->list), gtk_spin_button_get_value_as_int (self->heading_button));
}

static void
comma_toggled_cb (LpImportList *self)
{
  if (self->is_filling || self->list == NULL)
    return;
  lp_practice_list_set_style (self->list, gtk_toggle_button_get_active (self->comma_button) ? LP_NUMBER_DECIMAL_COMMA : LP_NUMBER_DECIMAL_POINT);
  renew_summary (self);
}

static void
columns_changed_cb (LpImportList *self)
{
  renew_summary (self);
}

static void
other_clicked_cb (LpImportList *self)
{
  g_signal_emit (self, signals[OTHER_WANTED], 0);
}

static void
lp_import_list_dispose (GObject *object)
{
  LpImportList *self = LP_IMPORT_LIST (object);

  if (self->columns != NULL)
    lp_import_columns_set_list (self->columns, NULL);
  g_clear_object (&self->plan);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (lp_import_list_parent_class)->dispose (object);
}

static void
lp_import_list_finalize (GObject *object)
{
  LpImportList *self = LP_IMPORT_LIST (object);

  g_clear_pointer (&self->list, lp_practice_list_free);
  g_free (self->found);
  G_OBJECT_CLASS (lp_import_list_parent_class)->finalize (object);
}

static void
lp_import_list_class_init (LpImportListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_import_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_import_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_IMPORT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TROUBLE] = g_signal_new ("trouble", LP_TYPE_IMPORT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[OTHER_WANTED] = g_signal_new ("other-wanted", LP_TYPE_IMPORT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LP_TYPE_IMPORT_COLUMNS);
  g_type_ensure (LP_TYPE_IMPORT_REMARKS);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, file_label);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, sheet_chooser);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, heading_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, comma_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, columns);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, columns_label);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, summary_label);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, remarks_box);
  gtk_widget_class_bind_template_child (widget_class, LpImportList, remarks);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, comma_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked_cb);
}

static void
lp_import_list_init (LpImportList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lp_import_list_set_plan (LpImportList *self,
                         LpPlan       *plan)
{
  g_return_if_fail (LP_IS_IMPORT_LIST (self));
  g_set_object (&self->plan, plan);
}

gboolean
lp_import_list_load (LpImportList  *self,
                     GFile         *file,
                     GError       **error)
{
  g_return_val_if_fail (LP_IS_IMPORT_LIST (self) && self->plan != NULL, FALSE);
  return load (self, file, -1, LP_HEADING_FIND, error);
}

GFile *
lp_import_list_get_file (LpImportList *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_LIST (self), NULL);
  return self->file;
}

const char *
lp_import_list_get_name (LpImportList *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_LIST (self), NULL);
  return self->list != NULL ? lp_practice_list_get_name (self->list) : NULL;
}

gboolean
lp_import_list_can_take (LpImportList *self,
                         guint        *n_rows)
{
  g_return_val_if_fail (LP_IS_IMPORT_LIST (self), FALSE);
  if (n_rows != NULL)
    *n_rows = self->n_edit_rows;
  return self->can_take;
}

gboolean
lp_import_list_bring_in (LpImportList  *self,
                         LpSession     *session,
                         GError       **error)
{
  LpEdit *edit;

  g_return_val_if_fail (LP_IS_IMPORT_LIST (self) && self->list != NULL, FALSE);
  edit = lp_practice_list_make_edit (self->list, lp_session_get_plan (session), NULL, error);
  if (edit != NULL)
    lp_import_memory_remember (self->list, self->found);
  return lp_session_commit (session, edit, error);
}
