/* note-dialog.h — asks for several lines of text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LpNoteFunc) (const char *note, gpointer user_data);

#define LP_TYPE_NOTE_DIALOG (lp_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpNoteDialog, lp_note_dialog, LP, NOTE_DIALOG, GtkDialog)

/**
 * lp_note_dialog_ask: shows the dialog over @parent and returns at once; @func is called with the text, which may be empty, without
 * spaces around it, if the user accepts. @label has a mnemonic. @user_data must live as long as @parent.
 * Returns: (transfer none) the dialog, owned by GTK
 */
LpNoteDialog *lp_note_dialog_ask (GtkWindow  *parent,
                                  const char *title,
                                  const char *label,
                                  const char *note,
                                  LpNoteFunc  func,
                                  gpointer    user_data);

G_END_DECLS
