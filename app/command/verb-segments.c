/* verb-segments.c — segments of the people by network, and counts of local ones taken from a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "analysis/segments.h"
#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/segment-file.h"

typedef struct
{
  const char *option, *source;  /* option NULL: the one last used */
  const char *file;             /* to take counts from; NULL: only to tell */
  gboolean dry_run, json;
} Wanted;

static void
add_place (JsonBuilder      *builder,
           const LpSegments *segments,
           guint             place)
{
  const LpSegmentPlace *about = lp_segments_get_place (segments, place);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "name", about->name);
  if (about->number > 0)
    lp_json_add_int (builder, "number", about->number);
  lp_json_add_int (builder, "practices", about->n_practices);
  lp_json_add_number (builder, "people", lp_segments_get_people (segments, place));
  lp_json_begin_array (builder, "segments");
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      guint reported;
      double count = lp_segments_get_count (segments, place, s, &reported);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "segment", lp_segments_get_about (segments, s)->id);
      lp_json_add_number (builder, "count", count);
      lp_json_add_int (builder, "reported", reported);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const LpSegments *segments,
            const LpOption   *option)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "option", option->name);
  lp_json_begin_array (builder, "segments");
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      const LpSegmentAbout *about = lp_segments_get_about (segments, s);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "segment", about->id);
      lp_json_add_string (builder, "name", about->name);
      lp_json_add_string (builder, "kind", about->kind);
      lp_json_add_string (builder, "definition", about->definition);
      lp_json_add_string (builder, "source", about->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  lp_json_begin_array (builder, "places");
  for (guint place = 0; place < lp_segments_get_n_places (segments); place++)
    add_place (builder, segments, place);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_words (const LpSegments *segments)
{
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      const LpSegmentAbout *about = lp_segments_get_about (segments, s);

      g_print ("%s%s%s\n", about->name, *about->source != '\0' ? ": " : "", about->source);
      for (guint place = 0; place < lp_segments_get_n_places (segments); place++)
        {
          guint reported;
          double count = lp_segments_get_count (segments, place, s, &reported);
          g_autofree char *words = lp_format_decimal (count, 0);

          g_print ("%10s  %s (%u/%u)\n", words, lp_segments_get_place (segments, place)->name, reported, lp_segments_get_place (segments, place)->n_practices);
        }
    }
}

static gboolean
take (LpSession     *session,
      const Wanted  *wanted,
      GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->file);
  g_autofree char *done = lp_session_take_segments (session, file, wanted->source, wanted->dry_run, error);

  if (done == NULL)
    return FALSE;
  lp_verb_print_done (done, wanted->dry_run);
  return TRUE;
}

static gboolean
act (LpSession  *session,
     gpointer    data,
     GError    **error)
{
  const Wanted *wanted = data;
  const LpOption *option;
  g_autoptr (LpSegments) segments = NULL;

  if (wanted->file != NULL)
    return take (session, wanted, error);
  option = lp_verb_find_option (session, wanted->option, error);
  if (option == NULL)
    return FALSE;
  segments = lp_segments_new (lp_session_get_plan (session), option);
  if (wanted->json)
    print_json (segments, option);
  else
    print_words (segments);
  return TRUE;
}

static int
run_segments (int    argc,
              char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *file = NULL;
  g_autofree char *source = NULL;
  gboolean dry_run = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "take", 0, 0, G_OPTION_ARG_FILENAME, &file, N_("Take counts of local segments from this CSV: practice, segment, count"), N_("FILE") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_("Whose counts these are and of when; without it, the file’s name"), N_("TEXT") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Tell what would be taken, and write nothing"), NULL },
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option whose networks are meant; without it, the one last used"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_segments, entries, &argc, &argv, 1, 1, &status))
    return status;
  return lp_verb_act (argv[1], act, &(Wanted) { option, source, file, dry_run, json });
}

const LpVerb lp_verb_segments = {
  .name = "segments",
  .arguments = "PLAN [--take FILE [--source TEXT] [--dry-run]] [--option NAME] [--json]",
  .summary = N_("Tell how many people of each segment every network has, or take counts of local segments from a file."),
  .run = run_segments,
};
