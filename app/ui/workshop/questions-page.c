/* questions-page.c — the questions to the room, and what the room answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/questions-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/answer-about.h"
#include "ui/workshop/page-parts.h"

enum { QUESTION_ID, QUESTION_TEXT, QUESTION_N, QUESTION_IS_ONE };
enum { ANSWER_ID, ANSWER_TEXT, ANSWER_ABOUT, ANSWER_GROUP, ANSWER_TAGS, ANSWER_QUESTION };

#define QUESTIONS_WIDTH 270

struct _LpQuestionsPage
{
  GtkPaned parent_instance;

  GtkTreeView *questions, *answers;
  GtkListStore *question_store, *answer_store, *about_store;
  GtkTreeViewColumn *question_column;   /* of the answers, while all are listed */
  GtkEntry *search, *answer, *group, *about, *tags;
  GtkWidget *add, *remove_question, *remove_answer;
  GtkLabel *heading, *error_label;
  gboolean filling;

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

static void
fill_questions (LpQuestionsPage *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const GPtrArray *questions = lp_plan_get_questions (plan);
  gint64 chosen = _lp_page_get_chosen (self->questions);

  self->filling = TRUE;
  gtk_list_store_clear (self->question_store);
  gtk_list_store_insert_with_values (self->question_store, NULL, -1, QUESTION_ID, (gint64) 0, QUESTION_TEXT, _("All questions"),
                                     QUESTION_N, count_answers (plan, 0), QUESTION_IS_ONE, FALSE, -1);
  for (guint i = 0; i < questions->len; i++)
    {
      const LpQuestion *question = g_ptr_array_index (questions, i);

      gtk_list_store_insert_with_values (self->question_store, NULL, -1, QUESTION_ID, question->id, QUESTION_TEXT, question->text,
                                         QUESTION_N, count_answers (plan, question->id), QUESTION_IS_ONE, TRUE, -1);
    }
  _lp_page_choose (self->questions, lp_plan_find_question (plan, chosen) != NULL ? chosen : 0);
  self->filling = FALSE;
}

static void
list_answer (LpQuestionsPage *self,
             LpPlan          *plan,
             const LpAnswer  *answer)
{
  g_autofree char *about = lp_answer_describe_about (plan, answer);
  const LpQuestion *question = lp_plan_find_question (plan, answer->question_id);

  gtk_list_store_insert_with_values (self->answer_store, NULL, -1,
                                     ANSWER_ID, answer->id,
                                     ANSWER_TEXT, answer->text,
                                     ANSWER_ABOUT, about,
                                     ANSWER_GROUP, answer->given_by,
                                     ANSWER_TAGS, answer->tags,
                                     ANSWER_QUESTION, question != NULL ? question->text : "",
                                     -1);
}

static void
fill_answers (LpQuestionsPage *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const GPtrArray *answers = lp_plan_get_answers (plan);
  gint64 question_id = _lp_page_get_chosen (self->questions), chosen = _lp_page_get_chosen (self->answers);
  const LpQuestion *question = lp_plan_find_question (plan, question_id);

  gtk_list_store_clear (self->answer_store);
  for (guint i = 0; i < answers->len; i++)
    {
      const LpAnswer *answer = g_ptr_array_index (answers, i);

      if ((question_id == 0 || answer->question_id == question_id) && lp_answer_matches (plan, answer, gtk_entry_get_text (self->search)))
        list_answer (self, plan, answer);
    }
  _lp_page_choose (self->answers, chosen);
  gtk_tree_view_column_set_visible (self->question_column, question == NULL);
  gtk_label_set_text (self->heading, question != NULL ? question->text : _("Answers to all questions"));
  gtk_widget_set_sensitive (self->add, question != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), question != NULL);
  gtk_widget_set_sensitive (self->remove_question, question != NULL);
  gtk_widget_set_sensitive (self->remove_answer, _lp_page_get_chosen (self->answers) != 0);
  gtk_entry_set_placeholder_text (self->answer, question != NULL ? _("What was said; Enter writes it down") : _("Choose a question on the left to write answers"));
}

