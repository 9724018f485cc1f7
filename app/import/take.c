/* take.c — what the takers of rows have in common */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ods-code.h"
#include "base/text.h"
#include "import/dates.h"
#include "import/draft-private.h"
#include "import/file-kind.h"

/* A list beyond this is a total. The largest in England has about 100,000. */
#define MAX_PEOPLE 1000000

gboolean
lp_take_has (const LpTake *take,
             guint         field)
{
  return take->places[field] >= 0;
}

const char *
lp_take_get (LpTake *take,
             guint   field)
{
  int place = take->places[field];
  const char *cell = place >= 0 && (guint) place < take->row->n_cells ? take->row->cells[place] : "";
  GString *text;
  gsize length;

  while (g_ascii_isspace (*cell))
    cell++;
  length = strlen (cell);
  /* Most cells need nothing more. */
  if (length == 0 || (!g_ascii_isspace (cell[length - 1]) && strpbrk (cell, "\r\n\t") == NULL && strstr (cell, "\302\240") == NULL))
    return cell;
  if (take->texts[field] == NULL)
    take->texts[field] = g_string_new (NULL);
  text = take->texts[field];
  g_string_assign (text, cell);
  g_string_replace (text, "\302\240", " ", 0);
  g_strdelimit (text->str, "\r\n\t", ' ');
  g_strstrip (text->str);
  g_string_set_size (text, strlen (text->str));
  return text->str;
}

guint
lp_take_see_date (LpTake     *take,
                  const char *text)
{
  guint date = lp_date_read (text);

  take->newest = MAX (take->newest, date);
  return date;
}

void
lp_take_leave_out (LpTake         *take,
                   LpImportReason  why,
                   const char     *code,
                   char           *reason)
{
  lp_import_file_leave_out (take->file->account, why, take->row->line, code, reason);
}

gboolean
lp_take_code (LpTake     *take,
              const char *code,
              char        normal[16])
{
  gsize length = strlen (code);

  if (length == 0)
    lp_take_leave_out (take, LP_REASON_NO_CODE, code, NULL);
  else if (lp_ods_is_mangled (code))
    lp_take_leave_out (take, LP_REASON_MANGLED_CODE, code,
                       g_strdup_printf (_("“%s” was a code before a spreadsheet took it for a number. Take the code from the file as published."), code));
  else
    {
      for (gsize i = 0; i <= MIN (length, 14); i++)
        normal[i] = g_ascii_toupper (code[i]);
      normal[15] = '\0';
      if (length <= 14 && lp_ods_is_practice (normal) && !lp_ods_is_pseudo_practice (normal))
        return TRUE;
      lp_take_leave_out (take, LP_REASON_NOT_A_PRACTICE, code, NULL);
    }
  return FALSE;
}

/* Whether one of @areas is asked for. */
static gboolean
is_inside (const LpTake      *take,
           const char *const *areas)
{
  for (; areas != NULL && *areas != NULL; areas++)
    if (**areas != '\0' && lp_draft_is_area (take->draft, *areas))
      return TRUE;
  return FALSE;
}

static LpDraftPractice *
add_practice (LpTake            *take,
              const char        *code,
              const char *const *areas)
{
  LpDraftPractice *practice;
  gboolean is_in = is_inside (take, areas);

  if (lp_draft_has_area (take->draft) && !is_in && !lp_draft_needs_positions (take->draft))
    {
      lp_take_leave_out (take, LP_REASON_OUTSIDE_AREA, code, NULL);
      return NULL;
    }
  practice = lp_draft_add (take->draft, code);
  practice->inside_by_commissioner = is_in;
  return practice;
}

/* The name that stands beside a practice's code, under whichever heading the kind has for it; "": none. */
static const char *
find_name (const LpTake *take)
{
  static const char *const headings[] = { "practicename", "gpname", "gppracticename", "organisationname", "orgname", "name", "practice" };

  for (guint i = 0; take->heading != NULL && i < MIN (take->heading->n_cells, take->row->n_cells); i++)
    {
      g_autofree char *folded = lp_kinds_fold (take->heading->cells[i]);

      for (guint k = 0; k < G_N_ELEMENTS (headings); k++)
        if (g_str_equal (folded, headings[k]) && !lp_ods_is_practice (take->row->cells[i]))
          return take->row->cells[i];
    }
  return "";
}

