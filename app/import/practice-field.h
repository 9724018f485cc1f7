/* practice-field.h — what a column of a practice list can mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LP_FIELD_IGNORED,
  LP_FIELD_CODE,
  LP_FIELD_NAME,
  LP_FIELD_POSTCODE,
  LP_FIELD_ADDRESS,
  LP_FIELD_DISTRICT,
  LP_FIELD_LOCALITY,
  LP_FIELD_PEOPLE,
  LP_FIELD_WEIGHTED,
  LP_FIELD_EASTING,
  LP_FIELD_NORTHING,
  LP_FIELD_NETWORK_NUMBER,
  LP_FIELD_NETWORK,
  LP_FIELD_PINNED,
  LP_FIELD_NOTE,
  LP_N_FIELDS
} LpPracticeField;

/** lp_practice_field_get_name: what a person calls it ("Registered people"). Translated, static. */
const char     *lp_practice_field_get_name (LpPracticeField field);

/**
 * lp_practice_field_recognise: what a heading most likely means. Headings of the NHS's files change their spelling every year, so case, blanks and
 * punctuation are ignored. A heading that is not known for sure is LP_FIELD_IGNORED: a person then says what it is.
 */
LpPracticeField lp_practice_field_recognise (const char *heading);

G_END_DECLS
