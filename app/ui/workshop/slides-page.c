/* slides-page.c — the slides: chosen, ordered, titled, with the facilitator's notes */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/slides-page.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-workshop.h"
#include "plan/schema.h"
#include "session/slide-page.h"
#include "ui/application/id-list.h"
#include "ui/application/renewal.h"
#include "ui/application/widget-style.h"
#include "ui/present/slide-draw.h"
#include "ui/workshop/page-parts.h"

#define LIST_WIDTH 340
#define WALL_WIDTH 1280.0
#define WALL_HEIGHT 800.0

enum { COLUMN_ID, COLUMN_SHOWN, COLUMN_TEXT };

struct _LpSlidesPage
{
  GtkPaned parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkWidget *preview;
  GtkEntry *title;
  GtkTextView *notes;
  GtkComboBoxText *subject;
  GtkEntry *words;
  GtkWidget *subject_box;
  GtkLabel *error_label;
  GSimpleActionGroup *actions;
  LpSlidePage *page;            /* NULL: no slide is chosen */
  gint64 shown_id;              /* whose texts are in the entries; 0: none */
  gboolean filling;

  LpSession *session;
};

G_DEFINE_TYPE (LpSlidesPage, lp_slides_page, GTK_TYPE_PANED)

static void
commit (LpSlidesPage  *self,
        LpEdit        *edit,
        GError       **error)
{
  gboolean done = lp_session_commit (self->session, edit, error);

  _lp_page_tell (self->error_label, done ? NULL : *error);
}

static const LpSlide *
find_slide (LpSlidesPage *self,
            gint64        id,
            guint        *place)
{
  /* The focus leaves an entry when the page goes, too. */
  const GPtrArray *slides = self->session != NULL ? lp_plan_get_slides (lp_session_get_plan (self->session)) : NULL;

  for (guint i = 0; slides != NULL && i < slides->len; i++)
    if (((LpSlide *) g_ptr_array_index (slides, i))->id == id)
      {
        if (place != NULL)
          *place = i;
        return g_ptr_array_index (slides, i);
      }

  return NULL;
}

static void
add_subject (LpSlidesPage *self,
             gint64        id,
             const char   *name)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  gtk_combo_box_text_append (self->subject, key, name);
}

/* What a slide of this kind can be about. */
static void
list_subjects (LpSlidesPage *self,
               const char   *subject)
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
show_subject (LpSlidesPage  *self,
              const LpSlide *slide)
{
  const LpSlideKind *kind = slide != NULL ? lp_slide_kind_find (slide->kind) : NULL;
  gboolean has_words = kind != NULL && g_strcmp0 (kind->subject, "words") == 0;

  gtk_widget_set_visible (self->subject_box, kind != NULL && kind->subject != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->words), has_words);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), !has_words);
  if (kind == NULL || kind->subject == NULL)
    return;
  if (has_words)
    gtk_entry_set_text (self->words, slide->subject);
  list_subjects (self, kind->subject);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->subject), slide->subject);
}

static void
show_slide (LpSlidesPage *self)
{
  guint place = 0;
  const LpSlide *slide = find_slide (self, lp_id_list_get_chosen (self->tree), &place);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  guint n = lp_plan_get_slides (lp_session_get_plan (self->session))->len;

  self->filling = TRUE;
  g_clear_pointer (&self->page, lp_slide_page_free);
  self->page = slide != NULL ? lp_slide_page_new (self->session, slide, FALSE) : NULL;
  self->shown_id = slide != NULL ? slide->id : 0;
  gtk_entry_set_text (self->title, slide != NULL ? slide->title : "");
  gtk_entry_set_placeholder_text (self->title, self->page != NULL ? self->page->title : "");
  gtk_text_buffer_set_text (buffer, slide != NULL ? slide->notes : "", -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->title), slide != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->notes), slide != NULL);
  show_subject (self, slide);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "remove")), slide != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "up")), slide != NULL && place > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "down")), slide != NULL && place + 1 < n);
  gtk_widget_queue_draw (self->preview);
  self->filling = FALSE;
}

