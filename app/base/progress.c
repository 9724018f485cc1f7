/* progress.c — how far long work has come, and whether anybody still wants it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/progress.h"

static double
get_length (const LpProgress *self)
{
  return self->length > 0 ? self->length : 1;
}

LpProgress
lp_progress_part (const LpProgress *self,
                  double            from,
                  double            to)
{
  LpProgress part = { NULL };

  if (self == NULL)
    return part;
  part = *self;
  part.from = self->from + from * get_length (self);
  part.length = (to - from) * get_length (self);
  return part;
}

gboolean
lp_progress_tell (const LpProgress *self,
                  double            done)
{
  if (self == NULL)
    return TRUE;
  if (self->func != NULL)
    self->func (self->from + done * get_length (self), self->data);
  return !g_cancellable_is_cancelled (self->cancellable);
}

gboolean
lp_progress_check (const LpProgress *self,
                   GError          **error)
{
  return self == NULL || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}
