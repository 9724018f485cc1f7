/* print.c — sheets of the session through the print dialog, with the page setup remembered */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/print.h"

#include "session/errand.h"

#define PAGE_SETUP "page-setup"
#define PRINT_SETTINGS "print-settings"

/* A look whether the sheets are made; between two the window draws and listens, us. */
#define LOOK_US 5000

/* While an operation runs, and until the thread that makes its sheets has left off: in an atomic box. */
typedef struct
{
  LpSession *session;           /* the window's; not the thread's to touch */
  LpSheetsFunc make;
  char *what;
  double width, height;         /* of the paper, points */
  LpErrand *errand;             /* which holds the run; NULL: the sheets are not being made */
  gboolean made;                /* as far as they will be */
  GPtrArray *sheets;            /* of cairo_surface_t; NULL: not made yet, or not to be made */
  GError *error;
} Run;

static void
clear_run (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->sheets, g_ptr_array_unref);
  g_clear_error (&run->error);
  g_free (run->what);
}

static void
release_run (gpointer run)
{
  g_atomic_rc_box_release_full (run, clear_run);
}

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

/* In a thread of its own. */
static gboolean
make_sheets (LpSession         *copy,
             const LpProgress  *progress,
             gpointer           data,
             GError           **error)
{
  Run *run = data;

  run->sheets = run->make (copy, run->what, run->width, run->height, progress, error);

  return run->sheets != NULL;
}

static void
made_cb (LpErrand     *errand,
         const GError *error,
         gpointer      user_data)
{
  Run *run = user_data;

  run->made = TRUE;
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    run->error = g_error_copy (error);
}

/* The paper is known now, and with it how much goes on a page. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Run *run = user_data;

  run->width = gtk_print_context_get_width (context);
  run->height = gtk_print_context_get_height (context);
  run->errand = lp_errand_send (run->session, make_sheets, g_atomic_rc_box_acquire (run), release_run, made_cb, run, &run->error);
  if (run->errand == NULL)
    gtk_print_operation_cancel (operation);
}

/* Called again and again from the main loop. TRUE: it is known how many pages there are. */
static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             gpointer           user_data)
{
  Run *run = user_data;

  if (!run->made)
    {
      g_usleep (LOOK_US);
      return FALSE;
    }
  if (run->sheets != NULL)
    gtk_print_operation_set_n_pages (operation, (int) run->sheets->len);
  else
    gtk_print_operation_cancel (operation);

  return TRUE;
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
make_operation (LpPreferences    *preferences,
                const LpPrintJob *job,
                Run              *run)
{
  g_autoptr (GtkPageSetup) setup = recall_page_setup (preferences);
  g_autoptr (GtkPrintSettings) settings = recall_settings (preferences);
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The sheets have margins of their own, which are wider than any printer's. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), run);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), run);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), run);

  return operation;
}

/* What went wrong, as far as anything did: why there are no sheets, rather than that printing was given up. */
static gboolean
check_run (Run      *run,
           GError   *failure,
           GError  **error)
{
  g_autoptr (GError) owned = failure;

  if (run->error != NULL)
    g_propagate_error (error, g_steal_pointer (&run->error));
  else if (owned != NULL)
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    return TRUE;

  return FALSE;
}

gboolean
lp_print (LpSession         *session,
          LpPreferences     *preferences,
          const LpPrintJob  *job,
          const char        *file,
          GtkWindow         *parent,
          GError           **error)
{
  Run *run = g_atomic_rc_box_new0 (Run);
  g_autoptr (GtkPrintOperation) operation = make_operation (preferences, job, run);
  GError *failure = NULL;
  GtkPrintOperationResult result;
  gboolean done;

  run->session = session;
  run->make = job->make;
  run->what = g_strdup (job->what);
  if (file != NULL)
    gtk_print_operation_set_export_filename (operation, file);
  result = gtk_print_operation_run (operation, file != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                                    &failure);
  /* Given up while the sheets were being made: nobody waits for them. */
  if (run->errand != NULL)
    lp_errand_cancel (run->errand);
  g_clear_pointer (&run->errand, lp_errand_unref);
  done = check_run (run, failure, error);
  if (done && result == GTK_PRINT_OPERATION_RESULT_APPLY && file == NULL)
    {
      remember (preferences, PRINT_SETTINGS, gtk_print_settings_to_gvariant (gtk_print_operation_get_print_settings (operation)));
      remember (preferences, PAGE_SETUP, gtk_page_setup_to_gvariant (gtk_print_operation_get_default_page_setup (operation)));
    }
  release_run (run);

  return done;
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
