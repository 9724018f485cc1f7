/* workbook-texts.c — the texts that the cells of a workbook share, and which of its styles are dates */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/workbook-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "import/xml.h"

/* Of all shared texts; England's workbooks have a megabyte. */
#define MAX_TEXTS (128 * 1024 * 1024)
/* Of one: a cell holds 32,767 characters of four bytes at most. What is longer is cut off, as it is no cell's. */
#define MAX_TEXT (128 * 1024)
#define MAX_STYLES (8 * 1024 * 1024)

/* Within it a day count is a date that a calendar has: up to the year 9999. */
#define MAX_DAYS 2958465

typedef struct
{
  LpSharedTexts *texts;
  GString *text;                /* of the entry being read */
  guint phonetic;               /* depth of readings beside a text, which are not part of it */
  gboolean in_text;
} TextsReader;

typedef struct
{
  GHashTable *formats;          /* ids of the workbook's own formats that show a date */
  GArray *dates;
  gboolean in_cell_styles;
} StylesReader;

static void
texts_begin_cb (gpointer           data,
                const char        *name,
                const char *const *attributes)
{
  TextsReader *reader = data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (reader->text, 0);
  else if (strcmp (name, "rPh") == 0)
    reader->phonetic++;
  else if (strcmp (name, "t") == 0)
    reader->in_text = reader->phonetic == 0;
}

static void
texts_end_cb (gpointer    data,
              const char *name)
{
  TextsReader *reader = data;

  if (strcmp (name, "t") == 0)
    reader->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0 && reader->phonetic > 0)
    reader->phonetic--;
  else if (strcmp (name, "si") == 0)
    {
      gsize offset = reader->texts->pool->len;

      _lp_workbook_unescape (reader->text);
      g_array_append_val (reader->texts->offsets, offset);
      g_string_append_len (reader->texts->pool, reader->text->str, reader->text->len);
      g_string_append_c (reader->texts->pool, '\0');
    }
}

static void
texts_text_cb (gpointer    data,
               const char *text,
               gsize       length)
{
  TextsReader *reader = data;

  if (reader->in_text && reader->text->len + length <= MAX_TEXT)
    g_string_append_len (reader->text, text, length);
}

LpSharedTexts *
_lp_shared_texts_read (LpZip         *zip,
                       const char    *path,
                       const char    *file_name,
                       GCancellable  *cancellable,
                       GError       **error)
{
  static const LpXmlHandlers handlers = { texts_begin_cb, texts_end_cb, texts_text_cb };
  LpSharedTexts *texts = g_new0 (LpSharedTexts, 1);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (LpXml) xml = NULL;
  TextsReader reader = { texts, g_string_new (NULL), 0, FALSE };
  gboolean read = TRUE;

  texts->pool = g_string_new (NULL);
  texts->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (path != NULL)
    {
      stream = lp_zip_open (zip, path, error);
      xml = stream != NULL ? lp_xml_new (stream, file_name, MAX_TEXTS, &handlers, &reader) : NULL;
      read = xml != NULL && lp_xml_read_all (xml, cancellable, error);
    }
  g_string_free (reader.text, TRUE);
  if (!read)
    g_clear_pointer (&texts, _lp_shared_texts_free);
  return texts;
}

void
_lp_shared_texts_free (LpSharedTexts *texts)
{
  g_string_free (texts->pool, TRUE);
  g_array_unref (texts->offsets);
  g_free (texts);
}

const char *
_lp_shared_texts_get (const LpSharedTexts *texts,
                      guint64              number)
{
  return number < texts->offsets->len ? texts->pool->str + g_array_index (texts->offsets, gsize, number) : NULL;
}

