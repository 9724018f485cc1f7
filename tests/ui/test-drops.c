/* test-drops.c — files let fall on the window by a real pointer, and chosen by the desktop's own chooser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hand.h"

#include <glib/gstdio.h>

#include "ui/assistant/import-assistant.h"

#define ATTEMPTS 6              /* at a drag */
#define LAYER "{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-2,50.8]}}"

/* Where files are dragged from, as a file manager's window would be. */
typedef struct
{
  GtkWidget *window;
  GtkWindowGroup *group;        /* of its own: a modal dialog of the program does not stop a file manager */
  GStrv uris;
} Source;

static void
get_data_cb (GtkWidget        *widget,
             GdkDragContext   *context,
             GtkSelectionData *data,
             guint             info,
             guint             time,
             gpointer          user_data)
{
  gtk_selection_data_set_uris (data, ((Source *) user_data)->uris);
}

static void
open_source (Source *source)
{
  GtkWidget *area = gtk_event_box_new ();

  source->window = gtk_window_new (GTK_WINDOW_POPUP);
  gtk_widget_set_size_request (area, 60, 60);
  gtk_container_add (GTK_CONTAINER (source->window), area);
  gtk_drag_source_set (area, GDK_BUTTON1_MASK, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_source_add_uri_targets (area);
  g_signal_connect (area, "drag-data-get", G_CALLBACK (get_data_cb), source);
  source->group = gtk_window_group_new ();
  gtk_window_group_add_window (source->group, GTK_WINDOW (source->window));
  gtk_window_move (GTK_WINDOW (source->window), 0, 0);
  gtk_widget_show_all (source->window);
  fixture_settle ();
}

static void
close_source (Source *source)
{
  gtk_widget_destroy (source->window);
  g_object_unref (source->group);
  g_strfreev (source->uris);
}

static LpImportAssistant *
find_assistant (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LP_IS_IMPORT_ASSISTANT (l->data))
      return l->data;
  return NULL;
}

/* Drags the source's files to the middle of @target until @is_done says that they have come. */
static void
drag (const Source *source,
      GtkWidget    *target,
      gboolean    (*is_done) (gpointer data),
      gpointer      data)
{
  for (guint attempt = 0; attempt < ATTEMPTS && !is_done (data); attempt++)
    hand_drag (gtk_bin_get_child (GTK_BIN (source->window)), (GdkPoint) { 30, 30 }, target,
               (GdkPoint) { gtk_widget_get_allocated_width (target) / 2, gtk_widget_get_allocated_height (target) / 2 }, is_done, data);
  g_assert_true (is_done (data));
  fixture_settle ();
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_filename_to_uri (path, NULL, NULL);
}

static void
wait_for_reading (LpImportAssistant *assistant)
{
  while (lp_import_files_is_reading (lp_import_assistant_get_files (assistant)))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
}

static gboolean
has_assistant (gpointer data)
{
  return find_assistant () != NULL;
}

static gboolean
has_three_files (gpointer data)
{
  return lp_import_files_get_n_files (lp_import_assistant_get_files (data)) == 3;
}

static gboolean
has_layer (gpointer data)
{
  LpPlan *plan = lp_session_get_plan (((Fixture *) data)->session);
  const GPtrArray *layers = lp_plan_get_layers (plan);

  for (guint i = 0; i < layers->len; i++)
    if (g_str_equal (((const LpLayer *) g_ptr_array_index (layers, i))->id, "a layer"))
      return TRUE;
  return FALSE;
}

/* Two files on the window begin an import of both; a third on the assistant joins them. Names have blanks and accents, as people's have. */
static void
test_tables (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  Source source = { .uris = NULL };
  LpImportAssistant *assistant;

  if (!hand_is_there ())
    return;
  source.uris = g_new0 (char *, 3);
  gtk_window_move (GTK_WINDOW (fixture->window), 200, 100);
  source.uris[0] = write_file (fixture, "liste très à jour.csv", "Practice code,List size\nJ81002,9000\n");
  source.uris[1] = write_file (fixture, "layer.geojson", LAYER);
  open_source (&source);
  drag (&source, GTK_WIDGET (fixture->window), has_assistant, NULL);
  assistant = find_assistant ();
  wait_for_reading (assistant);
  g_assert_cmpuint (lp_import_files_get_n_files (lp_import_assistant_get_files (assistant)), ==, 2);
  gtk_window_move (GTK_WINDOW (assistant), 200, 100);
  fixture_settle ();
  g_clear_pointer (&source.uris[1], g_free);
  g_free (source.uris[0]);
  source.uris[0] = write_file (fixture, "another.csv", "Practice code,List size\nJ81003,8000\n");
  drag (&source, GTK_WIDGET (assistant), has_three_files, assistant);
  wait_for_reading (assistant);
  gtk_dialog_response (GTK_DIALOG (assistant), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  /* One edit for all three. */
  g_assert_cmpint (fixture_get_practice (fixture, "J81002")->people, ==, 9000);
  g_assert_cmpint (fixture_get_practice (fixture, "J81003")->people, ==, 8000);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (fixture_get_practice (fixture, "J81002")->people, !=, 9000);
  g_assert_cmpint (fixture_get_practice (fixture, "J81003")->people, !=, 8000);
  close_source (&source);
}

/* A layer alone needs no questions. */
static void
test_layer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  Source source = { .uris = NULL };

  if (!hand_is_there ())
    return;
  source.uris = g_new0 (char *, 3);
  gtk_window_move (GTK_WINDOW (fixture->window), 200, 100);
  source.uris[0] = write_file (fixture, "a layer.geojson", LAYER);
  open_source (&source);
  drag (&source, GTK_WIDGET (fixture->window), has_layer, fixture);
  g_assert_null (find_assistant ());
  fixture_activate (fixture, "undo", NULL);
  g_assert_false (has_layer (fixture));
  close_source (&source);
}

static void
test_chooser (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *uri = write_file (fixture, "list.csv", "Practice code,List size\nJ81002,9000\n");
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  LpImportAssistant *assistant;
  HandAtChooser *hand;

  fixture_activate (fixture, "bring-in", NULL);
  fixture_settle ();
  assistant = find_assistant ();
  g_assert_nonnull (assistant);
  hand = hand_sit_down (path, 0);
  gtk_button_clicked (GTK_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (assistant), LP_TYPE_IMPORT_ASSISTANT, "choose_button")));
  g_assert_false (hand_stand_up (hand));
  wait_for_reading (assistant);
  gtk_dialog_response (GTK_DIALOG (assistant), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  g_assert_cmpint (fixture_get_practice (fixture, "J81002")->people, ==, 9000);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  fixture_init (&argc, &argv);

  g_test_add_func ("/drops/tables", test_tables);
  g_test_add_func ("/drops/layer", test_layer);
  g_test_add_func ("/drops/chooser", test_chooser);

  return g_test_run ();
}
