/* chance.h — pseudo-random numbers, the same on every machine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). */
typedef struct
{
  guint64 state;
} LpChance;

static inline guint64
lp_chance_next (LpChance *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* A number from 0 up to @n, without @n. */
static inline guint
lp_chance_below (LpChance *self, guint n)
{
  return (guint) (((lp_chance_next (self) >> 32) * n) >> 32);
}

/* A number from 0 up to 1, without 1. */
static inline double
lp_chance_unit (LpChance *self)
{
  return (lp_chance_next (self) >> 11) * 0x1.0p-53;
}
