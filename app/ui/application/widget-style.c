/* widget-style.c — the style of pictures as a widget's font and theme want it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/widget-style.h"

#define POINTS_PER_INCH 72.0

static double
measure_font (PangoContext               *context,
              const PangoFontDescription *font)
{
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * (resolution > 0 ? resolution : 96) / POINTS_PER_INCH;
}

gboolean
lp_widget_is_dark (GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (gtk_widget_get_toplevel (widget));
  GdkRGBA text;

  /* Of the window rather than of the widget: a selected row writes light text in a light theme. In the state that the
   * window has: asking for another would make GTK compute all styles below it anew, and draw, and ask again. */
  gtk_style_context_get_color (context, gtk_style_context_get_state (context), &text);

  return 0.2126 * text.red + 0.7152 * text.green + 0.0722 * text.blue > 0.5;
}

LpStyle *
lp_widget_style_new (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const char *family = pango_font_description_get_family (font);
  double size = measure_font (context, font);

  return lp_widget_is_dark (widget) ? lp_style_new_dark (family, size) : lp_style_new (family, size);
}

void
lp_widget_fit_dialog (GtkWindow *dialog,
                      double     width_ems,
                      double     height_ems)
{
  const double most = 0.94;
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (dialog));
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  int width = width_ems * style->font_size, height = height_ems * style->font_size;

  if (parent != NULL)
    {
      int parent_width, parent_height;

      gtk_window_get_size (parent, &parent_width, &parent_height);
      width = MIN (width, most * parent_width);
      height = MIN (height, most * parent_height);
    }
  gtk_window_set_default_size (dialog, width, height);
}

void
lp_widget_activate (GtkWidget  *widget,
                    const char *prefix,
                    const char *action,
                    GVariant   *target)
{
  GActionGroup *group = gtk_widget_get_action_group (widget, prefix);
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  if (group != NULL)
    g_action_group_activate_action (group, action, owned);
}
