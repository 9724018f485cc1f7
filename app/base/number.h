/* number.h — figures for people to read, and the figures that published files hold */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Formatting follows the locale of the process for its separators, and so does not belong in a file that must be the
 * same everywhere; parsing never does. All functions are pure, any thread may call them, and returned strings are
 * the caller's to free.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a cell of a published file says. Only the first two are figures: nothing else is ever counted as zero.
 *
 * @LP_MARK_VALUE: a figure other than zero
 * @LP_MARK_ZERO: a true zero
 * @LP_MARK_SUPPRESSED: "*", withheld because the number is small
 * @LP_MARK_MISSING: "NA", "ND", "..", ":", or nothing at all
 * @LP_MARK_NOT_APPLICABLE: "-", "N/A"
 * @LP_MARK_UNREADABLE: anything else, among it figures too large to hold
 */
typedef enum
{
  LP_MARK_VALUE,
  LP_MARK_ZERO,
  LP_MARK_SUPPRESSED,
  LP_MARK_MISSING,
  LP_MARK_NOT_APPLICABLE,
  LP_MARK_UNREADABLE,
} LpMark;

/*
 * @LP_NUMBER_DECIMAL_POINT: 1,234.5
 * @LP_NUMBER_DECIMAL_COMMA: 1.234,5
 */
typedef enum
{
  LP_NUMBER_DECIMAL_POINT,
  LP_NUMBER_DECIMAL_COMMA,
} LpNumberStyle;

/* A whole number with its thousands apart: "803,060". The separator is the locale's, or a comma where it has none. */
char *lp_format_count (gint64 count);

/*
 * @value with @decimals (0 to 9) places and its thousands apart: "1,234.5". Halves are rounded away from zero after
 * 15 significant digits, as spreadsheets do, so that a figure on the screen equals the one in the sheet. Less than
 * nothing has a typographic minus; what rounds to zero has none. A value that is not finite gives "–".
 */
char *lp_format_decimal (double value,
                         int    decimals);

/* @share of one as a percentage: 0.714 is "71.4%" with one decimal. Otherwise as lp_format_decimal(). */
char *lp_format_share (double share,
                       int    decimals);

/*
 * Reads a cell: a figure with its thousands apart or not, "£" in front or "%" behind, blanks around it, or one of the
 * marks. The whole cell must be understood. Separators must part groups of three, so "1,23" is unreadable where
 * the style has a decimal point, and never 123. Sets @value, to 0 unless the answer is %LP_MARK_VALUE;
 * "12.3%" gives 0.123 and sets @is_share, which may be %NULL, to %TRUE.
 */
LpMark lp_parse_number (const char    *text,
                        LpNumberStyle  style,
                        double        *value,
                        gboolean      *is_share);

/*
 * Reads a cell that must hold a whole number, as lp_parse_number() does; a fraction, a percentage or a number above
 * 2^53 (beyond which a double has gaps) is unreadable. "8,847.0" is whole.
 */
LpMark lp_parse_count (const char    *text,
                       LpNumberStyle  style,
                       gint64        *count);

G_END_DECLS
