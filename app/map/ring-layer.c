/* ring-layer.c — straight-line distance from what is chosen, or else from the nearest network's centre */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/label-placing.h"
#include "map/lines.h"
#include "paint/palette.h"

/* Rings nearer to each other than this, of the text's size, cannot be told apart. */
#define LEAST_APART 4.5
#define MOST_RINGS 8
/* Of the rings round many centres, so many in view are told how far they are. */
#define MOST_LABELS 4
/* Of a centre's mark, of the text's size. */
#define RIM 0.2

/* A part of a ring, as angles from 0 to 2 pi. */
typedef struct
{
  double from, to;
} Arc;

/* What distance is measured from: the chosen practice, or the chosen network's centre; with nothing chosen, as on paper, the nearest centre of all networks. (transfer full) (nullable) */
static LpMapCentres *
find_middles (const LpMapCanvas *canvas)
{
  const LpMapNetwork *network = lp_map_scene_find_network (canvas->scene, canvas->state.selected_network);
  const char *const *chosen = canvas->state.selected_practices;
  const LpMapCentres *all = lp_map_scene_get_centres (canvas->scene);
  g_autoptr (GArray) points = NULL;
  int one = -1;

  if (all == NULL)
    return NULL;
  if (chosen != NULL && chosen[0] != NULL)
    one = lp_map_scene_find_practice (canvas->scene, chosen[0]);
  else if (network != NULL)
    one = network->centre;
  else
    return lp_map_centres_ref ((LpMapCentres *) all);
  if (one < 0)
    return NULL;
  points = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  g_array_append_val (points, lp_map_scene_get_practice (canvas->scene, (guint) one)->at);
  return lp_map_centres_new (points, lp_map_scene_get_extent (canvas->scene));
}

/* 1, 2, 5, 10 ... kilometres. */
static double
choose_step (const LpMapCanvas *canvas)
{
  const double digits[] = { 1, 2, 5 };
  double least = LEAST_APART * canvas->style->font_size / canvas->viewport.scale / 1000;

  for (double power = 0.1; power < 1000; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (digits[i] * power >= least)
        return digits[i] * power;
  return 1000;
}

static void
add_arc (GArray *arcs,
         double  from,
         double  to)
{
  Arc arc = { from, to };

  if (from < to)
    g_array_append_val (arcs, arc);
}

static int
compare_arcs (gconstpointer a,
              gconstpointer b)
{
  const Arc *v = a, *w = b;

  return (v->from > w->from) - (v->from < w->from);
}

/* The parts of the ring round @middle that lie nearer to another one: distance is to the nearest. */
static GArray *
find_hidden (const LpMapCanvas  *canvas,
             const LpMapCentres *middles,
             const LpMapCentre  *middle,
             double              radius)
{
  GArray *hidden = g_array_new (FALSE, FALSE, sizeof (Arc));
  LpPoint here = lp_viewport_to_screen (&canvas->viewport, middle->at);

  for (guint i = 0; i < middle->n_others; i++)
    {
      LpPoint there = lp_viewport_to_screen (&canvas->viewport, lp_map_centres_get (middles, middle->others[i])->at);
      double dx = there.x - here.x, dy = there.y - here.y, square = dx * dx + dy * dy, half, towards;

      if (square >= 4 * radius * radius)
        continue;
      half = acos (sqrt (square) / (2 * radius));
      towards = atan2 (dy, dx);
      towards += towards < 0 ? 2 * G_PI : 0;
      add_arc (hidden, MAX (towards - half, 0), MIN (towards + half, 2 * G_PI));
      add_arc (hidden, towards - half + 2 * G_PI, 2 * G_PI);
      add_arc (hidden, 0, towards + half - 2 * G_PI);
    }
  g_array_sort (hidden, compare_arcs);
  return hidden;
}

static void
trace_arc (const LpMapCanvas *canvas,
           LpPoint            middle,
           double             radius,
           double             from,
           double             to)
{
  if (to - from < 1e-6)
    return;
  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, middle.x, middle.y, radius, from, to);
}

/* A single one has rings all over the map; of several, each where it is the nearest. */
static gboolean
reaches (const LpMapCanvas  *canvas,
         const LpMapCentres *middles,
         const LpMapCentre  *middle,
         double              radius)
{
  return lp_map_centres_get_n (middles) == 1 || middle->reach * canvas->viewport.scale >= radius;
}

/* What is left of the ring round one of the middles. */
static void
trace_ring (const LpMapCanvas  *canvas,
            const LpMapCentres *middles,
            const LpMapCentre  *middle,
            double              radius)
{
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, middle->at);
  LpRect around = { at.x - radius, at.y - radius, 2 * radius, 2 * radius };
  g_autoptr (GArray) hidden = NULL;
  double from = 0;

  if (!reaches (canvas, middles, middle, radius) || !lp_rect_intersects (around, canvas->seen))
    return;
  hidden = find_hidden (canvas, middles, middle, radius);
  for (guint i = 0; i < hidden->len; i++)
    {
      const Arc *arc = &g_array_index (hidden, Arc, i);

      trace_arc (canvas, at, radius, from, arc->from);
      from = MAX (from, arc->to);
    }
  trace_arc (canvas, at, radius, from, 2 * G_PI);
}

