/* practice-row.c — one line of a practice list, understood */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "base/ods-code.h"

/* Great Britain on the National Grid, in metres: what lies outside is no position of a practice here. */
#define MAX_EASTING 700000.0
#define MAX_NORTHING 1300000.0

/* More people than any list: such a figure is a sum or a mistake. */
#define MAX_PEOPLE 10000000

/* What still fits a menu, a card and a cell of a spreadsheet: as much as a name typed by hand may have. */
#define MAX_NAME 120

#define MAX_NETWORK_NUMBER 1000000

typedef struct
{
  const LpRecords *records;
  guint row;
  const int *columns;
  LpNumberStyle style;
  const char *code;
  LpImportReport *report;
} Reader;

static const char *
get_cell (const Reader    *reader,
          LpPracticeField  field)
{
  return lp_records_get_cell (reader->records, reader->row, reader->columns[field]);
}

static void
doubt (const Reader    *reader,
       LpPracticeField  field,
       char            *reason)
{
  int column = reader->columns[field];

  lp_import_report_add (reader->report, lp_records_get_line (reader->records, reader->row),
                        column >= 0 ? lp_records_get_heading (reader->records, column) : NULL, reader->code, reason, FALSE);
}

static const char *
read_name (const Reader    *reader,
           LpPracticeField  field)
{
  const char *cell = get_cell (reader, field);
  glong length = g_utf8_strlen (cell, -1);

  if (length <= MAX_NAME)
    return cell;
  doubt (reader, field, g_strdup_printf (_("The text has %ld characters, and a name at most %d; it is not used."), length, MAX_NAME));
  return "";
}

/* A figure of zero or more; FALSE when there is none, with a remark when there is something else. */
static gboolean
read_figure (const Reader    *reader,
             LpPracticeField  field,
             double           max,
             double          *value)
{
  const char *cell = get_cell (reader, field);
  gboolean is_share = FALSE;
  LpMark mark = lp_parse_number (cell, reader->style, value, &is_share);

  if (mark == LP_MARK_ZERO && !is_share)
    return TRUE;
  if (mark == LP_MARK_VALUE && !is_share && *value >= 0 && *value <= max)
    return TRUE;
  if (mark == LP_MARK_SUPPRESSED)
    doubt (reader, field, g_strdup_printf (_("“%s” withholds a figure; it is taken as not known."), cell));
  else if (mark != LP_MARK_MISSING && mark != LP_MARK_NOT_APPLICABLE)
    doubt (reader, field, g_strdup_printf (_("“%s” is not a figure that can stand here; it is taken as not known."), cell));
  return FALSE;
}

static gboolean
read_people (const Reader *reader,
             gint64       *people)
{
  double value;

  if (!read_figure (reader, LP_FIELD_PEOPLE, MAX_PEOPLE, &value))
    return FALSE;
  /* Lists of the payments files are means of the quarters: 8,826.5 people. */
  *people = llround (value);
  return TRUE;
}

static gboolean
read_position (const Reader *reader,
               double       *easting,
               double       *northing)
{
  guint n_remarks = reader->report->remarks->len;
  gboolean has_easting, has_northing;

  if (reader->columns[LP_FIELD_EASTING] < 0 || reader->columns[LP_FIELD_NORTHING] < 0)
    return FALSE;
  has_easting = read_figure (reader, LP_FIELD_EASTING, MAX_EASTING, easting);
  has_northing = read_figure (reader, LP_FIELD_NORTHING, MAX_NORTHING, northing);
  if (has_easting && has_northing && *easting > 0 && *northing > 0)
    return TRUE;

  if (has_easting && has_northing)
    doubt (reader, *easting > 0 ? LP_FIELD_NORTHING : LP_FIELD_EASTING, g_strdup (_("Zero is no position of a practice; it is taken as not known.")));
  /* Where the other half was there and could not be read, that has been said. */
  else if (has_easting != has_northing && reader->report->remarks->len == n_remarks)
    doubt (reader, has_easting ? LP_FIELD_NORTHING : LP_FIELD_EASTING, g_strdup (_("A position needs an easting and a northing; one is missing.")));
  return FALSE;
}

