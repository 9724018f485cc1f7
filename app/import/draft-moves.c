/* draft-moves.c — what somebody altered on a workbook's sheets of practices and networks, as changes of the option that they are of */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-whole-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/cell-text.h"
#include "import/draft-private.h"
#include "import/row.h"
#include "plan/quality.h"

#define N_COLOURS 6

/* The option of the sheets: as it was when they were written, and where it is now. */
typedef struct
{
  LpDraft *draft;
  const LpDraftFile *file;
  LpPlan *was, *plan;
  const LpOption *option_was, *option;
  GHashTable *new_networks;     /* folded name to gint64, of networks that the sheets make */
  gint64 last_number;
  LpImportPreview *preview;
} Sheets;

/* A network that a practice is put into; 0: none. */
typedef struct
{
  gint64 id;
  const char *name;
} Goal;

static void
tell_network (const Sheets    *sheets,
              const LpNetwork *network,
              const char      *what,
              const char      *before,
              const char      *after)
{
  lp_import_report_add_change (sheets->preview->report->changes, "", network->name, what, before, after);
}

static void
set_text (LpChange   *row,
          guint       column,
          const char *text)
{
  lp_value_clear (&row->new_values[column]);
  row->new_values[column] = lp_value_text (text);
}

static const char *
name_exception (LpException exception)
{
  return exception == LP_EXCEPTION_RURAL ? _("Rural: lower limit waived") : exception == LP_EXCEPTION_OVER ? _("Allowed above the upper limit") :
         exception == LP_EXCEPTION_OTHER ? _("Other") : "";
}

/* A network of the sheet that was there when it was written. */
static void
compare_network (const Sheets        *sheets,
                 const LpKeptNetwork *kept,
                 const LpNetwork     *was,
                 const LpNetwork     *now)
{
  g_autoptr (LpChange) row = lp_change_new (LP_TABLE_NETWORK, LP_CHANGE_UPDATE);
  const struct { guint column; const char *what, *was, *kept, *now; } texts[] = {
    { LP_NETWORK_NAME, _("Name of the network"), was->name, kept->name, now->name },
    { LP_NETWORK_EXCEPTION_NOTE, _("Reason of the exception"), was->exception_note, kept->reason, now->exception_note },
    { LP_NETWORK_NOTE, _("Note"), was->note, kept->note, now->note },
  };
  gboolean altered = FALSE;

  row->old_values[LP_NETWORK_ID] = lp_value_int (now->id);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!lp_cell_says_same (texts[i].was, texts[i].kept) && !g_str_equal (texts[i].kept, texts[i].now))
      {
        set_text (row, texts[i].column, texts[i].kept);
        tell_network (sheets, now, texts[i].what, texts[i].now, texts[i].kept);
        altered = TRUE;
      }
  if (kept->exception != was->exception && kept->exception != now->exception)
    {
      row->new_values[LP_NETWORK_EXCEPTION] = lp_value_int (kept->exception);
      tell_network (sheets, now, _("Exception"), name_exception (now->exception), name_exception (kept->exception));
      altered = TRUE;
    }
  if (altered)
    lp_edit_add (sheets->preview->edit, g_steal_pointer (&row));
}

static gint64
make_network (Sheets     *sheets,
              const char *name,
              gint64      number)
{
  gint64 id = lp_plan_new_id (sheets->plan);

  if (number <= 0 || _lp_option_find_numbered (sheets->option, number) != NULL)
    number = sheets->last_number + 1;
  sheets->last_number = MAX (sheets->last_number, number);
  lp_edit_add (sheets->preview->edit, lp_row_network (id, sheets->option->id, number, name, (number - 1) % N_COLOURS));
  lp_import_report_add_change (sheets->preview->report->changes, "", name, _lp_draft_name_table (LP_TABLE_NETWORK), "", name);
  g_hash_table_insert (sheets->new_networks, g_utf8_casefold (name, -1), g_memdup2 (&id, sizeof id));
  return id;
}

static void
compare_networks (Sheets *sheets)
{
  const GPtrArray *kept = lp_draft_get_networks (sheets->draft);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const LpKeptNetwork *network = g_ptr_array_index (kept, i);
      const LpNetwork *was = _lp_option_find_numbered (sheets->option_was, network->number);
      const LpNetwork *now = _lp_option_find_numbered (sheets->option, network->number);

      if (was != NULL && now != NULL)
        compare_network (sheets, network, was, now);
      else if (was == NULL && now == NULL)
        make_network (sheets, network->name, network->number);
    }
}

