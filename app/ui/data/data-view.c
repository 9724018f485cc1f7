/* data-view.c — the view of the data: what is doubtful, a line each, with the buttons that mend it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/data/data-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "plan/edit-measure.h"
#include "plan/edit-quality.h"
#include "session/doubts.h"
#include "ui/application/renewal.h"
#include "ui/application/toolbar.h"
#include "ui/application/widget-style.h"
#include "ui/data/data-row.h"
#include "ui/data/remedy-dialog.h"
#include "ui/window/view.h"
#include "ui/window/window.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/data-view.ui"
/* Rows are widgets; nobody reads more of them than this without a filter. */
#define MAX_ROWS 400
#define ALL_KINDS "all"
/* How many letters of a kind stand in a narrow window. */
#define KIND_CHARS 16

struct _LpDataView
{
  GtkBox parent_instance;

  GtkBox *toolbar;
  GtkLabel *finding, *more;
  GtkEntry *filter;
  GtkToggleButton *by_practice;
  GtkComboBoxText *kind;
  GtkStack *stack;
  GtkListBox *list;

  LpSession *session;
  LpQuality *quality;           /* NULL: not looked yet */
  gboolean narrow;
  gboolean filling;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpDataView, lp_data_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static void
fill_kinds (LpDataView *self)
{
  g_autofree char *chosen = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->kind)));
  guint n = lp_quality_get_n (self->quality);
  g_autofree char *all = g_strdup_printf (_("All kinds (%u)"), n);

  self->filling = TRUE;
  gtk_combo_box_text_remove_all (self->kind);
  gtk_combo_box_text_append (self->kind, ALL_KINDS, all);
  for (guint i = 0; i < LP_N_QUALITY; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s (%u)", lp_quality_kind_get_title (i), lp_quality_count (self->quality, i));

      if (lp_quality_count (self->quality, i) > 0)
        gtk_combo_box_text_append (self->kind, lp_quality_kind_get_name (i), title);
    }
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->kind), chosen))
    gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->kind), ALL_KINDS);
  self->filling = FALSE;
}

static gboolean
is_asked_for (LpDataView          *self,
              const LpQualityLine *line,
              const char          *kind,
              const char          *words)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (kind, ALL_KINDS) && !g_str_equal (kind, lp_quality_kind_get_name (line->kind)))
    return FALSE;
  text = g_strjoin (" ", line->subject, line->practice, line->text, NULL);

  return *words == '\0' || lp_text_matches (text, words);
}

static void
describe (LpDataView *self)
{
  guint n = lp_quality_get_n (self->quality);
  g_autoptr (GHashTable) practices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *doubts = g_strdup_printf (ngettext ("%u doubt", "%u doubts", n), n);
  g_autofree char *about = NULL;
  g_autofree char *finding = NULL;

  for (guint i = 0; i < n; i++)
    g_hash_table_add (practices, lp_quality_get (self->quality, i)->practice);
  about = g_strdup_printf (ngettext ("%u practice", "%u practices", g_hash_table_size (practices)), g_hash_table_size (practices));
  /* Translators: "62 doubts", "41 practices" */
  finding = n == 0 ? g_strdup (_("Nothing in the data is doubtful")) : g_strdup_printf (_("%1$s about %2$s"), doubts, about);
  gtk_label_set_text (self->finding, finding);
}

