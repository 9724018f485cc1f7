/* edit-outlook.c — assumptions: what the outlook rests on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-outlook.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the outlook knows beyond staff groups; those that have a number are as they are when nobody says otherwise. */
static const struct { const char *id, *name, *unit; double central; } usual[] = {
  { "growth", N_("Growth of the people, where no projection is given"), N_("% a year"), NAN },
  { "housing", N_("People from new homes, shared by list"), N_("people a year"), NAN },
  { "working-days", N_("Working days"), N_("days a year"), 210 },
  { "working-hours", N_("Working day"), N_("hours"), 7.5 },
};

/* What the outlook knows of each staff group: the tail of the id, and what stands before the colon of the name. */
static const struct { const char *id, *name; } groups[] = {
  { "gp", N_("GPs") }, { "nurse", N_("Nurses") }, { "dpc", N_("Direct patient care") }, { "admin", N_("Administration") }
};
static const struct { const char *id, *name, *unit; double central; } of_group[] = {
  { "method", N_("requirement"), N_("0 today’s ratio, 1 target, 2 time"), 0 },
  { "target", N_("target"), N_("weighted people per FTE"), NAN },
  { "contacts", N_("contacts"), N_("per weighted person a year"), NAN },
  { "minutes", N_("length of a contact"), N_("minutes"), NAN },
  { "patient-share", N_("time with patients"), N_("% of working time"), NAN },
  { "leavers", N_("leavers"), N_("% of staff a year"), NAN },
  { "joiners", N_("joiners, shared by weighted list"), N_("FTE a year"), NAN },
};

static const guint fields[LP_N_ASSUMPTION_FIELDS] = {
  LP_ASSUMPTION_NAME, LP_ASSUMPTION_UNIT, LP_ASSUMPTION_LOW, LP_ASSUMPTION_CENTRAL, LP_ASSUMPTION_HIGH, LP_ASSUMPTION_SOURCE, LP_ASSUMPTION_AT, LP_ASSUMPTION_NOTE,
};

static char *
label_field (LpAssumptionField  field,
             const char        *name)
{
  switch (field)
    {
    case LP_ASSUMPTION_FIELD_NAME:
      return g_strdup_printf (_("Rename the assumption %s"), name);
    case LP_ASSUMPTION_FIELD_UNIT:
      return g_strdup_printf (_("Set the unit of %s"), name);
    case LP_ASSUMPTION_FIELD_LOW:
      return g_strdup_printf (_("Set the low value of %s"), name);
    case LP_ASSUMPTION_FIELD_HIGH:
      return g_strdup_printf (_("Set the high value of %s"), name);
    case LP_ASSUMPTION_FIELD_SOURCE:
      return g_strdup_printf (_("Set the source of %s"), name);
    case LP_ASSUMPTION_FIELD_AT:
      return g_strdup_printf (_("Set the date of %s"), name);
    case LP_ASSUMPTION_FIELD_NOTE:
      return g_strdup_printf (_("Set the note of %s"), name);
    case LP_ASSUMPTION_FIELD_CENTRAL:
    case LP_N_ASSUMPTION_FIELDS:
    default:
      return g_strdup_printf (_("Set the central value of %s"), name);
    }
}

static const LpAssumption *
demand_assumption (LpPlan      *plan,
                   const char  *id,
                   GError     **error)
{
  const LpAssumption *assumption = lp_plan_find_assumption (plan, id);

  if (assumption == NULL)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no assumption called “%s”."), id);
  return assumption;
}

/* An empty text is no number. */
static gboolean
read_number (const char  *text,
             gboolean    *has,
             double      *number,
             GError     **error)
{
  LpMark mark = lp_parse_number (text, LP_NUMBER_DECIMAL_POINT, number, NULL);

  *has = mark == LP_MARK_VALUE || mark == LP_MARK_ZERO;
  if (*has || mark == LP_MARK_MISSING)
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no number. Type one, or nothing where there is none."), text);
  return FALSE;
}

