/* check-report.h — what `check` tells of an option, for people and for programs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "session/session.h"

G_BEGIN_DECLS

/** lp_check_report_add: the members of the object that `check --json` prints, into the object begun in @builder. */
void lp_check_report_add   (JsonBuilder    *builder,
                            LpSession      *session,
                            const LpOption *option);
/** lp_check_report_print: the same as a table, on standard output. */
void lp_check_report_print (LpSession      *session,
                            const LpOption *option);

G_END_DECLS
