/* propose-panel.c — what is wished of a proposal, in plain words and in the order of its weight */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/propose-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "plan/wishes.h"
#include "ui/inspector/rules-popover.h"
#include "ui/propose/wish-spin.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/propose-panel.ui"
#define FARTHEST_KM 500.0        /* more is no limit */

struct _LpProposePanel
{
  GtkBox parent_instance;

  GtkWidget *scrolled;
  GtkSpinButton *min_spin;
  GtkSpinButton *max_spin;
  GtkComboBox *number_combo;
  GtkSpinButton *number_spin;
  GtkSpinButton *locality_spin;
  GtkSpinButton *preferred_spin;
  GtkComboBox *measure_combo;
  GtkSwitch *stay_switch;
  GtkLabel *stay_label;
  GtkSwitch *pins_switch;
  GtkLabel *pins_label;
  GtkSpinButton *farthest_spin;
  GtkSwitch *leave_switch;
  GtkLabel *leave_label;
  LpRulesPopover *rules_popover;
  GtkLabel *rules_label;
  GtkLabel *phase_label;
  GtkLabel *seconds_label;
  GtkProgressBar *progress_bar;
  GtkWidget *figures_scrolled;
  GtkLabel *figures_label;
  GtkLabel *wrong_label;
  GtkButton *run_button;
  GtkWidget *answers_button;
  GtkWidget *stop_button;

  LpSession *session;
  LpProposer *proposer;
  gint64 option_id;             /* whose band and pins are shown; 0: none yet */
  GStrv leave;                  /* codes of practices that stay where they are; NULL: none */
  gboolean folded;              /* the answers lie over the wishes and are one press away */
};

G_DEFINE_TYPE (LpProposePanel, lp_propose_panel, GTK_TYPE_BOX)

static guint
count_pinned (LpProposePanel *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpOption *option = lp_session_get_option (self->session);
  guint pinned = 0;

  for (guint i = 0; option != NULL && i < lp_plan_get_n_practices (plan); i++)
    pinned += lp_plan_is_pinned (plan, option, lp_plan_get_practice (plan, i));

  return pinned;
}

static guint
count_rules (LpProposePanel *self)
{
  const GPtrArray *rules = lp_plan_get_rules (lp_session_get_plan (self->session));
  const LpOption *option = lp_session_get_option (self->session);
  guint count = 0;

  for (guint i = 0; option != NULL && i < rules->len; i++)
    count += ((const LpRule *) g_ptr_array_index (rules, i))->option_id == option->id;

  return count;
}

/* Text with a mnemonic: what must hold says how many it is about. */
static void
update_counts (LpProposePanel *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  guint pinned = count_pinned (self), left = self->leave != NULL ? g_strv_length (self->leave) : 0, rules = count_rules (self);
  guint assigned = coverage != NULL ? lp_coverage_get_totals (coverage)->n_assigned : 0;
  gboolean may_leave = left > 0 || *lp_session_get_practices (self->session) != NULL;
  g_autofree char *stay = g_strdup_printf (_("All that are in a network sta_y there (%u)"), assigned);
  g_autofree char *pins = g_strdup_printf (_("P_inned practices stay (%u)"), pinned);
  g_autofree char *leave = left == 0 ? g_strdup (_("Le_ave the selected practices where they are"))
                                     : g_strdup_printf (ngettext ("Le_ave %u practice where it is", "Le_ave %u practices where they are", left), left);
  g_autofree char *kept = g_strdup_printf (ngettext ("%u rule", "%u rules", rules), rules);

  gtk_label_set_text_with_mnemonic (self->stay_label, stay);
  gtk_label_set_text_with_mnemonic (self->pins_label, pins);
  gtk_label_set_text_with_mnemonic (self->leave_label, leave);
  gtk_label_set_text (self->rules_label, rules > 0 ? kept : _("None"));
  /* Rows that have nothing to be about would only be read. */
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->stay_label)), assigned > 0);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->pins_label)), pinned > 0);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->leave_label)), may_leave);
}

