/* chart-view.c — shows any chart: points, clicks, keys, screen readers */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/coverage/chart-view.h"

#include "ui/application/picture-menu.h"
#include "ui/application/widget-style.h"
#include "ui/coverage/chart-accessible.h"

#define LEAST_WIDTH_IN_EMS 32

struct _LpChartView
{
  GtkDrawingArea parent_instance;

  LpSession *session;
  LpChart *chart;
  LpStyle *style;
  int hovered, focused;
  int choice;                   /* of several plans, in a chart of those; -1: it is not one */
};

G_DEFINE_TYPE (LpChartView, lp_chart_view, GTK_TYPE_DRAWING_AREA)

enum { CHOSEN, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static int
find_selected (LpChartView *self)
{
  gint64 network = self->session != NULL ? lp_session_get_network (self->session) : 0;
  const char *practice = self->session != NULL ? *lp_session_get_practices (self->session) : NULL;
  int mark = -1;

  if (self->chart == NULL)
    return -1;
  if (self->choice >= 0)
    return lp_chart_find_mark (self->chart, (LpKey) { LP_KEY_CHOICE, self->choice, NULL });
  if (practice != NULL)
    mark = lp_chart_find_mark (self->chart, (LpKey) { .kind = LP_KEY_PRACTICE, .practice = practice });
  if (mark < 0 && network != 0)
    mark = lp_chart_find_mark (self->chart, (LpKey) { .kind = LP_KEY_NETWORK, .network_id = network });

  return mark;
}

static int
find_mark_at (LpChartView *self,
              double       x,
              double       y)
{
  if (self->chart == NULL)
    return -1;

  return lp_chart_hit (self->chart, gtk_widget_get_allocated_width (GTK_WIDGET (self)),
                       gtk_widget_get_allocated_height (GTK_WIDGET (self)), self->style, (LpPoint) { x, y });
}

static void
hover (LpChartView *self,
       int          mark)
{
  if (self->hovered == mark)
    return;
  self->hovered = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkAdjustment *
get_adjustment (LpChartView *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLABLE);

  return viewport != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)) : NULL;
}

static void
scroll_to (LpChartView *self,
           int          mark)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  LpRect rect = lp_chart_view_get_mark_rect (self, mark);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, rect.y - rect.height, rect.y + 2 * rect.height);
}

