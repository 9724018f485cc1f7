/* question-neighbours.c — who is whose neighbour, for the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question-private.h"

#include "plan/wishes.h"

static void
clear_site (gpointer site)
{
  if (site != NULL)
    g_array_unref (site);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* The numbers of the practices at each site: (element-type GArray), NULL where there are none. */
static GPtrArray *
list_by_site (LpQuestion    *self,
              const LpCells *cells)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (clear_site);

  g_ptr_array_set_size (sites, (int) lp_cells_get_n_sites (cells));
  for (guint i = 0; i < self->practices->len; i++)
    {
      int site = lp_cells_get_site (cells, _lp_question_asked (self, i)->index);

      if (site < 0)
        continue;
      if (sites->pdata[site] == NULL)
        sites->pdata[site] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val ((GArray *) sites->pdata[site], i);
    }
  return sites;
}

static void
add_those_at (GArray          *near,
              const GPtrArray *sites,
              guint            site)
{
  const GArray *here = sites->pdata[site];

  if (here != NULL)
    g_array_append_vals (near, here->data, here->len);
}

/* Those whom somebody joined, wherever they are. */
static GHashTable *
list_joined (LpQuestion *self,
             LpPlan     *plan)
{
  const GPtrArray *links = lp_plan_get_links (plan);
  GHashTable *joined = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < links->len; i++)
    {
      const LpLink *link = g_ptr_array_index (links, i);
      guint ends[] = { (guint) lp_question_find (self, link->practice), (guint) lp_question_find (self, link->other) };

      for (guint end = 0; end < 2 && link->joined && ends[0] != G_MAXUINT && ends[1] != G_MAXUINT; end++)
        {
          GArray *others = g_hash_table_lookup (joined, GUINT_TO_POINTER (ends[end]));

          if (others == NULL)
            g_hash_table_insert (joined, GUINT_TO_POINTER (ends[end]), others = g_array_new (FALSE, FALSE, sizeof (guint)));
          g_array_append_val (others, ends[1 - end]);
        }
    }
  return joined;
}

/* Numbers that may be neighbours of practice @i, ascending: those at its site and at the sites around it. */
static void
gather_near (LpQuestion      *self,
             const LpCells   *cells,
             const GPtrArray *sites,
             guint            i,
             GArray          *near)
{
  int site = lp_cells_get_site (cells, _lp_question_asked (self, i)->index);
  const guint *around;
  guint n = 0;

  if (site < 0)
    return;
  add_those_at (near, sites, (guint) site);
  around = lp_cells_get_neighbours (cells, (guint) site, &n);
  for (guint s = 0; s < n; s++)
    add_those_at (near, sites, around[s]);
}

void
_lp_question_add_neighbours (LpQuestion    *self,
                             LpPlan        *plan,
                             const LpCells *cells)
{
  g_autoptr (GPtrArray) sites = list_by_site (self, cells);
  g_autoptr (GHashTable) joined = list_joined (self, plan);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->practices->len; i++)
    {
      const GArray *others = g_hash_table_lookup (joined, GUINT_TO_POINTER (i));

      g_array_set_size (near, 0);
      gather_near (self, cells, sites, i, near);
      if (others != NULL)
        g_array_append_vals (near, others->data, others->len);
      g_array_sort (near, compare_numbers);
      for (guint k = 0; k < near->len; k++)
        {
          guint j = g_array_index (near, guint, k);

          if (j > i && lp_cells_are_neighbours (cells, _lp_question_asked (self, i)->index, _lp_question_asked (self, j)->index))
            lp_propose_problem_add_neighbours (self->problem, i, j);
        }
    }
}