/* Whether the three values rise with one of them set anew. */
static gboolean
check_order (const LpAssumption  *assumption,
             LpAssumptionField    field,
             gboolean             has,
             double               number,
             GError             **error)
{
  double low = assumption->has_low ? assumption->low : NAN, central = assumption->has_central ? assumption->central : NAN;
  double high = assumption->has_high ? assumption->high : NAN;
  double *set = field == LP_ASSUMPTION_FIELD_LOW ? &low : field == LP_ASSUMPTION_FIELD_HIGH ? &high : &central;

  *set = has ? number : NAN;
  /* A comparison with what is not known is false. */
  if (!(low > central) && !(central > high) && !(low > high))
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The values of %s must rise from low to central to high."), assumption->name);
  return FALSE;
}

static gboolean
take_value (LpPlan              *plan,
            const LpAssumption  *assumption,
            LpAssumptionField    field,
            const char          *text,
            LpValue             *value,
            GError             **error)
{
  g_autofree char *taken = NULL;
  gboolean has;
  double number;

  if (field == LP_ASSUMPTION_FIELD_LOW || field == LP_ASSUMPTION_FIELD_CENTRAL || field == LP_ASSUMPTION_FIELD_HIGH)
    {
      if (!read_number (text, &has, &number, error) || !check_order (assumption, field, has, number, error))
        return FALSE;
      *value = has ? lp_value_real (number) : lp_value_null ();
      return TRUE;
    }
  if (field == LP_ASSUMPTION_FIELD_NAME)
    taken = _lp_edit_take_name (text, error);
  else
    taken = field == LP_ASSUMPTION_FIELD_AT ? _lp_edit_take_date (text, error) : _lp_edit_take_note (text, error);
  if (taken == NULL)
    return FALSE;
  *value = lp_value_text (taken);
  return TRUE;
}

static void
add_update (LpEdit            *edit,
            const char        *id,
            LpAssumptionField  field,
            LpValue            value)
{
  LpValue key = lp_value_text (id);

  lp_edit_add_update (edit, LP_TABLE_ASSUMPTION, &key, fields[field], value);
  lp_value_clear (&key);
}

static gint64
find_position (LpPlan *plan)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (plan);

  return assumptions->len > 0 ? ((LpAssumption *) g_ptr_array_index (assumptions, assumptions->len - 1))->position + 1 : 1;
}

static LpChange *
add_assumption (LpEdit     *edit,
                const char *id,
                const char *name,
                const char *unit,
                double      central,
                gint64      position)
{
  LpChange *row = _lp_edit_add_row (edit, LP_TABLE_ASSUMPTION);

  _lp_edit_set_text (row, LP_ASSUMPTION_ID, id);
  _lp_edit_set_text (row, LP_ASSUMPTION_NAME, name);
  _lp_edit_set_text (row, LP_ASSUMPTION_UNIT, unit);
  if (isfinite (central))
    row->new_values[LP_ASSUMPTION_CENTRAL] = lp_value_real (central);
  row->new_values[LP_ASSUMPTION_POSITION] = lp_value_int (position);
  return row;
}

static void
add_usual (LpEdit     *edit,
           LpPlan     *plan,
           gint64     *position,
           const char *id,
           const char *name,
           const char *unit,
           double      central)
{
  LpChange *row;

  if (lp_plan_find_assumption (plan, id) != NULL)
    return;
  row = add_assumption (edit, id, name, unit, central, (*position)++);
  _lp_edit_set_text (row, LP_ASSUMPTION_SOURCE, _("to be agreed"));
}

static void
add_usual_of_group (LpEdit *edit,
                    LpPlan *plan,
                    gint64 *position,
                    guint   group)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_group); i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%s", groups[group].id, of_group[i].id);
      /* Translators: a staff group, and what is assumed of it */
      g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), _(groups[group].name), _(of_group[i].name));

      add_usual (edit, plan, position, id, name, _(of_group[i].unit), of_group[i].central);
    }
}

static void
add_usual_weights (LpEdit *edit,
                   LpPlan *plan,
                   gint64 *position)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);
      g_autofree char *id = g_strconcat ("weight-", segment->id, NULL);
      g_autofree char *name = g_strdup_printf (_("Workload: %s"), segment->name);

      if (g_str_equal (segment->kind, "age"))
        add_usual (edit, plan, position, id, name, _("of a person, against 1"), 1);
    }
}

