/* age-bands.c — ages as files group them, into the bands that a plan keeps */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/age-bands.h"

#include <glib/gi18n-lib.h>

#define OPEN_END 200

static const struct
{
  guint from, to;
  const char *id, *name;
  LpDraftPart part;             /* 0: of both sexes */
} known[] = {
  { 0, OPEN_END, "age-list", N_("People of all ages, the list behind the age bands") },
  { 0, 15, "age-0-15", N_("People aged 0 to 15") },
  { 16, 17, "age-16-17", N_("People aged 16 and 17") },
  { 18, 49, "age-18-49", N_("People aged 18 to 49") },
  { 50, 64, "age-50-64", N_("People aged 50 to 64") },
  { 65, OPEN_END, "age-65-plus", N_("People aged 65 and over") },
  { 0, 17, "age-0-17", N_("People aged 0 to 17") },
  { 18, 64, "age-18-64", N_("People aged 18 to 64") },
  { 0, 4, "age-0-4", N_("People aged 0 to 4") },
  { 5, 14, "age-5-14", N_("People aged 5 to 14") },
  { 15, 44, "age-15-44", N_("People aged 15 to 44") },
  { 45, 64, "age-45-64", N_("People aged 45 to 64") },
  { 65, 74, "age-65-74", N_("People aged 65 to 74") },
  { 75, 84, "age-75-84", N_("People aged 75 to 84") },
  { 85, OPEN_END, "age-85-plus", N_("People aged 85 and over") },
  { 0, 4, "age-0-4-female", N_("Girls aged 0 to 4"), LP_DRAFT_PART_FEMALE },
  { 5, 14, "age-5-14-female", N_("Girls aged 5 to 14"), LP_DRAFT_PART_FEMALE },
  { 15, 44, "age-15-44-female", N_("Women aged 15 to 44"), LP_DRAFT_PART_FEMALE },
  { 45, 64, "age-45-64-female", N_("Women aged 45 to 64"), LP_DRAFT_PART_FEMALE },
  { 65, 74, "age-65-74-female", N_("Women aged 65 to 74"), LP_DRAFT_PART_FEMALE },
  { 75, 84, "age-75-84-female", N_("Women aged 75 to 84"), LP_DRAFT_PART_FEMALE },
  { 85, OPEN_END, "age-85-plus-female", N_("Women aged 85 and over"), LP_DRAFT_PART_FEMALE },
};

struct _LpAgeBands
{
  LpDraft *draft;
  LpDraftFile *file;
  LpDraftFigure *figures[G_N_ELEMENTS (known)]; /* NULL until there is a value */
  gboolean straddled[G_N_ELEMENTS (known)];
  gboolean covered[OPEN_END + 1]; /* ages that the file has a group for */
};

static gboolean
read_number (const char **text,
             guint       *number)
{
  const char *at = *text;

  for (*number = 0; g_ascii_isdigit (*at) && at - *text < 4; at++)
    *number = *number * 10 + (*at - '0');
  if (at == *text || *number >= OPEN_END)
    return FALSE;
  *text = at;
  return TRUE;
}

gboolean
lp_age_read (const char *text,
             guint      *from,
             guint      *to)
{
  if (!read_number (&text, from))
    return FALSE;
  *to = *from;
  if (*text == '\0')
    return TRUE;
  if (g_str_equal (text, "+") || g_ascii_strcasecmp (text, "plus") == 0)
    {
      *to = OPEN_END;
      return TRUE;
    }
  if (*text == '_' || *text == '-')
    text++;
  else if (g_ascii_strncasecmp (text, "to", 2) == 0)
    text += 2;
  else
    return FALSE;
  return read_number (&text, to) && *text == '\0' && *to >= *from;
}

LpAgeBands *
lp_age_bands_new (LpTake *take)
{
  LpAgeBands *bands = g_new0 (LpAgeBands, 1);

  bands->draft = take->draft;
  bands->file = take->file;
  return bands;
}

void
lp_age_bands_add (LpAgeBands      *bands,
                  LpDraftPractice *practice,
                  guint            from,
                  guint            to,
                  LpDraftPart      part,
                  LpMark           mark,
                  double           people)
{
  for (guint age = from; age <= to; age++)
    bands->covered[age] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (to < known[i].from || from > known[i].to || (known[i].part != 0 && known[i].part != part))
        continue;
      if (from < known[i].from || to > known[i].to)
        {
          bands->straddled[i] = TRUE;
          continue;
        }
      if (bands->figures[i] == NULL)
        bands->figures[i] = lp_draft_figure (bands->draft, bands->file, known[i].id, _(known[i].name), _("people"));
      /* One sex is a whole of its own. */
      lp_draft_figure_add_part (bands->figures[i], practice, known[i].part != 0 ? 0 : part, mark, people);
    }
}

/* A file cut short, or one that leaves out the middle, would give a band too few people. */
static gboolean
is_covered (const LpAgeBands *bands,
            guint             i)
{
  for (guint age = known[i].from; age <= known[i].to; age++)
    if (!bands->covered[age])
      return FALSE;
  return TRUE;
}

void
lp_age_bands_finish (LpAgeBands *bands)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (bands->figures[i] != NULL && (bands->straddled[i] || !is_covered (bands, i)))
      g_hash_table_remove_all (bands->figures[i]->values);
  g_free (bands);
}
