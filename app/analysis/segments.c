/* segments.c — segments of the people, by network */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/segments.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/places-private.h"
#include "plan/outlook.h"

typedef struct
{
  double sum;
  guint n_reported;
} Count;

struct _LpSegments
{
  gatomicrefcount references;
  GPtrArray *abouts;            /* of LpSegmentAbout */
  GPtrArray *places;            /* of LpSegmentPlace */
  GPtrArray *figures;           /* see lp_plan_list_segment_figures(); until the counts are read */
  Count *counts;                /* place by place, segment by segment */
  guint n_practices;
  double *by_practice;          /* practice by practice, segment by segment; NAN: not counted */
};

static void
free_about (LpSegmentAbout *about)
{
  g_free (about->id);
  g_free (about->name);
  g_free (about->kind);
  g_free (about->definition);
  g_free (about->source);
  g_free (about);
}

static void
free_place (LpSegmentPlace *place)
{
  g_free (place->name);
  g_free (place);
}

/* "Patients by age, April 2020" */
static char *
describe_source (LpPlan         *plan,
                 const LpFigure *figure)
{
  const LpSource *source = figure != NULL && figure->source_id != NULL ? lp_plan_find_source (plan, figure->source_id) : NULL;

  if (figure == NULL)
    return g_strdup ("");
  if (source != NULL && *figure->period != '\0')
    return g_strdup_printf ("%s, %s", source->title, figure->period);
  return g_strdup (source != NULL ? source->title : figure->period);
}

static void
list_segments (LpSegments *self,
               LpPlan     *plan)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);
      const LpFigure *figure = g_ptr_array_index (self->figures, i);
      LpSegmentAbout *about = g_new0 (LpSegmentAbout, 1);

      about->id = g_strdup (segment->id);
      about->name = g_strdup (segment->name);
      about->kind = g_strdup (segment->kind);
      about->definition = g_strdup (segment->definition);
      about->source = describe_source (plan, figure);
      g_ptr_array_add (self->abouts, about);
    }
}

static void
add_place (gpointer    data,
           gint64      id,
           gint64      number,
           const char *name)
{
  LpSegments *self = data;
  LpSegmentPlace *place = g_new0 (LpSegmentPlace, 1);

  place->id = id;
  place->number = number;
  place->name = g_strdup (name);
  g_ptr_array_add (self->places, place);
}

/* NAN: not known. */
static double
read_count (LpPlan           *plan,
            const LpPractice *practice,
            const LpFigure   *figure)
{
  const LpFigureValue *value = figure != NULL ? lp_plan_get_value (plan, figure->id, practice->code) : NULL;

  return value != NULL && (value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO) ? value->value : NAN;
}

static void
count_practice (LpSegments   *self,
                const double *counts,
                gboolean      ages,
                guint         place)
{
  LpSegmentPlace *about = g_ptr_array_index (self->places, place);

  about->n_practices++;
  about->n_ages += ages;
  for (guint segment = 0; segment < self->abouts->len; segment++)
    {
      Count *count = &self->counts[place * self->abouts->len + segment];

      if (!isfinite (counts[segment]))
        continue;
      count->sum += counts[segment];
      count->n_reported++;
    }
}

static gboolean
has_every_age (const LpSegments *self,
               const double     *counts)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->abouts->len; i++)
    if (lp_segments_is_age (self, i))
      {
        any = TRUE;
        if (!isfinite (counts[i]))
          return FALSE;
      }
  return any;
}

/* Ages count only where all are known, so that they add up. */
static void
read_practice (LpSegments       *self,
               LpPlan           *plan,
               const LpPractice *practice,
               guint             place)
{
  guint n = self->abouts->len;
  double *counts = self->by_practice + (gsize) practice->index * n;
  gboolean ages;

  for (guint i = 0; i < n; i++)
    counts[i] = read_count (plan, practice, g_ptr_array_index (self->figures, i));
  ages = has_every_age (self, counts);
  for (guint i = 0; i < n && !ages; i++)
    if (lp_segments_is_age (self, i))
      counts[i] = NAN;
  count_practice (self, counts, ages, 0);
  count_practice (self, counts, ages, place);
}

LpSegments *
lp_segments_new (LpPlan         *plan,
                 const LpOption *option)
{
  LpSegments *self = g_new0 (LpSegments, 1);
  g_autofree guint *of = NULL;

  g_atomic_ref_count_init (&self->references);
  self->n_practices = lp_plan_get_n_practices (plan);
  self->abouts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_about);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_place);
  self->figures = lp_plan_list_segment_figures (plan);
  list_segments (self, plan);
  of = _lp_places_list (plan, option, add_place, self);
  self->counts = g_new0 (Count, self->places->len * self->abouts->len + 1);
  self->by_practice = g_new (double, (gsize) self->n_practices * self->abouts->len + 1);
  for (guint i = 0; i < self->n_practices; i++)
    read_practice (self, plan, lp_plan_get_practice (plan, i), of[i]);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  return self;
}

LpSegments *
lp_segments_ref (LpSegments *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_segments_unref (LpSegments *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->abouts);
  g_ptr_array_unref (self->places);
  g_free (self->counts);
  g_free (self->by_practice);
  g_free (self);
}

guint
lp_segments_get_n (const LpSegments *self)
{
  return self->abouts->len;
}

const LpSegmentAbout *
lp_segments_get_about (const LpSegments *self,
                       guint             segment)
{
  g_return_val_if_fail (segment < self->abouts->len, NULL);

  return g_ptr_array_index (self->abouts, segment);
}

gboolean
lp_segments_is_age (const LpSegments *self,
                    guint             segment)
{
  return g_str_equal (lp_segments_get_about (self, segment)->kind, "age");
}

guint
lp_segments_get_n_places (const LpSegments *self)
{
  return self->places->len;
}

const LpSegmentPlace *
lp_segments_get_place (const LpSegments *self,
                       guint             place)
{
  g_return_val_if_fail (place < self->places->len, NULL);

  return g_ptr_array_index (self->places, place);
}

double
lp_segments_get_count (const LpSegments *self,
                       guint             place,
                       guint             segment,
                       guint            *reported)
{
  const Count *count = &self->counts[place * self->abouts->len + segment];

  if (reported != NULL)
    *reported = count->n_reported;
  return count->n_reported > 0 ? count->sum : NAN;
}

double
lp_segments_get_practice_count (const LpSegments *self,
                                guint             practice,
                                guint             segment)
{
  g_return_val_if_fail (practice < self->n_practices && segment < self->abouts->len, NAN);

  return self->by_practice[(gsize) practice * self->abouts->len + segment];
}

double
lp_segments_get_people (const LpSegments *self,
                        guint             place)
{
  double people = 0;

  for (guint segment = 0; segment < self->abouts->len; segment++)
    if (lp_segments_is_age (self, segment))
      people += lp_segments_get_count (self, place, segment, NULL);
  return lp_segments_get_place (self, place)->n_ages > 0 ? people : NAN;
}
