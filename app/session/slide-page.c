/* slide-page.c — what one slide of a workshop says, made from the plan as it is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/slide-page.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/answer-about.h"
#include "plan/delivery.h"
#include "session/pictures.h"

/* More would not be read from the back row. */
#define MOST_NETWORKS 4
#define MOST_PRACTICES 5
#define MOST_ANSWERS 4

typedef struct
{
  LpSession *session;
  LpPlan *plan;
  const LpOption *option;       /* NULL in a plan without options */
  const LpSlide *slide;
  LpSlidePage *page;
} Filling;

typedef struct
{
  LpSlideKind about;
  void (*fill) (Filling *filling);
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
static void
add_line (Filling         *filling,
          LpSlideLineKind  kind,
          char            *text,
          char            *value)
{
  LpSlideLine *line = g_new (LpSlideLine, 1);

  *line = (LpSlideLine) { kind, text, value };
  g_ptr_array_add (filling->page->lines, line);
}

/* @value and @words are (transfer full). */
static void
add_figure (Filling *filling,
            char    *value,
            char    *words)
{
  LpSlideFigure *figure = g_new (LpSlideFigure, 1);

  *figure = (LpSlideFigure) { value, words };
  g_ptr_array_add (filling->page->figures, figure);
}

/* (transfer full) */
static void
set_title (Filling *filling,
           char    *title)
{
  g_free (filling->page->title);
  filling->page->title = title;
}

static char *
name_practice (Filling          *filling,
               const LpPractice *practice)
{
  return filling->page->names_hidden ? g_strdup_printf (_("Practice %u"), practice->index + 1) : g_strdup (practice->name);
}

/* The picture of that name, or why there is none. */
static void
set_chart (Filling    *filling,
           const char *name)
{
  g_autoptr (GError) error = NULL;

  if (filling->option == NULL)
    {
      filling->page->empty = g_strdup (_("The plan has no option yet."));
      return;
    }
  filling->page->chart = lp_session_make_chart (filling->session, filling->option, name, &error);
  filling->page->chart_has_title = filling->page->chart != NULL;
  if (filling->page->chart == NULL)
    filling->page->empty = g_strdup (error->message);
  else
    set_title (filling, g_strdup (lp_chart_get_title (filling->page->chart)));
}

static void
add_coverage_figures (Filling *filling)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (lp_session_get_coverage (filling->session));
  g_autofree char *people = lp_format_count (totals->people);
  guint n = lp_coverage_get_n_networks (lp_session_get_coverage (filling->session));

  add_figure (filling, lp_format_share (totals->coverage, 1), g_strdup_printf (_("of %s people in a right-size network"), people));
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup_printf (_("%u of %u right size"), totals->n_right_size, n), NULL);
}

static void
add_wrong_network (Filling               *filling,
                   const LpNetworkTotals *network)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (lp_session_get_coverage (filling->session));
  gboolean under = network->size == LP_SIZE_UNDER;
  g_autofree char *by = lp_format_count (under ? network->short_by : network->over_by);
  g_autofree char *limit = lp_format_count (under ? totals->min_people : totals->max_people);

  add_line (filling, under ? LP_SLIDE_LINE_UNDER : LP_SLIDE_LINE_OVER, g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name), NULL);
  add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup_printf (under ? _("%s short of %s") : _("%s over %s"), by, limit), NULL);
}

static void
add_wrong_networks (Filling *filling)
{
  const LpCoverage *coverage = lp_session_get_coverage (filling->session);
  guint n_wrong = 0;

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

      if (network->size != LP_SIZE_RIGHT && n_wrong++ < MOST_NETWORKS)
        add_wrong_network (filling, network);
    }
  if (n_wrong > MOST_NETWORKS)
    add_line (filling, LP_SLIDE_LINE_TEXT,
              g_strdup_printf (ngettext ("and %u network more", "and %u networks more", n_wrong - MOST_NETWORKS), n_wrong - MOST_NETWORKS), NULL);
}

static int
compare_lists (gconstpointer a,
               gconstpointer b)
{
  const LpPractice *one = *(const LpPractice *const *) a, *other = *(const LpPractice *const *) b;

  return one->people > other->people ? -1 : one->people < other->people ? 1 : g_strcmp0 (one->code, other->code);
}

