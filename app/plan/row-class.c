/* row-class.c — what each table's rows look like: the public struct, and how it follows the cells */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include "plan/delivery.h"
#include "plan/outlook.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "plan/workshop.h"

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

/* A view is @type; @refresh fills in what a field cannot say. */
#define CLASS(type, refresh, clear, by_key, what) { sizeof (type), refresh, clear, by_key, LP_PLAN_CHANGE_##what }

static const LpRowClass classes[LP_N_TABLES] = {
  [LP_TABLE_PLAN] = { 0, NULL, NULL, TRUE, LP_PLAN_CHANGE_ABOUT },
  [LP_TABLE_SOURCE] = CLASS (LpSource, NULL, NULL, TRUE, PRACTICES),
  [LP_TABLE_LOCALITY] = CLASS (LpLocality, NULL, NULL, FALSE, PRACTICES),
  [LP_TABLE_PRACTICE] = CLASS (LpPractice, refresh_practice, NULL, TRUE, PRACTICES),
  [LP_TABLE_BRANCH] = CLASS (LpBranch, refresh_branch, NULL, TRUE, PRACTICES),
  [LP_TABLE_FIGURE] = CLASS (LpFigure, NULL, NULL, TRUE, MEASURES),
  [LP_TABLE_FIGURE_VALUE] = CLASS (LpFigureValue, refresh_figure_value, NULL, TRUE, MEASURES),
  [LP_TABLE_MEASURE] = CLASS (LpMeasure, NULL, NULL, FALSE, MEASURES),
  [LP_TABLE_OPTION] = CLASS (LpOptionView, refresh_option, clear_option, FALSE, OPTIONS),
  [LP_TABLE_NETWORK] = CLASS (LpNetwork, refresh_network, NULL, FALSE, NETWORKS),
  [LP_TABLE_MEMBERSHIP] = { sizeof (LpMembership), refresh_membership, NULL, TRUE, LP_PLAN_CHANGE_MEMBERSHIP },
  [LP_TABLE_LAYER] = CLASS (LpLayer, NULL, NULL, FALSE, GROUND),
  [LP_TABLE_FEATURE] = CLASS (LpFeature, NULL, NULL, FALSE, GROUND),
  [LP_TABLE_LINK] = CLASS (LpLink, NULL, NULL, TRUE, RULES),
  [LP_TABLE_RULE] = CLASS (LpRule, refresh_rule, NULL, FALSE, RULES),
  [LP_TABLE_PRACTICE_EVENT] = CLASS (LpPracticeEvent, NULL, NULL, FALSE, PRACTICES),
  [LP_TABLE_REMARK] = CLASS (LpRemark, NULL, NULL, FALSE, MEASURES),
  [LP_TABLE_UNMATCHED] = CLASS (LpUnmatched, NULL, NULL, TRUE, PRACTICES),
  [LP_TABLE_SEGMENT] = CLASS (LpSegment, NULL, NULL, FALSE, OUTLOOK),
  [LP_TABLE_ASSUMPTION] = CLASS (LpAssumption, NULL, NULL, FALSE, OUTLOOK),
  [LP_TABLE_GROWTH] = CLASS (LpGrowth, NULL, NULL, TRUE, OUTLOOK),
  [LP_TABLE_YEARLY] = CLASS (LpYearly, NULL, NULL, TRUE, MEASURES),
  [LP_TABLE_PILLAR] = CLASS (LpPillar, NULL, NULL, FALSE, DELIVERY),
  [LP_TABLE_STEP] = CLASS (LpStepText, NULL, NULL, FALSE, DELIVERY),
  [LP_TABLE_ACTION] = CLASS (LpAction, NULL, NULL, FALSE, DELIVERY),
  [LP_TABLE_NETWORK_STEP] = CLASS (LpNetworkStep, NULL, NULL, TRUE, DELIVERY),
  [LP_TABLE_CHARACTERISTIC] = CLASS (LpCharacteristic, NULL, NULL, FALSE, DELIVERY),
  [LP_TABLE_NETWORK_CHARACTERISTIC] = CLASS (LpNetworkCharacteristic, NULL, NULL, TRUE, DELIVERY),
  [LP_TABLE_NETWORK_START] = CLASS (LpNetworkStart, NULL, NULL, TRUE, DELIVERY),
  [LP_TABLE_MILESTONE] = CLASS (LpMilestone, NULL, NULL, FALSE, DELIVERY),
  [LP_TABLE_QUESTION] = CLASS (LpQuestion, NULL, NULL, FALSE, WORKSHOP),
  [LP_TABLE_ANSWER] = CLASS (LpAnswer, NULL, NULL, FALSE, WORKSHOP),
  [LP_TABLE_SLIDE] = CLASS (LpSlide, NULL, NULL, FALSE, WORKSHOP),
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
  guint n_fields;
  const LpField *fields = _lp_row_fields (row->table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    refresh_field (&fields[i], row);
  if (class->refresh != NULL)
    class->refresh (row);
}
