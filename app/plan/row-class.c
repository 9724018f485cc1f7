/* row-class.c — what each table's rows look like: the public struct, how it follows the cells, how a list is ordered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <string.h>

#include "base/text.h"
#include "plan/delivery.h"
#include "plan/outlook.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "plan/workshop.h"

#define FIELD(column, kind, type, member) { LP_##column, LP_FIELD_##kind, G_STRUCT_OFFSET (type, member) }

static const LpField source_fields[] = {
  FIELD (SOURCE_ID, TEXT, LpSource, id),
  FIELD (SOURCE_TITLE, TEXT, LpSource, title),
  FIELD (SOURCE_PUBLISHER, TEXT, LpSource, publisher),
  FIELD (SOURCE_PERIOD, TEXT, LpSource, period),
  FIELD (SOURCE_LICENCE, TEXT, LpSource, licence),
  FIELD (SOURCE_ATTRIBUTION, TEXT, LpSource, attribution),
  FIELD (SOURCE_FILE, TEXT, LpSource, file),
  FIELD (SOURCE_ROWS, INT, LpSource, rows),
  FIELD (SOURCE_SHA256, TEXT, LpSource, sha256),
};

static const LpField locality_fields[] = {
  FIELD (LOCALITY_ID, INT, LpLocality, id),
  FIELD (LOCALITY_NAME, TEXT, LpLocality, name),
  FIELD (LOCALITY_NOTE, TEXT, LpLocality, note),
};

static const LpField practice_fields[] = {
  FIELD (PRACTICE_CODE, TEXT, LpPractice, code),
  FIELD (PRACTICE_NAME, TEXT, LpPractice, name),
  FIELD (PRACTICE_POSTCODE, TEXT, LpPractice, postcode),
  FIELD (PRACTICE_ADDRESS, TEXT, LpPractice, address),
  FIELD (PRACTICE_DISTRICT, TEXT, LpPractice, district),
  FIELD (PRACTICE_LOCALITY_NOTE, TEXT, LpPractice, locality_note),
  FIELD (PRACTICE_EASTING, REAL, LpPractice, easting),
  FIELD (PRACTICE_EASTING, KNOWN, LpPractice, has_position),
  FIELD (PRACTICE_NORTHING, REAL, LpPractice, northing),
  FIELD (PRACTICE_PEOPLE, INT, LpPractice, people),
  FIELD (PRACTICE_PEOPLE, KNOWN, LpPractice, has_people),
  FIELD (PRACTICE_WEIGHTED, REAL, LpPractice, weighted),
  FIELD (PRACTICE_WEIGHTED, KNOWN, LpPractice, has_weighted),
  FIELD (PRACTICE_SOURCE_ID, TEXT, LpPractice, source_id),
  FIELD (PRACTICE_NOTE, TEXT, LpPractice, note),
};

static const LpField branch_fields[] = {
  FIELD (BRANCH_CODE, TEXT, LpBranch, code),
  FIELD (BRANCH_PRACTICE, TEXT, LpBranch, practice),
  FIELD (BRANCH_NAME, TEXT, LpBranch, name),
  FIELD (BRANCH_POSTCODE, TEXT, LpBranch, postcode),
  FIELD (BRANCH_EASTING, REAL, LpBranch, easting),
  FIELD (BRANCH_EASTING, KNOWN, LpBranch, has_position),
  FIELD (BRANCH_NORTHING, REAL, LpBranch, northing),
};

static const LpField figure_fields[] = {
  FIELD (FIGURE_ID, TEXT, LpFigure, id),
  FIELD (FIGURE_NAME, TEXT, LpFigure, name),
  FIELD (FIGURE_UNIT, TEXT, LpFigure, unit),
  FIELD (FIGURE_PERIOD, TEXT, LpFigure, period),
  FIELD (FIGURE_SOURCE_ID, TEXT, LpFigure, source_id),
};

static const LpField measure_fields[] = {
  FIELD (MEASURE_ID, TEXT, LpMeasure, id),
  FIELD (MEASURE_NAME, TEXT, LpMeasure, name),
  FIELD (MEASURE_UNIT, TEXT, LpMeasure, unit),
  FIELD (MEASURE_KIND, TEXT, LpMeasure, kind),
  FIELD (MEASURE_NUMERATOR, TEXT, LpMeasure, numerator),
  FIELD (MEASURE_DENOMINATOR, TEXT, LpMeasure, denominator),
  FIELD (MEASURE_PER, REAL, LpMeasure, per),
  FIELD (MEASURE_BETTER, TEXT, LpMeasure, better),
  FIELD (MEASURE_POSITION, INT, LpMeasure, position),
};

static const LpField layer_fields[] = {
  FIELD (LAYER_ID, TEXT, LpLayer, id),
  FIELD (LAYER_NAME, TEXT, LpLayer, name),
  FIELD (LAYER_SOURCE_ID, TEXT, LpLayer, source_id),
  FIELD (LAYER_POSITION, INT, LpLayer, position),
};

static const LpField feature_fields[] = {
  FIELD (FEATURE_ID, INT, LpFeature, id),
  FIELD (FEATURE_LAYER, TEXT, LpFeature, layer),
  FIELD (FEATURE_CODE, TEXT, LpFeature, code),
  FIELD (FEATURE_NAME, TEXT, LpFeature, name),
  FIELD (FEATURE_WKT, TEXT, LpFeature, wkt),
};

static const LpField network_fields[] = {
  FIELD (NETWORK_ID, INT, LpNetwork, id),
  FIELD (NETWORK_OPTION_ID, INT, LpNetwork, option_id),
  FIELD (NETWORK_NUMBER, INT, LpNetwork, number),
  FIELD (NETWORK_NAME, TEXT, LpNetwork, name),
  FIELD (NETWORK_COLOUR, INT, LpNetwork, colour),
  FIELD (NETWORK_EXCEPTION_NOTE, TEXT, LpNetwork, exception_note),
  FIELD (NETWORK_NOTE, TEXT, LpNetwork, note),
};

static const LpField figure_value_fields[] = {
  FIELD (FIGURE_VALUE_RAW, TEXT, LpFigureValue, raw),
  FIELD (FIGURE_VALUE_CHECK_NOTE, TEXT, LpFigureValue, check_note),
};

static const LpField option_fields[] = {
  FIELD (OPTION_ID, INT, LpOption, id),
  FIELD (OPTION_POSITION, INT, LpOption, position),
  FIELD (OPTION_NAME, TEXT, LpOption, name),
  FIELD (OPTION_NOTE, TEXT, LpOption, note),
  FIELD (OPTION_MIN_PEOPLE, INT, LpOption, min_people),
  FIELD (OPTION_MAX_PEOPLE, INT, LpOption, max_people),
};

static const LpField link_fields[] = {
  FIELD (LINK_PRACTICE, TEXT, LpLink, practice),
  FIELD (LINK_OTHER, TEXT, LpLink, other),
  FIELD (LINK_JOINED, BOOLEAN, LpLink, joined),
  FIELD (LINK_NOTE, TEXT, LpLink, note),
};

static const LpField rule_fields[] = {
  FIELD (RULE_ID, INT, LpRule, id),
  FIELD (RULE_OPTION_ID, INT, LpRule, option_id),
  FIELD (RULE_PRACTICE, TEXT, LpRule, practice),
  FIELD (RULE_OTHER, TEXT, LpRule, other),
  FIELD (RULE_NUMBER, REAL, LpRule, number),
  FIELD (RULE_NUMBER, KNOWN, LpRule, has_number),
  FIELD (RULE_NOTE, TEXT, LpRule, note),
};

static const LpField practice_event_fields[] = {
  FIELD (PRACTICE_EVENT_ID, INT, LpPracticeEvent, id),
  FIELD (PRACTICE_EVENT_PRACTICE, TEXT, LpPracticeEvent, practice),
  FIELD (PRACTICE_EVENT_KIND, TEXT, LpPracticeEvent, kind),
  FIELD (PRACTICE_EVENT_AT, TEXT, LpPracticeEvent, at),
  FIELD (PRACTICE_EVENT_SUCCESSOR, TEXT, LpPracticeEvent, successor),
  FIELD (PRACTICE_EVENT_PEOPLE, INT, LpPracticeEvent, people),
  FIELD (PRACTICE_EVENT_PEOPLE, KNOWN, LpPracticeEvent, has_people),
  FIELD (PRACTICE_EVENT_NOTE, TEXT, LpPracticeEvent, note),
};

static const LpField remark_fields[] = {
  FIELD (REMARK_ID, INT, LpRemark, id),
  FIELD (REMARK_PRACTICE, TEXT, LpRemark, practice),
  FIELD (REMARK_FIGURE, TEXT, LpRemark, figure),
  FIELD (REMARK_KIND, TEXT, LpRemark, kind),
  FIELD (REMARK_FORMER, TEXT, LpRemark, former),
  FIELD (REMARK_NOTE, TEXT, LpRemark, note),
};

static const LpField segment_fields[] = {
  FIELD (SEGMENT_ID, TEXT, LpSegment, id),
  FIELD (SEGMENT_NAME, TEXT, LpSegment, name),
  FIELD (SEGMENT_KIND, TEXT, LpSegment, kind),
  FIELD (SEGMENT_DEFINITION, TEXT, LpSegment, definition),
  FIELD (SEGMENT_FIGURE, TEXT, LpSegment, figure),
  FIELD (SEGMENT_POSITION, INT, LpSegment, position),
};

static const LpField assumption_fields[] = {
  FIELD (ASSUMPTION_ID, TEXT, LpAssumption, id),
  FIELD (ASSUMPTION_NAME, TEXT, LpAssumption, name),
  FIELD (ASSUMPTION_UNIT, TEXT, LpAssumption, unit),
  FIELD (ASSUMPTION_LOW, REAL, LpAssumption, low),
  FIELD (ASSUMPTION_LOW, KNOWN, LpAssumption, has_low),
  FIELD (ASSUMPTION_CENTRAL, REAL, LpAssumption, central),
  FIELD (ASSUMPTION_CENTRAL, KNOWN, LpAssumption, has_central),
  FIELD (ASSUMPTION_HIGH, REAL, LpAssumption, high),
  FIELD (ASSUMPTION_HIGH, KNOWN, LpAssumption, has_high),
  FIELD (ASSUMPTION_SOURCE, TEXT, LpAssumption, source),
  FIELD (ASSUMPTION_AT, TEXT, LpAssumption, at),
  FIELD (ASSUMPTION_NOTE, TEXT, LpAssumption, note),
  FIELD (ASSUMPTION_POSITION, INT, LpAssumption, position),
};

static const LpField growth_fields[] = {
  FIELD (GROWTH_AREA, TEXT, LpGrowth, area),
  FIELD (GROWTH_AGE_BAND, TEXT, LpGrowth, age_band),
  FIELD (GROWTH_YEAR, INT, LpGrowth, year),
  FIELD (GROWTH_LOW, REAL, LpGrowth, low),
  FIELD (GROWTH_CENTRAL, REAL, LpGrowth, central),
  FIELD (GROWTH_HIGH, REAL, LpGrowth, high),
  FIELD (GROWTH_SOURCE_ID, TEXT, LpGrowth, source_id),
};

static const LpField yearly_fields[] = {
  FIELD (YEARLY_FIGURE, TEXT, LpYearly, figure),
  FIELD (YEARLY_PRACTICE, TEXT, LpYearly, practice),
  FIELD (YEARLY_YEAR, INT, LpYearly, year),
  FIELD (YEARLY_VALUE, REAL, LpYearly, value),
  FIELD (YEARLY_SOURCE_ID, TEXT, LpYearly, source_id),
};

static const LpField pillar_fields[] = {
  FIELD (PILLAR_ID, INT, LpPillar, id),
  FIELD (PILLAR_POSITION, INT, LpPillar, position),
  FIELD (PILLAR_NAME, TEXT, LpPillar, name),
  FIELD (PILLAR_DEFINITION, TEXT, LpPillar, definition),
  FIELD (PILLAR_BASELINE, TEXT, LpPillar, baseline),
  FIELD (PILLAR_BASELINE_AT, TEXT, LpPillar, baseline_at),
  FIELD (PILLAR_TIMELINE, TEXT, LpPillar, timeline),
  FIELD (PILLAR_ENABLERS, TEXT, LpPillar, enablers),
  FIELD (PILLAR_OUTCOME, TEXT, LpPillar, outcome),
};

static const LpField step_fields[] = {
  FIELD (STEP_ID, INT, LpStepText, id),
  FIELD (STEP_PILLAR_ID, INT, LpStepText, pillar_id),
  FIELD (STEP_NUMBER, INT, LpStepText, number),
  FIELD (STEP_TEXT, TEXT, LpStepText, text),
};

static const LpField action_fields[] = {
  FIELD (ACTION_ID, INT, LpAction, id),
  FIELD (ACTION_PILLAR_ID, INT, LpAction, pillar_id),
  FIELD (ACTION_POSITION, INT, LpAction, position),
  FIELD (ACTION_TEXT, TEXT, LpAction, text),
  FIELD (ACTION_OWNER, TEXT, LpAction, owner),
  FIELD (ACTION_START, TEXT, LpAction, start),
  FIELD (ACTION_DUE, TEXT, LpAction, due),
  FIELD (ACTION_STATUS, TEXT, LpAction, status),
  FIELD (ACTION_LOCALITY_ID, INT, LpAction, locality_id),
  FIELD (ACTION_NETWORK_ID, INT, LpAction, network_id),
  FIELD (ACTION_NOTE, TEXT, LpAction, note),
};

static const LpField network_step_fields[] = {
  FIELD (NETWORK_STEP_NETWORK_ID, INT, LpNetworkStep, network_id),
  FIELD (NETWORK_STEP_PILLAR_ID, INT, LpNetworkStep, pillar_id),
  FIELD (NETWORK_STEP_STEP, INT, LpNetworkStep, step),
  FIELD (NETWORK_STEP_EVIDENCE, TEXT, LpNetworkStep, evidence),
  FIELD (NETWORK_STEP_AT, TEXT, LpNetworkStep, at),
};

static const LpField characteristic_fields[] = {
  FIELD (CHARACTERISTIC_ID, INT, LpCharacteristic, id),
  FIELD (CHARACTERISTIC_POSITION, INT, LpCharacteristic, position),
  FIELD (CHARACTERISTIC_NAME, TEXT, LpCharacteristic, name),
  FIELD (CHARACTERISTIC_DEFINITION, TEXT, LpCharacteristic, definition),
  FIELD (CHARACTERISTIC_COMPUTED, TEXT, LpCharacteristic, computed),
};

static const LpField network_characteristic_fields[] = {
  FIELD (NETWORK_CHARACTERISTIC_NETWORK_ID, INT, LpNetworkCharacteristic, network_id),
  FIELD (NETWORK_CHARACTERISTIC_CHARACTERISTIC_ID, INT, LpNetworkCharacteristic, characteristic_id),
  FIELD (NETWORK_CHARACTERISTIC_MET, BOOLEAN, LpNetworkCharacteristic, met),
  FIELD (NETWORK_CHARACTERISTIC_NOTE, TEXT, LpNetworkCharacteristic, note),
};

static const LpField network_start_fields[] = {
  FIELD (NETWORK_START_NETWORK_ID, INT, LpNetworkStart, network_id),
  FIELD (NETWORK_START_AT, TEXT, LpNetworkStart, at),
};

static const LpField milestone_fields[] = {
  FIELD (MILESTONE_ID, INT, LpMilestone, id),
  FIELD (MILESTONE_POSITION, INT, LpMilestone, position),
  FIELD (MILESTONE_NAME, TEXT, LpMilestone, name),
  FIELD (MILESTONE_AT, TEXT, LpMilestone, at),
  FIELD (MILESTONE_KIND, TEXT, LpMilestone, kind),
  FIELD (MILESTONE_NUMBER, REAL, LpMilestone, number),
  FIELD (MILESTONE_NUMBER, KNOWN, LpMilestone, has_number),
  FIELD (MILESTONE_NOTE, TEXT, LpMilestone, note),
};

static const LpField question_fields[] = {
  FIELD (QUESTION_ID, INT, LpQuestion, id),
  FIELD (QUESTION_POSITION, INT, LpQuestion, position),
  FIELD (QUESTION_TEXT, TEXT, LpQuestion, text),
};

static const LpField answer_fields[] = {
  FIELD (ANSWER_ID, INT, LpAnswer, id),
  FIELD (ANSWER_QUESTION_ID, INT, LpAnswer, question_id),
  FIELD (ANSWER_LOCALITY_ID, INT, LpAnswer, locality_id),
  FIELD (ANSWER_NETWORK_ID, INT, LpAnswer, network_id),
  FIELD (ANSWER_PRACTICE, TEXT, LpAnswer, practice),
  FIELD (ANSWER_GIVEN_BY, TEXT, LpAnswer, given_by),
  FIELD (ANSWER_TEXT, TEXT, LpAnswer, text),
  FIELD (ANSWER_TAGS, TEXT, LpAnswer, tags),
  FIELD (ANSWER_AT, TEXT, LpAnswer, at),
};

static const LpField slide_fields[] = {
  FIELD (SLIDE_ID, INT, LpSlide, id),
  FIELD (SLIDE_POSITION, INT, LpSlide, position),
  FIELD (SLIDE_KIND, TEXT, LpSlide, kind),
  FIELD (SLIDE_SUBJECT, TEXT, LpSlide, subject),
  FIELD (SLIDE_TITLE, TEXT, LpSlide, title),
  FIELD (SLIDE_NOTES, TEXT, LpSlide, notes),
  FIELD (SLIDE_SHOWN, BOOLEAN, LpSlide, shown),
};

/* A place on the map is both numbers or none. */
static void
refresh_practice (LpRow *row)
{
  LpPractice *practice = row->view;

  practice->has_position = practice->has_position && row->cells[LP_PRACTICE_NORTHING].type == LP_VALUE_REAL;
  if (!practice->has_position)
    practice->easting = practice->northing = 0;
}

