/* assignment-csv.c — who is in which network, as a .csv that can be imported again */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/csv-writer.h"
#include "base/file.h"

/* Headings are not translated: the importer, and scripts that people write, know them by these words. */
static const char *const headings[] = {
  "code", "name", "postcode", "people", "weighted people", "locality", "district", "network number", "network", "pinned",
  "easting", "northing", "note", "address", "locality note", NULL
};

static void
add_known (LpCsvWriter *writer,
           gboolean     known,
           double       value)
{
  if (known)
    lp_csv_writer_add_number (writer, value);
  else
    lp_csv_writer_add_text (writer, NULL);
}

static gboolean
check_finite (const LpPractice  *practice,
              GError           **error)
{
  if (isfinite (practice->weighted) && isfinite (practice->easting) && isfinite (practice->northing))
    return TRUE;

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
               _("The table could not be written: a figure of practice %s is not a number. Correct it in the plan and export again."),
               practice->code);
  return FALSE;
}

static gboolean
write_practice (LpCsvWriter       *writer,
                const LpPractice  *practice,
                const LpNetwork   *network,
                gboolean           pinned,
                GError           **error)
{
  if (!check_finite (practice, error))
    return FALSE;

  lp_csv_writer_add_text (writer, practice->code);
  lp_csv_writer_add_text (writer, practice->name);
  lp_csv_writer_add_text (writer, practice->postcode);
  if (practice->has_people)
    lp_csv_writer_add_count (writer, practice->people);
  else
    lp_csv_writer_add_text (writer, NULL);
  add_known (writer, practice->has_weighted, practice->weighted);
  lp_csv_writer_add_text (writer, practice->locality != NULL ? practice->locality->name : NULL);
  lp_csv_writer_add_text (writer, practice->district);
  if (network != NULL)
    lp_csv_writer_add_count (writer, network->number);
  else
    lp_csv_writer_add_text (writer, NULL);
  lp_csv_writer_add_text (writer, network != NULL ? network->name : NULL);
  lp_csv_writer_add_text (writer, pinned ? "yes" : NULL);
  add_known (writer, practice->has_position, practice->easting);
  add_known (writer, practice->has_position, practice->northing);
  lp_csv_writer_add_text (writer, practice->note);
  lp_csv_writer_add_text (writer, practice->address);
  lp_csv_writer_add_text (writer, practice->locality_note);

  return lp_csv_writer_end_record (writer, error);
}

/*
 * With a byte order mark: without one Excel takes a .csv that is opened by a double click for the codepage of the machine and spoils every letter
 * beyond ASCII. LibreOffice, R and our own reader pass over it; Python's readers do when told "utf-8-sig".
 */
static gboolean
write_table (LpPlan          *plan,
             const LpOption  *option,
             GString         *text,
             GError         **error)
{
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_PROTECT_FORMULAS | LP_CSV_BYTE_ORDER_MARK);

  if (!lp_csv_writer_write_record (writer, headings, error))
    return FALSE;
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (!write_practice (writer, practice, network, lp_plan_is_pinned (plan, option, practice), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lp_export_assignment (LpPlan          *plan,
                      const LpOption  *option,
                      GFile           *file,
                      GError         **error)
{
  GString *text = g_string_new (NULL);
  gboolean written = write_table (plan, option, text, error);
  g_autoptr (GBytes) contents = g_string_free_to_bytes (text);

  return written && lp_file_replace_whole (file, contents, error);
}
