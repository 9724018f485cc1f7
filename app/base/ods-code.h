/* ods-code.h — recognises the codes that the Organisation Data Service gives to practices, branches and networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The shape of a code tells its kind; whether it was ever given out, only the published register tells.
 * Shapes were counted in the register of GP practices (epraccur) of August 2018 and January 2023. Pure functions; any thread may call them.
 * All but lp_ods_normalise() expect a normalised code.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text without blanks around it and in capitals, as codes are compared. Transfer full. */
char *lp_ods_normalise (const char *text);

/*
 * Whether @code has the shape of a practice: a letter of A-H, J-N, P-T, V, W or Y and five digits (J81002), or ALD, GUE
 * or JER and three digits (Channel Islands). U and five digits is a network's.
 */
gboolean lp_ods_is_practice (const char *code);

/* Whether @code stands for people without a practice: V81997 none, V81998 not applicable, V81999 unknown. */
gboolean lp_ods_is_pseudo_practice (const char *code);

/* Whether @code has the shape of a branch surgery: a practice's code and three digits (A81013001). */
gboolean lp_ods_is_branch (const char *code);

/* Whether @code has the shape of a published primary care network: U and five digits (U19923). */
gboolean lp_ods_is_network (const char *code);

/*
 * Whether a spreadsheet took the code for a number and wrote it back as one, such as "1.00E+02" for 1E2: the code
 * is lost, and the row needs the file as it was published.
 */
gboolean lp_ods_is_mangled (const char *code);

G_END_DECLS
