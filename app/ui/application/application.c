/* application.c — the program on the desktop: its windows, actions and accelerators */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/application.h"

#include <glib/gi18n-lib.h>

#include "ui/application/application-actions.h"
#include "ui/application/widgets.h"
#include "ui/window/window.h"

#define APPLICATION_ID "org.localityplanner.LocalityPlanner"

struct _LpApplication
{
  GtkApplication parent_instance;

  LpPreferences *preferences;
};

G_DEFINE_TYPE (LpApplication, lp_application, GTK_TYPE_APPLICATION)

static LpWindow *
find_window_of (LpApplication *self,
                GFile         *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      LpSession *session = LP_IS_WINDOW (l->data) ? lp_window_get_session (l->data) : NULL;

      if (session != NULL && g_file_equal (lp_session_get_file (session), file))
        return l->data;
    }

  return NULL;
}

/* A window that shows the welcome page takes the plan; any other plan gets a window of its own. */
static LpWindow *
find_empty_window (LpApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LP_IS_WINDOW (l->data) && lp_window_get_session (l->data) == NULL)
      return l->data;

  return lp_window_new (GTK_APPLICATION (self), self->preferences);
}

static void
lp_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (lp_application_parent_class)->startup (application);

  g_set_application_name (_("Locality Planner"));
  gtk_window_set_default_icon_name (APPLICATION_ID);
  lp_widgets_init ();
  lp_application_actions_init (LP_APPLICATION (application));
}

static void
lp_application_activate (GApplication *application)
{
  LpApplication *self = LP_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (lp_window_new (GTK_APPLICATION (self), self->preferences));
  gtk_window_present (window);
}

static void
lp_application_open_files (GApplication  *application,
                           GFile        **files,
                           int            n_files,
                           const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    lp_application_open (LP_APPLICATION (application), files[i]);
}

static void
lp_application_finalize (GObject *object)
{
  LpApplication *self = LP_APPLICATION (object);

  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lp_application_parent_class)->finalize (object);
}

static void
lp_application_class_init (LpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_application_finalize;
  application_class->startup = lp_application_startup;
  application_class->activate = lp_application_activate;
  application_class->open = lp_application_open_files;
}

static void
lp_application_init (LpApplication *self)
{
  self->preferences = lp_preferences_new ();
}

LpApplication *
lp_application_new (void)
{
  return g_object_new (LP_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

LpPreferences *
lp_application_get_preferences (LpApplication *self)
{
  g_return_val_if_fail (LP_IS_APPLICATION (self), NULL);

  return self->preferences;
}

void
lp_application_open (LpApplication *self,
                     GFile         *file)
{
  LpWindow *window;

  g_return_if_fail (LP_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window_of (self, file);
  if (window == NULL)
    {
      window = find_empty_window (self);
      lp_window_open_plan (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}