static void
fill (LpSlidesPage *self)
{
  const GPtrArray *slides = lp_plan_get_slides (lp_session_get_plan (self->session));
  gint64 chosen = lp_id_list_get_chosen (self->tree);

  self->filling = TRUE;
  gtk_list_store_clear (self->store);
  for (guint i = 0; i < slides->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (slides, i);
      g_autofree char *what = lp_slide_describe (self->session, slide);
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1, what);

      gtk_list_store_insert_with_values (self->store, NULL, -1, COLUMN_ID, slide->id, COLUMN_SHOWN, slide->shown, COLUMN_TEXT, text, -1);
    }
  if (find_slide (self, chosen, NULL) != NULL)
    lp_id_list_choose (self->tree, chosen);
  else if (slides->len > 0)
    lp_id_list_choose (self->tree, ((LpSlide *) g_ptr_array_index (slides, 0))->id);
  self->filling = FALSE;
  show_slide (self);
}

/* What was typed and not yet written down, before anything else changes. */
static void
write_texts (LpSlidesPage *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  const LpSlide *slide = find_slide (self, self->shown_id, NULL);
  g_autofree char *title = g_strdup (gtk_entry_get_text (self->title));
  g_autofree char *notes = NULL;
  GtkTextIter start, end;
  gint64 id = self->shown_id;
  g_autoptr (GError) error = NULL;

  if (slide == NULL || self->filling)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  notes = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (g_strcmp0 (notes, slide->notes) != 0)
    commit (self, lp_edit_slide_text (plan, id, LP_SLIDE_NOTES, notes, &error), &error);
  slide = find_slide (self, id, NULL);
  g_clear_error (&error);
  if (slide != NULL && g_strcmp0 (title, slide->title) != 0)
    commit (self, lp_edit_slide_text (plan, id, LP_SLIDE_TITLE, title, &error), &error);
}

static void
slide_chosen_cb (LpSlidesPage *self)
{
  if (self->filling)
    return;
  if (self->shown_id != lp_id_list_get_chosen (self->tree))
    write_texts (self);
  show_slide (self);
}

static gboolean
focus_left_cb (LpSlidesPage *self)
{
  write_texts (self);

  return GDK_EVENT_PROPAGATE;
}

static void
set_subject (LpSlidesPage *self,
             const char   *subject)
{
  g_autoptr (GError) error = NULL;
  const LpSlide *slide = find_slide (self, self->shown_id, NULL);

  if (!self->filling && slide != NULL && subject != NULL && g_strcmp0 (subject, slide->subject) != 0)
    commit (self, lp_edit_slide_text (lp_session_get_plan (self->session), slide->id, LP_SLIDE_SUBJECT, subject, &error), &error);
}

static void
subject_chosen_cb (LpSlidesPage *self)
{
  set_subject (self, gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->subject)));
}

static void
words_typed_cb (LpSlidesPage *self)
{
  g_autofree char *words = g_strdup (gtk_entry_get_text (self->words));

  set_subject (self, words);
}

static gboolean
words_left_cb (LpSlidesPage *self)
{
  words_typed_cb (self);

  return GDK_EVENT_PROPAGATE;
}

static void
shown_toggled_cb (LpSlidesPage *self,
                  const char   *path)
{
  const LpSlide *slide = find_slide (self, lp_id_list_get_at (GTK_TREE_MODEL (self->store), path), NULL);
  g_autoptr (GError) error = NULL;

  if (slide != NULL)
    commit (self, lp_edit_slide_show (lp_session_get_plan (self->session), slide->id, !slide->shown, &error), &error);
}

static char *
choose_subject (LpSlidesPage *self,
                const char   *kind)
{
  const LpSlideKind *about = lp_slide_kind_find (kind);
  LpPlan *plan = lp_session_get_plan (self->session);

  if (about == NULL || about->subject == NULL)
    return g_strdup ("");
  if (g_str_equal (about->subject, "question") && lp_plan_get_questions (plan)->len > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, ((LpQuestion *) g_ptr_array_index (lp_plan_get_questions (plan), 0))->id);
  if (g_str_equal (about->subject, "measure") && lp_plan_get_measures (plan)->len > 0)
    return g_strdup (((LpMeasure *) g_ptr_array_index (lp_plan_get_measures (plan), 0))->id);

  return g_strdup ("");
}

