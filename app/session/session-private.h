/* session-private.h — what the files of the session share of LpSession */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/autosave.h"
#include "session/outlooks.h"
#include "session/proposer.h"
#include "session/results.h"
#include "session/selection.h"
#include "session/session.h"
#include "session/variations.h"

G_BEGIN_DECLS

struct _LpSession
{
  GObject parent_instance;

  LpStore *store;               /* NULL once closed */
  LpAutosave *autosave;
  LpSelection *selection;

  gint64 option_id;             /* the option shown; 0: the plan has none */
  LpLand *land;                 /* ground and cells; of the plan, whatever the option */
  LpResults *results;           /* of the option; NULL without one */
  LpResults *aside;             /* of another option, the last that was asked for; gone with the next change */
  LpOutlooks *outlooks;
  LpVariations *variations;     /* of the measures that were asked for */
  LpProposer *proposer;

  char *undo_label;
  char *redo_label;
};

/** A session around @store (transfer full); NULL when it is NULL. */
LpSession *_lp_session_new            (LpStore   *store);

/** Settles the results and tells whoever shows them. @what: flags of LpPlanChange. */
void       _lp_session_renew          (LpSession *self,
                                       guint      what);
/** The results of the option shown, which take over what they can from those before. */
void       _lp_session_settle_results (LpSession *self,
                                       guint      what);

G_END_DECLS
