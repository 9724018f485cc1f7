/* text-table.c — columns on the terminal */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/text-table.h"

#include <stdarg.h>
#include <string.h>

struct _LpTextTable
{
  char *columns;
  guint n_columns;
  glong *widths;
  GPtrArray *cells;             /* of text, row by row */
};

static void
append_blanks (GString *line,
               glong    n)
{
  for (; n > 0; n--)
    g_string_append_c (line, ' ');
}

static void
append_cell (GString    *line,
             const char *text,
             glong       width,
             gboolean    to_right)
{
  glong rest = width - g_utf8_strlen (text, -1);

  if (to_right)
    append_blanks (line, rest);
  g_string_append (line, text);
  if (!to_right)
    append_blanks (line, rest);
}

LpTextTable *
lp_text_table_new (const char *columns)
{
  LpTextTable *self = g_new0 (LpTextTable, 1);

  self->columns = g_strdup (columns);
  self->n_columns = (guint) strlen (columns);
  self->widths = g_new0 (glong, self->n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
lp_text_table_free (LpTextTable *self)
{
  g_free (self->columns);
  g_free (self->widths);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
add_cell (LpTextTable *self,
          guint        column,
          const char  *text)
{
  g_ptr_array_add (self->cells, g_strdup (text));
  self->widths[column] = MAX (self->widths[column], g_utf8_strlen (text, -1));
}

void
lp_text_table_add (LpTextTable *self,
                   ...)
{
  va_list cells;
  guint i;

  va_start (cells, self);
  for (i = 0; i < self->n_columns; i++)
    add_cell (self, i, va_arg (cells, const char *));
  va_end (cells);
}

void
lp_text_table_add_row (LpTextTable       *self,
                       const char *const *cells)
{
  guint i;

  for (i = 0; i < self->n_columns; i++)
    add_cell (self, i, cells[i]);
}

void
lp_text_table_print (LpTextTable *self)
{
  guint i;

  for (i = 0; i < self->cells->len; i += self->n_columns)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      guint column;

      for (column = 0; column < self->n_columns; column++)
        {
          if (column > 0)
            append_blanks (line, 2);
          append_cell (line, g_ptr_array_index (self->cells, i + column), self->widths[column], self->columns[column] == 'r');
        }
      g_print ("%s\n", g_strchomp (line->str));
    }
}
