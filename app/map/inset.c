/* inset.c — the crowded part of the map, shown larger where there is room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/inset.h"

#include <glib/gi18n-lib.h>

#include "map/crowded-part.h"
#include "map/key.h"
#include "paint/palette.h"

/* A territory whose largest circle is smaller than this, in text heights, is too small to be named; of less than HEAPED it has no room for a number either. */
#define CROWDED 2.4
#define HEAPED 1.2
/* Of the whole extent: more than that shown larger is the map over again. Where too much of a small picture is crowded, the worst of it is what counts. */
#define MOST_GROUND 0.34
#define STRICTER 0.6
/* Tenths: less than this many times larger is not worth it; more leaves the rest of the map too little room. */
#define LEAST_LARGER 15
#define MOST_LARGER 32
/* Where a corner was asked for that is all land, no more of it is hidden than this takes. */
#define MOST_LARGER_OVER_LAND 20
/* Of its place and a little around it: a rock that is not worth a smaller inset. A border that ran into the frame would look cut off. */
#define MOST_LAND 0.0002
#define CLEAR 0.4 /* around it, of the text's size */
/* In text heights: in a lower one the numbers lie across each other, and the map is better without. */
#define LEAST_HEIGHT 9.0
#define MOST_HEIGHT_SHARE 0.45

/* What a place for the inset has to keep clear of. */
typedef struct
{
  const LpMapCanvas *canvas;
  const LpLandMask *land;
  LpRect frame;                 /* of what is shown larger, user units */
  LpRect scale;                 /* of the scale bar */
} Search;

static LpMapCorner
get_wish (const LpMapCanvas *canvas)
{
  return lp_map_overlay_get_layers (lp_map_scene_get_overlay (canvas->scene))->inset;
}

