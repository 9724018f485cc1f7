/* draft.c — what the files of one import say, gathered before a row of it is taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"
#include "import/draft-whole-private.h"

#include <glib/gi18n-lib.h>

static void
clear_fact (gpointer data)
{
  g_free (((LpFact *) data)->text);
}

static void
free_practice (gpointer data)
{
  LpDraftPractice *practice = data;

  g_free (practice->code);
  g_free (practice->plan_postcode);
  g_free (practice->district);
  g_array_unref (practice->facts);
  g_free (practice);
}

static void
free_member (gpointer data)
{
  g_free (((LpDraftMember *) data)->network);
  g_free (data);
}

static void
free_file (gpointer data)
{
  LpDraftFile *file = data;

  g_clear_pointer (&file->members, g_ptr_array_unref);
  g_free (file->period);
  g_clear_pointer (&file->unmatched, g_hash_table_unref);
  g_free (file->source_id);
  g_free (file->option_name);
  g_free (file);
}

/* The figures of the plan by name and by id; the id counts where the two are at odds. */
static GHashTable *
index_figures (LpPlan *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      g_hash_table_replace (index, lp_draft_slug (figure->name), g_strdup (figure->id));
    }
  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      g_hash_table_replace (index, lp_draft_slug (figure->id), g_strdup (figure->id));
    }
  return index;
}

static void
free_branch (gpointer data)
{
  LpDraftBranch *branch = data;

  g_free (branch->code);
  g_free (branch->name);
  g_free (branch->postcode);
  g_free (branch);
}

LpDraft *
lp_draft_new (LpPlan            *plan,
              const char *const *area,
              const LpShape     *shape)
{
  LpDraft *draft = g_new0 (LpDraft, 1);

  draft->files = g_ptr_array_new_with_free_func (free_file);
  draft->practices = g_ptr_array_new_with_free_func (free_practice);
  draft->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  draft->figures = g_ptr_array_new_with_free_func (_lp_draft_figure_free);
  draft->years = g_array_new (FALSE, FALSE, sizeof (LpDraftYear));
  draft->figure_ids = index_figures (plan);
  draft->wholes = g_ptr_array_new_with_free_func (_lp_draft_whole_free);
  draft->words = g_ptr_array_new_with_free_func (_lp_draft_words_free);
  draft->branches = g_ptr_array_new_with_free_func (free_branch);
  draft->branch_codes = g_hash_table_new (g_str_hash, g_str_equal);
  draft->successors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  draft->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, lp_draft_free_place);
  draft->districts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  draft->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  draft->scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lp_draft_take_area (draft, area, shape);
  lp_draft_name_known_districts (draft, plan);
  draft->is_open = draft->has_area || lp_plan_get_n_practices (plan) == 0;
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      LpDraftPractice *known = lp_draft_add (draft, practice->code);

      known->in_plan = TRUE;
      known->plan_postcode = g_strdup (practice->postcode);
    }
  return draft;
}

void
lp_draft_free (LpDraft *draft)
{
  g_clear_pointer (&draft->shape, lp_shape_unref);
  g_hash_table_unref (draft->area);
  g_hash_table_unref (draft->areas_by_code);
  g_ptr_array_unref (draft->areas);
  g_hash_table_unref (draft->successors);
  g_hash_table_unref (draft->wanted);
  g_hash_table_unref (draft->scores);
  g_hash_table_unref (draft->districts);
  g_hash_table_unref (draft->indicators);
  g_clear_pointer (&draft->districts_seen, g_ptr_array_unref);
  g_hash_table_unref (draft->by_code);
  g_hash_table_unref (draft->branch_codes);
  g_ptr_array_unref (draft->wholes);
  g_ptr_array_unref (draft->words);
  g_ptr_array_unref (draft->figures);
  g_array_unref (draft->years);
  g_hash_table_unref (draft->figure_ids);
  g_clear_pointer (&draft->kept, _lp_draft_kept_free);
  g_ptr_array_unref (draft->branches);
  g_ptr_array_unref (draft->practices);
  g_ptr_array_unref (draft->files);
  g_free (draft);
}

LpDraftFile *
lp_draft_add_file (LpDraft      *draft,
                   LpImportFile *account)
{
  LpDraftFile *file = g_new0 (LpDraftFile, 1);

  file->account = account;
  file->index = draft->files->len;
  g_ptr_array_add (draft->files, file);
  return file;
}

LpDraftFile *
lp_draft_add_list (LpDraft      *draft,
                   LpImportFile *account)
{
  LpDraftFile *file = lp_draft_add_file (draft, account);

  account->kind = LP_DRAFT_LIST;
  account->kind_name = _("List of practices");
  file->kind_id = LP_DRAFT_LIST;
  file->title = account->name;
  file->publisher = file->licence = file->attribution = "";
  return file;
}

