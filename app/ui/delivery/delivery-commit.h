/* delivery-commit.h — an edit of the delivery plan done, or why it was refused */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** lp_delivery_commit: does @edit (transfer full, NULL where making it set @error) and shows what went wrong at the window of @widget. TRUE: done. */
gboolean lp_delivery_commit (GtkWidget *widget, LpSession *session, LpEdit *edit, GError **error);

/** lp_delivery_new_label: a label on the left of, or above, an entry that its mnemonic leads to. Returns: (transfer floating) */
GtkWidget *lp_delivery_new_label (const char *text, GtkWidget *target);

G_END_DECLS