static gboolean
lp_chart_view_draw (GtkWidget *widget,
                    cairo_t   *cr)
{
  LpChartView *self = LP_CHART_VIEW (widget);
  LpChartState state = { find_selected (self), self->hovered, gtk_widget_has_visible_focus (widget) ? self->focused : -1 };

  if (self->session != NULL)
    {
      state.network_id = lp_session_get_network (self->session);
      state.practices = lp_session_get_practices (self->session);
    }
  if (self->chart != NULL && self->style != NULL)
    lp_chart_draw (self->chart, cr, gtk_widget_get_allocated_width (widget), gtk_widget_get_allocated_height (widget), self->style, &state);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lp_chart_view_motion_notify_event (GtkWidget      *widget,
                                   GdkEventMotion *event)
{
  hover (LP_CHART_VIEW (widget), find_mark_at (LP_CHART_VIEW (widget), event->x, event->y));

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lp_chart_view_leave_notify_event (GtkWidget        *widget,
                                  GdkEventCrossing *event)
{
  hover (LP_CHART_VIEW (widget), -1);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lp_chart_view_button_press_event (GtkWidget      *widget,
                                  GdkEventButton *event)
{
  LpChartView *self = LP_CHART_VIEW (widget);
  int mark = find_mark_at (self, event->x, event->y);

  if (event->button == GDK_BUTTON_PRIMARY && event->type == GDK_2BUTTON_PRESS && mark >= 0)
    {
      g_signal_emit (self, signals[ACTIVATED], 0, mark);
      return GDK_EVENT_STOP;
    }
  if (event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (widget);
  if (mark >= 0)
    {
      lp_chart_view_set_focus (self, mark);
      lp_chart_view_select (self, mark);
    }

  return GDK_EVENT_STOP;
}

static gboolean
lp_chart_view_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LpChartView *self = LP_CHART_VIEW (widget);
  int mark = keyboard ? self->focused : find_mark_at (self, x, y);
  g_autofree char *text = mark >= 0 ? lp_chart_describe_mark (self->chart, mark) : NULL;

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* -1 where the key moves nothing. */
static int
find_mark_by_key (LpChartView *self,
                  guint        key)
{
  int last = lp_chart_get_n_marks (self->chart) - 1;
  int across = lp_chart_get_n_across (self->chart);

  switch (key)
    {
    case GDK_KEY_Down:
      return self->focused + across <= last ? self->focused + across : MAX (self->focused, 0);
    case GDK_KEY_Right:
      return MIN (self->focused + 1, last);
    case GDK_KEY_Up:
      return self->focused >= across ? self->focused - across : MAX (self->focused, 0);
    case GDK_KEY_Left:
      return MAX (self->focused - 1, 0);
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return last;
    default:
      return -1;
    }
}

static gboolean
lp_chart_view_key_press_event (GtkWidget   *widget,
                               GdkEventKey *event)
{
  LpChartView *self = LP_CHART_VIEW (widget);
  gboolean choose = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter || event->keyval == GDK_KEY_space;
  int mark;

  if (self->chart == NULL || (event->state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (choose && self->focused >= 0)
    {
      lp_chart_view_select (self, self->focused);
      g_signal_emit (self, signals[ACTIVATED], 0, self->focused);
      return GDK_EVENT_STOP;
    }

  mark = find_mark_by_key (self, event->keyval);
  if (mark < 0)
    return GTK_WIDGET_CLASS (lp_chart_view_parent_class)->key_press_event (widget, event);
  lp_chart_view_set_focus (self, mark);

  return GDK_EVENT_STOP;
}

static gboolean
lp_chart_view_focus_in_event (GtkWidget     *widget,
                              GdkEventFocus *event)
{
  LpChartView *self = LP_CHART_VIEW (widget);

  if (self->focused < 0 && self->chart != NULL && lp_chart_get_n_marks (self->chart) > 0)
    lp_chart_view_set_focus (self, MAX (find_selected (self), 0));

  return GTK_WIDGET_CLASS (lp_chart_view_parent_class)->focus_in_event (widget, event);
}

static GtkSizeRequestMode
lp_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lp_chart_view_get_preferred_width (GtkWidget *widget,
                                   int       *minimum,
                                   int       *natural)
{
  LpChartView *self = LP_CHART_VIEW (widget);

  *minimum = *natural = self->style != NULL ? LEAST_WIDTH_IN_EMS * self->style->font_size : 1;
}

static void
lp_chart_view_get_preferred_height_for_width (GtkWidget *widget,
                                              int        width,
                                              int       *minimum,
                                              int       *natural)
{
  LpChartView *self = LP_CHART_VIEW (widget);

  *minimum = *natural = self->chart != NULL && self->style != NULL ? lp_chart_measure (self->chart, width, self->style) : 1;
}

static void
lp_chart_view_get_preferred_height (GtkWidget *widget,
                                    int       *minimum,
                                    int       *natural)
{
  int width, unused;

  lp_chart_view_get_preferred_width (widget, &width, &unused);
  lp_chart_view_get_preferred_height_for_width (widget, width, minimum, natural);
}

static void
lp_chart_view_style_updated (GtkWidget *widget)
{
  LpChartView *self = LP_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (lp_chart_view_parent_class)->style_updated (widget);

  g_clear_pointer (&self->style, lp_style_free);
  self->style = lp_widget_style_new (widget);
  gtk_widget_queue_resize (widget);
}

static void
lp_chart_view_dispose (GObject *object)
{
  LpChartView *self = LP_CHART_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chart, lp_chart_unref);

  G_OBJECT_CLASS (lp_chart_view_parent_class)->dispose (object);
}

static void
lp_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&LP_CHART_VIEW (object)->style, lp_style_free);

  G_OBJECT_CLASS (lp_chart_view_parent_class)->finalize (object);
}

static void
lp_chart_view_class_init (LpChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lp_chart_view_dispose;
  object_class->finalize = lp_chart_view_finalize;
  widget_class->draw = lp_chart_view_draw;
  widget_class->motion_notify_event = lp_chart_view_motion_notify_event;
  widget_class->leave_notify_event = lp_chart_view_leave_notify_event;
  widget_class->button_press_event = lp_chart_view_button_press_event;
  widget_class->key_press_event = lp_chart_view_key_press_event;
  widget_class->focus_in_event = lp_chart_view_focus_in_event;
  widget_class->query_tooltip = lp_chart_view_query_tooltip;
  widget_class->get_request_mode = lp_chart_view_get_request_mode;
  widget_class->get_preferred_width = lp_chart_view_get_preferred_width;
  widget_class->get_preferred_height = lp_chart_view_get_preferred_height;
  widget_class->get_preferred_height_for_width = lp_chart_view_get_preferred_height_for_width;
  widget_class->style_updated = lp_chart_view_style_updated;
  gtk_widget_class_set_accessible_type (widget_class, LP_TYPE_CHART_ACCESSIBLE);

  signals[ACTIVATED] = g_signal_new ("activated", LP_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CHOSEN] = g_signal_new ("chosen", LP_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lp_chart_view_init (LpChartView *self)
{
  self->hovered = -1;
  self->focused = -1;
  self->choice = -1;
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  lp_picture_menu_attach (GTK_WIDGET (self), NULL);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_POINTER_MOTION_MASK | GDK_LEAVE_NOTIFY_MASK | GDK_BUTTON_PRESS_MASK | GDK_KEY_PRESS_MASK);
}

void
lp_chart_view_set_session (LpChartView *self,
                           LpSession   *session)
{
  g_return_if_fail (LP_IS_CHART_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
lp_chart_view_set_chart (LpChartView *self,
                         LpChart     *chart)
{
  g_autoptr (LpChart) old = NULL;

  g_return_if_fail (LP_IS_CHART_VIEW (self));

  old = g_steal_pointer (&self->chart);
  self->chart = chart != NULL ? lp_chart_ref (chart) : NULL;
  self->hovered = -1;
  if (old != NULL && chart != NULL && self->focused >= 0)
    self->focused = lp_chart_find_mark (chart, lp_chart_get_mark_key (old, self->focused));
  else
    self->focused = -1;

  lp_chart_accessible_chart_changed (gtk_widget_get_accessible (GTK_WIDGET (self)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lp_chart_view_set_choice (LpChartView *self,
                          int          choice)
{
  g_return_if_fail (LP_IS_CHART_VIEW (self));

  self->choice = choice;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

LpChart *
lp_chart_view_get_chart (LpChartView *self)
{
  g_return_val_if_fail (LP_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

int
lp_chart_view_get_focus (LpChartView *self)
{
  g_return_val_if_fail (LP_IS_CHART_VIEW (self), -1);

  return self->focused;
}

void
lp_chart_view_set_focus (LpChartView *self,
                         int          mark)
{
  g_return_if_fail (LP_IS_CHART_VIEW (self));
  g_return_if_fail (self->chart != NULL && mark < lp_chart_get_n_marks (self->chart));

  if (self->focused == mark)
    return;
  self->focused = mark;
  scroll_to (self, mark);
  lp_chart_accessible_focus_changed (gtk_widget_get_accessible (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lp_chart_view_select (LpChartView *self,
                      int          mark)
{
  LpKey key;

  g_return_if_fail (LP_IS_CHART_VIEW (self));
  g_return_if_fail (self->chart != NULL && mark >= 0);

  key = lp_chart_get_mark_key (self->chart, mark);
  if (key.kind == LP_KEY_CHOICE)
    {
      g_signal_emit (self, signals[CHOSEN], 0, (int) key.network_id);
      return;
    }
  if (self->session == NULL)
    return;
  if (key.kind == LP_KEY_NETWORK)
    lp_session_select_network (self->session, key.network_id);
  else if (key.kind == LP_KEY_PRACTICE)
    lp_session_select_practices (self->session, (const char *[]) { key.practice, NULL });
  else
    lp_session_select_network (self->session, 0);
}

LpRect
lp_chart_view_get_mark_rect (LpChartView *self,
                             int          mark)
{
  g_return_val_if_fail (LP_IS_CHART_VIEW (self), ((LpRect) { 0, 0, 0, 0 }));

  if (self->chart == NULL || self->style == NULL || mark < 0)
    return (LpRect) { 0, 0, 0, 0 };

  return lp_chart_get_mark_rect (self->chart, gtk_widget_get_allocated_width (GTK_WIDGET (self)),
                                 gtk_widget_get_allocated_height (GTK_WIDGET (self)), self->style, mark);
}
