/* slide-list.c — the slides of the plan in their order: shown or left out, added, moved, taken away */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/slide-list.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-slide.h"
#include "session/slide-page.h"
#include "ui/application/id-list.h"
#include "ui/workshop/page-parts.h"

enum { COLUMN_ID, COLUMN_SHOWN, COLUMN_TEXT };

struct _LpSlideList
{
  GtkBox parent_instance;

  GtkTreeView *tree;
  GtkListStore *store;
  GtkLabel *error_label;
  GtkWidget *empty;
  GSimpleActionGroup *actions;
  gboolean filling;

  LpSession *session;
};

G_DEFINE_TYPE (LpSlideList, lp_slide_list, GTK_TYPE_BOX)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
commit (LpSlideList  *self,
        LpEdit       *edit,
        GError      **error)
{
  gboolean done = lp_session_commit (self->session, edit, error);

  _lp_page_tell (self->error_label, done ? NULL : *error);
}

static const GPtrArray *
get_slides (LpSlideList *self)
{
  return lp_plan_get_slides (lp_session_get_plan (self->session));
}

/* Its place among the slides; FALSE: there is none of that id. */
static gboolean
find_place (LpSlideList *self,
            gint64       id,
            guint       *place)
{
  const GPtrArray *slides = get_slides (self);

  for (*place = 0; *place < slides->len; (*place)++)
    if (((const LpSlide *) g_ptr_array_index (slides, *place))->id == id)
      return TRUE;

  return FALSE;
}

static void
enable (LpSlideList *self,
        const char  *action,
        gboolean     enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static void
enable_actions (LpSlideList *self)
{
  guint place, n = get_slides (self)->len;
  gboolean any = find_place (self, lp_id_list_get_chosen (self->tree), &place);

  enable (self, "remove", any);
  enable (self, "up", any && place > 0);
  enable (self, "down", any && place + 1 < n);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
chosen_cb (LpSlideList *self)
{
  if (self->filling)
    return;
  enable_actions (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
shown_toggled_cb (LpSlideList *self,
                  const char  *path)
{
  g_autoptr (GError) error = NULL;
  guint place;

  if (find_place (self, lp_id_list_get_at (GTK_TREE_MODEL (self->store), path), &place))
    {
      const LpSlide *slide = g_ptr_array_index (get_slides (self), place);

      commit (self, lp_edit_slide_show (lp_session_get_plan (self->session), slide->id, !slide->shown, &error), &error);
    }
}

/* What a new slide of @kind is about until somebody says otherwise: the first question or measure. Returns: (transfer full) */
static char *
choose_subject (LpSlideList *self,
                const char  *kind)
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
  LpSlideList *self = user_data;
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autofree char *subject = choose_subject (self, kind);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  commit (self, lp_edit_slide_new (lp_session_get_plan (self->session), kind, subject, &id, &error), &error);
  lp_slide_list_choose (self, id);
}

static void
add_usual_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LpSlideList *self = user_data;
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_slide_add_usual (lp_session_get_plan (self->session), &error), &error);
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LpSlideList *self = user_data;
  g_autoptr (GError) error = NULL;

  commit (self, lp_edit_slide_remove (lp_session_get_plan (self->session), lp_id_list_get_chosen (self->tree), &error), &error);
}

static void
move (LpSlideList *self,
      int          by)
{
  gint64 id = lp_id_list_get_chosen (self->tree);
  g_autoptr (GError) error = NULL;
  guint place;

  if (find_place (self, id, &place) && (int) place + by >= 0)
    commit (self, lp_edit_slide_move (lp_session_get_plan (self->session), id, (guint) ((int) place + by), &error), &error);
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

static void
lp_slide_list_dispose (GObject *object)
{
  LpSlideList *self = LP_SLIDE_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_slide_list_parent_class)->dispose (object);
}

static void
lp_slide_list_class_init (LpSlideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_slide_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LP_TYPE_SLIDE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            const char *tip,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);

  return button;
}

static void
add_menu (GtkWidget *box)
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
  gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);
}