/* What can be typed for "about", for the entry's completion. */
static void
fill_about (LpQuestionsPage *self)
{
  g_auto (GStrv) names = lp_answer_list_about (lp_session_get_plan (self->session), lp_session_get_option (self->session));

  gtk_list_store_clear (self->about_store);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_list_store_insert_with_values (self->about_store, NULL, -1, 0, names[i], -1);
}

static void
results_changed_cb (LpQuestionsPage *self)
{
  fill_questions (self);
  fill_answers (self);
  fill_about (self);
}

static void
question_chosen_cb (LpQuestionsPage *self)
{
  if (!self->filling)
    fill_answers (self);
}

static void
answer_chosen_cb (LpQuestionsPage *self)
{
  gtk_widget_set_sensitive (self->remove_answer, _lp_page_get_chosen (self->answers) != 0);
}

static void
search_changed_cb (LpQuestionsPage *self)
{
  fill_answers (self);
}

/* The table and the subject stay: a table says several things in a row. */
static void
add_answer_cb (LpQuestionsPage *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  gint64 question_id = _lp_page_get_chosen (self->questions), id = 0;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GError) error = NULL;
  LpAnswerAbout about;
  LpEdit *edit = NULL;

  if (lp_answer_parse_about (plan, lp_session_get_option (self->session), gtk_entry_get_text (self->about), &about, &error))
    edit = lp_edit_answer_new (plan, question_id, &about, gtk_entry_get_text (self->group), gtk_entry_get_text (self->answer),
                               gtk_entry_get_text (self->tags), at, &id, &error);
  if (!commit (self, edit, &error))
    return;
  gtk_entry_set_text (self->answer, "");
  gtk_entry_set_text (self->tags, "");
  _lp_page_choose (self->answers, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

static void
remove_answer_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_answer_remove (lp_session_get_plan (self->session), _lp_page_get_chosen (self->answers), &error), &error);
}

/* A new question is named in place. */
static void
add_question_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkTreePath) path = NULL;
  gint64 id = 0;

  if (!commit (self, lp_edit_question_new (lp_session_get_plan (self->session), _("New question"), &id, &error), &error))
    return;
  _lp_page_choose (self->questions, id);
  path = gtk_tree_path_new_from_indices (gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->question_store), NULL) - 1, -1);
  gtk_tree_view_set_cursor (self->questions, path, gtk_tree_view_get_column (self->questions, 0), TRUE);
}

static void
remove_question_cb (LpQuestionsPage *self)
{
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_question_remove (lp_session_get_plan (self->session), _lp_page_get_chosen (self->questions), &error), &error);
}

static void
question_edited_cb (LpQuestionsPage *self,
                    const char      *path,
                    const char      *text)
{
  gint64 id = _lp_page_get_id_at (GTK_TREE_MODEL (self->question_store), path);
  g_autoptr (GError) error = NULL;

  if (id != 0)
    commit (self, lp_edit_question_text (lp_session_get_plan (self->session), id, text, &error), &error);
}

/* One cell of an answer, with the others as they are. NULL: as it is. */
static void
edit_answer (LpQuestionsPage *self,
             const char      *path,
             const char      *text,
             const char      *about_text,
             const char      *group,
             const char      *tags)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpAnswer *answer = lp_plan_find_answer (plan, _lp_page_get_id_at (GTK_TREE_MODEL (self->answer_store), path));
  g_autoptr (GError) error = NULL;
  LpAnswerAbout about;
  LpEdit *edit = NULL;

  if (answer == NULL)
    return;
  about = (LpAnswerAbout) { answer->locality_id, answer->network_id, answer->practice };
  if (about_text == NULL || lp_answer_parse_about (plan, lp_session_get_option (self->session), about_text, &about, &error))
    edit = lp_edit_answer_set (plan, answer->id, &about, group != NULL ? group : answer->given_by, text != NULL ? text : answer->text,
                               tags != NULL ? tags : answer->tags, &error);
  commit (self, edit, &error);
}

static void
text_edited_cb (LpQuestionsPage *self,
                const char      *path,
                const char      *text)
{
  edit_answer (self, path, text, NULL, NULL, NULL);
}

