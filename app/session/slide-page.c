/* slide-page.c — what one slide of a workshop says, made from the plan as it is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/slide-private.h"

#include <glib/gi18n-lib.h>

#include "session/hidden-names.h"

typedef struct
{
  LpSlideKind about;
  void (*fill) (LpSlideFilling *filling);
} KindEntry;

static void
slide_line_free (LpSlideLine *line)
{
  g_free (line->text);
  g_free (line->value);
  g_free (line);
}

static void
slide_figure_free (LpSlideFigure *figure)
{
  g_free (figure->value);
  g_free (figure->words);
  g_free (figure);
}

/* @text and @value are (transfer full). */
void
_lp_slide_add_line (LpSlideFilling  *filling,
                    LpSlideLineKind  kind,
                    char            *text,
                    char            *value)
{
  LpSlideLine *line = g_new (LpSlideLine, 1);

  *line = (LpSlideLine) { kind, text, value };
  g_ptr_array_add (filling->page->lines, line);
}

/* @value and @words are (transfer full). */
void
_lp_slide_add_figure (LpSlideFilling *filling,
                      char           *value,
                      char           *words)
{
  LpSlideFigure *figure = g_new (LpSlideFigure, 1);

  *figure = (LpSlideFigure) { value, words };
  g_ptr_array_add (filling->page->figures, figure);
}

/* (transfer full) */
void
_lp_slide_set_title (LpSlideFilling *filling,
                     char           *title)
{
  g_free (filling->page->title);
  filling->page->title = title;
}

static const KindEntry entries[] = {
  { { "area", N_("Area in Figures"), NULL }, _lp_slide_fill_area },
  { { "map", N_("Map"), NULL }, _lp_slide_fill_map },
  { { "coverage", N_("Coverage"), NULL }, _lp_slide_fill_coverage },
  { { "network", N_("Network"), "network" }, _lp_slide_fill_network },
  { { "variation", N_("Variation"), "measure" }, _lp_slide_fill_variation },
  { { "options", N_("Who Moves"), "option" }, _lp_slide_fill_options },
  { { "delivery", N_("Delivery"), NULL }, _lp_slide_fill_delivery },
  { { "question", N_("Question"), "question" }, _lp_slide_fill_question },
  { { "words", N_("Words"), "words" }, _lp_slide_fill_words },
};

static const KindEntry *
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strcmp0 (entries[i].about.kind, kind) == 0)
      return &entries[i];

  return NULL;
}

/* "Option A · Dorset, September 2018" */
static char *
describe_foot (LpPlan         *plan,
               const LpOption *option)
{
  return option != NULL ? g_strdup_printf ("%s · %s", option->name, lp_plan_get_title (plan)) : g_strdup (lp_plan_get_title (plan));
}

static void
mask (const LpHiddenNames  *names,
      char                **text)
{
  char *masked = lp_hidden_names_mask (names, *text);

  g_free (*text);
  *text = masked;
}

/* Whatever was typed, by a table or by the facilitator, may name a practice. */
static void
hide_names_in_words (LpSlidePage *page,
                     LpPlan      *plan)
{
  g_autoptr (LpHiddenNames) names = lp_hidden_names_new (plan);

  mask (names, &page->title);
  mask (names, &page->foot);
  mask (names, &page->notes);
  mask (names, &page->empty);
  for (guint i = 0; i < page->figures->len; i++)
    mask (names, &((LpSlideFigure *) g_ptr_array_index (page->figures, i))->words);
  for (guint i = 0; i < page->lines->len; i++)
    {
      LpSlideLine *line = g_ptr_array_index (page->lines, i);

      mask (names, &line->text);
      mask (names, &line->value);
    }
}