/* A row of a practice that nobody has. */
static void
miss (LpTake     *take,
      const char *code)
{
  g_autofree char *name = NULL;

  lp_take_leave_out (take, LP_REASON_NOT_IN_PLAN, code, NULL);
  /* Its name is looked for once: files have many rows of one practice. */
  if (take->file->unmatched != NULL && g_hash_table_contains (take->file->unmatched, code))
    return;
  name = lp_text_title_case (find_name (take));
  lp_draft_miss (take->file, code, name);
}

LpDraftPractice *
lp_take_practice (LpTake            *take,
                  const char        *code,
                  const char *const *areas)
{
  char normal[16];
  LpDraftPractice *practice;
  gboolean is_named = FALSE;

  if (!lp_take_code (take, code, normal))
    return NULL;
  practice = lp_draft_find (take->draft, normal);
  if (practice != NULL && !practice->is_out)
    return practice;
  if (practice == NULL && take->adds)
    lp_draft_see_area (take->draft, areas != NULL ? areas[0] : "", "", 1);
  if (practice == NULL && take->adds && lp_draft_is_open (take->draft))
    return add_practice (take, normal, areas);

  for (guint i = 0; areas != NULL && areas[i] != NULL; i++)
    is_named |= *areas[i] != '\0';
  if (practice != NULL || (lp_draft_has_area (take->draft) && is_named && !is_inside (take, areas)))
    lp_take_leave_out (take, LP_REASON_OUTSIDE_AREA, code, NULL);
  else
    miss (take, normal);
  return NULL;
}

gboolean
lp_take_once (LpTake          *take,
              LpDraftPractice *practice)
{
  if (take->seen == NULL)
    take->seen = g_hash_table_new (NULL, NULL);
  if (g_hash_table_add (take->seen, practice))
    return TRUE;
  lp_take_leave_out (take, LP_REASON_DUPLICATE, practice->code, NULL);
  return FALSE;
}

void
lp_take_closing (LpTake     *take,
                 const char *code,
                 guint       date,
                 char       *reason)
{
  LpDraftPractice *practice = lp_draft_find (take->draft, code);

  if (practice == NULL || !practice->in_plan)
    {
      lp_take_leave_out (take, LP_REASON_CLOSED, code, reason);
      return;
    }
  lp_draft_say_number (take->draft, take->file, practice, LP_FACT_STATUS, date);
  g_free (reason);
}

