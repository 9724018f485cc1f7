/* test-style.c — words and states can be read on both papers */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/palette.h"

static void
assert_readable (const LpStyle *style)
{
  const LpColour words[] = { style->text, style->quiet, style->under_text, style->over_text };
  const LpColour states[] = { style->right_size, style->over, style->unassigned_line, style->selection, style->band_line };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpfloat (lp_colour_contrast (words[i], style->paper), >=, 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpfloat (lp_colour_contrast (states[i], style->paper), >=, 3);
  /* Limits stand on the band, and so do figures. */
  g_assert_cmpfloat (lp_colour_contrast (style->band_line, style->band), >=, 3);
  g_assert_cmpfloat (lp_colour_contrast (style->text, style->band), >=, 4.5);
  for (guint i = 0; i < LP_N_TERRITORIES; i++)
    {
      LpColour ground = style->territory[i];

      g_assert_cmpfloat (lp_colour_contrast (lp_colour_readable_on (ground), ground), >=, 4.5);
      g_assert_cmpfloat (lp_colour_contrast (style->territory_dark[i], ground), >=, 3);
      /* Names stand on the map's land, and so do the dots of practices. */
      g_assert_cmpfloat (lp_colour_contrast (style->text, lp_style_get_land (style, i)), >=, 4.5);
      g_assert_cmpfloat (lp_colour_contrast (lp_style_get_mark (style, i), lp_style_get_land (style, i)), >=, 2.8);
    }
}

static void
test_light (void)
{
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);

  assert_readable (style);
  /* The orange is a large area with a hatch of its own and its words are darker: 2.9 on white. */
  g_assert_cmpfloat (lp_colour_contrast (style->under, style->paper), >=, 2.8);
}

static void
test_dark (void)
{
  g_autoptr (LpStyle) style = lp_style_new_dark ("Cantarell", 15);

  assert_readable (style);
  g_assert_cmpfloat (lp_colour_contrast (style->under, style->paper), >=, 3);
  for (guint i = 0; i < LP_N_TERRITORIES; i++)
    {
      g_assert_cmpfloat (lp_colour_contrast (style->territory[i], style->paper), >=, 3);
      g_assert_cmpfloat (lp_colour_contrast (style->under_text, lp_style_get_land (style, i)), >=, 3);
      g_assert_cmpfloat (lp_colour_contrast (style->over_text, lp_style_get_land (style, i)), >=, 3);
    }
}

static void
test_copy (void)
{
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpStyle) copy = NULL;

  style->hide_names = TRUE;
  copy = lp_style_copy (style);
  g_assert_true (copy->font_family != style->font_family);
  g_assert_cmpstr (copy->font_family, ==, "Cantarell");
  g_assert_true (copy->hide_names);
  g_assert_cmpfloat (copy->font_size, ==, 15);
  lp_style_free (NULL);
}

static void
test_colours (void)
{
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  LpColour orange = lp_colour_from_hex (0xff8000);
  LpColour white = lp_colour_from_hex (0xffffff);
  LpColour black = lp_colour_from_hex (0);
  LpColour seventh = lp_style_get_territory (style, LP_N_TERRITORIES);
  LpColour before_first = lp_style_get_territory (style, -1);

  g_assert_cmpfloat_with_epsilon (orange.g, 128 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lp_colour_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (lp_colour_mix (black, white, 0.25).r, 0.25, 1e-9);
  g_assert_cmpfloat (lp_colour_with_alpha (orange, 0.5).a, ==, 0.5);
  g_assert_cmpfloat (lp_colour_readable_on (black).r, ==, 1);
  g_assert_cmpfloat (seventh.r, ==, style->territory[0].r);
  g_assert_cmpfloat (before_first.r, ==, style->territory[LP_N_TERRITORIES - 1].r);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/light", test_light);
  g_test_add_func ("/style/dark", test_dark);
  g_test_add_func ("/style/copy", test_copy);
  g_test_add_func ("/style/colours", test_colours);
  return g_test_run ();
}
