/* answer-form.c — a line to type answers of the room on */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/answer-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/answer-about.h"
#include "plan/answer-tags.h"
#include "ui/workshop/page-parts.h"

/* More tags than this are found by typing. */
#define MOST_TAGS 20

struct _LpAnswerForm
{
  GtkBox parent_instance;

  GtkEntry *answer, *about, *group, *tags;
  GtkListStore *about_store, *tag_store;
  GMenu *tag_menu;
  GtkWidget *keep, *tag_button;
  GtkLabel *error_label;

  LpSession *session;
  gint64 question_id;
};

G_DEFINE_TYPE (LpAnswerForm, lp_answer_form, GTK_TYPE_BOX)

enum { KEPT, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
keep_cb (LpAnswerForm *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GError) error = NULL;
  LpAnswerAbout about;
  LpEdit *edit = NULL;
  gint64 id = 0;

  if (lp_answer_parse_about (plan, lp_session_get_option (self->session), gtk_entry_get_text (self->about), &about, &error))
    edit = lp_edit_answer_new (plan, self->question_id, &about, gtk_entry_get_text (self->group), gtk_entry_get_text (self->answer),
                               gtk_entry_get_text (self->tags), at, &id, &error);
  lp_session_commit (self->session, edit, &error);
  _lp_page_tell (self->error_label, error);
  if (error != NULL)
    return;
  gtk_entry_set_text (self->answer, "");
  gtk_entry_set_text (self->tags, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
  g_signal_emit (self, signals[KEPT], 0, id);
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

/* Where the last tag of @text begins. */
static const char *
find_last_tag (const char *text)
{
  const char *last = text;

  for (const char *at = text; *at != '\0'; at++)
    if (strchr (" ,;#", *at) != NULL)
      last = at + 1;

  return last;
}

/* The tag that is being typed, at the beginning of one in use. */
static gboolean
match_tag_cb (GtkEntryCompletion *completion,
              const char         *key,
              GtkTreeIter        *iter,
              gpointer            user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  const char *typed = find_last_tag (key);

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded != NULL && *typed != '\0' && g_str_has_prefix (folded, typed);
}

/* In place of the tag that was begun; a blank, so that the next can follow. */
static void
add_tag (LpAnswerForm *self,
         const char   *name,
         gboolean      instead)
{
  const char *text = gtk_entry_get_text (self->tags);
  const char *end = instead ? find_last_tag (text) : text + strlen (text);
  g_autofree char *before = g_strndup (text, (gsize) (end - text));
  g_autofree char *made = g_strdup_printf ("%s%s%s ", before, *before != '\0' && !g_str_has_suffix (before, " ") ? " " : "", name);

  gtk_entry_set_text (self->tags, made);
  gtk_editable_set_position (GTK_EDITABLE (self->tags), -1);
}

static gboolean
tag_matched_cb (GtkEntryCompletion *completion,
                GtkTreeModel       *model,
                GtkTreeIter        *iter,
                LpAnswerForm       *self)
{
  g_autofree char *name = NULL;

  gtk_tree_model_get (model, iter, 0, &name, -1);
  add_tag (self, name, TRUE);

  return TRUE;
}

static void
tag_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpAnswerForm *self = user_data;

  add_tag (self, g_variant_get_string (parameter, NULL), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->tags));
  gtk_editable_set_position (GTK_EDITABLE (self->tags), -1);
}

static void
lp_answer_form_dispose (GObject *object)
{
  LpAnswerForm *self = LP_ANSWER_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->tag_menu);

  G_OBJECT_CLASS (lp_answer_form_parent_class)->dispose (object);
}

static void
lp_answer_form_class_init (LpAnswerFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_answer_form_dispose;

  signals[KEPT] = g_signal_new ("kept", LP_TYPE_ANSWER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static GtkEntry *
new_entry (const char *name,
           const char *placeholder,
           int         chars,
           int         most_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_entry_set_width_chars (GTK_ENTRY (entry), chars);
  gtk_entry_set_max_width_chars (GTK_ENTRY (entry), most_chars);
  gtk_widget_set_tooltip_text (entry, placeholder);
  atk_object_set_name (gtk_widget_get_accessible (entry), name);

  return GTK_ENTRY (entry);
}

/* Returns: (transfer none) the model of what is offered, kept by the entry */
static GtkListStore *
complete (GtkEntry                   *entry,
          GtkEntryCompletionMatchFunc match,
          GtkEntryCompletion        **completion_out)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autoptr (GtkListStore) store = gtk_list_store_new (1, G_TYPE_STRING);

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (store));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_match_func (completion, match, NULL, NULL);
  gtk_entry_set_completion (entry, completion);
  if (completion_out != NULL)
    *completion_out = completion;

  return store;
}

