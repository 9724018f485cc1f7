/* print.c — a picture or a table of the window on sheets of paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include "export/pages-picture.h"
#include "export/picture.h"

GPtrArray *
lp_print_picture (const LpPicture *picture,
                  const char      *title,
                  const LpStyle   *style,
                  double           width,
                  double           height,
                  GError         **error)
{
  g_autoptr (LpPages) pages = lp_pages_new_sheets (title, style, width, height);

  lp_pages_begin_bare (pages, title);
  if (picture->chart != NULL)
    lp_pages_chart (pages, picture->chart, 0, style);
  else
    lp_pages_maps (pages, picture, lp_pages_get_width (pages), style);

  return lp_pages_finish_sheets (pages, error);
}

/* As wide as their longest words ask for, and no column so narrow that nothing fits. */
static LpPagesColumn *
measure_columns (char *const *lines,
                 guint        n_columns)
{
  LpPagesColumn *columns = g_new0 (LpPagesColumn, n_columns);
  double all = 0;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (LpPagesColumn) { .share = 6 };
  for (guint line = 0; lines[line] != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[line], "\t", -1);

      for (guint i = 0; i < n_columns && cells[i] != NULL; i++)
        columns[i].share = CLAMP ((double) g_utf8_strlen (cells[i], -1), columns[i].share, 40);
    }
  for (guint i = 0; i < n_columns; i++)
    all += columns[i].share;
  for (guint i = 0; i < n_columns; i++)
    columns[i].share /= all;

  return columns;
}

GPtrArray *
lp_print_table (const char    *text,
                const char    *title,
                const LpStyle *style,
                double         width,
                double         height,
                GError       **error)
{
  g_autoptr (LpPages) pages = lp_pages_new_sheets (title, style, width, height);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) headings = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", -1);
  guint n_columns = g_strv_length (headings);
  g_autofree LpPagesColumn *columns = measure_columns (lines, n_columns);

  lp_pages_begin (pages, title, FALSE);
  for (guint i = 0; i < n_columns; i++)
    columns[i].heading = headings[i];
  lp_pages_table (pages, columns, n_columns);
  for (guint line = 1; lines[0] != NULL && lines[line] != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[line], "\t", -1);

      if (g_strv_length (cells) == n_columns)
        lp_pages_row (pages, (const char *const *) cells);
    }
  lp_pages_end_table (pages);

  return lp_pages_finish_sheets (pages, error);
}
