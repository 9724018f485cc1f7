/* data-row.c — one doubt in the view of the data: whom it is about, what it is, and its remedies */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/data/data-row.h"

#include <glib/gi18n-lib.h>

#define REMEDY "remedy"

/* Pixels of buttons beside which words have room in a narrow window. */
#define MOST_BESIDE 480

struct _LpDataRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;               /* the words, then the buttons */
  GtkWidget *buttons;
  LpQuality *quality;
  const LpQualityLine *line;
};

enum { SIGNAL_REMEDY, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (LpDataRow, lp_data_row, GTK_TYPE_LIST_BOX_ROW)

static const LpRemedy remedies[] = { LP_REMEDY_EXCLUDE, LP_REMEDY_INCLUDE, LP_REMEDY_CORRECT, LP_REMEDY_FOLLOW, LP_REMEDY_MERGE, LP_REMEDY_KEEP,
                                    LP_REMEDY_ADD, LP_REMEDY_ASIDE };

/* What includes a figure that counts already says that it is right as it stands. */
static const char *
get_label (const LpQualityLine *line,
           LpRemedy             remedy)
{
  switch (remedy)
    {
    case LP_REMEDY_EXCLUDE:
      return _("Leave Out");
    case LP_REMEDY_INCLUDE:
      return line->kind == LP_QUALITY_OUTLIER || line->kind == LP_QUALITY_STALE ? _("It Is Right") : _("Bring Back");
    case LP_REMEDY_CORRECT:
      return _("Correct…");
    case LP_REMEDY_FOLLOW:
      return _("Merge as Told");
    case LP_REMEDY_KEEP:
      return _("Still Open");
    case LP_REMEDY_ADD:
      return _("Add to the Plan");
    case LP_REMEDY_ASIDE:
      return _("None of Ours");
    case LP_REMEDY_MERGE:
    default:
      return _("Merge…");
    }
}

static const char *
get_tooltip (LpRemedy remedy)
{
  switch (remedy)
    {
    case LP_REMEDY_EXCLUDE:
      return _("Out of averages and limits; the practice still counts in coverage");
    case LP_REMEDY_INCLUDE:
      return _("The figure counts in averages and limits as it stands");
    case LP_REMEDY_CORRECT:
      return _("Write another figure, with a note; the former one is kept");
    case LP_REMEDY_FOLLOW:
      return _("Into the practice that the line names, on its day");
    case LP_REMEDY_KEEP:
      return _("The files are wrong; the practice stays as it is");
    case LP_REMEDY_ADD:
      return _("It becomes a practice of the plan; files bring its list, position and figures");
    case LP_REMEDY_ASIDE:
      return _("It is not told again, whatever file names it");
    case LP_REMEDY_MERGE:
    default:
      return _("The practice closed, or its people went to another");
    }
}

static void
clicked_cb (GtkButton *button,
            LpDataRow *self)
{
  guint remedy = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), REMEDY));

  /* The list may be made anew by what is done. */
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_REMEDY], 0, remedy);
  g_object_unref (self);
}

static void
add_button (LpDataRow    *self,
            GtkSizeGroup *columns,
            LpRemedy      remedy)
{
  GtkWidget *button = gtk_button_new_with_label (get_label (self->line, remedy));
  g_autofree char *name = NULL;

  /* Translators: a button, a practice */
  name = g_strdup_printf (_("%1$s: %2$s"), get_label (self->line, remedy), self->line->subject);
  atk_object_set_name (gtk_widget_get_accessible (button), name);
  gtk_widget_set_tooltip_text (button, get_tooltip (remedy));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), REMEDY, GUINT_TO_POINTER (remedy));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_size_group_add_widget (columns, button);
  gtk_container_add (GTK_CONTAINER (self->buttons), button);
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

static void
fill (LpDataRow    *self,
      GtkSizeGroup *columns,
      gboolean      by_practice)
{
  g_autofree char *subject = by_practice ? g_strdup (lp_quality_kind_get_title (self->line->kind)) : g_strdup_printf ("%s · %s", self->line->subject, self->line->practice);
  g_autofree char *name = g_strdup_printf ("%s. %s", self->line->subject, self->line->text);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_container_add (GTK_CONTAINER (words), make_label (subject, "lp-best"));
  gtk_container_add (GTK_CONTAINER (words), make_label (self->line->text, "lp-cell"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_container_add (GTK_CONTAINER (self->box), words);
  gtk_container_add (GTK_CONTAINER (self->box), self->buttons);
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if ((self->line->remedies & remedies[i]) != 0)
      add_button (self, columns, remedies[i]);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), name);
}

static void
lp_data_row_finalize (GObject *object)
{
  LpDataRow *self = LP_DATA_ROW (object);

  g_clear_pointer (&self->quality, lp_quality_unref);

  G_OBJECT_CLASS (lp_data_row_parent_class)->finalize (object);
}

static void
lp_data_row_class_init (LpDataRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_data_row_finalize;

  signals[SIGNAL_REMEDY] = g_signal_new ("remedy", LP_TYPE_DATA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lp_data_row_init (LpDataRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_style_context_add_class (gtk_widget_get_style_context (self->box), "lp-row");
  gtk_container_add (GTK_CONTAINER (self), self->box);
}

GtkWidget *
lp_data_row_new (LpQuality           *quality,
                 const LpQualityLine *line,
                 GtkSizeGroup        *columns,
                 gboolean             by_practice,
                 gboolean             narrow)
{
  LpDataRow *self = g_object_new (LP_TYPE_DATA_ROW, NULL);

  self->quality = lp_quality_ref (quality);
  self->line = line;
  fill (self, columns, by_practice);
  gtk_widget_show_all (GTK_WIDGET (self));
  lp_data_row_set_narrow (self, narrow);

  return GTK_WIDGET (self);
}

const LpQualityLine *
lp_data_row_get_line (LpDataRow *self)
{
  g_return_val_if_fail (LP_IS_DATA_ROW (self), NULL);

  return self->line;
}

void
lp_data_row_set_narrow (LpDataRow *self,
                        gboolean   narrow)
{
  int width = 0;

  g_return_if_fail (LP_IS_DATA_ROW (self));

  gtk_widget_get_preferred_width (self->buttons, NULL, &width);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow && width > MOST_BESIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
