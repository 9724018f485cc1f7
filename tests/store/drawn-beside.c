/* drawn-beside.c — edits of what stands beside the networks, drawn at random: delivery, workshop, outlook, measures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-private.h"

#include "plan/delivery.h"
#include "plan/edit-delivery.h"
#include "plan/edit-milestone.h"
#include "plan/edit-measure.h"
#include "plan/edit-outlook.h"
#include "plan/edit-slide.h"
#include "plan/edit-workshop.h"
#include "plan/outlook.h"
#include "plan/workshop.h"

/* Of things that are added and removed: more is only added below so many. */
enum { MOST = 6 };

static const char *const numbers[] = { "", "0.98", "1", "1.2", "12", "many", "*" };

static const char *
pick_number (void)
{
  return numbers[drawn_pick (G_N_ELEMENTS (numbers))];
}

/* Another id than any the plan has when @found is NULL: what is asked for is not there, and the plan says so. */
#define ID_OF(found) ((found) != NULL ? (found)->id : 0)
#define NAME_OF(found) ((found) != NULL ? (found)->id : "none")

static LpEdit *
draw_action (LpPlan          *plan,
             const LpPillar  *pillar,
             const LpNetwork *network,
             GError         **error)
{
  const LpAction *action = drawn_pick_of (lp_plan_get_actions (plan));
  const guint columns[] = { LP_ACTION_TEXT, LP_ACTION_OWNER, LP_ACTION_START, LP_ACTION_DUE, LP_ACTION_STATUS, LP_ACTION_NOTE };
  const char *texts[] = { drawn_pick_word (), drawn_pick_word (), drawn_pick_date (), drawn_pick_date (), "done", drawn_pick_word () };
  int column = drawn_pick (G_N_ELEMENTS (columns));

  if (action == NULL || (lp_plan_get_actions (plan)->len < MOST && drawn_pick (3) == 0))
    return lp_edit_action_new (plan, ID_OF (pillar), drawn_pick_word (), NULL, error);

  switch (drawn_pick (4))
    {
    case 0:
      return lp_edit_action_remove (plan, action->id, error);
    case 1:
      return lp_edit_action_about (plan, action->id, drawn_pick (4), drawn_pick (2) ? ID_OF (network) : 0, error);
    default:
      return lp_edit_action_text (plan, action->id, columns[column], texts[column], error);
    }
}

static LpEdit *
draw_milestone (LpPlan  *plan,
                GError **error)
{
  const LpMilestone *milestone = drawn_pick_of (lp_plan_get_milestones (plan));
  const char *const kinds[] = { "coverage", "networks", "", "other" };
  const char *kind = kinds[drawn_pick (G_N_ELEMENTS (kinds))];
  double number = drawn_pick (5) / 4.0;

  if (milestone == NULL || (lp_plan_get_milestones (plan)->len < MOST && drawn_pick (3) == 0))
    return lp_edit_milestone_new (plan, drawn_pick_word (), drawn_pick_date (), kind, number, NULL, error);

  return drawn_pick (2) ? lp_edit_milestone_set (plan, milestone->id, drawn_pick_word (), drawn_pick_date (), kind, number, error)
                        : lp_edit_milestone_remove (plan, milestone->id, error);
}