void
lp_draft_join (LpDraftFile     *file,
               LpDraftPractice *practice,
               const char      *network,
               gint64           number,
               gboolean         pinned)
{
  LpDraftMember *member = g_new0 (LpDraftMember, 1);

  member->practice = practice;
  member->network = g_strdup (network);
  member->number = number;
  member->pinned = pinned;
  if (file->members == NULL)
    file->members = g_ptr_array_new_with_free_func (free_member);
  g_ptr_array_add (file->members, member);
}

LpDraftPractice *
lp_draft_find (const LpDraft *draft,
               const char    *code)
{
  return g_hash_table_lookup (draft->by_code, code);
}

LpDraftPractice *
lp_draft_add (LpDraft    *draft,
              const char *code)
{
  LpDraftPractice *practice = g_new0 (LpDraftPractice, 1);

  practice->code = g_strdup (code);
  practice->facts = g_array_new (FALSE, FALSE, sizeof (LpFact));
  g_array_set_clear_func (practice->facts, clear_fact);
  g_ptr_array_add (draft->practices, practice);
  g_hash_table_insert (draft->by_code, practice->code, practice);
  return practice;
}

const GPtrArray *
lp_draft_get_practices (const LpDraft *draft)
{
  return draft->practices;
}

void
lp_draft_say (LpDraft         *draft,
              LpDraftFile     *file,
              LpDraftPractice *practice,
              LpFactKind       kind,
              const char      *text)
{
  LpFact fact = { kind, file->index, NULL, 0 };

  if (*text == '\0')
    return;
  fact.text = g_strdup (text);
  g_array_append_val (practice->facts, fact);
}

void
lp_draft_say_number (LpDraft         *draft,
                     LpDraftFile     *file,
                     LpDraftPractice *practice,
                     LpFactKind       kind,
                     double           number)
{
  LpFact fact = { kind, file->index, NULL, number };

  g_array_append_val (practice->facts, fact);
}

/* When what the file says was so. A list without a date counts as the newest, as someone keeps it by hand; a published file that does not say is likely old. */
static guint
date_facts (const LpDraftFile *file)
{
  if (file->date != 0)
    return file->date;
  return g_strcmp0 (file->kind_id, LP_DRAFT_LIST) == 0 ? G_MAXUINT : 0;
}

/* The fact that is believed: of the file with the latest date, of several the one given last. */
static const LpFact *
find_fact (const LpDraft         *draft,
           const LpDraftPractice *practice,
           LpFactKind             kind)
{
  const LpFact *best = NULL;
  guint best_date = 0;

  for (guint i = 0; i < practice->facts->len; i++)
    {
      const LpFact *fact = &g_array_index (practice->facts, LpFact, i);
      const LpDraftFile *file = g_ptr_array_index (draft->files, fact->file);
      guint date = date_facts (file);

      if (fact->kind != kind || (best != NULL && date < best_date))
        continue;
      best = fact;
      best_date = date;
    }
  return best;
}

const char *
lp_draft_get_text (const LpDraft         *draft,
                   const LpDraftPractice *practice,
                   LpFactKind             kind)
{
  const LpFact *fact = find_fact (draft, practice, kind);

  return fact != NULL ? fact->text : NULL;
}

gboolean
lp_draft_get_number (const LpDraft          *draft,
                     const LpDraftPractice  *practice,
                     LpFactKind              kind,
                     double                 *number,
                     const LpDraftFile     **file)
{
  const LpFact *fact = find_fact (draft, practice, kind);

  if (fact == NULL)
    return FALSE;
  *number = fact->number;
  if (file != NULL)
    *file = g_ptr_array_index (draft->files, fact->file);
  return TRUE;
}

void
lp_draft_branch (LpDraft         *draft,
                 const char      *code,
                 LpDraftPractice *practice,
                 const char      *name,
                 const char      *postcode)
{
  LpDraftBranch *branch = g_new0 (LpDraftBranch, 1);

  branch->code = g_strdup (code);
  branch->practice = practice;
  branch->name = g_strdup (name);
  branch->postcode = g_strdup (postcode);
  g_ptr_array_add (draft->branches, branch);
  g_hash_table_insert (draft->branch_codes, branch->code, branch);
}

LpDraftBranch *
lp_draft_find_branch (const LpDraft *draft,
                      const char    *code)
{
  return g_hash_table_lookup (draft->branch_codes, code);
}

const GPtrArray *
lp_draft_get_branches (const LpDraft *draft)
{
  return draft->branches;
}

const char *
lp_draft_find_figure_id (const LpDraft *draft,
                         const char    *name)
{
  g_autofree char *slug = lp_draft_slug (name);

  return g_hash_table_lookup (draft->figure_ids, slug);
}

char *
lp_draft_slug (const char *name)
{
  GString *slug = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (g_ascii_isalnum (*name))
      g_string_append_c (slug, g_ascii_tolower (*name));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}
