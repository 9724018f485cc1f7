/* unassigned-row.c — one practice in no network, and a button that adds it to the nearest that it fits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/unassigned-row.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "session/preview.h"
#include "ui/practices/practice-drag.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/unassigned-row.ui"

struct _LpUnassignedRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *event_box;
  GtkLabel *name_label;
  GtkLabel *people_label;
  GtkLabel *nearest_label;
  GtkButton *add_button;

  LpSession *session;
  char *code;
};

G_DEFINE_TYPE (LpUnassignedRow, lp_unassigned_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_fit (LpUnassignedRow       *self,
              const LpNetworkTotals *network)
{
  const char *codes[] = { self->code, NULL };
  g_autoptr (GPtrArray) effects = lp_session_preview_move (self->session, codes, network->id);
  const LpWhatIf *effect = effects->len > 0 ? g_ptr_array_index (effects, 0) : NULL;
  g_autofree char *people = effect != NULL ? lp_format_count (effect->people_after) : NULL;
  static const char *const sizes[] = { N_("right size"), N_("still under"), N_("over") };

  if (effect == NULL)
    return g_strdup ("");

  return g_strdup_printf (_("Nearest: %s → %s, %s"), network->name, people, _(sizes[effect->size_after]));
}

static void
offer_nearest (LpUnassignedRow  *self,
               const LpPractice *practice)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  gint64 id = lp_session_find_nearest_fit (self->session, practice);
  const LpNetworkTotals *network = id != 0 ? lp_coverage_find_network (coverage, id) : NULL;
  g_autofree char *nearest = NULL;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->add_button), network != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->nearest_label), network != NULL);
  if (network == NULL)
    return;

  nearest = describe_fit (self, network);
  label = g_strdup_printf (_("Add to %d"), (int) network->number);
  tooltip = g_strdup_printf (_("Add %s to %d %s"), practice->name, (int) network->number, network->name);
  gtk_label_set_text (self->nearest_label, nearest);
  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.assign");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "(sx)", self->code, id);
}

/* A drag takes the session's practices along, so the row pressed must be one of them. */
static gboolean
pressed_cb (LpUnassignedRow *self,
            GdkEventButton  *event)
{
  const char *codes[] = { self->code, NULL };

  if (event->button == GDK_BUTTON_PRIMARY && !g_strv_contains (lp_session_get_practices (self->session), self->code))
    lp_session_select_practices (self->session, codes);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_unassigned_row_dispose (GObject *object)
{
  LpUnassignedRow *self = LP_UNASSIGNED_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_unassigned_row_parent_class)->dispose (object);
}

static void
lp_unassigned_row_finalize (GObject *object)
{
  g_free (LP_UNASSIGNED_ROW (object)->code);

  G_OBJECT_CLASS (lp_unassigned_row_parent_class)->finalize (object);
}

static void
lp_unassigned_row_class_init (LpUnassignedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_unassigned_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_unassigned_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedRow, event_box);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedRow, people_label);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedRow, nearest_label);
  gtk_widget_class_bind_template_child (widget_class, LpUnassignedRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
lp_unassigned_row_init (LpUnassignedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LpUnassignedRow *
lp_unassigned_row_new (LpSession        *session,
                       const LpPractice *practice)
{
  LpUnassignedRow *self = g_object_new (LP_TYPE_UNASSIGNED_ROW, NULL);
  g_autofree char *people = practice->has_people ? lp_format_count (practice->people) : g_strdup (_("not known"));

  self->session = g_object_ref (session);
  self->code = g_strdup (practice->code);
  gtk_label_set_text (self->name_label, practice->name);
  gtk_label_set_text (self->people_label, people);
  offer_nearest (self, practice);
  lp_practice_drag_attach_widget (self->event_box, session);

  return self;
}

const char *
lp_unassigned_row_get_code (LpUnassignedRow *self)
{
  g_return_val_if_fail (LP_IS_UNASSIGNED_ROW (self), NULL);

  return self->code;
}
