/* axis.c — the figures along a scale: round ones where there is room, limits always */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/axis.h"

#include <math.h>

#include "paint/palette.h"
#include "paint/ticks.h"

struct _LpAxis
{
  GArray *labels;               /* of LpAxisLabel: limits, words between them, round figures */
  double baseline, size;
  double left, right;
  int words;                    /* index of the words between the limits, or -1 */
};

static void
clear_label (gpointer data)
{
  g_free (((LpAxisLabel *) data)->text);
}

static LpTextStyle
get_text_style (const LpAxis *axis,
                gboolean      limit)
{
  return (LpTextStyle) { .size = axis->size, .bold = limit, .tabular = TRUE, .anchor = LP_ANCHOR_MIDDLE };
}

/* The box of @text centred on @at and moved inwards where it would stand out. */
static LpRect
place_text (const LpAxis *axis,
            LpTypesetter *typesetter,
            const char   *text,
            double        at,
            gboolean      limit)
{
  LpTextStyle text_style = get_text_style (axis, limit);
  LpRect box = lp_typesetter_measure (typesetter, &text_style, text, (LpPoint) { at, axis->baseline });

  box.x = MAX (MIN (box.x, axis->right - box.width), axis->left);
  return box;
}

static void
add_label (LpAxis   *axis,
           double    at,
           gboolean  limit,
           char     *text,
           LpRect    box)
{
  LpAxisLabel label = { at, limit, text, box };

  g_array_append_val (axis->labels, label);
}

static gboolean
is_free (const LpAxis *axis,
         LpRect        box)
{
  double gap = axis->size * 0.7;

  for (guint i = 0; i < axis->labels->len; i++)
    {
      LpRect taken = g_array_index (axis->labels, LpAxisLabel, i).box;

      if (box.x < taken.x + taken.width + gap && taken.x < box.x + box.width + gap)
        return FALSE;
    }
  return TRUE;
}

/* Each limit stands at its line; two that meet move apart, and where the room ends become one. */
static void
add_limits (LpAxis         *axis,
            const LpScale  *scale,
            const gint64   *limits,
            LpFormatFigure  format,
            LpTypesetter   *typesetter)
{
  double lower_at = lp_scale_map (scale, limits[0]);
  double upper_at = lp_scale_map (scale, limits[1]);
  g_autofree char *lower_text = format (limits[0]);
  g_autofree char *upper_text = format (limits[1]);
  LpRect lower = place_text (axis, typesetter, lower_text, lower_at, TRUE);
  LpRect upper = place_text (axis, typesetter, upper_text, upper_at, TRUE);
  double overlap = lower.x + lower.width + axis->size * 0.5 - upper.x;

  if (overlap > 0)
    {
      lower.x -= overlap / 2;
      upper.x += overlap / 2;
    }
  if (overlap <= lower.width / 2 && lower.x >= axis->left && upper.x + upper.width <= axis->right)
    {
      add_label (axis, lower_at, TRUE, g_steal_pointer (&lower_text), lower);
      add_label (axis, upper_at, TRUE, g_steal_pointer (&upper_text), upper);
    }
  else
    {
      g_autofree char *both = g_strdup_printf ("%s–%s", lower_text, upper_text);
      double middle = (lower_at + upper_at) / 2;
      LpRect box = place_text (axis, typesetter, both, middle, TRUE);

      add_label (axis, middle, TRUE, g_steal_pointer (&both), box);
    }
}

static void
add_words (LpAxis        *axis,
           const LpScale *scale,
           const gint64  *limits,
           const char    *words,
           LpTypesetter  *typesetter)
{
  double middle = (lp_scale_map (scale, limits[0]) + lp_scale_map (scale, limits[1])) / 2;
  LpRect box = place_text (axis, typesetter, words, middle, TRUE);

  if (axis->labels->len < 2 || !is_free (axis, box))
    return;
  axis->words = (int) axis->labels->len;
  add_label (axis, middle, FALSE, g_strdup (words), box);
}

static void
add_round_figures (LpAxis         *axis,
                   const LpScale  *scale,
                   LpFormatFigure  format,
                   LpTypesetter   *typesetter)
{
  guint most = (guint) CLAMP (fabs (scale->end - scale->start) / (axis->size * 6), 1, 20);
  g_autoptr (GArray) ticks = lp_ticks_new (MIN (scale->from, scale->to), MAX (scale->from, scale->to), most);

  for (guint i = 0; i < ticks->len; i++)
    {
      double tick = g_array_index (ticks, double, i);
      g_autofree char *text = NULL;
      double at = lp_scale_map (scale, tick);
      LpRect box;

      /* People are counted whole: a step below 1 would write the same figure twice. */
      if (tick != floor (tick))
        continue;
      text = format ((gint64) tick);
      box = place_text (axis, typesetter, text, at, FALSE);
      if (is_free (axis, box))
        add_label (axis, at, FALSE, g_steal_pointer (&text), box);
    }
}

LpAxis *
lp_axis_new (const LpScale  *scale,
             const gint64   *limits,
             const char     *between,
             double          left,
             double          right,
             double          baseline,
             double          size,
             LpFormatFigure  format,
             LpTypesetter   *typesetter)
{
  LpAxis *axis = g_new0 (LpAxis, 1);

  axis->labels = g_array_new (FALSE, FALSE, sizeof (LpAxisLabel));
  g_array_set_clear_func (axis->labels, clear_label);
  axis->baseline = baseline;
  axis->size = size;
  axis->left = left;
  axis->right = right;
  axis->words = -1;
  if (lp_scale_is_degenerate (scale))
    return axis;
  if (limits)
    add_limits (axis, scale, limits, format, typesetter);
  if (limits && between)
    add_words (axis, scale, limits, between, typesetter);
  add_round_figures (axis, scale, format, typesetter);
  return axis;
}

void
lp_axis_free (LpAxis *axis)
{
  if (!axis)
    return;
  g_array_unref (axis->labels);
  g_free (axis);
}

guint
lp_axis_get_n_labels (const LpAxis *axis)
{
  return axis->labels->len;
}

const LpAxisLabel *
lp_axis_get_label (const LpAxis *axis,
                   guint         i)
{
  return &g_array_index (axis->labels, LpAxisLabel, i);
}

void
lp_axis_draw (const LpAxis  *axis,
              LpTypesetter  *typesetter,
              const LpStyle *style,
              cairo_t       *cr)
{
  for (guint i = 0; i < axis->labels->len; i++)
    {
      const LpAxisLabel *label = lp_axis_get_label (axis, i);
      gboolean words = (int) i == axis->words;
      LpTextStyle text_style = get_text_style (axis, label->limit || words);

      text_style.anchor = LP_ANCHOR_START;
      text_style.colour = words ? style->band_line : label->limit ? style->text : style->quiet;
      lp_typesetter_draw (typesetter, &text_style, label->text, (LpPoint) { label->box.x, axis->baseline }, cr);
    }
}

void
lp_axis_draw_grid (const LpAxis  *axis,
                   double         top,
                   double         bottom,
                   const LpStyle *style,
                   cairo_t       *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < axis->labels->len; i++)
    {
      const LpAxisLabel *label = lp_axis_get_label (axis, i);

      if (label->limit || (int) i == axis->words)
        continue;
      cairo_move_to (cr, round (label->at) + style->line_width / 2, top);
      cairo_line_to (cr, round (label->at) + style->line_width / 2, bottom);
    }
  lp_colour_set_source (style->grid, cr);
  cairo_set_line_width (cr, style->line_width);
  cairo_stroke (cr);
}