static void
refresh_branch (LpRow *row)
{
  LpBranch *branch = row->view;

  branch->has_position = branch->has_position && row->cells[LP_BRANCH_NORTHING].type == LP_VALUE_REAL;
  if (!branch->has_position)
    branch->easting = branch->northing = 0;
}

static void
refresh_figure_value (LpRow *row)
{
  LpFigureValue *value = row->view;
  gint64 mark = row->cells[LP_FIGURE_VALUE_MARK].integer;
  const LpValue *cell = &row->cells[LP_FIGURE_VALUE_VALUE];

  /* A mark this program does not know is no value: it must never be counted. */
  value->mark = LP_MARK_UNREADABLE;
  if (mark >= LP_MARK_VALUE && mark <= LP_MARK_UNREADABLE)
    value->mark = (LpMark) mark;
  value->value = value->mark == LP_MARK_VALUE && cell->type == LP_VALUE_REAL ? cell->real : 0;
}

static void
refresh_option (LpRow *row)
{
  LpOptionView *view = row->view;

  if (view->option.networks == NULL)
    view->option.networks = g_ptr_array_new ();
  if (view->members == NULL)
    {
      view->members = g_ptr_array_new ();
      view->network_ids = g_array_new (FALSE, TRUE, sizeof (gint64));
    }
}

