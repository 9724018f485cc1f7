/* statistics-inequality.c — whether a measure rises with need, and how unevenly a resource is shared out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-inequality.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  double by, people, resource;
  guint unit;
} Place;

static const LpLine no_line = { NAN, NAN, NAN };

static int
compare_places (const void *first,
                const void *second)
{
  const Place *a = first, *b = second;

  if (a->by != b->by)
    return a->by < b->by ? -1 : 1;
  return (a->unit > b->unit) - (a->unit < b->unit);
}

static guint
line_up (const double *by,
         const double *people,
         guint         n,
         Place        *places)
{
  guint n_places = 0;

  for (guint i = 0; i < n; i++)
    if (people[i] > 0 && isfinite (by[i]))
      places[n_places++] = (Place) { by[i], people[i], 0, i };
  qsort (places, n_places, sizeof (Place), compare_places);
  return n_places;
}

LpLine
lp_line_fit (const double *x,
             const double *y,
             const double *weights,
             guint         n)
{
  double weight = 0, mean_x = 0, mean_y = 0, xx = 0, xy = 0, yy = 0;

  for (guint i = 0; i < n; i++)
    {
      weight += weights[i];
      mean_x += weights[i] * x[i];
      mean_y += weights[i] * y[i];
    }
  if (!(weight > 0))
    return no_line;
  mean_x /= weight;
  mean_y /= weight;
  for (guint i = 0; i < n; i++)
    {
      xx += weights[i] * (x[i] - mean_x) * (x[i] - mean_x);
      xy += weights[i] * (x[i] - mean_x) * (y[i] - mean_y);
      yy += weights[i] * (y[i] - mean_y) * (y[i] - mean_y);
    }
  if (!(xx > 0))
    return no_line;
  return (LpLine) { mean_y - xy / xx * mean_x, xy / xx, yy > 0 ? xy * xy / (xx * yy) : NAN };
}

LpInequality
lp_inequality_compute (const double *values,
                       const double *order,
                       const double *people,
                       guint         n)
{
  g_autofree Place *places = g_new (Place, n + 1);
  g_autofree double *x = g_new (double, n + 1);
  g_autofree double *y = g_new (double, n + 1);
  g_autofree double *weights = g_new (double, n + 1);
  guint n_places = line_up (order, people, n, places);
  double all = 0, before = 0;
  LpLine line;

  for (guint i = 0; i < n_places; i++)
    all += places[i].people;
  for (guint i = 0; i < n_places; i++)
    {
      x[i] = (before + places[i].people / 2) / all;
      y[i] = values[places[i].unit];
      weights[i] = places[i].people;
      before += places[i].people;
    }
  line = lp_line_fit (x, y, weights, n_places);
  return (LpInequality) { line.slope, line.at_zero > 0 ? (line.at_zero + line.slope) / line.at_zero : NAN };
}

GArray *
lp_lorenz_compute (const double *resource,
                   const double *people,
                   guint         n)
{
  GArray *curve = g_array_sized_new (FALSE, FALSE, sizeof (LpLorenzPoint), n);
  g_autofree Place *places = g_new (Place, n + 1);
  g_autofree double *a_head = g_new (double, n + 1);
  double all_people = 0, all_resource = 0, people_so_far = 0, resource_so_far = 0;
  guint n_places;

  for (guint i = 0; i < n; i++)
    a_head[i] = people[i] > 0 ? resource[i] / people[i] : NAN;
  n_places = line_up (a_head, people, n, places);
  for (guint i = 0; i < n_places; i++)
    {
      all_people += places[i].people;
      all_resource += resource[places[i].unit];
    }
  for (guint i = 0; i < n_places && all_resource > 0; i++)
    {
      people_so_far += places[i].people;
      resource_so_far += resource[places[i].unit];
      g_array_append_val (curve, ((LpLorenzPoint) { people_so_far / all_people, resource_so_far / all_resource, places[i].unit }));
    }
  return curve;
}

double
lp_lorenz_get_gini (const GArray *curve)
{
  double area = 0;
  LpLorenzPoint before = { 0, 0, 0 };

  if (curve->len == 0)
    return NAN;
  for (guint i = 0; i < curve->len; i++)
    {
      LpLorenzPoint point = g_array_index (curve, LpLorenzPoint, i);

      area += (point.people - before.people) * (point.resource + before.resource) / 2;
      before = point;
    }
  return 1 - 2 * area;
}