/* The network called @name, made where there is none. */
static Goal
settle_name (Sheets     *sheets,
             const char *name,
             gint64      number)
{
  const LpNetwork *network = lp_plan_find_network_named (sheets->plan, sheets->option, name);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const gint64 *made = g_hash_table_lookup (sheets->new_networks, folded);

  if (network != NULL)
    return (Goal) { network->id, network->name };
  return (Goal) { made != NULL ? *made : make_network (sheets, name, number), name };
}

/* Whether somebody has written a name over the one that follows the number. */
static gboolean
is_other_name (const LpDraftMember *member,
               const LpNetwork     *was)
{
  return *member->network != '\0' && strcmp (member->network, "No such network") != 0 && strcmp (member->network, _("No such network")) != 0 &&
         (was == NULL || !lp_cell_says_same (was->name, member->network));
}

/* Which network the row of the sheet says, @member being NULL where it says none. FALSE: the one it was in. */
static gboolean
read_goal (Sheets              *sheets,
           const LpDraftMember *member,
           const LpNetwork     *was,
           Goal                *goal)
{
  gint64 number = member != NULL ? member->number : 0;
  const LpNetwork *numbered = number > 0 ? _lp_option_find_numbered (sheets->option, number) : NULL;
  gboolean is_named = member != NULL && is_other_name (member, was);
  gboolean is_renumbered = number != (was != NULL ? was->number : 0);
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  /* Translators: the name of a network that has been given none: "Network 8" */
  g_autofree char *name = g_strdup_printf (_("Network %s"), digits);

  *goal = (Goal) { 0, "" };
  if (!is_renumbered && !is_named)
    return FALSE;
  if (is_renumbered && numbered != NULL)
    *goal = (Goal) { numbered->id, numbered->name };
  else if (is_named)
    *goal = settle_name (sheets, member->network, number);
  else if (number > 0)
    *goal = settle_name (sheets, name, number);
  return TRUE;
}

static void
move_practice (const Sheets     *sheets,
               const LpPractice *practice,
               const LpNetwork  *now,
               const Goal       *goal,
               gboolean          pinned)
{
  g_autoptr (LpChange) row = goal->id == 0 ? lp_change_new (LP_TABLE_MEMBERSHIP, LP_CHANGE_DELETE) :
                             now != NULL ? lp_change_new (LP_TABLE_MEMBERSHIP, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_MEMBERSHIP);
  LpValue *keys = row->kind == LP_CHANGE_INSERT ? row->new_values : row->old_values;

  lp_value_clear (&keys[LP_MEMBERSHIP_OPTION_ID]);
  lp_value_clear (&keys[LP_MEMBERSHIP_PRACTICE]);
  keys[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (sheets->option->id);
  keys[LP_MEMBERSHIP_PRACTICE] = lp_value_text (practice->code);
  if (goal->id != 0)
    {
      lp_row_set_int (row, LP_MEMBERSHIP_NETWORK_ID, goal->id);
      lp_row_set_int (row, LP_MEMBERSHIP_PINNED, pinned);
    }
  lp_edit_add (sheets->preview->edit, g_steal_pointer (&row));
}

/* Compares what @member says with what the sheet said of the practice when it was written. */
static void
compare_member (Sheets                *sheets,
                const LpDraftPractice *drafted,
                const LpDraftMember   *member)
{
  const LpPractice *then = lp_plan_find_practice (sheets->was, drafted->code);
  const LpPractice *practice = lp_plan_find_practice (sheets->plan, drafted->code);
  const LpNetwork *was = then != NULL ? lp_plan_get_network_of (sheets->was, sheets->option_was, then) : NULL;
  const LpNetwork *now = practice != NULL ? lp_plan_get_network_of (sheets->plan, sheets->option, practice) : NULL;
  gboolean was_pinned = was != NULL && lp_plan_is_pinned (sheets->was, sheets->option_was, then);
  gboolean pinned = member != NULL && member->pinned;
  Goal goal;
  gboolean moves = practice != NULL && !lp_plan_is_closed (sheets->plan, practice) && read_goal (sheets, member, was, &goal) && goal.id != (now != NULL ? now->id : 0);

  if (moves && now != NULL && pinned && was_pinned)
    {
      lp_import_file_doubt (sheets->file->account, 0, NULL, practice->code,
                            /* Translators: a practice and its network */
                            g_strdup_printf (_("%s is pinned in %s and stays there. Take “yes” out of the column Pinned as well to move it."), practice->name, now->name));
      return;
    }
  if (moves)
    {
      move_practice (sheets, practice, now, &goal, pinned && !was_pinned);
      lp_import_report_add_change (sheets->preview->report->changes, practice->code, practice->name, _("Network"), now != NULL ? now->name : "", goal.name);
      sheets->preview->moves++;
    }
  else if (now != NULL && pinned != was_pinned && pinned != lp_plan_is_pinned (sheets->plan, sheets->option, practice))
    {
      move_practice (sheets, practice, now, &(Goal) { now->id, now->name }, pinned);
      lp_import_report_add_change (sheets->preview->report->changes, practice->code, practice->name, _("Pinned"), pinned ? _("no") : _("yes"), pinned ? _("yes") : _("no"));
    }
}

static void
compare_members (Sheets *sheets)
{
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);

  for (guint i = 0; sheets->file->members != NULL && i < sheets->file->members->len; i++)
    {
      LpDraftMember *member = g_ptr_array_index (sheets->file->members, i);

      g_hash_table_insert (members, member->practice, member);
    }
  for (guint i = 0; i < sheets->draft->practices->len; i++)
    {
      LpDraftPractice *practice = g_ptr_array_index (sheets->draft->practices, i);

      if (practice->listed_by == sheets->file && !practice->is_out)
        compare_member (sheets, practice, g_hash_table_lookup (members, practice));
    }
}

