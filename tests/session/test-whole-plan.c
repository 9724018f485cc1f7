/* test-whole-plan.c — a plan with rows in every table, out as a workbook and in again: nothing is lost, nothing doubled, and what was altered in the workbook comes in as that */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "import/import.h"
#include "import/row.h"
#include "plan/edit-membership.h"
#include "plan/row-text.h"
#include "plan-files.h"
#include "session/session.h"

/* Longer than one cell of a spreadsheet holds. */
#define LONG_TEXT 70000

/* A row in the making: what each cell says, as plan/row-text.h writes it; columns that are not named have nothing. */
static void
add_row (LpEdit     *edit,
         LpTable     table,
         const char *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  g_auto (GStrv) given = g_strsplit (cells, ";", -1);
  LpChange *row = lp_row_new (table);

  for (guint i = 0; given[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (given[i], "=", 2);
      guint column = 0;

      while (!g_str_equal (spec->columns[column].name, pair[0]))
        g_assert_cmpuint (++column, <, spec->n_columns);
      lp_value_clear (&row->new_values[column]);
      g_assert_true (lp_row_text_read (&spec->columns[column], pair[1], &row->new_values[column]));
    }
  lp_edit_add (edit, row);
}

/* Texts that a spreadsheet makes something else of; each table gets some. */
static const struct { LpTable table; const char *cells; } rows[] = {
  { LP_TABLE_OPTION, "id=7001;position=7;name=Second thoughts;note= blanks  around \\nand two lines ;min_people=25000;max_people=60001" },
  { LP_TABLE_NETWORK, "id=7002;option_id=7001;number=4;name==1+1;colour=5;exception=3;exception_note=_x0041_ stays;note=\\x0d\\x01" },
  { LP_TABLE_NETWORK, "id=7003;option_id=7001;number=9;name=Nobody yet;colour=2" },
  { LP_TABLE_MEMBERSHIP, "option_id=7001;practice=J81002;network_id=7002;pinned=1" },
  { LP_TABLE_MEMBERSHIP, "option_id=7001;practice=J81003;network_id=7002;pinned=0" },
  { LP_TABLE_LINK, "practice=J81002;other=J81003;joined=1;note=The ferry" },
  { LP_TABLE_LINK, "practice=J81003;other=J81005;joined=0;note=The ridge" },
  { LP_TABLE_RULE, "id=7004;option_id=7001;kind=together;practice=J81002;other=J81003;note=Share a building" },
  { LP_TABLE_PRACTICE_EVENT, "id=7005;practice=J81009;kind=reported;at=2019-03-31;successor=J81010;people=5000;note=Says the file" },
  { LP_TABLE_REMARK, "id=7006;practice=J81010;figure=gp-fte;kind=exclude;former=;note=Of one site" },
  { LP_TABLE_UNMATCHED, "code=J89999;name=Somebody Else;file=theirs.csv;aside=1" },
  { LP_TABLE_SEGMENT, "id=own;name=People at sea;kind=local;definition=Seamen;figure=gp-fte;position=3" },
  { LP_TABLE_ASSUMPTION, "id=own-leavers;name=Leavers;unit=%;low=0.1;central=0.30000000000000004;high=;source=A guess;at=2019-01-01;note=x;position=2" },
  { LP_TABLE_GROWTH, "area=Poole;age_band=;year=3;low=0.99;central=1.0123456789012345;high=1.1" },
  { LP_TABLE_PILLAR, "id=7007;position=9;name=A pillar of our own;definition=d;baseline=b;baseline_at=2018-09-30;timeline=t;enablers=e;outcome=o" },
  { LP_TABLE_STEP, "id=7008;pillar_id=7007;number=2;text=Second step" },
  { LP_TABLE_ACTION, "id=7009;pillar_id=7007;position=1;text=Do it;owner=Ann;start=2019-01-01;due=2019-04-01;status=under way;network_id=7002;note=soon" },
  { LP_TABLE_NETWORK_STEP, "network_id=7002;pillar_id=7007;step=2;evidence=Seen;at=2019-02-02" },
  { LP_TABLE_CHARACTERISTIC, "id=7010;position=8;name=Has a kitchen;definition=Tea;computed=" },
  { LP_TABLE_NETWORK_CHARACTERISTIC, "network_id=7002;characteristic_id=7010;met=1;note=A small one" },
  { LP_TABLE_NETWORK_START, "network_id=7002;at=2019-07-01" },
  { LP_TABLE_MILESTONE, "id=7011;position=1;name=Half;at=2019-05-01;kind=coverage;number=0.5;note=m" },
  { LP_TABLE_QUESTION, "id=7012;position=5;text=What of the ferry?" },
  { LP_TABLE_ANSWER, "id=7013;question_id=7012;network_id=7002;given_by=Table 3;text=Leave it;tags=ferry sea;at=2019-02-03" },
  { LP_TABLE_ANSWER, "id=7014;question_id=7012;practice=J81002;given_by=Table 3;text=Leave it;tags=;at=2019-02-03" },
  { LP_TABLE_SLIDE, "id=7015;position=4;kind=network;subject=7002;title=One;notes=Speak slowly;shown=0" },
  { LP_TABLE_BRANCH, "code=J81002999;practice=J81002;name=By the sea;postcode=DT1 1AA;easting=360000.125;northing=90000" },
};

static LpSession *
make_full (void)
{
  g_autoptr (GFile) file = plan_files_make ("lplan");
  LpSession *session = lp_session_new_example (file, "dorset", NULL);
  LpEdit *edit = lp_edit_new ("Fill every table");
  const LpValue key = { LP_VALUE_INT, { .integer = 1 } };
  const LpValue code = { LP_VALUE_TEXT, { .text = (char *) "J81005" } };
  g_autofree char *note = g_strnfill (LONG_TEXT, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (edit, rows[i].table, rows[i].cells);
  for (guint i = 0; i < LONG_TEXT; i += 7)
    memcpy (note + i, "_x0041_", MIN (7, LONG_TEXT - i));
  lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_NOTE, lp_value_text (note));
  lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_AREA, lp_value_text ("Dorset & the sea"));
  lp_edit_add_update (edit, LP_TABLE_PRACTICE, &code, LP_PRACTICE_NOTE, lp_value_text (" two  blanks \r\n and \x01 more"));
  plan_files_commit (session, edit);
  return session;
}

