/* edit-private.h — what the makers of edits share: looking things up, judging texts, moving practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/* What @option_id, @network_id or @codes name, or NULL with LP_PLAN_ERROR_NOT_FOUND. */
const LpOption  *_lp_edit_find_option    (LpPlan             *plan,
                                          gint64              option_id,
                                          GError            **error);
const LpNetwork *_lp_edit_find_network   (LpPlan             *plan,
                                          gint64              network_id,
                                          GError            **error);
/* Each practice once. Returns: (transfer container) (element-type LpPractice) */
GPtrArray       *_lp_edit_find_practices (LpPlan             *plan,
                                          const char *const  *codes,
                                          GError            **error);
/* The practices of @network. Returns: (transfer container) (element-type LpPractice) */
GPtrArray       *_lp_edit_list_members   (LpPlan             *plan,
                                          const LpOption     *option,
                                          const LpNetwork    *network);

/* @name without the blanks around it, on one line; NULL with LP_PLAN_ERROR_INVALID when it is empty or too long. (transfer full) */
char            *_lp_edit_take_name      (const char         *name,
                                          GError            **error);
/* @note, or "" for NULL; NULL with LP_PLAN_ERROR_INVALID when it is too long. (transfer full) */
char            *_lp_edit_take_note      (const char         *note,
                                          GError            **error);

/* @text without the blanks around it; NULL with LP_PLAN_ERROR_INVALID when nothing is left or it is too long. (transfer full) */
char            *_lp_edit_take_words     (const char         *text,
                                          GError            **error);
/* An ISO date (2018-06-30), or "" for NULL and ""; NULL with LP_PLAN_ERROR_INVALID for what is no date. (transfer full) */
char            *_lp_edit_take_date      (const char         *date,
                                          GError            **error);

/* "Agree network governance …": the beginning of a long text, to be named by in a label. (transfer full) */
char            *_lp_edit_shorten        (const char         *text);

/* FALSE with LP_PLAN_ERROR_PINNED, naming the first, when one of @practices is pinned in @option. */
gboolean         _lp_edit_check_unpinned (LpPlan             *plan,
                                          const LpOption     *option,
                                          GPtrArray          *practices,
                                          GError            **error);

/* FALSE with LP_PLAN_ERROR_INVALID, naming the first, when one of @practices has closed, and so can be in no network. */
gboolean         _lp_edit_check_open     (LpPlan             *plan,
                                          GPtrArray          *practices,
                                          GError            **error);

/* Adds the row that puts @practice into @network_id, or takes it out of its network when that is 0. */
void             _lp_edit_add_move       (LpEdit             *edit,
                                          LpPlan             *plan,
                                          const LpOption     *option,
                                          const LpPractice   *practice,
                                          gint64              network_id);
void             _lp_edit_add_membership (LpEdit             *edit,
                                          gint64              option_id,
                                          const char         *code,
                                          gint64              network_id,
                                          gboolean            pinned);
/* Adds a row of @table with every cell empty, to be filled in. (transfer none) */
LpChange        *_lp_edit_add_row        (LpEdit             *edit,
                                          LpTable             table);
/* Sets a cell of a row that is added; NULL is "". */
void             _lp_edit_set_text       (LpChange           *change,
                                          guint               column,
                                          const char         *text);
/* "A&E attendances" is "a-e-attendances"; @otherwise when no letter or digit is left. (transfer full) */
char            *_lp_edit_make_stem      (const char         *name,
                                          const char         *otherwise);
/* Adds the removal of the row of @table with the key @id. */
void             _lp_edit_add_removal    (LpEdit             *edit,
                                          LpTable             table,
                                          gint64              id);
/* Adds what must happen to the rows that point at the row of @table with the key @id before it goes: those that cannot do without
 * it go too (and so on), the others let go of it, or point at @heir when that is not 0. Memberships are the caller's:
 * their practices move. edit-release.c. */
void             _lp_edit_add_release    (LpEdit             *edit,
                                          LpPlan             *plan,
                                          LpTable             table,
                                          gint64              id,
                                          gint64              heir);
/* Adds @column := @value to the row of @table with the key @id. @value is (transfer full). */
void             _lp_edit_add_column     (LpEdit             *edit,
                                          LpTable             table,
                                          gint64              id,
                                          guint               column,
                                          LpValue             value);
/* Makes the band of @option @min to @max people, if it is another. */
void             _lp_edit_add_band       (LpEdit             *edit,
                                          const LpOption     *option,
                                          gint64              min,
                                          gint64              max);
/* The row of @table with the key @id; NULL with LP_PLAN_ERROR_NOT_FOUND. */
struct _LpRow   *_lp_edit_find_row       (LpPlan             *plan,
                                          LpTable             table,
                                          gint64              id,
                                          GError            **error);
/* An edit that sets one text, without rows when it is so already. */
LpEdit          *_lp_edit_new_text       (const char         *label,
                                          LpPlan             *plan,
                                          LpTable             table,
                                          gint64              id,
                                          guint               column,
                                          const char         *text);
/* Adds a network's row; texts may be NULL for "". */
void             _lp_edit_add_network    (LpEdit             *edit,
                                          const LpNetwork    *network);

/* Adds copies of the rules of @option for the option @copy_id. edit-rules.c. */
void             _lp_edit_copy_rules     (LpEdit             *edit,
                                          LpPlan             *plan,
                                          const LpOption     *option,
                                          gint64              copy_id);

/* Adds copies of where the networks of an option stand for those of another. @copies: from LpNetwork to the id (gint64) of its copy. edit-standing.c. */
void             _lp_edit_copy_standing  (LpEdit             *edit,
                                          LpPlan             *plan,
                                          GHashTable         *copies);

G_END_DECLS
