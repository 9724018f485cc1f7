/* canvas.c — what every layer of the map draws with */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/canvas.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/palette.h"

/* Points nearer than this, in user units, to the one before are left out. */
#define LEAST_STEP 0.4
/* No line's ink reaches farther than this, user units. */
#define SEEN_REACH 64.0
/* No mark's, those at one point drawn apart, of the text's size. */
#define MARK_REACH 5.0
/* How much of the paper is in the land of networks when a measure colours the practices. */
#define PALE 0.6

/* On which sides of a rectangle a point lies: those of the two bits that are set of each pair. */
static guint
find_sides (LpRect  rect,
            LpPoint at)
{
  return (at.x < rect.x ? 1 : at.x > rect.x + rect.width ? 2 : 0) | (at.y < rect.y ? 4 : at.y > rect.y + rect.height ? 8 : 0);
}

/* The path on its way along a ring. Points that follow each other beyond one side of @around may be left out but the last: whatever way they take there, in @around nothing changes. */
typedef struct
{
  cairo_t *cr;
  LpRect around;                /* without size: nothing is left out */
  guint sides;                  /* on which all points lie from the last that is in the path on */
  LpPoint waiting;              /* the last that was left out */
  gboolean waits;
} Pen;

static void
go_to (Pen     *pen,
       LpPoint  point)
{
  guint sides = pen->around.width > 0 ? find_sides (pen->around, point) : 0;

  pen->waits = (sides & pen->sides) != 0;
  if (pen->waits)
    {
      pen->waiting = point;
      pen->sides &= sides;
      return;
    }
  cairo_line_to (pen->cr, point.x, point.y);
  pen->sides = sides;
}

/* What was left out so far ends where it waits; from there it may go on to another side. */
static void
catch_up (Pen     *pen,
          LpPoint  next)
{
  if (!pen->waits || (find_sides (pen->around, next) & pen->sides) != 0)
    return;
  cairo_line_to (pen->cr, pen->waiting.x, pen->waiting.y);
  pen->sides = find_sides (pen->around, pen->waiting);
  pen->waits = FALSE;
}

static void
trace_ring (const LpMapCanvas *canvas,
            const LpPoint     *ring,
            guint              n,
            double             step,
            Pen               *pen)
{
  LpPoint last = lp_viewport_to_screen (&canvas->viewport, ring[0]);

  cairo_move_to (canvas->cr, last.x, last.y);
  pen->sides = pen->around.width > 0 ? find_sides (pen->around, last) : 0;
  pen->waits = FALSE;
  for (guint i = 1; i < n; i++)
    {
      LpPoint point = lp_viewport_to_screen (&canvas->viewport, ring[i]);

      if (fabs (point.x - last.x) + fabs (point.y - last.y) < step)
        continue;
      catch_up (pen, point);
      go_to (pen, point);
      last = point;
    }
  if (pen->waits)
    cairo_line_to (canvas->cr, pen->waiting.x, pen->waiting.y);
}

/* Unlike lp_rect_intersects() also for a line straight across or up, which has no area. */
static gboolean
touches (LpRect a,
         LpRect b)
{
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/* The ground whose ink, which reaches @reach user units beyond it, may be seen where something is asked for: metres; without size: all. */
static LpRect
get_asked (const LpMapCanvas *canvas,
           double             reach)
{
  LpRect around = lp_rect_inflate (canvas->seen, reach);
  LpPoint a = lp_viewport_from_screen (&canvas->viewport, (LpPoint) { around.x, around.y });
  LpPoint b = lp_viewport_from_screen (&canvas->viewport, (LpPoint) { around.x + around.width, around.y + around.height });

  if (canvas->seen.width <= 0)
    return (LpRect) { 0, 0, 0, 0 };
  return (LpRect) { MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) };
}

/* Rings that are seen nowhere are left out: dashes begin anew with each. @around without size: all of the others. */
static void
trace (const LpMapCanvas *canvas,
       const LpShape     *shape,
       double             step,
       LpRect             around,
       gboolean           closed)
{
  Pen pen = { canvas->cr, around };
  LpRect asked = get_asked (canvas, SEEN_REACH);

  for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, r, &n);

      if (asked.width > 0 && !touches (asked, lp_shape_get_ring_extent (shape, r)))
        continue;
      trace_ring (canvas, ring, n, step, &pen);
      if (closed)
        cairo_close_path (canvas->cr);
    }
}

GHashTable *
lp_map_state_hash_practices (const LpMapState *state)
{
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; state->selected_practices != NULL && state->selected_practices[i] != NULL; i++)
    g_hash_table_add (codes, (gpointer) state->selected_practices[i]);
  return codes;
}

