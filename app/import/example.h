/* example.h — the beginnings of a plan: the example that travels with the program, and an empty one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * Each returns the edit that fills a new plan, for lp_store_create() (transfer full). Pure: they read tables compiled into the program and write nothing.
 */

/** lp_import_example: the named example; "dorset" is the one there is. NULL names those there are. */
LpEdit *lp_import_example (const char  *name,
                           GError     **error);

/** lp_import_empty: a plan without practices and with one empty option. @title NULL or "": "New plan". */
LpEdit *lp_import_empty   (const char  *title);

typedef void (*LpDistrictNamer) (gpointer data, const char *code, const char *name);

/** lp_import_name_districts: calls @namer with each district that the example's map knows, for files that give a district's code alone. */
void    lp_import_name_districts (LpDistrictNamer  namer,
                                  gpointer         data);

G_END_DECLS
