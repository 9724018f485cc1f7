/* sample.h — small plans for tests, and a store of a few lines that commits edits to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/* The ids in a sample plan: its option, and its networks from 2001 by number. */
#define SAMPLE_OPTION 1000
#define SAMPLE_NETWORK(number) (2000 + (number))

typedef struct
{
  const char *code, *name;
  gint64 people;                /* -1: not known */
  guint network;                /* number; 0: unassigned */
  gboolean pinned;
} SamplePractice;

/* The rows of a plan with one option, "Option A", of a band of 30,000 to 50,000, and @networks (NULL-terminated) in it. Each practice has a position. */
GPtrArray *sample_rows     (const SamplePractice *practices,
                            guint                 n_practices,
                            const char *const    *networks);
LpPlan    *sample_plan     (const SamplePractice *practices,
                            guint                 n_practices,
                            const char *const    *networks);

/*
 * The complete changes that @edit makes to @plan, as a changeset would have them: one a row, grouped by table. With @rand the tables come in
 * random order. Each row of the edit is tried alone first, so that an edit whose rows are in an order that foreign keys refuse fails here.
 */
GPtrArray *sample_complete (LpPlan        *plan,
                            const LpEdit  *edit,
                            GRand         *rand);

/* A new row of @table with @values, one a column (taken over), in @edit. */
void       sample_add_row  (LpEdit  *edit,
                            LpTable  table,
                            LpValue *values);

/* Asserts that there is no @edit, and why, and clears @error. */
void       sample_refused  (LpEdit      *edit,
                            GError     **error,
                            const char  *sentence);

/* The changes that take @changes back. */
GPtrArray *sample_invert   (const GPtrArray *changes);

/* Applies @edit, which must not be NULL, and frees it. */
void       sample_commit   (LpPlan *plan,
                            LpEdit *edit);

/* The rows of @changes as text, a line each. */
char      *sample_print    (const GPtrArray *changes);

/* The whole plan as text. */
char      *sample_dump     (LpPlan *plan);

G_END_DECLS
