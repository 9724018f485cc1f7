/* example.c — coverages to draw, from the ordinary to the absurd */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "example.h"

static const ExampleNetwork purbeck[] = {
  { "Kinson", 48419, 0 }, { "Purbeck", 28361, LP_EXCEPTION_RURAL }, { "Christchurch", 54917, 0 },
  { "Sherborne", 30000, 0 }, { "Bournemouth Central", 50000, 0 },
};
static const ExampleNetwork strange[] = {
  { "A", 0, 0 },
  { "شبكة الرعاية الأولية في بوربيك", 10000000, LP_EXCEPTION_OVER },
  { "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and all the villages around it, far and wide", 41000, 0 },
  { "Ýstradgynlais – Llŷn Ålesund", 29999, LP_EXCEPTION_RURAL },
  { "Two\nlines", 50001, LP_EXCEPTION_OTHER },
  { "Tiny", 3, 0 },
};
static const ExampleNetwork empty_networks[] = { { "East", 0, 0 }, { "West", 0, 0 } };
static const ExampleNetwork giants[] = { { "All of it", 10000000, 0 } };
static const ExampleNetwork alike[] = { { "North", 40000, 0 }, { "South", 40000, 0 }, { "Mid", 40000, 0 } };
static const gint64 few[] = { 5620, 4210, 2455 };
static const gint64 one[] = { 1 };
static const gint64 heavy[] = { 400000, 300000, 100000 };

const Example examples[] = {
  { "ordinary", 30000, 50000, purbeck, G_N_ELEMENTS (purbeck), few, 3, TRUE },
  { "strange", 30000, 50000, strange, G_N_ELEMENTS (strange), heavy, 3, FALSE },
  { "sliver", 30000, 50000, alike, G_N_ELEMENTS (alike), one, 1, TRUE },
  { "nothing", 30000, 50000, NULL, 0, NULL, 0, FALSE },
  { "all unassigned", 30000, 50000, NULL, 0, heavy, 3, TRUE },
  { "empty networks", 30000, 50000, empty_networks, 2, NULL, 0, FALSE },
  { "giant", 30000, 50000, giants, 1, NULL, 0, FALSE },
  { "narrow band", 39999, 40000, alike, 3, few, 3, FALSE },
  { "low band", 1, 2, alike, 3, NULL, 0, TRUE },
};
const guint n_examples = G_N_ELEMENTS (examples);

static LpChange *
add_row (GPtrArray *changes,
         LpTable    table)
{
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);
  const LpTableSpec *spec = lp_table_spec (table);

  for (guint i = 0; i < spec->n_columns; i++)
    {
      if (spec->columns[i].nullable)
        change->new_values[i] = lp_value_null ();
      else if (spec->columns[i].type == LP_COLUMN_TEXT)
        change->new_values[i] = lp_value_text ("");
      else if (spec->columns[i].type == LP_COLUMN_INT)
        change->new_values[i] = lp_value_int (0);
      else
        change->new_values[i] = lp_value_real (0);
    }
  g_ptr_array_add (changes, change);
  return change;
}

static void
set_text (LpChange   *change,
          int         column,
          const char *text)
{
  lp_value_clear (&change->new_values[column]);
  change->new_values[column] = lp_value_text (text);
}

static void
set_int (LpChange *change,
         int       column,
         gint64    integer)
{
  lp_value_clear (&change->new_values[column]);
  change->new_values[column] = lp_value_int (integer);
}

static void
add_practice (GPtrArray  *changes,
              const char *name,
              gint64      people,
              gint64      network_id,
              gboolean    has_source)
{
  g_autofree char *code = g_strdup_printf ("Y%05u", changes->len);
  LpChange *practice = add_row (changes, LP_TABLE_PRACTICE);
  LpChange *membership;

  set_text (practice, LP_PRACTICE_CODE, code);
  set_text (practice, LP_PRACTICE_NAME, name);
  set_int (practice, LP_PRACTICE_PEOPLE, people);
  if (has_source)
    set_text (practice, LP_PRACTICE_SOURCE_ID, "lists");
  if (network_id == 0)
    return;
  membership = add_row (changes, LP_TABLE_MEMBERSHIP);
  set_int (membership, LP_MEMBERSHIP_OPTION_ID, 1);
  set_text (membership, LP_MEMBERSHIP_PRACTICE, code);
  set_int (membership, LP_MEMBERSHIP_NETWORK_ID, network_id);
}

