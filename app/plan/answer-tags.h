/* answer-tags.h — the tags that the answers of the room have been given */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/workshop.h"

G_BEGIN_DECLS

/** A tag and how many answers have it. */
typedef struct
{
  char *name;
  guint n;
} LpTag;

/** lp_plan_list_tags: every tag in use, the one most used first, then by name. Small and capital letters are one tag, named as it was written first. Returns: (transfer full) (element-type LpTag) */
GPtrArray *lp_plan_list_tags (LpPlan         *plan);

/** lp_answer_has_tag: whole, not as a part of a longer one. */
gboolean   lp_answer_has_tag (const LpAnswer *answer,
                              const char     *tag);

G_END_DECLS