static GtkWidget *
make_tag_button (LpAnswerForm *self)
{
  static const GActionEntry entries[] = { { "tag", tag_activated_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "answer", G_ACTION_GROUP (actions));
  self->tag_menu = g_menu_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (self->tag_menu));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (button, _("Add a tag that is in use"));
  atk_object_set_name (gtk_widget_get_accessible (button), _("Tags in use"));

  return button;
}

static GtkWidget *
make_first_line (LpAnswerForm *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *tags = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *label;
  GtkEntryCompletion *completion;

  self->about = new_entry (_("About"), _("The whole system"), 5, 12);
  self->group = new_entry (_("Table"), _("Table or group"), 5, 14);
  self->tags = new_entry (_("Tags"), _("estates, parking"), 5, 10);
  self->about_store = complete (self->about, match_about_cb, NULL);
  self->tag_store = complete (self->tags, match_tag_cb, &completion);
  g_signal_connect (completion, "match-selected", G_CALLBACK (tag_matched_cb), self);
  self->tag_button = make_tag_button (self);
  gtk_box_pack_start (GTK_BOX (tags), GTK_WIDGET (self->tags), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (tags), self->tag_button, FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (tags), "linked");
  _lp_page_add_labelled (GTK_BOX (line), _("A_bout"), GTK_WIDGET (self->about), TRUE);
  _lp_page_add_labelled (GTK_BOX (line), _("Tab_le"), GTK_WIDGET (self->group), FALSE);
  label = gtk_label_new_with_mnemonic (_("Ta_gs"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->tags));
  gtk_box_pack_start (GTK_BOX (line), label, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (line), tags, TRUE, TRUE, 0);

  return line;
}

static GtkWidget *
make_second_line (LpAnswerForm *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->answer = new_entry (_("Answer"), _("What was said; Enter writes it down"), 10, 30);
  _lp_page_add_labelled (GTK_BOX (line), _("An_swer"), GTK_WIDGET (self->answer), TRUE);
  self->keep = _lp_page_add_button (GTK_BOX (line), _("_Keep"), _("Write the answer down (Enter)"), G_CALLBACK (keep_cb), self);
  g_signal_connect_object (self->answer, "activate", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tags, "activate", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);

  return line;
}

static void
lp_answer_form_init (LpAnswerForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "lp-propose-foot");
  self->error_label = _lp_page_new_error ();
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), make_first_line (self), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), make_second_line (self), FALSE, FALSE, 0);
}

GtkWidget *
lp_answer_form_new (LpSession *session)
{
  LpAnswerForm *self = g_object_new (LP_TYPE_ANSWER_FORM, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
lp_answer_form_set_question (LpAnswerForm *self,
                             gint64        question_id)
{
  gboolean one = question_id != 0;

  g_return_if_fail (LP_IS_ANSWER_FORM (self));

  self->question_id = question_id;
  gtk_widget_set_sensitive (self->keep, one);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), one);
  gtk_entry_set_placeholder_text (self->answer, one ? _("What was said; Enter writes it down") : _("Choose a question on the left to write answers"));
}

void
lp_answer_form_fill (LpAnswerForm *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  g_auto (GStrv) names = lp_answer_list_about (plan, lp_session_get_option (self->session));
  g_autoptr (GPtrArray) tags = lp_plan_list_tags (plan);

  g_return_if_fail (LP_IS_ANSWER_FORM (self));

  gtk_list_store_clear (self->about_store);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_list_store_insert_with_values (self->about_store, NULL, -1, 0, names[i], -1);
  gtk_list_store_clear (self->tag_store);
  g_menu_remove_all (self->tag_menu);
  for (guint i = 0; i < tags->len; i++)
    {
      const LpTag *tag = g_ptr_array_index (tags, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (tag->name, NULL);

      gtk_list_store_insert_with_values (self->tag_store, NULL, -1, 0, tag->name, -1);
      g_menu_item_set_action_and_target (item, "answer.tag", "s", tag->name);
      if (i < MOST_TAGS)
        g_menu_append_item (self->tag_menu, item);
    }
  gtk_widget_set_sensitive (self->tag_button, tags->len > 0);
}

GtkEntry *
lp_answer_form_get_answer (LpAnswerForm *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_FORM (self), NULL);

  return self->answer;
}

GtkEntry *
lp_answer_form_get_about (LpAnswerForm *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_FORM (self), NULL);

  return self->about;
}

GtkEntry *
lp_answer_form_get_group (LpAnswerForm *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_FORM (self), NULL);

  return self->group;
}

GtkEntry *
lp_answer_form_get_tags (LpAnswerForm *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_FORM (self), NULL);

  return self->tags;
}

const char *
lp_answer_form_get_error (LpAnswerForm *self)
{
  g_return_val_if_fail (LP_IS_ANSWER_FORM (self), NULL);

  return gtk_label_get_text (self->error_label);
}