static void
add_practices (Filling   *filling,
               GPtrArray *practices)
{
  g_ptr_array_sort (practices, compare_lists);
  for (guint i = 0; i < MIN (practices->len, MOST_PRACTICES); i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);

      add_line (filling, LP_SLIDE_LINE_PAIR, name_practice (filling, practice), practice->has_people ? lp_format_count (practice->people) : g_strdup ("–"));
    }
  if (practices->len > MOST_PRACTICES)
    add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup_printf (_("and %u more"), practices->len - MOST_PRACTICES), NULL);
}

/* The practices of @network; NULL: the unassigned. */
static GPtrArray *
list_practices (Filling         *filling,
                const LpNetwork *network)
{
  GPtrArray *practices = g_ptr_array_new ();

  for (guint i = 0; i < lp_plan_get_n_practices (filling->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (filling->plan, i);

      if (lp_plan_get_network_of (filling->plan, filling->option, practice) == network)
        g_ptr_array_add (practices, (gpointer) practice);
    }

  return practices;
}

static void
add_unassigned (Filling *filling)
{
  g_autoptr (GPtrArray) practices = list_practices (filling, NULL);

  if (practices->len == 0)
    return;
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup_printf (_("%u unassigned"), practices->len), NULL);
  add_practices (filling, practices);
}

/* No more than the figures bear, in few enough words for a wall. */
static char *
describe_sizes (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  guint n = lp_coverage_get_n_networks (coverage), n_wrong = totals->n_under + totals->n_over;

  if (n == 0)
    return g_strdup (_("No network has been made yet"));
  if (n_wrong > 0)
    return g_strdup_printf (ngettext ("%u network is still the wrong size", "%u networks are still the wrong size", n_wrong), n_wrong);
  if (totals->n_unassigned > 0)
    return g_strdup_printf (ngettext ("Every network is right size; %u practice has none yet", "Every network is right size; %u practices have none yet",
                                      totals->n_unassigned), totals->n_unassigned);
  return g_strdup (_("Every network is right size, and every practice has one"));
}

static void
fill_map (Filling *filling)
{
  LpMapScene *scene = lp_session_get_map (filling->session);

  if (filling->option == NULL)
    {
      filling->page->empty = g_strdup (_("The plan has no option yet."));
      return;
    }
  set_title (filling, describe_sizes (lp_session_get_coverage (filling->session)));
  filling->page->map = scene != NULL ? lp_map_scene_ref (scene) : NULL;
  if (scene == NULL)
    filling->page->empty = g_strdup (_("The land of this plan could not be shared out, so there is no map."));
  add_coverage_figures (filling);
  add_wrong_networks (filling);
  add_unassigned (filling);
}

static void
fill_area (Filling *filling)
{
  guint n = lp_plan_get_n_practices (filling->plan);
  guint n_localities = lp_plan_get_localities (filling->plan)->len;
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();
  g_autofree char *mean = NULL;
  const char *area = lp_plan_get_area (filling->plan);

  set_title (filling, g_strdup_printf (_("%s in figures"), *area != '\0' ? area : lp_plan_get_title (filling->plan)));
  add_figure (filling, lp_format_count (lp_plan_get_people (filling->plan)), g_strdup (_("people registered")));
  add_figure (filling, g_strdup_printf ("%u", n), g_strdup (ngettext ("GP practice", "GP practices", n)));
  add_figure (filling, g_strdup_printf ("%u", n_localities), g_strdup (ngettext ("locality today", "localities today", n_localities)));
  for (guint i = 0; i < n; i++)
    if (lp_plan_get_practice (filling->plan, i)->has_people)
      g_ptr_array_add (practices, (gpointer) lp_plan_get_practice (filling->plan, i));
  if (practices->len == 0)
    return;

  g_ptr_array_sort (practices, compare_lists);
  mean = lp_format_count (lp_plan_get_people (filling->plan) / practices->len);
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The largest practice list")), lp_format_count (((LpPractice *) practices->pdata[0])->people));
  add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The mean")), g_steal_pointer (&mean));
  add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("The smallest")), lp_format_count (((LpPractice *) practices->pdata[practices->len - 1])->people));
  if (filling->option != NULL)
    {
      g_autofree char *from = lp_format_count (filling->option->min_people);
      g_autofree char *to = lp_format_count (filling->option->max_people);

      add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
      add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (_("Right size for a network, people")), g_strdup_printf (_("%s to %s"), from, to));
    }
}