/* Puts the keyboard back where it was, on the line that took the place of the one that is gone. */
static void
focus_row (LpDataView *self,
           int         index,
           int         n_rows)
{
  GtkListBoxRow *row = n_rows > 0 ? gtk_list_box_get_row_at_index (self->list, MIN (index, n_rows - 1)) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static int
find_focus (LpDataView *self)
{
  GtkWidget *focus = gtk_container_get_focus_child (GTK_CONTAINER (self->list));

  return focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}

static void ask_for_remedy_cb (LpDataView *self, guint remedy, LpDataRow *row);

/* Practices by name, and of each the doubts in the order of their kinds. */
static int
compare_practices (gconstpointer first,
                   gconstpointer second)
{
  const LpQualityLine *a = *(const LpQualityLine *const *) first;
  const LpQualityLine *b = *(const LpQualityLine *const *) second;
  int order = lp_text_compare_names (a->subject, b->subject);

  if (order == 0)
    order = strcmp (a->practice, b->practice);
  if (order == 0)
    order = (int) a->kind - (int) b->kind;
  return order != 0 ? order : strcmp (a->figure, b->figure);
}

/* The lines to show, in their order. (transfer container) */
static GPtrArray *
choose_lines (LpDataView *self)
{
  const char *kind = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->kind));
  const char *words = gtk_entry_get_text (self->filter);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < lp_quality_get_n (self->quality); i++)
    if (is_asked_for (self, lp_quality_get (self->quality, i), kind != NULL ? kind : ALL_KINDS, words))
      g_ptr_array_add (lines, (gpointer) lp_quality_get (self->quality, i));
  if (gtk_toggle_button_get_active (self->by_practice))
    g_ptr_array_sort (lines, compare_practices);
  return lines;
}

static void
fill_list (LpDataView *self)
{
  g_autoptr (GPtrArray) lines = choose_lines (self);
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  int focus = find_focus (self);
  guint n_rows = MIN (lines->len, MAX_ROWS), n_more = lines->len - n_rows;
  g_autofree char *more = NULL;

  gtk_container_foreach (GTK_CONTAINER (self->list), (GtkCallback) gtk_widget_destroy, NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = lp_data_row_new (self->quality, g_ptr_array_index (lines, i), columns, gtk_toggle_button_get_active (self->by_practice), self->narrow);

      g_signal_connect_swapped (row, "remedy", G_CALLBACK (ask_for_remedy_cb), self);
      gtk_container_add (GTK_CONTAINER (self->list), row);
    }
  more = g_strdup_printf (ngettext ("And %u more. Filter to see it.", "And %u more. Filter to see them.", n_more), n_more);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "list" : lp_quality_get_n (self->quality) > 0 ? "none" : "empty");
  if (focus >= 0)
    focus_row (self, focus, n_rows);
}

static void
look (LpDataView *self)
{
  g_clear_pointer (&self->quality, lp_quality_unref);
  self->quality = lp_session_find_doubts (self->session);
  describe (self);
  fill_kinds (self);
  fill_list (self);
}

static void
show_error (LpDataView   *self,
            const GError *error)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  if (LP_IS_WINDOW (window))
    lp_window_show_error (LP_WINDOW (window), error);
}

/* A line about nothing in particular is about all figures of the practice; one about the list too, as the list stands below most measures. */
static void
count (LpDataView          *self,
       const LpQualityLine *line,
       gboolean             counted)
{
  const char *const codes[] = { line->practice, NULL };
  const char *figure = line->kind == LP_QUALITY_SMALL ? "" : line->figure;
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_measure_count (lp_session_get_plan (self->session), figure, codes, counted, NULL, &error), &error))
    show_error (self, error);
}

/* What the files say of a closing: followed, or put aside. */
static void
settle_report (LpDataView          *self,
               const LpQualityLine *line,
               gboolean             followed)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpPractice *practice = lp_plan_find_practice (plan, line->practice);
  const LpPractice *successor = followed ? lp_quality_find_successor (plan, line->practice) : NULL;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  if (successor != NULL)
    edit = lp_edit_quality_close (plan, line->practice, successor->code, lp_plan_guess_people (practice, successor), NULL, NULL, &error);
  else
    edit = lp_edit_quality_keep (plan, line->practice, &error);
  if (!lp_session_commit (self->session, edit, &error))
    show_error (self, error);
}

static void
settle_unmatched (LpDataView          *self,
                  const LpQualityLine *line,
                  gboolean             added)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autoptr (GError) error = NULL;
  LpEdit *edit = added ? lp_edit_quality_add (plan, line->practice, &error) : lp_edit_quality_put_aside (plan, line->practice, &error);

  if (!lp_session_commit (self->session, edit, &error))
    show_error (self, error);
}

