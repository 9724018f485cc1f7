/* measure-template.c — the measures that come with the figures of published files */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/measure-template.h"

#include <glib/gi18n-lib.h>

#define RATIO "ratio"

/* Ids and wording as in data/dorset/measures.csv, so that a plan made from files and the example are compared measure by measure. */
static const LpMeasureTemplate templates[] = {
  { "gp-fte", N_("GPs"), N_("FTE per 1,000 weighted people"), RATIO, "gp-fte", "weighted", 1000, "high" },
  { "nurse-fte", N_("Nurses"), N_("FTE per 1,000 weighted people"), RATIO, "nurse-fte", "weighted", 1000, "high" },
  { "dpc-fte", N_("Direct patient care staff"), N_("FTE per 1,000 weighted people"), RATIO, "dpc-fte", "weighted", 1000, "high" },
  { "admin-fte", N_("Administrative staff"), N_("FTE per 1,000 weighted people"), RATIO, "admin-fte", "weighted", 1000, "neither" },
  { "people-per-gp", N_("People per GP"), N_("people per GP FTE"), RATIO, "people", "gp-fte", 1, "low" },
  { "payment-per-person", N_("Payments per person"), N_("GBP per person"), RATIO, "payments-total", "list-average", 1, "neither" },
  { "payment-per-weighted", N_("Payments per weighted person"), N_("GBP per weighted person"), RATIO, "payments-total", "weighted", 1, "neither" },
  { "need", N_("Need"), N_("weighted people per person"), RATIO, "weighted", "list-average", 1, "neither" },
  { "deprivation", N_("Deprivation"), N_("IMD 2015 score, person-weighted"), "weighted-mean", "imd2015", "people", 1, "neither" },
  { "deprivation-2019", N_("Deprivation 2019"), N_("IMD 2019 score, person-weighted"), "weighted-mean", "imd2019", "people", 1, "neither" },
  { "deprivation-2025", N_("Deprivation 2025"), N_("IMD 2025 score, person-weighted"), "weighted-mean", "imd2025", "people", 1, "neither" },
  { "age-under-16", N_("Aged 0 to 15"), N_("% of people"), RATIO, "age-0-15", "age-list", 100, "neither" },
  { "age-65-plus", N_("Aged 65 and over"), N_("% of people"), RATIO, "age-65-plus", "age-list", 100, "neither" },
  { "qof-af", N_("Atrial fibrillation"), N_("% of people"), RATIO, "qof-af-register", "qof-list", 100, "neither" },
  { "qof-ast", N_("Asthma"), N_("% of people aged 6 and over"), RATIO, "qof-ast-register", "qof-list-6-plus", 100, "neither" },
  { "qof-can", N_("Cancer"), N_("% of people"), RATIO, "qof-can-register", "qof-list", 100, "neither" },
  { "qof-chd", N_("Coronary heart disease"), N_("% of people"), RATIO, "qof-chd-register", "qof-list", 100, "neither" },
  { "qof-ckd", N_("Chronic kidney disease"), N_("% of people aged 18 and over"), RATIO, "qof-ckd-register", "qof-list-18-plus", 100, "neither" },
  { "qof-copd", N_("Chronic obstructive pulmonary disease"), N_("% of people"), RATIO, "qof-copd-register", "qof-list", 100, "neither" },
  { "qof-dem", N_("Dementia"), N_("% of people"), RATIO, "qof-dem-register", "qof-list", 100, "neither" },
  { "qof-dep", N_("Depression"), N_("% of people aged 18 and over"), RATIO, "qof-dep-register", "qof-list-18-plus", 100, "neither" },
  { "qof-dm", N_("Diabetes"), N_("% of people aged 17 and over"), RATIO, "qof-dm-register", "qof-list-17-plus", 100, "neither" },
  { "qof-ep", N_("Epilepsy"), N_("% of people aged 18 and over"), RATIO, "qof-ep-register", "qof-list-18-plus", 100, "neither" },
  { "qof-hf", N_("Heart failure"), N_("% of people"), RATIO, "qof-hf-register", "qof-list", 100, "neither" },
  { "qof-hyp", N_("Hypertension"), N_("% of people"), RATIO, "qof-hyp-register", "qof-list", 100, "neither" },
  { "qof-ld", N_("Learning disability"), N_("% of people"), RATIO, "qof-ld-register", "qof-list", 100, "neither" },
  { "qof-mh", N_("Severe mental illness"), N_("% of people"), RATIO, "qof-mh-register", "qof-list", 100, "neither" },
  { "qof-ndh", N_("Non-diabetic hyperglycaemia"), N_("% of people aged 18 and over"), RATIO, "qof-ndh-register", "qof-list-18-plus", 100, "neither" },
  { "qof-ob", N_("Obesity"), N_("% of people aged 18 and over"), RATIO, "qof-ob-register", "qof-list-18-plus", 100, "neither" },
  { "qof-ost", N_("Osteoporosis"), N_("% of people aged 50 and over"), RATIO, "qof-ost-register", "qof-list-50-plus", 100, "neither" },
  { "qof-pad", N_("Peripheral arterial disease"), N_("% of people"), RATIO, "qof-pad-register", "qof-list", 100, "neither" },
  { "qof-pc", N_("Palliative care"), N_("% of people"), RATIO, "qof-pc-register", "qof-list", 100, "neither" },
  { "qof-ra", N_("Rheumatoid arthritis"), N_("% of people aged 16 and over"), RATIO, "qof-ra-register", "qof-list-16-plus", 100, "neither" },
  { "qof-stia", N_("Stroke and transient ischaemic attack"), N_("% of people"), RATIO, "qof-stia-register", "qof-list", 100, "neither" },
  { "appointments", N_("Appointments"), N_("a month per 1,000 people"), RATIO, "appointments", "people", 1000, "neither" },
  { "appointments-missed", N_("Appointments not attended"), N_("% of appointments"), RATIO, "appointments-missed", "appointments", 100, "low" },
  { "appointments-face-to-face", N_("Appointments face to face"), N_("% of appointments"), RATIO, "appointments-face-to-face", "appointments", 100, "neither" },
};

const LpMeasureTemplate *
lp_measure_templates (guint *n)
{
  *n = G_N_ELEMENTS (templates);
  return templates;
}
