/* draft-kept.h — what a workbook of the program's own has kept of a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/**
 * LpDraftKept: a workbook that the program has written tells more than a published file does: which sources its figures are from, measures, networks with their exceptions, remarks. It is gathered here by kind-own.c
 * and written with the rest of the draft. Sources are files of the draft that nobody gave: what is said of figures is said by them. Owned by the draft.
 */
typedef struct _LpDraftKept LpDraftKept;

/* A network of the workbook's option; texts are copied. */
typedef struct
{
  gint64 number;
  const char *name;
  LpException exception;
  const char *reason, *note;
} LpKeptNetwork;

/* A remark, an event ("closed", "merged", "reported"), or that a figure is marked "check". Texts are copied; "" for none. */
typedef struct
{
  const char *practice, *what, *figure, *at, *successor, *former, *note;
  gboolean has_people;
  gint64 people;
} LpKeptRemark;

void _lp_draft_kept_free (LpDraftKept *kept);

/** lp_draft_keep_source: a source as the plan had it, id and all. */
void         lp_draft_keep_source  (LpDraft             *draft,
                                    const LpSource      *source);
/** lp_draft_find_source: the file that speaks for the source of that id; NULL: no workbook tells of it. */
LpDraftFile *lp_draft_find_source  (const LpDraft       *draft,
                                    const char          *id);
void         lp_draft_keep_measure (LpDraft             *draft,
                                    const LpMeasure     *measure);
void         lp_draft_keep_network (LpDraft             *draft,
                                    const LpKeptNetwork *network);
/** lp_draft_keep_option: what the option was called, and its band. */
void         lp_draft_keep_option  (LpDraft             *draft,
                                    const char          *name,
                                    gint64               min_people,
                                    gint64               max_people);
void         lp_draft_keep_remark  (LpDraft             *draft,
                                    const LpKeptRemark  *remark);

/** For the draft's other files. lp_draft_has_kept: a workbook of our own is among the files. */
gboolean     lp_draft_has_kept       (const LpDraft     *draft);
/** lp_draft_mark_checks: the figures that are marked "check" get their marks; before figures are written. */
void         lp_draft_mark_checks    (LpDraft           *draft);
/** lp_draft_write_remarks: remarks and events that @plan does not have. */
void         lp_draft_write_remarks  (LpDraft           *draft,
                                      LpPlan            *plan,
                                      LpEdit            *edit);
/** lp_draft_get_measures: (element-type LpMeasure) in the workbook's order; NULL: none. */
const GPtrArray *lp_draft_get_measures (const LpDraft   *draft);
/** lp_draft_get_networks: (element-type LpKeptNetwork); NULL: none. */
const GPtrArray *lp_draft_get_networks (const LpDraft   *draft);
/** lp_draft_get_option: NULL: no option was kept. */
const char  *lp_draft_get_option     (const LpDraft     *draft,
                                      gint64            *min_people,
                                      gint64            *max_people);

G_END_DECLS
