/* map-layers.c — which layers of the map are switched on */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/map-layers.h"

#include <glib/gi18n-lib.h>

#include "analysis/measure.h"

static const struct { const char *name; guint shown; } words[] = {
  { "branches", LP_MAP_SHOWS_BRANCHES },
  { "places", LP_MAP_SHOWS_PLACES },
  { "districts", LP_MAP_SHOWS_DISTRICTS },
  { "localities", LP_MAP_SHOWS_LOCALITIES },
  { "neighbours", LP_MAP_SHOWS_NEIGHBOURS },
  { "rings", LP_MAP_SHOWS_RINGS },
  { "names", LP_MAP_SHOWS_NAMES },
};

static const char *const corners[LP_MAP_N_CORNERS] = {
  [LP_MAP_CORNER_BEST] = "best",
  [LP_MAP_CORNER_TOP_LEFT] = "top-left",
  [LP_MAP_CORNER_TOP_RIGHT] = "top-right",
  [LP_MAP_CORNER_BOTTOM_RIGHT] = "bottom-right",
  [LP_MAP_CORNER_BOTTOM_LEFT] = "bottom-left",
  [LP_MAP_CORNER_NONE] = "none",
};

static guint
find_word (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, name))
      return words[i].shown;
  return 0;
}

static gboolean
equal_lists (const char *const *a,
             const char *const *b)
{
  const char *none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

static const LpLayer *
find_own_layer (LpPlan     *plan,
                const char *word)
{
  const GPtrArray *layers = lp_plan_get_layers (plan);

  for (guint i = 0; i < layers->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (layers, i);

      if (lp_map_is_own_layer (layer->id) && (g_str_equal (layer->id, word) || g_ascii_strcasecmp (layer->name, word) == 0))
        return layer;
    }
  return NULL;
}

static gboolean
parse_measure (LpMapLayers  *layers,
               LpPlan       *plan,
               const char   *id,
               GError      **error)
{
  if (lp_measure_find (plan, id, error) == NULL)
    return FALSE;
  g_free (layers->measure);
  layers->measure = g_strdup (id);
  return TRUE;
}

static gboolean
parse_option (LpMapLayers  *layers,
              LpPlan       *plan,
              const char   *name,
              GError      **error)
{
  const LpOption *option = lp_plan_find_option_named (plan, name);

  if (option == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option called “%s” whose networks the map could show."), name);
      return FALSE;
    }
  layers->option_id = option->id;
  return TRUE;
}

static gboolean
parse_corner (LpMapLayers  *layers,
              const char   *name,
              GError      **error)
{
  if (lp_map_corner_parse (name, &layers->inset))
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
               _("The map has no corner called “%s”. The inset may be at best, top-left, top-right, bottom-left, bottom-right or none."), name);
  return FALSE;
}

/* All of the user's own layers are off to begin with; those that are named come on. */
static void
hide_own (LpMapLayers *layers,
          LpPlan      *plan)
{
  const GPtrArray *rows = lp_plan_get_layers (plan);

  for (guint i = 0; i < rows->len; i++)
    if (lp_map_is_own_layer (((const LpLayer *) g_ptr_array_index (rows, i))->id))
      lp_map_layers_show_own (layers, ((const LpLayer *) g_ptr_array_index (rows, i))->id, FALSE);
}

static gboolean
parse_word (LpMapLayers  *layers,
            LpPlan       *plan,
            const char   *word,
            GError      **error)
{
  guint shown = find_word (word);
  const LpLayer *own = find_own_layer (plan, word);

  if (g_str_has_prefix (word, "measure="))
    return parse_measure (layers, plan, word + strlen ("measure="), error);
  if (g_str_has_prefix (word, "option="))
    return parse_option (layers, plan, word + strlen ("option="), error);
  if (g_str_has_prefix (word, "inset="))
    return parse_corner (layers, word + strlen ("inset="), error);
  if (shown == 0 && own == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                   _("The map has no layer called “%s”. There are: branches, places, districts, localities, neighbours, rings, option=NAME, measure=NAME, inset=CORNER, and the plan's own layers by name."),
                   word);
      return FALSE;
    }
  if (own != NULL)
    lp_map_layers_show_own (layers, own->id, TRUE);
  else
    lp_map_layers_show (layers, shown, TRUE);
  return TRUE;
}

