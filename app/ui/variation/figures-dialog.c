/* figures-dialog.c — a measure of one's own, or corrected figures, typed into a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/figures-dialog.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-measure.h"

enum { COLUMN_CODE, COLUMN_NAME, COLUMN_TEXT, N_COLUMNS };

/* Owned by the dialog's window. */
typedef struct
{
  GtkWidget *dialog;
  GtkEntry *name, *unit;
  GtkComboBoxText *kind, *denominator, *per, *better;
  GtkLabel *message;
  GtkTreeView *table;
  GtkListStore *store;
  LpSession *session;
  char *figure;                 /* NULL: a new measure */
} Dialog;

static void
dialog_free (Dialog *self)
{
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_free (self->figure);
  g_free (self);
}

static GtkListStore *
make_store (LpPlan     *plan,
            const char *figure)
{
  GtkListStore *store = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpFigureValue *value = figure != NULL ? lp_plan_get_value (plan, figure, practice->code) : NULL;

      gtk_list_store_insert_with_values (store, NULL, -1, COLUMN_CODE, practice->code, COLUMN_NAME, practice->name, COLUMN_TEXT,
                                         value != NULL ? value->raw : "", -1);
    }
  return store;
}

static void
edited_cb (GtkCellRendererText *cell,
           const char          *path,
           const char          *text,
           gpointer             user_data)
{
  Dialog *self = user_data;
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->store), &iter, path))
    gtk_list_store_set (self->store, &iter, COLUMN_TEXT, text, -1);
}

/* Lines of @text go to the practice of @iter and those below; of a line with tabs the last cell is the figure. */
static void
paste_lines (Dialog      *self,
             GtkTreeIter *iter,
             const char  *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean more = TRUE;

  for (guint i = 0; lines[i] != NULL && more; i++)
    {
      const char *tab = strrchr (lines[i], '\t');

      if (lines[i + 1] == NULL && *lines[i] == '\0')
        break;
      g_strchomp (lines[i]);
      gtk_list_store_set (self->store, iter, COLUMN_TEXT, tab != NULL ? tab + 1 : lines[i], -1);
      more = gtk_tree_model_iter_next (GTK_TREE_MODEL (self->store), iter);
    }
}

static gboolean
key_pressed_cb (GtkWidget   *widget,
                GdkEventKey *event,
                gpointer     user_data)
{
  Dialog *self = user_data;
  GtkTreeSelection *selection = gtk_tree_view_get_selection (self->table);
  g_autofree char *text = NULL;
  GtkTreeIter iter;

  if (event->keyval != GDK_KEY_v || (event->state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  text = gtk_clipboard_wait_for_text (gtk_widget_get_clipboard (widget, GDK_SELECTION_CLIPBOARD));
  if (text != NULL && gtk_tree_selection_get_selected (selection, NULL, &iter))
    paste_lines (self, &iter, text);
  return GDK_EVENT_STOP;
}

static void
add_column (GtkTreeView     *table,
            const char      *title,
            GtkCellRenderer *cell,
            guint            column,
            gboolean         expand)
{
  GtkTreeViewColumn *shown = gtk_tree_view_column_new_with_attributes (title, cell, "text", column, NULL);

  gtk_tree_view_column_set_expand (shown, expand);
  gtk_tree_view_append_column (table, shown);
}

static GtkWidget *
make_table (Dialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new (NULL, NULL);
  GtkCellRenderer *name = gtk_cell_renderer_text_new (), *text = gtk_cell_renderer_text_new ();

  self->table = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  gtk_tree_view_set_search_column (self->table, COLUMN_NAME);
  g_object_set (name, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  g_object_set (text, "editable", TRUE, "xalign", 1.0, "width-chars", 12, NULL);
  g_signal_connect (text, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect (self->table, "key-press-event", G_CALLBACK (key_pressed_cb), self);
  add_column (self->table, _("Practice"), name, COLUMN_NAME, TRUE);
  add_column (self->table, _("Figure"), text, COLUMN_TEXT, FALSE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->table)), _("Figures by practice"));
  gtk_container_add (GTK_CONTAINER (scroll), GTK_WIDGET (self->table));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), 180);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scroll), GTK_SHADOW_IN);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static void
attach (GtkGrid    *grid,
        const char *words,
        GtkWidget  *widget,
        int         row)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
}

static GtkComboBoxText *
make_chooser (const char *const (*lines)[2])
{
  GtkComboBoxText *combo = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());

  for (guint i = 0; lines[i][0] != NULL; i++)
    gtk_combo_box_text_append (combo, lines[i][0], _(lines[i][1]));
  gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
  return combo;
}