LpEdit *
drawn_delivery (LpPlan  *plan,
                GError **error)
{
  const LpPillar *pillar = drawn_pick_of (lp_plan_get_pillars (plan));
  const LpCharacteristic *characteristic = drawn_pick_of (lp_plan_get_characteristics (plan));
  const LpNetwork *network = drawn_pick_network (plan, drawn_pick_option (plan));

  switch (drawn_pick (7))
    {
    case 0:
      return lp_edit_pillar_text (plan, ID_OF (pillar), LP_PILLAR_NAME + drawn_pick (LP_PILLAR_OUTCOME - LP_PILLAR_NAME + 1), drawn_pick_word (), error);
    case 1:
      return lp_edit_step_text (plan, ID_OF (pillar), 1 + drawn_pick (3), drawn_pick_word (), error);
    case 2:
      return draw_milestone (plan, error);
    case 3:
      return lp_edit_network_step (plan, ID_OF (network), ID_OF (pillar), drawn_pick (5), drawn_pick_word (), drawn_pick_date (), error);
    case 4:
      return lp_edit_network_characteristic (plan, ID_OF (network), ID_OF (characteristic), drawn_pick (2) == 0, drawn_pick_word (), error);
    case 5:
      return lp_edit_network_start (plan, ID_OF (network), drawn_pick_date (), error);
    default:
      return draw_action (plan, pillar, network, error);
    }
}

static LpEdit *
draw_answer (LpPlan           *plan,
             const LpQuestion *question,
             GError          **error)
{
  const LpAnswer *answer = drawn_pick_of (lp_plan_get_answers (plan));
  const LpNetwork *network = drawn_pick_network (plan, drawn_pick_option (plan));
  const LpAnswerAbout abouts[] = { { 0 }, { .locality_id = drawn_pick (4) }, { .network_id = ID_OF (network) }, { .practice = drawn_pick_code (plan) } };
  const LpAnswerAbout *about = &abouts[drawn_pick (G_N_ELEMENTS (abouts))];

  if (answer == NULL || (lp_plan_get_answers (plan)->len < MOST && drawn_pick (3) == 0))
    return lp_edit_answer_new (plan, ID_OF (question), about, drawn_pick_word (), drawn_pick_word (), "#parking, rooms", "2018-09-01T10:00:00Z", NULL, error);

  return drawn_pick (2) ? lp_edit_answer_set (plan, answer->id, about, drawn_pick_word (), drawn_pick_word (), drawn_pick_word (), error)
                        : lp_edit_answer_remove (plan, answer->id, error);
}

static LpEdit *
draw_slide (LpPlan  *plan,
            GError **error)
{
  const LpSlide *slide = drawn_pick_of (lp_plan_get_slides (plan));
  const char *const kinds[] = { "map", "coverage", "network", "words", "film" };
  const guint columns[] = { LP_SLIDE_TITLE, LP_SLIDE_NOTES, LP_SLIDE_SUBJECT };

  if (slide == NULL || (lp_plan_get_slides (plan)->len < MOST && drawn_pick (3) == 0))
    return lp_edit_slide_new (plan, kinds[drawn_pick (G_N_ELEMENTS (kinds))], drawn_pick_word (), NULL, error);

  switch (drawn_pick (lp_plan_get_slides (plan)->len < MOST ? 5 : 4))
    {
    case 4:
      return lp_edit_slide_add_usual (plan, error);
    case 0:
      return lp_edit_slide_text (plan, slide->id, columns[drawn_pick (G_N_ELEMENTS (columns))], drawn_pick_word (), error);
    case 1:
      return lp_edit_slide_show (plan, slide->id, drawn_pick (2) == 0, error);
    case 2:
      return lp_edit_slide_move (plan, slide->id, drawn_pick (MOST), error);
    default:
      return lp_edit_slide_remove (plan, slide->id, error);
    }
}

LpEdit *
drawn_workshop (LpPlan  *plan,
                GError **error)
{
  const LpQuestion *question = drawn_pick_of (lp_plan_get_questions (plan));

  switch (drawn_pick (6))
    {
    case 0:
      return lp_plan_get_questions (plan)->len < MOST ? lp_edit_question_new (plan, drawn_pick_word (), NULL, error)
                                                      : lp_edit_question_remove (plan, ID_OF (question), error);
    case 1:
      return lp_edit_question_text (plan, ID_OF (question), drawn_pick_word (), error);
    case 2:
    case 3:
      return draw_slide (plan, error);
    default:
      return draw_answer (plan, question, error);
    }
}

