/* measure-template.h — the measures that come with the figures of published files */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** One figure over another, as the example has it too. Names are translated by the caller. Static. */
typedef struct
{
  const char *id, *name, *unit, *kind, *numerator, *denominator;
  double per;
  const char *better;
} LpMeasureTemplate;

/** lp_measure_templates: all of them, in the order they are shown. */
const LpMeasureTemplate *lp_measure_templates (guint *n);

G_END_DECLS
