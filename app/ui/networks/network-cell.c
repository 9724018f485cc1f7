/* network-cell.c — one network as a card in a list: number, name, practices, people, bar against the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/network-cell.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"
#include "paint/typesetter.h"
#include "ui/networks/band-bar.h"

#define PAD 6
#define GAP 10
#define WIDE_IN_EMS 23          /* from here on name, bar and people stand side by side */
#define BAR_WIDTH 72
#define SMALL 0.82              /* the second line's font, of the first's */
#define LINE 1.36               /* a line's height, of its font */

struct _LpNetworkCell
{
  GtkCellRendererText parent_instance;

  LpStyle *style;
  LpTypesetter *typesetter;
  const LpNetworkTotals *network;
  const LpCoverageTotals *totals;
};

/* Where things stand in one card, and the colours of its state. */
typedef struct
{
  LpRect area;
  double size, small;           /* fonts */
  double first, second;         /* baselines */
  double left, right;           /* of the text */
  LpColour text, quiet, wrong;
  gboolean selected;
} Card;

G_DEFINE_TYPE (LpNetworkCell, lp_network_cell, GTK_TYPE_CELL_RENDERER_TEXT)

static double
measure_height (LpNetworkCell *self)
{
  double size = self->style != NULL ? self->style->font_size : 15;

  return LINE * size * (1 + SMALL) + 2 * PAD - 4;
}

/* GTK has set the state of the row that is drawn. */
static LpColour
get_theme_colour (GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (context, gtk_style_context_get_state (context), &colour);

  return (LpColour) { colour.red, colour.green, colour.blue, colour.alpha };
}

static Card
lay_out (LpNetworkCell        *self,
         GtkWidget            *widget,
         const GdkRectangle   *area,
         GtkCellRendererState  flags)
{
  Card card = { .area = { area->x, area->y, area->width, area->height } };
  double lines, top;

  card.size = self->style->font_size;
  card.small = card.size * SMALL;
  lines = LINE * (card.size + card.small);
  top = area->y + (area->height - lines) / 2;
  card.first = top + lp_typesetter_get_ascent (self->typesetter, card.size);
  card.second = top + LINE * card.size + lp_typesetter_get_ascent (self->typesetter, card.small);
  card.left = area->x + PAD + 2 * lines * 0.32 + GAP;
  card.right = area->x + area->width - PAD;

  card.selected = (flags & GTK_CELL_RENDERER_SELECTED) != 0;
  card.text = get_theme_colour (widget);
  card.quiet = card.selected ? card.text : self->style->quiet;
  card.wrong = card.text;
  if (!card.selected)
    card.wrong = self->network->size == LP_SIZE_OVER ? self->style->over_text : self->style->under_text;

  return card;
}

static double
draw_text (LpNetworkCell *self,
           cairo_t       *cr,
           const char    *text,
           LpPoint        at,
           LpTextStyle    style)
{
  lp_typesetter_draw (self->typesetter, &style, text, at, cr);

  return lp_typesetter_measure (self->typesetter, &style, text, at).width;
}

static void
draw_badge (LpNetworkCell *self,
            cairo_t       *cr,
            const Card    *card)
{
  double radius = LINE * (card->size + card->small) * 0.32;
  LpPoint centre = { card->area.x + PAD + radius, card->area.y + card->area.height / 2 };
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->network->number);

  lp_badge_draw (centre, radius, self->network->colour, number, self->typesetter, self->style, cr);
}

static char *
describe_practices (const LpNetworkTotals *network)
{
  return g_strdup_printf (ngettext ("%u practice", "%u practices", network->n_practices), network->n_practices);
}

