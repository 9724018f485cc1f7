/* band-bar.c — a network's people as a bar against the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/band-bar.h"

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"
#include "paint/typesetter.h"
#include "ui/application/widget-style.h"

#define ROOM_BEYOND 1.3         /* the bar ends at so many times the upper limit, so that "over" has somewhere to go */
#define BAND_HEIGHT 16
#define BAR_THICKNESS 10
#define LIMIT_GAP 3
#define LIMIT_FONT 0.9          /* of the font's size */

struct _LpBandBar
{
  GtkDrawingArea parent_instance;

  gint64 people, min, max;
  LpSize size;
  LpStyle *style;
  LpTypesetter *typesetter;
};

G_DEFINE_TYPE (LpBandBar, lp_band_bar, GTK_TYPE_DRAWING_AREA)

static LpFill
get_fill (LpSize size)
{
  switch (size)
    {
    case LP_SIZE_UNDER:
      return LP_FILL_UNDER;
    case LP_SIZE_OVER:
      return LP_FILL_OVER;
    case LP_SIZE_RIGHT:
    default:
      return LP_FILL_RIGHT_SIZE;
    }
}

static void
draw_limit (LpBandBar *self,
            cairo_t   *cr,
            LpRect     bar,
            gint64     limit,
            LpAnchor   anchor)
{
  g_autofree char *text = lp_format_count (limit);
  LpTextStyle style = { .size = self->style->font_size * LIMIT_FONT, .tabular = TRUE, .anchor = anchor, .lines = 1, .colour = self->style->quiet };
  LpPoint at = { lp_band_bar_get_x (bar, limit, self->max),
                 bar.y + bar.height + LIMIT_GAP + lp_typesetter_get_ascent (self->typesetter, style.size) };

  lp_typesetter_draw (self->typesetter, &style, text, at, cr);
}

static gboolean
lp_band_bar_draw_widget (GtkWidget *widget,
                         cairo_t   *cr)
{
  LpBandBar *self = LP_BAND_BAR (widget);
  LpRect bar = { 0, 1, gtk_widget_get_allocated_width (widget), BAND_HEIGHT };
  gboolean apart;

  if (self->style == NULL)
    return GDK_EVENT_PROPAGATE;

  lp_band_bar_draw (cr, bar, BAR_THICKNESS, self->style, self->people, self->size, self->min, self->max);

  /* Limits that lie close together are written away from each other. */
  apart = lp_band_bar_get_x (bar, self->max, self->max) - lp_band_bar_get_x (bar, self->min, self->max) > 5 * self->style->font_size;
  draw_limit (self, cr, bar, self->min, apart ? LP_ANCHOR_MIDDLE : LP_ANCHOR_END);
  draw_limit (self, cr, bar, self->max, apart ? LP_ANCHOR_MIDDLE : LP_ANCHOR_START);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_band_bar_style_updated (GtkWidget *widget)
{
  LpBandBar *self = LP_BAND_BAR (widget);
  double size;

  GTK_WIDGET_CLASS (lp_band_bar_parent_class)->style_updated (widget);

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->typesetter, lp_typesetter_free);
  self->style = lp_widget_style_new (widget);
  self->typesetter = lp_typesetter_new (self->style->font_family);

  size = self->style->font_size * LIMIT_FONT;
  gtk_widget_set_size_request (widget, -1, BAND_HEIGHT + LIMIT_GAP + 2 +
                               (int) (lp_typesetter_get_ascent (self->typesetter, size) +
                                      lp_typesetter_get_descent (self->typesetter, size) + 0.5));
}

static void
lp_band_bar_finalize (GObject *object)
{
  LpBandBar *self = LP_BAND_BAR (object);

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->typesetter, lp_typesetter_free);

  G_OBJECT_CLASS (lp_band_bar_parent_class)->finalize (object);
}

static void
lp_band_bar_class_init (LpBandBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_band_bar_finalize;
  widget_class->draw = lp_band_bar_draw_widget;
  widget_class->style_updated = lp_band_bar_style_updated;
}

static void
lp_band_bar_init (LpBandBar *self)
{
  self->min = 30000;
  self->max = 50000;
}

double
lp_band_bar_get_x (LpRect rect,
                   gint64 people,
                   gint64 max)
{
  double scale = MAX ((double) max, 1) * ROOM_BEYOND;

  return rect.x + CLAMP (people / scale, 0, 1) * rect.width;
}

void
lp_band_bar_draw (cairo_t       *cr,
                  LpRect         rect,
                  double         thickness,
                  const LpStyle *style,
                  gint64         people,
                  LpSize         size,
                  gint64         min,
                  gint64         max)
{
  double left = lp_band_bar_get_x (rect, min, max);
  double right = lp_band_bar_get_x (rect, max, max);
  double end = lp_band_bar_get_x (rect, people, max);
  double middle = rect.y + rect.height / 2;
  LpRect trough = { rect.x, middle - thickness / 2, rect.width, thickness };
  LpRect band = { left, rect.y, right - left, rect.height };
  LpRect bar = { rect.x, middle - thickness / 2, end - rect.x, thickness };

  lp_colour_set_source (style->rule, cr);
  cairo_rectangle (cr, trough.x, trough.y, trough.width, trough.height);
  cairo_fill (cr);

  lp_band_draw (band, style, cr);
  lp_fill_draw_rect (get_fill (size), bar, style, cr);

  lp_colour_set_source (style->band_line, cr);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, (int) left + 0.5, rect.y);
  cairo_line_to (cr, (int) left + 0.5, rect.y + rect.height);
  cairo_move_to (cr, (int) right + 0.5, rect.y);
  cairo_line_to (cr, (int) right + 0.5, rect.y + rect.height);
  cairo_stroke (cr);
}

void
lp_band_bar_set_people (LpBandBar *self,
                        gint64     people,
                        LpSize     size,
                        gint64     min,
                        gint64     max)
{
  g_return_if_fail (LP_IS_BAND_BAR (self));

  self->people = people;
  self->size = size;
  self->min = min;
  self->max = max;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
