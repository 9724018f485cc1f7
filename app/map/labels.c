/* labels.c — numbers and names of networks, and whose turn it is among all that is named */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "map/label-placing.h"
#include "map/seen-part.h"
#include "paint/palette.h"

#define BADGE_RADIUS 0.72
/* A territory whose largest circle is smaller than this, in badges, is named when one comes closer. */
#define LEAST_ROOM 0.45
#define NAME_SIZE 0.95
#define WRONG_SIZE 0.82
/* A name may reach this far beyond the largest circle of its territory, as a multiple of that circle's width. */
#define OVERHANG 1.7

/* A network that is to be named, and the largest circle on its land where that can be: user units. */
typedef struct
{
  const LpMapNetwork *network;
  LpPoint middle;
  double room;
} Seat;

/* One network's label: a badge, and beside it a name with what is wrong below. Boxes as if its upper left corner were (0,0). */
typedef struct
{
  const LpMapNetwork *network;
  LpPoint middle;               /* of its seat, likewise room */
  double room;
  char number[24];
  double radius, badge_width;
  LpTextStyle name_style, wrong_style;
  LpRect name, wrong;           /* as measured with their baselines at (0,0) */
  double width, height;
} Label;

static Label
measure_label (const LpMapCanvas *canvas,
               const Seat        *seat)
{
  const LpStyle *style = canvas->style;
  const LpMapNetwork *network = seat->network;
  Label label = { network, seat->middle, seat->room };
  gboolean selected = canvas->state.selected_network == network->id;

  g_snprintf (label.number, sizeof label.number, "%" G_GINT64_FORMAT, network->number);
  label.radius = style->font_size * BADGE_RADIUS;
  label.badge_width = lp_badge_get_width (label.radius, label.number);
  label.name_style = (LpTextStyle) { .size = style->font_size * (selected ? 1.05 : NAME_SIZE), .bold = TRUE, .width = style->font_size * 9.5,
                                     .lines = 2, .colour = style->text, .halo = lp_colour_with_alpha (style->paper, 0.85) };
  label.wrong_style = (LpTextStyle) { .size = style->font_size * WRONG_SIZE, .bold = TRUE, .lines = 1, .width = style->font_size * 14,
                                      .colour = network->fill == LP_FILL_UNDER ? style->under_text : style->over_text,
                                      .halo = lp_colour_with_alpha (style->paper, 0.9) };
  label.name = lp_typesetter_measure (canvas->typesetter, &label.name_style, network->name, (LpPoint) { 0, 0 });
  if (*network->wrong != '\0')
    {
      double arrow = network->fill == LP_FILL_RIGHT_SIZE ? 0 : label.wrong_style.size * 0.9;

      label.wrong = lp_typesetter_measure (canvas->typesetter, &label.wrong_style, network->wrong, (LpPoint) { 0, 0 });
      label.wrong.width += arrow;
    }
  label.width = label.badge_width + style->font_size * 0.3 + MAX (label.name.width, label.wrong.width);
  label.height = MAX (2 * label.radius, label.name.height + label.wrong.height);
  return label;
}