static void
make_tree (LpSlideList *self)
{
  GtkCellRenderer *toggle = gtk_cell_renderer_toggle_new ();

  self->store = gtk_list_store_new (3, G_TYPE_INT64, G_TYPE_BOOLEAN, G_TYPE_STRING);
  self->tree = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->store)));
  g_object_unref (self->store);
  g_object_set (toggle, "yalign", 0.0f, NULL);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (shown_toggled_cb), self);
  gtk_tree_view_insert_column_with_attributes (self->tree, -1, _("Shown"), toggle, "active", COLUMN_SHOWN, NULL);
  _lp_page_add_column (self->tree, _("Slide"), COLUMN_TEXT, TRUE, NULL, NULL);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->tree)), _("Slides"));
  g_signal_connect_object (gtk_tree_view_get_selection (self->tree), "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/* In a plan that nobody has made slides for. */
static GtkWidget *
make_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *label = gtk_label_new (_("The plan has no slides yet.")), *button;

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_box_pack_start (GTK_BOX (box), label, FALSE, FALSE, 0);
  button = add_button (box, _("Add the _Usual Slides"), _("The area, the map, coverage, who moves, delivery, and each question to the room"), "slides.add-usual");
  gtk_style_context_add_class (gtk_widget_get_style_context (button), "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_object_set (box, "margin", 18, NULL);
  gtk_widget_show_all (box);
  gtk_widget_set_no_show_all (box, TRUE);

  return box;
}

static const GActionEntry entries[] = {
  { "add", add_activated_cb, "s" },
  { "add-usual", add_usual_activated_cb },
  { "remove", remove_activated_cb },
  { "up", up_activated_cb },
  { "down", down_activated_cb },
};

static void
lp_slide_list_init (LpSlideList *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "slides", G_ACTION_GROUP (self->actions));
  make_tree (self);
  self->empty = make_empty ();
  self->error_label = _lp_page_new_error ();
  add_menu (buttons);
  add_button (buttons, _("Re_move"), _("Remove the chosen slide"), "slides.remove");
  add_button (buttons, _("Ear_lier"), _("Show the chosen slide earlier"), "slides.up");
  add_button (buttons, _("Late_r"), _("Show the chosen slide later"), "slides.down");
  gtk_style_context_add_class (gtk_widget_get_style_context (buttons), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (self), self->empty, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), _lp_page_scroll (GTK_WIDGET (self->tree)), TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->error_label), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), buttons, FALSE, FALSE, 0);
}

GtkWidget *
lp_slide_list_new (LpSession *session)
{
  LpSlideList *self = g_object_new (LP_TYPE_SLIDE_LIST, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
lp_slide_list_fill (LpSlideList *self)
{
  const GPtrArray *slides;
  gint64 chosen;
  guint place;

  g_return_if_fail (LP_IS_SLIDE_LIST (self));

  slides = get_slides (self);
  chosen = lp_id_list_get_chosen (self->tree);
  self->filling = TRUE;
  gtk_list_store_clear (self->store);
  for (guint i = 0; i < slides->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (slides, i);
      g_autofree char *what = lp_slide_describe (self->session, slide);
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1, what);

      gtk_list_store_insert_with_values (self->store, NULL, -1, COLUMN_ID, slide->id, COLUMN_SHOWN, slide->shown, COLUMN_TEXT, text, -1);
    }
  if (!find_place (self, chosen, &place))
    chosen = slides->len > 0 ? ((const LpSlide *) g_ptr_array_index (slides, 0))->id : 0;
  lp_id_list_choose (self->tree, chosen);
  self->filling = FALSE;
  enable_actions (self);
}

void
lp_slide_list_choose (LpSlideList *self,
                      gint64       slide_id)
{
  g_return_if_fail (LP_IS_SLIDE_LIST (self));

  lp_id_list_choose (self->tree, slide_id);
}

gint64
lp_slide_list_get_chosen (LpSlideList *self)
{
  g_return_val_if_fail (LP_IS_SLIDE_LIST (self), 0);

  return lp_id_list_get_chosen (self->tree);
}

GActionGroup *
lp_slide_list_get_actions (LpSlideList *self)
{
  g_return_val_if_fail (LP_IS_SLIDE_LIST (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
