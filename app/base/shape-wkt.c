/* shape-wkt.c — areas from well-known text */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/shape.h"

#include <string.h>

static const char *
skip_blanks (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;
  return at;
}

/* "1 2, 3 4, 1 2" up to the closing bracket; NULL: it is broken. */
static const char *
read_ring (const char *at,
           GArray     *points)
{
  for (;;)
    {
      char *end = NULL;
      LpPoint point;

      point.x = g_ascii_strtod (at, &end);
      if (end == at)
        return NULL;
      at = end;
      point.y = g_ascii_strtod (at, &end);
      if (end == at)
        return NULL;
      g_array_append_val (points, point);
      at = skip_blanks (end);
      if (*at == ')')
        return at + 1;
      if (*at++ != ',')
        return NULL;
    }
}

/* Lists in brackets, @depth deep, of which the innermost are rings; the first of a polygon is its border, the others are its holes. */
static const char *
read_lists (const char *at,
            guint       depth,
            LpShape    *shape)
{
  gboolean is_hole = FALSE;

  if (*(at = skip_blanks (at)) != '(')
    return NULL;
  do
    {
      if (depth > 1)
        at = read_lists (at + 1, depth - 1, shape);
      else
        {
          g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LpPoint));

          at = skip_blanks (at + 1);
          at = *at == '(' ? read_ring (at + 1, points) : NULL;
          if (at != NULL)
            lp_shape_add_ring (shape, (const LpPoint *) points->data, points->len, is_hole);
          is_hole = TRUE;
        }
      if (at == NULL)
        return NULL;
      at = skip_blanks (at);
    }
  while (*at == ',');
  return *at == ')' ? at + 1 : NULL;
}

gboolean
lp_shape_add_wkt (LpShape    *shape,
                  const char *wkt)
{
  g_autoptr (LpShape) read = lp_shape_new ();
  const char *end = NULL;

  if (g_str_has_prefix (wkt, "POLYGON"))
    end = read_lists (wkt + strlen ("POLYGON"), 1, read);
  else if (g_str_has_prefix (wkt, "MULTIPOLYGON"))
    end = read_lists (wkt + strlen ("MULTIPOLYGON"), 2, read);
  if (end == NULL || *skip_blanks (end) != '\0')
    return FALSE;
  lp_shape_add_shape (shape, read);
  return TRUE;
}
