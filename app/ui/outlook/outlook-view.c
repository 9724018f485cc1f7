/* outlook-view.c — the view of the next years: a network, a staff group, and what it all rests on */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/outlook/outlook-view.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-outlook.h"
#include "session/pictures.h"
#include "session/segment-file.h"
#include "ui/application/renewal.h"
#include "ui/application/toolbar.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/dialogs/error-dialog.h"
#include "ui/outlook/assumptions-table.h"
#include "ui/outlook/growth-table.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/outlook-view.ui"
#define ALL "all"
/* What the smallest screen that is supported, 1,024 wide, has room for. */
#define NETWORK_CHARS 18
#define NETWORK_CHARS_NARROW 10
#define OTHER_CHARS 8

struct _LpOutlookView
{
  GtkBox parent_instance;

  GtkComboBoxText *kind, *network, *staff, *scenario, *method;
  GtkStack *stack;
  LpChartView *chart_view;
  LpCoverageTable *table;
  LpAssumptionsTable *assumptions;
  LpGrowthTable *growth;
  GtkBox *toolbar;
  GtkWidget *flat_bar;          /* leads to the page of growth while there is none */

  LpSession *session;
  GSimpleActionGroup *actions;
  char *chart_name;
  gboolean updating;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpOutlookView, lp_outlook_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static const char *
get_id (GtkComboBoxText *combo)
{
  return gtk_combo_box_get_active_id (GTK_COMBO_BOX (combo));
}

static const char *
get_page (LpOutlookView *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "show");
  const char *page = g_variant_get_string (state, NULL);

  return gtk_stack_get_child_by_name (self->stack, page) != NULL ? g_intern_string (page) : "chart";
}

/* All practices, then the networks by number. */
static void
fill_networks (LpOutlookView *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  g_autofree char *chosen = g_strdup (get_id (self->network));

  gtk_combo_box_text_remove_all (self->network);
  gtk_combo_box_text_append (self->network, ALL, _("All practices"));
  for (guint i = 0; option != NULL && i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, network->id);

      gtk_combo_box_text_append (self->network, id, network->name);
    }
  if (chosen == NULL || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->network), chosen))
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->network), 0);
}

static void
fill_method (LpOutlookView *self)
{
  LpOutlook *outlook = lp_session_get_outlook (self->session);
  LpStaff staff;

  if (outlook != NULL && lp_staff_from_id (get_id (self->staff), &staff))
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->method),
                              lp_projection_get_requirement (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL), staff, NULL));
}

/* The picture as verbs would name it. */
static char *
make_name (LpOutlookView *self)
{
  const char *kind = get_id (self->kind), *id = get_id (self->network);
  const LpNetwork *network = g_strcmp0 (id, ALL) != 0 ? lp_plan_find_network (lp_session_get_plan (self->session), g_ascii_strtoll (id, NULL, 10)) : NULL;
  g_autofree char *place = network != NULL ? g_strdup_printf (",network=%" G_GINT64_FORMAT, network->number) : g_strdup ("");

  if (g_str_equal (kind, "segments"))
    return g_strdup (kind);
  if (g_str_equal (kind, "tornado"))
    return g_strdup_printf ("%s=%s%s", kind, get_id (self->staff), place);

  return g_strdup_printf ("%s=%s%s,scenario=%s", kind, get_id (self->staff), place, get_id (self->scenario));
}

static void
update_choosers (LpOutlookView *self)
{
  gboolean segments = g_str_equal (get_id (self->kind), "segments");
  gboolean outlook = g_str_equal (get_id (self->kind), "outlook");

  gtk_widget_set_sensitive (GTK_WIDGET (self->network), !segments);
  gtk_widget_set_sensitive (GTK_WIDGET (self->staff), !segments);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scenario), outlook);
}

/* Whether what is shown is the chart or the table of years that growth would bend. */
static gboolean
waits_for_growth (LpOutlookView *self)
{
  const char *page = get_page (self);
  LpOutlook *outlook = lp_session_get_outlook (self->session);

  return outlook != NULL && lp_outlook_is_flat (outlook) && g_str_equal (get_id (self->kind), "outlook") &&
         (g_str_equal (page, "chart") || g_str_equal (page, "table"));
}

