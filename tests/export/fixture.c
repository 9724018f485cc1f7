/* fixture.c — a small plan with one of everything that an export has to get right */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <string.h>

#define MAX_CELLS 16

typedef struct
{
  LpTable table;
  const char *cells[MAX_CELLS];
} Row;

static const Row rows[] = {
  { LP_TABLE_PLAN, { "1", "Test & Trial \"Coast\"", "Wessex", "2018-09-30", "" } },
  { LP_TABLE_SOURCE, { "lists", "Patients registered at a GP practice", "NHS Digital", "September 2018", "Open Government Licence v3.0",
                       "Contains public sector information licensed under the Open Government Licence v3.0.", "gp-reg-pat-prac-all.csv", "6969",
                       "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } },
  { LP_TABLE_SOURCE, { "own", "Localities of the commissioner", "", "2018", "", "", "=HYPERLINK(\"x\")", "0", "" } },
  { LP_TABLE_LOCALITY, { "1", "West", "" } },
  { LP_TABLE_LOCALITY, { "2", "@East", "" } },
  { LP_TABLE_PRACTICE, { "01E00", "Exponent Surgery", "AB1 2CD", "", "North", "1", "", "400000", "90000", "20000", "21000.5", "lists", "" } },
  { LP_TABLE_PRACTICE, { "12345", "=1+1", "AB1 2CE", "", "North", "2", "", "400100.25", "90100.75", "15000", "14000", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81001", "Café Größe \"Łódź\", St John’s", "AB1 2CF", "", "South", "1", "", "401000", "91000", "25000", "26000", "lists", "two\nlines" } },
  { LP_TABLE_PRACTICE, { "J81002", "+44 Practice", "AB1 2CG", "", "South", "1", "", "402000", "92000", "30000", NULL, "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81003", "'Apostrophe Practice", "AB1 2CH", "", "South", NULL, "", NULL, NULL, "26000", "25500", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81004", "Tab\tPractice", "AB1 2CJ", "", "South", "1", "", "404000", "94000", NULL, NULL, "lists", "list withheld" } },
  { LP_TABLE_PRACTICE, { "J81005", "Rural Practice", "AB1 2CK", "", "South", "1", "", "405000", "95000", "12000", "12500", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81006", "Exactly the Least", "AB1 2CL", "", "South", "1", "", "406000", "96000", "30000", "30000", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81007", "Alone Practice", "AB1 2CM", "", "South", "1", "", "407000", "97000", "7500", "7600", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81008", "Nobody's Practice", "AB1 2CN", "", "South", "1", "", "408000", "98000", "0", "0", "lists", "" } },
  { LP_TABLE_PRACTICE, { "J81009", "_x0041_ & <b>", "AB1 2CP", "", "South", "1", "", "409000", "99000", "1", "1", "lists", "" } },
  { LP_TABLE_OPTION, { "1", "0", "Option A & B", "", "30000", "50000" } },
  { LP_TABLE_OPTION, { "2", "1", "Nothing yet", "", "30000", "50000" } },
  { LP_TABLE_NETWORK, { "11", "1", "1", "Harbour", "0", "0", "", "" } },
  { LP_TABLE_NETWORK, { "12", "1", "2", "=2+2", "1", "0", "", "held together by the ferry" } },
  { LP_TABLE_NETWORK, { "13", "1", "3", "Over \"the\" Hill", "2", "2", "Two neighbourhoods, one board", "" } },
  { LP_TABLE_NETWORK, { "14", "1", "5", "Moor", "3", "1", "Sparse: 40 minutes to the next practice", "" } },
  { LP_TABLE_NETWORK, { "15", "1", "6", "Empty Bay", "4", "0", "", "" } },
  { LP_TABLE_NETWORK, { "16", "1", "7", "Least", "5", "0", "", "" } },
  { LP_TABLE_MEMBERSHIP, { "1", "01E00", "11", "1" } },
  { LP_TABLE_MEMBERSHIP, { "1", "12345", "11", "0" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81001", "12", "0" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81004", "12", "0" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81002", "13", "0" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81003", "13", "1" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81005", "14", "0" } },
  { LP_TABLE_MEMBERSHIP, { "1", "J81006", "16", "0" } },
};

static LpValue
read_cell (const LpColumnSpec *column,
           const char         *cell)
{
  if (cell == NULL)
    return lp_value_null ();

  switch (column->type)
    {
    case LP_COLUMN_INT:
      return lp_value_int (g_ascii_strtoll (cell, NULL, 10));
    case LP_COLUMN_REAL:
      return lp_value_real (g_ascii_strtod (cell, NULL));
    case LP_COLUMN_TEXT:
    default:
      return lp_value_text (cell);
    }
}

static LpChange *
make_insert (LpTable            table,
             const char *const *cells)
{
  const LpTableSpec *spec = lp_table_spec (table);
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < spec->n_columns; i++)
    change->new_values[i] = read_cell (&spec->columns[i], cells[i]);

  return change;
}

static void
apply (LpPlan    *plan,
       GPtrArray *changes)
{
  g_autoptr (GError) error = NULL;

  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);
}

LpPlan *
fixture_plan (void)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  LpPlan *plan = lp_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (changes, make_insert (rows[i].table, rows[i].cells));
  apply (plan, changes);

  return plan;
}

void
fixture_add_row (LpPlan            *plan,
                 LpTable            table,
                 const char *const *cells)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  g_ptr_array_add (changes, make_insert (table, cells));
  apply (plan, changes);
}

void
fixture_set_real (LpPlan     *plan,
                  const char *code,
                  guint       column,
                  double      number)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);

  for (guint i = 0; i < dump->len; i++)
    {
      const LpChange *row = g_ptr_array_index (dump, i);

      if (row->table == LP_TABLE_PRACTICE && strcmp (row->new_values[LP_PRACTICE_CODE].text, code) == 0)
        change->old_values[column] = lp_value_copy (&row->new_values[column]);
    }
  change->old_values[LP_PRACTICE_CODE] = lp_value_text (code);
  change->new_values[column] = lp_value_real (number);
  g_ptr_array_add (changes, change);
  apply (plan, changes);
}
