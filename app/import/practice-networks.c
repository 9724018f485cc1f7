/* practice-networks.c — the networks that a practice list names, into an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-networks.h"

#include <glib/gi18n-lib.h>

#include "import/row.h"
#include "plan/quality.h"

#define N_COLOURS 6

typedef struct _Network Network;

struct _Network
{
  char *name;
  gint64 id;
  gint64 number;                /* 0: to be given */
  LpException exception;
  const char *reason, *note;    /* interned; NULL: none */
  Network *namesake;            /* the next of the same name, which a number tells apart */
};

typedef struct
{
  char *code;
  const Network *network;
  gboolean pinned;
} Member;

struct _LpPracticeNetworks
{
  LpPlan *plan;
  char *option_name;
  gint64 min_people, max_people; /* of the band; 0 and 0: not told */
  gboolean keep_apart;          /* from an option that is still empty */
  GPtrArray *networks;          /* Network, in the order of the file */
  GHashTable *by_name;          /* folded name to the first Network of it */
  GPtrArray *members;           /* Member */
};

static void
free_network (gpointer data)
{
  g_free (((Network *) data)->name);
  g_free (data);
}

static void
free_member (gpointer data)
{
  g_free (((Member *) data)->code);
  g_free (data);
}

/* The name of @file_name without its ending. */
static char *
strip_ending (const char *file_name)
{
  const char *dot = g_strrstr (file_name, ".");

  return dot != NULL && dot != file_name ? g_strndup (file_name, dot - file_name) : g_strdup (file_name);
}

/* The plan's only option while it has no networks; else NULL. */
static const LpOption *
find_empty_option (LpPlan *plan)
{
  const LpOption *option = lp_plan_get_n_options (plan) == 1 ? lp_plan_get_option (plan, 0) : NULL;

  return option != NULL && option->networks->len == 0 ? option : NULL;
}

/* An option that is empty becomes the one that is told of. */
static void
rename_option (const LpPracticeNetworks *networks,
               const LpOption           *empty,
               LpEdit                   *edit)
{
  const LpValue key = { LP_VALUE_INT, { .integer = empty->id } };

  if (networks->max_people == 0)
    return;
  if (!g_str_equal (empty->name, networks->option_name))
    lp_edit_add_update (edit, LP_TABLE_OPTION, &key, LP_OPTION_NAME, lp_value_text (networks->option_name));
  if (empty->min_people != networks->min_people)
    lp_edit_add_update (edit, LP_TABLE_OPTION, &key, LP_OPTION_MIN_PEOPLE, lp_value_int (networks->min_people));
  if (empty->max_people != networks->max_people)
    lp_edit_add_update (edit, LP_TABLE_OPTION, &key, LP_OPTION_MAX_PEOPLE, lp_value_int (networks->max_people));
}

/* @name, or with a number behind it when the plan has an option so called. */
static char *
choose_option_name (LpPlan     *plan,
                    const char *name)
{
  char *chosen = g_strdup (name);

  for (guint i = 2; lp_plan_find_option_named (plan, chosen) != NULL; i++)
    {
      g_free (chosen);
      chosen = g_strdup_printf ("%s %u", name, i);
    }
  return chosen;
}

static gint64
find_last_position (LpPlan *plan)
{
  guint n = lp_plan_get_n_options (plan);

  return n > 0 ? lp_plan_get_option (plan, n - 1)->position : 0;
}

/* The option that the networks go into, made in @edit when there is none to use. */
static gint64
settle_option (LpPracticeNetworks *networks,
               LpEdit             *edit)
{
  const LpOption *empty = networks->keep_apart ? NULL : find_empty_option (networks->plan);
  g_autofree char *name = NULL;
  LpChange *row;
  gint64 id;

  if (empty != NULL)
    {
      rename_option (networks, empty, edit);
      return empty->id;
    }
  id = lp_plan_new_id (networks->plan);
  name = choose_option_name (networks->plan, networks->option_name);
  row = lp_row_option (id, find_last_position (networks->plan) + 1, name, "");
  if (networks->max_people > 0)
    {
      lp_row_set_int (row, LP_OPTION_MIN_PEOPLE, networks->min_people);
      lp_row_set_int (row, LP_OPTION_MAX_PEOPLE, networks->max_people);
    }
  lp_edit_add (edit, row);
  return id;
}

/* Gives a number to each network that has none, or that has another's. */
static void
settle_numbers (GPtrArray *networks)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  gint64 next = 1;

  for (guint i = 0; i < networks->len; i++)
    {
      Network *network = g_ptr_array_index (networks, i);

      if (g_hash_table_contains (used, &network->number))
        network->number = 0;
      else if (network->number != 0)
        g_hash_table_add (used, &network->number);
    }
  for (guint i = 0; i < networks->len; i++)
    {
      Network *network = g_ptr_array_index (networks, i);

      if (network->number != 0)
        continue;
      while (g_hash_table_contains (used, &next))
        next++;
      network->number = next;
      g_hash_table_add (used, &network->number);
    }
}

static char *
name_by_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  /* Translators: the name of a network that has been given none: "Network 8" */
  return g_strdup_printf (_("Network %s"), digits);
}

