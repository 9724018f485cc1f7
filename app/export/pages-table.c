/* pages-table.c — tables of a document, which run on over its pages */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pages-private.h"

#include <glib/gi18n-lib.h>

#define CELL_GAP 10.0
#define ROW_GAP 4.0

/* How a cell is set when it is measured: a number's width is not looked at. */
static LpTextStyle
make_cell_style (LpPages  *self,
                 guint     column,
                 gboolean  bold)
{
  return _lp_pages_make_style (self, 0.9, bold, self->columns[column].share * lp_pages_get_width (self) - CELL_GAP);
}

static double
measure_row (LpPages           *self,
             const char *const *cells,
             gboolean           bold)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      LpTextStyle style = make_cell_style (self, i, bold);

      height = MAX (height, _lp_pages_measure_text (self, &style, cells[i]));
    }

  return height + 2 * ROW_GAP;
}

static void
draw_row (LpPages           *self,
          const char *const *cells,
          gboolean           bold,
          double             height)
{
  double x = LP_PAGES_MARGIN;

  _lp_pages_begin_tag (self, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = self->columns[i].share * lp_pages_get_width (self);
      /* A number is never broken, a heading may be. */
      LpTextStyle style = _lp_pages_make_style (self, 0.9, bold, self->columns[i].numeric && !bold ? 0 : width - CELL_GAP);

      style.tabular = self->columns[i].numeric;
      style.anchor = self->columns[i].numeric ? LP_ANCHOR_END : LP_ANCHOR_START;
      if (*cells[i] != '\0')
        _lp_pages_set_text (self, &style, cells[i], self->columns[i].numeric ? x + width - CELL_GAP : x, self->y + ROW_GAP, bold ? "TH" : "TD");
      x += width;
    }
  _lp_pages_end_tag (self, "TR");
  self->y += height;
  _lp_pages_draw_rule (self, self->y);
}

static void
draw_table_heading (LpPages *self)
{
  g_autofree const char **cells = g_new0 (const char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = *self->columns[i].heading != '\0' ? _(self->columns[i].heading) : "";
  _lp_pages_begin_tag (self, "Table");
  draw_row (self, cells, TRUE, measure_row (self, cells, TRUE));
}

void
lp_pages_table (LpPages             *self,
                const LpPagesColumn *columns,
                guint                n_columns)
{
  self->columns = columns;
  self->n_columns = n_columns;
  if (lp_pages_get_room (self) < 100)
    _lp_pages_start_page (self);
  draw_table_heading (self);
}

static void
turn_page (LpPages *self)
{
  _lp_pages_end_tag (self, "Table");
  _lp_pages_start_page (self);
  draw_table_heading (self);
}

/* A row that no page has room for: as much of each cell as there is room, and the rest on the next page. */
static void
draw_long_row (LpPages           *self,
               const char *const *cells)
{
  g_autofree const char **rest = g_memdup2 (cells, self->n_columns * sizeof *cells);
  g_autofree char **part = g_new0 (char *, self->n_columns);
  gboolean more = TRUE;

  while (more)
    {
      double room = lp_pages_get_room (self) - 2 * ROW_GAP;

      more = FALSE;
      for (guint i = 0; i < self->n_columns; i++)
        {
          LpTextStyle style = make_cell_style (self, i, FALSE);
          gsize length = _lp_pages_find_break (self, &style, rest[i], room);

          part[i] = g_strndup (rest[i], length);
          rest[i] += length;
          more |= *rest[i] != '\0';
        }
      draw_row (self, (const char *const *) part, FALSE, measure_row (self, (const char *const *) part, FALSE));
      for (guint i = 0; i < self->n_columns; i++)
        g_clear_pointer (&part[i], g_free);
      if (more)
        turn_page (self);
    }
}

void
lp_pages_row (LpPages           *self,
              const char *const *cells)
{
  double height = measure_row (self, cells, FALSE);

  if (lp_pages_get_room (self) < height)
    turn_page (self);
  if (lp_pages_get_room (self) < height)
    draw_long_row (self, cells);
  else
    draw_row (self, cells, FALSE, height);
}

void
lp_pages_end_table (LpPages *self)
{
  _lp_pages_end_tag (self, "Table");
  self->columns = NULL;
  self->y += 12;
}
