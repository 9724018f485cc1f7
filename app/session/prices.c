/* prices.c — what each wish costs: every pin, rule and setting, found by asking without it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/prices.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "propose/prices.h"
#include "session/courier.h"
#include "session/question.h"

/* Prices being worked out. The courier is NULL where nobody waits for news. */
typedef struct
{
  LpQuestion *question;
  LpCourier *courier;
  LpPricesProgressFunc progress;
  gpointer progress_data;
} Work;

typedef struct
{
  Work *work;                   /* the task's; outlives what the courier delivers, as that ends with the task's callback */
  guint n_done, n_steps;
} Step;

static void
free_work (gpointer data)
{
  Work *work = data;

  lp_question_unref (work->question);
  g_clear_pointer (&work->courier, lp_courier_unref);
  g_free (work);
}

static void
take_step_cb (gpointer item,
              gpointer user_data)
{
  g_autofree Step *step = item;

  step->work->progress (step->n_done, step->n_steps, step->work->progress_data);
}

static void
stepped_cb (guint         n_done,
            guint         n_steps,
            gconstpointer newest,
            gpointer      user_data)
{
  Work *work = user_data;
  const Step step = { work, n_done, n_steps };

  if (work->courier != NULL)
    lp_courier_send (work->courier, g_memdup2 (&step, sizeof step));
}

static const char *
name_practice (const LpQuestion *question,
               guint             practice)
{
  return practice != G_MAXUINT ? lp_question_get_name (question, practice) : "";
}

static char *
name_wish (const LpQuestion     *question,
           const LpProposePrice *price)
{
  const char *practice = name_practice (question, price->practice), *other = name_practice (question, price->other);

  switch (price->kind)
    {
    case LP_PROPOSE_WISH_PIN:
      return g_strdup_printf (_("The pin of %s"), practice);
    case LP_PROPOSE_WISH_TOGETHER:
      return g_strdup_printf (_("%s and %s together"), practice, other);
    case LP_PROPOSE_WISH_APART:
      return g_strdup_printf (_("%s and %s apart"), practice, other);
    case LP_PROPOSE_WISH_LEFT_OUT:
      return g_strdup_printf (_("Leaving %s where it is"), practice);
    case LP_PROPOSE_WISH_FARTHEST:
      return g_strdup (_("The farthest distance"));
    case LP_PROPOSE_WISH_NUMBER:
      return g_strdup (_("The number of networks"));
    case LP_PROPOSE_WISH_LOCALITIES:
      return g_strdup (_("Keeping localities together"));
    case LP_PROPOSE_WISH_SIZE:
      return g_strdup (_("The preferred size"));
    case LP_PROPOSE_WISH_MEASURE:
    default:
      return g_strdup (_("Evening out the measure"));
    }
}

/* "costs 1,234 person-km, 2 m a person": distance and people outside the band; "costs nothing". */
static char *
describe (const LpProposePrice *price,
          gint64                people)
{
  g_autofree char *km = lp_format_count ((gint64) round (fabs (price->km)));
  g_autofree char *metres = lp_format_count ((gint64) round (1000 * fabs (price->km) / (double) MAX (people, 1)));
  g_autofree char *outside = lp_format_count (ABS (price->people_outside));
  GString *text = g_string_new (NULL);

  if (price->people_outside != 0)
    g_string_append_printf (text, price->people_outside > 0 ? _("puts %s more people outside the band; ") : _("keeps %s people in the band; "), outside);
  if (round (price->km) == 0)
    g_string_append (text, price->people_outside != 0 ? _("no longer ways") : _("costs nothing"));
  else
    g_string_append_printf (text, price->km > 0 ? _("costs %s person-km, %s m a person") : _("saves %s person-km, %s m a person"), km, metres);
  if (!price->proved)
    g_string_append (text, _(" (as far as was found)"));
  return g_string_free (text, FALSE);
}

/* Everyone who is to stay where they are counts as pinned, but was not pinned one by one: only pins and rules have a price. */
static LpQuestion *
put_question (LpSession               *session,
              const LpOption          *option,
              const LpProposalWishes  *wishes,
              GError                 **error)
{
  LpProposalWishes priced = *wishes;

  priced.stay = FALSE;
  return lp_question_new (session, option, &priced, error);
}

static GPtrArray *
find_prices (Work          *work,
             GCancellable  *cancellable,
             GError       **error)
{
  LpQuestion *question = work->question;
  g_autoptr (GPtrArray) found = lp_propose_prices (lp_question_get_problem (question), lp_question_get_settings (question), NULL, stepped_cb, work,
                                                   cancellable, error);
  gint64 people = lp_question_count_people (question);
  GPtrArray *prices;

  if (found == NULL)
    return NULL;
  prices = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_price_free);
  for (guint i = 0; i < found->len; i++)
    {
      const LpProposePrice *price = g_ptr_array_index (found, i);
      LpPrice *told = g_new0 (LpPrice, 1);

      told->wish = name_wish (question, price);
      told->sentence = describe (price, people);
      told->km = price->km;
      told->people_outside = price->people_outside;
      told->proved = price->proved;
      g_ptr_array_add (prices, told);
    }
  return prices;
}

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *prices = find_prices (task_data, cancellable, &error);

  if (prices != NULL)
    g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
lp_price_free (LpPrice *price)
{
  g_free (price->wish);
  g_free (price->sentence);
  g_free (price);
}

GPtrArray *
lp_session_find_prices (LpSession               *session,
                        const LpOption          *option,
                        const LpProposalWishes  *wishes,
                        GError                 **error)
{
  g_autoptr (LpQuestion) question = put_question (session, option, wishes, error);

  return question != NULL ? find_prices (&(Work) { question }, NULL, error) : NULL;
}

void
lp_session_find_prices_async (LpSession              *session,
                              const LpOption         *option,
                              const LpProposalWishes *wishes,
                              LpPricesProgressFunc    progress,
                              gpointer                progress_data,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  GError *error = NULL;
  LpQuestion *question = put_question (session, option, wishes, &error);
  Work *work;

  g_task_set_check_cancellable (task, FALSE);
  if (question == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = g_new0 (Work, 1);
  work->question = question;
  work->courier = progress != NULL ? lp_courier_new (take_step_cb, NULL, g_free) : NULL;
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, find_thread);
}

GPtrArray *
lp_session_find_prices_finish (LpSession     *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (work != NULL && work->courier != NULL)
    lp_courier_dismiss (work->courier);
  return g_task_propagate_pointer (G_TASK (result), error);
}
