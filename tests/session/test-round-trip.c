/* test-round-trip.c — a plan out as a workbook and as a table, into a new plan, and compared row by row for what each carries */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-practice.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"
#include "plan-files.h"
#include "session/session.h"

/* Dorset, with one of everything that a person may have added: exceptions, notes, pins, marks, remarks, a closing, a network without practices, a measure of one's own. */
static LpSession *
make_dorset (void)
{
  g_autoptr (GFile) file = plan_files_make ("lplan");
  LpSession *session = lp_session_new_example (file, "dorset", NULL);
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_plan_get_option (plan, lp_plan_get_n_options (plan) - 1);
  gint64 option_id = option->id, first = ((const LpNetwork *) g_ptr_array_index (option->networks, 0))->id;
  const char *const codes[] = { "J81003", NULL };
  const char *const texts[] = { "*", NULL };
  const char *const both[] = { "J81002", "J81003", NULL };
  const char *const rooms[] = { "12", "7.5", NULL };
  const LpMeasureDraft draft = { "Consulting rooms", "rooms per 1,000 people", "ratio", "Rooms", "rooms", "2018", "people", 1000, "high" };
  const LpPractice *pinned = NULL;

  for (guint i = 0; pinned == NULL; i++)
    if (lp_plan_get_network_of (plan, option, lp_plan_get_practice (plan, i)) != NULL)
      pinned = lp_plan_get_practice (plan, i);
  {
    const char *const pin[] = { pinned->code, NULL };

    plan_files_commit (session, lp_edit_pin (plan, option_id, pin, TRUE, NULL));
  }
  plan_files_commit (session, lp_edit_network_exception (plan, first, LP_EXCEPTION_RURAL, "Forty minutes by road", NULL));
  plan_files_commit (session, lp_edit_network_note (plan, first, "Held together by the ferry, =1+1", NULL));
  plan_files_commit (session, lp_edit_network_new (plan, option_id, "Nobody yet", (const char *const[]) { NULL }, NULL, NULL));
  plan_files_commit (session, lp_edit_practice_note (plan, "J81002", "+44 is no formula,\nnor is this", NULL));
  plan_files_commit (session, lp_edit_figure_values (plan, "nurse-fte", codes, texts, NULL));
  plan_files_commit (session, lp_edit_measure_count (plan, "gp-fte", codes, FALSE, "The return is of one site", NULL));
  plan_files_commit (session, lp_edit_quality_correct (plan, "J81002", "gp-fte", "6.5", "By telephone", NULL));
  plan_files_commit (session, lp_edit_quality_close (plan, "J81004", "J81005", LP_PEOPLE_MOVE, "2018-12-01", "Merged", NULL));
  plan_files_commit (session, lp_edit_measure_new (plan, &draft, both, rooms, NULL));
  return session;
}

/* What the workbook carries of a plan, a line a row, ids that are drawn at random left aside. */
static void
describe_practice (GString          *text,
                   LpPlan           *plan,
                   const LpPractice *p)
{
  g_string_append_printf (text, "practice %s|%s|%s|%s|%s|%s|%s|%s|%s", p->code, p->name, p->postcode, p->address, p->district, p->locality != NULL ? p->locality->name : "", p->locality_note,
                          p->note, p->source_id != NULL ? p->source_id : "");
  if (p->has_people)
    g_string_append_printf (text, "|%" G_GINT64_FORMAT, p->people);
  if (p->has_weighted)
    g_string_append_printf (text, "|w%.10g", p->weighted);
  if (p->has_position)
    g_string_append_printf (text, "|%.10g,%.10g", p->easting, p->northing);
  g_string_append_c (text, '\n');
}

static void
describe_option (GString        *text,
                 LpPlan         *plan,
                 const LpOption *option)
{
  g_string_append_printf (text, "option %s %d-%d\n", option->name, (int) option->min_people, (int) option->max_people);
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      g_string_append_printf (text, "network %d|%s|%d|%s|%s\n", (int) network->number, network->name, network->exception, network->exception_note, network->note);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (network != NULL)
        g_string_append_printf (text, "member %s|%d|%d\n", practice->code, (int) network->number, lp_plan_is_pinned (plan, option, practice));
    }
}

/* The text of a number is its form alone; of a mark it is what was published. */
static void
describe_values (GString        *text,
                 LpPlan         *plan,
                 const LpFigure *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const char *code = lp_plan_get_practice (plan, i)->code;
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, code);

      if (value != NULL)
        g_string_append_printf (text, "value %s|%s|%d|%.12g|%s|%s\n", figure->id, code, value->mark, value->value, value->mark > LP_MARK_ZERO ? value->raw : "", value->check_note);
    }
}

static void
describe_figures (GString *text,
                  LpPlan  *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan), *measures = lp_plan_get_measures (plan), *years = lp_plan_get_yearly (plan);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      g_string_append_printf (text, "figure %s|%s|%s|%s|%s\n", figure->id, figure->name, figure->unit, figure->period, figure->source_id != NULL ? figure->source_id : "");
      describe_values (text, plan, figure);
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *m = g_ptr_array_index (measures, i);

      g_string_append_printf (text, "measure %s|%s|%s|%s|%s|%s|%g|%s\n", m->id, m->name, m->unit, m->kind, m->numerator, m->denominator, m->per, m->better);
    }
  for (guint i = 0; i < years->len; i++)
    {
      const LpYearly *year = g_ptr_array_index (years, i);

      g_string_append_printf (text, "year %s|%s|%d|%.12g|%s\n", year->figure, year->practice, (int) year->year, year->value, year->source_id != NULL ? year->source_id : "");
    }
}

