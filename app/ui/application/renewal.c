/* renewal.c — a widget that shows results is renewed when they are new, and only while somebody sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/renewal.h"

#define RENEWAL "lp-renewal"

typedef struct
{
  LpRenew renew;
  gboolean stale;
} Renewal;

static void
renew_if_seen (GtkWidget *widget)
{
  Renewal *renewal = g_object_get_data (G_OBJECT (widget), RENEWAL);

  if (!renewal->stale || !gtk_widget_get_mapped (widget))
    return;
  renewal->stale = FALSE;
  renewal->renew (widget);
}

void
lp_widget_follow_results (GtkWidget *widget,
                          LpSession *session,
                          LpRenew    renew)
{
  Renewal *renewal;

  g_return_if_fail (GTK_IS_WIDGET (widget) && LP_IS_SESSION (session));
  g_return_if_fail (g_object_get_data (G_OBJECT (widget), RENEWAL) == NULL);

  renewal = g_new0 (Renewal, 1);
  renewal->renew = renew;
  g_object_set_data_full (G_OBJECT (widget), RENEWAL, renewal, g_free);
  g_signal_connect (widget, "map", G_CALLBACK (renew_if_seen), NULL);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (lp_widget_renew), widget, G_CONNECT_SWAPPED);
  lp_widget_renew (widget);
}

void
lp_widget_renew (GtkWidget *widget)
{
  Renewal *renewal = g_object_get_data (G_OBJECT (widget), RENEWAL);

  g_return_if_fail (renewal != NULL);

  renewal->stale = TRUE;
  renew_if_seen (widget);
}