void
lp_map_canvas_init (LpMapCanvas      *canvas,
                    cairo_t          *cr,
                    const LpMapScene *scene,
                    LpViewport        viewport,
                    const LpStyle    *style,
                    const LpMapState *state,
                    LpTypesetter     *typesetter,
                    LpSprites        *sprites)
{
  *canvas = (LpMapCanvas) { .cr = cr, .scene = scene, .viewport = viewport, .style = style, .typesetter = typesetter, .sprites = sprites };
  if (state != NULL)
    canvas->state = *state;
  canvas->reserved = g_array_new (FALSE, FALSE, sizeof (LpRect));
  canvas->view = canvas->seen = (LpRect) { 0, 0, viewport.width, viewport.height };
  canvas->selected = lp_map_state_hash_practices (&canvas->state);
}

void
lp_map_canvas_clear (LpMapCanvas *canvas)
{
  g_clear_pointer (&canvas->reserved, g_array_unref);
  g_clear_pointer (&canvas->selected, g_hash_table_unref);
}

gboolean
lp_map_sees_shape (const LpMapCanvas *canvas,
                   const LpShape     *shape)
{
  LpRect asked = get_asked (canvas, SEEN_REACH);

  if (lp_shape_get_n_rings (shape) == 0 || !touches (asked, lp_shape_get_extent (shape)))
    return FALSE;
  for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
    if (touches (asked, lp_shape_get_ring_extent (shape, r)))
      return TRUE;
  return FALSE;
}

gboolean
lp_map_sees_point (const LpMapCanvas *canvas,
                   LpPoint            ground)
{
  return touches (get_asked (canvas, MARK_REACH * canvas->style->font_size), (LpRect) { ground.x, ground.y, 0, 0 });
}

void
lp_map_trace (const LpMapCanvas *canvas,
              const LpShape     *shape)
{
  trace (canvas, shape, LEAST_STEP, (LpRect) { 0, 0, 0, 0 }, TRUE);
}

void
lp_map_trace_seen (const LpMapCanvas *canvas,
                   const LpShape     *shape,
                   double             step)
{
  trace (canvas, shape, MAX (step, LEAST_STEP), lp_rect_inflate (canvas->seen, SEEN_REACH), TRUE);
}

void
lp_map_trace_lines (const LpMapCanvas *canvas,
                    const LpShape     *shape)
{
  trace (canvas, shape, LEAST_STEP, (LpRect) { 0, 0, 0, 0 }, FALSE);
}

void
lp_map_begin_outside_frame (const LpMapCanvas *canvas)
{
  cairo_save (canvas->cr);
  if (canvas->frame.width <= 0)
    return;
  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, 0, 0, canvas->viewport.width, canvas->viewport.height);
  cairo_rectangle (canvas->cr, canvas->frame.x, canvas->frame.y, canvas->frame.width, canvas->frame.height);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (canvas->cr);
}

void
lp_map_end_outside_frame (const LpMapCanvas *canvas)
{
  cairo_restore (canvas->cr);
}

gboolean
lp_map_hides_names (const LpMapCanvas *canvas)
{
  return canvas->style->hide_names || !lp_map_scene_shows (canvas->scene, LP_MAP_SHOWS_NAMES);
}

char *
lp_map_name_practice (const LpMapCanvas *canvas,
                      guint              practice)
{
  const LpMapPractice *found = lp_map_scene_get_practice (canvas->scene, practice);

  return lp_map_hides_names (canvas) ? g_strdup_printf (_("Practice %u"), found->number) : g_strdup (found->name);
}

LpColour
lp_map_get_land_colour (const LpMapCanvas *canvas,
                        gint64             colour)
{
  LpColour land = lp_style_get_land (canvas->style, colour);

  if (lp_map_overlay_get_scale (lp_map_scene_get_overlay (canvas->scene)) == NULL)
    return land;
  return lp_colour_mix (land, canvas->style->paper, PALE);
}

LpColour
lp_map_get_step_colour (const LpStyle *style,
                        guint          step,
                        guint          n_steps)
{
  return lp_colour_mix (style->paper, style->right_size, n_steps > 1 ? 0.12 + 0.88 * step / (n_steps - 1) : 0.6);
}

gboolean
lp_map_is_selected (const LpMapCanvas   *canvas,
                    const LpMapPractice *practice)
{
  return g_hash_table_size (canvas->selected) > 0 && g_hash_table_contains (canvas->selected, practice->code);
}
