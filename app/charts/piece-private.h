/* piece-private.h — text that a layout has put in its place */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/typesetter.h"

G_BEGIN_DECLS

/* Layouts make pieces, drawing draws them and tests look at them: all three see the same boxes. */
typedef struct
{
  LpTextStyle text_style;
  char *text;
  LpPoint at;
  LpRect box;
} LpPiece;

/* Returns: (transfer full) (element-type LpPiece) */
GArray *_lp_pieces_new  (void);

/* Adds @text with its first baseline at @at; empty text adds nothing. Returns its box. */
LpRect  _lp_pieces_add  (GArray            *pieces,
                         LpTypesetter      *typesetter,
                         const LpTextStyle *text_style,
                         const char        *text,
                         LpPoint            at);

/* The same with the top of the text at @at. Returns where it ends: @at.y when empty. */
double  _lp_pieces_add_below (GArray            *pieces,
                              LpTypesetter      *typesetter,
                              const LpTextStyle *text_style,
                              const char        *text,
                              LpPoint            at);

/* Draws those that touch the strip from @top to @bottom. */
void    _lp_pieces_draw (const GArray      *pieces,
                         LpTypesetter      *typesetter,
                         double             top,
                         double             bottom,
                         cairo_t           *cr);

G_END_DECLS
