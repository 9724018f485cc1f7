/* kind-appointments.c — appointments in general practice, a crosstab of some two hundred megabytes a month */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/file-kind.h"

enum { CODE, COMMISSIONER, MONTH, MODE, STATUS, PROFESSION, COUNT };

static const LpKindColumn columns[] = {
  [CODE] = { "gpcode|practicecode", TRUE },
  [COMMISSIONER] = { "subicblocationcode|subicbloccode|ccgcode", FALSE },
  [MONTH] = { "appointmentmonthstartdate|appointmentmonth|appointmentdate", FALSE },
  [MODE] = { "apptmode", TRUE },
  [STATUS] = { "apptstatus", FALSE },
  [PROFESSION] = { "hcptype", FALSE },
  [COUNT] = { "countofappointments", TRUE },
  { NULL }
};

/* Looked up once, not at each of millions of rows. */
typedef struct
{
  LpDraftFigure *all, *missed, *face_to_face, *by_gp;
  GHashTable *months;           /* those the file is of */
  guint month;                  /* of the newest row, with its text, as nearly every row has the same */
  char month_text[16];
} Counting;

static void
begin (LpTake *take)
{
  Counting *counting = g_new0 (Counting, 1);

  counting->all = lp_draft_figure (take->draft, take->file, "appointments", _("Appointments a month"), _("appointments"));
  counting->missed = lp_draft_figure (take->draft, take->file, "appointments-missed", _("Appointments a month, not attended"), _("appointments"));
  counting->face_to_face = lp_draft_figure (take->draft, take->file, "appointments-face-to-face", _("Appointments a month, face to face"), _("appointments"));
  counting->by_gp = lp_draft_figure (take->draft, take->file, "appointments-gp", _("Appointments a month, with a GP"), _("appointments"));
  counting->months = g_hash_table_new (NULL, NULL);
  take->state = counting;
}

static void
see_month (LpTake   *take,
           Counting *counting)
{
  const char *text = lp_take_get (take, MONTH);

  if (strcmp (text, counting->month_text) == 0)
    return;
  g_strlcpy (counting->month_text, text, sizeof counting->month_text);
  counting->month = lp_take_see_date (take, text) / 100;
  g_hash_table_add (counting->months, GUINT_TO_POINTER (counting->month));
}

static void
take_row (LpTake *take)
{
  Counting *counting = take->state;
  const char *areas[] = { lp_take_get (take, COMMISSIONER), NULL };
  LpDraftPractice *practice;
  double count = 0;
  LpMark mark;

  see_month (take, counting);
  practice = lp_take_practice (take, lp_take_get (take, CODE), areas);
  if (practice == NULL)
    return;
  mark = lp_take_mark (take, COUNT, practice->code, &count);
  lp_draft_figure_add (counting->all, practice, mark, count);
  if (strcmp (lp_take_get (take, STATUS), "DNA") == 0)
    lp_draft_figure_add (counting->missed, practice, mark, count);
  if (strcmp (lp_take_get (take, MODE), "Face-to-Face") == 0)
    lp_draft_figure_add (counting->face_to_face, practice, mark, count);
  if (strcmp (lp_take_get (take, PROFESSION), "GP") == 0)
    lp_draft_figure_add (counting->by_gp, practice, mark, count);
}

static void
divide (LpDraftFigure *figure,
        guint          by)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, figure->values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((LpDraftValue *) value)->value /= by;
}

static void
end (LpTake *take)
{
  Counting *counting = take->state;
  guint n_months = MAX (g_hash_table_size (counting->months), 1);

  divide (counting->all, n_months);
  divide (counting->missed, n_months);
  divide (counting->face_to_face, n_months);
  divide (counting->by_gp, n_months);
  g_hash_table_unref (counting->months);
  g_free (counting);
}

const LpFileKind lp_kind_appointments = {
  .id = "appointments",
  .name = N_("Appointments in General Practice"),
  .title = "Appointments in General Practice",
  .publisher = "NHS Digital",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains information from NHS Digital, licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};
