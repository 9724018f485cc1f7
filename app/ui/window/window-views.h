/* window-views.h — the views of a plan: one table of them, and the stack that shows one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/**
 * LpViewEntry: one view. A new view is one line in the table of window-views.c: its place in the switcher, its key, its line in the
 * list of keys and its page all come from there. "win.view" with the name shows it.
 */
typedef struct
{
  const char *name;             /* of the page and of the action's target; remembered, never shown */
  const char *title;            /* untranslated, with a mnemonic that no other view and no button of the header has */
  const char *icon;             /* symbolic, for where there is no room for words */
  const char *key;              /* accelerator, such as "<Alt>1" */
  GtkWidget *(*make) (LpSession *session, LpPreferences *preferences); /* (transfer floating); called when first shown */
} LpViewEntry;

/** lp_view_entries_get: all views, in the order of the switcher. */
const LpViewEntry *lp_view_entries_get (guint *n_entries);
/** NULL: there is none of that name. */
const LpViewEntry *lp_view_entry_find  (const char *name);
/** The title without its mnemonic, translated. Returns: (transfer full) */
char              *lp_view_entry_get_plain_title (const LpViewEntry *entry);

/** LpWindowViews: a stack that makes each view when it is first shown. */
#define LP_TYPE_WINDOW_VIEWS (lp_window_views_get_type ())
G_DECLARE_FINAL_TYPE (LpWindowViews, lp_window_views, LP, WINDOW_VIEWS, GtkStack)

/** lp_window_views_set_session: once; shows the view last looked at, which @preferences remembers. */
void        lp_window_views_set_session (LpWindowViews *self, LpSession *session, LpPreferences *preferences);
/** lp_window_views_show: FALSE when there is no such view. */
gboolean    lp_window_views_show        (LpWindowViews *self, const char *name);
/** lp_window_views_get: the view of that name, made if it has not been shown yet; NULL before there is a session. */
GtkWidget  *lp_window_views_get         (LpWindowViews *self, const char *name);
/** The view shown, NULL before there is a session. */
GtkWidget  *lp_window_views_get_shown   (LpWindowViews *self);
/** Its name. */
const char *lp_window_views_get_name    (LpWindowViews *self);
/** lp_window_views_set_narrow: hands on to the views, those to come too. */
void        lp_window_views_set_narrow  (LpWindowViews *self, gboolean narrow);

G_END_DECLS
