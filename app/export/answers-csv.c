/* answers-csv.c — what the room answered, as a .csv */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include "base/csv-writer.h"
#include "base/file.h"
#include "plan/answer-about.h"

/* Headings are not translated: scripts that people write know them by these words. */
static const char *const headings[] = { "question", "answer", "about kind", "about", "table", "tags", "at", NULL };

static const char *
get_about_kind (const LpAnswer *answer)
{
  return answer->network_id != 0 ? "network" : answer->locality_id != 0 ? "locality" : answer->practice != NULL ? "practice" : "system";
}

static gboolean
write_answer (LpCsvWriter     *writer,
              LpPlan          *plan,
              const LpAnswer  *answer,
              GError         **error)
{
  const LpQuestion *question = lp_plan_find_question (plan, answer->question_id);
  g_autofree char *about = lp_answer_describe_about (plan, answer);

  lp_csv_writer_add_text (writer, question != NULL ? question->text : NULL);
  lp_csv_writer_add_text (writer, answer->text);
  lp_csv_writer_add_text (writer, get_about_kind (answer));
  lp_csv_writer_add_text (writer, about);
  lp_csv_writer_add_text (writer, answer->given_by);
  lp_csv_writer_add_text (writer, answer->tags);
  lp_csv_writer_add_text (writer, answer->at);

  return lp_csv_writer_end_record (writer, error);
}

gboolean
lp_export_answers (LpPlan  *plan,
                   GFile   *file,
                   GError **error)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *answers = lp_plan_get_answers (plan);
  gboolean written = TRUE;
  g_autoptr (GBytes) contents = NULL;

  {
    g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_PROTECT_FORMULAS | LP_CSV_BYTE_ORDER_MARK);

    written = lp_csv_writer_write_record (writer, headings, error);
    for (guint i = 0; written && i < answers->len; i++)
      written = write_answer (writer, plan, g_ptr_array_index (answers, i), error);
  }
  contents = g_string_free_to_bytes (text);

  return written && lp_file_replace_whole (file, contents, error);
}
