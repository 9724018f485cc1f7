/* plan-private.h — the inside of the plan, shared by the files plan*.c */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/* The plan table has one row, and this is its key. */
#define LP_PLAN_ROW_ID 1

/**
 * A row is its cells, exactly as the file holds them, and a view of them: the public struct (LpPractice, LpNetwork ...),
 * whose texts point into the cells. Changes touch cells only; views are refreshed when all changes
 * have been found to fit. So a refused apply leaves every public pointer and text as it was.
 */
typedef struct _LpRow
{
  LpTable table;
  LpValue *cells;               /* as many as the table has columns; the key leads */
  gpointer view;                /* of the type that belongs to the table, see row-class.c */
} LpRow;

/* What LP_TABLE_OPTION rows show: the public struct and, by LpPractice.index, each practice's membership or NULL. */
typedef struct
{
  LpOption option;              /* first, so that a LpOption * is a LpOptionView * */
  GPtrArray *members;           /* of LpMembership */
  GArray *network_ids;          /* gint64, the same as numbers: what is asked for all practices at once */
} LpOptionView;

typedef struct
{
  const LpNetwork *network;
  gboolean pinned;
} LpMembership;

/* Where a cell shows in a view, and as what. */
typedef enum
{
  LP_FIELD_TEXT,                /* char *: the cell's own; NULL when it is empty */
  LP_FIELD_INT,                 /* gint64: 0 when empty */
  LP_FIELD_REAL,                /* double: 0 when empty */
  LP_FIELD_BOOLEAN,             /* gboolean: the cell is not 0 */
  LP_FIELD_KNOWN,               /* gboolean: the cell is not empty */
} LpFieldKind;

typedef struct
{
  guint column;
  LpFieldKind kind;
  gsize offset;
} LpField;

/* What a table's rows look like: how large the view is, and how it follows the cells. */
typedef struct
{
  gsize view_size;
  void (*refresh) (LpRow *row);         /* after the fields, what they cannot say; NULL: nothing */
  void (*clear) (gpointer view);        /* NULL: the view owns nothing */
  gboolean by_key;                      /* the order cannot change by an update */
  LpPlanChange what;
} LpRowClass;

struct _LpPlan
{
  GObject parent_instance;

  GHashTable *rows[LP_N_TABLES];        /* of LpRow, by key */
  GPtrArray *lists[LP_N_TABLES];        /* of views, in order; NULL where the table has no order */
  gint64 people;
  guint64 serial;
};

/* One change made to cells, with what it displaced, so that it can be taken back. */
typedef struct
{
  LpChangeKind kind;
  LpRow *row;
  LpValue *displaced;                   /* update: the cells' former values, UNSET where not altered */
} LpStep;

const LpRowClass *_lp_row_class      (LpTable        table);
/* Which cells show in a view of @table, and where. row-fields.c. */
const LpField    *_lp_row_fields     (LpTable        table,
                                      guint         *n_fields);
/* How a list of views of @table is ordered; NULL: the plan keeps none. row-order.c. */
GCompareFunc      _lp_row_order      (LpTable        table);
/* Makes the view follow the cells. */
void              _lp_row_refresh    (LpRow         *row);
LpRow            *_lp_row_new        (LpTable        table);
void              _lp_row_free       (LpRow         *row);
guint             _lp_row_hash       (gconstpointer  row);
gboolean          _lp_row_equal      (gconstpointer  a,
                                      gconstpointer  b);

/* Orders rows of one table by key as SQLite does (texts by bytes). */
int               _lp_row_compare    (const LpRow   *a,
                                      const LpRow   *b);

/* The row with the key that leads @cells, or NULL. */
LpRow            *_lp_plan_find_row  (LpPlan        *self,
                                      LpTable        table,
                                      const LpValue *cells);
LpRow            *_lp_plan_find_row_int  (LpPlan     *self,
                                          LpTable     table,
                                          gint64      id);
LpRow            *_lp_plan_find_row_text (LpPlan     *self,
                                          LpTable     table,
                                          const char *id);

/* Emits "changed". */
void              _lp_plan_emit_changed  (LpPlan     *self,
                                          guint       what);

/* plan-links.c. @steps (element-type LpStep): checks that what they leave points at rows that exist. Reads cells only. */
gboolean          _lp_plan_check_references (LpPlan  *self,
                                             GArray  *steps,
                                             GError **error);
/* Makes lists, links and totals follow the cells; views of the steps' rows have been refreshed. */
void              _lp_plan_relink           (LpPlan  *self,
                                             GArray  *steps);

/* "practice J81002", "membership 12, J81002": a row in an error's sentence. (transfer full) */
char             *_lp_row_describe          (LpTable        table,
                                             const LpValue *cells);

G_END_DECLS
