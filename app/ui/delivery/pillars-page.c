/* pillars-page.c — the pillars of the delivery plan as text that can be edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/pillars-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/edit-delivery.h"
#include "ui/application/renewal.h"
#include "ui/delivery/delivery-parts.h"

#define LIST_CHARS 20
#define LEAST_HEIGHT 60
#define MOST_HEIGHT 240

/* A text of a pillar: a column of its row; or, when @step is not 0, what that step is. */
typedef struct
{
  const char *label;
  guint column;
  gint64 step;
  gboolean line;                /* one line */
} Field;

static const Field fields[] = {
  { N_("N_ame"), LP_PILLAR_NAME, 0, TRUE },
  { N_("De_finition"), LP_PILLAR_DEFINITION, 0, FALSE },
  { N_("_Baseline"), LP_PILLAR_BASELINE, 0, FALSE },
  { N_("Baseline _date"), LP_PILLAR_BASELINE_AT, 0, TRUE },
  { N_("Step _1"), 0, 1, FALSE },
  { N_("Step _2"), 0, 2, FALSE },
  { N_("Step _3"), 0, 3, FALSE },
  { N_("_Timeline"), LP_PILLAR_TIMELINE, 0, FALSE },
  { N_("Enab_lers"), LP_PILLAR_ENABLERS, 0, FALSE },
  { N_("O_utcome"), LP_PILLAR_OUTCOME, 0, FALSE },
};

struct _LpPillarsPage
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkWidget *form;
  GtkWidget *inputs[G_N_ELEMENTS (fields)];

  LpSession *session;
  gint64 pillar_id;
  gboolean updating;
};

G_DEFINE_TYPE (LpPillarsPage, lp_pillars_page, GTK_TYPE_BOX)

/* What the plan has for a field. */
static const char *
get_kept (LpPillarsPage  *self,
          const LpPillar *pillar,
          const Field    *field)
{
  if (field->step != 0)
    return lp_plan_find_step_text (lp_session_get_plan (self->session), self->pillar_id, field->step);
  switch (field->column)
    {
    case LP_PILLAR_NAME:
      return pillar->name;
    case LP_PILLAR_DEFINITION:
      return pillar->definition;
    case LP_PILLAR_BASELINE:
      return pillar->baseline;
    case LP_PILLAR_BASELINE_AT:
      return pillar->baseline_at;
    case LP_PILLAR_TIMELINE:
      return pillar->timeline;
    case LP_PILLAR_ENABLERS:
      return pillar->enablers;
    case LP_PILLAR_OUTCOME:
    default:
      return pillar->outcome;
    }
}

/* (transfer full) */
static char *
get_typed (GtkWidget *input)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_ENTRY (input))
    return g_strdup (gtk_entry_get_text (GTK_ENTRY (input)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is being typed stays when something else in the plan changes; what was only looked at follows the plan. */
static void
set_typed (GtkWidget  *input,
           const char *text)
{
  g_autofree char *typed = get_typed (input);

  if (gtk_widget_has_focus (input) && g_strcmp0 (typed, g_object_get_data (G_OBJECT (input), "lp-shown")) != 0 && strcmp (typed, text) != 0)
    return;
  g_object_set_data_full (G_OBJECT (input), "lp-shown", g_strdup (text), g_free);
  if (strcmp (typed, text) == 0)
    return;
  if (GTK_IS_ENTRY (input))
    gtk_entry_set_text (GTK_ENTRY (input), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
}

static void
show_pillar (LpPillarsPage *self)
{
  const LpPillar *pillar = lp_plan_find_pillar (lp_session_get_plan (self->session), self->pillar_id);

  gtk_widget_set_sensitive (self->form, pillar != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_typed (self->inputs[i], pillar != NULL ? get_kept (self, pillar, &fields[i]) : "");
}

static void
add_row (LpPillarsPage *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  g_object_set (label, "margin", 10, NULL);
  gtk_widget_show (label);
  gtk_list_box_insert (self->list, label, -1);
}

/* Rows stay where they are: one of them may be what has just been clicked. */
static void
fill_list (LpPillarsPage   *self,
           const GPtrArray *pillars)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) pillars->len)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
  for (guint i = 0; i < pillars->len; i++)
    {
      const LpPillar *pillar = g_ptr_array_index (pillars, i);

      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        add_row (self);
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      gtk_label_set_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (row))), pillar->name);
      if (pillar->id == self->pillar_id)
        gtk_list_box_select_row (self->list, row);
    }
}

