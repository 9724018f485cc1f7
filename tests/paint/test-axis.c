/* test-axis.c — limits are always labelled, and no label touches another or leaves its room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/axis.h"

static char *
format_figure (gint64 figure)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, figure);
}

static void
assert_apart (const LpAxis *axis,
              double        left,
              double        right)
{
  for (guint i = 0; i < lp_axis_get_n_labels (axis); i++)
    {
      LpRect box = lp_axis_get_label (axis, i)->box;

      g_assert_cmpfloat (box.x, >=, left - 0.01);
      g_assert_cmpfloat (box.x + box.width, <=, right + 0.01);
      for (guint j = 0; j < i; j++)
        {
          LpRect other = lp_axis_get_label (axis, j)->box;

          g_assert_true (box.x >= other.x + other.width || other.x >= box.x + box.width);
        }
    }
}

static gboolean
names (const LpAxis *axis,
       const char   *figure)
{
  for (guint i = 0; i < lp_axis_get_n_labels (axis); i++)
    {
      const LpAxisLabel *label = lp_axis_get_label (axis, i);

      if (label->limit && strstr (label->text, figure))
        return TRUE;
    }
  return FALSE;
}

static void
test_limits_always_named (void)
{
  static const struct { gint64 limits[2]; const char *lower, *upper; } bands[] = {
    { { 30000, 50000 }, "30000", "50000" }, { { 30000, 30001 }, "30000", "30001" },
    { { 0, 60000 }, "0", "60000" }, { { 1, 2 }, "1", "2" }, { { 40000, 40000 }, "40000", "40000" },
  };
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    for (double size = 11; size <= 44; size *= 2)
      for (double width = size * 12; width <= 2400; width *= 1.6)
        {
          LpScale scale = { 0, 60000, 100, 100 + width };
          g_autoptr (LpAxis) axis = lp_axis_new (&scale, bands[i].limits, "right size", 80, 120 + width, 50, size,
                                                 format_figure, typesetter);

          g_assert_true (names (axis, bands[i].lower));
          g_assert_true (names (axis, bands[i].upper));
          assert_apart (axis, 80, 120 + width);
        }
}

static void
test_degenerate (void)
{
  static const gint64 limits[] = { 30000, 50000 };
  LpScale scale = { 0, 0, 100, 500 };
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  g_autoptr (LpAxis) axis = lp_axis_new (&scale, limits, NULL, 80, 520, 50, 15, format_figure, typesetter);

  g_assert_cmpuint (lp_axis_get_n_labels (axis), ==, 0);
}

/* Round figures, and no figure twice where a scale is finer than one person. */
static void
test_round_figures (void)
{
  LpScale scale = { 0, 60000, 0, 1200 };
  LpScale fine = { 0, 3, 0, 1200 };
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
  g_autoptr (LpAxis) axis = lp_axis_new (&scale, NULL, NULL, -50, 1250, 50, 15, format_figure, typesetter);
  g_autoptr (LpAxis) people = lp_axis_new (&fine, NULL, NULL, -50, 1250, 50, 15, format_figure, typesetter);

  g_assert_cmpuint (lp_axis_get_n_labels (axis), ==, 13);
  g_assert_cmpstr (lp_axis_get_label (axis, 12)->text, ==, "60000");
  g_assert_cmpuint (lp_axis_get_n_labels (people), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/limits", test_limits_always_named);
  g_test_add_func ("/axis/degenerate", test_degenerate);
  g_test_add_func ("/axis/round-figures", test_round_figures);
  return g_test_run ();
}
