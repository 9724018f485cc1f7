/* courier.c — brings what a thread at work finds to the session's thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/courier.h"

struct _LpCourier
{
  gatomicrefcount references;
  LpCourierFunc deliver;
  gpointer user_data;
  GDestroyNotify drop;
  GMainContext *context;        /* the session's */
  gboolean dismissed;           /* the session's thread's alone */
};

/* One item under way. */
typedef struct
{
  LpCourier *courier;
  gpointer item;                /* NULL: delivered */
} Parcel;

static void
free_parcel (gpointer data)
{
  Parcel *parcel = data;

  if (parcel->item != NULL)
    parcel->courier->drop (parcel->item);
  lp_courier_unref (parcel->courier);
  g_free (parcel);
}

static gboolean
deliver_cb (gpointer user_data)
{
  Parcel *parcel = user_data;

  if (!parcel->courier->dismissed)
    parcel->courier->deliver (g_steal_pointer (&parcel->item), parcel->courier->user_data);
  return G_SOURCE_REMOVE;
}

LpCourier *
lp_courier_new (LpCourierFunc  deliver,
                gpointer       user_data,
                GDestroyNotify drop)
{
  LpCourier *self = g_new0 (LpCourier, 1);

  g_atomic_ref_count_init (&self->references);
  self->deliver = deliver;
  self->user_data = user_data;
  self->drop = drop;
  self->context = g_main_context_ref_thread_default ();
  return self;
}

void
lp_courier_unref (LpCourier *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_main_context_unref (self->context);
  g_free (self);
}

/* At the priority of what users do, or a busy window would hear of it when it is over. */
void
lp_courier_send (LpCourier *self,
                 gpointer   item)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Parcel *parcel = g_new0 (Parcel, 1);

  g_atomic_ref_count_inc (&self->references);
  parcel->courier = self;
  parcel->item = item;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, parcel, free_parcel);
  g_source_attach (source, self->context);
}

void
lp_courier_dismiss (LpCourier *self)
{
  self->dismissed = TRUE;
}