static void
about_edited_cb (LpQuestionsPage *self,
                 const char      *path,
                 const char      *text)
{
  edit_answer (self, path, NULL, text, NULL, NULL);
}

static void
group_edited_cb (LpQuestionsPage *self,
                 const char      *path,
                 const char      *text)
{
  edit_answer (self, path, NULL, NULL, text, NULL);
}

static void
tags_edited_cb (LpQuestionsPage *self,
                const char      *path,
                const char      *text)
{
  edit_answer (self, path, NULL, NULL, NULL, text);
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

static GtkEntry *
new_entry (const char *name,
           const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_widget_set_tooltip_text (entry, placeholder);
  atk_object_set_name (gtk_widget_get_accessible (entry), name);

  return GTK_ENTRY (entry);
}

/* Words anywhere in the name: "wareham" finds "Wareham Surgery", "8" finds "8 Purbeck". */
static gboolean
match_about_cb (GtkEntryCompletion *completion,
                const char         *key,
                GtkTreeIter        *iter,
                gpointer            user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded != NULL && strstr (folded, key) != NULL;
}

static void
make_questions (LpQuestionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkTreeViewColumn *text;
  g_autoptr (GList) cells = NULL;

  self->question_store = gtk_list_store_new (4, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);
  self->questions = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->question_store)));
  g_object_unref (self->question_store);
  text = _lp_page_add_column (self->questions, _("Question"), QUESTION_TEXT, TRUE, G_CALLBACK (question_edited_cb), self);
  cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (text));
  gtk_tree_view_column_add_attribute (text, cells->data, "editable", QUESTION_IS_ONE);
  _lp_page_add_column (self->questions, _("Answers"), QUESTION_N, FALSE, NULL, NULL);
  g_signal_connect_object (gtk_tree_view_get_selection (self->questions), "changed", G_CALLBACK (question_chosen_cb), self, G_CONNECT_SWAPPED);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->questions)), _("Questions to the room"));
  _lp_page_add_button (GTK_BOX (buttons), _("Add _Question"), _("Write another question to the room"), G_CALLBACK (add_question_cb), self);
  self->remove_question = _lp_page_add_button (GTK_BOX (buttons), _("Re_move"), _("Remove the chosen question with its answers"), G_CALLBACK (remove_question_cb), self);
  gtk_style_context_add_class (gtk_widget_get_style_context (buttons), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (box), _lp_page_scroll (GTK_WIDGET (self->questions)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), buttons, FALSE, FALSE, 0);
  gtk_widget_set_size_request (box, QUESTIONS_WIDTH, -1);
  gtk_paned_pack1 (GTK_PANED (self), box, FALSE, FALSE);
}

static void
make_answers (LpQuestionsPage *self)
{
  self->answer_store = gtk_list_store_new (6, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->answers = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->answer_store)));
  g_object_unref (self->answer_store);
  _lp_page_add_column (self->answers, _("Answer"), ANSWER_TEXT, TRUE, G_CALLBACK (text_edited_cb), self);
  _lp_page_add_column (self->answers, _("About"), ANSWER_ABOUT, TRUE, G_CALLBACK (about_edited_cb), self);
  _lp_page_add_column (self->answers, _("Table"), ANSWER_GROUP, FALSE, G_CALLBACK (group_edited_cb), self);
  _lp_page_add_column (self->answers, _("Tags"), ANSWER_TAGS, TRUE, G_CALLBACK (tags_edited_cb), self);
  self->question_column = _lp_page_add_column (self->answers, _("Question"), ANSWER_QUESTION, TRUE, NULL, NULL);
  g_signal_connect_object (gtk_tree_view_get_selection (self->answers), "changed", G_CALLBACK (answer_chosen_cb), self, G_CONNECT_SWAPPED);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->answers)), _("Answers"));
}

