/* cell-popover.c — a small form at a cell of the matrix: step, characteristic or start date of a network */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/cell-popover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plan/edit-delivery.h"
#include "ui/delivery/delivery-parts.h"

#define N_STEPS 4               /* 0 to 3 */
#define STEP_CHARS 46

typedef struct
{
  GtkWidget *popover, *widget;
  LpSession *session;
  LpStandingCell cell;
  GtkToggleButton *steps[N_STEPS];
  GtkToggleButton *met;
  GtkEntry *note, *date;
} Form;

static void
form_free (Form *self)
{
  g_object_unref (self->session);
  g_free (self);
}

static gint64
get_chosen_step (Form *self)
{
  for (gint64 i = 0; i < N_STEPS; i++)
    if (gtk_toggle_button_get_active (self->steps[i]))
      return i;

  return 0;
}

static LpEdit *
make_edit (Form    *self,
           GError **error)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  LpStandingCell cell = self->cell;

  if (cell.pillar_id != 0)
    return lp_edit_network_step (plan, cell.network_id, cell.pillar_id, get_chosen_step (self), gtk_entry_get_text (self->note),
                                 gtk_entry_get_text (self->date), error);
  if (cell.characteristic_id != 0)
    return lp_edit_network_characteristic (plan, cell.network_id, cell.characteristic_id, gtk_toggle_button_get_active (self->met),
                                           gtk_entry_get_text (self->note), error);

  return lp_edit_network_start (plan, cell.network_id, gtk_entry_get_text (self->date), error);
}

/* The popover stays open on what is refused, so that it can be mended. */
static void
set_activated_cb (Form *self)
{
  g_autoptr (GError) error = NULL;

  if (lp_delivery_commit (self->widget, self->session, make_edit (self, &error), &error))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
destroy_cb (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;

  gtk_widget_destroy (popover);

  return G_SOURCE_REMOVE;
}

/* Not yet destroyed: it is still on its way to be hidden. */
static void
closed_cb (GtkWidget *popover,
           Form      *self)
{
  gtk_widget_grab_focus (self->widget);
  g_idle_add (destroy_cb, g_object_ref (popover));
}

static GtkEntry *
add_entry (Form       *self,
           GtkWidget  *box,
           const char *label,
           const char *text,
           const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_text (GTK_ENTRY (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_box_pack_start (GTK_BOX (box), lp_delivery_new_label (label, entry), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), entry, FALSE, FALSE, 0);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (set_activated_cb), self);

  return GTK_ENTRY (entry);
}

static void
add_steps (Form      *self,
           GtkWidget *box)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpNetworkStep *step = lp_plan_find_network_step (plan, self->cell.network_id, self->cell.pillar_id);
  GtkWidget *first = NULL;

  for (gint64 i = 0; i < N_STEPS; i++)
    {
      const char *text = lp_plan_find_step_text (plan, self->cell.pillar_id, i);
      /* Translators: a step from 1 to 3, and what it is in words */
      g_autofree char *words = i == 0 ? g_strdup (_("_0: not begun")) : g_strdup_printf ("_%d: %s", (int) i, *text != '\0' ? text : _("not described"));
      GtkWidget *button = gtk_radio_button_new_with_mnemonic_from_widget (GTK_RADIO_BUTTON (first), words);
      GtkWidget *label = gtk_bin_get_child (GTK_BIN (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), STEP_CHARS);
      gtk_widget_set_tooltip_text (button, *text != '\0' ? text : NULL);
      gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);
      first = first != NULL ? first : button;
      self->steps[i] = GTK_TOGGLE_BUTTON (button);
    }
  gtk_toggle_button_set_active (self->steps[step != NULL ? CLAMP (step->step, 0, N_STEPS - 1) : 0], TRUE);
  self->note = add_entry (self, box, _("_Evidence"), step != NULL ? step->evidence : "", _("What shows it"));
  self->date = add_entry (self, box, _("_Date"), step != NULL && *step->at != '\0' ? step->at : lp_plan_get_as_of (plan), _("2018-06-30"));
}