static void
clear_option (gpointer data)
{
  LpOptionView *view = data;

  g_clear_pointer (&view->option.networks, g_ptr_array_unref);
  g_clear_pointer (&view->members, g_ptr_array_unref);
  g_clear_pointer (&view->network_ids, g_array_unref);
}

static void
refresh_network (LpRow *row)
{
  LpNetwork *network = row->view;
  gint64 exception = row->cells[LP_NETWORK_EXCEPTION].integer;

  network->exception = LP_EXCEPTION_OTHER;
  if (exception >= LP_EXCEPTION_NONE && exception <= LP_EXCEPTION_OTHER)
    network->exception = (LpException) exception;
}

static void
refresh_membership (LpRow *row)
{
  LpMembership *membership = row->view;

  membership->pinned = row->cells[LP_MEMBERSHIP_PINNED].integer != 0;
}

static void
refresh_rule (LpRow *row)
{
  LpRule *rule = row->view;

  rule->kind = lp_rule_kind_by_name (row->cells[LP_RULE_KIND].text);
}

static int
compare_ints (gint64 a,
              gint64 b)
{
  return (a > b) - (a < b);
}

/* Lists hold pointers to views, so a comparison gets pointers to those. */
#define COMPARE(type, name, expression) \
  static int \
  compare_##name (gconstpointer first, \
                  gconstpointer second) \
  { \
    const type *a = *(const type *const *) first; \
    const type *b = *(const type *const *) second; \
\
    return (expression); \
  }

