/* pictures.c — writes a picture of every view of the real window on the Dorset example */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: pictures FOLDER [WORD], with a display. The files are named VIEW-WIDTHxHEIGHT.png, with WORD before the ending. */

#include <glib/gstdio.h>

#include "fixture.h"
#include "session/proposer.h"
#include "ui/coverage/chart-view.h"
#include "ui/practices/practice-table.h"
#include "ui/window/window-private.h"

typedef struct
{
  const char *name;
  void (*set_up) (Fixture *fixture);
  gboolean dark, large;
} Scene;

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      fixture_settle ();
      g_usleep (5000);
    }
}

static void
show_networks (Fixture *fixture)
{
  lp_session_select_network (fixture->session, fixture_get_network (fixture, 3));
}

static void
show_selection (Fixture *fixture)
{
  const char *codes[] = { "J81012", "J81620", NULL };

  show_networks (fixture);
  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "pin", NULL);
}

static void
show_drawer (Fixture *fixture)
{
  show_networks (fixture);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "show-inspector", g_variant_new_boolean (TRUE));
}

static void
show_move (Fixture *fixture)
{
  show_selection (fixture);
  fixture_activate (fixture, "move", NULL);
}

static void
show_refusal (Fixture *fixture)
{
  show_selection (fixture);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (fixture_get_network (fixture, 9)));
}

static void
show_coverage (Fixture *fixture)
{
  show_networks (fixture);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "view", g_variant_new_string ("coverage"));
}

static void
show_coverage_table (Fixture *fixture)
{
  GActionGroup *group;

  show_coverage (fixture);
  group = gtk_widget_get_action_group (GTK_WIDGET (fixture_find (fixture, LP_TYPE_COVERAGE_VIEW)), "coverage");
  g_action_group_change_action_state (group, "show", g_variant_new_string ("table"));
}

static void
wait_for_proposal (Fixture *fixture)
{
  while (lp_proposer_get_state (lp_session_get_proposer (fixture->session)) == LP_PROPOSER_RUNNING)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_propose (Fixture *fixture)
{
  fixture_activate (fixture, "propose", NULL);
}

static void
show_proposal (Fixture *fixture)
{
  show_propose (fixture);
  fixture_activate (fixture, "propose-run", NULL);
  wait_for_proposal (fixture);
}

static void
show_proposal_drawer (Fixture *fixture)
{
  show_proposal (fixture);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "show-inspector", g_variant_new_boolean (TRUE));
}

static void
show_why (Fixture *fixture)
{
  const char *codes[] = { "J81012", NULL };

  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "why", NULL);
}

static void
show_proposal_why (Fixture *fixture)
{
  show_proposal (fixture);
  show_why (fixture);
}

static void
show_empty_option (Fixture *fixture)
{
  fixture_activate (fixture, "option-new", NULL);
}

static const Scene scenes[] = {
  { "networks", show_networks },
  { "networks-selection", show_selection },
  { "networks-drawer", show_drawer },
  { "networks-move", show_move },
  { "networks-pinned", show_refusal },
  { "networks-empty", show_empty_option },
  { "networks-dark", show_networks, .dark = TRUE },
  { "networks-200-percent", show_networks, .large = TRUE },
  { "networks-200-percent-drawer", show_drawer, .large = TRUE },
  { "propose", show_propose },
  { "propose-preview", show_proposal },
  { "propose-drawer", show_proposal_drawer },
  { "propose-why", show_proposal_why },
  { "propose-dark", show_proposal, .dark = TRUE },
  { "propose-200-percent", show_proposal, .large = TRUE },
  { "why", show_why },
  { "coverage", show_coverage },
  { "coverage-table", show_coverage_table },
  { "coverage-dark", show_coverage, .dark = TRUE },
  { "coverage-200-percent", show_coverage, .large = TRUE },
};

static void
save_window (GtkWidget  *window,
             const char *folder,
             const char *name,
             const char *word)
{
  GdkWindow *gdk_window = gtk_widget_get_window (window);
  g_autofree char *file = g_strdup_printf ("%s%s%s.png", name, *word != '\0' ? "-" : "", word);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GError) error = NULL;

  picture = gdk_pixbuf_get_from_window (gdk_window, 0, 0, gdk_window_get_width (gdk_window), gdk_window_get_height (gdk_window));
  if (!gdk_pixbuf_save (picture, path, "png", &error, NULL))
    g_error ("%s", error->message);
}

static void
show_scene (const Scene *scene,
            int          width,
            int          height,
            const char  *folder,
            const char  *word)
{
  g_autofree char *name = g_strdup_printf ("%s-%dx%d", scene->name, width, height);

  Fixture *fixture;

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", scene->dark,
                "gtk-xft-dpi", (scene->large ? 192 : 96) * 1024, NULL);
  fixture = fixture_new (width, height);
  wait_ms (100);
  scene->set_up (fixture);
  wait_ms (400);
  save_window (GTK_WIDGET (fixture->window), folder, name, word);
  fixture_free (fixture);
}

static void
show_welcome (int         width,
              int         height,
              const char *folder,
              const char *word)
{
  g_autoptr (LpPreferences) preferences = lp_preferences_new ();
  g_autofree char *name = g_strdup_printf ("welcome-%dx%d", width, height);
  LpWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, "gtk-application-prefer-dark-theme", FALSE, NULL);
  window = lp_window_new (fixture_get_application (), preferences);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_widget_show (GTK_WIDGET (window));
  wait_ms (300);
  save_window (GTK_WIDGET (window), folder, name, word);
  gtk_widget_destroy (GTK_WIDGET (window));
}

int
main (int   argc,
      char *argv[])
{
  static const struct { int width, height; } sizes[] = { { 1024, 600 }, { 1920, 1080 } };
  const char *folder = argc > 1 ? argv[1] : "pictures";
  const char *word = argc > 2 ? argv[2] : "";
  const char *only = g_getenv ("LP_PICTURES_ONLY");

  fixture_init_display (&argc, &argv);
  g_mkdir_with_parents (folder, 0755);
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
        if (only == NULL || strstr (scenes[i].name, only) != NULL)
          show_scene (&scenes[i], sizes[size].width, sizes[size].height, folder, word);
      show_welcome (sizes[size].width, sizes[size].height, folder, word);
    }

  return 0;
}