static void
update (LpPillarsPage *self)
{
  const GPtrArray *pillars = lp_plan_get_pillars (lp_session_get_plan (self->session));

  self->updating = TRUE;
  if (lp_plan_find_pillar (lp_session_get_plan (self->session), self->pillar_id) == NULL)
    self->pillar_id = pillars->len > 0 ? ((const LpPillar *) g_ptr_array_index (pillars, 0))->id : 0;
  fill_list (self, pillars);
  self->updating = FALSE;
  show_pillar (self);
}

static void
row_selected_cb (LpPillarsPage *self,
                 GtkListBoxRow *row)
{
  const GPtrArray *pillars = lp_plan_get_pillars (lp_session_get_plan (self->session));

  if (self->updating || row == NULL || (guint) gtk_list_box_row_get_index (row) >= pillars->len)
    return;
  self->pillar_id = ((const LpPillar *) g_ptr_array_index (pillars, gtk_list_box_row_get_index (row)))->id;
  show_pillar (self);
}

/* What is refused goes back to what the plan has. */
static gboolean
focus_out_cb (GtkWidget     *input,
              GdkEventFocus *event,
              LpPillarsPage *self)
{
  const Field *field = g_object_get_data (G_OBJECT (input), "lp-field");
  const LpPillar *pillar = lp_plan_find_pillar (lp_session_get_plan (self->session), self->pillar_id);
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autofree char *typed = get_typed (input);
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  if (pillar == NULL || strcmp (typed, get_kept (self, pillar, field)) == 0)
    return GDK_EVENT_PROPAGATE;
  edit = field->step != 0 ? lp_edit_step_text (plan, pillar->id, field->step, typed, &error)
                          : lp_edit_pillar_text (plan, pillar->id, field->column, typed, &error);
  if (!lp_delivery_commit (GTK_WIDGET (self), self->session, edit, &error))
    show_pillar (self);

  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
make_input (LpPillarsPage *self,
            const Field   *field)
{
  GtkWidget *input = field->line ? gtk_entry_new () : gtk_text_view_new ();

  g_object_set_data (G_OBJECT (input), "lp-field", (gpointer) field);
  g_signal_connect (input, "focus-out-event", G_CALLBACK (focus_out_cb), self);
  if (field->column == LP_PILLAR_BASELINE_AT && field->step == 0)
    gtk_entry_set_placeholder_text (GTK_ENTRY (input), _("2018-06-30"));
  if (field->line)
    return input;
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (input), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (input), FALSE);
  g_object_set (input, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6, NULL);

  return input;
}

static void
add_field (LpPillarsPage *self,
           guint          i)
{
  GtkWidget *input = make_input (self, &fields[i]), *shown = input;

  self->inputs[i] = input;
  gtk_box_pack_start (GTK_BOX (self->form), lp_delivery_new_label (_(fields[i].label), input), FALSE, FALSE, 0);
  if (!fields[i].line)
    {
      shown = gtk_scrolled_window_new (NULL, NULL);
      gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (shown), GTK_SHADOW_IN);
      /* A text is wrapped to the width it is given, and must not ask to keep that width when the window becomes narrower. */
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (shown), GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (shown), LEAST_HEIGHT);
      /* As tall as its text: the page is scrolled, and not each text on it. */
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (shown), MOST_HEIGHT);
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (shown), TRUE);
      gtk_container_add (GTK_CONTAINER (shown), input);
    }
  gtk_widget_set_margin_bottom (shown, 6);
  gtk_box_pack_start (GTK_BOX (self->form), shown, FALSE, FALSE, 0);
}

static GtkWidget *
wrap (GtkWidget *child,
      gboolean   expand)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), child);
  gtk_widget_set_hexpand (scrolled, expand);

  return scrolled;
}

static void
lp_pillars_page_dispose (GObject *object)
{
  g_clear_object (&LP_PILLARS_PAGE (object)->session);

  G_OBJECT_CLASS (lp_pillars_page_parent_class)->dispose (object);
}

static void
lp_pillars_page_class_init (LpPillarsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_pillars_page_dispose;
}

static void
lp_pillars_page_init (LpPillarsPage *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->list)), _("Pillars"));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_object_set (self->form, "margin", 18, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (self, i);
  gtk_box_pack_start (GTK_BOX (self), wrap (GTK_WIDGET (self->list), FALSE), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_VERTICAL), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), wrap (self->form, TRUE), TRUE, TRUE, 0);
  gtk_widget_show_all (GTK_WIDGET (self));
}

void
lp_pillars_page_set_session (LpPillarsPage *self,
                             LpSession     *session)
{
  g_return_if_fail (LP_IS_PILLARS_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);
}