/* A farthest distance among the rules holds whatever is wished here, so that this can only be less. */
static void
update_farthest (LpProposePanel *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  const LpRule *far = option != NULL ? lp_plan_find_rule (lp_session_get_plan (self->session), option->id, LP_RULE_FAR, NULL) : NULL;
  g_autofree char *km = far != NULL ? lp_format_decimal (far->number, far->number == round (far->number) ? 0 : 1) : NULL;
  /* Translators: the farthest distance that the option's rules have */
  g_autofree char *ruled = far != NULL ? g_strdup_printf (_("%s km"), km) : NULL;
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (self->farthest_spin));

  gtk_adjustment_set_upper (adjustment, far != NULL ? MIN (far->number, FARTHEST_KM) : FARTHEST_KM);
  if (far != NULL && gtk_spin_button_get_value (self->farthest_spin) >= far->number)
    gtk_spin_button_set_value (self->farthest_spin, 0);
  lp_wish_spin_set_nothing (LP_WISH_SPIN (self->farthest_spin), far != NULL ? ruled : _("no limit"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->farthest_spin), far != NULL ? _("In a straight line. The option’s rules have this limit; here it can be made less")
                                                                             : _("In a straight line. 0: no limit"));
}

/* Why the settings are no question, or NULL. */
static const char *
find_fault (LpProposePanel *self)
{
  if (gtk_spin_button_get_value (self->min_spin) > gtk_spin_button_get_value (self->max_spin))
    return _("The least number of people is above the most.");

  return NULL;
}

static void
changed_cb (LpProposePanel *self)
{
  const char *fault = find_fault (self);

  gtk_widget_set_visible (GTK_WIDGET (self->number_spin), g_strcmp0 (gtk_combo_box_get_active_id (self->number_combo), "exactly") == 0);
  gtk_label_set_text (self->wrong_label, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_label), fault != NULL);
}

static void
leave_changed_cb (LpProposePanel *self)
{
  gboolean on = gtk_switch_get_active (self->leave_switch);

  if (self->session == NULL || on == (self->leave != NULL))
    return;
  g_clear_pointer (&self->leave, g_strfreev);
  if (on && *lp_session_get_practices (self->session) != NULL)
    self->leave = g_strdupv ((char **) lp_session_get_practices (self->session));
  update_counts (self);
}

static const char *
name_phase (LpProposePhase phase)
{
  switch (phase)
    {
    case LP_PROPOSE_PHASE_ANNEAL:
      return _("Looking for a first plan…");
    case LP_PROPOSE_PHASE_REGIONS:
      return _("Making it better, part by part…");
    case LP_PROPOSE_PHASE_PROOF:
    default:
      return _("Looking for proof that none is better…");
    }
}

/* "0.4% above the best possible at most · 296 people outside the band": how good the best so far is. Nothing is known of distances while people may be fewer. */
static void
show_figures (LpProposePanel           *self,
              const LpProposalProgress *progress)
{
  g_autofree char *outside = lp_format_count (progress->people_outside);
  g_autofree char *fewest = lp_format_count (progress->outside_bound);
  double gap = progress->cost > 0 && isfinite (progress->bound) ? (progress->cost - progress->bound) / progress->cost : -1;
  g_autofree char *share = lp_format_share (MAX (gap, 0), 1);
  g_autofree char *text = NULL;

  if (gap >= 0 && progress->people_outside <= progress->outside_bound)
    text = g_strdup_printf (_("Best so far: %s people outside the band; at most %s above the best possible."), outside, share);
  else if (progress->outside_bound > 0)
    text = g_strdup_printf (_("Best so far: %s people outside the band, where at least %s must be."), outside, fewest);
  else
    text = g_strdup_printf (_("Best so far: %s people outside the band."), outside);
  gtk_label_set_text (self->figures_label, text);
  gtk_widget_set_visible (self->figures_scrolled, progress->people_outside > 0 || progress->cost > 0);
}

static void
show_seconds (LpProposePanel *self)
{
  g_autofree char *seconds = lp_format_decimal (lp_proposer_get_seconds (self->proposer), 1);
  /* Translators: seconds */
  g_autofree char *text = g_strdup_printf (_("%s s"), seconds);

  gtk_label_set_text (self->seconds_label, lp_proposer_get_state (self->proposer) != LP_PROPOSER_IDLE ? text : "");
}

