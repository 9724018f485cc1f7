/* answer-list.c — the answers of the room, found by word and by tag, edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/answer-list.h"

#include <glib/gi18n-lib.h>

#include "plan/answer-about.h"
#include "plan/answer-tags.h"
#include "ui/application/id-list.h"
#include "ui/workshop/page-parts.h"

enum { ANSWER_ID, ANSWER_TEXT, ANSWER_ABOUT, ANSWER_GROUP, ANSWER_TAGS, ANSWER_QUESTION, N_COLUMNS };

/* The chooser's line for all tags; no tag is empty. */
#define ANY_TAG ""

struct _LpAnswerList
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkTreeViewColumn *question_column;   /* while all are listed */
  GtkEntry *search;
  GtkComboBoxText *tag;
  GtkWidget *remove;
  GtkLabel *heading, *error_label, *empty;
  gboolean filling;

  LpSession *session;
  gint64 question_id;
};

G_DEFINE_TYPE (LpAnswerList, lp_answer_list, GTK_TYPE_BOX)

static void
commit (LpAnswerList *self,
        LpEdit       *edit,
        GError      **error)
{
  gboolean done = lp_session_commit (self->session, edit, error);

  _lp_page_tell (self->error_label, done ? NULL : *error);
}

static void
list_answer (LpAnswerList   *self,
             LpPlan         *plan,
             const LpAnswer *answer)
{
  g_autofree char *about = lp_answer_describe_about (plan, answer);
  const LpQuestion *question = lp_plan_find_question (plan, answer->question_id);

  gtk_list_store_insert_with_values (self->store, NULL, -1,
                                     ANSWER_ID, answer->id,
                                     ANSWER_TEXT, answer->text,
                                     ANSWER_ABOUT, about,
                                     ANSWER_GROUP, answer->given_by,
                                     ANSWER_TAGS, answer->tags,
                                     ANSWER_QUESTION, question != NULL ? question->text : "",
                                     -1);
}

static gboolean
is_wanted (LpAnswerList   *self,
           LpPlan         *plan,
           const LpAnswer *answer)
{
  const char *tag = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->tag));

  return (self->question_id == 0 || answer->question_id == self->question_id) &&
         (tag == NULL || *tag == '\0' || lp_answer_has_tag (answer, tag)) && lp_answer_matches (plan, answer, gtk_entry_get_text (self->search));
}

/* Nothing is listed: nobody has said anything yet, or nothing that is looked for. */
static void
show_empty (LpAnswerList *self,
            guint         n_all)
{
  gboolean searched = *gtk_entry_get_text (self->search) != '\0' || gtk_combo_box_get_active (GTK_COMBO_BOX (self->tag)) > 0;

  gtk_label_set_text (self->empty, n_all > 0 && searched ? _("No answer has these words and this tag.") : _("No answers yet. Type what is said on the line below; Enter writes it down."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), lp_answer_list_get_n (self) == 0);
}

static void
fill_answers (LpAnswerList *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const GPtrArray *answers = lp_plan_get_answers (plan);
  gint64 chosen = lp_id_list_get_chosen (self->tree);
  const LpQuestion *question = lp_plan_find_question (plan, self->question_id);

  gtk_list_store_clear (self->store);
  for (guint i = 0; i < answers->len; i++)
    if (is_wanted (self, plan, g_ptr_array_index (answers, i)))
      list_answer (self, plan, g_ptr_array_index (answers, i));
  lp_id_list_choose (self->tree, chosen);
  show_empty (self, answers->len);
  gtk_tree_view_column_set_visible (self->question_column, question == NULL);
  gtk_label_set_text (self->heading, question != NULL ? question->text : _("Answers to all questions"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), question != NULL ? question->text : NULL);
  gtk_widget_set_sensitive (self->remove, lp_id_list_get_chosen (self->tree) != 0);
}

/* The tags in use, with how many answers have each; the one chosen stays while it is in use. */
static void
fill_tags (LpAnswerList *self)
{
  g_autoptr (GPtrArray) tags = lp_plan_list_tags (lp_session_get_plan (self->session));
  g_autofree char *chosen = g_strdup (gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->tag)));

  self->filling = TRUE;
  gtk_combo_box_text_remove_all (self->tag);
  gtk_combo_box_text_append (self->tag, ANY_TAG, _("All tags"));
  for (guint i = 0; i < tags->len; i++)
    {
      const LpTag *tag = g_ptr_array_index (tags, i);
      g_autofree char *label = g_strdup_printf ("%s (%u)", tag->name, tag->n);

      gtk_combo_box_text_append (self->tag, tag->name, label);
    }
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->tag), chosen))
    gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->tag), ANY_TAG);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tag), tags->len > 0);
  self->filling = FALSE;
}

static void
chosen_cb (LpAnswerList *self)
{
  gtk_widget_set_sensitive (self->remove, lp_id_list_get_chosen (self->tree) != 0);
}

static void
filter_changed_cb (LpAnswerList *self)
{
  if (!self->filling)
    fill_answers (self);
}

static void
remove_cb (LpAnswerList *self)
{
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_answer_remove (lp_session_get_plan (self->session), lp_id_list_get_chosen (self->tree), &error), &error);
}

/* One cell of an answer, with the others as they are. NULL: as it is. */
static void
edit_answer (LpAnswerList *self,
             const char   *path,
             const char   *text,
             const char   *about_text,
             const char   *group,
             const char   *tags)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpAnswer *answer = lp_plan_find_answer (plan, lp_id_list_get_at (GTK_TREE_MODEL (self->store), path));
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
text_edited_cb (LpAnswerList *self,
                const char   *path,
                const char   *text)
{
  edit_answer (self, path, text, NULL, NULL, NULL);
}

