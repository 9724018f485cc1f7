/* row-order.c — in which order the plan lists the rows of each table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include <string.h>

#include "base/text.h"
#include "plan/delivery.h"
#include "plan/outlook.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "plan/workshop.h"

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
COMPARE (LpUnmatched, unmatched, strcmp (a->code, b->code))
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

static const GCompareFunc orders[LP_N_TABLES] = {
  [LP_TABLE_SOURCE] = compare_sources,
  [LP_TABLE_LOCALITY] = compare_localities,
  [LP_TABLE_PRACTICE] = compare_practices,
  [LP_TABLE_BRANCH] = compare_branches,
  [LP_TABLE_FIGURE] = compare_figures,
  [LP_TABLE_MEASURE] = compare_measures,
  [LP_TABLE_OPTION] = compare_options,
  [LP_TABLE_NETWORK] = compare_networks,
  [LP_TABLE_LAYER] = compare_layers,
  [LP_TABLE_FEATURE] = compare_features,
  [LP_TABLE_LINK] = compare_links,
  [LP_TABLE_RULE] = compare_rules,
  [LP_TABLE_PRACTICE_EVENT] = compare_events,
  [LP_TABLE_REMARK] = compare_remarks,
  [LP_TABLE_UNMATCHED] = compare_unmatched,
  [LP_TABLE_SEGMENT] = compare_segments,
  [LP_TABLE_ASSUMPTION] = compare_assumptions,
  [LP_TABLE_GROWTH] = compare_growth,
  [LP_TABLE_YEARLY] = compare_yearly,
  [LP_TABLE_PILLAR] = compare_pillars,
  [LP_TABLE_STEP] = compare_steps,
  [LP_TABLE_ACTION] = compare_actions,
  [LP_TABLE_NETWORK_STEP] = compare_network_steps,
  [LP_TABLE_CHARACTERISTIC] = compare_characteristics,
  [LP_TABLE_NETWORK_CHARACTERISTIC] = compare_network_characteristics,
  [LP_TABLE_NETWORK_START] = compare_network_starts,
  [LP_TABLE_MILESTONE] = compare_milestones,
  [LP_TABLE_QUESTION] = compare_questions,
  [LP_TABLE_ANSWER] = compare_answers,
  [LP_TABLE_SLIDE] = compare_slides,
};

GCompareFunc
_lp_row_order (LpTable table)
{
  return orders[table];
}
