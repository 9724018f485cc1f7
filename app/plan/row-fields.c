/* row-fields.c — where each table's cells show in the public struct */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

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

static const LpField unmatched_fields[] = {
  FIELD (UNMATCHED_CODE, TEXT, LpUnmatched, code),
  FIELD (UNMATCHED_NAME, TEXT, LpUnmatched, name),
  FIELD (UNMATCHED_FILE, TEXT, LpUnmatched, file),
  FIELD (UNMATCHED_ASIDE, BOOLEAN, LpUnmatched, is_aside),
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

/* One a table; none where the view follows its cells in ways of its own. */
#define LIST(table) { table##_fields, G_N_ELEMENTS (table##_fields) }

static const struct
{
  const LpField *fields;
  guint n_fields;
} lists[LP_N_TABLES] = {
  [LP_TABLE_SOURCE] = LIST (source),
  [LP_TABLE_LOCALITY] = LIST (locality),
  [LP_TABLE_PRACTICE] = LIST (practice),
  [LP_TABLE_BRANCH] = LIST (branch),
  [LP_TABLE_FIGURE] = LIST (figure),
  [LP_TABLE_MEASURE] = LIST (measure),
  [LP_TABLE_LAYER] = LIST (layer),
  [LP_TABLE_FEATURE] = LIST (feature),
  [LP_TABLE_NETWORK] = LIST (network),
  [LP_TABLE_FIGURE_VALUE] = LIST (figure_value),
  [LP_TABLE_OPTION] = LIST (option),
  [LP_TABLE_LINK] = LIST (link),
  [LP_TABLE_RULE] = LIST (rule),
  [LP_TABLE_PRACTICE_EVENT] = LIST (practice_event),
  [LP_TABLE_REMARK] = LIST (remark),
  [LP_TABLE_UNMATCHED] = LIST (unmatched),
  [LP_TABLE_SEGMENT] = LIST (segment),
  [LP_TABLE_ASSUMPTION] = LIST (assumption),
  [LP_TABLE_GROWTH] = LIST (growth),
  [LP_TABLE_YEARLY] = LIST (yearly),
  [LP_TABLE_PILLAR] = LIST (pillar),
  [LP_TABLE_STEP] = LIST (step),
  [LP_TABLE_ACTION] = LIST (action),
  [LP_TABLE_NETWORK_STEP] = LIST (network_step),
  [LP_TABLE_CHARACTERISTIC] = LIST (characteristic),
  [LP_TABLE_NETWORK_CHARACTERISTIC] = LIST (network_characteristic),
  [LP_TABLE_NETWORK_START] = LIST (network_start),
  [LP_TABLE_MILESTONE] = LIST (milestone),
  [LP_TABLE_QUESTION] = LIST (question),
  [LP_TABLE_ANSWER] = LIST (answer),
  [LP_TABLE_SLIDE] = LIST (slide),
};

const LpField *
_lp_row_fields (LpTable  table,
                guint   *n_fields)
{
  *n_fields = lists[table].n_fields;
  return lists[table].fields;
}
