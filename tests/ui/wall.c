/* wall.c — a workshop in the tests of the window: the presentation met by keys, answers typed, moments named, all of it pictured */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "session/moments.h"
#include "ui/dialogs/name-dialog.h"

static void
find_entry_cb (GtkWidget *widget,
               gpointer   found)
{
  if (GTK_IS_ENTRY (widget))
    *(GtkWidget **) found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_entry_cb, found);
}

LpPresentWindow *
wall_open (Fixture *fixture,
           int      width,
           int      height)
{
  LpPresentWindow *window = lp_present_window_new (GTK_WINDOW (fixture->window), fixture->session);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

void
wall_press (gpointer window,
            guint    key,
            guint    held)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);

  event->key.window = g_object_ref (gtk_widget_get_window (window));
  event->key.keyval = key;
  event->key.state = held;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gtk_widget_get_display (window))));
  gtk_widget_event (window, event);
  gdk_event_free (event);
  fixture_settle ();
}

const char *
wall_get_kind (LpPresentWindow *window)
{
  return lp_present_window_get_page (window)->kind;
}

gboolean
wall_says (LpPresentWindow *window,
           const char      *words)
{
  const LpSlidePage *page = lp_present_window_get_page (window);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const LpSlideLine *line = g_ptr_array_index (page->lines, i);

      if (line->text != NULL && strstr (line->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

void
wall_take_picture (gpointer    window,
                   const char *name)
{
  const char *folder = g_getenv ("LP_TEST_PICTURES");
  g_autofree char *file = folder != NULL ? g_strdup_printf ("%s/workshop-%s.png", folder, name) : NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  /* Columns that wrap ask for another size once they have been given a width. */
  for (int i = 0; i < 12; i++)
    fixture_settle ();
  if (file == NULL)
    return;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_allocated_width (window), gtk_widget_get_allocated_height (window));
  cr = cairo_create (surface);
  gtk_widget_draw (window, cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

gpointer
wall_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (each->data, type))
      return each->data;

  return NULL;
}

gint64
wall_name_moment (Fixture    *fixture,
                  const char *name)
{
  GtkWidget *entry = NULL, *dialog;
  g_autoptr (GPtrArray) moments = NULL;
  const LpMoment *newest;

  fixture_activate (fixture, "name-moment", NULL);
  dialog = wall_find_window (LP_TYPE_NAME_DIALOG);
  find_entry_cb (dialog, &entry);
  gtk_entry_set_text (GTK_ENTRY (entry), name);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  moments = lp_session_list_moments (fixture->session, NULL);
  g_assert_cmpuint (moments->len, >, 0);
  newest = g_ptr_array_index (moments, moments->len - 1);
  g_assert_cmpstr (newest->name, ==, name);

  return newest->id;
}

gint64
wall_get_network_of (Fixture    *fixture,
                     const char *code)
{
  const LpNetwork *network = lp_plan_get_network_of (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session), fixture_get_practice (fixture, code));

  return network != NULL ? network->id : 0;
}

void
wall_type_answer (LpQuestionsPage *page,
                  const char      *about,
                  const char      *group,
                  const char      *tags,
                  const char      *text)
{
  gtk_entry_set_text (lp_answer_form_get_about (lp_questions_page_get_form (page)), about);
  if (group != NULL)
    gtk_entry_set_text (lp_answer_form_get_group (lp_questions_page_get_form (page)), group);
  gtk_entry_set_text (lp_answer_form_get_tags (lp_questions_page_get_form (page)), tags);
  gtk_entry_set_text (lp_answer_form_get_answer (lp_questions_page_get_form (page)), text);
  g_signal_emit_by_name (lp_answer_form_get_answer (lp_questions_page_get_form (page)), "activate");
  fixture_settle ();
}
