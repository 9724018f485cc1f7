/* pdf-language.c — says in a PDF which language it is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf-language.h"

#include <stdlib.h>
#include <string.h>

/* The last place of @wanted at or before @end. */
static const char *
find_last (const char *start,
           const char *end,
           const char *wanted)
{
  gsize length = strlen (wanted);

  for (const char *at = end - length; at >= start; at--)
    if (memcmp (at, wanted, length) == 0)
      return at;

  return NULL;
}

/* The number after @name between @start and @end. */
static gboolean
read_number (const char *start,
             const char *end,
             const char *name,
             guint      *number)
{
  const char *at = g_strstr_len (start, end - start, name);

  if (at == NULL)
    return FALSE;
  *number = strtoul (at + strlen (name), NULL, 10);
  return TRUE;
}

void
lp_pdf_add_language (GByteArray *pdf,
                     const char *language)
{
  const char *start = (const char *) pdf->data, *end = start + pdf->len;
  const char *trailer = find_last (start, end, "trailer"), *catalogue, *close, *open;
  g_autofree char *object = NULL;
  g_autofree char *name = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *update = NULL;
  guint root, size, info, xref;

  if (trailer == NULL || !read_number (trailer, end, "/Root ", &root) || !read_number (trailer, end, "/Size ", &size) ||
      !read_number (trailer, end, "/Info ", &info) || !read_number (trailer, end, "startxref", &xref))
    return;

  name = g_strdup_printf ("\n%u 0 obj", root);
  catalogue = find_last (start, end, name);
  open = catalogue != NULL ? g_strstr_len (catalogue, end - catalogue, "<<") : NULL;
  close = open != NULL ? g_strstr_len (open, end - open, "endobj") : NULL;
  if (close == NULL)
    return;

  entries = g_strndup (open + 2, close - open - 2);
  object = g_strdup_printf ("%u 0 obj\n<< /Lang (%s) /MarkInfo << /Marked true >>\n%sendobj\n", root, language, entries);
  update = g_strdup_printf ("%sxref\n%u 1\n%010u 00000 n \ntrailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %u >>\nstartxref\n%u\n%%%%EOF\n",
                            object, root, pdf->len, size, root, info, xref, pdf->len + (guint) strlen (object));
  g_byte_array_append (pdf, (const guint8 *) update, strlen (update));
}