static LpEdit *
draw_segment (LpPlan  *plan,
              GError **error)
{
  const LpSegment *segment = drawn_pick_of (lp_plan_get_segments (plan));
  const char *const kinds[] = { "age", "register", "local" };
  const LpSegmentCount counts[] = { { drawn_pick_code (plan), "Carers", pick_number () }, { drawn_pick_code (plan), drawn_pick_word (), "12" } };

  switch (drawn_pick (3))
    {
    case 0:
      return lp_edit_segment_add (plan, drawn_pick_word (), kinds[drawn_pick (G_N_ELEMENTS (kinds))], drawn_pick_word (), "gp-fte", error);
    case 1:
      return lp_edit_segment_take (plan, counts, G_N_ELEMENTS (counts), drawn_pick_word (), error);
    default:
      return lp_edit_segment_remove (plan, NAME_OF (segment), error);
    }
}

static LpEdit *
draw_growth (LpPlan  *plan,
             GError **error)
{
  const LpGrowth *growth = drawn_pick_of (lp_plan_get_growth (plan));
  const LpGrowth rate = { .area = (char *) (drawn_pick (2) ? "Dorset" : ""), .age_band = (char *) "", .year = drawn_pick (4), .low = 1, .central = 1.01, .high = 1.02 };

  if (growth == NULL || drawn_pick (2))
    return lp_edit_growth_set (plan, &rate, error);

  return lp_edit_growth_remove (plan, growth->area, growth->age_band, growth->year, error);
}

LpEdit *
drawn_outlook (LpPlan  *plan,
               GError **error)
{
  const LpAssumption *assumption = drawn_pick_of (lp_plan_get_assumptions (plan));
  LpAssumptionField field = drawn_pick (LP_N_ASSUMPTION_FIELDS);
  gboolean is_number = field == LP_ASSUMPTION_FIELD_LOW || field == LP_ASSUMPTION_FIELD_CENTRAL || field == LP_ASSUMPTION_FIELD_HIGH;

  switch (drawn_pick (8))
    {
    case 0:
      return lp_edit_assumption_add (plan, drawn_pick (2) ? "gp-method" : NULL, drawn_pick_word (), drawn_pick_word (), error);
    case 1:
      return lp_edit_assumption_remove (plan, NAME_OF (assumption), error);
    case 2:
      return lp_edit_assumption_set_central (plan, "gp-method", drawn_pick (3), error);
    case 3:
      return drawn_pick (20) == 0 ? lp_edit_assumption_add_usual (plan, error) : draw_growth (plan, error);
    case 4:
    case 5:
      return draw_segment (plan, error);
    default:
      return lp_edit_assumption_set (plan, NAME_OF (assumption), field, is_number ? pick_number () : field == LP_ASSUMPTION_FIELD_AT ? drawn_pick_date () : drawn_pick_word (), error);
    }
}

LpEdit *
drawn_measure (LpPlan  *plan,
               GError **error)
{
  g_auto (GStrv) codes = drawn_pick_codes (plan);
  const char *texts[] = { pick_number (), pick_number (), pick_number (), NULL };
  const LpMeasure *measure = drawn_pick_of (lp_plan_get_measures (plan));
  const LpMeasureDraft draft = { .name = drawn_pick_word (), .unit = "rooms per 1,000 people", .kind = "count", .figure = "Rooms", .figure_unit = "rooms", .period = "2018-09",
                                 .denominator = "people", .per = 1000, .better = "high" };

  texts[g_strv_length (codes)] = NULL;
  if (measure == NULL || (lp_plan_get_measures (plan)->len < MOST && drawn_pick (3) == 0))
    return lp_edit_measure_new (plan, &draft, (const char *const *) codes, texts, error);

  return drawn_pick (2) ? lp_edit_figure_values (plan, "gp-fte", (const char *const *) codes, texts, error) : lp_edit_measure_remove (plan, measure->id, error);
}
