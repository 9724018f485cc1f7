/* preview-bar.c — says above the map that a preview is shown, how good it is, and what can be done with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/preview-bar.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "ui/application/widget-style.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/preview-bar.ui"
#define SLIM_EMS 46.0           /* less has no room for the words of three buttons */

struct _LpPreviewBar
{
  GtkBox parent_instance;

  GtkLabel *quality_label;
  GtkLabel *figures_label;
  GtkToggleButton *before_button;
  GtkToggleButton *after_button;
  GtkLabel *keep_label;
  GtkWidget *take_button;
  GtkLabel *take_label;

  LpSession *session;
  LpProposer *proposer;
  gboolean slim;                /* buttons have one word */
  gboolean updating;
};

G_DEFINE_TYPE (LpPreviewBar, lp_preview_bar, GTK_TYPE_BOX)

/* ", 2.41 km to the centre", or nothing where it is not known. */
static char *
describe_km (double km)
{
  g_autofree char *number = lp_format_decimal (km, 2);

  return km < 0 ? g_strdup ("") : g_strdup_printf (_(" · %s km to the centre"), number);
}

static char *
describe_figures (const LpProposalPreview *preview)
{
  gboolean any = lp_coverage_get_n_networks (lp_proposal_preview_get_before (preview)) > 0;
  g_autofree char *before = any ? lp_proposal_describe_coverage (lp_proposal_preview_get_before (preview)) : g_strdup (_("no networks"));
  g_autofree char *after = lp_proposal_describe_coverage (lp_proposal_preview_get_coverage (preview));
  g_autofree char *km_before = describe_km (any ? lp_proposal_preview_get_km_before (preview) : -1);
  g_autofree char *km_after = describe_km (lp_proposal_preview_get_km_after (preview));
  guint moves = lp_proposal_preview_get_moves (preview)->len;
  g_autofree char *who = g_strdup_printf (ngettext ("%u practice would move.", "%u practices would move.", moves), moves);

  /* Translators: who would move; then the state of the option before and after. */
  return g_strdup_printf (_("Preview: %s Now: %s%s → then: <b>%s%s</b>"), who, before, km_before, after, km_after);
}

static void
label_buttons (LpPreviewBar *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  g_autoptr (GString) name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;

  if (option == NULL)
    return;
  name = g_string_new (option->name);
  g_string_replace (name, "_", "__", 0);
  /* Translators: an option's name */
  text = self->slim ? g_strdup (_("_Take")) : g_strdup_printf (_("_Take into %s"), name->str);
  tooltip = g_strdup_printf (_("Make these changes to %s, as one step that can be undone"), option->name);
  gtk_label_set_text_with_mnemonic (self->take_label, text);
  gtk_label_set_text_with_mnemonic (self->keep_label, self->slim ? _("_Keep") : _("_Keep as New Option"));
  gtk_widget_set_tooltip_text (self->take_button, tooltip);
}

static void
update (LpPreviewBar *self)
{
  LpProposalPreview *preview = lp_proposer_get_preview (self->proposer);
  gboolean running = lp_proposer_get_state (self->proposer) == LP_PROPOSER_RUNNING;
  g_autofree char *quality = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), preview != NULL);
  if (preview == NULL)
    return;
  quality = running ? g_strdup (_("The best so far; still looking.")) : lp_proposal_describe (lp_proposal_preview_get_proposal (preview));
  figures = describe_figures (preview);
  escaped = g_markup_escape_text (quality, -1);
  tooltip = g_strconcat (escaped, "\n", figures, NULL);
  gtk_label_set_text (self->quality_label, quality);
  gtk_widget_set_tooltip_markup (GTK_WIDGET (self->quality_label), tooltip);
  gtk_label_set_markup (self->figures_label, figures);
  gtk_widget_set_tooltip_markup (GTK_WIDGET (self->figures_label), figures);
  label_buttons (self);
  self->updating = TRUE;
  gtk_toggle_button_set_active (lp_proposer_get_after (self->proposer) ? self->after_button : self->before_button, TRUE);
  self->updating = FALSE;
}

static void
after_toggled_cb (LpPreviewBar *self)
{
  if (!self->updating && self->proposer != NULL)
    lp_proposer_set_after (self->proposer, gtk_toggle_button_get_active (self->after_button));
}

/* Words are not changed while sizes are being given out. */
static gboolean
label_buttons_cb (gpointer user_data)
{
  LpPreviewBar *self = user_data;

  if (self->session != NULL)
    label_buttons (self);
  return G_SOURCE_REMOVE;
}

static void
lp_preview_bar_size_allocate (GtkWidget     *widget,
                              GtkAllocation *allocation)
{
  LpPreviewBar *self = LP_PREVIEW_BAR (widget);
  g_autoptr (LpStyle) style = lp_widget_style_new (widget);
  gboolean slim = allocation->width < SLIM_EMS * style->font_size;

  GTK_WIDGET_CLASS (lp_preview_bar_parent_class)->size_allocate (widget, allocation);
  if (slim == self->slim)
    return;
  self->slim = slim;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, label_buttons_cb, g_object_ref (self), g_object_unref);
}

static void
lp_preview_bar_dispose (GObject *object)
{
  LpPreviewBar *self = LP_PREVIEW_BAR (object);

  self->updating = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->proposer);

  G_OBJECT_CLASS (lp_preview_bar_parent_class)->dispose (object);
}

static void
lp_preview_bar_class_init (LpPreviewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_preview_bar_dispose;
  widget_class->size_allocate = lp_preview_bar_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, quality_label);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, before_button);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, after_button);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, keep_label);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, take_button);
  gtk_widget_class_bind_template_child (widget_class, LpPreviewBar, take_label);
  gtk_widget_class_bind_template_callback (widget_class, after_toggled_cb);
}

static void
lp_preview_bar_init (LpPreviewBar *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

void
lp_preview_bar_set_session (LpPreviewBar *self,
                            LpSession    *session)
{
  g_return_if_fail (LP_IS_PREVIEW_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->proposer = g_object_ref (lp_session_get_proposer (session));
  g_signal_connect_object (self->proposer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
lp_preview_bar_set_brief (LpPreviewBar *self,
                          gboolean      brief)
{
  g_return_if_fail (LP_IS_PREVIEW_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->figures_label), !brief);
}
