/* territories-colours.c — colours for the territories: neighbours have different ones, and a colour once found holds */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/territories-private.h"

/* The colours of those neighbours of @territory that are @settled. */
static guint
gather_colours (const LpTerritories *self,
                const Territory     *territory,
                const guint8        *settled)
{
  guint taken = 0;

  for (guint i = 0; i < territory->public.neighbours->len; i++)
    {
      int place = _lp_territories_find_place (self, g_array_index (territory->public.neighbours, gint64, i));

      if (settled[place])
        taken |= 1u << _lp_territories_get (self, (guint) place)->public.colour;
    }
  return taken;
}

/* The free colour that fewest have, so that none runs out; the wished one where none is free. */
static gint64
choose_colour (const LpTerritories *self,
               const guint8        *settled,
               guint                taken,
               gint64               wished)
{
  guint used[LP_TERRITORIES_N_COLOURS] = { 0 };
  gint64 best = -1;

  for (guint i = 0; i < lp_territories_get_n (self); i++)
    if (settled[i])
      used[_lp_territories_get (self, i)->public.colour]++;
  for (gint64 colour = 0; colour < LP_TERRITORIES_N_COLOURS; colour++)
    if ((taken & (1u << colour)) == 0 && (best < 0 || used[colour] < used[best]))
      best = colour;
  return best >= 0 ? best : wished;
}

static gboolean
has_free_colour (const Making *making,
                 guint         place,
                 const guint8 *settled)
{
  const Territory *territory = _lp_territories_get (making->self, place);

  return (gather_colours (making->self, territory, settled) & (1u << territory->public.colour)) == 0;
}

/* Those that the user has coloured come first, then those that nothing has touched, then those that can keep their colour: only one that clashes changes. */
void
_lp_territories_settle_colours (const Making *making)
{
  LpTerritories *self = making->self;
  guint n = lp_territories_get_n (self);
  g_autofree guint8 *settled = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    settled[i] = making->recoloured[i] && has_free_colour (making, i, settled);
  for (guint i = 0; i < n; i++)
    settled[i] |= !making->touched[i];
  for (guint i = 0; i < n; i++)
    settled[i] = settled[i] || has_free_colour (making, i, settled);
  for (guint i = 0; i < n; i++)
    {
      Territory *territory = _lp_territories_get (self, i);

      if (settled[i])
        continue;
      territory->public.colour = choose_colour (self, settled, gather_colours (self, territory, settled), territory->public.colour);
      settled[i] = TRUE;
    }
}
