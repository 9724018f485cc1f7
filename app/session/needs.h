/* needs.h — what a network would need to come into the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal-preview.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 network_id;
  gint64 people;
  gint64 missing;               /* people that it needs; below 0: has too many; 0: it is in the band */
  char *sentence;               /* "12 Purbeck has 28,361 people, 1,639 short of 30,000." */
  GPtrArray *remedies;          /* utf8: a sentence each, the best first; every one keeps the networks in one piece and the rules */
} LpNeeds;

/** lp_needs_new: of a network in @option, or in what @preview (nullable) would make of it. Returns: (transfer full): NULL with @error when there is no such network. */
LpNeeds *lp_needs_new  (LpSession               *session,
                        const LpOption          *option,
                        const LpProposalPreview *preview,
                        gint64                   network_id,
                        GError                 **error);
void     lp_needs_free (LpNeeds                 *needs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpNeeds, lp_needs_free)

G_END_DECLS
