/* slides-page.c — the slides: chosen and ordered on the left, the one chosen as the room sees it on the right */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/workshop/slides-page.h"

#include <glib/gi18n-lib.h>

#include "session/slide-page.h"
#include "ui/application/renewal.h"
#include "ui/application/widget-style.h"
#include "ui/present/slide-draw.h"
#include "ui/workshop/slide-list.h"

#define LIST_WIDTH 340

struct _LpSlidesPage
{
  GtkPaned parent_instance;

  LpSlideList *list;
  LpSlideForm *form;
  GtkWidget *preview;
  LpSlidePage *page;            /* NULL: no slide is chosen */

  LpSession *session;
};

G_DEFINE_TYPE (LpSlidesPage, lp_slides_page, GTK_TYPE_PANED)

static const LpSlide *
find_chosen (LpSlidesPage *self)
{
  const GPtrArray *slides = lp_plan_get_slides (lp_session_get_plan (self->session));
  gint64 id = lp_slide_list_get_chosen (self->list);

  for (guint i = 0; i < slides->len; i++)
    if (((const LpSlide *) g_ptr_array_index (slides, i))->id == id)
      return g_ptr_array_index (slides, i);

  return NULL;
}

static void
show_chosen (LpSlidesPage *self)
{
  const LpSlide *slide = find_chosen (self);

  g_clear_pointer (&self->page, lp_slide_page_free);
  self->page = slide != NULL ? lp_slide_page_new (self->session, slide, FALSE) : NULL;
  lp_slide_form_show (self->form, slide, self->page != NULL ? self->page->title : "");
  gtk_widget_queue_draw (self->preview);
}

static void
fill (LpSlidesPage *self)
{
  lp_slide_list_fill (self->list);
  show_chosen (self);
}

static void
chosen_cb (LpSlidesPage *self)
{
  lp_slide_form_write (self->form);
  show_chosen (self);
}

static gboolean
preview_draw_cb (LpSlidesPage *self,
                 cairo_t      *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (self->preview);

  if (self->page != NULL)
    lp_slide_draw_small (self->page, cr, gtk_widget_get_allocated_width (self->preview), gtk_widget_get_allocated_height (self->preview), style->font_family);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_slides_page_dispose (GObject *object)
{
  g_clear_object (&LP_SLIDES_PAGE (object)->session);

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

static void
lp_slides_page_init (LpSlidesPage *self)
{
  self->preview = gtk_drawing_area_new ();
  gtk_widget_set_size_request (self->preview, 240, 150);
  atk_object_set_name (gtk_widget_get_accessible (self->preview), _("The slide as the room sees it"));
  g_signal_connect_object (self->preview, "draw", G_CALLBACK (preview_draw_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lp_slides_page_new (LpSession *session)
{
  LpSlidesPage *self = g_object_new (LP_TYPE_SLIDES_PAGE, "orientation", GTK_ORIENTATION_HORIZONTAL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->list = LP_SLIDE_LIST (lp_slide_list_new (session));
  self->form = LP_SLIDE_FORM (lp_slide_form_new (session));
  gtk_widget_set_size_request (GTK_WIDGET (self->list), LIST_WIDTH, -1);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_pack_start (GTK_BOX (box), self->preview, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (box), GTK_WIDGET (self->form), FALSE, FALSE, 0);
  gtk_paned_pack1 (GTK_PANED (self), GTK_WIDGET (self->list), FALSE, FALSE);
  gtk_paned_pack2 (GTK_PANED (self), box, TRUE, FALSE);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) fill);

  return GTK_WIDGET (self);
}

void
lp_slides_page_choose (LpSlidesPage *self,
                       gint64        slide_id)
{
  g_return_if_fail (LP_IS_SLIDES_PAGE (self));

  lp_slide_list_choose (self->list, slide_id);
}

gint64
lp_slides_page_get_chosen (LpSlidesPage *self)
{
  g_return_val_if_fail (LP_IS_SLIDES_PAGE (self), 0);

  return lp_slide_form_get_shown (self->form);
}

LpSlideForm *
lp_slides_page_get_form (LpSlidesPage *self)
{
  g_return_val_if_fail (LP_IS_SLIDES_PAGE (self), NULL);

  return self->form;
}

GActionGroup *
lp_slides_page_get_actions (LpSlidesPage *self)
{
  g_return_val_if_fail (LP_IS_SLIDES_PAGE (self), NULL);

  return lp_slide_list_get_actions (self->list);
}