/* Whether @cell is one of @words, a list that ends with NULL. */
static gboolean
is_one_of (const char        *cell,
           const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (cell, *words) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_pinned (const Reader *reader,
             gboolean      has_network)
{
  static const char *const yes[] = { "yes", "y", "true", "1", NULL };
  static const char *const no[] = { "", "no", "n", "false", "0", "-", NULL };
  const char *cell = get_cell (reader, LP_FIELD_PINNED);

  /* A list without networks has been doubted as a whole. */
  if (is_one_of (cell, no) || (reader->columns[LP_FIELD_NETWORK] < 0 && reader->columns[LP_FIELD_NETWORK_NUMBER] < 0))
    return FALSE;
  if (!is_one_of (cell, yes))
    doubt (reader, LP_FIELD_PINNED, g_strdup_printf (_("“%s” is neither yes nor no; the practice is not pinned."), cell));
  else if (!has_network)
    doubt (reader, LP_FIELD_PINNED, g_strdup (_("A practice without a network cannot be pinned.")));
  else
    return TRUE;
  return FALSE;
}

/* The program's own workbook writes the word where a practice is in no network. */
static const char *
read_network (const Reader *reader)
{
  const char *name = read_name (reader, LP_FIELD_NETWORK);
  gboolean has_number = *get_cell (reader, LP_FIELD_NETWORK_NUMBER) != '\0';

  return !has_number && (g_ascii_strcasecmp (name, "unassigned") == 0 || strcmp (name, _("Unassigned")) == 0) ? "" : name;
}

static gint64
read_network_number (const Reader *reader)
{
  gint64 number = 0;
  const char *cell = get_cell (reader, LP_FIELD_NETWORK_NUMBER);
  LpMark mark = lp_parse_count (cell, reader->style, &number);

  if (mark == LP_MARK_VALUE && number > 0 && number <= MAX_NETWORK_NUMBER)
    return number;
  if (mark != LP_MARK_MISSING && mark != LP_MARK_NOT_APPLICABLE)
    doubt (reader, LP_FIELD_NETWORK_NUMBER, g_strdup_printf (_("“%s” cannot be the number of a network; it is not used."), cell));
  return 0;
}

/* Why a row with this code cannot be taken, or NULL. */
static char *
refuse_code (const char *code)
{
  if (*code == '\0')
    return g_strdup (_("The row has no practice code."));
  if (lp_ods_is_mangled (code))
    return g_strdup_printf (_("“%s” was a code before a spreadsheet took it for a number. Take the code from the file as published."), code);
  if (lp_ods_is_pseudo_practice (code))
    return g_strdup_printf (_("%s is not a practice: it stands for people without one."), code);
  if (!lp_ods_is_practice (code))
    return g_strdup_printf (_("“%s” is not the code of a GP practice (a letter and five digits, such as J81002)."), code);
  return NULL;
}

/* More cells than headings: a comma in a name has most likely moved every cell behind it, figures among them. */
static char *
refuse_length (const LpRecords *records,
               guint            row)
{
  guint n_cells = lp_records_get_n_cells (records, row);
  guint n_columns = lp_records_get_n_columns (records);

  if (n_cells <= n_columns)
    return NULL;
  return g_strdup_printf (_("The row has %u cells and the heading %u, so a cell may stand under the wrong heading. Put text that has a comma into quotation marks."),
                          n_cells, n_columns);
}

char *
lp_practice_row_read_code (const LpRecords *records,
                           guint            row,
                           int              code_column,
                           LpImportReport  *report)
{
  g_autofree char *code = lp_ods_normalise (lp_records_get_cell (records, row, code_column));
  guint line = lp_records_get_line (records, row);
  char *refusal = refuse_code (code);

  if (refusal != NULL)
    {
      lp_import_report_add (report, line, lp_records_get_heading (records, code_column), code, refusal, TRUE);
      return NULL;
    }
  refusal = refuse_length (records, row);
  if (refusal != NULL)
    {
      lp_import_report_add (report, line, NULL, code, refusal, TRUE);
      return NULL;
    }
  return g_steal_pointer (&code);
}

void
lp_practice_row_read (const LpRecords *records,
                      guint            row,
                      const int        columns[LP_N_FIELDS],
                      LpNumberStyle    style,
                      const char      *code,
                      LpPracticeRow   *practice,
                      LpImportReport  *report)
{
  const Reader reader = { records, row, columns, style, code, report };

  *practice = (LpPracticeRow) { .code = code };
  practice->name = read_name (&reader, LP_FIELD_NAME);
  practice->postcode = get_cell (&reader, LP_FIELD_POSTCODE);
  practice->address = get_cell (&reader, LP_FIELD_ADDRESS);
  practice->district = read_name (&reader, LP_FIELD_DISTRICT);
  practice->locality = read_name (&reader, LP_FIELD_LOCALITY);
  practice->locality_note = get_cell (&reader, LP_FIELD_LOCALITY_NOTE);
  practice->source_id = get_cell (&reader, LP_FIELD_SOURCE);
  practice->network = read_network (&reader);
  practice->note = lp_records_get_lines (records, row, columns[LP_FIELD_NOTE]);
  practice->network_number = read_network_number (&reader);
  practice->pinned = read_pinned (&reader, *practice->network != '\0' || practice->network_number > 0);
  practice->has_people = read_people (&reader, &practice->people);
  practice->has_weighted = read_figure (&reader, LP_FIELD_WEIGHTED, MAX_PEOPLE, &practice->weighted);
  practice->has_position = read_position (&reader, &practice->easting, &practice->northing);
}
