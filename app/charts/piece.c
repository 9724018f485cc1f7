/* piece.c — text that a layout has put in its place */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/piece-private.h"

static void
clear_piece (gpointer data)
{
  g_free (((LpPiece *) data)->text);
}

GArray *
_lp_pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (LpPiece));

  g_array_set_clear_func (pieces, clear_piece);
  return pieces;
}

LpRect
_lp_pieces_add (GArray            *pieces,
                LpTypesetter      *typesetter,
                const LpTextStyle *text_style,
                const char        *text,
                LpPoint            at)
{
  LpPiece piece = { .text_style = *text_style, .at = at };

  if (text == NULL || *text == '\0')
    return (LpRect) { at.x, at.y, 0, 0 };
  piece.text = g_strdup (text);
  piece.box = lp_typesetter_measure (typesetter, text_style, text, at);
  g_array_append_val (pieces, piece);
  return piece.box;
}

double
_lp_pieces_add_below (GArray            *pieces,
                      LpTypesetter      *typesetter,
                      const LpTextStyle *text_style,
                      const char        *text,
                      LpPoint            at)
{
  LpRect box;

  if (text == NULL || *text == '\0')
    return at.y;
  box = lp_typesetter_measure (typesetter, text_style, text, at);
  box = _lp_pieces_add (pieces, typesetter, text_style, text, (LpPoint) { at.x, at.y + (at.y - box.y) });
  return box.y + box.height;
}

void
_lp_pieces_draw (const GArray *pieces,
                 LpTypesetter *typesetter,
                 double        top,
                 double        bottom,
                 cairo_t      *cr)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const LpPiece *piece = &g_array_index (pieces, LpPiece, i);

      if (piece->box.y < bottom && piece->box.y + piece->box.height > top)
        lp_typesetter_draw (typesetter, &piece->text_style, piece->text, piece->at, cr);
    }
}