static GtkWidget *
make_search_bar (LpQuestionsPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_ellipsize (self->heading, PANGO_ELLIPSIZE_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->heading)), "lp-heading");
  self->search = GTK_ENTRY (gtk_search_entry_new ());
  gtk_entry_set_placeholder_text (self->search, _("Find in answers, tags, tables"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->search)), _("Find in answers"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->heading), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->search), FALSE, FALSE, 0);
  self->remove_answer = _lp_page_add_button (GTK_BOX (bar), _("Remove _Answer"), _("Remove the chosen answer"), G_CALLBACK (remove_answer_cb), self);
  gtk_style_context_add_class (gtk_widget_get_style_context (bar), "lp-toolbar");

  return bar;
}

static GtkWidget *
make_entry_bar (LpQuestionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();

  self->answer = new_entry (_("Answer"), _("What was said; Enter writes it down"));
  self->about = new_entry (_("About"), _("The whole system"));
  self->group = new_entry (_("Table"), _("Table or group"));
  self->tags = new_entry (_("Tags"), _("estates, parking"));
  gtk_entry_set_width_chars (self->about, 12);
  gtk_entry_set_width_chars (self->group, 8);
  gtk_entry_set_width_chars (self->tags, 10);
  self->about_store = gtk_list_store_new (1, G_TYPE_STRING);
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (self->about_store));
  g_object_unref (self->about_store);
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_match_func (completion, match_about_cb, NULL, NULL);
  gtk_entry_set_completion (self->about, completion);
  _lp_page_add_labelled (GTK_BOX (first), _("A_bout"), GTK_WIDGET (self->about), TRUE);
  _lp_page_add_labelled (GTK_BOX (first), _("Tab_le"), GTK_WIDGET (self->group), FALSE);
  _lp_page_add_labelled (GTK_BOX (first), _("Ta_gs"), GTK_WIDGET (self->tags), TRUE);
  _lp_page_add_labelled (GTK_BOX (second), _("An_swer"), GTK_WIDGET (self->answer), TRUE);
  self->add = _lp_page_add_button (GTK_BOX (second), _("_Keep"), _("Write the answer down (Enter)"), G_CALLBACK (add_answer_cb), self);
  g_signal_connect_object (self->answer, "activate", G_CALLBACK (add_answer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tags, "activate", G_CALLBACK (add_answer_cb), self, G_CONNECT_SWAPPED);
  self->error_label = _lp_page_new_error ();
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), first, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), second, FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-propose-foot");

  return box;
}

static void
lp_questions_page_init (LpQuestionsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  make_questions (self);
  make_answers (self);
  gtk_box_pack_start (GTK_BOX (box), make_search_bar (self), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), _lp_page_scroll (GTK_WIDGET (self->answers)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), make_entry_bar (self), FALSE, FALSE, 0);
  gtk_paned_pack2 (GTK_PANED (self), box, TRUE, FALSE);
}

GtkWidget *
lp_questions_page_new (LpSession *session)
{
  LpQuestionsPage *self = g_object_new (LP_TYPE_QUESTIONS_PAGE, "orientation", GTK_ORIENTATION_HORIZONTAL, NULL);
  const GPtrArray *questions = lp_plan_get_questions (lp_session_get_plan (session));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);
  /* Ready to type. */
  if (questions->len > 0)
    lp_questions_page_choose (self, ((LpQuestion *) g_ptr_array_index (questions, 0))->id);

  return GTK_WIDGET (self);
}

void
lp_questions_page_choose (LpQuestionsPage *self,
                          gint64           question_id)
{
  g_return_if_fail (LP_IS_QUESTIONS_PAGE (self));

  _lp_page_choose (self->questions, question_id);
}

GtkEntry *
lp_questions_page_get_answer (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->answer;
}

GtkEntry *
lp_questions_page_get_group (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->group;
}

GtkEntry *
lp_questions_page_get_about (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->about;
}

GtkEntry *
lp_questions_page_get_tags (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->tags;
}

GtkEntry *
lp_questions_page_get_search (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return self->search;
}

guint
lp_questions_page_get_n_listed (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), 0);

  return (guint) gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->answer_store), NULL);
}

const char *
lp_questions_page_get_error (LpQuestionsPage *self)
{
  g_return_val_if_fail (LP_IS_QUESTIONS_PAGE (self), NULL);

  return gtk_label_get_text (self->error_label);
}
