/* courier.h — brings what a thread at work finds to the session's thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LpCourier: between a thread at work, such as the optimiser's, and the session's thread, which made it and in whose main loop it delivers, one item after the other in the order they were
 * sent. Whoever waits dismisses it when the work is over or left: nothing is delivered after that. Reference counted; an item under way holds it. Private to app/session.
 */
typedef struct _LpCourier LpCourier;

/** Called in the session's thread. @item is (transfer full). */
typedef void (*LpCourierFunc) (gpointer item,
                               gpointer user_data);

/** lp_courier_new: @drop frees an item that is not delivered. (transfer full) */
LpCourier *lp_courier_new     (LpCourierFunc   deliver,
                               gpointer        user_data,
                               GDestroyNotify  drop);
void       lp_courier_unref   (LpCourier      *courier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCourier, lp_courier_unref)

/** lp_courier_send: from any thread. @item is (transfer full). */
void       lp_courier_send    (LpCourier      *courier,
                               gpointer        item);
/** lp_courier_dismiss: in the session's thread; what is still under way is dropped. */
void       lp_courier_dismiss (LpCourier      *courier);

G_END_DECLS