static void
draw_badge (const LpMapCanvas *canvas,
            const Label       *label,
            LpPoint            centre)
{
  gboolean selected = canvas->state.selected_network == label->network->id;
  LpColour ground = selected ? lp_colour_from_hex (0x1b62b5) : canvas->style->paper;
  LpColour ink = selected ? lp_colour_from_hex (0xffffff) : canvas->style->text;
  LpTextStyle number = { .size = label->radius * 1.1, .bold = TRUE, .anchor = LP_ANCHOR_MIDDLE, .colour = ink };
  double end = label->badge_width / 2 - label->radius;
  cairo_t *cr = canvas->cr;

  if (cr == NULL)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, centre.x + end, centre.y, label->radius - 0.6, -G_PI_2, G_PI_2);
  cairo_arc (cr, centre.x - end, centre.y, label->radius - 0.6, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  lp_colour_set_source (ground, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (selected ? ground : canvas->style->text, cr);
  cairo_set_line_width (cr, 1.2 * canvas->style->line_width);
  cairo_stroke (cr);
  lp_typesetter_draw (canvas->typesetter, &number, label->number, (LpPoint) { centre.x, centre.y + number.size * 0.35 }, cr);
}

static void
draw_label (const LpMapCanvas *canvas,
            const Label       *label,
            LpRect             box)
{
  double left = box.x + label->badge_width + canvas->style->font_size * 0.3;
  double top = box.y + (box.height - label->name.height - label->wrong.height) / 2;
  LpPoint wrong_at = { left, top + label->name.height - label->wrong.y };

  if (canvas->cr == NULL)
    return;
  draw_badge (canvas, label, (LpPoint) { box.x + label->badge_width / 2, box.y + (*label->network->wrong != '\0' ? label->radius : box.height / 2) });
  lp_typesetter_draw (canvas->typesetter, &label->name_style, label->network->name, (LpPoint) { left, top - label->name.y }, canvas->cr);
  if (*label->network->wrong == '\0')
    return;
  if (label->network->fill != LP_FILL_RIGHT_SIZE)
    {
      double side = label->wrong_style.size * 0.62;

      lp_colour_set_source (label->wrong_style.colour, canvas->cr);
      lp_arrow_draw ((LpRect) { left, wrong_at.y - side, side, side }, label->network->fill == LP_FILL_OVER, canvas->cr);
      wrong_at.x += label->wrong_style.size * 0.9;
    }
  lp_typesetter_draw (canvas->typesetter, &label->wrong_style, label->network->wrong, wrong_at, canvas->cr);
}

static gboolean
is_on_territory (const LpMapPlacing *placing,
                 const Label        *label,
                 LpRect              box)
{
  return lp_shape_contains (label->network->territory->shape, lp_viewport_from_screen (&placing->canvas->viewport, lp_rect_centre (box)));
}

/* Around the middle of the widest part, rings of twelve going out to @reach: the first place that is free for something of that size. */
static gboolean
find_place (const LpMapPlacing *placing,
            const Label        *label,
            LpPoint             size,
            double              reach,
            gboolean            hard,
            LpRect             *place)
{
  double step = placing->canvas->style->font_size * 0.6;

  for (double ring = 0; ring <= reach; ring += step)
    for (guint i = 0; i < (ring > 0 ? 12 : 1); i++)
      {
        double angle = i * G_PI / 6;
        LpRect box = { label->middle.x + ring * cos (angle) - size.x / 2, label->middle.y + ring * sin (angle) - size.y / 2, size.x, size.y };

        if (!lp_map_placing_may_stand (placing, box, hard) || !is_on_territory (placing, label, box))
          continue;
        *place = box;
        return TRUE;
      }
  return FALSE;
}

/* Beside the territory, all of it off the land: how a coast is named on a good map. Where the land is known, which is in view. */
static gboolean
find_place_at_sea (const LpMapPlacing *placing,
                   const Label        *label,
                   LpRect             *place)
{
  double f = placing->canvas->style->font_size, width = label->width, height = label->height;

  for (double ring = label->room; placing->in_view && ring <= label->room + 3 * f; ring += 0.5 * f)
    for (guint i = 0; i < 16; i++)
      {
        double angle = i * G_PI / 8, dx = cos (angle), dy = sin (angle);
        LpRect box = { label->middle.x + ring * dx + (dx - 1) * width / 2, label->middle.y + ring * dy + (dy - 1) * height / 2, width, height };

        if (!lp_map_placing_may_stand (placing, box, TRUE) || lp_land_mask_get_share (placing->land, box) > 0.01)
          continue;
        *place = box;
        return TRUE;
      }
  return FALSE;
}

static gboolean
place_name (LpMapPlacing *placing,
            const Label  *label,
            LpRect       *place)
{
  LpPoint size = { label->width, label->height };
  gboolean fits = label->width <= 2 * label->room * OVERHANG && label->height <= 2 * label->room;

  lp_map_placing_aim (placing, label->middle);
  if (fits && (find_place (placing, label, size, label->room, TRUE, place) || find_place (placing, label, size, label->room, FALSE, place)))
    return TRUE;
  return find_place_at_sea (placing, label, place);
}

/* The number alone needs little room. */
static void
place_number (LpMapPlacing *placing,
              const Label  *label)
{
  LpPoint size = { label->badge_width, 2 * label->radius };
  LpRect place;

  lp_map_placing_aim (placing, label->middle);
  if (!find_place (placing, label, size, label->room * 2, TRUE, &place) && !find_place (placing, label, size, label->room * 2, FALSE, &place))
    return;
  draw_badge (placing->canvas, label, lp_rect_centre (place));
  lp_map_placing_take (placing, LP_MAP_LABEL_NUMBER, label->network->id, place);
}

static gboolean
is_reserved (const LpMapCanvas *canvas,
             LpPoint            at)
{
  for (guint i = 0; i < canvas->reserved->len; i++)
    if (lp_rect_contains (g_array_index (canvas->reserved, LpRect, i), at))
      return TRUE;
  return FALSE;
}

/* In the frame of the inset it is named there; in a crowd there is no room, but for the chosen one. What is too small for even its number, as most of a country's
 * networks are, is not measured at all. One whose widest part is out of view, or under the key, is named in the widest that is seen. */
static gboolean
find_seat (const LpMapCanvas  *canvas,
           const LpMapNetwork *network,
           Seat               *seat)
{
  const LpTerritory *territory = network->territory;
  double least = canvas->style->font_size * BADGE_RADIUS * LEAST_ROOM;
  LpRect land;

  *seat = (Seat) { network, lp_viewport_to_screen (&canvas->viewport, territory->label), territory->label_radius * canvas->viewport.scale };
  if (lp_shape_get_n_rings (territory->shape) == 0 || seat->room < least || lp_rect_contains (canvas->frame, seat->middle) ||
      (lp_rect_contains (canvas->crowd, seat->middle) && network->id != canvas->state.selected_network))
    return FALSE;
  land = lp_viewport_rect_to_screen (&canvas->viewport, lp_shape_get_extent (territory->shape));
  if (!lp_rect_intersects (land, canvas->seen))
    return FALSE;
  if (lp_rect_contains (canvas->view, seat->middle) ? is_reserved (canvas, seat->middle) : lp_rect_intersects (land, canvas->view))
    {
      Seat seen = *seat;

      if (lp_map_find_seen_part (canvas, territory->shape, &seen.middle, &seen.room) && seen.room >= least)
        *seat = seen;
    }
  return TRUE;
}

static int
compare_room (gconstpointer a,
              gconstpointer b)
{
  const Seat *v = a, *w = b;

  return (v->room < w->room) - (v->room > w->room);
}

/* The selected network first, then those with most room: they lose nothing to the others. (element-type Seat) */
static GArray *
find_seats (const LpMapCanvas *canvas)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (Seat));
  const LpMapNetwork *selected = lp_map_scene_find_network (canvas->scene, canvas->state.selected_network);
  Seat seat;

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      if (network != selected && find_seat (canvas, network, &seat))
        g_array_append_val (seats, seat);
    }
  g_array_sort (seats, compare_room);
  if (selected != NULL && find_seat (canvas, selected, &seat))
    g_array_prepend_val (seats, seat);
  return seats;
}