/* A new slide comes last, and is chosen, to be given its subject. */
static void
add_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpSlidesPage *self = user_data;
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autofree char *subject = choose_subject (self, kind);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  commit (self, lp_edit_slide_new (lp_session_get_plan (self->session), kind, subject, &id, &error), &error);
  lp_slides_page_choose (self, id);
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LpSlidesPage *self = user_data;
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_slide_remove (lp_session_get_plan (self->session), self->shown_id, &error), &error);
}

static void
move (LpSlidesPage *self,
      int           by)
{
  g_autoptr (GError) error = NULL;
  guint place = 0;

  if (find_slide (self, self->shown_id, &place) != NULL && (int) place + by >= 0)
    commit (self, lp_edit_slide_move (lp_session_get_plan (self->session), self->shown_id, (guint) ((int) place + by), &error), &error);
}

static void
up_activated_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  move (user_data, -1);
}

static void
down_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  move (user_data, 1);
}

static gboolean
preview_draw_cb (LpSlidesPage *self,
                 cairo_t      *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (self->preview);
  double width = gtk_widget_get_allocated_width (self->preview), height = gtk_widget_get_allocated_height (self->preview);
  double scale = MIN (width / WALL_WIDTH, height / WALL_HEIGHT);

  if (self->page == NULL || scale <= 0)
    return GDK_EVENT_PROPAGATE;
  cairo_translate (cr, (width - WALL_WIDTH * scale) / 2, (height - WALL_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  lp_slide_draw (self->page, cr, WALL_WIDTH, WALL_HEIGHT, style->font_family, "", TRUE);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_slides_page_dispose (GObject *object)
{
  LpSlidesPage *self = LP_SLIDES_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_slides_page_parent_class)->dispose (object);
}

static void
lp_slides_page_finalize (GObject *object)
{
  g_clear_pointer (&LP_SLIDES_PAGE (object)->page, lp_slide_page_free);

  G_OBJECT_CLASS (lp_slides_page_parent_class)->finalize (object);
}

static void
lp_slides_page_class_init (LpSlidesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_slides_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_slides_page_finalize;
}

static GtkWidget *
make_action_button (const char *label,
                    const char *tip,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
make_add_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  const LpSlideKind *kind;

  for (guint i = 0; (kind = lp_slide_kind_get (i)) != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(kind->title), NULL);

      g_menu_item_set_action_and_target (item, "slides.add", "s", kind->kind);
      g_menu_append_item (menu, item);
    }
  gtk_button_set_label (GTK_BUTTON (button), _("_Add Slide"));
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("Add a slide at the end"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);

  return button;
}

static void
make_list (LpSlidesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkCellRenderer *toggle = gtk_cell_renderer_toggle_new ();

  self->store = gtk_list_store_new (3, G_TYPE_INT64, G_TYPE_BOOLEAN, G_TYPE_STRING);
  self->tree = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  g_object_set (toggle, "yalign", 0.0f, NULL);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (shown_toggled_cb), self);
  gtk_tree_view_insert_column_with_attributes (self->tree, -1, _("Shown"), toggle, "active", COLUMN_SHOWN, NULL);
  _lp_page_add_column (self->tree, _("Slide"), COLUMN_TEXT, TRUE, NULL, NULL);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tree)), _("Slides"));
  g_signal_connect_object (gtk_tree_view_get_selection (self->tree), "changed", G_CALLBACK (slide_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (buttons), make_add_button (), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (buttons), make_action_button (_("Re_move"), _("Remove the chosen slide"), "slides.remove"), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (buttons), make_action_button (_("Ear_lier"), _("Show the chosen slide earlier"), "slides.up"), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (buttons), make_action_button (_("Late_r"), _("Show the chosen slide later"), "slides.down"), FALSE, FALSE, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (buttons), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (box), _lp_page_scroll (GTK_WIDGET (self->tree)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), buttons, FALSE, FALSE, 0);
  gtk_widget_set_size_request (box, LIST_WIDTH, -1);
  gtk_paned_pack1 (GTK_PANED (self), box, FALSE, FALSE);
}

