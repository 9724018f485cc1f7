/* last-seen.c — what was looked at last, which is no edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/last-seen.h"

#include "store/statement.h"

gboolean
lp_last_seen_read (LpConnection  *connection,
                   gint64        *option_id,
                   GError       **error)
{
  /* The sum of no rows is null, which reads as 0: a file without the row shows its first option. */
  return lp_connection_read_int (connection, "SELECT sum (option_id) FROM last_seen", option_id, error);
}

gboolean
lp_last_seen_write (LpConnection  *connection,
                    gint64         option_id,
                    GError       **error)
{
  g_autoptr (LpStatement) statement = NULL;

  statement = lp_statement_new (connection, "REPLACE INTO last_seen (id, option_id) VALUES (1, ?)", error);
  return statement != NULL &&
         lp_statement_bind_int (statement, 0, option_id, error) &&
         lp_statement_run (statement, error);
}