/* A postcode as it is written: capitals, one blank before the last three. What cannot be one stays as it is. (transfer full) */
static char *
dress_postcode (const char *postcode)
{
  GString *dressed = g_string_new (NULL);

  for (const char *at = postcode; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (dressed, g_ascii_toupper (*at));
  if (dressed->len < 5 || dressed->len > 7)
    g_string_assign (dressed, postcode);
  else
    g_string_insert_c (dressed, dressed->len - 3, ' ');
  return g_string_free (dressed, FALSE);
}

void
lp_take_say (LpTake          *take,
             LpDraftPractice *practice,
             LpFactKind       fact,
             guint            field)
{
  const char *text = lp_take_get (take, field);
  g_autofree char *dressed = NULL;

  if (fact == LP_FACT_NAME || fact == LP_FACT_ADDRESS)
    text = dressed = lp_text_title_case (text);
  else if (fact == LP_FACT_POSTCODE)
    text = dressed = dress_postcode (text);
  lp_draft_say (take->draft, take->file, practice, fact, text);
}

void
lp_take_say_list (LpTake          *take,
                  LpDraftPractice *practice,
                  LpFactKind       fact,
                  guint            field)
{
  double people = 0;
  LpMark mark;

  if (!lp_take_has (take, field))
    return;
  mark = lp_take_mark (take, field, practice->code, &people);
  if ((mark == LP_MARK_VALUE || mark == LP_MARK_ZERO) && people >= 0 && people <= MAX_PEOPLE)
    lp_draft_say_number (take->draft, take->file, practice, fact, people);
}

static LpMark
read_mark (LpTake     *take,
           const char *text,
           int         column,
           const char *code,
           double     *value)
{
  gboolean is_share = FALSE;
  LpMark mark = lp_parse_number (text, LP_NUMBER_DECIMAL_POINT, value, &is_share);

  if (mark != LP_MARK_UNREADABLE)
    {
      if (is_share)
        *value *= 100;
      return mark;
    }
  lp_import_file_doubt (take->file->account, take->row->line,
                        take->heading != NULL && column >= 0 && (guint) column < take->heading->n_cells ? take->heading->cells[column] : NULL,
                        code, g_strdup_printf (_("“%s” is not a number; the figure is not known."), text));
  *value = 0;
  return LP_MARK_MISSING;
}

LpMark
lp_take_mark (LpTake     *take,
              guint       field,
              const char *code,
              double     *value)
{
  return read_mark (take, lp_take_get (take, field), take->places[field], code, value);
}

LpMark
lp_take_mark_column (LpTake     *take,
                     guint       column,
                     const char *code,
                     double     *value)
{
  return read_mark (take, column < take->row->n_cells ? take->row->cells[column] : "", (int) column, code, value);
}

void
lp_take_figure (LpTake          *take,
                LpDraftPractice *practice,
                guint            field,
                const char      *id,
                const char      *name,
                const char      *unit)
{
  double value = 0;
  LpMark mark;

  if (!lp_take_has (take, field))
    return;
  mark = lp_take_mark (take, field, practice->code, &value);
  lp_draft_figure_set (lp_draft_figure (take->draft, take->file, id, name, unit), practice, mark, value, lp_take_get (take, field));
}

void
lp_take_name_indicator (LpTake     *take,
                        const char *code,
                        const char *about)
{
  g_hash_table_replace (take->draft->indicators, g_strdup (code), g_strdup (about));
}

const char *
lp_take_find_indicator (const LpTake *take,
                        const char   *code)
{
  return g_hash_table_lookup (take->draft->indicators, code);
}

/* "2018-19", "201819" or "1819" anywhere in @name: the second year follows the first. 0: none. */
static guint
find_year (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    {
      g_autofree char *digits = NULL;
      gsize n = strspn (at, "0123456789-_");
      guint first, second;

      if (n < 4 || (at > name && g_ascii_isdigit (at[-1])))
        continue;
      digits = g_strndup (at, n);
      if ((sscanf (digits, "20%2u%*1[-_]%2u", &first, &second) == 2 || sscanf (digits, "20%2u%2u", &first, &second) == 2 ||
           sscanf (digits, "%2u%2u", &first, &second) == 2) && second == (first + 1) % 100)
        return (2000 + first + 1) * 10000 + 331;
    }
  return 0;
}

/* A month and year anywhere in @name, in whatever spelling. 0: none. */
static guint
find_month (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    {
      if (at > name && g_ascii_isalnum (at[-1]) && g_ascii_isalpha (at[-1]) == g_ascii_isalpha (*at))
        continue;
      for (gsize length = MIN (strlen (at), 14); length >= 5; length--)
        {
          g_autofree char *piece = g_strndup (at, length);
          guint date = g_ascii_isalnum (at[length]) && g_ascii_isdigit (at[length]) == g_ascii_isdigit (at[length - 1]) ? 0 : lp_date_read (g_strdelimit (piece, "_", '-'));

          if (date != 0)
            return date;
        }
    }
  return 0;
}

void
lp_take_date_by_name (LpTake   *take,
                      gboolean  is_year)
{
  guint date;

  if (take->newest != 0)
    return;
  date = is_year ? find_year (take->file->account->name) : find_month (take->file->account->name);
  take->newest = date;
  take->file->date = date;
  if (date != 0 && is_year)
    take->file->period = lp_date_describe_year (date);
}