/* "▼ 1,639 short", in the colour of the state. Returns the width it took. */
static double
draw_wrong (LpNetworkCell *self,
            cairo_t       *cr,
            const Card    *card,
            double         x,
            LpAnchor       anchor)
{
  g_autofree char *wrong = lp_network_totals_describe (self->network);
  g_autofree char *text = NULL;

  if (*wrong == '\0')
    return 0;
  text = g_strdup_printf ("%s %s", self->network->size == LP_SIZE_OVER ? "▲" : "▼", wrong);

  return draw_text (self, cr, text, (LpPoint) { x, card->second },
                    (LpTextStyle) { .size = card->small, .bold = TRUE, .tabular = TRUE, .anchor = anchor, .lines = 1, .colour = card->wrong });
}

static double
draw_people (LpNetworkCell *self,
             cairo_t       *cr,
             const Card    *card,
             double         baseline)
{
  g_autofree char *people = lp_format_count (self->network->people);

  return draw_text (self, cr, people, (LpPoint) { card->right, baseline },
                    (LpTextStyle) { .size = card->size, .bold = TRUE, .tabular = TRUE, .anchor = LP_ANCHOR_END, .lines = 1, .colour = card->text });
}

static void
draw_name (LpNetworkCell *self,
           cairo_t       *cr,
           const Card    *card,
           double         width)
{
  draw_text (self, cr, self->network->name, (LpPoint) { card->left, card->first },
             (LpTextStyle) { .size = card->size, .bold = card->selected, .width = MAX (width, 1), .lines = 1, .colour = card->text });
}

static void
draw_bar (LpNetworkCell *self,
          cairo_t       *cr,
          const Card    *card,
          LpRect         rect)
{
  /* On the colour of the selection the bar needs paper of its own to be read. */
  if (card->selected)
    {
      lp_colour_set_source (self->style->paper, cr);
      cairo_rectangle (cr, rect.x - 2, rect.y - 1, rect.width + 4, rect.height + 2);
      cairo_fill (cr);
    }
  lp_band_bar_draw (cr, rect, 4, self->style, self->network->people, self->network->size,
                    self->totals->min_people, self->totals->max_people);
}

/* Number | name over practices and what is wrong | bar | people. */
static void
draw_wide (LpNetworkCell *self,
           cairo_t       *cr,
           const Card    *card)
{
  g_autofree char *practices = describe_practices (self->network);
  double middle = card->area.y + card->area.height / 2;
  double baseline = middle + lp_typesetter_get_ascent (self->typesetter, card->size) * 0.38;
  double people = 4.2 * card->size;
  LpRect bar = { card->right - people - GAP - BAR_WIDTH, middle - 5.5, BAR_WIDTH, 11 };
  double x;

  draw_people (self, cr, card, baseline);
  draw_bar (self, cr, card, bar);
  draw_name (self, cr, card, bar.x - GAP - card->left);
  x = card->left + draw_text (self, cr, practices, (LpPoint) { card->left, card->second },
                              (LpTextStyle) { .size = card->small, .lines = 1, .colour = card->quiet });
  if (self->network->size != LP_SIZE_RIGHT)
    {
      x += draw_text (self, cr, " · ", (LpPoint) { x, card->second },
                      (LpTextStyle) { .size = card->small, .lines = 1, .colour = card->quiet });
      draw_wrong (self, cr, card, x, LP_ANCHOR_START);
    }
}

/* Number | name and people over bar and practices, or what is wrong. */
static void
draw_compact (LpNetworkCell *self,
              cairo_t       *cr,
              const Card    *card)
{
  g_autofree char *practices = describe_practices (self->network);
  double people = draw_people (self, cr, card, card->first);
  LpRect bar = { card->left, card->second - card->small * 0.32 - 4.5, 92, 9 };

  draw_name (self, cr, card, card->right - people - GAP - card->left);
  draw_bar (self, cr, card, bar);
  if (self->network->size != LP_SIZE_RIGHT)
    draw_wrong (self, cr, card, card->right, LP_ANCHOR_END);
  else
    draw_text (self, cr, practices, (LpPoint) { card->right, card->second },
               (LpTextStyle) { .size = card->small, .anchor = LP_ANCHOR_END, .lines = 1, .colour = card->quiet });
}

