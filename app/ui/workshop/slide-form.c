/* slide-form.c — one slide: its title, what it is about, what the facilitator wants to say */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/slide-form.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-slide.h"
#include "plan/schema.h"
#include "session/slide-page.h"
#include "ui/workshop/page-parts.h"

/* What can be typed, each with its column in the plan. */
enum { TITLE, WORDS, NOTES, N_TEXTS };
static const guint columns[N_TEXTS] = { LP_SLIDE_TITLE, LP_SLIDE_SUBJECT, LP_SLIDE_NOTES };

struct _LpSlideForm
{
  GtkGrid parent_instance;

  GtkWidget *inputs[N_TEXTS];   /* GtkEntry, but for the notes, a GtkTextView */
  char *kept[N_TEXTS];          /* what the plan had when it was last looked at: what differs from it has been typed */
  GtkComboBoxText *subject;
  GtkWidget *subject_box, *subject_label;
  GtkLabel *error_label;
  gint64 shown;
  gboolean filling;

  LpSession *session;
};

G_DEFINE_TYPE (LpSlideForm, lp_slide_form, GTK_TYPE_GRID)

/* NULL once it is gone. The focus leaves an entry when the page goes, too. */
static const LpSlide *
find_slide (LpSlideForm *self,
            gint64       id)
{
  const GPtrArray *slides = self->session != NULL ? lp_plan_get_slides (lp_session_get_plan (self->session)) : NULL;

  for (guint i = 0; slides != NULL && i < slides->len; i++)
    if (((const LpSlide *) g_ptr_array_index (slides, i))->id == id)
      return g_ptr_array_index (slides, i);

  return NULL;
}

static gboolean
has_words (const LpSlide *slide)
{
  const LpSlideKind *kind = slide != NULL ? lp_slide_kind_find (slide->kind) : NULL;

  return kind != NULL && g_strcmp0 (kind->subject, "words") == 0;
}

static const char *
get_text (const LpSlide *slide,
          guint          which)
{
  if (slide == NULL)
    return "";
  if (which == WORDS)
    return has_words (slide) ? slide->subject : "";

  return which == TITLE ? slide->title : slide->notes;
}

/* Returns: (transfer full) */
static char *
get_typed (LpSlideForm *self,
           guint        which)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (which != NOTES)
    return g_strdup (gtk_entry_get_text (GTK_ENTRY (self->inputs[which])));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[which]));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (LpSlideForm   *self,
           const LpSlide *slide,
           guint          which,
           gboolean       another)
{
  const char *text = get_text (slide, which);
  g_autofree char *typed = get_typed (self, which);
  gboolean being_typed = !another && g_strcmp0 (typed, self->kept[which]) != 0;

  gtk_widget_set_sensitive (self->inputs[which], slide != NULL);
  g_free (self->kept[which]);
  self->kept[which] = g_strdup (text);
  if (being_typed || g_str_equal (typed, text))
    return;
  if (which == NOTES)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->inputs[which])), text, -1);
  else
    gtk_entry_set_text (GTK_ENTRY (self->inputs[which]), text);
}

static void
add_subject (LpSlideForm *self,
             gint64       id,
             const char  *name)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  gtk_combo_box_text_append (self->subject, key, name);
}

/* What a slide of this kind can be about. */
static void
list_subjects (LpSlideForm *self,
               const char  *subject)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *option = lp_session_get_option (self->session);

  gtk_combo_box_text_remove_all (self->subject);
  if (g_str_equal (subject, "question"))
    for (guint i = 0; i < lp_plan_get_questions (plan)->len; i++)
      {
        const LpQuestion *question = g_ptr_array_index (lp_plan_get_questions (plan), i);

        add_subject (self, question->id, question->text);
      }
  else if (g_str_equal (subject, "network"))
    for (guint i = 0; option != NULL && i < option->networks->len; i++)
      {
        const LpNetwork *network = g_ptr_array_index (option->networks, i);

        add_subject (self, network->id, network->name);
      }
  else if (g_str_equal (subject, "option"))
    for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
      add_subject (self, lp_plan_get_option (plan, i)->id, lp_plan_get_option (plan, i)->name);
  else if (g_str_equal (subject, "measure"))
    for (guint i = 0; i < lp_plan_get_measures (plan)->len; i++)
      {
        const LpMeasure *measure = g_ptr_array_index (lp_plan_get_measures (plan), i);

        gtk_combo_box_text_append (self->subject, measure->id, measure->name);
      }
}

static void
show_subject (LpSlideForm   *self,
              const LpSlide *slide)
{
  const LpSlideKind *kind = slide != NULL ? lp_slide_kind_find (slide->kind) : NULL;
  gboolean any = kind != NULL && kind->subject != NULL, words = has_words (slide);

  gtk_widget_set_visible (self->subject_box, any);
  gtk_widget_set_visible (self->subject_label, any);
  gtk_widget_set_visible (self->inputs[WORDS], words);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), !words);
  if (!any || words)
    return;
  list_subjects (self, kind->subject);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->subject), slide->subject);
}

static void
commit (LpSlideForm *self,
        gint64       id,
        guint        column,
        const char  *text)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (self->session, lp_edit_slide_text (lp_session_get_plan (self->session), id, column, text, &error), &error);
  _lp_page_tell (self->error_label, error);
}

static gboolean
focus_left_cb (LpSlideForm *self)
{
  lp_slide_form_write (self);

  return GDK_EVENT_PROPAGATE;
}

