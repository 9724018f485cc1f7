/* questions-page.c — the questions to the room, and what the room answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/questions-page.h"

#include <glib/gi18n-lib.h>

#include "import/example.h"
#include "plan/edit-workshop.h"
#include "ui/application/id-list.h"
#include "ui/application/renewal.h"
#include "ui/workshop/page-parts.h"

enum { QUESTION_ID, QUESTION_TEXT, QUESTION_N, QUESTION_IS_ONE, N_COLUMNS };

#define QUESTIONS_WIDTH 270

struct _LpQuestionsPage
{
  GtkPaned parent_instance;

  GtkTreeView *questions;
  GtkListStore *store;
  GtkTreeViewColumn *text_column;
  GtkWidget *remove, *usual;
  GtkLabel *error_label;
  LpAnswerList *list;
  LpAnswerForm *form;
  gboolean filling, filled;

  LpSession *session;
};

G_DEFINE_TYPE (LpQuestionsPage, lp_questions_page, GTK_TYPE_PANED)

/* FALSE and said where it could not be done. */
static gboolean
commit (LpQuestionsPage *self,
        LpEdit          *edit,
        GError         **error)
{
  gboolean done = lp_session_commit (self->session, edit, error);

  _lp_page_tell (self->error_label, done ? NULL : *error);

  return done;
}

static guint
count_answers (LpPlan *plan,
               gint64  question_id)
{
  const GPtrArray *answers = lp_plan_get_answers (plan);
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    n += question_id == 0 || ((LpAnswer *) g_ptr_array_index (answers, i))->question_id == question_id;

  return n;
}

/* What stays chosen; at first the first question, so that an answer can be typed. */
static gint64
find_chosen (LpQuestionsPage *self,
             LpPlan          *plan)
{
  const GPtrArray *questions = lp_plan_get_questions (plan);
  gint64 chosen = lp_id_list_get_chosen (self->questions);

  if (!self->filled && questions->len > 0)
    return ((LpQuestion *) g_ptr_array_index (questions, 0))->id;

  return lp_plan_find_question (plan, chosen) != NULL ? chosen : 0;
}

static void
fill_questions (LpQuestionsPage *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const GPtrArray *questions = lp_plan_get_questions (plan);
  gint64 chosen = find_chosen (self, plan);

  self->filling = TRUE;
  gtk_list_store_clear (self->store);
  gtk_list_store_insert_with_values (self->store, NULL, -1, QUESTION_ID, (gint64) 0, QUESTION_TEXT, _("All questions"),
                                     QUESTION_N, count_answers (plan, 0), QUESTION_IS_ONE, FALSE, -1);
  for (guint i = 0; i < questions->len; i++)
    {
      const LpQuestion *question = g_ptr_array_index (questions, i);

      gtk_list_store_insert_with_values (self->store, NULL, -1, QUESTION_ID, question->id, QUESTION_TEXT, question->text,
                                         QUESTION_N, count_answers (plan, question->id), QUESTION_IS_ONE, TRUE, -1);
    }
  lp_id_list_choose (self->questions, chosen);
  gtk_widget_set_visible (self->usual, questions->len == 0);
  self->filling = FALSE;
  self->filled = questions->len > 0;
}

static void
show_chosen (LpQuestionsPage *self)
{
  gint64 chosen = lp_id_list_get_chosen (self->questions);

  lp_answer_list_set_question (self->list, chosen);
  lp_answer_form_set_question (self->form, chosen);
  gtk_widget_set_sensitive (self->remove, chosen != 0);
}

static void
fill (LpQuestionsPage *self)
{
  fill_questions (self);
  lp_answer_list_fill (self->list);
  lp_answer_form_fill (self->form);
  show_chosen (self);
}

static void
question_chosen_cb (LpQuestionsPage *self)
{
  if (!self->filling)
    show_chosen (self);
}

static void
kept_cb (LpQuestionsPage *self,
         gint64           answer_id)
{
  lp_answer_list_choose (self->list, answer_id);
}