static void
lp_network_cell_render (GtkCellRenderer      *cell,
                        cairo_t              *cr,
                        GtkWidget            *widget,
                        const GdkRectangle   *background_area,
                        const GdkRectangle   *cell_area,
                        GtkCellRendererState  flags)
{
  LpNetworkCell *self = LP_NETWORK_CELL (cell);
  Card card;

  if (self->style == NULL || self->network == NULL)
    return;

  card = lay_out (self, widget, cell_area, flags);
  cairo_save (cr);
  draw_badge (self, cr, &card);
  if (cell_area->width >= WIDE_IN_EMS * self->style->font_size)
    draw_wide (self, cr, &card);
  else
    draw_compact (self, cr, &card);
  cairo_restore (cr);
}

static void
lp_network_cell_get_preferred_width (GtkCellRenderer *cell,
                                     GtkWidget       *widget,
                                     int             *minimum,
                                     int             *natural)
{
  LpNetworkCell *self = LP_NETWORK_CELL (cell);
  double size = self->style != NULL ? self->style->font_size : 15;

  /* Number, a dozen letters of the name and the people: nothing narrower can be read. */
  if (minimum != NULL)
    *minimum = 14 * size;
  if (natural != NULL)
    *natural = 18 * size;
}

static void
lp_network_cell_get_preferred_height (GtkCellRenderer *cell,
                                      GtkWidget       *widget,
                                      int             *minimum,
                                      int             *natural)
{
  int height = measure_height (LP_NETWORK_CELL (cell));

  if (minimum != NULL)
    *minimum = height;
  if (natural != NULL)
    *natural = height;
}

static void
lp_network_cell_get_preferred_height_for_width (GtkCellRenderer *cell,
                                                GtkWidget       *widget,
                                                int              width,
                                                int             *minimum,
                                                int             *natural)
{
  lp_network_cell_get_preferred_height (cell, widget, minimum, natural);
}

static GtkSizeRequestMode
lp_network_cell_get_request_mode (GtkCellRenderer *cell)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lp_network_cell_finalize (GObject *object)
{
  LpNetworkCell *self = LP_NETWORK_CELL (object);

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->typesetter, lp_typesetter_free);

  G_OBJECT_CLASS (lp_network_cell_parent_class)->finalize (object);
}

static void
lp_network_cell_class_init (LpNetworkCellClass *klass)
{
  GtkCellRendererClass *cell_class = GTK_CELL_RENDERER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_network_cell_finalize;
  cell_class->render = lp_network_cell_render;
  cell_class->get_request_mode = lp_network_cell_get_request_mode;
  cell_class->get_preferred_width = lp_network_cell_get_preferred_width;
  cell_class->get_preferred_height = lp_network_cell_get_preferred_height;
  cell_class->get_preferred_height_for_width = lp_network_cell_get_preferred_height_for_width;
}

static void
lp_network_cell_init (LpNetworkCell *self)
{
}

GtkCellRenderer *
lp_network_cell_new (void)
{
  return g_object_new (LP_TYPE_NETWORK_CELL, NULL);
}

void
lp_network_cell_set_style (LpNetworkCell *self,
                           LpStyle       *style)
{
  g_return_if_fail (LP_IS_NETWORK_CELL (self));

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->typesetter, lp_typesetter_free);
  self->style = style;
  self->typesetter = lp_typesetter_new (style->font_family);
}

void
lp_network_cell_set_network (LpNetworkCell          *self,
                             const LpNetworkTotals  *network,
                             const LpCoverageTotals *totals)
{
  g_autofree char *people = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LP_IS_NETWORK_CELL (self));

  self->network = network;
  self->totals = totals;
  if (network == NULL)
    return;

  people = lp_format_count (network->people);
  wrong = lp_network_totals_describe (network);
  text = g_strdup_printf (*wrong != '\0' ? "%" G_GINT64_FORMAT " %s, %s, %s" : "%" G_GINT64_FORMAT " %s, %s",
                          network->number, network->name, people, wrong);
  g_object_set (self, "text", text, NULL);
}
