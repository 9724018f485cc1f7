/* verb-import.c — published files, lists of practices, and layers of the map, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/layer-file.h"

typedef struct
{
  char **paths;                 /* NULL-terminated */
  GStrv area;                   /* codes and names; NULL: none asked for */
  GStrv drawn;                  /* files of areas; NULL: none asked for */
  char *layer;                  /* what a layer is called; NULL: as its file */
  GStrv columns;                /* "HEADING=MEANING" each; NULL: headings speak for themselves */
  guint columns_found;          /* bit by bit: which of them a list had */
  gboolean as_json;
  gboolean is_trial;            /* only shows what would be done */
} Request;

static void
print_remarks (const LpImportFile *file)
{
  for (guint i = 0; i < file->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (file->remarks, i);

      /* Some are about no line, but about what the plan says otherwise. */
      if (remark->line > 0)
        g_print (_("  line %u"), remark->line);
      else
        g_print ("  %s", remark->code);
      if (remark->column != NULL)
        g_print (_(", column %s"), remark->column);
      g_print (": %s\n", remark->reason);
    }
}

/* How many rows were left out for each reason; the remarks show the first of each. */
static void
print_reasons (const LpImportFile *file)
{
  for (guint i = 0; i < LP_N_REASONS; i++)
    if (file->reasons[i] > 0)
      g_print ("  %" G_GUINT64_FORMAT " × %s\n", file->reasons[i], lp_import_reason_get_name (i));
}

static void
print_preview (const LpImportPreview *preview)
{
  g_autofree char *summary = lp_import_preview_describe (preview);

  for (guint i = 0; i < preview->files->len; i++)
    {
      const LpImportFile *file = g_ptr_array_index (preview->files, i);

      g_print (_("%s: %s, %lu rows, %lu taken, %lu left out."),
               file->path, file->kind_name, (gulong) file->rows, (gulong) file->taken, (gulong) file->left_out);
      g_print ("\n");
      print_reasons (file);
      print_remarks (file);
    }
  g_print ("%s\n", summary);
}

static void
build_file (JsonBuilder        *builder,
            const LpImportFile *file)
{
  json_builder_begin_object (builder);
  lp_json_add_string (builder, "path", file->path);
  lp_json_add_string (builder, "kind", file->kind);
  lp_json_add_string (builder, "period", file->period);
  lp_json_add_string (builder, "sha256", file->sha256);
  lp_json_add_int (builder, "rows", file->rows);
  lp_json_add_int (builder, "taken", file->taken);
  lp_json_add_int (builder, "left_out", file->left_out);
  lp_json_begin_object (builder, "reasons");
  for (guint i = 0; i < LP_N_REASONS; i++)
    if (file->reasons[i] > 0)
      lp_json_add_int (builder, lp_import_reason_get_id (i), file->reasons[i]);
  json_builder_end_object (builder);
  lp_json_begin_array (builder, "remarks");
  for (guint i = 0; i < file->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (file->remarks, i);

      json_builder_begin_object (builder);
      lp_json_add_int (builder, "line", remark->line);
      if (remark->column != NULL)
        lp_json_add_string (builder, "column", remark->column);
      lp_json_add_string (builder, "code", remark->code);
      lp_json_add_string (builder, "reason", remark->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const LpImportPreview *preview)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_begin_array (builder, "files");
  for (guint i = 0; i < preview->files->len; i++)
    build_file (builder, g_ptr_array_index (preview->files, i));
  json_builder_end_array (builder);
  lp_json_add_int (builder, "practices_added", preview->report->added);
  lp_json_add_int (builder, "practices_changed", preview->report->changed);
  lp_json_add_int (builder, "practices_unchanged", preview->report->unchanged);
  lp_json_add_int (builder, "unmatched", preview->unmatched);
  lp_json_add_int (builder, "closings", preview->closings);
  lp_json_add_int (builder, "branches", preview->branches);
  lp_json_add_int (builder, "values", preview->values);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

/* The first file that cannot be taken stops all: half an import is none. */
static gboolean
check_faults (const LpImportPreview  *preview,
              GError                **error)
{
  for (guint i = 0; i < preview->files->len; i++)
    {
      const LpImportFile *file = g_ptr_array_index (preview->files, i);

      if (file->fault == NULL)
        continue;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, file->fault);
      return FALSE;
    }
  return TRUE;
}

/* Nothing taken at all is not what was asked for; everything as it was already is. */
static gboolean
check_taken (const LpImportPreview  *preview,
             GError                **error)
{
  for (guint i = 0; i < preview->files->len; i++)
    if (((const LpImportFile *) g_ptr_array_index (preview->files, i))->taken > 0)
      return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               ngettext ("No row of %s can be taken.", "No row of %s and of the other files can be taken.", preview->files->len),
               ((const LpImportFile *) g_ptr_array_index (preview->files, 0))->name);
  return FALSE;
}

/* Which meaning is asked for, and the length of the heading before it; LP_N_FIELDS: none that there is. */
static LpPracticeField
read_meaning (const char *column,
              gsize      *heading_length)
{
  const char *mark = strrchr (column, '=');

  if (mark == NULL || mark == column)
    return LP_N_FIELDS;
  *heading_length = (gsize) (mark - column);
  return lp_practice_field_from_id (mark + 1);
}

