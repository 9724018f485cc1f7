/* area-map.c — dots on the ground, round which a person draws an area */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/area-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/viewport.h"
#include "paint/palette.h"
#include "ui/application/widget-style.h"

#define MARGIN 24
#define DOT 2.5
#define ZOOM_STEP 1.25
/* Of the cross, by an arrow key alone and with Shift. */
#define STRIDE 24
#define SMALL_STRIDE 4
/* Nearer points of a line are not told apart. */
#define LEAST_STEP 3

struct _LpAreaMap
{
  GtkDrawingArea parent_instance;

  GArray *places;               /* LpPoint */
  LpShape *land;                /* NULL: none */
  LpShape *area;                /* NULL: nothing drawn */
  GArray *line;                 /* LpPoint: corners of what is being drawn */
  LpStyle *style;               /* NULL: to be made anew */
  LpViewport viewport;
  gboolean is_fitted;           /* all places are shown; until a person looks elsewhere */
  gboolean is_drawing, is_panning; /* the button is down */
  gboolean is_adding;           /* besides what is drawn already */
  LpPoint cross;                /* of the keyboard, ground */
  gboolean has_cross;
  LpPoint last;                 /* of the pointer, screen */
};

G_DEFINE_TYPE (LpAreaMap, lp_area_map, GTK_TYPE_DRAWING_AREA)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static LpRect
find_extent (const LpAreaMap *self)
{
  LpRect extent = { 0 };

  for (guint i = 0; i < self->places->len; i++)
    {
      LpPoint place = g_array_index (self->places, LpPoint, i);
      LpRect point = { place.x, place.y, 0, 0 };

      extent = i == 0 ? point : lp_rect_union (extent, point);
    }
  return extent;
}

static void
fit (LpAreaMap *self)
{
  double width = gtk_widget_get_allocated_width (GTK_WIDGET (self)), height = gtk_widget_get_allocated_height (GTK_WIDGET (self));

  if (self->is_fitted || self->viewport.scale <= 0)
    self->viewport = lp_viewport_fit (find_extent (self), width, height, MARGIN);
  else
    self->viewport = lp_viewport_resize (self->viewport, width, height);
}

static LpPoint
to_ground (const LpAreaMap *self,
           LpPoint          at)
{
  return lp_viewport_from_screen (&self->viewport, at);
}

static void
tell (LpAreaMap *self)
{
  guint n = lp_area_map_count (self);
  g_autofree char *text = self->area == NULL ? g_strdup (_("No area is drawn.")) :
                          g_strdup_printf (ngettext ("%u practice lies in the drawn area.", "%u practices lie in the drawn area.", n), n);

  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The line becomes an area, besides those that are there or in their place. */
static void
close_line (LpAreaMap *self)
{
  g_autoptr (LpShape) area = lp_shape_new ();

  if (self->line->len >= 3)
    {
      if (self->is_adding && self->area != NULL)
        lp_shape_add_shape (area, self->area);
      lp_shape_add_ring (area, (const LpPoint *) (gpointer) self->line->data, self->line->len, FALSE);
      g_clear_pointer (&self->area, lp_shape_unref);
      self->area = g_steal_pointer (&area);
    }
  g_array_set_size (self->line, 0);
  tell (self);
}

static void
add_corner (LpAreaMap *self,
            LpPoint    ground)
{
  g_array_append_val (self->line, ground);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const LpStyle *
get_style (LpAreaMap *self)
{
  if (self->style == NULL)
    self->style = lp_widget_style_new (GTK_WIDGET (self));
  return self->style;
}

static void
trace (const LpAreaMap *self,
       cairo_t         *cr,
       const LpShape   *shape)
{
  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, i, &n);

      for (guint k = 0; k < n; k++)
        {
          LpPoint at = lp_viewport_to_screen (&self->viewport, ring[k]);

          if (k == 0)
            cairo_move_to (cr, at.x, at.y);
          else
            cairo_line_to (cr, at.x, at.y);
        }
      cairo_close_path (cr);
    }
}

static void
draw_places (LpAreaMap *self,
             cairo_t   *cr)
{
  const LpStyle *style = get_style (self);

  for (guint i = 0; i < self->places->len; i++)
    {
      LpPoint ground = g_array_index (self->places, LpPoint, i);
      LpPoint at = lp_viewport_to_screen (&self->viewport, ground);
      gboolean is_in = self->area != NULL && lp_shape_contains (self->area, ground);

      /* Not by colour alone: those in the area are larger too. */
      cairo_arc (cr, at.x, at.y, is_in ? DOT * 1.6 : DOT, 0, 2 * G_PI);
      lp_colour_set_source (is_in ? style->selection : style->quiet, cr);
      cairo_fill (cr);
    }
}

