/* session.c — the open plan: store, plan, newest results, selection, saving */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/session.h"

#include <glib/gi18n-lib.h>

#include "import/example.h"
#include "session/autosave.h"
#include "session/moments.h"
#include "session/proposer.h"
#include "session/results.h"
#include "session/selection.h"
#include "session/outlooks.h"
#include "session/variations.h"

struct _LpSession
{
  GObject parent_instance;

  LpStore *store;               /* NULL once closed */
  LpAutosave *autosave;
  LpSelection *selection;

  gint64 option_id;             /* the option shown; 0: the plan has none */
  LpLand *land;                 /* ground and cells; of the plan, whatever the option */
  LpResults *results;           /* of the option; NULL without one */
  LpResults *aside;             /* of another option, the last that was asked for; gone with the next change */
  LpOutlooks *outlooks;
  LpVariations *variations;     /* of the measures that were asked for */
  LpProposer *proposer;

  char *undo_label;
  char *redo_label;
};

G_DEFINE_FINAL_TYPE (LpSession, lp_session, G_TYPE_OBJECT)

enum { RESULTS_CHANGED, SELECTION_CHANGED, STATE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The option shown, or the first when it is gone: an undo may have taken it away. */
static void
settle_option (LpSession *self)
{
  LpPlan *plan = lp_store_get_plan (self->store);

  if (lp_plan_find_option (plan, self->option_id) != NULL)
    return;
  self->option_id = lp_plan_get_n_options (plan) > 0 ? lp_plan_get_option (plan, 0)->id : 0;
}

/* The results of the option shown, which take over what they can from those before. @what: flags of LpPlanChange. */
static void
settle_results (LpSession *self,
                guint      what)
{
  LpPlan *plan = lp_store_get_plan (self->store);
  g_autoptr (LpResults) older = g_steal_pointer (&self->results);
  const LpOption *option;

  g_clear_pointer (&self->aside, lp_results_unref);
  settle_option (self);
  option = lp_session_get_option (self);
  if (option == NULL)
    return;
  if (older != NULL && lp_results_get_option (older) != option->id)
    g_clear_pointer (&older, lp_results_unref);
  self->results = lp_results_new (plan, option, self->land, older, what);
}

/* Results first, then whoever shows them, then the selection: a view that hears of a selection has the results it is of. */
static void
renew_results (LpSession *self,
               guint      what)
{
  gboolean pruned;

  settle_results (self, what);
  pruned = lp_selection_prune (self->selection, lp_store_get_plan (self->store), lp_session_get_option (self));
  g_signal_emit (self, signals[RESULTS_CHANGED], 0);
  if (pruned)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

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
  renew_results (self, what);
}

/* A session around @store (transfer full), or NULL when it is NULL. */
static LpSession *
session_new (LpStore *store)
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
  settle_results (self, 0);
  self->proposer = lp_proposer_new (self);
  tell_state (self);
  return self;
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
lp_session_new_example (GFile       *file,
                        const char  *example,
                        GError     **error)
{
  g_autoptr (LpEdit) seed = lp_import_example (example, error);

  return seed != NULL ? session_new (lp_store_create (file, seed, error)) : NULL;
}

LpSession *
lp_session_new_empty (GFile       *file,
                      const char  *title,
                      GError     **error)
{
  g_autoptr (LpEdit) seed = lp_import_empty (title);

  return session_new (lp_store_create (file, seed, error));
}

LpSession *
lp_session_open (GFile           *file,
                 LpStoreOpening  *opening,
                 GError         **error)
{
  return session_new (lp_store_open (file, opening, error));
}

LpSession *
lp_session_open_recovered (GFile   *file,
                           GError **error)
{
  return session_new (lp_store_open_recovered (file, error));
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
  renew_results (self, 0);
  return TRUE;
}

LpCoverage *
lp_session_get_coverage (LpSession *self)
{
  return self->results != NULL ? lp_results_get_coverage (self->results) : NULL;
}

LpProblems *
lp_session_get_problems (LpSession *self)
{
  return self->results != NULL ? lp_results_get_problems (self->results) : NULL;
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

LpMapScene *
lp_session_get_map (LpSession *self)
{
  return self->results != NULL ? lp_results_get_map (self->results) : NULL;
}

void
lp_session_set_map_layers (LpSession         *self,
                           const LpMapLayers *layers)
{
  g_return_if_fail (LP_IS_SESSION (self));

  if (lp_map_layers_equal (layers, lp_land_get_layers (self->land)))
    return;
  lp_land_set_layers (self->land, layers);
  renew_results (self, 0);
}

const LpMapLayers *
lp_session_get_map_layers (LpSession *self)
{
  return lp_land_get_layers (self->land);
}

LpReach *
lp_session_get_reach (LpSession *self)
{
  return self->results != NULL ? lp_results_get_reach (self->results) : NULL;
}

LpProposer *
lp_session_get_proposer (LpSession *self)
{
  return self->proposer;
}

LpResults *
_lp_session_make_results (LpSession      *self,
                          const LpOption *option)
{
  if (self->results != NULL && lp_results_get_option (self->results) == option->id)
    return lp_results_ref (self->results);
  if (self->aside == NULL || lp_results_get_option (self->aside) != option->id)
    {
      g_clear_pointer (&self->aside, lp_results_unref);
      self->aside = lp_results_new (lp_store_get_plan (self->store), option, self->land, NULL, 0);
    }
  return lp_results_ref (self->aside);
}

LpVariation *
lp_session_get_variation (LpSession   *self,
                          const char  *measure,
                          GError     **error)
{
  LpPlan *plan = lp_store_get_plan (self->store);
  const LpOption *option = lp_session_get_option (self);
  const LpMeasure *found = lp_measure_find (plan, measure, error);

  if (found == NULL)
    return NULL;
  if (option == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option whose networks could be compared. Make one first."));
      return NULL;
    }
  return lp_variations_get (self->variations, plan, option, lp_session_get_coverage (self), found);
}

LpOutlook *
lp_session_get_outlook (LpSession *self)
{
  const LpOption *option = lp_session_get_option (self);

  return option != NULL ? lp_outlooks_get (self->outlooks, lp_store_get_plan (self->store), option, LP_OUTLOOK_YEARS) : NULL;
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