COMPARE (LpSource, sources, strcmp (a->id, b->id))
COMPARE (LpPractice, practices, strcmp (a->code, b->code))
COMPARE (LpBranch, branches, strcmp (a->code, b->code))
COMPARE (LpFigure, figures, strcmp (a->id, b->id))
COMPARE (LpMeasure, measures, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))
COMPARE (LpOption, options, a->position != b->position ? compare_ints (a->position, b->position) : compare_ints (a->id, b->id))
COMPARE (LpNetwork, networks, a->number != b->number ? compare_ints (a->number, b->number) : compare_ints (a->id, b->id))
COMPARE (LpLayer, layers, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))

static int
compare_localities (gconstpointer first,
                    gconstpointer second)
{
  const LpLocality *a = *(const LpLocality *const *) first;
  const LpLocality *b = *(const LpLocality *const *) second;
  int order = lp_text_compare_names (a->name, b->name);

  return order != 0 ? order : compare_ints (a->id, b->id);
}

static int
compare_features (gconstpointer first,
                  gconstpointer second)
{
  const LpFeature *a = *(const LpFeature *const *) first;
  const LpFeature *b = *(const LpFeature *const *) second;
  int order = strcmp (a->layer, b->layer);

  return order != 0 ? order : compare_ints (a->id, b->id);
}

