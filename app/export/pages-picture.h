/* pages-picture.h — charts and maps on the pages of a document */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/export.h"
#include "export/pages.h"

G_BEGIN_DECLS

/**
 * lp_pages_chart: as wide as the text. One that is taller than what is left of the page begins another, or is drawn smaller where it is taller than any, so that all of it is
 * there. @least_width: in user units; a chart of many columns is drawn as wide as this and then made smaller; 0: the width of the text. Private to app/export.
 */
void lp_pages_chart (LpPages          *pages,
                     LpChart          *chart,
                     double            least_width,
                     const LpStyle    *style);

/** lp_pages_maps: a map, or two, as wide as the text and so high, or as what is left of the page. */
void lp_pages_maps  (LpPages          *pages,
                     const LpPicture  *maps,
                     double            height,
                     const LpStyle    *style);

G_END_DECLS