static void
describe_rest (GString *text,
               LpPlan  *plan)
{
  const GPtrArray *sources = lp_plan_get_sources (plan), *events = lp_plan_get_events (plan), *remarks = lp_plan_get_remarks (plan);

  for (guint i = 0; i < sources->len; i++)
    {
      const LpSource *s = g_ptr_array_index (sources, i);

      g_string_append_printf (text, "source %s|%s|%s|%s|%s|%s|%s|%d|%s\n", s->id, s->title, s->publisher, s->period, s->licence, s->attribution, s->file, (int) s->rows, s->sha256);
    }
  for (guint i = 0; i < events->len; i++)
    {
      const LpPracticeEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text, "event %s|%s|%s|%s|%d %d|%s\n", event->practice, event->kind, event->at, event->successor != NULL ? event->successor : "", event->has_people, (int) event->people,
                              event->note);
    }
  for (guint i = 0; i < remarks->len; i++)
    {
      const LpRemark *remark = g_ptr_array_index (remarks, i);

      g_string_append_printf (text, "remark %s|%s|%s|%s|%s\n", remark->practice, remark->figure, remark->kind, remark->former, remark->note);
    }
}

static char *
describe (LpPlan         *plan,
          const LpOption *option,
          gboolean        is_table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    describe_practice (text, plan, lp_plan_get_practice (plan, i));
  describe_option (text, plan, option);
  if (!is_table)
    {
      describe_figures (text, plan);
      describe_rest (text, plan);
    }
  return g_string_free (text, FALSE);
}

/* The first line in which two accounts differ says more than both of them. */
static void
assert_same (const char *before,
             const char *after)
{
  g_auto (GStrv) first = g_strsplit (before, "\n", -1);
  g_auto (GStrv) second = g_strsplit (after, "\n", -1);

  for (guint i = 0; first[i] != NULL && second[i] != NULL; i++)
    g_assert_cmpstr (second[i], ==, first[i]);
  g_assert_cmpuint (g_strv_length (second), ==, g_strv_length (first));
}

static LpImportPreview *
read_back (LpSession *session,
           GFile     *file)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (GError) error = NULL;

  lp_import_add_file (import, file, NULL);
  lp_import_begin (import, lp_session_get_plan (session), NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return lp_import_preview (import, lp_session_get_plan (session));
}

static LpSession *
bring_back (GFile *file)
{
  g_autoptr (GFile) place = plan_files_make ("lplan");
  LpSession *session = lp_session_new_empty (place, "Again", NULL);
  g_autoptr (LpImportPreview) preview = read_back (session, file);
  const LpImportFile *account = g_ptr_array_index (preview->files, 0);

  g_assert_cmpstr (account->fault, ==, NULL);
  g_assert_nonnull (preview->edit);
  plan_files_commit (session, g_steal_pointer (&preview->edit));
  return session;
}

/* Everything that its sheets of data hold: practices, the option with its band and networks, figures with their marks, measures, years, remarks, sources. */
static void
test_workbook (void)
{
  LpSession *dorset = make_dorset ();
  LpPlan *plan = lp_session_get_plan (dorset);
  const LpOption *option = lp_plan_get_option (plan, lp_plan_get_n_options (plan) - 1);
  g_autoptr (GFile) book = plan_files_make ("xlsx");
  g_autoptr (GFile) again = plan_files_make ("xlsx");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = describe (plan, option, FALSE);
  g_autofree char *after = NULL, *after_twice = NULL;
  LpSession *anew, *twice;

  g_assert_true (lp_session_export (dorset, book, option->id, NULL, &error));
  g_assert_no_error (error);
  anew = bring_back (book);
  plan = lp_session_get_plan (anew);
  after = describe (plan, lp_plan_find_option_named (plan, option->name), FALSE);
  assert_same (before, after);

  /* And once more, so that nothing creeps in on the way. */
  g_assert_true (lp_session_export (anew, again, lp_plan_find_option_named (plan, option->name)->id, NULL, &error));
  twice = bring_back (again);
  plan = lp_session_get_plan (twice);
  after_twice = describe (plan, lp_plan_find_option_named (plan, option->name), FALSE);
  assert_same (before, after_twice);
  plan_files_close (twice);
  plan_files_close (anew);
  plan_files_close (dorset);
}

/* The table has one option's networks and the practices; not the band, nor a network without practices, nor what is said of networks. */
static void
test_table (void)
{
  g_autoptr (GFile) place = plan_files_make ("lplan");
  LpSession *dorset = lp_session_new_example (place, "dorset", NULL);
  LpPlan *plan = lp_session_get_plan (dorset);
  const LpOption *option = lp_plan_get_option (plan, lp_plan_get_n_options (plan) - 1);
  g_autoptr (GFile) table = plan_files_make ("csv");
  g_autoptr (GFile) table_again = plan_files_make ("csv");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  LpSession *anew;

  plan_files_commit (dorset, lp_edit_practice_note (plan, "J81002", "two\nlines, \"quoted\"", NULL));
  g_assert_true (lp_session_export (dorset, table, option->id, NULL, &error));
  g_assert_no_error (error);
  anew = bring_back (table);
  g_assert_true (lp_session_export (anew, table_again, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (table, NULL, &before, NULL, NULL, &error));
  g_assert_true (g_file_load_contents (table_again, NULL, &after, NULL, NULL, &error));
  assert_same (before, after);
  plan_files_close (anew);
  plan_files_close (dorset);
}

int
main (int    argc,
      char **argv)
{
  int status;

  plan_files_begin ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/round-trip/workbook", test_workbook);
  g_test_add_func ("/session/round-trip/table", test_table);
  status = g_test_run ();
  plan_files_end ();
  return status;
}
