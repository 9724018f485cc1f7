/* window-private.h — what the files of the window share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/errand.h"
#include "ui/networks/networks-view.h"
#include "ui/strip/strip.h"
#include "ui/welcome/welcome.h"
#include "ui/window/header.h"
#include "ui/window/window-views.h"
#include "ui/window/window.h"

G_BEGIN_DECLS

struct _LpWindow
{
  GtkApplicationWindow parent_instance;

  LpHeader *header;
  GtkRevealer *message_revealer;
  GtkInfoBar *message_bar;
  GtkLabel *message_label;
  GtkBox *errands;              /* a row for each that is on its way */
  GtkStack *pages;
  LpWelcome *welcome;
  LpWindowViews *views;
  LpStrip *strip;

  LpSession *session;           /* NULL on the welcome page */
  LpPreferences *preferences;
  guint message_timeout;
  LpRoom room;
  gboolean low;                 /* a menu in one piece would run off it */
  GtkWidget *presentation;      /* NULL: none is on */
  int width, height;            /* while not maximised */
};

/** The actions, each file with one const table. */
void     _lp_window_actions_init          (LpWindow *self);
void     _lp_window_file_actions_init     (LpWindow *self);
void     _lp_window_picture_actions_init  (LpWindow *self);
void     _lp_window_history_actions_init  (LpWindow *self);
void     _lp_window_print_actions_init    (LpWindow *self);
void     _lp_window_import_init           (LpWindow *self);
void     _lp_window_option_actions_init   (LpWindow *self);
void     _lp_window_network_actions_init  (LpWindow *self);
void     _lp_window_practice_actions_init (LpWindow *self);
void     _lp_window_rule_actions_init     (LpWindow *self);
void     _lp_window_propose_init          (LpWindow *self);

/** Hears of the proposer of the session that the window has been given. */
void     _lp_window_propose_set_session   (LpWindow *self);
/** Leaves what is being proposed; the window is closing. */
void     _lp_window_propose_cancel        (LpWindow *self);
/** Enables what can be done now with a proposal. */
void     _lp_window_propose_update        (LpWindow *self);

/** What comes of an errand of the window, which is still there. @error: NULL: it is done. */
typedef void (*LpWindowErrandDone) (LpWindow *self, gpointer data, const GError *error);

/**
 * Sends an errand (session/errand.h) with a row that shows how far it has come and can stop it; @text: what it does, in the row. @done hears of the end, but not of an errand that
 * somebody stopped. @data is (transfer full). When the window closes, its errands are stopped, and the program stays until they have left off.
 */
void     _lp_window_send_errand           (LpWindow          *self,
                                           const char        *text,
                                           LpErrandFunc       func,
                                           LpWindowErrandDone done,
                                           gpointer           data,
                                           GDestroyNotify     free_data);

/** Enables what can be done now: with the plan, the selection, the history. */
void     _lp_window_update_actions        (LpWindow *self);

/** Does @edit (transfer full, NULL where making it set @error). TRUE: done. Otherwise the error is shown. */
gboolean _lp_window_commit                (LpWindow *self, LpEdit *edit, GError **error);

/** The id of the option shown, 0 when none. */
gint64   _lp_window_get_option_id         (LpWindow *self);

/** The view of networks, made if it has not been shown yet. */
LpNetworksView *_lp_window_get_networks_view (LpWindow *self);

/** What a popover on the selection points at, in the view shown. */
GtkWidget *_lp_window_get_anchor          (LpWindow *self);

/** Sets an action enabled or not. */
void     _lp_window_enable                (LpWindow *self, const char *action, gboolean enabled);

/** Keys that are no accelerators, because they would be stolen from entries. */
gboolean _lp_window_handle_key            (LpWindow *self, GdkEventKey *event);

G_END_DECLS