static void
about_edited_cb (LpAnswerList *self,
                 const char   *path,
                 const char   *text)
{
  edit_answer (self, path, NULL, text, NULL, NULL);
}

static void
group_edited_cb (LpAnswerList *self,
                 const char   *path,
                 const char   *text)
{
  edit_answer (self, path, NULL, NULL, text, NULL);
}

static void
tags_edited_cb (LpAnswerList *self,
                const char   *path,
                const char   *text)
{
  edit_answer (self, path, NULL, NULL, NULL, text);
}

static void
lp_answer_list_dispose (GObject *object)
{
  g_clear_object (&LP_ANSWER_LIST (object)->session);

  G_OBJECT_CLASS (lp_answer_list_parent_class)->dispose (object);
}

static void
lp_answer_list_class_init (LpAnswerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_answer_list_dispose;
}

static void
make_tree (LpAnswerList *self)
{
  self->store = gtk_list_store_new (N_COLUMNS, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->tree = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  _lp_page_add_column (self->tree, _("Answer"), ANSWER_TEXT, TRUE, G_CALLBACK (text_edited_cb), self);
  _lp_page_add_column (self->tree, _("About"), ANSWER_ABOUT, TRUE, G_CALLBACK (about_edited_cb), self);
  _lp_page_add_column (self->tree, _("Table"), ANSWER_GROUP, FALSE, G_CALLBACK (group_edited_cb), self);
  _lp_page_add_column (self->tree, _("Tags"), ANSWER_TAGS, TRUE, G_CALLBACK (tags_edited_cb), self);
  self->question_column = _lp_page_add_column (self->tree, _("Question"), ANSWER_QUESTION, TRUE, NULL, NULL);
  g_signal_connect_object (gtk_tree_view_get_selection (self->tree), "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tree)), _("Answers"));
}

static GtkWidget *
make_bar (LpAnswerList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GList) cells = NULL;

  self->search = GTK_ENTRY (gtk_search_entry_new ());
  gtk_entry_set_placeholder_text (self->search, _("Find in answers, tags, tables"));
  gtk_entry_set_width_chars (self->search, 6);
  gtk_entry_set_max_width_chars (self->search, 24);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->search)), _("Find in answers"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  self->tag = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tag), _("List the answers with one tag"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tag)), _("Tag"));
  g_signal_connect_object (self->tag, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  /* A long tag may be shortened, so that it does not set the width of the window. */
  cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (self->tag));
  g_object_set (cells->data, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 8, NULL);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->search), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (bar), GTK_WIDGET (self->tag), FALSE, FALSE, 0);
  self->remove = _lp_page_add_button (GTK_BOX (bar), _("Remove _Answer"), _("Remove the chosen answer"), G_CALLBACK (remove_cb), self);
  gtk_style_context_add_class (gtk_widget_get_style_context (bar), "lp-toolbar");

  return bar;
}

static void
lp_answer_list_init (LpAnswerList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  g_object_set (self->heading, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "margin-start", 6, "margin-top", 6, NULL);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->heading)), "lp-heading");
  gtk_widget_show (GTK_WIDGET (self->heading));
  gtk_widget_set_no_show_all (GTK_WIDGET (self->heading), TRUE);
  self->error_label = _lp_page_new_error ();
  make_tree (self);
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->heading), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), make_bar (self), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  self->empty = GTK_LABEL (gtk_label_new (NULL));
  g_object_set (self->empty, "wrap", TRUE, "margin", 12, "no-show-all", TRUE, NULL);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->empty)), "dim-label");
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->empty), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), _lp_page_scroll (GTK_WIDGET (self->tree)), TRUE, TRUE, 0);
}

GtkWidget *
lp_answer_list_new (LpSession *session)
{
  LpAnswerList *self = g_object_new (LP_TYPE_ANSWER_LIST, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
lp_answer_list_set_question (LpAnswerList *self,
                             gint64        question_id)
{
  g_return_if_fail (LP_IS_ANSWER_LIST (self));

  self->question_id = question_id;
  fill_answers (self);
}

void
lp_answer_list_fill (LpAnswerList *self)
{
  g_return_if_fail (LP_IS_ANSWER_LIST (self));

  fill_tags (self);
  fill_answers (self);
}

void
lp_answer_list_choose (LpAnswerList *self,
                       gint64        answer_id)
{
  g_return_if_fail (LP_IS_ANSWER_LIST (self));

  lp_id_list_choose (self->tree, answer_id);
}

void
lp_answer_list_set_narrow (LpAnswerList *self,
                           gboolean      narrow)
{
  g_return_if_fail (LP_IS_ANSWER_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self->heading), !narrow);
}

GtkEntry *
lp_answer_list_get_search (LpAnswerList *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_LIST (self), NULL);

  return self->search;
}

void
lp_answer_list_set_tag (LpAnswerList *self,
                        const char   *tag)
{
  g_return_if_fail (LP_IS_ANSWER_LIST (self));

  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->tag), tag);
}

guint
lp_answer_list_get_n (LpAnswerList *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_LIST (self), 0);

  return (guint) gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->store), NULL);
}

char *
lp_answer_list_to_text (LpAnswerList *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_LIST (self), NULL);

  return _lp_page_to_text (self->tree);
}