static Network *
make_network (LpPracticeNetworks *networks,
              const char         *name,
              gint64              number)
{
  Network *network = g_new0 (Network, 1);

  network->name = g_strdup (name);
  network->number = number;
  network->id = lp_plan_new_id (networks->plan);
  g_ptr_array_add (networks->networks, network);
  return network;
}

/* The network called @name; among several of that name the one with @number, which is told apart by it alone. */
static Network *
settle_network (LpPracticeNetworks *networks,
                const char         *name,
                gint64              number)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  Network *network = g_hash_table_lookup (networks->by_name, folded);

  if (network == NULL)
    {
      network = make_network (networks, name, number);
      g_hash_table_insert (networks->by_name, g_steal_pointer (&folded), network);
      return network;
    }
  while (number != 0 && network->number != 0 && network->number != number && network->namesake != NULL)
    network = network->namesake;
  if (number != 0 && network->number == 0)
    network->number = number;
  if (number != 0 && network->number != number)
    network = network->namesake = make_network (networks, name, number);
  return network;
}

static LpChange *
make_row (const Network *network,
          gint64         option_id)
{
  LpChange *row = lp_row_network (network->id, option_id, network->number, network->name, (network->number - 1) % N_COLOURS);

  lp_row_set_int (row, LP_NETWORK_EXCEPTION, network->exception);
  if (network->reason != NULL)
    lp_row_set_text (row, LP_NETWORK_EXCEPTION_NOTE, network->reason);
  if (network->note != NULL)
    lp_row_set_text (row, LP_NETWORK_NOTE, network->note);
  return row;
}

LpPracticeNetworks *
lp_practice_networks_new (LpPlan     *plan,
                          const char *file_name)
{
  LpPracticeNetworks *networks = g_new0 (LpPracticeNetworks, 1);

  networks->plan = g_object_ref (plan);
  networks->option_name = strip_ending (file_name);
  networks->networks = g_ptr_array_new_with_free_func (free_network);
  networks->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  networks->members = g_ptr_array_new_with_free_func (free_member);
  return networks;
}

void
lp_practice_networks_free (LpPracticeNetworks *networks)
{
  g_object_unref (networks->plan);
  g_free (networks->option_name);
  g_hash_table_unref (networks->by_name);
  g_ptr_array_unref (networks->networks);
  g_ptr_array_unref (networks->members);
  g_free (networks);
}

void
lp_practice_networks_keep_apart (LpPracticeNetworks *networks)
{
  networks->keep_apart = TRUE;
}

void
lp_practice_networks_name_option (LpPracticeNetworks *networks,
                                  const char         *name,
                                  gint64              min_people,
                                  gint64              max_people)
{
  g_free (networks->option_name);
  networks->option_name = g_strdup (name);
  networks->min_people = min_people;
  networks->max_people = max_people;
}

void
lp_practice_networks_keep (LpPracticeNetworks  *networks,
                           const LpKeptNetwork *kept)
{
  Network *network = settle_network (networks, kept->name, kept->number);

  network->exception = kept->exception;
  network->reason = kept->reason;
  network->note = kept->note;
}

void
lp_practice_networks_take (LpPracticeNetworks  *networks,
                           const LpPracticeRow *given)
{
  const LpPractice *practice = lp_plan_find_practice (networks->plan, given->code);
  g_autofree char *name = NULL;
  Member *member;

  /* One that closed in the plan can be in no network, whatever an older file says. */
  if (practice != NULL && lp_plan_is_closed (networks->plan, practice))
    return;
  if (*given->network != '\0')
    name = g_strdup (given->network);
  else if (given->network_number > 0)
    name = name_by_number (given->network_number);
  else
    return;

  member = g_new0 (Member, 1);
  member->code = g_strdup (given->code);
  member->network = settle_network (networks, name, given->network_number);
  member->pinned = given->pinned;
  g_ptr_array_add (networks->members, member);
}

void
lp_practice_networks_finish (LpPracticeNetworks *networks,
                             LpEdit             *edit)
{
  gint64 option_id;

  if (networks->members->len == 0 && networks->networks->len == 0)
    return;
  option_id = settle_option (networks, edit);
  settle_numbers (networks->networks);
  for (guint i = 0; i < networks->networks->len; i++)
    {
      const Network *network = g_ptr_array_index (networks->networks, i);

      lp_edit_add (edit, make_row (network, option_id));
    }
  for (guint i = 0; i < networks->members->len; i++)
    {
      const Member *member = g_ptr_array_index (networks->members, i);
      LpChange *row = lp_row_new (LP_TABLE_MEMBERSHIP);

      lp_row_set_int (row, LP_MEMBERSHIP_OPTION_ID, option_id);
      lp_row_set_text (row, LP_MEMBERSHIP_PRACTICE, member->code);
      lp_row_set_int (row, LP_MEMBERSHIP_NETWORK_ID, member->network->id);
      lp_row_set_int (row, LP_MEMBERSHIP_PINNED, member->pinned);
      lp_edit_add (edit, row);
    }
}