/* Whether a format such as dd/mm/yyyy shows a date or time: a letter of one outside quotation marks, brackets and escapes. */
static gboolean
shows_date (const char *format)
{
  gboolean quoted = FALSE, bracketed = FALSE;

  for (const char *at = format; *at != '\0'; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (*at == '\\' || *at == '_' || *at == '*')
        at += at[1] != '\0';
      else if (*at == '[' || *at == ']')
        bracketed = *at == '[';
      else if (!bracketed && strchr ("yYmMdDhHsS", *at) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Formats that every workbook has without saying what they are. */
static gboolean
is_built_in_date (guint64 id)
{
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

static void
styles_begin_cb (gpointer           data,
                 const char        *name,
                 const char *const *attributes)
{
  StylesReader *reader = data;
  const char *id = lp_xml_find (attributes, "numFmtId");
  const char *code = lp_xml_find (attributes, "formatCode");
  guint64 number = id != NULL ? g_ascii_strtoull (id, NULL, 10) : 0;

  if (strcmp (name, "numFmt") == 0 && id != NULL && code != NULL && shows_date (code))
    g_hash_table_add (reader->formats, GUINT_TO_POINTER ((guint) number));
  else if (strcmp (name, "cellXfs") == 0)
    reader->in_cell_styles = TRUE;
  else if (strcmp (name, "xf") == 0 && reader->in_cell_styles)
    {
      gboolean is_date = is_built_in_date (number) || g_hash_table_contains (reader->formats, GUINT_TO_POINTER ((guint) number));

      g_array_append_val (reader->dates, is_date);
    }
}

static void
styles_end_cb (gpointer    data,
               const char *name)
{
  StylesReader *reader = data;

  if (strcmp (name, "cellXfs") == 0)
    reader->in_cell_styles = FALSE;
}

static void
styles_text_cb (gpointer    data,
                const char *text,
                gsize       length)
{
}

GArray *
_lp_styles_read (LpZip       *zip,
                 const char  *path,
                 const char  *file_name,
                 GError     **error)
{
  static const LpXmlHandlers handlers = { styles_begin_cb, styles_end_cb, styles_text_cb };
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (LpXml) xml = NULL;
  StylesReader reader = { formats, dates, FALSE };

  if (path == NULL || !lp_zip_has (zip, path))
    return g_steal_pointer (&dates);
  stream = lp_zip_open (zip, path, error);
  xml = stream != NULL ? lp_xml_new (stream, file_name, MAX_STYLES, &handlers, &reader) : NULL;
  return xml != NULL && lp_xml_read_all (xml, NULL, error) ? g_steal_pointer (&dates) : NULL;
}

static gboolean
is_escape (const char *at)
{
  if (at[0] != '_' || at[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (at[i]))
      return FALSE;
  return at[6] == '_';
}

void
_lp_workbook_unescape (GString *text)
{
  char *to = text->str;

  for (const char *from = text->str; *from != '\0';)
    {
      gunichar code = is_escape (from) ? g_ascii_strtoull (from + 2, NULL, 16) : 0;

      if (code == 0 || !g_unichar_validate (code))
        {
          *to++ = *from++;
          continue;
        }
      /* Seven bytes become three at most. */
      to += g_unichar_to_utf8 (code, to);
      from += 7;
    }
  g_string_truncate (text, to - text->str);
}

char *
_lp_workbook_date (double   days,
                   gboolean from_1904)
{
  double whole = floor (days);
  int minutes = (int) round ((days - whole) * 24 * 60);
  GDate date;

  if (!(days >= 1 && days < MAX_DAYS))
    return NULL;
  /* The first day of the common count is 1900-01-01; it has a 29 February 1900 that never was, hence 30 December behind it. */
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, from_1904 ? 1 : whole < 60 ? 31 : 30, from_1904 ? 1 : 12, from_1904 ? 1904 : 1899);
  g_date_add_days (&date, (guint) whole);
  if (minutes == 0 || minutes == 24 * 60)
    return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  return g_strdup_printf ("%04u-%02u-%02u %02d:%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), minutes / 60, minutes % 60);
}
