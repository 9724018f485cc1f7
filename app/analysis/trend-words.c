/* trend-words.c — what a trend says, in sentences that its figures bear out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "analysis/trend-private.h"
#include "analysis/variation.h"

static const struct { LpSignal signal; const char *words; } signal_words[] = {
  { LP_SIGNAL_OUTSIDE, N_("beyond a limit") },
  { LP_SIGNAL_SIDE, N_("one of seven or more in a row on one side of the mean") },
  { LP_SIGNAL_TREND, N_("one of seven or more in a row rising or falling") },
  { LP_SIGNAL_NEAR, N_("one of two in three near the same limit") },
};

char *
lp_year_describe (guint year)
{
  return g_strdup_printf ("%u-%02u", year - 1, year % 100);
}

char *
lp_signals_describe (guint signals)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signal_words); i++)
    if (signals & signal_words[i].signal)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", _(signal_words[i].words));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
lp_trend_describe_finding (const LpTrend *self)
{
  const LpTrendPoint *from, *to;
  g_autofree char *before = NULL, *after = NULL, *first = NULL, *last = NULL;

  if (self->points->len == 0)
    /* Translators: a measure, and a practice or network */
    return g_strdup_printf (_("%1$s, %2$s: no figures of other years"), self->about->name, self->name);
  from = lp_trend_get (self, 0);
  to = lp_trend_get (self, self->points->len - 1);
  before = lp_measure_format (self->about, from->value);
  after = lp_measure_format (self->about, to->value);
  first = lp_year_describe (from->year);
  last = lp_year_describe (to->year);
  if (self->process == NULL)
    /* Translators: a measure, a practice or network, a figure, a year */
    return g_strdup_printf (_("%1$s, %2$s: %3$s in %4$s, and no other year"), self->about->name, self->name, before, first);
  if (!(self->process->upper > self->process->lower))
    return g_strdup_printf (_("%1$s, %2$s: %3$s in every year"), self->about->name, self->name, before);
  /* Translators: a measure, a practice or network, a figure, its year, the last figure, its year */
  return g_strdup_printf (lp_trend_is_signal (self) ? _("%1$s, %2$s: %3$s in %4$s, %5$s in %6$s, which is more than it moves by chance")
                                                    : _("%1$s, %2$s: %3$s in %4$s, %5$s in %6$s, no more than it moves by chance"),
                          self->about->name, self->name, before, first, after, last);
}

static char *
describe_reported (const LpTrend *self)
{
  guint least = G_MAXUINT, most = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      guint n = lp_trend_get (self, i)->n_reported;

      least = MIN (least, n);
      most = MAX (most, n);
    }
  if (self->n_practices == 1 && least == 1)
    return g_strdup ("");
  if (least == most)
    return g_strdup_printf (ngettext (" %1$u of %2$u practice reported in each year.", " %1$u of %2$u practices reported in each year.", self->n_practices), least,
                            self->n_practices);
  return g_strdup_printf (ngettext (" From %1$u to %2$u of %3$u practice reported in a year.", " From %1$u to %2$u of %3$u practices reported in a year.",
                                    self->n_practices), least, most, self->n_practices);
}

char *
lp_trend_describe_basis (const LpTrend *self)
{
  g_autofree char *reported = NULL, *runs = NULL;

  if (self->points->len == 0)
    return g_strdup ("");
  reported = describe_reported (self);
  if (self->process == NULL)
    return g_strdup (g_strchug (reported));
  if (self->process->runs_signal)
    runs = g_strdup_printf (_(" Its runs are longer, or its crossings of the mean fewer, than chance gives: longest run %1$u, at most %2$u; crossings %3$u, at least %4$u."),
                            self->process->longest_run, self->process->longest_run_max, self->process->n_crossings, self->process->n_crossings_min);
  return g_strdup_printf ("%s%s%s", self->process->trial ? _("Mean and trial limits (mean ± 2.66 × mean moving range; fewer than 12 years are not firm).")
                                                         : _("Mean and limits (mean ± 2.66 × mean moving range)."), reported, runs != NULL ? runs : "");
}