#define BY_POSITION(a, b) ((a)->position != (b)->position ? compare_ints ((a)->position, (b)->position) : compare_ints ((a)->id, (b)->id))
#define BY_TEXTS(a, b, first, second) (strcmp ((a)->first, (b)->first) != 0 ? strcmp ((a)->first, (b)->first) : strcmp ((a)->second, (b)->second))
#define BY_INTS(a, b, first, second) ((a)->first != (b)->first ? compare_ints ((a)->first, (b)->first) : compare_ints ((a)->second, (b)->second))

COMPARE (LpLink, links, BY_TEXTS (a, b, practice, other))
COMPARE (LpRule, rules, BY_INTS (a, b, option_id, id))
COMPARE (LpPracticeEvent, events, BY_TEXTS (a, b, practice, at) != 0 ? BY_TEXTS (a, b, practice, at) : compare_ints (a->id, b->id))
COMPARE (LpRemark, remarks, BY_TEXTS (a, b, practice, figure) != 0 ? BY_TEXTS (a, b, practice, figure) : compare_ints (a->id, b->id))
COMPARE (LpSegment, segments, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))
COMPARE (LpAssumption, assumptions, a->position != b->position ? compare_ints (a->position, b->position) : strcmp (a->id, b->id))
COMPARE (LpGrowth, growth, BY_TEXTS (a, b, area, age_band) != 0 ? BY_TEXTS (a, b, area, age_band) : compare_ints (a->year, b->year))
COMPARE (LpYearly, yearly, BY_TEXTS (a, b, figure, practice) != 0 ? BY_TEXTS (a, b, figure, practice) : compare_ints (a->year, b->year))
COMPARE (LpPillar, pillars, BY_POSITION (a, b))
COMPARE (LpStepText, steps, a->pillar_id != b->pillar_id || a->number != b->number ? BY_INTS (a, b, pillar_id, number) : compare_ints (a->id, b->id))
COMPARE (LpAction, actions, BY_POSITION (a, b))
COMPARE (LpNetworkStep, network_steps, BY_INTS (a, b, network_id, pillar_id))
COMPARE (LpCharacteristic, characteristics, BY_POSITION (a, b))
COMPARE (LpNetworkCharacteristic, network_characteristics, BY_INTS (a, b, network_id, characteristic_id))
COMPARE (LpNetworkStart, network_starts, compare_ints (a->network_id, b->network_id))
COMPARE (LpMilestone, milestones, BY_POSITION (a, b))
COMPARE (LpQuestion, questions, BY_POSITION (a, b))
COMPARE (LpAnswer, answers, BY_INTS (a, b, question_id, id))
COMPARE (LpSlide, slides, BY_POSITION (a, b))

