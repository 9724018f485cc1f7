/* style.h — the colours, fonts and sizes that a picture is drawn with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LpStyle: a plain value handed to every drawing, so that a drawing never asks a widget or a setting. The screen makes one from the
 * user's font and theme, the projector a larger one, export the default. Colours are those of the paper: it stays light in a dark
 * theme when exported. One user unit is one CSS pixel; font sizes are in user units.
 */
typedef struct
{
  double r, g, b, a;
} LpColour;

#define LP_N_TERRITORIES 6

typedef struct
{
  char *font_family;            /* owned; a Pango family name */
  double font_size;             /* text of marks and labels; the rest are multiples of it */
  double line_width;            /* 1 on screen, more on a wall */
  gboolean hide_names;          /* practices by number instead of name */
  LpColour paper, text, quiet, rule, grid;
  LpColour right_size, under, over, under_text, over_text, unassigned, unassigned_line;
  LpColour band, band_line, selection, hover, sea, land;
  LpColour territory[LP_N_TERRITORIES], territory_dark[LP_N_TERRITORIES];
} LpStyle;

/** lp_style_new: the default on light paper (values of the mock-ups' colour table), @font_family copied. Returns: (transfer full) */
LpStyle *lp_style_new      (const char    *font_family,
                            double         font_size);
/** lp_style_new_dark: the same for the screen in a dark theme: dark paper, light text; territories and size colours that keep 3:1 on it. */
LpStyle *lp_style_new_dark (const char    *font_family,
                            double         font_size);
LpStyle *lp_style_copy     (const LpStyle *style);
void     lp_style_free     (LpStyle       *style);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpStyle, lp_style_free)

G_END_DECLS