/* A new question is named in place. */
static void
add_question_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (commit (self, lp_edit_question_new (lp_session_get_plan (self->session), _("New question"), &id, &error), &error))
    lp_id_list_edit (self->questions, id, self->text_column);
}

static void
add_usual_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;

  commit (self, lp_import_usual_questions (lp_session_get_plan (self->session), &error), &error);
}

static void
remove_question_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_question_remove (lp_session_get_plan (self->session), lp_id_list_get_chosen (self->questions), &error), &error);
}

static void
question_edited_cb (LpQuestionsPage *self,
                    const char      *path,
                    const char      *text)
{
  gint64 id = lp_id_list_get_at (GTK_TREE_MODEL (self->store), path);
  g_autoptr (GError) error = NULL;

  if (id != 0)
    commit (self, lp_edit_question_text (lp_session_get_plan (self->session), id, text, &error), &error);
}

static void
lp_questions_page_dispose (GObject *object)
{
  g_clear_object (&LP_QUESTIONS_PAGE (object)->session);

  G_OBJECT_CLASS (lp_questions_page_parent_class)->dispose (object);
}

static void
lp_questions_page_class_init (LpQuestionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_questions_page_dispose;
}

static void
make_tree (LpQuestionsPage *self)
{
  g_autoptr (GList) cells = NULL;

  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);
  self->questions = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  self->text_column = _lp_page_add_column (self->questions, _("Question"), QUESTION_TEXT, TRUE, G_CALLBACK (question_edited_cb), self);
  cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (self->text_column));
  gtk_tree_view_column_add_attribute (self->text_column, cells->data, "editable", QUESTION_IS_ONE);
  _lp_page_add_column (self->questions, _("Answers"), QUESTION_N, FALSE, NULL, NULL);
  g_signal_connect_object (gtk_tree_view_get_selection (self->questions), "changed", G_CALLBACK (question_chosen_cb), self, G_CONNECT_SWAPPED);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->questions)), _("Questions to the room"));
}

static GtkWidget *
make_questions (LpQuestionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  make_tree (self);
  self->error_label = _lp_page_new_error ();
  _lp_page_add_button (GTK_BOX (buttons), _("Add _Question"), _("Write another question to the room"), G_CALLBACK (add_question_cb), self);
  self->remove = _lp_page_add_button (GTK_BOX (buttons), _("Re_move"), _("Remove the chosen question with its answers"), G_CALLBACK (remove_question_cb), self);
  gtk_style_context_add_class (gtk_widget_get_style_context (buttons), "lp-toolbar");
  self->usual = _lp_page_add_button (GTK_BOX (box), _("Add the _Usual Questions"), _("How people meet health care today, what works well, what could be done better, how they could help"),
                                     G_CALLBACK (add_usual_cb), self);
  g_object_set (self->usual, "margin", 6, "no-show-all", TRUE, NULL);
  gtk_box_pack_start (GTK_BOX (box), _lp_page_scroll (GTK_WIDGET (self->questions)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), buttons, FALSE, FALSE, 0);
  gtk_widget_set_size_request (box, QUESTIONS_WIDTH, -1);

  return box;
}

static void
lp_questions_page_init (LpQuestionsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_HORIZONTAL);
}

GtkWidget *
lp_questions_page_new (LpSession *session)
{
  LpQuestionsPage *self = g_object_new (LP_TYPE_QUESTIONS_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->list = LP_ANSWER_LIST (lp_answer_list_new (session));
  self->form = LP_ANSWER_FORM (lp_answer_form_new (session));
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->list), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->form), FALSE, FALSE, 0);
  gtk_paned_pack1 (GTK_PANED (self), make_questions (self), FALSE, FALSE);
  gtk_paned_pack2 (GTK_PANED (self), box, TRUE, FALSE);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) fill);

  return GTK_WIDGET (self);
}

void
lp_questions_page_choose (LpQuestionsPage *self,
                          gint64           question_id)
{
  g_return_if_fail (LP_IS_QUESTIONS_PAGE (self));

  lp_id_list_choose (self->questions, question_id);
}

LpAnswerList *
lp_questions_page_get_list (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->list;
}

LpAnswerForm *
lp_questions_page_get_form (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->form;
}