/* A table's view is @type, filled from its fields and then by @refresh for what a field cannot say. */
#define CLASS(table, type, refresh, clear, compare, by_key, what) \
  { sizeof (type), table##_fields, G_N_ELEMENTS (table##_fields), refresh, clear, compare, by_key, LP_PLAN_CHANGE_##what }

static const LpRowClass classes[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = { 0, NULL, 0, NULL, NULL, NULL, TRUE, LP_PLAN_CHANGE_ABOUT },
  [LP_TABLE_SOURCE] = CLASS (source, LpSource, NULL, NULL, compare_sources, TRUE, PRACTICES),
  [LP_TABLE_LOCALITY] = CLASS (locality, LpLocality, NULL, NULL, compare_localities, FALSE, PRACTICES),
  [LP_TABLE_PRACTICE] = CLASS (practice, LpPractice, refresh_practice, NULL, compare_practices, TRUE, PRACTICES),
  [LP_TABLE_BRANCH] = CLASS (branch, LpBranch, refresh_branch, NULL, compare_branches, TRUE, PRACTICES),
  [LP_TABLE_FIGURE] = CLASS (figure, LpFigure, NULL, NULL, compare_figures, TRUE, MEASURES),
  [LP_TABLE_FIGURE_VALUE] = CLASS (figure_value, LpFigureValue, refresh_figure_value, NULL, NULL, TRUE, MEASURES),
  [LP_TABLE_MEASURE] = CLASS (measure, LpMeasure, NULL, NULL, compare_measures, FALSE, MEASURES),
  [LP_TABLE_OPTION] = CLASS (option, LpOptionView, refresh_option, clear_option, compare_options, FALSE, OPTIONS),
  [LP_TABLE_NETWORK] = CLASS (network, LpNetwork, refresh_network, NULL, compare_networks, FALSE, NETWORKS),
  [LP_TABLE_MEMBERSHIP] = { sizeof (LpMembership), NULL, 0, refresh_membership, NULL, NULL, TRUE, LP_PLAN_CHANGE_MEMBERSHIP },
  [LP_TABLE_LAYER] = CLASS (layer, LpLayer, NULL, NULL, compare_layers, FALSE, GROUND),
  [LP_TABLE_FEATURE] = CLASS (feature, LpFeature, NULL, NULL, compare_features, FALSE, GROUND),
  [LP_TABLE_LINK] = CLASS (link, LpLink, NULL, NULL, compare_links, TRUE, RULES),
  [LP_TABLE_RULE] = CLASS (rule, LpRule, refresh_rule, NULL, compare_rules, FALSE, RULES),
  [LP_TABLE_PRACTICE_EVENT] = CLASS (practice_event, LpPracticeEvent, NULL, NULL, compare_events, FALSE, PRACTICES),
  [LP_TABLE_REMARK] = CLASS (remark, LpRemark, NULL, NULL, compare_remarks, FALSE, MEASURES),
  [LP_TABLE_SEGMENT] = CLASS (segment, LpSegment, NULL, NULL, compare_segments, FALSE, OUTLOOK),
  [LP_TABLE_ASSUMPTION] = CLASS (assumption, LpAssumption, NULL, NULL, compare_assumptions, FALSE, OUTLOOK),
  [LP_TABLE_GROWTH] = CLASS (growth, LpGrowth, NULL, NULL, compare_growth, TRUE, OUTLOOK),
  [LP_TABLE_YEARLY] = CLASS (yearly, LpYearly, NULL, NULL, compare_yearly, TRUE, MEASURES),
  [LP_TABLE_PILLAR] = CLASS (pillar, LpPillar, NULL, NULL, compare_pillars, FALSE, DELIVERY),
  [LP_TABLE_STEP] = CLASS (step, LpStepText, NULL, NULL, compare_steps, FALSE, DELIVERY),
  [LP_TABLE_ACTION] = CLASS (action, LpAction, NULL, NULL, compare_actions, FALSE, DELIVERY),
  [LP_TABLE_NETWORK_STEP] = CLASS (network_step, LpNetworkStep, NULL, NULL, compare_network_steps, TRUE, DELIVERY),
  [LP_TABLE_CHARACTERISTIC] = CLASS (characteristic, LpCharacteristic, NULL, NULL, compare_characteristics, FALSE, DELIVERY),
  [LP_TABLE_NETWORK_CHARACTERISTIC] =
    CLASS (network_characteristic, LpNetworkCharacteristic, NULL, NULL, compare_network_characteristics, TRUE, DELIVERY),
  [LP_TABLE_NETWORK_START] = CLASS (network_start, LpNetworkStart, NULL, NULL, compare_network_starts, TRUE, DELIVERY),
  [LP_TABLE_MILESTONE] = CLASS (milestone, LpMilestone, NULL, NULL, compare_milestones, FALSE, DELIVERY),
  [LP_TABLE_QUESTION] = CLASS (question, LpQuestion, NULL, NULL, compare_questions, FALSE, WORKSHOP),
  [LP_TABLE_ANSWER] = CLASS (answer, LpAnswer, NULL, NULL, compare_answers, FALSE, WORKSHOP),
  [LP_TABLE_SLIDE] = CLASS (slide, LpSlide, NULL, NULL, compare_slides, FALSE, WORKSHOP),
};

static void
refresh_field (const LpField *field,
               LpRow         *row)
{
  const LpValue *cell = &row->cells[field->column];
  gpointer member = G_STRUCT_MEMBER_P (row->view, field->offset);

  switch (field->kind)
    {
    case LP_FIELD_TEXT:
      *(char **) member = cell->type == LP_VALUE_TEXT ? cell->text : NULL;
      break;
    case LP_FIELD_INT:
      *(gint64 *) member = cell->type == LP_VALUE_INT ? cell->integer : 0;
      break;
    case LP_FIELD_REAL:
      *(double *) member = cell->type == LP_VALUE_REAL ? cell->real : 0;
      break;
    case LP_FIELD_BOOLEAN:
      *(gboolean *) member = cell->type == LP_VALUE_INT && cell->integer != 0;
      break;
    case LP_FIELD_KNOWN:
      *(gboolean *) member = cell->type != LP_VALUE_NULL;
      break;
    default:
      g_assert_not_reached ();
    }
}

const LpRowClass *
_lp_row_class (LpTable table)
{
  return &classes[table];
}

void
_lp_row_refresh (LpRow *row)
{
  const LpRowClass *class = &classes[row->table];
  guint i;

  for (i = 0; i < class->n_fields; i++)
    refresh_field (&class->fields[i], row);
  if (class->refresh != NULL)
    class->refresh (row);
}