static void
update (LpOutlookView *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  g_autoptr (LpChart) chart = NULL;

  self->updating = TRUE;
  fill_networks (self);
  fill_method (self);
  update_choosers (self);
  self->updating = FALSE;
  lp_assumptions_table_update (self->assumptions);
  lp_growth_table_update (self->growth);
  g_clear_pointer (&self->chart_name, g_free);
  if (option == NULL || lp_plan_get_n_practices (lp_session_get_plan (self->session)) == 0)
    {
      gtk_widget_hide (self->flat_bar);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_widget_set_visible (self->flat_bar, waits_for_growth (self));
  self->chart_name = make_name (self);
  chart = lp_session_make_chart (self->session, option, self->chart_name, NULL);
  lp_chart_view_set_chart (self->chart_view, chart);
  lp_coverage_table_set_chart (self->table, chart);
  gtk_stack_set_visible_child_name (self->stack, get_page (self));
}

static void
choice_changed_cb (LpOutlookView *self)
{
  if (!self->updating && self->session != NULL)
    update (self);
}

/* How the requirement is worked out is an assumption like any other. */
static void
method_changed_cb (LpOutlookView *self)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->session == NULL)
    return;
  id = g_strconcat (get_id (self->staff), "-method", NULL);
  if (!lp_session_commit (self->session, lp_edit_assumption_set_central (lp_session_get_plan (self->session), id,
                                                                         gtk_combo_box_get_active (GTK_COMBO_BOX (self->method)), &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
show_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  update (user_data);
}

static void
add_activate_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LpOutlookView *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_assumption_add (lp_session_get_plan (self->session), NULL, _("New assumption"), "", &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
add_usual_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LpOutlookView *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_commit (self->session, lp_edit_assumption_add_usual (lp_session_get_plan (self->session), &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

static void
remove_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LpOutlookView *self = user_data;
  g_autofree char *id = lp_assumptions_table_get_id (self->assumptions);
  g_autoptr (GError) error = NULL;

  if (id != NULL && !lp_session_commit (self->session, lp_edit_assumption_remove (lp_session_get_plan (self->session), id, &error), &error))
    lp_show_error (GTK_WIDGET (self), error);
}

/* What would be taken is told first; then it is one edit. */
static void
take_segments (LpOutlookView *self,
               GFile         *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = lp_session_take_segments (self->session, file, NULL, TRUE, &error);
  GtkWidget *dialog;
  int response;

  if (found == NULL)
    {
      lp_show_error (GTK_WIDGET (self), error);
      return;
    }
  dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
                                   GTK_BUTTONS_NONE, "%s", found);
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", _("Segments that the plan has under these names are written over. Undo takes it back."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL, _("_Take"), GTK_RESPONSE_OK, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  response = gtk_dialog_run (GTK_DIALOG (dialog));
  gtk_widget_destroy (dialog);
  if (response != GTK_RESPONSE_OK)
    return;
  g_free (found);
  found = lp_session_take_segments (self->session, file, NULL, FALSE, &error);
  if (found == NULL)
    lp_show_error (GTK_WIDGET (self), error);
}

static void
take_segments_activate_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpOutlookView *self = user_data;
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (_("Take Segments"), GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))),
                                                                          GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  g_autoptr (GFile) file = NULL;

  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  take_segments (self, file);
}

/* For those who name the file by a script or a test. */
static void
take_segments_file_activate_cb (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  take_segments (user_data, file);
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpOutlookView *self = LP_OUTLOOK_VIEW (view);

  lp_combo_limit_width (GTK_COMBO_BOX (self->network), narrow ? NETWORK_CHARS_NARROW : NETWORK_CHARS);
  lp_combo_limit_width (GTK_COMBO_BOX (self->kind), narrow ? OTHER_CHARS : -1);
  lp_combo_limit_width (GTK_COMBO_BOX (self->staff), narrow ? OTHER_CHARS : -1);
  lp_combo_limit_width (GTK_COMBO_BOX (self->scenario), narrow ? OTHER_CHARS : -1);
  lp_toolbar_fold (self->toolbar);
}

static const char *
get_chart (LpView *view)
{
  return LP_OUTLOOK_VIEW (view)->chart_name;
}

static char *
copy_text (LpView *view)
{
  LpOutlookView *self = LP_OUTLOOK_VIEW (view);

  return g_str_equal (get_page (self), "table") ? lp_coverage_table_to_text (self->table) : NULL;
}

static void
lp_outlook_view_dispose (GObject *object)
{
  LpOutlookView *self = LP_OUTLOOK_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_outlook_view_parent_class)->dispose (object);
}

static void
lp_outlook_view_finalize (GObject *object)
{
  g_free (LP_OUTLOOK_VIEW (object)->chart_name);

  G_OBJECT_CLASS (lp_outlook_view_parent_class)->finalize (object);
}

static void
lp_outlook_view_class_init (LpOutlookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_outlook_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_outlook_view_finalize;

  g_type_ensure (LP_TYPE_ASSUMPTIONS_TABLE);
  g_type_ensure (LP_TYPE_GROWTH_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, kind);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, network);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, staff);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, scenario);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, method);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, table);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, assumptions);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, flat_bar);
  gtk_widget_class_bind_template_child_full (widget_class, "growth_button", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, growth);
  gtk_widget_class_bind_template_child (widget_class, LpOutlookView, toolbar);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_changed_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->get_chart = get_chart;
  iface->copy_text = copy_text;
}

static void
lp_outlook_view_init (LpOutlookView *self)
{
  static const GActionEntry entries[] = {
    { "show", NULL, "s", "'chart'", show_changed_state_cb },
    { "add", add_activate_cb },
    { "add-usual", add_usual_activate_cb },
    { "remove", remove_activate_cb },
    { "take-segments", take_segments_activate_cb },
    { "take-segments-file", take_segments_file_activate_cb, "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "outlook", G_ACTION_GROUP (self->actions));
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lp_combo_limit_width (GTK_COMBO_BOX (self->network), NETWORK_CHARS);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    gtk_combo_box_text_append (self->staff, lp_staff_get_id (staff), lp_staff_get_name (staff));
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    gtk_combo_box_text_append (self->scenario, lp_scenario_get_id (scenario), lp_scenario_get_name (scenario));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->staff), LP_STAFF_GP);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->scenario), LP_SCENARIO_CENTRAL);
  self->updating = FALSE;
}

GtkWidget *
lp_outlook_view_new (LpSession     *session,
                     LpPreferences *preferences)
{
  LpOutlookView *self = g_object_new (LP_TYPE_OUTLOOK_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_chart_view_set_session (self->chart_view, session);
  lp_coverage_table_set_session (self->table, session);
  lp_assumptions_table_set_session (self->assumptions, session);
  lp_growth_table_set_session (self->growth, session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);

  return GTK_WIDGET (self);
}
