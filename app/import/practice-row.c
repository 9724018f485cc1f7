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

typedef struct
{
  const LpRecords *records;
  guint row;
  const int *columns;
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
  lp_import_report_add (reader->report, reader->records, reader->row, reader->columns[field], reader->code, reason, FALSE);
}

/* A figure of zero or more; FALSE when there is none, with a remark when it could not be read. */
static gboolean
read_figure (const Reader    *reader,
             LpPracticeField  field,
             double           max,
             double          *value)
{
  const char *cell = get_cell (reader, field);
  gboolean is_share = FALSE;
  LpMark mark = lp_parse_number (cell, LP_NUMBER_DECIMAL_POINT, value, &is_share);

  if (mark == LP_MARK_ZERO)
    return TRUE;
  if (mark == LP_MARK_VALUE && !is_share && *value >= 0 && *value <= max)
    return TRUE;
  if (mark == LP_MARK_VALUE || mark == LP_MARK_UNREADABLE)
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
  gboolean has_easting = read_figure (reader, LP_FIELD_EASTING, MAX_EASTING, easting);
  gboolean has_northing = read_figure (reader, LP_FIELD_NORTHING, MAX_NORTHING, northing);

  if (has_easting && has_northing && *easting > 0 && *northing > 0)
    return TRUE;
  if (has_easting != has_northing)
    doubt (reader, has_easting ? LP_FIELD_NORTHING : LP_FIELD_EASTING, g_strdup (_("A position needs an easting and a northing; one is missing.")));
  return FALSE;
}

static gboolean
read_pinned (const Reader *reader)
{
  const char *cell = get_cell (reader, LP_FIELD_PINNED);

  return g_ascii_strcasecmp (cell, "yes") == 0 || g_ascii_strcasecmp (cell, "true") == 0 || g_str_equal (cell, "1");
}

static gint64
read_network_number (const Reader *reader)
{
  gint64 number = 0;
  const char *cell = get_cell (reader, LP_FIELD_NETWORK_NUMBER);
  LpMark mark = lp_parse_count (cell, LP_NUMBER_DECIMAL_POINT, &number);

  if (mark == LP_MARK_VALUE && number > 0 && number <= 1000000)
    return number;
  if (mark == LP_MARK_VALUE || mark == LP_MARK_ZERO || mark == LP_MARK_UNREADABLE)
    doubt (reader, LP_FIELD_NETWORK_NUMBER, g_strdup_printf (_("“%s” is not a number of a network; the name alone decides."), cell));
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

void
lp_practice_row_clear (LpPracticeRow *row)
{
  g_clear_pointer (&row->code, g_free);
}

gboolean
lp_practice_row_read (const LpRecords *records,
                      guint            row,
                      const int        columns[LP_N_FIELDS],
                      LpPracticeRow   *practice,
                      LpImportReport  *report)
{
  g_autofree char *code = lp_ods_normalise (lp_records_get_cell (records, row, columns[LP_FIELD_CODE]));
  char *refusal = refuse_code (code);
  const Reader reader = { records, row, columns, code, report };

  *practice = (LpPracticeRow) { 0 };
  if (refusal != NULL)
    {
      lp_import_report_add (report, records, row, columns[LP_FIELD_CODE], code, refusal, TRUE);
      return FALSE;
    }
  practice->name = get_cell (&reader, LP_FIELD_NAME);
  practice->postcode = get_cell (&reader, LP_FIELD_POSTCODE);
  practice->address = get_cell (&reader, LP_FIELD_ADDRESS);
  practice->district = get_cell (&reader, LP_FIELD_DISTRICT);
  practice->locality = get_cell (&reader, LP_FIELD_LOCALITY);
  practice->network = get_cell (&reader, LP_FIELD_NETWORK);
  practice->network_number = read_network_number (&reader);
  practice->pinned = read_pinned (&reader);
  practice->has_people = read_people (&reader, &practice->people);
  practice->has_weighted = read_figure (&reader, LP_FIELD_WEIGHTED, MAX_PEOPLE, &practice->weighted);
  practice->has_position = read_position (&reader, &practice->easting, &practice->northing);
  practice->code = g_steal_pointer (&code);
  return TRUE;
}

void
lp_import_report_add (LpImportReport  *report,
                      const LpRecords *records,
                      guint            row,
                      int              column,
                      const char      *code,
                      char            *reason,
                      gboolean         left_out)
{
  LpImportRemark *remark = g_new0 (LpImportRemark, 1);

  remark->line = lp_records_get_line (records, row);
  remark->column = column >= 0 ? g_strdup (lp_records_get_heading (records, column)) : NULL;
  remark->code = g_strdup (code);
  remark->reason = reason;
  remark->left_out = left_out;
  if (left_out)
    report->left_out++;
  g_ptr_array_add (report->remarks, remark);
}
