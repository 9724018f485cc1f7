/* edit-quality.c — what a person mends in the data: a figure or a list corrected, a practice closed or merged */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-quality.h"

#include "plan/edit-measure.h"
#include "plan/edit-private.h"
#include "plan/quality.h"
#include "plan/wishes.h"

#include <glib/gi18n-lib.h>

static const LpPractice *
find_open (LpPlan      *plan,
           const char  *code,
           GError     **error)
{
  const char *const codes[] = { code, NULL };
  g_autoptr (GPtrArray) found = _lp_edit_find_practices (plan, codes, error);
  const LpPractice *practice = found != NULL && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

  if (practice == NULL || !lp_plan_is_closed (plan, practice))
    return practice;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s is closed already. Undo that first."), practice->name);
  return NULL;
}

static void
set_practice (LpEdit           *edit,
              const LpPractice *practice,
              guint             column,
              LpValue           value)
{
  LpValue key = lp_value_text (practice->code);

  lp_edit_add_update (edit, LP_TABLE_PRACTICE, &key, column, value);
  lp_value_clear (&key);
}

static void
add_remark (LpEdit           *edit,
            LpPlan           *plan,
            const LpPractice *practice,
            const char       *figure,
            const char       *former,
            const char       *note)
{
  LpChange *row = lp_change_new (LP_TABLE_REMARK, LP_CHANGE_INSERT);

  row->new_values[LP_REMARK_ID] = lp_value_int (lp_plan_new_id (plan));
  row->new_values[LP_REMARK_PRACTICE] = lp_value_text (practice->code);
  row->new_values[LP_REMARK_FIGURE] = lp_value_text (figure);
  row->new_values[LP_REMARK_KIND] = lp_value_text ("corrected");
  row->new_values[LP_REMARK_FORMER] = lp_value_text (former);
  row->new_values[LP_REMARK_NOTE] = lp_value_text (note);
  lp_edit_add (edit, row);
}

/* The figure as it stood: as it was written, or as a number; "" where there was none. Returns: (transfer full) */
static char *
describe_former (LpPlan           *plan,
                 const LpPractice *practice,
                 const char       *figure)
{
  const LpFigureValue *value = lp_plan_get_value (plan, figure, practice->code);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == NULL)
    return g_strdup ("");
  if (*value->raw != '\0' || (value->mark != LP_MARK_VALUE && value->mark != LP_MARK_ZERO))
    return g_strdup (value->raw);

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", value->value));
}

static LpEdit *
correct_list (LpPlan            *plan,
              const LpPractice  *practice,
              const char        *text,
              const char        *note,
              GError           **error)
{
  g_autofree char *former = practice->has_people ? g_strdup_printf ("%" G_GINT64_FORMAT, practice->people) : g_strdup ("");
  g_autofree char *label = NULL;
  LpEdit *edit;
  gint64 people;
  LpMark mark = lp_parse_count (text, LP_NUMBER_DECIMAL_POINT, &people);
  gboolean known = mark == LP_MARK_VALUE || mark == LP_MARK_ZERO;

  if ((!known && *text != '\0') || people < 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%1$s” is no list of people for %2$s. Write a whole number."), text, practice->name);
      return NULL;
    }
  /* Translators: %s is a practice */
  label = g_strdup_printf (_("Correct the list of %s"), practice->name);
  edit = lp_edit_new (label);
  if (known == practice->has_people && (!known || people == practice->people))
    return edit;
  set_practice (edit, practice, LP_PRACTICE_PEOPLE, known ? lp_value_int (people) : lp_value_null ());
  add_remark (edit, plan, practice, LP_FIGURE_PEOPLE, former, note);
  return edit;
}

static LpEdit *
correct_figure (LpPlan            *plan,
                const LpPractice  *practice,
                const char        *figure,
                const char        *text,
                const char        *note,
                GError           **error)
{
  const char *const codes[] = { practice->code, NULL };
  const char *const texts[] = { text, NULL };
  g_autofree char *former = describe_former (plan, practice, figure);
  LpEdit *edit = lp_edit_figure_values (plan, figure, codes, texts, error);

  if (edit != NULL && lp_edit_get_n_rows (edit) > 0)
    add_remark (edit, plan, practice, figure, former, note);
  return edit;
}

LpEdit *
lp_edit_quality_correct (LpPlan      *plan,
                         const char  *code,
                         const char  *figure,
                         const char  *text,
                         const char  *note,
                         GError     **error)
{
  const LpPractice *practice = find_open (plan, code, error);
  g_autofree char *taken = practice != NULL ? _lp_edit_take_note (note, error) : NULL;
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autoptr (LpEdit) edit = NULL;

  if (taken == NULL)
    return NULL;
  if (*g_strstrip (taken) == '\0')
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Write where the corrected figure comes from, so that others can follow it."));
      return NULL;
    }
  if (g_str_equal (figure, LP_FIGURE_PEOPLE))
    edit = correct_list (plan, practice, plain, taken, error);
  else
    edit = correct_figure (plan, practice, figure, plain, taken, error);
  if (edit != NULL && lp_edit_get_n_rows (edit) == 0)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("That is the figure of %s already. To have it count as it stands, bring it back into averages."),
                   practice->name);
      return NULL;
    }

  return g_steal_pointer (&edit);
}

/* The successor of @practice, checked; FALSE with an error. */
static gboolean
take_successor (LpPlan            *plan,
                const LpPractice  *practice,
                const char        *code,
                LpPeopleStand      people,
                const LpPractice **successor,
                GError           **error)
{
  *successor = NULL;
  if (code == NULL || *code == '\0')
    return TRUE;
  *successor = find_open (plan, code, error);
  if (*successor == NULL)
    return FALSE;
  if (*successor == practice)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s cannot be merged into itself. Choose another practice."), practice->name);
  else if (people == LP_PEOPLE_MOVE && practice->people > 0 && !(*successor)->has_people)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The list of %s is not known, so nobody can be added to it. Correct its list first."),
                 (*successor)->name);
  else
    return TRUE;

  return FALSE;
}

