/* flows-chart-layout.c — where the groups and bands of the flows chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/flows-chart-private.h"
#include "charts/frame-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In parts of the font size. */
#define SLOT 2.4                /* the least height of a group: two lines of its label */
#define GAP 0.25                /* the least between two groups */
#define BOX_WIDTH 0.9

/* A group to be sorted: its place on its side, and where the people it exchanges stand on the other. */
typedef struct
{
  guint index;
  double weight, sum;
} Sorted;

typedef struct
{
  const LpFlowGroup *(*get) (const LpFlows *flows, guint i);
  guint n;
  GArray *order;                /* of Sorted, from the top */
  LpFlowsPlace *places;         /* by group */
} Column;

static int
compare_sorted (gconstpointer first,
                gconstpointer second)
{
  const Sorted *a = first, *b = second;
  double x = a->weight > 0 ? a->sum / a->weight : a->index;
  double y = b->weight > 0 ? b->sum / b->weight : b->index;

  if (x != y)
    return x < y ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static GArray *
sort_none (guint n)
{
  GArray *order = g_array_sized_new (FALSE, TRUE, sizeof (Sorted), n);
  guint i;

  for (i = 0; i < n; i++)
    g_array_append_val (order, ((Sorted) { .index = i }));

  return order;
}

static double *
rank_groups (const GArray *order)
{
  double *ranks = g_new0 (double, order->len + 1);
  guint i;

  for (i = 0; i < order->len; i++)
    ranks[g_array_index (order, Sorted, i).index] = i;

  return ranks;
}

/* Each group to the mean place of those it exchanges people with: the barycentre rule for drawing layers with few crossings
 * (Sugiyama, Tagawa and Toda, 1981). */
static void
sort_by_other (GArray        *order,
               const GArray  *other,
               const LpFlows *flows,
               gboolean       after)
{
  g_autofree double *ranks = rank_groups (other);
  guint i;

  for (i = 0; i < order->len; i++)
    g_array_index (order, Sorted, i) = (Sorted) { .index = i };
  for (i = 0; i < lp_flows_get_n (flows); i++)
    {
      const LpFlow *flow = lp_flows_get (flows, i);
      Sorted *group = &g_array_index (order, Sorted, after ? flow->to : flow->from);
      double people = (double) MAX (flow->people, 1);

      group->weight += people;
      group->sum += people * ranks[after ? flow->from : flow->to];
    }
  g_array_sort (order, compare_sorted);
}

static gboolean
fits (const Column *column,
      LpFlows      *flows,
      double        scale,
      double        room,
      double        size)
{
  double height = 0;
  guint i;

  for (i = 0; i < column->n; i++)
    height += MAX (scale * (double) column->get (flows, i)->people, SLOT * size) + GAP * size;

  return height <= room;
}

/* The most units a person can have so that both columns fit. */
static double
find_scale (const Column *columns,
            LpFlows      *flows,
            double        room,
            double        size)
{
  double low = 0, high = 1;
  guint i;

  for (i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2;

      if (fits (&columns[0], flows, middle, room, size) && fits (&columns[1], flows, middle, room, size))
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* Slots share what is left over, so that both columns are as high as the room. */
static void
place_column (Column  *column,
              LpFlows *flows,
              double   scale,
              double   x,
              double   top,
              double   room,
              double   size)
{
  double used = 0, gap, y = top;
  guint i;

  for (i = 0; i < column->n; i++)
    used += MAX (scale * (double) column->get (flows, i)->people, SLOT * size);
  gap = column->n > 1 ? MAX (room - used, 0) / (column->n - 1) : 0;

  for (i = 0; i < column->n; i++)
    {
      guint index = g_array_index (column->order, Sorted, i).index;
      double height = scale * (double) column->get (flows, index)->people;
      double slot = MAX (height, SLOT * size);

      column->places[index].slot = (LpRect) { x, y, BOX_WIDTH * size, slot };
      column->places[index].box = (LpRect) { x, y + (slot - height) / 2, BOX_WIDTH * size, height };
      y += slot + gap;
    }
}

typedef struct
{
  const LpFlowPractice *practice;
  guint index;
  double own, other;            /* tops of the boxes at this end and at the other */
} End;

static int
compare_ends (gconstpointer first,
              gconstpointer second)
{
  const End *a = first, *b = second;

  if (a->own != b->own)
    return a->own < b->own ? -1 : 1;
  if (a->other != b->other)
    return a->other < b->other ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

/* In each box, bands stand in the order of where they go to, so that they do not cross within it. */
static void
stack_bands (LpFlowsLayout *layout,
             LpFlows       *flows,
             gboolean       after,
             double         scale)
{
  guint n = lp_flows_get_n_practices (flows);
  g_autoptr (GArray) ends = g_array_sized_new (FALSE, FALSE, sizeof (End), n);
  const LpFlowsPlace *last = NULL;
  double y = 0;
  guint i;

  for (i = 0; i < n; i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);
      double start = layout->before[practice->from].slot.y;
      double end = layout->after[practice->to].slot.y;

      g_array_append_val (ends, ((End) { practice, i, after ? end : start, after ? start : end }));
    }
  g_array_sort (ends, compare_ends);

  for (i = 0; i < n; i++)
    {
      const End *end = &g_array_index (ends, End, i);
      const LpFlowsPlace *place = after ? &layout->after[end->practice->to] : &layout->before[end->practice->from];
      LpFlowsBand *band = &layout->bands[end->index];

      if (place != last)
        y = place->box.y;
      last = place;
      band->thickness = scale * (double) end->practice->people;
      if (after)
        band->end = y;
      else
        band->start = y;
      y += band->thickness;
    }
}

static double
measure_labels (const Column *column,
                LpFlowsLayout *layout,
                LpFlows      *flows,
                const LpStyle *style)
{
  LpTextStyle bold = { .size = style->font_size, .bold = TRUE };
  double widest = 0;
  guint i;

  for (i = 0; i < column->n; i++)
    {
      const LpFlowGroup *group = column->get (flows, i);
      g_autofree char *name = group->is_network && group->id != 0
                                ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", group->number, group->name) : g_strdup (group->name);

      widest = MAX (widest, lp_typesetter_measure (layout->typesetter, &bold, name, (LpPoint) { 0, 0 }).width);
    }

  return widest;
}

/* The words above the columns; answers where the columns begin. */
static double
place_words (LpFlowsLayout *layout,
             LpFlowsChart  *chart,
             double         margin,
             double         room,
             const LpStyle *style)
{
  double size = style->font_size, y = 1.4 * size;
  const LpFrame frame = { &chart->parent, layout->pieces, layout->typesetter, style, margin, room };
  LpTextStyle side = { .size = size, .bold = TRUE, .width = room / 2 - size, .lines = 1, .colour = style->quiet };

  y = _lp_frame_place_head (&frame, CLAMP (room / 22, size, 1.6 * size), y, 0.3 * size);
  _lp_pieces_add_below (layout->pieces, layout->typesetter, &side, chart->before_name, (LpPoint) { margin, y + 0.8 * size });
  side.anchor = LP_ANCHOR_END;
  y = _lp_pieces_add_below (layout->pieces, layout->typesetter, &side, chart->after_name, (LpPoint) { margin + room, y + 0.8 * size });

  return y + 0.6 * size;
}

static double
place_source (LpFlowsLayout *layout,
              LpFlowsChart  *chart,
              double         margin,
              double         room,
              double         height,
              const LpStyle *style)
{
  double size = style->font_size;
  const LpFrame frame = { &chart->parent, layout->pieces, layout->typesetter, style, margin, room };
  double high;

  if (*chart->parent.source == '\0')
    return height - size;

  high = _lp_frame_measure_source (&frame);
  _lp_frame_place_source (&frame, height - size - high);

  return height - 1.8 * size - high;
}

void
_lp_flows_layout_init (LpFlowsLayout *layout,
                       LpFlowsChart  *chart,
                       double         width,
                       double         height,
                       const LpStyle *style)
{
  LpFlows *flows = chart->flows;
  Column columns[2] = { { lp_flows_get_before, lp_flows_get_n_before (flows), NULL, NULL },
                        { lp_flows_get_after, lp_flows_get_n_after (flows), NULL, NULL } };
  double size = style->font_size;
  double margin = CLAMP (width * 0.02, 0.8 * size, 2 * size);
  double room = MAX (width - 2 * margin, size);
  double most = MAX (room * 0.3, size), top, bottom, scale, labels[2];
  g_autoptr (GArray) before = sort_none (columns[0].n);
  g_autoptr (GArray) after = sort_none (columns[1].n);

  *layout = (LpFlowsLayout) { .typesetter = lp_typesetter_new (style->font_family), .pieces = _lp_pieces_new () };
  columns[0].places = layout->before = g_new0 (LpFlowsPlace, columns[0].n + 1);
  columns[1].places = layout->after = g_new0 (LpFlowsPlace, columns[1].n + 1);
  columns[0].order = before;
  columns[1].order = after;
  layout->bands = g_new0 (LpFlowsBand, lp_flows_get_n_practices (flows) + 1);

  sort_by_other (after, before, flows, TRUE);
  sort_by_other (before, after, flows, FALSE);
  sort_by_other (after, before, flows, TRUE);

  top = place_words (layout, chart, margin, room, style);
  layout->natural_height = top + MAX (columns[0].n, columns[1].n) * (SLOT + 2 * GAP) * size + 4 * size;
  bottom = place_source (layout, chart, margin, room, MAX (height, layout->natural_height), style);
  scale = find_scale (columns, flows, bottom - top, size);
  labels[0] = MIN (measure_labels (&columns[0], layout, flows, style), most) + 0.6 * size;
  labels[1] = MIN (measure_labels (&columns[1], layout, flows, style), most) + 0.6 * size;
  layout->left = margin + labels[0] + BOX_WIDTH * size;
  layout->right = margin + room - labels[1] - BOX_WIDTH * size;
  place_column (&columns[0], flows, scale, layout->left - BOX_WIDTH * size, top, bottom - top, size);
  place_column (&columns[1], flows, scale, layout->right, top, bottom - top, size);
  stack_bands (layout, flows, FALSE, scale);
  stack_bands (layout, flows, TRUE, scale);
}

void
_lp_flows_layout_clear (LpFlowsLayout *layout)
{
  g_clear_pointer (&layout->typesetter, lp_typesetter_free);
  g_clear_pointer (&layout->pieces, g_array_unref);
  g_clear_pointer (&layout->before, g_free);
  g_clear_pointer (&layout->after, g_free);
  g_clear_pointer (&layout->bands, g_free);
}

/* The curve is a cubic whose two control points stand half way: x(t) = 3t(1-t)/2 + t^3 grows with t, so t is found by halving. */
double
_lp_flows_layout_get_top (const LpFlowsLayout *layout,
                          const LpFlowsBand   *band,
                          double               x)
{
  double share = (x - layout->left) / MAX (layout->right - layout->left, 1e-9);
  double low = 0, high = 1, t = 0.5;
  guint i;

  for (i = 0; i < 30; i++)
    {
      t = (low + high) / 2;
      if (1.5 * t * (1 - t) + t * t * t < share)
        low = t;
      else
        high = t;
    }

  return band->start + (band->end - band->start) * t * t * (3 - 2 * t);
}
