/* workshop-view.c — the view of a workshop: questions and answers, slides, decisions */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/workshop-view.h"

#include <glib/gi18n-lib.h>

#include "ui/window/view.h"
#include "ui/workshop/decisions-page.h"
#include "ui/workshop/questions-page.h"
#include "ui/workshop/slides-page.h"

struct _LpWorkshopView
{
  GtkBox parent_instance;

  GtkStack *stack;
};

static gboolean
focus_next (LpView *view)
{
  GtkWidget *page = gtk_stack_get_visible_child (LP_WORKSHOP_VIEW (view)->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (view))));

  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    return FALSE;

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* What is copied and printed: the answers or the decisions that are listed. */
static char *
copy_text (LpView *view)
{
  GtkWidget *page = gtk_stack_get_visible_child (LP_WORKSHOP_VIEW (view)->stack);

  if (LP_IS_QUESTIONS_PAGE (page))
    return lp_answer_list_to_text (lp_questions_page_get_list (LP_QUESTIONS_PAGE (page)));

  return LP_IS_DECISIONS_PAGE (page) ? lp_decisions_page_to_text (LP_DECISIONS_PAGE (page)) : NULL;
}

static void
lp_workshop_view_view_init (LpViewInterface *iface)
{
  iface->focus_next = focus_next;
  iface->copy_text = copy_text;
}

G_DEFINE_TYPE_WITH_CODE (LpWorkshopView, lp_workshop_view, GTK_TYPE_BOX, G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, lp_workshop_view_view_init))

static void
lp_workshop_view_class_init (LpWorkshopViewClass *klass)
{
}

static void
lp_workshop_view_init (LpWorkshopView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *present = gtk_button_new_with_mnemonic (_("Presen_t"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_homogeneous (self->stack, FALSE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (present), "win.present");
  gtk_widget_set_tooltip_text (present, _("Show the slides to the room, full screen (F5)"));
  gtk_style_context_add_class (gtk_widget_get_style_context (bar), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (bar), switcher, FALSE, FALSE, 0);
  gtk_box_pack_end (GTK_BOX (bar), present, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), bar, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (self), GTK_WIDGET (self->stack), TRUE, TRUE, 0);
}

static void
add_page (LpWorkshopView *self,
          GtkWidget      *page,
          const char     *name,
          const char     *title)
{
  gtk_stack_add_titled (self->stack, page, name, title);
}

GtkWidget *
lp_workshop_view_new (LpSession     *session,
                      LpPreferences *preferences)
{
  LpWorkshopView *self = g_object_new (LP_TYPE_WORKSHOP_VIEW, NULL);

  add_page (self, lp_questions_page_new (session), "questions", _("Questions and Answers"));
  add_page (self, lp_slides_page_new (session), "slides", _("Slides"));
  add_page (self, lp_decisions_page_new (session), "decisions", _("Decisions"));
  gtk_widget_show_all (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

void
lp_workshop_view_show_page (LpWorkshopView *self,
                            const char     *name)
{
  g_return_if_fail (LP_IS_WORKSHOP_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, name);
}