/* @successor: NULL where nobody's list grows. */
static void
move_people (LpEdit           *edit,
             const LpPractice *practice,
             const LpPractice *successor)
{
  if (successor != NULL && practice->people > 0)
    set_practice (edit, successor, LP_PRACTICE_PEOPLE, lp_value_int (successor->people + practice->people));
  if (successor != NULL && successor->has_weighted && practice->weighted > 0)
    set_practice (edit, successor, LP_PRACTICE_WEIGHTED, lp_value_real (successor->weighted + practice->weighted));
  if (!practice->has_people || practice->people != 0)
    set_practice (edit, practice, LP_PRACTICE_PEOPLE, lp_value_int (0));
  if (practice->has_weighted && practice->weighted > 0)
    set_practice (edit, practice, LP_PRACTICE_WEIGHTED, lp_value_real (0));
}

static void
leave_networks (LpEdit           *edit,
                LpPlan           *plan,
                const LpPractice *practice)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);

  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    _lp_edit_add_move (edit, plan, lp_plan_get_option (plan, i), practice, 0);
  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      if (g_strcmp0 (rule->practice, practice->code) == 0 || g_strcmp0 (rule->other, practice->code) == 0)
        _lp_edit_add_removal (edit, LP_TABLE_RULE, rule->id);
    }
}

/* What files reported of @practice is acted upon, or put aside. FALSE: they reported nothing. */
static gboolean
remove_reports (LpEdit           *edit,
                LpPlan           *plan,
                const LpPractice *practice)
{
  const GPtrArray *events = lp_plan_get_events (plan);
  gboolean any = FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      const LpPracticeEvent *event = g_ptr_array_index (events, i);

      if (!g_str_equal (event->practice, practice->code) || !g_str_equal (event->kind, LP_EVENT_REPORTED))
        continue;
      _lp_edit_add_removal (edit, LP_TABLE_PRACTICE_EVENT, event->id);
      any = TRUE;
    }
  return any;
}

static void
add_event (LpEdit           *edit,
           LpPlan           *plan,
           const LpPractice *practice,
           const LpPractice *successor,
           const char       *at,
           const char       *note)
{
  LpChange *row = lp_change_new (LP_TABLE_PRACTICE_EVENT, LP_CHANGE_INSERT);
  LpValue *cells = row->new_values;

  cells[LP_PRACTICE_EVENT_ID] = lp_value_int (lp_plan_new_id (plan));
  cells[LP_PRACTICE_EVENT_PRACTICE] = lp_value_text (practice->code);
  cells[LP_PRACTICE_EVENT_KIND] = lp_value_text (successor != NULL ? "merged" : "closed");
  cells[LP_PRACTICE_EVENT_AT] = lp_value_text (at);
  cells[LP_PRACTICE_EVENT_SUCCESSOR] = lp_value_text (successor != NULL ? successor->code : NULL);
  cells[LP_PRACTICE_EVENT_PEOPLE] = practice->has_people ? lp_value_int (practice->people) : lp_value_null ();
  cells[LP_PRACTICE_EVENT_NOTE] = lp_value_text (note);
  lp_edit_add (edit, row);
}

LpPeopleStand
lp_plan_guess_people (const LpPractice *practice,
                      const LpPractice *successor)
{
  return g_strcmp0 (practice->source_id, successor->source_id) == 0 ? LP_PEOPLE_MOVE : LP_PEOPLE_COUNTED;
}

LpEdit *
lp_edit_quality_close (LpPlan         *plan,
                       const char     *code,
                       const char     *into,
                       LpPeopleStand   people,
                       const char     *at,
                       const char     *note,
                       GError        **error)
{
  const LpPractice *practice = find_open (plan, code, error);
  const LpPractice *successor = NULL;
  const LpPracticeEvent *report;
  g_autofree char *date = NULL, *taken = NULL, *label = NULL;
  LpEdit *edit;

  if (practice == NULL || !take_successor (plan, practice, into, people, &successor, error))
    return NULL;
  report = lp_plan_find_report (plan, practice->code);
  date = _lp_edit_take_date (report != NULL && (at == NULL || *at == '\0') ? report->at : at, error);
  taken = date != NULL ? _lp_edit_take_note (note, error) : NULL;
  if (taken == NULL)
    return NULL;
  /* Translators: two practices */
  label = successor != NULL ? g_strdup_printf (_("Merge %1$s into %2$s"), practice->name, successor->name)
                            : g_strdup_printf (_("Close %s"), practice->name);
  edit = lp_edit_new (label);
  move_people (edit, practice, people == LP_PEOPLE_MOVE ? successor : NULL);
  leave_networks (edit, plan, practice);
  remove_reports (edit, plan, practice);
  add_event (edit, plan, practice, successor, date, taken);

  return edit;
}

LpEdit *
lp_edit_quality_keep (LpPlan      *plan,
                      const char  *code,
                      GError     **error)
{
  const LpPractice *practice = find_open (plan, code, error);
  g_autoptr (LpEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (practice == NULL)
    return NULL;
  /* Translators: a practice that a file says has closed */
  label = g_strdup_printf (_("Keep %s open"), practice->name);
  edit = lp_edit_new (label);
  if (remove_reports (edit, plan, practice))
    return g_steal_pointer (&edit);
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("No file says that %s has closed."), practice->name);
  return NULL;
}
