/* name-dialog.h — asks for one line of text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LpNameFunc) (const char *name, gpointer user_data);

#define LP_TYPE_NAME_DIALOG (lp_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpNameDialog, lp_name_dialog, LP, NAME_DIALOG, GtkDialog)

/**
 * lp_name_dialog_ask: shows the dialog over @parent and returns at once; @func is called with the text, without spaces
 * around it, if the user accepts. @user_data must live as long as @parent. @may_be_empty: whether nothing is an answer.
 * Returns: (transfer none) the dialog, owned by GTK
 */
LpNameDialog *lp_name_dialog_ask (GtkWindow  *parent,
                                  const char *title,
                                  const char *label,
                                  const char *name,
                                  gboolean    may_be_empty,
                                  LpNameFunc  func,
                                  gpointer    user_data);

G_END_DECLS
