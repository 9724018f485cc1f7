/* print.h — sheets of the session through the print dialog, with the page setup remembered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/printing.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** Makes the sheets of a job once the paper is known, on a copy of the open plan (session/errand.h), in a thread: lp_session_print_picture() and its sisters, with @what as they want it. */
typedef GPtrArray *(*LpSheetsFunc) (LpSession *copy, const char *what, double width, double height, const LpProgress *progress, GError **error);

/** Nothing is owned. */
typedef struct
{
  LpSheetsFunc make;
  const char *what;
  const char *name;             /* of the job, in the printer's queue */
} LpPrintJob;

/**
 * lp_print: shows the print dialog over @parent and prints, or, with @file, writes what would be printed there as a PDF without asking. Paper, orientation and printer are those of the
 * last time (@preferences keeps them). FALSE with an error; a dialog that was closed without printing is none, nor is printing that was given up. Main thread; returns when all is drawn. The window lives on meanwhile, and
 * where it takes long GTK shows a dialog that can stop it.
 */
gboolean lp_print            (LpSession        *session,
                              LpPreferences    *preferences,
                              const LpPrintJob *job,
                              const char       *file,
                              GtkWindow        *parent,
                              GError          **error);

/** lp_print_ask_page_setup: paper and orientation for what will be printed, remembered. */
void     lp_print_ask_page_setup (LpPreferences *preferences,
                                  GtkWindow     *parent);

G_END_DECLS