static void
add_network (GPtrArray            *changes,
             const ExampleNetwork *example,
             gint64                number,
             gboolean              has_source)
{
  LpChange *network = add_row (changes, LP_TABLE_NETWORK);

  set_int (network, LP_NETWORK_ID, 100 + number);
  set_int (network, LP_NETWORK_OPTION_ID, 1);
  set_int (network, LP_NETWORK_NUMBER, number);
  set_text (network, LP_NETWORK_NAME, example->name);
  set_int (network, LP_NETWORK_COLOUR, number - 1);
  set_int (network, LP_NETWORK_EXCEPTION, example->exception);
  if (example->people > 0)
    add_practice (changes, "Practice of a network", example->people, 100 + number, has_source);
}

LpCoverage *
example_make_coverage (const Example *example)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (GError) error = NULL;
  LpChange *row = add_row (changes, LP_TABLE_PLAN);

  set_int (row, LP_PLAN_ID, 1);
  set_text (row, LP_PLAN_TITLE, "Example");
  row = add_row (changes, LP_TABLE_SOURCE);
  set_text (row, LP_SOURCE_ID, "lists");
  set_text (row, LP_SOURCE_TITLE, "General Practice Workforce");
  set_text (row, LP_SOURCE_PUBLISHER, "NHS Digital");
  set_text (row, LP_SOURCE_PERIOD, "September 2018");
  row = add_row (changes, LP_TABLE_OPTION);
  set_int (row, LP_OPTION_ID, 1);
  set_text (row, LP_OPTION_NAME, "Option A");
  set_int (row, LP_OPTION_MIN_PEOPLE, example->min_people);
  set_int (row, LP_OPTION_MAX_PEOPLE, example->max_people);
  for (guint i = 0; i < example->n_networks; i++)
    add_network (changes, &example->networks[i], i + 1, example->has_source);
  for (guint i = 0; i < example->n_unassigned; i++)
    {
      g_autofree char *name = g_strdup_printf ("Surgery Number %u by the Old Mill", i + 1);

      add_practice (changes, name, example->unassigned[i], 0, example->has_source);
    }
  g_assert_true (lp_plan_apply (plan, changes, &error));
  g_assert_no_error (error);
  return lp_coverage_new (plan, lp_plan_get_option (plan, 0));
}

const Example *
example_find (const char *title)
{
  for (guint i = 0; i < n_examples; i++)
    {
      if (g_str_equal (examples[i].title, title))
        return &examples[i];
    }
  g_assert_not_reached ();
}

LpCoverage *
example_make_many (guint n)
{
  g_autofree ExampleNetwork *networks = g_new0 (ExampleNetwork, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Example example = { "many", 30000, 50000, networks, n, few, 3, TRUE };

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("Network of District %u", n - i));
      networks[i] = (ExampleNetwork) { g_ptr_array_index (names, i), 20000 + (i * 7919) % 45000, i % 9 == 0 };
    }
  return example_make_coverage (&example);
}

guint32 *
example_draw (LpChart            *chart,
              int                 width,
              int                 height,
              const LpStyle      *style,
              const LpChartState *state)
{
  guint32 *pixels = g_new0 (guint32, (gsize) width * height);
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) pixels, CAIRO_FORMAT_ARGB32, width, height,
                                                                  width * 4);
  cairo_t *cr = cairo_create (surface);

  lp_chart_draw (chart, cr, width, height, style, state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return pixels;
}

guint32
example_get_pixel_of (LpColour colour)
{
  return 0xff000000u | (guint32) (colour.r * 255 + 0.5) << 16 | (guint32) (colour.g * 255 + 0.5) << 8 |
         (guint32) (colour.b * 255 + 0.5);
}
