/* prices.h — what each wish costs: every pin, rule and setting, found by asking without it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal.h"

G_BEGIN_DECLS

/** One wish and its price, ready to be shown. */
typedef struct
{
  char *wish;                   /* "Wareham Surgery stays in 12 Purbeck" */
  char *sentence;               /* "costs 1,234 person-km, 2 m a person" */
  double km;                    /* person-km because of it */
  gint64 people_outside;        /* people outside the band because of it */
  gboolean proved;              /* both plans are proved best */
} LpPrice;

void lp_price_free (LpPrice *price);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPrice, lp_price_free)

/**
 * lp_session_find_prices: works out the best plan for @wishes, and again without each of them that is asked for: pins and rules of @option, and what @wishes adds. Blocks; takes as long as so
 * many proposals. Returns: (transfer full) (element-type LpPrice), the dearest first; empty when nothing was wished.
 */
GPtrArray *lp_session_find_prices        (LpSession              *session,
                                          const LpOption         *option,
                                          const LpProposalWishes *wishes,
                                          GError                **error);
/** How far it is: plans worked out, of all that will be. In the session's thread. */
typedef void (*LpPricesProgressFunc) (guint    n_done,
                                      guint    n_steps,
                                      gpointer user_data);

/** The same in a thread of its own. Cancelled, it gives those it has. @progress is called no more once @callback has been. */
void       lp_session_find_prices_async  (LpSession              *session,
                                          const LpOption         *option,
                                          const LpProposalWishes *wishes,
                                          LpPricesProgressFunc    progress,
                                          gpointer                progress_data,
                                          GCancellable           *cancellable,
                                          GAsyncReadyCallback     callback,
                                          gpointer                user_data);
GPtrArray *lp_session_find_prices_finish (LpSession              *session,
                                          GAsyncResult           *result,
                                          GError                **error);

G_END_DECLS
