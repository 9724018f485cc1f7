/* places.h — choices laid out along the land, and what the rest of a plan costs at least */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/choices.h"

/*
 * A place is a unit's number in the order in which units lie along the land. Some of them are covered by choices taken so far;
 * each of the others, which are open, must be covered by a choice that holds no covered one.
 *
 * What that costs at least is told without solving anything: an open place has a least reduced cost among the choices that still fit,
 * and for places that no choice holds together these add up. Where nothing fits there is no plan at all. Nearly all ways to begin
 * a plan are seen to be worth nothing by this.
 *
 * It changes the order in which places are looked at with use, so it is used by one thread.
 */
typedef struct
{
  const LpChoices *choices;
  guint n_places, n_words;
  guint n;               /* choices kept */
  double room;           /* what a plan's choices may cost above the bound, all together */
  guint *place;          /* of each unit */
  guint *choice;         /* its number among the choices, of each that is kept; the least reduced cost first */
  double *reduced;       /* of each kept one */
  guint64 *sets;         /* n_words for each kept one, by places */
  guint *first, *list;   /* kept ones that hold place p: list[first[p]] up to list[first[p + 1]], in order */
  guint *lowest_first, *lowest_list; /* likewise those whose lowest place is p */
  guint64 *share;        /* n_words for each place: those that some choice holds together with it */
  guint *order;          /* places, those first that lately had nothing that fits */
  guint64 looks;         /* at choices, whether they fit: the measure of work */
} LpPlaces;

/* Lays out those of @choices that could be in a plan with less than @room above the bound. @choices are borrowed. */
LpPlaces *lp_places_new (const LpChoices *choices, double room);
void lp_places_free (LpPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPlaces, lp_places_free)

static inline const guint64 *
lp_places_set (const LpPlaces *self, guint j)
{
  return self->sets + (gsize) j * self->n_words;
}

/* The first place that is open, or the number of places. */
guint lp_places_find_open (const LpPlaces *self, const guint64 *covered);

/* For each open place, where in the list the first choice stands that fits; the end of its part where none does. */
void lp_places_find_fitting (LpPlaces *self, const guint64 *covered, guint *fitting);

/* What covering the open places adds at least to what is spent; HUGE_VAL when it is @left or more. @fitting: of a part of what is covered. */
double lp_places_find_rest (LpPlaces *self, const guint64 *covered, const guint *fitting, double left);
