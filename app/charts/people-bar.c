/* people-bar.c — all people as one bar with direct labels */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/people-bar-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "paint/palette.h"

typedef struct
{
  LpPeopleBar *bar;
  const LpCoverageTotals *totals;
  const LpStyle *style;
  LpTypesetter *typesetter;
} Setting;

static const LpFill fills[LP_N_PEOPLE] = { LP_FILL_RIGHT_SIZE, LP_FILL_UNDER, LP_FILL_OVER, LP_FILL_UNASSIGNED };

static LpTextStyle
get_label_style (const LpStyle *style,
                 LpPeopleState  state)
{
  LpColour colour = state == LP_PEOPLE_UNDER ? style->under_text : state == LP_PEOPLE_OVER ? style->over_text : style->text;

  return (LpTextStyle) { .size = style->font_size, .bold = TRUE, .tabular = TRUE, .colour = colour };
}

static char *
format_label (const LpCoverageTotals *totals,
              LpPeopleState           state)
{
  g_autofree char *count = lp_format_count (_lp_people_get (totals, state));
  g_autofree char *share = _lp_people_format_share (totals, state);

  /* Translators: a state of people, how many they are, and their share: "Under 28,361, 3.5%". */
  return g_strdup_printf (_("%s %s, %s"), _lp_people_get_name (state), count, share);
}

static void
place_segments (Setting *setting)
{
  LpRect bar = setting->bar->bar;
  double widths[LP_N_PEOPLE] = { 0 };
  double sliver = MAX (2, 2 * setting->style->line_width);
  double others = 0, x = bar.x;
  int largest = 0;

  if (setting->totals->people <= 0)
    return;
  for (int i = 0; i < LP_N_PEOPLE; i++)
    {
      double people = (double) _lp_people_get (setting->totals, i);

      widths[i] = people > 0 ? MAX (bar.width * people / (double) setting->totals->people, sliver) : 0;
      if (widths[i] > widths[largest])
        largest = i;
    }
  /* What the slivers were given is taken from the largest. */
  for (int i = 0; i < LP_N_PEOPLE; i++)
    others += i == largest ? 0 : widths[i];
  widths[largest] = MAX (bar.width - others, 0);
  for (int i = 0; i < LP_N_PEOPLE; i++)
    {
      setting->bar->segments[i] = (LpRect) { x, bar.y, widths[i], bar.height };
      x += widths[i];
    }
}

/* TRUE when the label of right size stands in its own segment. */
static gboolean
place_inside (Setting *setting)
{
  LpPeopleBar *bar = setting->bar;
  LpRect segment = bar->segments[LP_PEOPLE_RIGHT_SIZE];
  LpTextStyle text_style = get_label_style (setting->style, LP_PEOPLE_RIGHT_SIZE);
  g_autofree char *label = format_label (setting->totals, LP_PEOPLE_RIGHT_SIZE);
  double pad = setting->style->font_size * 0.8;
  LpPoint at = { segment.x + pad, segment.y + segment.height / 2 + text_style.size * 0.35 };

  text_style.colour = lp_colour_readable_on (setting->style->right_size);
  if (lp_typesetter_measure (setting->typesetter, &text_style, label, at).width > segment.width - 2 * pad)
    return FALSE;
  _lp_pieces_add (bar->pieces, setting->typesetter, &text_style, label, at);
  return TRUE;
}

/* Moves labels of these widths, which want to stand at @xs, just as far as needed to stand apart between the edges. */
static void
spread (double *xs,
        double *widths,
        guint   n,
        double  left,
        double  right,
        double  gap)
{
  for (guint i = 0; i < n; i++)
    xs[i] = MAX (xs[i], i == 0 ? left : xs[i - 1] + widths[i - 1] + gap);
  for (guint i = n; i-- > 0;)
    xs[i] = MIN (xs[i], (i == n - 1 ? right : xs[i + 1] - gap) - widths[i]);
}

/*
 * From the segment down, along, and down to its label. Labels keep the order of their segments; those that went to the left run
 * lower the further right they begin, those that went to the right the other way round, so no two lines cross.
 */
