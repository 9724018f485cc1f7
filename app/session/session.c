/* session.c — the open plan: store, plan, newest results, selection, saving */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/session-private.h"

#include <glib/gi18n-lib.h>

#include "import/example.h"
#include "session/moments.h"

G_DEFINE_FINAL_TYPE (LpSession, lp_session, G_TYPE_OBJECT)

enum { RESULTS_CHANGED, SELECTION_CHANGED, STATE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
tell_state (LpSession *self)
{
  const char *undo = lp_store_get_undo_label (self->store);
  const char *redo = lp_store_get_redo_label (self->store);

  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  /* Translators: %s is the label of an edit, such as "Move Wareham Surgery to Purbeck". */
  self->undo_label = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : NULL;
  self->redo_label = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : NULL;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
autosave_changed_cb (gpointer data,
                     gpointer user_data)
{
  g_signal_emit (user_data, signals[STATE_CHANGED], 0);
}

static void
store_state_changed_cb (LpSession *self)
{
  tell_state (self);
}

static void
plan_changed_cb (LpSession *self,
                 guint      what)
{
  lp_land_note (self->land, what);
  lp_variations_forget (self->variations, what);
  lp_outlooks_forget (self->outlooks, what);
  _lp_session_renew (self, what);
}

/* The option that @edit makes, or 0: it is shown as soon as it is there. */
static gint64
find_new_option (const LpEdit *edit)
{
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    {
      const LpChange *row = lp_edit_get_row (edit, i);

      if (row->table == LP_TABLE_OPTION && row->kind == LP_CHANGE_INSERT)
        return row->new_values[LP_OPTION_ID].integer;
    }
  return 0;
}

static void
lp_session_finalize (GObject *object)
{
  LpSession *self = LP_SESSION (object);

  g_clear_object (&self->proposer);
  g_clear_pointer (&self->autosave, lp_autosave_free);
  g_clear_pointer (&self->selection, lp_selection_free);
  g_clear_pointer (&self->results, lp_results_unref);
  g_clear_pointer (&self->aside, lp_results_unref);
  g_clear_pointer (&self->variations, lp_variations_free);
  g_clear_pointer (&self->outlooks, lp_outlooks_free);
  g_clear_pointer (&self->land, lp_land_free);
  g_clear_object (&self->store);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (lp_session_parent_class)->finalize (object);
}

static void
lp_session_class_init (LpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lp_session_finalize;
  signals[RESULTS_CHANGED] = g_signal_new ("results-changed", LP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", LP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STATE_CHANGED] = g_signal_new ("state-changed", LP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_session_init (LpSession *self)
{
  self->selection = lp_selection_new ();
  self->variations = lp_variations_new ();
  self->outlooks = lp_outlooks_new ();
}

LpSession *
_lp_session_new (LpStore *store)
{
  LpSession *self;

  if (store == NULL)
    return NULL;
  self = g_object_new (LP_TYPE_SESSION, NULL);
  self->store = store;
  self->autosave = lp_autosave_new (store, autosave_changed_cb, self);
  self->option_id = lp_store_get_last_option (store);
  g_signal_connect_object (lp_store_get_plan (store), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "state-changed", G_CALLBACK (store_state_changed_cb), self, G_CONNECT_SWAPPED);
  self->land = lp_land_new (lp_store_get_plan (store));
  _lp_session_settle_results (self, 0);
  self->proposer = lp_proposer_new (self);
  tell_state (self);
  return self;
}

/* Results first, then whoever shows them, then the selection: a view that hears of a selection has the results it is of. */
void
_lp_session_renew (LpSession *self,
                   guint      what)
{
  gboolean pruned;

  _lp_session_settle_results (self, what);
  pruned = lp_selection_prune (self->selection, lp_store_get_plan (self->store), lp_session_get_option (self));
  g_signal_emit (self, signals[RESULTS_CHANGED], 0);
  if (pruned)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

LpSession *
lp_session_new_example (GFile       *file,
                        const char  *example,
                        GError     **error)
{
  g_autoptr (LpEdit) seed = lp_import_example (example, error);

  return seed != NULL ? _lp_session_new (lp_store_create (file, seed, error)) : NULL;
}

LpSession *
lp_session_new_empty (GFile       *file,
                      const char  *title,
                      GError     **error)
{
  g_autoptr (LpEdit) seed = lp_import_empty (title);

  return _lp_session_new (lp_store_create (file, seed, error));
}

LpSession *
lp_session_open (GFile           *file,
                 LpStoreOpening  *opening,
                 GError         **error)
{
  return _lp_session_new (lp_store_open (file, opening, error));
}

LpSession *
lp_session_open_recovered (GFile   *file,
                           GError **error)
{
  return _lp_session_new (lp_store_open_recovered (file, error));
}

gboolean
lp_session_close (LpSession *self,
                  GError   **error)
{
  g_clear_pointer (&self->autosave, lp_autosave_free);
  return lp_store_close (self->store, error);
}

LpPlan *
lp_session_get_plan (LpSession *self)
{
  return lp_store_get_plan (self->store);
}

GFile *
lp_session_get_file (LpSession *self)
{
  return lp_store_get_file (self->store);
}

const LpOption *
lp_session_get_option (LpSession *self)
{
  return lp_plan_find_option (lp_store_get_plan (self->store), self->option_id);
}

gboolean
lp_session_choose_option (LpSession *self,
                          gint64     option_id,
                          GError   **error)
{
  if (lp_plan_find_option (lp_store_get_plan (self->store), option_id) == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no such option any more."));
      return FALSE;
    }
  if (self->option_id == option_id)
    return TRUE;
  if (!lp_store_set_last_option (self->store, option_id, error))
    return FALSE;
  self->option_id = option_id;
  lp_autosave_schedule (self->autosave);
  _lp_session_renew (self, 0);
  return TRUE;
}

LpStore *
_lp_session_get_store (LpSession *self)
{
  return self->store;
}

LpLand *
_lp_session_get_land (LpSession *self)
{
  return self->land;
}

LpProposer *
lp_session_get_proposer (LpSession *self)
{
  return self->proposer;
}

gboolean
lp_session_commit (LpSession *self,
                   LpEdit    *edit,
                   GError   **error)
{
  g_autoptr (LpEdit) owned = edit;
  gint64 new_option;

  if (edit == NULL)
    return FALSE;
  new_option = find_new_option (edit);
  if (!lp_store_commit (self->store, edit, error))
    return FALSE;
  lp_autosave_schedule (self->autosave);
  return new_option == 0 || lp_session_choose_option (self, new_option, error);
}

gboolean
lp_session_undo (LpSession *self,
                 GError   **error)
{
  if (!lp_store_undo (self->store, error))
    return FALSE;
  lp_autosave_schedule (self->autosave);
  return TRUE;
}

gboolean
lp_session_redo (LpSession *self,
                 GError   **error)
{
  if (!lp_store_redo (self->store, error))
    return FALSE;
  lp_autosave_schedule (self->autosave);
  return TRUE;
}

const char *
lp_session_get_undo_label (LpSession *self)
{
  return self->undo_label;
}

const char *
lp_session_get_redo_label (LpSession *self)
{
  return self->redo_label;
}

LpMerge *
lp_session_read_merge (LpSession *self,
                       GFile     *other,
                       GError   **error)
{
  return lp_store_read_merge (self->store, other, error);
}

GPtrArray *
lp_session_get_history (LpSession *self,
                        GError   **error)
{
  return lp_store_get_history (self->store, error);
}

gboolean
lp_session_look_back (LpSession       *self,
                      LpLookBackFunc   func,
                      gpointer         data,
                      GError         **error)
{
  g_return_val_if_fail (LP_IS_SESSION (self), FALSE);

  return lp_store_look_back (self->store, func, data, error);
}

gboolean
lp_session_set_reason (LpSession   *self,
                       gint64       edit_id,
                       const char  *reason,
                       GError     **error)
{
  if (!lp_store_set_reason (self->store, edit_id, reason, error))
    return FALSE;
  lp_autosave_schedule (self->autosave);
  return TRUE;
}

gboolean
lp_session_is_saved (LpSession *self)
{
  return !lp_store_is_dirty (self->store);
}

GDateTime *
lp_session_get_saved_at (LpSession *self)
{
  return lp_autosave_get_saved_at (self->autosave);
}

const GError *
lp_session_get_save_error (LpSession *self)
{
  return lp_autosave_get_error (self->autosave);
}

gboolean
lp_session_save (LpSession *self,
                 GError   **error)
{
  return lp_autosave_now (self->autosave, error);
}

gboolean
lp_session_save_as (LpSession *self,
                    GFile     *file,
                    gboolean   overwrite,
                    GError   **error)
{
  if (!lp_store_save_as (self->store, file, overwrite, error))
    return FALSE;
  lp_autosave_note_written (self->autosave);
  return TRUE;
}

void
lp_session_select_network (LpSession *self,
                           gint64     network_id)
{
  if (lp_selection_set_network (self->selection, network_id))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

gint64
lp_session_get_network (LpSession *self)
{
  return lp_selection_get_network (self->selection);
}

void
lp_session_select_practices (LpSession         *self,
                             const char *const *codes)
{
  if (lp_selection_set_practices (self->selection, codes))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

const char *const *
lp_session_get_practices (LpSession *self)
{
  return lp_selection_get_practices (self->selection);
}
