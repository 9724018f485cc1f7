/* fixture.c — a window on the Dorset example, for the tests of the window */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "dorset.h"
#include "scratch.h"
#include "ui/application/application.h"
#include "ui/application/widgets.h"
#include "ui/window/window-private.h"

#define SKIPPED 77
#define PATIENCE (180 * G_USEC_PER_SEC) /* there to end what hangs, on the slowest machine */

void
fixture_init_display (int    *argc,
                      char ***argv)
{
  /* The user's own folders stay out of it, but not the system's, where the icons are. */
  scratch_get_home ();
  if (!gtk_init_check (argc, argv))
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (SKIPPED);
    }
  /* What slides or fades is there at once: a test would have to wait for the clock. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  lp_widgets_init ();
}

void
fixture_init (int    *argc,
              char ***argv)
{
  g_test_init (argc, argv, NULL);
  fixture_init_display (argc, argv);
}

/* One for the whole program: a second would ask for the same place on the bus. */
GtkApplication *
fixture_get_application (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = GTK_APPLICATION (lp_application_new ());
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_set_default (G_APPLICATION (application));
    }

  return application;
}

Fixture *
fixture_new (int width,
             int height)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = scratch_new ();
  fixture->application = fixture_get_application ();
  fixture->preferences = lp_preferences_new ();
  /* Settings live as long as the program: each test begins where a user does. */
  lp_preferences_set_string (fixture->preferences, "view", "networks");
  fixture->window = lp_window_new (fixture->application, fixture->preferences);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  fixture->session = dorset_session_new (fixture->folder);
  lp_window_set_session (fixture->window, fixture->session);
  gtk_widget_show (GTK_WIDGET (fixture->window));
  fixture_settle ();

  return fixture;
}

static gboolean
has_no_errands (gpointer window)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (LP_WINDOW (window)->errands));

  return rows == NULL;
}

void
fixture_wait_for_errands (LpWindow *window)
{
  g_assert_true (fixture_wait_until (has_no_errands, window));
}

void
fixture_free (Fixture *fixture)
{
  fixture_wait_for_errands (fixture->window);
  gtk_widget_destroy (GTK_WIDGET (fixture->window));
  fixture_settle ();
  g_object_unref (fixture->preferences);
  scratch_remove (fixture->folder);
  g_free (fixture);
}

void
fixture_activate (Fixture    *fixture,
                  const char *action,
                  GVariant   *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, owned);
  fixture_settle ();
}

gboolean
fixture_is_enabled (Fixture    *fixture,
                    const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

typedef struct
{
  GType type;
  GtkWidget *found;
} Search;

static void
search_cb (GtkWidget *widget,
           gpointer   user_data)
{
  Search *search = user_data;

  if (search->found == NULL && G_TYPE_CHECK_INSTANCE_TYPE (widget, search->type))
    search->found = widget;
  else if (search->found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search_cb, search);
}

gpointer
fixture_find (Fixture *fixture,
              GType    type)
{
  Search search = { type, NULL };

  search_cb (GTK_WIDGET (fixture->window), &search);
  g_assert_nonnull (search.found);

  return search.found;
}

static gboolean
waited_cb (gpointer user_data)
{
  gboolean *waited = user_data;

  *waited = TRUE;

  return G_SOURCE_REMOVE;
}

/* Idle work of a priority below drawing: when it runs, nothing else is ready to. */
static void
run_ready (void)
{
  gboolean waited = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, waited_cb, &waited, NULL);
  while (!waited)
    gtk_main_iteration ();
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

gboolean
fixture_wait_until (gboolean (*is_so) (gpointer data),
                    gpointer   data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_so (data) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);

  return is_so (data);
}

typedef struct
{
  GtkWidget *window;
  GdkFrameClock *clock;
  gboolean painted;
} Frame;

/* A window may be closed meanwhile, or, as a tooltip is, be put away with its clock. */
static gboolean
is_over (gpointer data)
{
  const Frame *frame = data;

  return frame->painted || !gtk_widget_get_mapped (frame->window) || gtk_widget_get_frame_clock (frame->window) != frame->clock;
}

/* Sizes are given out in a frame, and until the next one is due nothing may be ready. */
static void
draw_frame (GtkWidget *window)
{
  g_autoptr (GdkFrameClock) clock = g_object_ref (gtk_widget_get_frame_clock (window));
  Frame frame = { window, clock, FALSE };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frame.painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  fixture_wait_until (is_over, &frame);
  if (g_signal_handler_is_connected (clock, handler))
    g_signal_handler_disconnect (clock, handler);
}

void
fixture_settle (void)
{
  GList *windows;

  run_ready ();
  windows = gtk_window_list_toplevels ();
  g_list_foreach (windows, (GFunc) (void (*) (void)) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      draw_frame (l->data);
  g_list_free_full (windows, g_object_unref);
  run_ready ();
}

gint64
fixture_get_network (Fixture *fixture,
                     int      number)
{
  const LpOption *option = lp_session_get_option (fixture->session);
  g_autofree char *name = g_strdup_printf ("%d", number);
  const LpNetwork *network = lp_plan_find_network_named (lp_session_get_plan (fixture->session), option, name);

  g_assert_nonnull (network);

  return network->id;
}

const LpPractice *
fixture_get_practice (Fixture    *fixture,
                      const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (lp_session_get_plan (fixture->session), code);

  g_assert_nonnull (practice);

  return practice;
}