void
lp_map_set_ring_line (const LpMapCanvas *canvas)
{
  const double dashes[] = { 3 * canvas->style->line_width, 3 * canvas->style->line_width };

  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, 1.2 * canvas->style->line_width);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->text, 0.75), canvas->cr);
}

/* All places at one distance. */
static void
draw_distance (const LpMapCanvas  *canvas,
               const LpMapCentres *middles,
               double              radius)
{
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < lp_map_centres_get_n (middles); i++)
    trace_ring (canvas, middles, lp_map_centres_get (middles, i), radius);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  cairo_set_line_width (canvas->cr, 2.8 * canvas->style->line_width);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.6), canvas->cr);
  cairo_stroke_preserve (canvas->cr);
  lp_map_set_ring_line (canvas);
  cairo_stroke (canvas->cr);
}

/* How far it is to the nearest centre matters where people live: rings from everywhere would fill the sea. */
static void
clip_to_land (const LpMapCanvas *canvas)
{
  cairo_new_path (canvas->cr);
  lp_map_trace_seen (canvas, lp_map_scene_get_outline (canvas->scene), 0);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (canvas->cr);
}

/* A dark rim round the marks that distance is measured from: which practice is a centre is not to be seen otherwise. */
static void
draw_centres (const LpMapCanvas *canvas)
{
  lp_colour_set_source (canvas->style->text, canvas->cr);
  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      int centre = lp_map_scene_get_network (canvas->scene, i)->centre;
      const LpMapPractice *practice = centre >= 0 ? lp_map_scene_get_practice (canvas->scene, (guint) centre) : NULL;
      LpPoint at = practice != NULL ? lp_map_mark_get_place (&canvas->viewport, canvas->style, practice) : (LpPoint) { 0, 0 };

      if (practice == NULL || lp_rect_contains (canvas->frame, at))
        continue;
      cairo_new_path (canvas->cr);
      cairo_arc (canvas->cr, at.x, at.y, lp_map_mark_get_radius (canvas->style, practice->people) + RIM * canvas->style->font_size, 0, 2 * G_PI);
      cairo_fill (canvas->cr);
    }
}

/* Whether no other middle is nearer to @at, which is on the ring round @middle. */
static gboolean
is_on_ring (const LpMapCanvas  *canvas,
            const LpMapCentres *middles,
            const LpMapCentre  *middle,
            LpPoint             at,
            double              radius)
{
  for (guint i = 0; i < middle->n_others; i++)
    {
      LpPoint other = lp_viewport_to_screen (&canvas->viewport, lp_map_centres_get (middles, middle->others[i])->at);

      if (hypot (other.x - at.x, other.y - at.y) < radius - 0.5)
        return FALSE;
    }
  return TRUE;
}

/* On the ring itself: north of the middle if that is free, or else where it is. */
static gboolean
place_words (LpMapPlacing       *placing,
             const LpMapCentres *middles,
             const LpMapCentre  *middle,
             double              radius,
             double              km)
{
  const LpMapCanvas *canvas = placing->canvas;
  const LpShape *land = lp_map_centres_get_n (middles) > 1 ? lp_map_scene_get_outline (canvas->scene) : NULL;
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, middle->at);
  g_autofree char *words = km >= 1 ? g_strdup_printf (_("%g km"), km) : g_strdup_printf (_("%g m"), km * 1000);
  LpTextStyle text = { .size = canvas->style->font_size * 0.78, .bold = TRUE, .colour = canvas->style->text,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };

  for (guint i = 0; i < 12 && reaches (canvas, middles, middle, radius); i++)
    {
      double angle = -G_PI_2 + (i % 2 == 0 ? 1 : -1) * (double) ((i + 1) / 2) * G_PI / 6;
      LpPoint place = { at.x + radius * cos (angle), at.y + radius * sin (angle) };

      if (is_on_ring (canvas, middles, middle, place, radius) && lp_map_placing_around (placing, &text, words, place, 0, land, LP_MAP_LABEL_DISTANCE, i))
        return TRUE;
    }
  return FALSE;
}

void
lp_map_draw_rings (const LpMapCanvas *canvas)
{
  double step = choose_step (canvas), farthest = hypot (canvas->viewport.width, canvas->viewport.height);
  g_autoptr (LpMapCentres) middles = find_middles (canvas);
  gboolean several = middles != NULL && lp_map_centres_get_n (middles) > 1;

  cairo_save (canvas->cr);
  if (several)
    clip_to_land (canvas);
  for (int i = MOST_RINGS; i >= 1 && middles != NULL; i--)
    if (i * step * 1000 * canvas->viewport.scale < farthest)
      draw_distance (canvas, middles, i * step * 1000 * canvas->viewport.scale);
  cairo_restore (canvas->cr);
  if (several)
    draw_centres (canvas);
}

void
lp_map_place_rings (LpMapPlacing *placing)
{
  double step = choose_step (placing->canvas);
  g_autoptr (LpMapCentres) middles = find_middles (placing->canvas);

  for (int i = 1; i <= MOST_RINGS && middles != NULL; i++)
    {
      guint n_labels = 0;

      for (guint m = 0; m < lp_map_centres_get_n (middles) && n_labels < MOST_LABELS; m++)
        n_labels += place_words (placing, middles, lp_map_centres_get (middles, m), i * step * 1000 * placing->canvas->viewport.scale, i * step) && placing->in_view;
    }
}
