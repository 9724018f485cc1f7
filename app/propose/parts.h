/* parts.h — which units belong together, as one pair after another is joined */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Disjoint sets in an array where each unit names another of its part, and the root of a part, its lowest unit, names itself (Galler and Fischer 1964).
 * (transfer full): of @n units, each a part of its own. */
static inline guint *
lp_parts_new (guint n)
{
  guint *parent = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    parent[i] = i;
  return parent;
}

static inline guint
lp_parts_find (guint *parent, guint i)
{
  while (parent[i] != i)
    i = parent[i] = parent[parent[i]];
  return i;
}

static inline void
lp_parts_join (guint *parent, guint a, guint b)
{
  a = lp_parts_find (parent, a);
  b = lp_parts_find (parent, b);
  parent[MAX (a, b)] = MIN (a, b);
}
