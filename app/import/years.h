/* years.h — the years that headings and cells of tables name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A year is named by the one that it ends in, as in the plan's table of yearly figures: "2018-19", "2018/2019" and "2019" are all 2019. A year and month ("2018-09", "09_2018")
 * is no year. Pure functions; any thread.
 */

/** lp_year_read: the year that is all of @text; 0: it is none. */
guint lp_year_read          (const char *text);
/**
 * lp_year_split_heading: the year in a heading such as "GP FTE 2018-19", and in @name what is left of the heading: "GP FTE", "" where it is a year and nothing
 * else. Returns: the year, 0 where there is none; then @name is the heading. @name: (out) (transfer full)
 */
guint lp_year_split_heading (const char  *heading,
                             char       **name);

G_END_DECLS