static void
progressed_cb (LpProposePanel *self)
{
  const LpProposalProgress *progress = lp_proposer_get_progress (self->proposer);

  if (progress == NULL)
    return;
  gtk_label_set_text (self->phase_label, name_phase (progress->phase));
  gtk_progress_bar_set_fraction (self->progress_bar, (progress->phase + CLAMP (progress->fraction, 0, 1)) / 3);
  show_figures (self, progress);
  show_seconds (self);
}

/* What the answer says of itself: its quality, what could not be met, and what has changed since. */
static char *
describe_answer (LpProposePanel *self)
{
  LpProposalPreview *preview = lp_proposer_get_preview (self->proposer);
  const LpOption *option = lp_session_get_option (self->session);
  gint64 asked = lp_proposer_get_option (self->proposer);
  GString *text = g_string_new (lp_proposer_get_remark (self->proposer));

  if (preview != NULL && lp_proposer_is_ready (self->proposer))
    {
      const GPtrArray *reasons = lp_proposal_get_result (lp_proposal_preview_get_proposal (preview))->reasons;

      for (guint i = 0; i < reasons->len; i++)
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", reasons->len > 1 ? "• " : "", (const char *) g_ptr_array_index (reasons, i));
    }
  else if (asked != 0 && option != NULL && option->id != asked && lp_proposer_get_state (self->proposer) == LP_PROPOSER_DONE)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _("There is a proposal for another option. Choose that option to see it."));

  return g_string_free (text, FALSE);
}

/* What can be pressed next, and nothing else: while it runs to stop it, and when it is done the answers come first. */
static void
offer_buttons (LpProposePanel  *self,
               LpProposerState  state)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self->run_button));
  gboolean done = state == LP_PROPOSER_DONE && lp_proposer_is_ready (self->proposer);

  gtk_button_set_label (self->run_button, done ? _("_Begin Again") : _("_Begin"));
  gtk_widget_set_visible (GTK_WIDGET (self->run_button), state != LP_PROPOSER_RUNNING);
  gtk_widget_set_visible (self->stop_button, state == LP_PROPOSER_RUNNING);
  gtk_widget_set_visible (self->answers_button, done && self->folded);
  if (done)
    gtk_style_context_remove_class (context, "suggested-action");
  else
    gtk_style_context_add_class (context, "suggested-action");
}

static void
proposer_changed_cb (LpProposePanel *self)
{
  LpProposerState state = lp_proposer_get_state (self->proposer);
  g_autofree char *answer = describe_answer (self);

  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), state == LP_PROPOSER_RUNNING);
  offer_buttons (self, state);
  show_seconds (self);
  if (state == LP_PROPOSER_RUNNING)
    {
      progressed_cb (self);
      return;
    }
  gtk_label_set_text (self->phase_label, lp_proposer_is_ready (self->proposer) ? _("Finished. Nothing has changed yet.")
                                                                               : _("Nothing changes until a proposal is taken or kept."));
  gtk_label_set_text (self->figures_label, answer);
  gtk_widget_set_visible (self->figures_scrolled, *answer != '\0');
}

static void
results_changed_cb (LpProposePanel *self)
{
  update_counts (self);
  update_farthest (self);
}

static void
add_measures (LpProposePanel *self)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (self->session));
  GtkComboBoxText *combo = GTK_COMBO_BOX_TEXT (self->measure_combo);

  gtk_combo_box_text_remove_all (combo);
  gtk_combo_box_text_append (combo, "", _("Nothing"));
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      if (g_strcmp0 (measure->kind, "ratio") == 0)
        gtk_combo_box_text_append (combo, measure->id, measure->name);
    }
  gtk_combo_box_set_active (self->measure_combo, 0);
}

/* Long names of measures must not make the panel wider than a small screen bears. */
static void
shorten_combo (GtkComboBox *combo)
{
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (combo));

  for (GList *l = cells; l != NULL; l = l->next)
    g_object_set (l->data, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, NULL);
}

