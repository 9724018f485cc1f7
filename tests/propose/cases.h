/* cases.h — random problems, and answers to them found without the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"

/* What a random problem may have in it; all of it is drawn from the seed. */
typedef enum
{
  CASE_PLAIN = 0,
  CASE_PINS = 1 << 0,
  CASE_TOGETHER = 1 << 1,
  CASE_APART = 1 << 2,
  CASE_NETWORKS = 1 << 3,      /* exactly K */
  CASE_CHARGES = 1 << 4,       /* for localities, networks, preferred size, measure */
  CASE_FARTHEST = 1 << 5,
  CASE_LEFT_OUT = 1 << 6,
  CASE_SAME_POINT = 1 << 7,
  CASE_GIANTS = 1 << 8,        /* practices over the band, and with nobody */
  CASE_NARROW = 1 << 9,        /* a band so narrow that people are outside in most plans */
} CaseFeatures;

typedef struct
{
  guint n;
  double x[64], y[64];
  gint64 people[64];
  gint locality[64], pin[64];
  gboolean left_out[64];
  double numerator[64], denominator[64];
  guint64 near[64], together[64], apart[64];  /* bit sets of practices */
  LpProposeRules rules;
} Case;

/* Draws a problem of @n practices (64 at most); the same seed draws the same one. */
void case_draw (Case *self, guint32 seed, guint n, CaseFeatures features);
LpProposeProblem *case_to_problem (const Case *self);

/* Goes through every plan there is, 12 practices at most. FALSE when no plan keeps all rules. In strict order
 * (@charge_outside below 0) people outside the band come first. */
gboolean case_find_optimum (const Case *self, double charge_outside, gint64 *people_outside, double *cost);