static void
place_networks (LpMapPlacing *placing)
{
  g_autoptr (GArray) seats = find_seats (placing->canvas);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (Label));

  for (guint i = 0; i < seats->len; i++)
    {
      Label label = measure_label (placing->canvas, &g_array_index (seats, Seat, i));
      LpRect place;

      if (place_name (placing, &label, &place))
        {
          draw_label (placing->canvas, &label, place);
          lp_map_placing_take (placing, LP_MAP_LABEL_NETWORK, label.network->id, place);
        }
      else
        g_array_append_val (numbers, label);
    }
  for (guint i = 0; i < numbers->len; i++)
    place_number (placing, &g_array_index (numbers, Label, i));
}

static void
add_mark (LpBoxGrid *marks,
          LpPoint    at,
          double     radius)
{
  lp_box_grid_add (marks, (LpRect) { at.x - radius, at.y - radius, 2 * radius, 2 * radius });
}

/* Squares as wide as a word or two. */
static LpBoxGrid *
new_grid (const LpMapCanvas *canvas)
{
  return lp_box_grid_new (canvas->viewport.width, canvas->viewport.height, 4 * canvas->style->font_size);
}

static LpBoxGrid *
list_marks (const LpMapCanvas *canvas)
{
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (canvas->scene));
  LpBoxGrid *marks = new_grid (canvas);

  for (guint i = 0; i < lp_map_scene_get_n_practices (canvas->scene); i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);

      add_mark (marks, lp_map_mark_get_place (&canvas->viewport, canvas->style, practice), lp_map_mark_get_radius (canvas->style, practice->people));
    }
  for (guint i = 0; i < branches->len; i++)
    add_mark (marks, lp_viewport_to_screen (&canvas->viewport, g_array_index (branches, LpMapBranch, i).at), lp_map_branch_get_radius (canvas->style));
  return marks;
}

static LpBoxGrid *
list_reserved (const LpMapCanvas *canvas)
{
  LpBoxGrid *taken = new_grid (canvas);

  for (guint i = 0; i < canvas->reserved->len; i++)
    lp_box_grid_add (taken, g_array_index (canvas->reserved, LpRect, i));
  if (canvas->frame.width > 0)
    lp_box_grid_add (taken, lp_rect_inflate (canvas->frame, canvas->style->font_size * 0.12));
  return taken;
}

/* Of what is in view, counted from its corner: so names at sea stand where they would if nothing lay around the view. */
static LpLandMask *
new_land (const LpMapCanvas *canvas)
{
  LpMapCanvas seen = *canvas;
  LpLandMask *land;

  seen.viewport = lp_viewport_resize (canvas->viewport, canvas->view.width, canvas->view.height);
  seen.viewport.centre = lp_viewport_from_screen (&canvas->viewport, lp_rect_centre (canvas->view));
  land = lp_land_mask_new (&seen);
  lp_land_mask_look (land, canvas->viewport);
  return land;
}

static void
place_all (LpMapPlacing *placing)
{
  lp_map_place_rings (placing);
  lp_map_place_moves (placing);
  place_networks (placing);
  lp_map_place_practices (placing, TRUE);
  lp_map_place_areas (placing);
  lp_map_place_towns (placing, 1, 2);
  lp_map_place_practices (placing, FALSE);
  lp_map_place_towns (placing, 3, 3);
  lp_map_place_districts (placing);
  lp_map_place_features (placing);
  lp_map_place_branches (placing);
}

void
lp_map_draw_labels (const LpMapCanvas *canvas)
{
  g_autoptr (LpBoxGrid) taken = list_reserved (canvas), marks = list_marks (canvas);
  g_autoptr (LpLandMask) land = new_land (canvas);
  LpMapPlacing placing = { canvas, taken, marks, land, TRUE };

  place_all (&placing);
}
