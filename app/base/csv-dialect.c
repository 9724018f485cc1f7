/* csv-dialect.c — what kind of delimited text a file holds: its delimiter and its encoding */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv-dialect.h"

#include <string.h>

#define SAMPLE_RECORDS 10

static const char delimiters[] = { ',', ';', '\t' };

/* The characters of bytes 0x80 to 0x9f: https://encoding.spec.whatwg.org/index-windows-1252.txt */
static const gunichar windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/*
 * Counts each delimiter in the record that starts at @from and returns where the next one starts, or 0 where the
 * sample ends before the record does.
 */
static gsize
count_in_record (const char *sample,
                 gsize       length,
                 gsize       from,
                 guint       counts[G_N_ELEMENTS (delimiters)])
{
  gboolean quoted = FALSE;

  memset (counts, 0, sizeof (guint) * G_N_ELEMENTS (delimiters));

  for (gsize at = from; at < length; at++)
    {
      if (sample[at] == '"')
        quoted = !quoted;
      else if (!quoted && (sample[at] == '\n' || sample[at] == '\r'))
        return at + 1;
      else if (!quoted)
        for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
          counts[i] += sample[at] == delimiters[i];
    }

  return 0;
}

char
lp_csv_detect_delimiter (const char *sample,
                         gsize       length)
{
  guint first[G_N_ELEMENTS (delimiters)] = { 0 };
  guint counts[G_N_ELEMENTS (delimiters)];
  gboolean steady[G_N_ELEMENTS (delimiters)] = { TRUE, TRUE, TRUE };
  guint best = 0;
  gsize at = 0;

  for (guint records = 0; records < SAMPLE_RECORDS;)
    {
      gsize start = at;

      at = count_in_record (sample, length, start, counts);
      if (at == start + 1)
        continue; /* an empty line, or the LF of a CR LF */
      if (at == 0 && records > 0)
        break; /* cut short: its count says nothing */

      for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
        {
          if (records == 0)
            first[i] = counts[i];
          steady[i] = steady[i] && counts[i] == first[i];
        }
      records++;
      if (at == 0)
        break;
    }

  for (guint i = 1; i < G_N_ELEMENTS (delimiters); i++)
    {
      gboolean steadier = steady[i] && first[i] > 0 && (!steady[best] || first[best] == 0);
      gboolean as_steady = steady[i] == steady[best] || first[best] == 0;

      if (steadier || (as_steady && first[i] > first[best]))
        best = i;
    }

  return delimiters[best];
}

gsize
lp_csv_measure_mark (const char *sample,
                     gsize       length)
{
  return length >= 3 && memcmp (sample, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

gboolean
lp_csv_looks_utf_16 (const char *sample,
                     gsize       length)
{
  return length >= 2 && (memcmp (sample, "\xff\xfe", 2) == 0 || memcmp (sample, "\xfe\xff", 2) == 0);
}

void
lp_csv_append_windows_1252 (GString    *to,
                            const char *text,
                            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) text[i];

      if (byte >= 0x80 && byte < 0xa0)
        g_string_append_unichar (to, windows_1252[byte - 0x80]);
      else
        g_string_append_unichar (to, byte);
    }
}