static void
add_row (GtkGrid    *grid,
         int         row,
         const char *label,
         GtkWidget  *widget,
         GtkWidget  *target)
{
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (text), target);
  gtk_grid_attach (grid, text, 0, row, 1, 1);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
}

static void
make_notes (LpSlidesPage *self,
            GtkGrid      *grid)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  self->notes = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->notes, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->notes, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->notes), _("What you want to say; the room does not see it"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->notes)), _("Notes for the facilitator"));
  g_signal_connect_object (self->notes, "focus-out-event", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (self->notes));
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scrolled), GTK_SHADOW_IN);
  gtk_widget_set_size_request (scrolled, -1, 64);
  add_row (grid, 2, _("Note_s"), scrolled, GTK_WIDGET (self->notes));
}

static GtkWidget *
make_form (LpSlidesPage *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->title = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), _("Empty: the finding, which follows the plan"));
  g_signal_connect_object (self->title, "activate", G_CALLBACK (write_texts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title, "focus-out-event", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  self->subject = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  self->words = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->subject), TRUE);
  gtk_widget_set_no_show_all (GTK_WIDGET (self->words), TRUE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->words)), _("Words of the slide"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->subject)), _("What the slide is about"));
  g_signal_connect_object (self->subject, "changed", G_CALLBACK (subject_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "activate", G_CALLBACK (words_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "focus-out-event", G_CALLBACK (words_left_cb), self, G_CONNECT_SWAPPED);
  self->subject_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_pack_start (GTK_BOX (self->subject_box), GTK_WIDGET (self->subject), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (self->subject_box), GTK_WIDGET (self->words), TRUE, TRUE, 0);
  add_row (grid, 0, _("T_itle"), GTK_WIDGET (self->title), GTK_WIDGET (self->title));
  add_row (grid, 1, _("A_bout"), self->subject_box, GTK_WIDGET (self->subject));
  make_notes (self, grid);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 12);
  self->error_label = _lp_page_new_error ();
  gtk_grid_attach (grid, GTK_WIDGET (self->error_label), 0, 3, 2, 1);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (grid)), "lp-propose-foot");

  return GTK_WIDGET (grid);
}

static const GActionEntry entries[] = {
  { "add", add_activated_cb, "s" },
  { "remove", remove_activated_cb },
  { "up", up_activated_cb },
  { "down", down_activated_cb },
};

static void
lp_slides_page_init (LpSlidesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "slides", G_ACTION_GROUP (self->actions));
  make_list (self);
  self->preview = gtk_drawing_area_new ();
  gtk_widget_set_size_request (self->preview, 240, 150);
  atk_object_set_name (gtk_widget_get_accessible (self->preview), _("The slide as the room sees it"));
  g_signal_connect_object (self->preview, "draw", G_CALLBACK (preview_draw_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (box), self->preview, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), make_form (self), FALSE, FALSE, 0);
  gtk_paned_pack2 (GTK_PANED (self), box, TRUE, FALSE);
}

GtkWidget *
lp_slides_page_new (LpSession *session)
{
  LpSlidesPage *self = g_object_new (LP_TYPE_SLIDES_PAGE, "orientation", GTK_ORIENTATION_HORIZONTAL, NULL);

  self->session = g_object_ref (session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) fill);

  return GTK_WIDGET (self);
}

void
lp_slides_page_choose (LpSlidesPage *self,
                       gint64        slide_id)
{
  g_return_if_fail (LP_IS_SLIDES_PAGE (self));

  lp_id_list_choose (self->tree, slide_id);
}

gint64
lp_slides_page_get_chosen (LpSlidesPage *self)
{
  g_return_val_if_fail (LP_IS_SLIDES_PAGE (self), 0);

  return self->shown_id;
}

GActionGroup *
lp_slides_page_get_actions (LpSlidesPage *self)
{
  g_return_val_if_fail (LP_IS_SLIDES_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