static void
subject_chosen_cb (LpSlideForm *self)
{
  const char *subject = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->subject));
  const LpSlide *slide = find_slide (self, self->shown);
  g_autofree char *chosen = g_strdup (subject);

  /* The list is made anew by the edit, so the id is kept over it. */
  if (!self->filling && slide != NULL && chosen != NULL && !g_str_equal (chosen, slide->subject))
    commit (self, self->shown, LP_SLIDE_SUBJECT, chosen);
}

static void
lp_slide_form_dispose (GObject *object)
{
  g_clear_object (&LP_SLIDE_FORM (object)->session);

  G_OBJECT_CLASS (lp_slide_form_parent_class)->dispose (object);
}

static void
lp_slide_form_finalize (GObject *object)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (LP_SLIDE_FORM (object)->kept[i]);

  G_OBJECT_CLASS (lp_slide_form_parent_class)->finalize (object);
}

static void
lp_slide_form_class_init (LpSlideFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_slide_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_slide_form_finalize;
}

/* Returns: (transfer none) the label */
static GtkWidget *
add_row (LpSlideForm *self,
         int          row,
         const char  *label,
         GtkWidget   *widget,
         GtkWidget   *target)
{
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (text), target);
  gtk_grid_attach (GTK_GRID (self), text, 0, row, 1, 1);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (GTK_GRID (self), widget, 1, row, 1, 1);

  return text;
}

static GtkWidget *
make_entry (LpSlideForm *self,
            const char  *name)
{
  GtkWidget *entry = gtk_entry_new ();

  atk_object_set_name (gtk_widget_get_accessible (entry), name);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "activate", G_CALLBACK (lp_slide_form_write), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "focus-out-event", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
make_subject (LpSlideForm *self)
{
  self->subject = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  self->inputs[WORDS] = make_entry (self, _("Words of the slide"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->subject), TRUE);
  gtk_widget_set_no_show_all (self->inputs[WORDS], TRUE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->subject)), _("What the slide is about"));
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (subject_chosen_cb), self, G_CONNECT_SWAPPED);
  self->subject_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_pack_start (GTK_BOX (self->subject_box), GTK_WIDGET (self->subject), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (self->subject_box), self->inputs[WORDS], TRUE, TRUE, 0);
}

static GtkWidget *
make_notes (LpSlideForm *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL), *notes = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (notes), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (notes), FALSE);
  gtk_widget_set_tooltip_text (notes, _("What you want to say; the room does not see it"));
  atk_object_set_name (gtk_widget_get_accessible (notes), _("Notes for the facilitator"));
  g_signal_connect_object (notes, "focus-out-event", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (scrolled), notes);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scrolled), GTK_SHADOW_IN);
  gtk_widget_set_size_request (scrolled, -1, 64);
  self->inputs[NOTES] = notes;

  return scrolled;
}

static void
lp_slide_form_init (LpSlideForm *self)
{
  GtkWidget *notes = make_notes (self);

  self->inputs[TITLE] = make_entry (self, _("Title"));
  gtk_widget_set_tooltip_text (self->inputs[TITLE], _("Empty: the finding, which follows the plan"));
  make_subject (self);
  add_row (self, 0, _("T_itle"), self->inputs[TITLE], self->inputs[TITLE]);
  self->subject_label = add_row (self, 1, _("A_bout"), self->subject_box, GTK_WIDGET (self->subject));
  add_row (self, 2, _("Note_s"), notes, self->inputs[NOTES]);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  self->error_label = _lp_page_new_error ();
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (self->error_label), 0, 3, 2, 1);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "lp-propose-foot");
}

GtkWidget *
lp_slide_form_new (LpSession *session)
{
  LpSlideForm *self = g_object_new (LP_TYPE_SLIDE_FORM, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
lp_slide_form_show (LpSlideForm   *self,
                    const LpSlide *slide,
                    const char    *finding)
{
  gint64 id = slide != NULL ? slide->id : 0;
  gboolean another = id != self->shown;

  g_return_if_fail (LP_IS_SLIDE_FORM (self));

  self->filling = TRUE;
  self->shown = id;
  for (guint i = 0; i < N_TEXTS; i++)
    show_text (self, slide, i, another);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->inputs[TITLE]), finding);
  show_subject (self, slide);
  self->filling = FALSE;
}

/* A commit shows the slides anew, and perhaps another one: what is typed, and for which slide, is read before the first. */
void
lp_slide_form_write (LpSlideForm *self)
{
  char *typed[N_TEXTS];
  gint64 id = self->shown;

  g_return_if_fail (LP_IS_SLIDE_FORM (self));

  for (guint i = 0; i < N_TEXTS; i++)
    typed[i] = get_typed (self, i);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const LpSlide *slide = find_slide (self, id);

      if (slide != NULL && !self->filling && (i != WORDS || has_words (slide)) && !g_str_equal (typed[i], get_text (slide, i)))
        commit (self, id, columns[i], typed[i]);
      g_free (typed[i]);
    }
}

gint64
lp_slide_form_get_shown (LpSlideForm *self)
{
  g_return_val_if_fail (LP_IS_SLIDE_FORM (self), 0);

  return self->shown;
}

GtkEntry *
lp_slide_form_get_title (LpSlideForm *self)
{
  g_return_val_if_fail (LP_IS_SLIDE_FORM (self), NULL);

  return GTK_ENTRY (self->inputs[TITLE]);
}