static void
place_leader (Setting       *setting,
              LpPeopleState  state,
              LpRect         label,
              guint          rank,
              guint          n)
{
  LpRect segment = setting->bar->segments[state];
  LpPoint *leader = setting->bar->leaders[state];
  double pad = MIN (setting->style->font_size * 0.5, label.width / 2);
  double from = segment.x + segment.width / 2;
  double to = CLAMP (from, label.x + pad, label.x + label.width - pad);
  double top = segment.y + segment.height + setting->style->line_width;
  double share = (to < from ? rank + 1.0 : n - rank) / (n + 1.0);
  double level = top + (label.y - top) * share;

  leader[0] = (LpPoint) { from, top };
  leader[1] = (LpPoint) { from, level };
  leader[2] = (LpPoint) { to, level };
  leader[3] = (LpPoint) { to, label.y };
}

static void
place_in_one_line (Setting             *setting,
                   const LpPeopleState *states,
                   char               **labels,
                   double              *widths,
                   guint                n,
                   double               baseline)
{
  LpPeopleBar *bar = setting->bar;
  double gap = setting->style->font_size;
  double xs[LP_N_PEOPLE];

  for (guint i = 0; i < n; i++)
    xs[i] = lp_rect_centre (bar->segments[states[i]]).x - widths[i] / 2;
  spread (xs, widths, n, bar->bar.x, bar->bar.x + bar->bar.width, gap);
  for (guint i = 0; i < n; i++)
    {
      LpTextStyle text_style = get_label_style (setting->style, states[i]);
      LpRect box = _lp_pieces_add (bar->pieces, setting->typesetter, &text_style, labels[i], (LpPoint) { xs[i], baseline });

      place_leader (setting, states[i], box, i, n);
      bar->bottom = MAX (bar->bottom, box.y + box.height);
    }
}

static void
place_in_lines (Setting             *setting,
                const LpPeopleState *states,
                char               **labels,
                guint                n)
{
  LpPeopleBar *bar = setting->bar;
  double size = setting->style->font_size;

  for (guint i = 0; i < n; i++)
    {
      LpTextStyle text_style = get_label_style (setting->style, states[i]);
      double top = bar->bottom + size * 0.3;

      text_style.width = bar->bar.width - size * 1.5;
      bar->swatches[states[i]] = (LpRect) { bar->bar.x, round (top + size * 0.2), size, size };
      bar->bottom = _lp_pieces_add_below (bar->pieces, setting->typesetter, &text_style, labels[i],
                                          (LpPoint) { bar->bar.x + size * 1.5, top });
    }
}

/* TRUE when the label of the unassigned, who stand last, has room beside the heading: three labels below would crowd. */
static gboolean
place_above (Setting *setting)
{
  LpPeopleBar *bar = setting->bar;
  const LpPiece *heading = &g_array_index (bar->pieces, LpPiece, 0);
  LpRect segment = bar->segments[LP_PEOPLE_UNASSIGNED];
  LpTextStyle text_style = get_label_style (setting->style, LP_PEOPLE_UNASSIGNED);
  g_autofree char *label = format_label (setting->totals, LP_PEOPLE_UNASSIGNED);
  double width = lp_typesetter_measure (setting->typesetter, &text_style, label, heading->at).width;
  double right = bar->bar.x + bar->bar.width;
  double x = MIN (lp_rect_centre (segment).x - width / 2, right - width);
  LpRect box;

  if (x < heading->box.x + heading->box.width + 2 * text_style.size)
    return FALSE;
  box = _lp_pieces_add (bar->pieces, setting->typesetter, &text_style, label, (LpPoint) { x, heading->at.y });
  for (int i = 0; i < 4; i++)
    bar->leaders[LP_PEOPLE_UNASSIGNED][i] = (LpPoint) { lp_rect_centre (segment).x, i < 2 ? segment.y : box.y + box.height };
  return TRUE;
}

static gboolean
is_placed_elsewhere (Setting       *setting,
                     LpPeopleState  state)
{
  return (state == LP_PEOPLE_RIGHT_SIZE && place_inside (setting)) || (state == LP_PEOPLE_UNASSIGNED && place_above (setting));
}

