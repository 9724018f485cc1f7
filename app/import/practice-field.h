/* practice-field.h — what a column of a practice list can mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person says of a column is remembered by number: meanings are only ever added behind the last. */
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
  LP_FIELD_FIGURE,              /* a figure of one's own, named by the heading; the only meaning that several columns may have */
  LP_FIELD_YEAR,                /* the table has a row for each practice and year */
  LP_FIELD_LOCALITY_NOTE,
  LP_FIELD_SOURCE,              /* where the list of people comes from: the short name of a source that the plan, or another sheet, has */
  LP_N_FIELDS
} LpPracticeField;

/** lp_practice_field_get_id: the word that scripts call it by ("people", "figure"). Static. */
const char     *lp_practice_field_get_id   (LpPracticeField field);
/** lp_practice_field_from_id: the meaning of that word; LP_N_FIELDS: none. */
LpPracticeField lp_practice_field_from_id  (const char     *id);
/** lp_practice_field_get_name: what a person calls it ("Registered people"). Translated, static. */
const char     *lp_practice_field_get_name (LpPracticeField field);

/**
 * lp_practice_field_recognise: what a heading most likely means. A heading never tells of itself that it is a figure's. Headings of the NHS's files change their spelling every year, so case, blanks and
 * punctuation are ignored. A heading that is not known for sure is LP_FIELD_IGNORED: a person then says what it is.
 */
LpPracticeField lp_practice_field_recognise (const char *heading);

G_END_DECLS