static void
fill_coverage (Filling *filling)
{
  set_chart (filling, "coverage");
}

/* The slide's own network, else the one chosen, else the first. */
static const LpNetwork *
find_network (Filling *filling)
{
  const LpNetwork *network = lp_plan_find_network (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));

  if (network == NULL)
    network = lp_plan_find_network (filling->plan, lp_session_get_network (filling->session));
  if (network == NULL && filling->option != NULL && filling->option->networks->len > 0)
    network = g_ptr_array_index (filling->option->networks, 0);

  return network;
}

static void
add_network_figures (Filling         *filling,
                     const LpNetwork *network)
{
  const LpNetworkTotals *totals = lp_coverage_find_network (lp_session_get_coverage (filling->session), network->id);
  g_autoptr (GPtrArray) practices = list_practices (filling, network);

  if (totals == NULL)
    return;
  add_figure (filling, lp_format_count (totals->people), g_strdup_printf (ngettext ("people, %u practice", "people, %u practices", practices->len), practices->len));
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  if (totals->size == LP_SIZE_RIGHT)
    add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup (_("Right size")), NULL);
  else
    add_wrong_network (filling, totals);
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  add_practices (filling, practices);
}

static void
fill_network (Filling *filling)
{
  const LpNetwork *network = find_network (filling);
  g_autofree char *name = NULL;

  if (network == NULL || filling->option == NULL || network->option_id != filling->option->id)
    {
      filling->page->empty = g_strdup (_("The option shown does not have the network of this slide."));
      return;
    }
  name = g_strdup_printf ("profile=,network=%" G_GINT64_FORMAT "%s", network->number, filling->page->names_hidden ? ",hide-names" : "");
  if (lp_plan_get_measures (filling->plan)->len > 0)
    set_chart (filling, name);
  else
    filling->page->empty = g_strdup (_("The plan has no measures to compare networks by."));
  set_title (filling, g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name));
  filling->page->chart_has_title = FALSE;
  add_network_figures (filling, network);
}

static void
fill_variation (Filling *filling)
{
  const GPtrArray *measures = lp_plan_get_measures (filling->plan);
  const char *measure = filling->slide->subject;
  g_autofree char *name = NULL;

  if (*measure == '\0' && measures->len > 0)
    measure = ((LpMeasure *) g_ptr_array_index (measures, 0))->id;
  if (*measure == '\0')
    {
      filling->page->empty = g_strdup (_("The plan has no measures to compare networks by."));
      return;
    }
  name = g_strdup_printf ("strips=%s%s", measure, filling->page->names_hidden ? ",hide-names" : "");
  set_chart (filling, name);
}

/* Who moves from localities, or from the option that the slide is about; beside it each option's people in right-size networks. */
static void
fill_options (Filling *filling)
{
  const LpOption *before = lp_plan_find_option (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));
  g_autofree char *name = before != NULL && before != filling->option ? g_strdup_printf ("moves=%s", before->name) : g_strdup ("moves");

  set_chart (filling, name);
  add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup (_("People in right-size networks")), NULL);
  for (guint i = 0; i < lp_plan_get_n_options (filling->plan); i++)
    {
      const LpOption *option = lp_plan_get_option (filling->plan, i);
      g_autoptr (LpCoverage) coverage = lp_coverage_new (filling->plan, option);

      add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (option->name), lp_format_share (lp_coverage_get_totals (coverage)->coverage, 1));
    }
}

