/* printing.c — what the window shows, and the report, on sheets of paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/printing.h"

#include <glib/gi18n-lib.h>

#include "export/export.h"
#include "session/pictures.h"
#include "session/report.h"

typedef struct
{
  const char *title;
  double width, height;
  GPtrArray *sheets;
} Paper;

static const LpOption *
get_option (LpSession  *session,
            GError    **error)
{
  const LpOption *option = lp_session_get_option (session);

  if (option == NULL)
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option to print. Make one first."));

  return option;
}

/* The foot of each sheet. Returns: (transfer full) */
static char *
make_title (LpSession *session)
{
  const LpOption *option = lp_session_get_option (session);

  return option != NULL ? g_strdup_printf (_("%s: %s"), lp_plan_get_title (lp_session_get_plan (session)), option->name)
                        : g_strdup (lp_plan_get_title (lp_session_get_plan (session)));
}

static gboolean
print_picture (const LpPicture *picture,
               gpointer         data,
               GError         **error)
{
  g_autoptr (LpStyle) style = lp_style_new (LP_PICTURE_FONT, LP_REPORT_FONT_SIZE);
  Paper *paper = data;

  paper->sheets = lp_print_picture (picture, paper->title, style, paper->width, paper->height, error);

  return paper->sheets != NULL;
}

GPtrArray *
lp_session_print_report (LpSession         *session,
                         double             width,
                         double             height,
                         const LpProgress  *progress,
                         GError           **error)
{
  const LpOption *option = get_option (session, error);

  return option != NULL ? _lp_session_print_report (session, option, width, height, progress, error) : NULL;
}

GPtrArray *
lp_session_print_picture (LpSession   *session,
                          const char  *name,
                          double       width,
                          double       height,
                          GError     **error)
{
  const LpOption *option = get_option (session, error);
  g_autofree char *title = make_title (session);
  Paper paper = { title, width, height, NULL };

  return option != NULL && lp_session_use_picture (session, option, name, print_picture, &paper, error) ? paper.sheets : NULL;
}

GPtrArray *
lp_session_print_table (LpSession   *session,
                        const char  *text,
                        double       width,
                        double       height,
                        GError     **error)
{
  g_autoptr (LpStyle) style = lp_style_new (LP_PICTURE_FONT, LP_REPORT_FONT_SIZE);
  g_autofree char *title = make_title (session);

  return lp_print_table (text, title, style, width, height, error);
}
