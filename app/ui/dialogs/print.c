/* print.c — sheets of the session through the print dialog, with the page setup remembered */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/print.h"

#define PAGE_SETUP "page-setup"
#define PRINT_SETTINGS "print-settings"

/* While an operation runs. */
typedef struct
{
  LpSession *session;
  const LpPrintJob *job;
  GPtrArray *sheets;            /* of cairo_surface_t; NULL: not made yet, or not to be made */
  GError *error;
} Run;

/* What was remembered under @key; NULL: nothing, or nothing that can be read. Returns: (transfer full) */
static GVariant *
recall (LpPreferences *preferences,
        const char    *key)
{
  g_autofree char *text = lp_preferences_get_string (preferences, key);

  return text != NULL && *text != '\0' ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
}

static void
remember (LpPreferences *preferences,
          const char    *key,
          GVariant      *value)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);
  g_autofree char *text = g_variant_print (sunk, TRUE);

  lp_preferences_set_string (preferences, key, text);
}

/* Returns: (transfer full) */
static GtkPageSetup *
recall_page_setup (LpPreferences *preferences)
{
  g_autoptr (GVariant) kept = recall (preferences, PAGE_SETUP);

  return kept != NULL ? gtk_page_setup_new_from_gvariant (kept) : gtk_page_setup_new ();
}

static GtkPrintSettings *
recall_settings (LpPreferences *preferences)
{
  g_autoptr (GVariant) kept = recall (preferences, PRINT_SETTINGS);

  return kept != NULL ? gtk_print_settings_new_from_gvariant (kept) : gtk_print_settings_new ();
}

/* The paper is known now, and with it how much goes on a page. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Run *run = user_data;

  run->sheets = run->job->make (run->session, run->job->what, gtk_print_context_get_width (context), gtk_print_context_get_height (context), &run->error);
  if (run->sheets != NULL)
    gtk_print_operation_set_n_pages (operation, (int) run->sheets->len);
  else
    gtk_print_operation_cancel (operation);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Run *run = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (run->sheets == NULL || (guint) page >= run->sheets->len)
    return;
  cairo_set_source_surface (cr, g_ptr_array_index (run->sheets, page), 0, 0);
  cairo_paint (cr);
}

static GtkPrintOperation *
make_operation (LpPreferences *preferences,
                Run           *run)
{
  g_autoptr (GtkPageSetup) setup = recall_page_setup (preferences);
  g_autoptr (GtkPrintSettings) settings = recall_settings (preferences);
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, run->job->name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The sheets have margins of their own, which are wider than any printer's. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), run);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), run);

  return operation;
}

gboolean
lp_print (LpSession         *session,
          LpPreferences     *preferences,
          const LpPrintJob  *job,
          const char        *file,
          GtkWindow         *parent,
          GError           **error)
{
  Run run = { session, job, NULL, NULL };
  g_autoptr (GtkPrintOperation) operation = make_operation (preferences, &run);
  g_autoptr (GError) failure = NULL;
  GtkPrintOperationResult result;

  if (file != NULL)
    gtk_print_operation_set_export_filename (operation, file);
  result = gtk_print_operation_run (operation, file != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                                    &failure);
  g_clear_pointer (&run.sheets, g_ptr_array_unref);
  if (run.error != NULL || failure != NULL)
    {
      /* Why there are no sheets, rather than that printing was given up. */
      g_propagate_error (error, run.error != NULL ? run.error : g_steal_pointer (&failure));
      return FALSE;
    }
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && file == NULL)
    {
      remember (preferences, PRINT_SETTINGS, gtk_print_settings_to_gvariant (gtk_print_operation_get_print_settings (operation)));
      remember (preferences, PAGE_SETUP, gtk_page_setup_to_gvariant (gtk_print_operation_get_default_page_setup (operation)));
    }

  return TRUE;
}

void
lp_print_ask_page_setup (LpPreferences *preferences,
                         GtkWindow     *parent)
{
  g_autoptr (GtkPageSetup) setup = recall_page_setup (preferences);
  g_autoptr (GtkPrintSettings) settings = recall_settings (preferences);
  g_autoptr (GtkPageSetup) chosen = gtk_print_run_page_setup_dialog (parent, setup, settings);

  remember (preferences, PAGE_SETUP, gtk_page_setup_to_gvariant (chosen));
}
