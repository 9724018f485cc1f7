/* pdf-language.h — says in a PDF which language it is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lp_pdf_add_language: adds @language ("en-GB", as BCP 47 has it) to the catalogue of a whole PDF as cairo writes it, so that a screen reader speaks it rightly; cairo has no call
 * for that. It also says that the PDF is tagged, which cairo leaves out. Done as PDF means alterations to be done: the new catalogue follows the old file (ISO 32000-1, 7.5.6). A PDF with a packed
 * table of objects is left as it is. Private to app/export.
 */
void lp_pdf_add_language (GByteArray *pdf,
                          const char *language);

G_END_DECLS