LpSlidePage *
lp_slide_page_new (LpSession     *session,
                   const LpSlide *slide,
                   gboolean       hide_names)
{
  LpSlidePage *page = g_new0 (LpSlidePage, 1);
  LpSlideFilling filling = { session, lp_session_get_plan (session), lp_session_get_option (session), slide, page };
  const KindEntry *entry = find_kind (slide != NULL ? slide->kind : NULL);

  page->kind = g_strdup (slide != NULL ? slide->kind : "");
  page->title = g_strdup ("");
  page->notes = g_strdup (slide != NULL ? slide->notes : "");
  page->names_hidden = hide_names;
  page->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) slide_figure_free);
  page->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) slide_line_free);
  page->foot = describe_foot (filling.plan, filling.option);
  if (slide == NULL)
    page->empty = g_strdup (_("No slide is shown. Choose slides in the Workshop view."));
  else if (entry == NULL)
    page->empty = g_strdup_printf (_("This version of the program cannot show a slide of the kind “%s”."), slide->kind);
  else
    entry->fill (&filling);
  if (slide != NULL && *slide->title != '\0')
    _lp_slide_set_title (&filling, g_strdup (slide->title));
  else if (page->chart != NULL && g_str_equal (page->title, lp_chart_get_title (page->chart)))
    /* Written at the wall's size, and not twice. */
    g_free (lp_chart_take_title (page->chart));
  if (hide_names)
    hide_names_in_words (page, filling.plan);

  return page;
}

void
lp_slide_page_free (LpSlidePage *page)
{
  g_free (page->kind);
  g_free (page->title);
  g_free (page->foot);
  g_free (page->notes);
  g_free (page->empty);
  g_clear_pointer (&page->map, lp_map_scene_unref);
  g_clear_pointer (&page->chart, lp_chart_unref);
  g_ptr_array_unref (page->figures);
  g_ptr_array_unref (page->lines);
  g_free (page);
}

static char *
name_subject (LpPlan        *plan,
              const LpSlide *slide,
              const char    *subject)
{
  gint64 id = g_ascii_strtoll (slide->subject, NULL, 10);

  if (g_str_equal (subject, "network"))
    return lp_plan_find_network (plan, id) != NULL ? g_strdup (lp_plan_find_network (plan, id)->name) : NULL;
  if (g_str_equal (subject, "option"))
    return lp_plan_find_option (plan, id) != NULL ? g_strdup (lp_plan_find_option (plan, id)->name) : NULL;
  if (g_str_equal (subject, "question"))
    return lp_plan_find_question (plan, id) != NULL ? g_strdup (lp_plan_find_question (plan, id)->text) : NULL;
  if (g_str_equal (subject, "measure"))
    for (guint i = 0; i < lp_plan_get_measures (plan)->len; i++)
      {
        const LpMeasure *measure = g_ptr_array_index (lp_plan_get_measures (plan), i);

        if (g_str_equal (measure->id, slide->subject))
          return g_strdup (measure->name);
      }
  if (g_str_equal (subject, "words") && *slide->subject != '\0')
    return g_strdup (slide->subject);
  return NULL;
}

char *
lp_slide_describe (LpSession     *session,
                   const LpSlide *slide)
{
  const KindEntry *entry = find_kind (slide->kind);
  g_autofree char *subject = entry != NULL && entry->about.subject != NULL ? name_subject (lp_session_get_plan (session), slide, entry->about.subject) : NULL;
  const char *kind = entry != NULL ? _(entry->about.title) : slide->kind;

  if (*slide->title != '\0')
    return g_strdup_printf (_("%s: %s"), kind, slide->title);
  return subject != NULL ? g_strdup_printf (_("%s: %s"), kind, subject) : g_strdup (kind);
}

const LpSlideKind *
lp_slide_kind_get (guint i)
{
  return i < G_N_ELEMENTS (entries) ? &entries[i].about : NULL;
}

const LpSlideKind *
lp_slide_kind_find (const char *kind)
{
  const KindEntry *entry = find_kind (kind);

  return entry != NULL ? &entry->about : NULL;
}

GPtrArray *
lp_slides_list_shown (LpPlan *plan)
{
  const GPtrArray *slides = lp_plan_get_slides (plan);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < slides->len; i++)
    if (((LpSlide *) g_ptr_array_index (slides, i))->shown)
      g_ptr_array_add (shown, g_ptr_array_index (slides, i));

  return shown;
}
