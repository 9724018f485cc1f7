/* network-notes.h — a network's note and the reason for an exception to the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/plan.h"

G_BEGIN_DECLS

/** What the user wrote; holds during the call. */
typedef struct
{
  gint64 network_id;
  LpException exception;
  char *reason;
  char *note;
} LpNetworkNotes;

typedef void (*LpNetworkNotesFunc) (const LpNetworkNotes *notes, gpointer user_data);

#define LP_TYPE_NETWORK_NOTES_DIALOG (lp_network_notes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworkNotesDialog, lp_network_notes_dialog, LP, NETWORK_NOTES_DIALOG, GtkDialog)

/** lp_network_notes_ask: shows the dialog over @parent and returns at once; @func is called if the user accepts. Returns: (transfer none) */
LpNetworkNotesDialog *lp_network_notes_ask (GtkWindow          *parent,
                                            const LpNetwork    *network,
                                            LpNetworkNotesFunc  func,
                                            gpointer            user_data);

G_END_DECLS