static void
draw_line (LpAreaMap *self,
           cairo_t   *cr)
{
  for (guint i = 0; i < self->line->len; i++)
    {
      LpPoint at = lp_viewport_to_screen (&self->viewport, g_array_index (self->line, LpPoint, i));

      cairo_line_to (cr, at.x, at.y);
    }
  if (self->has_cross && !self->is_drawing && self->line->len > 0)
    {
      LpPoint at = lp_viewport_to_screen (&self->viewport, self->cross);

      cairo_line_to (cr, at.x, at.y);
    }
  lp_colour_set_source (get_style (self)->selection, cr);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_cross (LpAreaMap *self,
            cairo_t   *cr)
{
  LpPoint at = lp_viewport_to_screen (&self->viewport, self->cross);

  if (!self->has_cross || !gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  cairo_move_to (cr, at.x - 12, at.y);
  cairo_line_to (cr, at.x + 12, at.y);
  cairo_move_to (cr, at.x, at.y - 12);
  cairo_line_to (cr, at.x, at.y + 12);
  lp_colour_set_source (get_style (self)->text, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static gboolean
lp_area_map_draw (GtkWidget *widget,
                  cairo_t   *cr)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  const LpStyle *style = get_style (self);

  lp_colour_set_source (self->land != NULL ? style->sea : style->paper, cr);
  cairo_paint (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (self->land != NULL)
    {
      trace (self, cr, self->land);
      lp_colour_set_source (style->land, cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (style->rule, cr);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  if (self->area != NULL)
    {
      trace (self, cr, self->area);
      lp_colour_set_source (lp_colour_with_alpha (style->selection, 0.15), cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (style->selection, cr);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
    }
  draw_places (self, cr);
  draw_line (self, cr);
  draw_cross (self, cr);
  if (gtk_widget_has_visible_focus (widget))
    gtk_render_focus (gtk_widget_get_style_context (widget), cr, 0, 0, self->viewport.width, self->viewport.height);
  return GDK_EVENT_STOP;
}

static void
look (LpAreaMap  *self,
      LpViewport  viewport)
{
  self->viewport = viewport;
  self->is_fitted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
lp_area_map_button_press_event (GtkWidget      *widget,
                                GdkEventButton *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);

  gtk_widget_grab_focus (widget);
  self->last = (LpPoint) { event->x, event->y };
  self->is_panning = event->button == GDK_BUTTON_MIDDLE || (event->state & GDK_CONTROL_MASK) != 0;
  if (self->is_panning || event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS)
    return GDK_EVENT_STOP;
  g_array_set_size (self->line, 0);
  self->is_drawing = TRUE;
  self->is_adding = (event->state & GDK_SHIFT_MASK) != 0;
  add_corner (self, to_ground (self, self->last));
  return GDK_EVENT_STOP;
}

static gboolean
lp_area_map_motion_notify_event (GtkWidget      *widget,
                                 GdkEventMotion *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  LpPoint at = { event->x, event->y };

  if (self->is_panning)
    look (self, lp_viewport_pan (self->viewport, at.x - self->last.x, at.y - self->last.y));
  else if (!self->is_drawing || hypot (at.x - self->last.x, at.y - self->last.y) < LEAST_STEP)
    return GDK_EVENT_PROPAGATE;
  else
    add_corner (self, to_ground (self, at));
  self->last = at;
  return GDK_EVENT_STOP;
}

static gboolean
lp_area_map_button_release_event (GtkWidget      *widget,
                                  GdkEventButton *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);

  self->is_panning = FALSE;
  if (!self->is_drawing)
    return GDK_EVENT_PROPAGATE;
  self->is_drawing = FALSE;
  close_line (self);
  return GDK_EVENT_STOP;
}

static gboolean
lp_area_map_scroll_event (GtkWidget      *widget,
                          GdkEventScroll *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  double dx = 0, dy = event->direction == GDK_SCROLL_UP ? -1 : event->direction == GDK_SCROLL_DOWN ? 1 : 0;

  if (event->direction == GDK_SCROLL_SMOOTH)
    gdk_event_get_scroll_deltas ((GdkEvent *) event, &dx, &dy);
  if (dy != 0)
    look (self, lp_viewport_zoom (self->viewport, pow (ZOOM_STEP, -dy), (LpPoint) { event->x, event->y }));
  return GDK_EVENT_STOP;
}

/* The cross goes by so many pixels, and the ground along where it would leave the picture. */
static void
move_cross (LpAreaMap *self,
            double     dx,
            double     dy)
{
  LpPoint at = lp_viewport_to_screen (&self->viewport, self->cross);

  at.x += dx;
  at.y += dy;
  self->cross = to_ground (self, at);
  if (at.x < 0 || at.y < 0 || at.x > self->viewport.width || at.y > self->viewport.height)
    look (self, lp_viewport_pan (self->viewport, -dx, -dy));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zoom_at_cross (LpAreaMap *self,
               double     factor)
{
  look (self, lp_viewport_zoom (self->viewport, factor, lp_viewport_to_screen (&self->viewport, self->cross)));
}

/* Puts down what is being drawn; FALSE: nothing was, and the key means something else. */
static gboolean
give_up_line (LpAreaMap *self)
{
  if (self->line->len == 0)
    return FALSE;
  self->is_drawing = FALSE;
  g_array_set_size (self->line, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
draw_by_key (LpAreaMap *self,
             guint      key,
             gboolean   is_adding)
{
  switch (key)
    {
    case GDK_KEY_space:
      add_corner (self, self->cross);
      return TRUE;
    case GDK_KEY_BackSpace:
      if (self->line->len > 0)
        g_array_set_size (self->line, self->line->len - 1);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->line->len < 3)
        return FALSE;
      self->is_adding = is_adding;
      close_line (self);
      return TRUE;
    case GDK_KEY_Escape:
      return give_up_line (self);
    case GDK_KEY_Delete:
      g_clear_pointer (&self->area, lp_shape_unref);
      g_array_set_size (self->line, 0);
      tell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
lp_area_map_key_press_event (GtkWidget   *widget,
                             GdkEventKey *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  double stride = (event->state & GDK_SHIFT_MASK) != 0 ? SMALL_STRIDE : STRIDE;

  switch (event->keyval)
    {
    case GDK_KEY_Left:
      move_cross (self, -stride, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      move_cross (self, stride, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_cross (self, 0, -stride);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      move_cross (self, 0, stride);
      return GDK_EVENT_STOP;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_at_cross (self, ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_at_cross (self, 1 / ZOOM_STEP);
      return GDK_EVENT_STOP;
    default:
      break;
    }
  if (draw_by_key (self, event->keyval, (event->state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_STOP;
  return GTK_WIDGET_CLASS (lp_area_map_parent_class)->key_press_event (widget, event);
}

static gboolean
lp_area_map_focus_in_event (GtkWidget     *widget,
                            GdkEventFocus *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);

  if (!self->has_cross)
    self->cross = self->viewport.centre;
  self->has_cross = TRUE;
  gtk_widget_queue_draw (widget);
  return GTK_WIDGET_CLASS (lp_area_map_parent_class)->focus_in_event (widget, event);
}

static void
lp_area_map_size_allocate (GtkWidget     *widget,
                           GtkAllocation *allocation)
{
  GTK_WIDGET_CLASS (lp_area_map_parent_class)->size_allocate (widget, allocation);
  fit (LP_AREA_MAP (widget));
}

static void
lp_area_map_style_updated (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lp_area_map_parent_class)->style_updated (widget);
  g_clear_pointer (&LP_AREA_MAP (widget)->style, lp_style_free);
}

static void
lp_area_map_finalize (GObject *object)
{
  LpAreaMap *self = LP_AREA_MAP (object);

  g_array_unref (self->places);
  g_array_unref (self->line);
  g_clear_pointer (&self->land, lp_shape_unref);
  g_clear_pointer (&self->area, lp_shape_unref);
  g_clear_pointer (&self->style, lp_style_free);
  G_OBJECT_CLASS (lp_area_map_parent_class)->finalize (object);
}

static void
lp_area_map_class_init (LpAreaMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_area_map_finalize;
  widget_class->draw = lp_area_map_draw;
  widget_class->size_allocate = lp_area_map_size_allocate;
  widget_class->style_updated = lp_area_map_style_updated;
  widget_class->button_press_event = lp_area_map_button_press_event;
  widget_class->motion_notify_event = lp_area_map_motion_notify_event;
  widget_class->button_release_event = lp_area_map_button_release_event;
  widget_class->scroll_event = lp_area_map_scroll_event;
  widget_class->key_press_event = lp_area_map_key_press_event;
  widget_class->focus_in_event = lp_area_map_focus_in_event;
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_AREA_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_area_map_init (LpAreaMap *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  self->line = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  self->is_fitted = TRUE;
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_BUTTON_PRESS_MASK | GDK_BUTTON_RELEASE_MASK | GDK_BUTTON_MOTION_MASK | GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK |
                         GDK_KEY_PRESS_MASK);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), _("Map to draw an area on"));
}

GtkWidget *
lp_area_map_new (const GArray  *places,
                 const LpShape *land)
{
  LpAreaMap *self = g_object_new (LP_TYPE_AREA_MAP, NULL);

  if (places->len > 0)
    g_array_append_vals (self->places, places->data, places->len);
  self->land = land != NULL ? lp_shape_ref ((LpShape *) land) : NULL;
  tell (self);
  return GTK_WIDGET (self);
}

const LpShape *
lp_area_map_get_area (LpAreaMap *self)
{
  g_return_val_if_fail (LP_IS_AREA_MAP (self), NULL);
  return self->area;
}

guint
lp_area_map_count (LpAreaMap *self)
{
  guint n = 0;

  g_return_val_if_fail (LP_IS_AREA_MAP (self), 0);
  for (guint i = 0; self->area != NULL && i < self->places->len; i++)
    n += lp_shape_contains (self->area, g_array_index (self->places, LpPoint, i)) ? 1 : 0;
  return n;
}