static void
compare_limit (const Sheets *sheets,
               guint         column,
               gint64        was,
               gint64        given,
               gint64        now)
{
  const LpValue key = { LP_VALUE_INT, { .integer = sheets->option->id } };
  g_autofree char *before = lp_format_count (now);
  g_autofree char *after = lp_format_count (given);

  if (given == was || given == now)
    return;
  lp_edit_add_update (sheets->preview->edit, LP_TABLE_OPTION, &key, column, lp_value_int (given));
  lp_import_report_add_change (sheets->preview->report->changes, "", sheets->option->name,
                               column == LP_OPTION_MIN_PEOPLE ? _("People in a network, from") : _("People in a network, to"), before, after);
}

const LpNetwork *
_lp_option_find_numbered (const LpOption *option,
                          gint64          number)
{
  for (guint i = 0; i < option->networks->len; i++)
    if (((const LpNetwork *) g_ptr_array_index (option->networks, i))->number == number)
      return g_ptr_array_index (option->networks, i);
  return NULL;
}

gboolean
_lp_draft_whole_find_option (const LpDraft      *draft,
                             const LpDraftWhole *whole,
                             LpPlan             *plan,
                             const LpOption    **was,
                             const LpOption    **now)
{
  gint64 from = 0, to = 0;
  const char *name = lp_draft_get_option (draft, &from, &to);
  const gint64 *here;

  *was = *now = NULL;
  /* The sheets of an option without networks do not name it. */
  if (name == NULL && lp_plan_get_n_options (whole->plan) == 1)
    *was = lp_plan_get_option (whole->plan, 0);
  else if (name != NULL)
    *was = lp_plan_find_option_named (whole->plan, name);
  here = *was != NULL ? g_hash_table_lookup (whole->options, &(*was)->id) : NULL;
  *now = here != NULL ? lp_plan_find_option (plan, *here) : NULL;
  return *now != NULL;
}

void
lp_draft_write_moves (LpDraft           *draft,
                      const LpDraftFile *file,
                      LpPlan            *plan,
                      LpImportPreview   *preview)
{
  LpDraftWhole *whole = lp_draft_find_whole (draft, file);
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Sheets sheets = { .draft = draft, .file = file, .was = whole->plan, .plan = plan, .new_networks = made, .preview = preview };
  gint64 from = 0, to = 0;
  const char *name = lp_draft_get_option (draft, &from, &to);

  if (!_lp_draft_whole_find_option (draft, whole, plan, &sheets.option_was, &sheets.option))
    return;
  for (guint i = 0; i < sheets.option->networks->len; i++)
    sheets.last_number = MAX (sheets.last_number, ((const LpNetwork *) g_ptr_array_index (sheets.option->networks, i))->number);
  compare_networks (&sheets);
  compare_members (&sheets);
  if (name == NULL)
    return;
  compare_limit (&sheets, LP_OPTION_MIN_PEOPLE, sheets.option_was->min_people, from, sheets.option->min_people);
  compare_limit (&sheets, LP_OPTION_MAX_PEOPLE, sheets.option_was->max_people, to, sheets.option->max_people);
}
