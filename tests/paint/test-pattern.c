/* test-pattern.c — every state has a look of its own, without its colour too, and stays in its rectangle */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "paint/palette.h"
#include "paint/pattern.h"

#define SIDE 80

static const LpRect bar = { 10, 20, 60, 16 };

typedef struct
{
  guint32 pixels[SIDE][SIDE];
} Picture;

typedef void (*DrawFunc) (const LpStyle *style, cairo_t *cr, gpointer data);

static Picture *
draw_picture (DrawFunc func,
              gpointer data)
{
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  Picture *picture = g_new0 (Picture, 1);
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) picture->pixels, CAIRO_FORMAT_ARGB32,
                                                                  SIDE, SIDE, SIDE * 4);
  cairo_t *cr = cairo_create (surface);

  func (style, cr, data);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return picture;
}

static void
draw_fill (const LpStyle *style,
           cairo_t       *cr,
           gpointer       data)
{
  lp_fill_draw_rect (GPOINTER_TO_INT (data), bar, style, cr);
}

static guint
count_ink (const Picture *picture,
           gboolean       inside)
{
  guint n = 0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        gboolean in = x >= bar.x && x < bar.x + bar.width && y >= bar.y && y < bar.y + bar.height;

        n += in == inside && picture->pixels[y][x] != 0;
      }
  return n;
}

/* How far light and dark are apart within the bar: none when it is plain. */
static double
get_relief (const Picture *picture)
{
  double sum = 0, squares = 0, n = bar.width * bar.height;

  for (int y = (int) bar.y; y < bar.y + bar.height; y++)
    for (int x = (int) bar.x; x < bar.x + bar.width; x++)
      {
        guint32 pixel = picture->pixels[y][x];
        double grey = (0.3 * ((pixel >> 16) & 0xff) + 0.6 * ((pixel >> 8) & 0xff) + 0.1 * (pixel & 0xff)) / 255;

        sum += grey;
        squares += grey * grey;
      }
  return sqrt (MAX (squares / n - sum * sum / n / n, 0));
}

static void
test_fills (void)
{
  for (int fill = LP_FILL_RIGHT_SIZE; fill <= LP_FILL_UNASSIGNED; fill++)
    {
      g_autofree Picture *picture = draw_picture (draw_fill, GINT_TO_POINTER (fill));

      g_assert_cmpuint (count_ink (picture, TRUE), ==, (guint) (bar.width * bar.height));
      g_assert_cmpuint (count_ink (picture, FALSE), ==, 0);
      if (fill == LP_FILL_RIGHT_SIZE)
        g_assert_cmpfloat (get_relief (picture), <, 1e-3);
      else
        g_assert_cmpfloat (get_relief (picture), >, 0.05);
      for (int other = LP_FILL_RIGHT_SIZE; other < fill; other++)
        {
          g_autofree Picture *earlier = draw_picture (draw_fill, GINT_TO_POINTER (other));

          g_assert_cmpint (memcmp (picture, earlier, sizeof *picture), !=, 0);
        }
    }
}

static void
draw_nothing (const LpStyle *style,
              cairo_t       *cr,
              gpointer       data)
{
  for (int fill = LP_FILL_RIGHT_SIZE; fill <= LP_FILL_UNASSIGNED; fill++)
    {
      lp_fill_draw_rect (fill, (LpRect) { 10, 10, 0, 20 }, style, cr);
      lp_fill_draw_rect (fill, (LpRect) { 10, 10, 20, 0 }, style, cr);
    }
  lp_focus_ring_draw ((LpRect) { 10, 10, 1, 1 }, style, cr);
}

static void
test_no_area_no_ink (void)
{
  g_autofree Picture *picture = draw_picture (draw_nothing, NULL);

  g_assert_cmpuint (count_ink (picture, TRUE) + count_ink (picture, FALSE), ==, 0);
}

static void
draw_badge (const LpStyle *style,
            cairo_t       *cr,
            gpointer       data)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);

  lp_badge_draw ((LpPoint) { 40, 40 }, 14, 1, data, typesetter, style, cr);
}

/* However long the number, nothing leaves the badge, and its colour shows. */
static void
test_badge (void)
{
  static const char *const numbers[] = { "8", "22", "170", "1700" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree Picture *picture = draw_picture (draw_badge, (gpointer) numbers[i]);
      double half = lp_badge_get_width (14, numbers[i]) / 2;
      guint of_territory = 0;

      for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
          {
            double along = MAX (fabs (x + 0.5 - 40) - (half - 14), 0);

            if (hypot (along, y + 0.5 - 40) > 15)
              g_assert_cmpuint (picture->pixels[y][x], ==, 0);
            of_territory += picture->pixels[y][x] == 0xfff3cf8a;
          }
      g_assert_cmpuint (of_territory, >, 100);
    }
  g_assert_cmpfloat (lp_badge_get_width (14, "22"), ==, 28);
  g_assert_cmpfloat (lp_badge_get_width (14, "170"), >, 28);
}

static void
draw_arrow (const LpStyle *style,
            cairo_t       *cr,
            gpointer       data)
{
  lp_colour_set_source (style->text, cr);
  lp_arrow_draw (bar, GPOINTER_TO_INT (data), cr);
}

static void
test_arrow (void)
{
  g_autofree Picture *up = draw_picture (draw_arrow, GINT_TO_POINTER (TRUE));
  g_autofree Picture *down = draw_picture (draw_arrow, GINT_TO_POINTER (FALSE));

  g_assert_cmpuint (up->pixels[21][12], ==, 0);
  g_assert_cmpuint (up->pixels[35][12], !=, 0);
  g_assert_cmpuint (down->pixels[21][12], !=, 0);
  g_assert_cmpuint (down->pixels[35][12], ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/fills", test_fills);
  g_test_add_func ("/pattern/no-area", test_no_area_no_ink);
  g_test_add_func ("/pattern/badge", test_badge);
  g_test_add_func ("/pattern/arrow", test_arrow);
  return g_test_run ();
}