static gboolean
check_columns (const Request  *request,
               GError        **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  gsize length;

  for (guint field = 0; field < LP_N_FIELDS; field++)
    g_string_append_printf (known, "%s%s", field > 0 ? ", " : "", lp_practice_field_get_id (field));
  for (guint i = 0; request->columns != NULL && request->columns[i] != NULL; i++)
    if (read_meaning (request->columns[i], &length) == LP_N_FIELDS)
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("“%1$s” gives no column a meaning. Write the heading, = and one of these words: %2$s."), request->columns[i], known->str);
        return FALSE;
      }
  return TRUE;
}

static gboolean
is_heading (const char *heading,
            const char *column,
            gsize       length)
{
  g_autofree char *wanted = g_strndup (column, length);
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  g_autofree char *folded_wanted = g_utf8_casefold (wanted, -1);

  return g_str_equal (folded, folded_wanted);
}

/* The columns of a list among the files mean what was asked for. */
static void
mean_cb (LpPracticeList *list,
         gpointer        data)
{
  Request *request = data;
  const LpRecords *records = lp_practice_list_get_records (list);

  for (guint i = 0; request->columns[i] != NULL; i++)
    {
      gsize length = 0;
      LpPracticeField field = read_meaning (request->columns[i], &length);

      for (guint column = 0; column < lp_records_get_n_columns (records); column++)
        if (is_heading (lp_records_get_heading (records, column), request->columns[i], length))
          {
            lp_practice_list_set_field (list, column, field);
            request->columns_found |= 1u << MIN (i, 31);
          }
    }
}

/* A heading that no list has is a slip of the pen, and what it was meant for would silently be missing. */
static gboolean
check_columns_found (const Request  *request,
                     GError        **error)
{
  for (guint i = 0; request->columns != NULL && request->columns[i] != NULL; i++)
    if ((request->columns_found & 1u << MIN (i, 31)) == 0)
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("No list among the files has the column that “%s” speaks of."), request->columns[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
set_area (LpImport       *files,
          const Request  *request,
          GError        **error)
{
  g_autoptr (LpShape) area = lp_session_read_area ((const char *const *) request->drawn, error);

  if (area != NULL)
    lp_import_set_area (files, area);
  return area != NULL;
}

static gboolean
import (LpSession  *session,
        gpointer    data,
        GError    **error)
{
  Request *request = data;
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpImport) files = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;

  if (!check_columns (request, error) || (request->drawn[0] != NULL && !set_area (files, request, error)))
    return FALSE;
  if (request->columns != NULL)
    lp_import_set_meaning (files, mean_cb, request);
  for (guint i = 0; request->paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->paths[i]);

      lp_import_add_file (files, file, request->paths[i]);
    }
  lp_import_name_layer (files, request->layer);
  lp_import_begin (files, plan, (const char *const *) request->area);
  if (!lp_import_read (files, NULL, NULL, NULL, error))
    return FALSE;
  preview = lp_import_preview (files, plan);
  if (!check_faults (preview, error) || !check_columns_found (request, error))
    return FALSE;
  if (request->as_json)
    print_json (preview);
  else
    print_preview (preview);
  if (!check_taken (preview, error))
    return FALSE;
  return request->is_trial || preview->edit == NULL || lp_session_commit (session, g_steal_pointer (&preview->edit), error);
}

/* What was asked for as areas: "11J,11A" and several --area alike are codes and names, and what is called as a layer is a file. */
static void
part_area (GStrv    given,
           Request *request)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      g_auto (GStrv) parts = lp_session_is_layer_file (given[i]) ? NULL : g_strsplit (given[i], ",", -1);

      if (parts == NULL)
        g_strv_builder_add (files, given[i]);
      else
        g_strv_builder_addv (codes, (const char **) parts);
    }
  request->area = g_strv_builder_end (codes);
  request->drawn = g_strv_builder_end (files);
  if (request->area[0] == NULL)
    g_clear_pointer (&request->area, g_strfreev);
}

static int
run_import (int    argc,
            char **argv)
{
  g_auto (GStrv) given = NULL;
  Request request = { NULL };
  const GOptionEntry entries[] = {
    { "area", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given, N_("Bring in the practices of this commissioner or district: 11J, E06000059; or those within the areas of a GeoJSON file; may be repeated"), N_("CODE|FILE") },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &request.layer, N_("What a layer of the map is called, “outline” for the plan’s land; without it, as its file"), N_("NAME") },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.columns, N_("What a column of your own table holds: “Rooms=figure”, “Jahr=year”, “Liste=people”; may be repeated"), N_("HEADING=MEANING") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &request.is_trial, N_("Only tell what would be done"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.as_json, N_("Print the account as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_import, entries, &argc, &argv, 2, G_MAXINT, &status))
    return status;
  part_area (given, &request);
  request.paths = argv + 2;
  status = lp_verb_act (argv[1], import, &request);
  g_strfreev (request.area);
  g_strfreev (request.drawn);
  g_strfreev (request.columns);
  g_free (request.layer);
  return status;
}

const LpVerb lp_verb_import = {
  .name = "import",
  .arguments = "PLAN FILE... [--area CODE|FILE] [--layer NAME] [--column HEADING=MEANING] [--dry-run] [--json]",
  .summary = N_("Bring in the NHS's files as published, or lists of practices with any headings, and layers of the map as GeoJSON, in one edit."),
  .run = run_import,
};