/* "30 June 2018"; what is no date stays as it is. */
static char *
describe_date (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *noon = g_strconcat (at, "T12:00:00", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (noon, utc);
  g_autofree char *words = date != NULL ? g_date_time_format (date, "%e %B %Y") : g_strdup (at);

  return g_strdup (g_strchug (words));
}

/* Where the networks stand by pillars, as a picture; in a plan whose networks have no steps yet, the pillars and milestones in its own words. */
static void
fill_delivery (Filling *filling)
{
  const GPtrArray *pillars = lp_plan_get_pillars (filling->plan), *milestones = lp_plan_get_milestones (filling->plan);

  if (lp_plan_get_network_steps (filling->plan)->len > 0 && filling->option != NULL)
    filling->page->chart = lp_session_make_chart (filling->session, filling->option, "standing", NULL);
  if (filling->page->chart != NULL)
    {
      filling->page->chart_has_title = TRUE;
      set_title (filling, g_strdup (lp_chart_get_title (filling->page->chart)));
      return;
    }
  set_title (filling, g_strdup (_("From here to step 2")));
  if (pillars->len == 0 && milestones->len == 0)
    filling->page->empty = g_strdup (_("The plan has no pillars and no milestones yet."));
  for (guint i = 0; i < pillars->len; i++)
    {
      const LpPillar *pillar = g_ptr_array_index (pillars, i);

      add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (pillar->name), g_strdup (pillar->timeline));
    }
  if (milestones->len > 0)
    add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  for (guint i = 0; i < milestones->len; i++)
    {
      const LpMilestone *milestone = g_ptr_array_index (milestones, i);

      add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (milestone->name), describe_date (milestone->at));
    }
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const LpAnswer *one = *(const LpAnswer *const *) a, *other = *(const LpAnswer *const *) b;
  int order = g_strcmp0 (other->at, one->at);

  return order != 0 ? order : one->id < other->id ? -1 : one->id > other->id;
}

/* The newest answers first: the room sees what has just been written down. */
static void
fill_question (Filling *filling)
{
  const LpQuestion *question = lp_plan_find_question (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));
  const GPtrArray *answers = lp_plan_get_answers (filling->plan);
  guint n = 0;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  if (question == NULL)
    {
      filling->page->empty = g_strdup (_("The question of this slide is no longer in the plan."));
      return;
    }
  set_title (filling, g_strdup (question->text));
  for (guint i = 0; i < answers->len; i++)
    if (((LpAnswer *) g_ptr_array_index (answers, i))->question_id == question->id)
      g_ptr_array_add (own, g_ptr_array_index (answers, i));
  n = own->len;
  if (n == 0)
    return;
  add_figure (filling, g_strdup_printf ("%u", n), g_strdup (ngettext ("answer so far", "answers so far", n)));
  add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  g_ptr_array_sort (own, compare_newest);
  for (guint i = 0; i < MIN (n, MOST_ANSWERS); i++)
    {
      const LpAnswer *answer = g_ptr_array_index (own, i);

      /* What a table said of a practice names it, so where names are hidden it waits. */
      if (!filling->page->names_hidden || answer->practice == NULL)
        add_line (filling, LP_SLIDE_LINE_TEXT, *answer->given_by != '\0' ? g_strdup_printf (_("%s: %s"), answer->given_by, answer->text) : g_strdup (answer->text), NULL);
    }
}

static void
fill_words (Filling *filling)
{
  g_auto (GStrv) paragraphs = g_strsplit (filling->slide->subject, "\n", -1);

  set_title (filling, g_strdup (""));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_line (filling, LP_SLIDE_LINE_TEXT, g_strdup (paragraphs[i]), NULL);
}

static const KindEntry entries[] = {
  { { "area", N_("Area in Figures"), NULL }, fill_area },
  { { "map", N_("Map"), NULL }, fill_map },
  { { "coverage", N_("Coverage"), NULL }, fill_coverage },
  { { "network", N_("Network"), "network" }, fill_network },
  { { "variation", N_("Variation"), "measure" }, fill_variation },
  { { "options", N_("Who Moves"), "option" }, fill_options },
  { { "delivery", N_("Delivery"), NULL }, fill_delivery },
  { { "question", N_("Question"), "question" }, fill_question },
  { { "words", N_("Words"), "words" }, fill_words },
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
  return g_strdup_printf ("%s · %s", option != NULL ? option->name : "", lp_plan_get_title (plan));
}

LpSlidePage *
lp_slide_page_new (LpSession     *session,
                   const LpSlide *slide,
                   gboolean       hide_names)
{
  LpSlidePage *page = g_new0 (LpSlidePage, 1);
  Filling filling = { session, lp_session_get_plan (session), lp_session_get_option (session), slide, page };
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
    {
      set_title (&filling, g_strdup (slide->title));
      page->chart_has_title = FALSE;
    }

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
