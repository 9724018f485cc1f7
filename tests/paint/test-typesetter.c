/* test-typesetter.c — text is where it was measured to be, whatever its script and room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/typesetter.h"

static const char *const texts[] = {
  "Purbeck", "28,361", "Ýstradgynlais – Llŷn", "شبكة بوربيك", "Over\nthe hill", "A very long name of a network in the far, far west",
};

static LpRect
draw_on_recording (LpTypesetter      *typesetter,
                   const LpTextStyle *text_style,
                   const char        *text,
                   LpPoint            at)
{
  LpRect ink;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lp_typesetter_draw (typesetter, text_style, text, at, cr);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_ink_in_box (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (LpAnchor anchor = LP_ANCHOR_START; anchor <= LP_ANCHOR_END; anchor++)
      for (guint lines = 0; lines <= 2; lines++)
        for (double width = 0; width <= 200; width += 100)
          {
            LpTextStyle text_style = { .size = 15, .anchor = anchor, .lines = lines, .width = width, .colour = { 0, 0, 0, 1 } };
            LpPoint at = { 300, 200 };
            LpRect box = lp_typesetter_measure (typesetter, &text_style, texts[i], at);
            LpRect ink = draw_on_recording (typesetter, &text_style, texts[i], at);
            /* Letters may lean a little out of their box. */
            const double lean = 3;

            g_assert_cmpfloat (ink.width, >, 0);
            g_assert_cmpfloat (ink.x, >=, box.x - lean);
            g_assert_cmpfloat (ink.y, >=, box.y - lean);
            g_assert_cmpfloat (ink.x + ink.width, <=, box.x + box.width + lean);
            g_assert_cmpfloat (ink.y + ink.height, <=, box.y + box.height + lean);
            if (width > 0)
              g_assert_cmpfloat (box.width, <=, width + 0.01);
          }
}

static void
test_anchors (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LpTextStyle text_style = { .size = 20, .width = 90, .lines = 1 };
      LpPoint at = { 300, 200 };
      LpRect start, middle, end;

      start = lp_typesetter_measure (typesetter, &text_style, texts[i], at);
      text_style.anchor = LP_ANCHOR_MIDDLE;
      middle = lp_typesetter_measure (typesetter, &text_style, texts[i], at);
      text_style.anchor = LP_ANCHOR_END;
      end = lp_typesetter_measure (typesetter, &text_style, texts[i], at);
      g_assert_cmpfloat_with_epsilon (start.x, 300, 0.01);
      g_assert_cmpfloat_with_epsilon (middle.x + middle.width / 2, 300, 0.01);
      g_assert_cmpfloat_with_epsilon (end.x + end.width, 300, 0.01);
    }
}

static void
test_shortened (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  LpTextStyle narrow = { .size = 15, .width = 60, .lines = 1 };
  LpTextStyle wide = { .size = 15, .width = 600, .lines = 1 };
  LpTextStyle wrapped = { .size = 15, .width = 60, .lines = 0 };

  g_assert_true (lp_typesetter_is_shortened (typesetter, &narrow, texts[5]));
  g_assert_false (lp_typesetter_is_shortened (typesetter, &wide, texts[5]));
  g_assert_false (lp_typesetter_is_shortened (typesetter, &wrapped, texts[5]));
}

static void
test_tabular (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  LpTextStyle text_style = { .size = 15, .tabular = TRUE };
  double ones = lp_typesetter_measure (typesetter, &text_style, "11,111", (LpPoint) { 0, 0 }).width;
  double eights = lp_typesetter_measure (typesetter, &text_style, "88,888", (LpPoint) { 0, 0 }).width;

  g_assert_cmpfloat_with_epsilon (ones, eights, 0.02);
}

/* What is kept from earlier drawings must not be mistaken for another size, weight or text. */
static void
test_kept_apart (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  LpTextStyle small = { .size = 12 };
  LpTextStyle large = { .size = 24 };
  LpTextStyle bold = { .size = 12, .bold = TRUE };
  LpPoint at = { 0, 0 };
  double width = lp_typesetter_measure (typesetter, &small, "Wareham", at).width;

  g_assert_cmpfloat_with_epsilon (lp_typesetter_measure (typesetter, &large, "Wareham", at).width, 2 * width, 0.5);
  g_assert_cmpfloat (lp_typesetter_measure (typesetter, &bold, "Wareham", at).width, >, width + 1);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      lp_typesetter_measure (typesetter, &small, text, at);
    }
  g_assert_cmpfloat_with_epsilon (lp_typesetter_measure (typesetter, &small, "Wareham", at).width, width, 1e-9);
}

static void
test_halo (void)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  LpTextStyle plain = { .size = 20, .colour = { 0, 0, 0, 1 } };
  LpTextStyle haloed = { .size = 20, .colour = { 0, 0, 0, 1 }, .halo = { 1, 1, 1, 1 } };
  LpPoint at = { 50, 50 };

  g_assert_cmpfloat (draw_on_recording (typesetter, &haloed, "Lyme", at).width, >,
                     draw_on_recording (typesetter, &plain, "Lyme", at).width + 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typesetter/ink-in-box", test_ink_in_box);
  g_test_add_func ("/typesetter/anchors", test_anchors);
  g_test_add_func ("/typesetter/shortened", test_shortened);
  g_test_add_func ("/typesetter/tabular", test_tabular);
  g_test_add_func ("/typesetter/kept-apart", test_kept_apart);
  g_test_add_func ("/typesetter/halo", test_halo);
  return g_test_run ();
}
