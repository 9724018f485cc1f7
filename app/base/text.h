/* text.h — searching, sorting, listing and dressing names */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pure functions on UTF-8; any thread may call them, and returned strings are the caller's to free. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * @text as it is compared in a search: without case, accents and apostrophes ("St Mary’s Café" is "st marys cafe").
 * Transfer full.
 */
char *lp_text_fold (const char *text);

/*
 * Whether each word of @needle stands somewhere in @haystack, in any order and also inside a word. A needle without
 * words is in every haystack.
 */
gboolean lp_text_matches (const char *haystack,
                          const char *needle);

/*
 * Compares two names as people sort them: by the locale's alphabet, without case and accents, numbers by their
 * size ("Option 9" before "Option 10"). Zero only for equal strings, so a sort by it is always the same.
 */
int lp_text_compare_names (const char *a,
                           const char *b);

/*
 * The first @n_names of @names as a list in a sentence: "A", "A and B", "A, B and C". Where they are more than
 * @max_shown (0: no limit), the rest is counted: "A, B and 3 others". Translated. Transfer full.
 */
char *lp_text_join_names (const char *const *names,
                          guint              n_names,
                          guint              max_shown);

/*
 * A name that the NHS publishes in capitals, as its practice would write it: "ST MARY'S SURGERY" is "St Mary's Surgery".
 * Abbreviations (GP, NHS, PCN, single letters, short words without a vowel) keep their capitals, small words inside
 * ("of", "the") have none. A name that already holds a small letter comes back as it was. Transfer full.
 */
char *lp_text_title_case (const char *name);

G_END_DECLS
