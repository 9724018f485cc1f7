/* preferences.h — what the program remembers between runs: window, columns, recent plans */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LpPreferences: GSettings that may be missing. A program run from a build folder without its schema, or with an older
 * schema, still works: a key that is not there reads as the fallback given and is not written. Main thread.
 */
#define LP_TYPE_PREFERENCES (lp_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LpPreferences, lp_preferences, LP, PREFERENCES, GObject)

LpPreferences *lp_preferences_new          (void);

int            lp_preferences_get_int      (LpPreferences *self, const char *key, int fallback);
void           lp_preferences_set_int      (LpPreferences *self, const char *key, int value);
gboolean       lp_preferences_get_boolean  (LpPreferences *self, const char *key, gboolean fallback);
void           lp_preferences_set_boolean  (LpPreferences *self, const char *key, gboolean value);
/** NULL when the key is not there. Returns: (transfer full) */
char          *lp_preferences_get_string   (LpPreferences *self, const char *key);
void           lp_preferences_set_string   (LpPreferences *self, const char *key, const char *value);
/** NULL when the key is not there. Returns: (transfer full) */
char         **lp_preferences_get_strings  (LpPreferences *self, const char *key);
void           lp_preferences_set_strings  (LpPreferences *self, const char *key, const char *const *values);

/** lp_preferences_add_recent: puts a plan first in the list of recent plans, which keeps ten. */
void           lp_preferences_add_recent   (LpPreferences *self, GFile *file);
/** lp_preferences_get_recent: addresses, newest first, without those whose file is gone. Returns: (transfer full), never NULL */
char         **lp_preferences_get_recent   (LpPreferences *self);

G_END_DECLS
