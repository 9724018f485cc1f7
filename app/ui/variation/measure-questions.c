/* measure-questions.c — what must be known of a measure of one's own besides its figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/variation/measure-questions.h"

#include <glib/gi18n-lib.h>

#include "ui/application/toolbar.h"

/* A long name of a figure is cut rather than the dialog widened. */
#define FIGURE_CHARS 40

struct _LpMeasureQuestions
{
  GtkGrid parent_instance;

  GtkEntry *name, *unit, *source, *period;
  GtkComboBoxText *kind, *denominator, *per, *better;
};

G_DEFINE_TYPE (LpMeasureQuestions, lp_measure_questions, GTK_TYPE_GRID)

static const char *const kinds[][2] = { { "count", N_("Something counted: staff, rooms, attendances") }, { "proportion", N_("Some of those it is divided by") },
                                        { "amount", N_("Money, area or another amount") }, { "weighted-mean", N_("A score of each practice") }, { NULL, NULL } };
static const char *const pers[][2] = { { "1000", N_("1,000") }, { "1", N_("1") }, { "100", N_("100") }, { "100000", N_("100,000") }, { NULL, NULL } };
static const char *const betters[][2] = { { "neither", N_("Neither is better") }, { "high", N_("More is better") }, { "low", N_("Less is better") }, { NULL, NULL } };

static void
attach (LpMeasureQuestions *self,
        const char         *words,
        GtkWidget          *widget,
        const char         *tooltip,
        int                 row)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_grid_attach (GTK_GRID (self), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), widget, 1, row, 1, 1);
}

static GtkEntry *
make_entry (const char *placeholder)
{
  GtkEntry *entry = GTK_ENTRY (gtk_entry_new ());

  gtk_entry_set_placeholder_text (entry, placeholder);
  gtk_entry_set_activates_default (entry, TRUE);
  return entry;
}

static GtkComboBoxText *
make_chooser (const char *const (*lines)[2])
{
  GtkComboBoxText *combo = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());

  for (guint i = 0; lines[i][0] != NULL; i++)
    gtk_combo_box_text_append (combo, lines[i][0], _(lines[i][1]));
  gtk_combo_box_set_active (GTK_COMBO_BOX (combo), 0);
  return combo;
}

/* The two lists, and then every figure by its name, with its period where it has one. */
static void
fill_denominators (LpMeasureQuestions *self,
                   LpPlan             *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  gtk_combo_box_text_append (self->denominator, "people", _("Registered people"));
  gtk_combo_box_text_append (self->denominator, "weighted", _("Weighted people"));
  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      /* Translators: a figure such as "Diabetes register", and its period */
      g_autofree char *name = *figure->period != '\0' ? g_strdup_printf (_("%1$s, %2$s"), figure->name, figure->period) : g_strdup (figure->name);

      gtk_combo_box_text_append (self->denominator, figure->id, name);
    }
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->denominator), 0);
}

static const char *
get_id (GtkComboBoxText *combo)
{
  return gtk_combo_box_get_active_id (GTK_COMBO_BOX (combo));
}

static void
suggest (GtkEntry   *entry,
         const char *text)
{
  if (*gtk_entry_get_text (entry) == '\0')
    gtk_entry_set_text (entry, text);
}

static void
lp_measure_questions_class_init (LpMeasureQuestionsClass *klass)
{
}

static void
lp_measure_questions_init (LpMeasureQuestions *self)
{
  self->name = make_entry (_("Consulting rooms per 1,000 people"));
  self->unit = make_entry (_("rooms per 1,000 people"));
  self->source = make_entry (_("Estate return of the practices"));
  self->period = make_entry (_("September 2018"));
  self->kind = make_chooser (kinds);
  self->denominator = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  lp_combo_limit_width (GTK_COMBO_BOX (self->denominator), FIGURE_CHARS);
  self->per = make_chooser (pers);
  self->better = make_chooser (betters);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  attach (self, _("_Name"), GTK_WIDGET (self->name), _("What the measure is called in charts and sheets"), 0);
  attach (self, _("_Unit"), GTK_WIDGET (self->unit), _("What its numbers are"), 1);
  attach (self, _("_What it is"), GTK_WIDGET (self->kind), _("Decides how far chance may move it"), 2);
  attach (self, _("_Divided by"), GTK_WIDGET (self->denominator), _("People, or any figure that the plan holds: a register, an area, appointments"), 3);
  attach (self, _("_Per"), GTK_WIDGET (self->per), _("Per so many of what it is divided by"), 4);
  attach (self, _("_Better"), GTK_WIDGET (self->better), _("Decides whether anyone can fall short of the median"), 5);
  attach (self, _("_Source"), GTK_WIDGET (self->source), _("Whose figures these are; stands below every chart"), 6);
  attach (self, _("P_eriod"), GTK_WIDGET (self->period), _("Of when they are"), 7);
}

GtkWidget *
lp_measure_questions_new (LpPlan *plan)
{
  LpMeasureQuestions *self = g_object_new (LP_TYPE_MEASURE_QUESTIONS, NULL);

  fill_denominators (self, plan);

  return GTK_WIDGET (self);
}

void
lp_measure_questions_get_draft (LpMeasureQuestions *self,
                                LpMeasureDraft     *draft)
{
  *draft = (LpMeasureDraft) {
    .name = gtk_entry_get_text (self->name),
    .unit = gtk_entry_get_text (self->unit),
    .kind = get_id (self->kind),
    .denominator = get_id (self->denominator),
    .per = g_ascii_strtod (get_id (self->per), NULL),
    .better = get_id (self->better),
    .source = gtk_entry_get_text (self->source),
    .period = gtk_entry_get_text (self->period),
  };
}

void
lp_measure_questions_suggest (LpMeasureQuestions *self,
                              const char         *name,
                              const char         *source)
{
  suggest (self->name, name);
  suggest (self->source, source);
}