static gboolean
hides_practice (const LpMapCanvas *canvas,
                LpRect             place)
{
  for (guint i = 0; i < lp_map_scene_get_n_practices (canvas->scene); i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);
      double radius = lp_map_mark_get_radius (canvas->style, practice->people);

      if (lp_rect_contains (lp_rect_inflate (place, radius), lp_map_mark_get_place (&canvas->viewport, canvas->style, practice)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const Search *search,
         LpRect        place,
         double        most_land)
{
  const LpViewport *viewport = &search->canvas->viewport;

  return place.height >= LEAST_HEIGHT * search->canvas->style->font_size && place.height <= viewport->height * MOST_HEIGHT_SHARE &&
         !lp_rect_intersects (place, search->frame) && !lp_rect_intersects (place, search->scale) &&
         lp_land_mask_get_share (search->land, lp_rect_inflate (place, CLEAR * search->canvas->style->font_size)) <= most_land && !hides_practice (search->canvas, place);
}

/* Every place along the lower and the upper edge, the largest size first. */
static LpRect
find_anywhere (const Search *search)
{
  const LpViewport *viewport = &search->canvas->viewport;
  double edge = search->canvas->style->font_size;

  for (int tenths = MOST_LARGER; tenths >= LEAST_LARGER; tenths--)
    {
      double width = search->frame.width * tenths / 10, height = search->frame.height * tenths / 10;

      for (int lower = 1; lower >= 0; lower--)
        for (double x = viewport->width - edge - width; x >= edge; x -= 2 * edge)
          {
            LpRect place = { x, lower ? viewport->height - edge - height : edge, width, height };

            if (is_free (search, place, MOST_LAND))
              return place;
          }
    }
  return (LpRect) { 0, 0, 0, 0 };
}

/* The scale bar stays below an inset in its corner. */
static LpRect
put_in_corner (const Search *search,
               LpMapCorner   corner,
               double        larger)
{
  const LpViewport *viewport = &search->canvas->viewport;
  double edge = search->canvas->style->font_size, width = search->frame.width * larger, height = search->frame.height * larger;
  double right = viewport->width - edge - width, bottom = viewport->height - edge - height;

  switch (corner)
    {
    case LP_MAP_CORNER_TOP_LEFT:
      return (LpRect) { edge, edge, width, height };
    case LP_MAP_CORNER_TOP_RIGHT:
      return (LpRect) { right, edge, width, height };
    case LP_MAP_CORNER_BOTTOM_LEFT:
      return (LpRect) { edge, search->scale.y - 0.5 * edge - height, width, height };
    default:
      return (LpRect) { right, bottom, width, height };
    }
}

static LpRect
find_in_corner (const Search *search,
                LpMapCorner   corner,
                int           most_larger,
                double        most_land)
{
  for (int tenths = most_larger; tenths >= LEAST_LARGER; tenths--)
    {
      LpRect place = put_in_corner (search, corner, tenths / 10.0);

      if (place.x > 0 && place.y > 0 && is_free (search, place, most_land))
        return place;
    }
  return (LpRect) { 0, 0, 0, 0 };
}

/* In the corner that was asked for: beside the land if that is possible, or over land where nobody is. */
static LpRect
find_wished (const Search *search,
             LpMapCorner   corner)
{
  LpRect place = { 0, 0, 0, 0 };

  if (corner != LP_MAP_CORNER_BEST)
    place = find_in_corner (search, corner, MOST_LARGER, MOST_LAND);
  if (corner != LP_MAP_CORNER_BEST && place.width <= 0)
    place = find_in_corner (search, corner, MOST_LARGER_OVER_LAND, 1);
  return place;
}

LpRect
lp_map_inset_find_ground (const LpMapCanvas *canvas)
{
  double most = lp_map_scene_get_extent (canvas->scene).width * MOST_GROUND;

  for (double limit = CROWDED; limit >= HEAPED && get_wish (canvas) != LP_MAP_CORNER_NONE; limit -= STRICTER)
    {
      LpRect ground = lp_map_find_crowded_part (canvas, limit);

      if (ground.width <= most)
        return ground;
    }
  return (LpRect) { 0, 0, 0, 0 };
}

LpMapInset
lp_map_inset_place (const LpMapCanvas *canvas,
                    const LpLandMask  *land,
                    LpRect             ground)
{
  Search search = { canvas, land, lp_viewport_rect_to_screen (&canvas->viewport, ground), lp_map_scale_place (canvas) };
  LpMapInset inset = { { 0, 0, 0, 0 }, FALSE };

  if (ground.width <= 0)
    return inset;
  inset.place = find_wished (&search, get_wish (canvas));
  inset.wished = inset.place.width > 0;
  if (!inset.wished)
    inset.place = find_anywhere (&search);
  return inset;
}

LpRect
lp_map_crowd_find (const LpMapCanvas *canvas)
{
  return lp_map_find_crowded_part (canvas, HEAPED);
}

static void
stroke_frame (const LpMapCanvas *canvas,
              LpRect             rect,
              double             width)
{
  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_line_width (canvas->cr, width * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

static char *
make_caption (const LpMapCanvas *canvas,
              LpRect             ground,
              LpRect             place)
{
  return g_strdup_printf (_("%.1f times larger"), place.width / ground.width / canvas->viewport.scale);
}

static LpTextStyle
style_caption (const LpMapCanvas *canvas)
{
  return (LpTextStyle) { .size = canvas->style->font_size * 0.74, .anchor = LP_ANCHOR_END, .colour = canvas->style->text,
                         .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };
}

/* Where the caption's line ends. */
static LpPoint
get_caption_end (const LpMapCanvas *canvas,
                 LpRect             place)
{
  double gap = 0.5 * canvas->style->font_size;

  return (LpPoint) { place.x + place.width - gap, place.y + place.height - gap };
}

LpRect
lp_map_inset_place_caption (const LpMapCanvas *canvas,
                            LpRect             ground,
                            LpRect             place)
{
  LpTextStyle text = style_caption (canvas);
  g_autofree char *words = make_caption (canvas, ground, place);

  return lp_typesetter_measure (canvas->typesetter, &text, words, get_caption_end (canvas, place));
}

void
lp_map_inset_draw_frames (const LpMapCanvas *canvas,
                          LpRect             ground,
                          LpRect             place)
{
  LpTextStyle text = style_caption (canvas);
  g_autofree char *words = NULL;

  if (place.width <= 0)
    return;
  words = make_caption (canvas, ground, place);
  lp_typesetter_draw (canvas->typesetter, &text, words, get_caption_end (canvas, place), canvas->cr);
  stroke_frame (canvas, place, 1.6);
  stroke_frame (canvas, lp_viewport_rect_to_screen (&canvas->viewport, ground), 1.2);
}
