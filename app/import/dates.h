/* dates.h — the dates and periods of published files, in all their spellings */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A date as a number that sorts: 20180930. 0: not known. Pure functions; English month names whatever the locale, as that is what the files hold. */

/**
 * lp_date_read: 20180930, 2018-09-30 (a time of day may follow), 30/09/2018, 30-Sep-18, 30SEP2018, 30 September 2018; and with the first of the month for
 * its day Sep-18, September 2018, 2018-09, 09-2018. Days before months, as in Britain. Anything else, and a day that no calendar has, is 0.
 */
guint lp_date_read           (const char *text);
/** lp_date_describe_month: "September 2018". Returns: (transfer full) */
char *lp_date_describe_month (guint       date);
/** lp_date_describe_year: the financial year the date lies in, "2018-19", which ends on 31 March. Returns: (transfer full) */
char *lp_date_describe_year  (guint       date);
/** lp_date_to_iso: "2018-09-30"; "" for 0. Returns: (transfer full) */
char *lp_date_to_iso         (guint       date);
/** lp_date_of_period: the last day of a period in words: "September 2018", "2018-19", "2018", a date. 0: not known. */
guint lp_date_of_period      (const char *period);

G_END_DECLS