static GtkWidget *
make_questions (Dialog *self)
{
  static const char *const kinds[][2] = { { "count", N_("Something counted: staff, rooms, attendances") }, { "proportion", N_("Some of the people") },
                                          { "amount", N_("Money, area or another amount") }, { "weighted-mean", N_("A score of each practice") },
                                          { NULL, NULL } };
  static const char *const denominators[][2] = { { "people", N_("Registered people") }, { "weighted", N_("Weighted people") }, { NULL, NULL } };
  static const char *const pers[][2] = { { "1000", N_("1,000") }, { "1", N_("1") }, { "100", N_("100") }, { "100000", N_("100,000") }, { NULL, NULL } };
  static const char *const betters[][2] = { { "neither", N_("Neither is better") }, { "high", N_("More is better") }, { "low", N_("Less is better") },
                                            { NULL, NULL } };
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->name = GTK_ENTRY (gtk_entry_new ());
  self->unit = GTK_ENTRY (gtk_entry_new ());
  self->kind = make_chooser (kinds);
  self->denominator = make_chooser (denominators);
  self->per = make_chooser (pers);
  self->better = make_chooser (betters);
  gtk_entry_set_placeholder_text (self->name, _("Consulting rooms per 1,000 people"));
  gtk_entry_set_placeholder_text (self->unit, _("rooms per 1,000 people"));
  gtk_entry_set_activates_default (self->name, TRUE);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 12);
  attach (grid, _("_Name"), GTK_WIDGET (self->name), 0);
  attach (grid, _("_Unit"), GTK_WIDGET (self->unit), 1);
  attach (grid, _("_What it is"), GTK_WIDGET (self->kind), 2);
  attach (grid, _("_Divided by"), GTK_WIDGET (self->denominator), 3);
  attach (grid, _("_Per"), GTK_WIDGET (self->per), 4);
  attach (grid, _("_Better"), GTK_WIDGET (self->better), 5);
  return GTK_WIDGET (grid);
}

static const char *
get_id (GtkComboBoxText *combo)
{
  return gtk_combo_box_get_active_id (GTK_COMBO_BOX (combo));
}

static LpEdit *
make_edit (Dialog             *self,
           const char *const  *codes,
           const char *const  *texts,
           GError            **error)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpMeasureDraft draft = { 0 };

  if (self->figure != NULL)
    return lp_edit_figure_values (plan, self->figure, codes, texts, error);
  draft.name = gtk_entry_get_text (self->name);
  draft.unit = gtk_entry_get_text (self->unit);
  draft.kind = get_id (self->kind);
  draft.denominator = get_id (self->denominator);
  draft.per = g_ascii_strtod (get_id (self->per), NULL);
  draft.better = get_id (self->better);
  return lp_edit_measure_new (plan, &draft, codes, texts, error);
}

/* What stands in the table, to @codes and @texts, which end in NULL. */
static void
read_table (Dialog    *self,
            GPtrArray *codes,
            GPtrArray *texts)
{
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (GTK_TREE_MODEL (self->store), &iter); more;
       more = gtk_tree_model_iter_next (GTK_TREE_MODEL (self->store), &iter))
    {
      char *code, *text;

      gtk_tree_model_get (GTK_TREE_MODEL (self->store), &iter, COLUMN_CODE, &code, COLUMN_TEXT, &text, -1);
      g_ptr_array_add (codes, code);
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (texts, NULL);
}

static void
response_cb (GtkDialog *dialog,
             int        response,
             gpointer   user_data)
{
  Dialog *self = user_data;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_OK)
    {
      read_table (self, codes, texts);
      if (!lp_session_commit (self->session, make_edit (self, (const char *const *) codes->pdata, (const char *const *) texts->pdata, &error), &error))
        {
          gtk_label_set_text (self->message, error->message);
          return;
        }
    }
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static GtkWidget *
make_words (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

/* Which figure it is that is corrected. */
static const char *
name_figure (Dialog *self)
{
  const GPtrArray *figures = lp_plan_get_figures (lp_session_get_plan (self->session));

  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((LpFigure *) g_ptr_array_index (figures, i))->id, self->figure))
      return ((LpFigure *) g_ptr_array_index (figures, i))->name;
  return self->figure;
}

/* All but what is wrong scrolls, so that a low screen with large letters still shows the buttons and that. */
static void
fill (Dialog *self,
      GtkBox *area)
{
  GtkWidget *scroll = gtk_scrolled_window_new (NULL, NULL), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_object_set (box, "margin", 12, NULL);
  if (self->figure == NULL)
    gtk_container_add (GTK_CONTAINER (box), make_questions (self));
  else
    gtk_container_add (GTK_CONTAINER (box), make_words (name_figure (self), NULL));
  gtk_container_add (GTK_CONTAINER (box), make_words (_("Type a figure for each practice, or copy a column in a spreadsheet and paste it at the first practice. Write * where it is withheld; leave empty what is not known."),
                                                      "dim-label"));
  gtk_container_add (GTK_CONTAINER (box), make_table (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scroll), box);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_container_add (GTK_CONTAINER (area), scroll);
  self->message = GTK_LABEL (make_words (NULL, NULL));
  g_object_set (self->message, "margin-start", 12, "margin-end", 12, NULL);
  gtk_container_add (GTK_CONTAINER (area), GTK_WIDGET (self->message));
}

void
lp_figures_dialog_show (GtkWindow  *parent,
                        LpSession  *session,
                        const char *figure)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->figure = g_strdup (figure);
  self->store = make_store (lp_session_get_plan (session), figure);
  self->dialog = gtk_dialog_new_with_buttons (figure != NULL ? _("Correct Figures") : _("Add Measure"), parent,
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR, _("_Cancel"), GTK_RESPONSE_CANCEL,
                                              figure != NULL ? _("C_orrect") : _("_Add"), GTK_RESPONSE_OK, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_OK);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 560, 520);
  fill (self, GTK_BOX (gtk_dialog_get_content_area (GTK_DIALOG (self->dialog))));
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  g_object_set_data_full (G_OBJECT (self->dialog), "lp-figures", self, (GDestroyNotify) dialog_free);
  gtk_widget_show_all (self->dialog);
}
