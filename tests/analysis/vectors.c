/* vectors.c — reference figures published elsewhere, as tables */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vectors.h"

#include <math.h>

struct _Vectors
{
  char *name;
  char **headings;
  GPtrArray *rows;              /* of char ** */
};

static guint
find_column (const Vectors *self,
             const char    *column)
{
  for (guint i = 0; self->headings[i] != NULL; i++)
    if (g_str_equal (self->headings[i], column))
      return i;
  g_error ("%s has no column %s", self->name, column);
}

Vectors *
vectors_open (const char *name)
{
  const char *shared = g_getenv ("LP_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "vectors", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LpCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *fields;
  Vectors *self;
  gsize length;

  if (shared == NULL || !g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("the reference figures are not here");
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  self = g_new0 (Vectors, 1);
  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  while (lp_csv_reader_next (reader, &fields, NULL, &error) == LP_CSV_STEP_RECORD)
    {
      char **copy = g_strdupv ((char **) fields);

      if (self->headings == NULL)
        self->headings = copy;
      else
        g_ptr_array_add (self->rows, copy);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (self->rows->len, >, 0);
  return self;
}

void
vectors_free (Vectors *self)
{
  g_strfreev (self->headings);
  g_ptr_array_unref (self->rows);
  g_free (self->name);
  g_free (self);
}

guint
vectors_get_n (const Vectors *self)
{
  return self->rows->len;
}

const char *
vectors_get_text (const Vectors *self,
                  guint          row,
                  const char    *column)
{
  char **cells = g_ptr_array_index (self->rows, row);

  return cells[find_column (self, column)];
}

double
vectors_get (const Vectors *self,
             guint          row,
             const char    *column)
{
  const char *text = vectors_get_text (self, row, column);

  return *text != '\0' ? g_ascii_strtod (text, NULL) : NAN;
}

void
vectors_check (const Vectors *self,
               guint          row,
               const char    *column,
               double         found,
               double         tolerance)
{
  double wanted = vectors_get (self, row, column);

  if (isnan (wanted) ? !isnan (found) : !(fabs (found - wanted) <= tolerance * MAX (1, fabs (wanted))))
    g_error ("%s, row %u, %s: %.10g where %.10g was published", self->name, row + 1, column, found, wanted);
}
