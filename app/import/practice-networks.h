/* practice-networks.h — the networks that a practice list names, into an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft-kept.h"
#include "import/practice-row.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/** LpPracticeNetworks: gathers members row by row and ends as rows of an edit. Owned by the import that makes it. */
typedef struct _LpPracticeNetworks LpPracticeNetworks;

/** lp_practice_networks_new: @file_name names the option that is made, unless the plan's only option is still empty. */
LpPracticeNetworks *lp_practice_networks_new    (LpPlan             *plan,
                                                 const char         *file_name);
void                lp_practice_networks_free   (LpPracticeNetworks *networks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPracticeNetworks, lp_practice_networks_free)

/** lp_practice_networks_keep_apart: they go into an option of their own even where the plan's only option is still empty. */
void                lp_practice_networks_keep_apart (LpPracticeNetworks *networks);
/** lp_practice_networks_name_option: what the option is called, and its band; the plan's only option too takes them while it is empty. */
void                lp_practice_networks_name_option (LpPracticeNetworks *networks,
                                                 const char         *name,
                                                 gint64              min_people,
                                                 gint64              max_people);
/** lp_practice_networks_keep: a network with its exception and notes, whether or not a practice is in it. Before members. */
void                lp_practice_networks_keep   (LpPracticeNetworks  *networks,
                                                 const LpKeptNetwork *kept);
/**
 * lp_practice_networks_take: one practice's network, by name; without one, by number; without either the practice stays unassigned. Rows of one name that bear
 * several numbers are several networks. A name without a number gets the next that is free.
 */
void                lp_practice_networks_take   (LpPracticeNetworks  *networks,
                                                 const LpPracticeRow *given);
/** lp_practice_networks_finish: adds the option, its networks and its members to @edit. Nothing when no practice had a network. */
void                lp_practice_networks_finish (LpPracticeNetworks *networks,
                                                 LpEdit             *edit);

G_END_DECLS