const char *
lp_map_corner_get_name (LpMapCorner corner)
{
  g_return_val_if_fail (corner < LP_MAP_N_CORNERS, corners[LP_MAP_CORNER_BEST]);
  return corners[corner];
}

gboolean
lp_map_corner_parse (const char  *name,
                     LpMapCorner *corner)
{
  for (guint i = 0; i < LP_MAP_N_CORNERS; i++)
    if (g_str_equal (corners[i], name))
      {
        *corner = (LpMapCorner) i;
        return TRUE;
      }
  return FALSE;
}

LpMapLayers *
lp_map_layers_new (void)
{
  LpMapLayers *layers = g_new0 (LpMapLayers, 1);

  layers->shown = LP_MAP_SHOWS_BRANCHES | LP_MAP_SHOWS_PLACES | LP_MAP_SHOWS_DISTRICTS | LP_MAP_SHOWS_NAMES;
  return layers;
}

LpMapLayers *
lp_map_layers_copy (const LpMapLayers *layers)
{
  LpMapLayers *copy = g_memdup2 (layers, sizeof *layers);

  copy->measure = g_strdup (layers->measure);
  copy->hidden = g_strdupv (layers->hidden);
  return copy;
}

void
lp_map_layers_free (LpMapLayers *layers)
{
  g_free (layers->measure);
  g_strfreev (layers->hidden);
  g_free (layers);
}

gboolean
lp_map_layers_equal (const LpMapLayers *a,
                     const LpMapLayers *b)
{
  return a->shown == b->shown && a->option_id == b->option_id && a->inset == b->inset && g_strcmp0 (a->measure, b->measure) == 0 &&
         equal_lists ((const char *const *) a->hidden, (const char *const *) b->hidden);
}

void
lp_map_layers_show (LpMapLayers *layers,
                    guint        shown,
                    gboolean     on)
{
  layers->shown = on ? layers->shown | shown : layers->shown & ~shown;
}

void
lp_map_layers_show_own (LpMapLayers *layers,
                        const char  *layer_id,
                        gboolean     on)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  for (guint i = 0; layers->hidden != NULL && layers->hidden[i] != NULL; i++)
    if (!g_str_equal (layers->hidden[i], layer_id))
      g_strv_builder_add (hidden, layers->hidden[i]);
  if (!on)
    g_strv_builder_add (hidden, layer_id);
  g_strfreev (layers->hidden);
  layers->hidden = g_strv_builder_end (hidden);
}

gboolean
lp_map_layers_shows_own (const LpMapLayers *layers,
                         const char        *layer_id)
{
  return layers->hidden == NULL || !g_strv_contains ((const char *const *) layers->hidden, layer_id);
}

gboolean
lp_map_is_own_layer (const char *layer_id)
{
  const char *const ground[] = { "outline", "district", "neighbour", "place", NULL };

  return !g_strv_contains (ground, layer_id);
}

GStrv
lp_map_layers_get_names (const LpMapLayers *layers)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((layers->shown & words[i].shown) != 0)
      g_strv_builder_add (names, words[i].name);
  return g_strv_builder_end (names);
}

void
lp_map_layers_set_names (LpMapLayers       *layers,
                         const char *const *names)
{
  layers->shown = 0;
  for (guint i = 0; names[i] != NULL; i++)
    layers->shown |= find_word (names[i]);
}

LpMapLayers *
lp_map_layers_parse (LpPlan      *plan,
                     const char  *text,
                     GError     **error)
{
  g_autoptr (LpMapLayers) layers = lp_map_layers_new ();
  g_auto (GStrv) list = g_strsplit (text, ",", -1);

  layers->shown = LP_MAP_SHOWS_NAMES;
  hide_own (layers, plan);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_strstrip (list[i]);
      if (*list[i] != '\0' && !parse_word (layers, plan, list[i], error))
        return NULL;
    }
  return g_steal_pointer (&layers);
}
