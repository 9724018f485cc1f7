/* area-map.c — dots on the ground, round which a person draws an area */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/area-map-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/palette.h"
#include "ui/application/widget-style.h"

#define MARGIN 24
#define DOT 2.5

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

LpPoint
_lp_area_map_to_ground (const LpAreaMap *self,
                        LpPoint          at)
{
  return lp_viewport_from_screen (&self->viewport, at);
}

void
_lp_area_map_tell (LpAreaMap *self)
{
  guint n = lp_area_map_count (self);
  g_autofree char *text = self->area == NULL ? g_strdup (_("No area is drawn.")) :
                          g_strdup_printf (ngettext ("%u practice lies in the drawn area.", "%u practices lie in the drawn area.", n), n);

  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The line becomes an area, besides those that are there or in their place. */
void
_lp_area_map_close_line (LpAreaMap *self)
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
  _lp_area_map_tell (self);
}

void
_lp_area_map_add_corner (LpAreaMap *self,
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
  widget_class->focus_in_event = lp_area_map_focus_in_event;
  _lp_area_map_hand_init (widget_class);
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
  _lp_area_map_tell (self);
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