/* Every row of every table, a line each. */
static char *
describe (LpPlan *plan)
{
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dump->len; i++)
    {
      const LpChange *row = g_ptr_array_index (dump, i);
      const LpTableSpec *spec = lp_table_spec (row->table);

      g_string_append (text, spec->name);
      for (guint column = 0; column < spec->n_columns; column++)
        {
          g_autofree char *cell = lp_row_text_write (&spec->columns[column], &row->new_values[column]);

          g_string_append_printf (text, "|%s", cell);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_same (LpPlan *before,
             LpPlan *after)
{
  g_autofree char *told = describe (before), *told_after = describe (after);
  g_auto (GStrv) first = g_strsplit (told, "\n", -1);
  g_auto (GStrv) second = g_strsplit (told_after, "\n", -1);

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
  LpImportPreview *preview;

  lp_import_add_file (import, file, NULL);
  lp_import_begin (import, lp_session_get_plan (session), NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  preview = lp_import_preview (import, lp_session_get_plan (session));
  g_assert_cmpstr (((const LpImportFile *) g_ptr_array_index (preview->files, 0))->fault, ==, NULL);
  for (guint i = 0; i < ((const LpImportFile *) g_ptr_array_index (preview->files, 0))->remarks->len; i++)
    g_test_message ("%s", ((const LpImportRemark *) g_ptr_array_index (((const LpImportFile *) g_ptr_array_index (preview->files, 0))->remarks, i))->reason);
  return preview;
}

static void
tell_rows (const LpEdit *edit)
{
  for (guint i = 0; edit != NULL && i < MIN (lp_edit_get_n_rows (edit), 20); i++)
    g_test_message ("a row of %s, kind %d", lp_table_spec (lp_edit_get_row (edit, i)->table)->name, lp_edit_get_row (edit, i)->kind);
}

static GFile *
export_option (LpSession *session,
               gint64     option)
{
  GFile *book = plan_files_make ("xlsx");
  g_autoptr (GError) error = NULL;

  g_assert_true (lp_session_export (session, book, option, NULL, &error));
  g_assert_no_error (error);
  return book;
}

/* A table that nobody thought of here fails the test: the plan must have rows in all of them. */
static void
test_every_table (void)
{
  LpSession *session = make_full ();
  g_autoptr (GPtrArray) dump = lp_plan_dump (lp_session_get_plan (session));

  for (guint table = 0; table < LP_N_TABLES; table++)
    {
      guint n = 0;

      for (guint i = 0; i < dump->len; i++)
        n += ((const LpChange *) g_ptr_array_index (dump, i))->table == table;
      g_test_message ("%s: %u rows", lp_table_spec (table)->name, n);
      g_assert_cmpuint (n, >, 0);
    }
  plan_files_close (session);
}

static void
test_new_plan (void)
{
  LpSession *session = make_full ();
  g_autoptr (GFile) book = export_option (session, 7001);
  g_autoptr (GFile) place = plan_files_make ("lplan");
  LpSession *anew = lp_session_new_empty (place, "Again", NULL);
  g_autoptr (LpImportPreview) preview = read_back (anew, book);
  LpPlan *plan = lp_session_get_plan (session);

  g_assert_cmpuint (preview->report->added, ==, lp_plan_get_n_practices (plan));
  g_assert_cmpuint (preview->report->changed, ==, 0);
  g_assert_cmpuint (preview->report->unchanged, ==, 0);
  plan_files_commit (anew, g_steal_pointer (&preview->edit));
  assert_same (plan, lp_session_get_plan (anew));
  plan_files_close (anew);
  plan_files_close (session);
}

/* Into the plan that it came from the workbook brings nothing at all. */
static void
test_same_plan (void)
{
  LpSession *session = make_full ();
  g_autoptr (GFile) book = export_option (session, 0);
  g_autoptr (LpImportPreview) preview = read_back (session, book);

  tell_rows (preview->edit);
  g_assert_null (preview->edit);
  g_assert_cmpuint (preview->report->changes->len, ==, 0);
  plan_files_close (session);
}

/* Moved on since, the option stays as it is, and the workbook's comes beside it; a second time it is there already. */
static void
test_moved_on (void)
{
  LpSession *session = make_full ();
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (GFile) book = export_option (session, 7001);
  g_autoptr (LpImportPreview) preview = NULL, again = NULL;
  const char *const codes[] = { "J81003", NULL };
  guint n_options = lp_plan_get_n_options (plan);
  const LpOption *copy;

  plan_files_commit (session, lp_edit_assign (plan, 7001, codes, 7003, NULL));
  preview = read_back (session, book);
  tell_rows (preview->edit);
  plan_files_commit (session, g_steal_pointer (&preview->edit));
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, n_options + 1);
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_plan_find_option (plan, 7001), lp_plan_find_practice (plan, "J81003"))->id, ==, 7003);
  copy = lp_plan_find_option_named (plan, "Second thoughts 2");
  g_assert_nonnull (copy);
  g_assert_cmpstr (lp_plan_get_network_of (plan, copy, lp_plan_find_practice (plan, "J81003"))->name, ==, "=1+1");
  g_assert_true (lp_plan_is_pinned (plan, copy, lp_plan_find_practice (plan, "J81002")));
  again = read_back (session, book);
  tell_rows (again->edit);
  g_assert_null (again->edit);
  plan_files_close (session);
}

int
main (int    argc,
      char **argv)
{
  int status;

  plan_files_begin ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/whole-plan/every-table", test_every_table);
  g_test_add_func ("/session/whole-plan/new-plan", test_new_plan);
  g_test_add_func ("/session/whole-plan/same-plan", test_same_plan);
  g_test_add_func ("/session/whole-plan/moved-on", test_moved_on);
  status = g_test_run ();
  plan_files_end ();
  return status;
}