/* "Care homes" is "care-homes", with a number behind when that is taken. */
static char *
make_id (LpPlan     *plan,
         const char *name)
{
  g_autofree char *stem = _lp_edit_make_stem (name, "assumption");
  char *id = g_strdup (stem);

  for (guint i = 2; lp_plan_find_assumption (plan, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  return id;
}

LpEdit *
lp_edit_assumption_set (LpPlan             *plan,
                        const char         *id,
                        LpAssumptionField   field,
                        const char         *text,
                        GError            **error)
{
  const LpAssumption *assumption = demand_assumption (plan, id, error);
  g_autofree char *label = NULL;
  LpEdit *edit;
  LpValue value;

  if (assumption == NULL || !take_value (plan, assumption, field, text != NULL ? text : "", &value, error))
    return NULL;
  label = label_field (field, assumption->name);
  edit = lp_edit_new (label);
  add_update (edit, id, field, value);
  return edit;
}

LpEdit *
lp_edit_assumption_set_central (LpPlan      *plan,
                                const char  *id,
                                double       central,
                                GError     **error)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (LpEdit) all = NULL;

  if (lp_plan_find_assumption (plan, id) != NULL)
    return lp_edit_assumption_set (plan, id, LP_ASSUMPTION_FIELD_CENTRAL, g_ascii_dtostr (text, sizeof text, central), error);
  all = lp_edit_assumption_add_usual (plan, error);
  for (guint i = 0; all != NULL && i < lp_edit_get_n_rows (all); i++)
    {
      const LpChange *row = lp_edit_get_row (all, i);
      g_autofree char *label = NULL;
      LpEdit *edit;
      LpChange *copy;

      if (!g_str_equal (row->new_values[LP_ASSUMPTION_ID].text, id))
        continue;
      label = label_field (LP_ASSUMPTION_FIELD_CENTRAL, row->new_values[LP_ASSUMPTION_NAME].text);
      edit = lp_edit_new (label);
      copy = lp_change_copy (row);
      copy->new_values[LP_ASSUMPTION_CENTRAL] = lp_value_real (central);
      lp_edit_add (edit, copy);
      return edit;
    }
  demand_assumption (plan, id, error);
  return NULL;
}

LpEdit *
lp_edit_assumption_add (LpPlan      *plan,
                        const char  *id,
                        const char  *name,
                        const char  *unit,
                        GError     **error)
{
  g_autofree char *taken = _lp_edit_take_name (name, error);
  g_autofree char *made = taken != NULL ? (id != NULL ? g_strdup (id) : make_id (plan, taken)) : NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (made == NULL)
    return NULL;
  if (lp_plan_find_assumption (plan, made) != NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The plan has an assumption called “%s” already."), made);
      return NULL;
    }
  label = g_strdup_printf (_("Add the assumption %s"), taken);
  edit = lp_edit_new (label);
  add_assumption (edit, made, taken, unit, NAN, find_position (plan));
  return edit;
}

LpEdit *
lp_edit_assumption_remove (LpPlan      *plan,
                           const char  *id,
                           GError     **error)
{
  const LpAssumption *assumption = demand_assumption (plan, id, error);
  g_autofree char *label = NULL;
  LpEdit *edit;
  LpChange *row;

  if (assumption == NULL)
    return NULL;
  label = g_strdup_printf (_("Remove the assumption %s"), assumption->name);
  edit = lp_edit_new (label);
  row = lp_change_new (LP_TABLE_ASSUMPTION, LP_CHANGE_DELETE);
  row->old_values[LP_ASSUMPTION_ID] = lp_value_text (id);
  lp_edit_add (edit, row);
  return edit;
}

LpEdit *
lp_edit_assumption_add_usual (LpPlan  *plan,
                              GError **error)
{
  g_autoptr (LpEdit) edit = lp_edit_new (_("Add the usual assumptions"));
  gint64 position = find_position (plan);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_usual (edit, plan, &position, usual[i].id, _(usual[i].name), _(usual[i].unit), usual[i].central);
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    add_usual_of_group (edit, plan, &position, group);
  add_usual_weights (edit, plan, &position);
  if (lp_edit_get_n_rows (edit) == 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The plan has all the usual assumptions already."));
      return NULL;
    }
  return g_steal_pointer (&edit);
}