static void
place_labels (Setting *setting)
{
  LpPeopleBar *bar = setting->bar;
  double size = setting->style->font_size;
  LpPeopleState states[LP_N_PEOPLE];
  g_auto (GStrv) labels = g_new0 (char *, LP_N_PEOPLE + 1);
  double widths[LP_N_PEOPLE], total = 0;
  guint n = 0;

  for (LpPeopleState state = LP_PEOPLE_RIGHT_SIZE; state < LP_N_PEOPLE; state++)
    {
      LpTextStyle text_style = get_label_style (setting->style, state);

      if (bar->segments[state].width <= 0 || is_placed_elsewhere (setting, state))
        continue;
      states[n] = state;
      labels[n] = format_label (setting->totals, state);
      widths[n] = lp_typesetter_measure (setting->typesetter, &text_style, labels[n], (LpPoint) { 0, 0 }).width;
      total += widths[n] + (n > 0 ? size : 0);
      n++;
    }
  if (n == 0)
    return;
  if (total <= bar->bar.width)
    place_in_one_line (setting, states, labels, widths, n,
                       bar->bottom + size * 0.75 + lp_typesetter_get_ascent (setting->typesetter, size));
  else
    place_in_lines (setting, states, labels, n);
}

gint64
_lp_people_get (const LpCoverageTotals *totals,
                LpPeopleState           state)
{
  const gint64 people[LP_N_PEOPLE] = { totals->people_right_size, totals->people_under, totals->people_over,
                                       totals->people_unassigned };

  return people[state];
}

const char *
_lp_people_get_name (LpPeopleState state)
{
  static const char *const names[LP_N_PEOPLE] = { N_("Right size"), N_("Under"), N_("Over"), N_("Unassigned") };

  return _(names[state]);
}

char *
_lp_people_format_share (const LpCoverageTotals *totals,
                         LpPeopleState           state)
{
  gint64 people = _lp_people_get (totals, state);
  double share = totals->people > 0 ? (double) people / (double) totals->people : 0;

  if (people > 0 && share < 0.0005)
    return g_strdup (_("under 0.1%"));
  if (people < totals->people && share >= 0.9995)
    return g_strdup (_("over 99.9%"));
  return lp_format_share (share, 1);
}

LpPeopleBar *
_lp_people_bar_new (const LpCoverageTotals *totals,
                    double                  left,
                    double                  right,
                    double                  top,
                    double                  bar_height,
                    const LpStyle          *style,
                    LpTypesetter           *typesetter)
{
  LpPeopleBar *bar = g_new0 (LpPeopleBar, 1);
  Setting setting = { bar, totals, style, typesetter };
  LpTextStyle heading_style = { .size = style->font_size, .bold = TRUE, .tabular = TRUE, .lines = 1, .width = right - left,
                                .colour = style->text };
  g_autofree char *count = lp_format_count (totals->people);
  g_autofree char *all = g_strdup_printf (_("All %s people"), count);
  const char *heading = totals->people == 0 ? _("No registered people") : all;

  bar->pieces = _lp_pieces_new ();
  bar->bottom = _lp_pieces_add_below (bar->pieces, typesetter, &heading_style, heading, (LpPoint) { left, top });
  bar->bar = (LpRect) { left, round (bar->bottom + style->font_size * 0.4), right - left, round (bar_height) };
  bar->bottom = bar->bar.y + bar->bar.height;
  place_segments (&setting);
  place_labels (&setting);
  return bar;
}

void
_lp_people_bar_free (LpPeopleBar *bar)
{
  if (!bar)
    return;
  g_array_unref (bar->pieces);
  g_free (bar);
}

void
_lp_people_bar_draw (const LpPeopleBar *bar,
                     const LpStyle     *style,
                     LpTypesetter      *typesetter,
                     cairo_t           *cr)
{
  cairo_save (cr);
  lp_band_draw (bar->bar, style, cr);
  cairo_set_line_width (cr, style->line_width);
  for (int i = 0; i < LP_N_PEOPLE; i++)
    {
      LpRect segment = bar->segments[i];

      /* A seam of paper keeps neighbours apart, where there is enough of them. */
      if (segment.width > 6 * style->line_width)
        segment.width -= style->line_width;
      lp_colour_set_source (style->paper, cr);
      cairo_rectangle (cr, bar->segments[i].x, segment.y, bar->segments[i].width, segment.height);
      cairo_fill (cr);
      lp_fill_draw_rect (fills[i], segment, style, cr);
      lp_fill_draw_rect (fills[i], bar->swatches[i], style, cr);
      cairo_new_path (cr);
      for (int j = 0; j < 4; j++)
        cairo_line_to (cr, bar->leaders[i][j].x, bar->leaders[i][j].y);
      lp_colour_set_source (style->quiet, cr);
      cairo_stroke (cr);
    }
  _lp_pieces_draw (bar->pieces, typesetter, -G_MAXDOUBLE, G_MAXDOUBLE, cr);
  cairo_restore (cr);
}
