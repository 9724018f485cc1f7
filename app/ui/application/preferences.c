/* preferences.c — what the program remembers between runs: window, columns, recent plans */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/preferences.h"

#define SCHEMA "org.localityplanner.LocalityPlanner"
#define RECENT_KEY "recent-plans"
#define N_RECENT 10

struct _LpPreferences
{
  GObject parent_instance;

  GSettings *settings;          /* NULL without a schema */
  GSettingsSchema *schema;
};

G_DEFINE_TYPE (LpPreferences, lp_preferences, G_TYPE_OBJECT)

static gboolean
has_key (LpPreferences *self,
         const char    *key)
{
  return self->schema != NULL && g_settings_schema_has_key (self->schema, key);
}

static void
lp_preferences_finalize (GObject *object)
{
  LpPreferences *self = LP_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->schema, g_settings_schema_unref);

  G_OBJECT_CLASS (lp_preferences_parent_class)->finalize (object);
}

static void
lp_preferences_class_init (LpPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_preferences_finalize;
}

static void
lp_preferences_init (LpPreferences *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (source != NULL)
    self->schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (self->schema != NULL)
    self->settings = g_settings_new_full (self->schema, NULL, NULL);
}

LpPreferences *
lp_preferences_new (void)
{
  return g_object_new (LP_TYPE_PREFERENCES, NULL);
}

int
lp_preferences_get_int (LpPreferences *self,
                        const char    *key,
                        int            fallback)
{
  return has_key (self, key) ? g_settings_get_int (self->settings, key) : fallback;
}

void
lp_preferences_set_int (LpPreferences *self,
                        const char    *key,
                        int            value)
{
  if (has_key (self, key))
    g_settings_set_int (self->settings, key, value);
}

gboolean
lp_preferences_get_boolean (LpPreferences *self,
                            const char    *key,
                            gboolean       fallback)
{
  return has_key (self, key) ? g_settings_get_boolean (self->settings, key) : fallback;
}

void
lp_preferences_set_boolean (LpPreferences *self,
                            const char    *key,
                            gboolean       value)
{
  if (has_key (self, key))
    g_settings_set_boolean (self->settings, key, value);
}

char *
lp_preferences_get_string (LpPreferences *self,
                           const char    *key)
{
  return has_key (self, key) ? g_settings_get_string (self->settings, key) : NULL;
}

void
lp_preferences_set_string (LpPreferences *self,
                           const char    *key,
                           const char    *value)
{
  if (has_key (self, key))
    g_settings_set_string (self->settings, key, value);
}

char **
lp_preferences_get_strings (LpPreferences *self,
                            const char    *key)
{
  return has_key (self, key) ? g_settings_get_strv (self->settings, key) : NULL;
}

void
lp_preferences_set_strings (LpPreferences     *self,
                            const char        *key,
                            const char *const *values)
{
  if (has_key (self, key))
    g_settings_set_strv (self->settings, key, values);
}

void
lp_preferences_add_recent (LpPreferences *self,
                           GFile         *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) old = lp_preferences_get_strings (self, RECENT_KEY);
  g_autoptr (GPtrArray) uris = g_ptr_array_new ();

  g_ptr_array_add (uris, uri);
  for (guint i = 0; old != NULL && old[i] != NULL && uris->len < N_RECENT; i++)
    if (g_strcmp0 (old[i], uri) != 0)
      g_ptr_array_add (uris, old[i]);
  g_ptr_array_add (uris, NULL);

  lp_preferences_set_strings (self, RECENT_KEY, (const char *const *) uris->pdata);
}

char **
lp_preferences_get_recent (LpPreferences *self)
{
  g_auto (GStrv) uris = lp_preferences_get_strings (self, RECENT_KEY);
  GPtrArray *there = g_ptr_array_new ();

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_query_exists (file, NULL))
        g_ptr_array_add (there, g_strdup (uris[i]));
    }
  g_ptr_array_add (there, NULL);

  return (char **) g_ptr_array_free (there, FALSE);
}