static void
lp_propose_panel_dispose (GObject *object)
{
  LpProposePanel *self = LP_PROPOSE_PANEL (object);

  g_clear_object (&self->session);
  g_clear_object (&self->proposer);
  g_clear_pointer (&self->leave, g_strfreev);

  G_OBJECT_CLASS (lp_propose_panel_parent_class)->dispose (object);
}

static void
lp_propose_panel_class_init (LpProposePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_propose_panel_dispose;

  g_type_ensure (LP_TYPE_RULES_POPOVER);
  g_type_ensure (LP_TYPE_WISH_SPIN);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, min_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, max_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, number_combo);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, number_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, locality_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, preferred_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, measure_combo);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, stay_switch);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, stay_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, pins_switch);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, pins_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, farthest_spin);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, leave_switch);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, leave_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, rules_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, rules_popover);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, phase_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, seconds_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, figures_scrolled);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, wrong_label);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, run_button);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, answers_button);
  gtk_widget_class_bind_template_child (widget_class, LpProposePanel, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_changed_cb);
}

static void
lp_propose_panel_init (LpProposePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shorten_combo (self->measure_combo);
  shorten_combo (self->number_combo);
}

void
lp_propose_panel_set_session (LpProposePanel *self,
                              LpSession      *session)
{
  g_return_if_fail (LP_IS_PROPOSE_PANEL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->proposer = g_object_ref (lp_session_get_proposer (session));
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proposer, "changed", G_CALLBACK (proposer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proposer, "progressed", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
  lp_rules_popover_set_session (self->rules_popover, session);
  add_measures (self);
  results_changed_cb (self);
  proposer_changed_cb (self);
}

void
lp_propose_panel_begin (LpProposePanel *self)
{
  const LpOption *option;

  g_return_if_fail (LP_IS_PROPOSE_PANEL (self));

  option = lp_session_get_option (self->session);
  if (option == NULL || option->id == self->option_id)
    return;
  self->option_id = option->id;
  gtk_spin_button_set_value (self->min_spin, (double) option->min_people);
  gtk_spin_button_set_value (self->max_spin, (double) option->max_people);
  if (option->networks->len > 0)
    gtk_spin_button_set_value (self->number_spin, option->networks->len);
}

gboolean
lp_propose_panel_read (LpProposePanel   *self,
                       LpProposalWishes *wishes)
{
  const char *number, *measure;

  g_return_val_if_fail (LP_IS_PROPOSE_PANEL (self), FALSE);

  number = gtk_combo_box_get_active_id (self->number_combo);
  measure = gtk_combo_box_get_active_id (self->measure_combo);
  lp_proposal_wishes_init (wishes, lp_session_get_option (self->session));
  wishes->min = (gint64) gtk_spin_button_get_value (self->min_spin);
  wishes->max = (gint64) gtk_spin_button_get_value (self->max_spin);
  wishes->networks = g_strcmp0 (number, "exactly") == 0 ? (guint) gtk_spin_button_get_value_as_int (self->number_spin) : 0;
  wishes->network_km = g_strcmp0 (number, "fewer") == 0 ? LP_PROPOSAL_NETWORK_KM : g_strcmp0 (number, "more") == 0 ? -LP_PROPOSAL_NETWORK_KM : 0;
  wishes->locality_km = gtk_spin_button_get_value (self->locality_spin);
  wishes->preferred = (gint64) gtk_spin_button_get_value (self->preferred_spin);
  wishes->farthest_km = gtk_spin_button_get_value (self->farthest_spin);
  wishes->measure = measure != NULL && *measure != '\0' ? measure : NULL;
  wishes->leave_out = (const char *const *) self->leave;
  wishes->pins = gtk_switch_get_active (self->pins_switch);
  wishes->stay = gtk_switch_get_active (self->stay_switch);

  return find_fault (self) == NULL;
}

void
lp_propose_panel_set_folded (LpProposePanel *self,
                             gboolean        folded)
{
  g_return_if_fail (LP_IS_PROPOSE_PANEL (self));

  self->folded = folded;
  if (self->session != NULL)
    offer_buttons (self, lp_proposer_get_state (self->proposer));
}
