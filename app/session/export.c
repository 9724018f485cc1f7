/* export.c — an option written as a file, by the ending of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include <glib/gi18n-lib.h>

#include "export/export.h"
#include "session/pictures.h"
#include "session/report.h"
#include "session/results.h"

/* The text of pictures, in user units. */
#define FONT_SIZE 15

/* A PNG is this much finer than its user units. */
#define PNG_SCALE 2

/* A picture on paper for a slide or a wall: 1,200 user units wide, maps 1,600. */
static gboolean
write_picture (const LpPicture *picture,
               gpointer         data,
               GError         **error)
{
  g_autoptr (LpStyle) style = lp_style_new (LP_PICTURE_FONT, FONT_SIZE);

  return lp_export_picture (picture, style, picture->chart != NULL ? 1200 : 1600, 0, PNG_SCALE, data, error);
}

static gboolean
export_geojson (LpSession       *session,
                const LpOption  *option,
                GFile           *file,
                GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  LpMapScene *scene = lp_results_get_map (results);

  if (scene == NULL)
    {
      g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The land of this plan could not be shared out, so there is no map to write."));
      return FALSE;
    }

  return lp_export_geojson (lp_session_get_plan (session), option, lp_results_get_coverage (results), scene, file, error);
}

static gboolean
is_picture (const char *name)
{
  return g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".pdf");
}

gboolean
lp_session_export_watched (LpSession         *session,
                           GFile             *file,
                           gint64             option_id,
                           const char        *chart,
                           const LpProgress  *progress,
                           GError           **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = option_id != 0 ? lp_plan_find_option (plan, option_id) : lp_session_get_option (session);
  g_autofree char *name = g_file_get_basename (file);

  if (option == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option to export. Make one first."));
      return FALSE;
    }
  if (g_str_has_suffix (name, ".xlsx"))
    return _lp_session_export_workbook (session, option, file, progress, error);
  if (g_str_has_suffix (name, ".csv") && g_strcmp0 (chart, LP_EXPORT_WHAT_ANSWERS) == 0)
    return lp_export_answers (plan, file, error);
  if (g_str_has_suffix (name, ".csv"))
    return lp_export_assignment (plan, option, file, error);
  if (g_str_has_suffix (name, ".geojson"))
    return export_geojson (session, option, file, error);
  if (g_str_has_suffix (name, ".pdf") && chart == NULL)
    return _lp_session_export_report (session, option, file, progress, error);
  if (is_picture (name))
    return lp_session_use_picture (session, option, chart, write_picture, file, error);

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
               _("“%s” does not say what to write. End the name with .xlsx, .csv, .geojson, .png, .svg or .pdf."), name);
  return FALSE;
}

gboolean
lp_session_export (LpSession   *session,
                   GFile       *file,
                   gint64       option_id,
                   const char  *chart,
                   GError     **error)
{
  return lp_session_export_watched (session, file, option_id, chart, NULL, error);
}