static void
ask_for_remedy_cb (LpDataView *self,
                   guint       remedy,
                   LpDataRow  *row)
{
  const LpQualityLine *line = lp_data_row_get_line (row);

  if (remedy == LP_REMEDY_EXCLUDE || remedy == LP_REMEDY_INCLUDE)
    count (self, line, remedy == LP_REMEDY_INCLUDE);
  else if (remedy == LP_REMEDY_FOLLOW || remedy == LP_REMEDY_KEEP)
    settle_report (self, line, remedy == LP_REMEDY_FOLLOW);
  else if (remedy == LP_REMEDY_ADD || remedy == LP_REMEDY_ASIDE)
    settle_unmatched (self, line, remedy == LP_REMEDY_ADD);
  else
    lp_remedy_dialog_ask (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->session, line, remedy);
}

static void
row_activated_cb (LpDataView *self,
                  LpDataRow  *row)
{
  const LpQualityLine *line = lp_data_row_get_line (row);
  const char *codes[] = { line->practice, NULL };

  /* What the plan does not have stands nowhere else. */
  if (line->kind == LP_QUALITY_UNMATCHED)
    return;
  lp_session_select_network (self->session, 0);
  lp_session_select_practices (self->session, codes);
  lp_widget_activate (GTK_WIDGET (self), "win", "reveal-selection", NULL);
}

static void
filter_changed_cb (LpDataView *self)
{
  if (!self->filling && self->quality != NULL)
    fill_list (self);
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  LpDataView *self = user_data;
  const LpQualityLine *line = lp_data_row_get_line (LP_DATA_ROW (row));
  const LpQualityLine *above = before != NULL ? lp_data_row_get_line (LP_DATA_ROW (before)) : NULL;
  gboolean by_practice = gtk_toggle_button_get_active (self->by_practice);
  g_autofree char *title = NULL;
  GtkWidget *label;

  if (above != NULL && (by_practice ? g_str_equal (above->practice, line->practice) : above->kind == line->kind))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  title = by_practice ? g_strdup_printf ("%s · %s", line->subject, line->practice) : g_strdup (lp_quality_kind_get_title (line->kind));
  label = gtk_label_new (title);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "lp-heading");
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "lp-section");
  gtk_widget_show (label);
  gtk_list_box_row_set_header (row, label);
}

static void
set_narrow_cb (GtkWidget *row,
               gpointer   user_data)
{
  LpDataView *self = user_data;

  lp_data_row_set_narrow (LP_DATA_ROW (row), self->narrow);
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpDataView *self = LP_DATA_VIEW (view);

  self->narrow = narrow;
  lp_combo_limit_width (GTK_COMBO_BOX (self->kind), narrow ? KIND_CHARS : -1);
  lp_toolbar_fold (self->toolbar);
  gtk_container_foreach (GTK_CONTAINER (self->list), set_narrow_cb, self);
}

/* The filter, then the list. */
static gboolean
focus_next (LpView *view)
{
  LpDataView *self = LP_DATA_VIEW (view);

  if (find_focus (self) >= 0 && gtk_widget_is_focus (gtk_container_get_focus_child (GTK_CONTAINER (self->list))))
    return FALSE;
  if (!gtk_widget_is_focus (GTK_WIDGET (self->filter)))
    gtk_widget_grab_focus (GTK_WIDGET (self->filter));
  else
    focus_row (self, 0, 1);

  return TRUE;
}

static void
lp_data_view_dispose (GObject *object)
{
  LpDataView *self = LP_DATA_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->quality, lp_quality_unref);

  G_OBJECT_CLASS (lp_data_view_parent_class)->dispose (object);
}

static void
lp_data_view_class_init (LpDataViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_data_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, finding);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, more);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, filter);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, by_practice);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, kind);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpDataView, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->focus_next = focus_next;
}

static void
lp_data_view_init (LpDataView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
}

GtkWidget *
lp_data_view_new (LpSession     *session,
                  LpPreferences *preferences)
{
  LpDataView *self = g_object_new (LP_TYPE_DATA_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) look);

  return GTK_WIDGET (self);
}