static void
add_check (Form      *self,
           GtkWidget *box)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const LpCharacteristic *characteristic = lp_plan_find_characteristic (plan, self->cell.characteristic_id);
  const LpNetworkCharacteristic *said = lp_plan_find_network_characteristic (plan, self->cell.network_id, self->cell.characteristic_id);
  GtkWidget *check = gtk_check_button_new_with_mnemonic (_("_Met"));
  GtkWidget *definition = gtk_label_new (characteristic->definition);

  gtk_label_set_line_wrap (GTK_LABEL (definition), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (definition), STEP_CHARS);
  gtk_label_set_xalign (GTK_LABEL (definition), 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (check), said == NULL || said->met);
  gtk_box_pack_start (GTK_BOX (box), definition, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), check, FALSE, FALSE, 0);
  self->met = GTK_TOGGLE_BUTTON (check);
  self->note = add_entry (self, box, _("_Note"), said != NULL ? said->note : "", _("What shows it"));
}

static char *
make_heading (Form *self)
{
  LpPlan *plan = lp_session_get_plan (self->session);
  const char *network = lp_plan_find_network (plan, self->cell.network_id)->name;
  const LpPillar *pillar = lp_plan_find_pillar (plan, self->cell.pillar_id);
  const LpCharacteristic *characteristic = lp_plan_find_characteristic (plan, self->cell.characteristic_id);
  const char *what = pillar != NULL ? pillar->name : characteristic != NULL ? characteristic->name : _("begins on");

  return g_strdup_printf ("%s: %s", network, what);
}

static void
add_start (Form      *self,
           GtkWidget *box)
{
  const LpNetworkStart *start = lp_plan_find_network_start (lp_session_get_plan (self->session), self->cell.network_id);

  self->date = add_entry (self, box, _("First _day, empty when not known"), start != NULL ? start->at : "", _("2018-06-30"));
}

static void
fill (Form      *self,
      GtkWidget *box)
{
  g_autofree char *text = make_heading (self);
  GtkWidget *heading = gtk_label_new (text), *button = gtk_button_new_with_mnemonic (_("_Set"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (heading), "lp-heading");
  gtk_box_pack_start (GTK_BOX (box), heading, FALSE, FALSE, 0);
  if (self->cell.pillar_id != 0)
    add_steps (self, box);
  else if (self->cell.characteristic_id != 0)
    add_check (self, box);
  else
    add_start (self, box);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (button), "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (set_activated_cb), self);
  gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);
}

static gboolean
can_edit (LpPlan         *plan,
          LpStandingCell  cell)
{
  const LpCharacteristic *characteristic = cell.characteristic_id != 0 ? lp_plan_find_characteristic (plan, cell.characteristic_id) : NULL;

  if (lp_plan_find_network (plan, cell.network_id) == NULL)
    return FALSE;

  return cell.pillar_id != 0 || cell.start || (characteristic != NULL && *characteristic->computed == '\0');
}

void
lp_cell_popover_show (GtkWidget      *widget,
                      LpSession      *session,
                      LpStandingCell  cell,
                      LpRect          rect)
{
  const GdkRectangle at = { (int) rect.x, (int) rect.y, MAX ((int) rect.width, 1), MAX ((int) rect.height, 1) };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Form *self;

  if (!can_edit (lp_session_get_plan (session), cell))
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      return;
    }
  self = g_new0 (Form, 1);
  self->session = g_object_ref (session);
  self->widget = widget;
  self->cell = cell;
  self->popover = gtk_popover_new (widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  g_object_set (box, "margin", 12, NULL);
  gtk_container_add (GTK_CONTAINER (self->popover), box);
  fill (self, box);
  g_object_set_data_full (G_OBJECT (self->popover), "lp-form", self, (GDestroyNotify) form_free);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_widget_show_all (box);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->cell.pillar_id != 0 ? GTK_WIDGET (self->steps[get_chosen_step (self)])
                         : self->met != NULL ? GTK_WIDGET (self->met) : GTK_WIDGET (self->date));
}
