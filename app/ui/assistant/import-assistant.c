/* import-assistant.c — brings files into a plan: chosen or dropped, given a meaning, the outcome shown before it is done */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-assistant.h"

#include <glib/gi18n-lib.h>

#include "lp-ui-assistant-resources.h"
#include "ui/application/widget-style.h"
#include "ui/assistant/import-list.h"
#include "ui/assistant/import-place.h"
#include "ui/dialogs/file-chooser.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/import-assistant.ui"

/* As large as tables want, where the screen has the room. */
#define WIDTH_EMS 76
#define HEIGHT_EMS 46

struct _LpImportAssistant
{
  GtkDialog parent_instance;

  LpSession *session;           /* NULL: a new plan is made */
  LpPlan *empty;                /* stands for the new plan until there is one */
  gboolean finished;

  GtkInfoBar *trouble_bar;
  GtkLabel *trouble_label;
  GtkStack *pages;
  GtkButton *choose_button;
  LpImportList *list;
  LpImportFiles *files;
  GtkButton *accept_button;
};

G_DEFINE_TYPE (LpImportAssistant, lp_import_assistant, GTK_TYPE_DIALOG)

enum { FINISHED, N_SIGNALS };

static guint signals[N_SIGNALS];

static LpPlan *
get_plan (LpImportAssistant *self)
{
  return self->session != NULL ? lp_session_get_plan (self->session) : self->empty;
}

static void
show_trouble (LpImportAssistant *self,
              const GError      *error)
{
  gtk_label_set_text (self->trouble_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_bar), error != NULL);
  gtk_info_bar_set_revealed (self->trouble_bar, error != NULL);
}

static gboolean
shows_files (LpImportAssistant *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "files") == 0;
}

static void
show_files (LpImportAssistant *self)
{
  gtk_stack_set_visible_child_name (self->pages, "files");
  gtk_widget_show (GTK_WIDGET (self->accept_button));
  gtk_widget_grab_default (GTK_WIDGET (self->accept_button));
}

/* A list, with its columns to be given a meaning. */
static gboolean
load_list (LpImportAssistant *self,
           GFile             *file,
           GError           **error)
{
  if (!lp_import_list_load (self->list, file, error))
    return FALSE;
  gtk_stack_set_visible_child_name (self->pages, "columns");
  gtk_widget_show (GTK_WIDGET (self->accept_button));
  gtk_widget_grab_default (GTK_WIDGET (self->accept_button));
  return TRUE;
}

/* Ends the dialog, which a handler of the signal may do too. */
static void
finish (LpImportAssistant *self,
        LpSession         *session)
{
  g_autoptr (LpImportAssistant) held = g_object_ref (self);

  if (self->finished)
    return;
  self->finished = TRUE;
  g_signal_emit (self, signals[FINISHED], 0, session);
  gtk_widget_destroy (GTK_WIDGET (self));
}

/* The list, or the files, into @session as one edit. */
static gboolean
bring_in (LpImportAssistant *self,
          LpSession         *session,
          GError           **error)
{
  return shows_files (self) ? lp_import_files_bring_in (self->files, session, error) : lp_import_list_bring_in (self->list, session, error);
}

static LpSession *
make_session (LpImportAssistant *self,
              GFile             *file,
              GError           **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = lp_import_place_get_stem (name);
  g_autoptr (LpSession) session = lp_session_new_empty (file, title, error);

  if (session == NULL)
    return NULL;
  if (bring_in (self, session, error))
    return g_steal_pointer (&session);

  /* A plan without its practices is nothing that the user asked for. */
  lp_session_close (session, NULL);
  g_file_delete (file, NULL, NULL);
  return NULL;
}

static void
accept (LpImportAssistant *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) place = NULL;

  if (self->session != NULL)
    {
      if (bring_in (self, self->session, &error))
        finish (self, self->session);
      else
        show_trouble (self, error);
      return;
    }
  place = lp_import_place_choose (GTK_WINDOW (self), shows_files (self) ? NULL : lp_import_list_get_name (self->list));
  if (place != NULL)
    lp_import_assistant_make_plan (self, place);
}

static void
choose_clicked_cb (LpImportAssistant *self)
{
  GSList *files = lp_choose_tables (GTK_WINDOW (self));

  lp_import_assistant_load_files (self, files);
  g_slist_free_full (files, g_object_unref);
}

static void
files_changed_cb (LpImportAssistant *self)
{
  const LpImportPreview *preview = lp_import_files_get_preview (self->files);

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), preview != NULL && preview->edit != NULL);
}

static void
list_changed_cb (LpImportAssistant *self)
{
  guint n_rows;
  gboolean can_take = lp_import_list_can_take (self->list, &n_rows);

  show_trouble (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), can_take && (self->session == NULL || n_rows > 0));
}

static void
list_trouble_cb (LpImportAssistant *self,
                 const GError      *error)
{
  show_trouble (self, error);
}

static void
trouble_response_cb (LpImportAssistant *self)
{
  show_trouble (self, NULL);
}

static void
drag_data_received_cb (LpImportAssistant *self,
                       GdkDragContext    *context,
                       int                x,
                       int                y,
                       GtkSelectionData  *data)
{
  g_auto (GStrv) uris = gtk_selection_data_get_uris (data);
  GSList *files = NULL;

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_uri (uris[i]));
  lp_import_assistant_load_files (self, files);
  g_slist_free_full (files, g_object_unref);
}

static void
lp_import_assistant_response (GtkDialog *dialog,
                              int        response)
{
  LpImportAssistant *self = LP_IMPORT_ASSISTANT (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    accept (self);
  else
    finish (self, NULL);
}

static void
lp_import_assistant_dispose (GObject *object)
{
  LpImportAssistant *self = LP_IMPORT_ASSISTANT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->empty);
  G_OBJECT_CLASS (lp_import_assistant_parent_class)->dispose (object);
}

static void
lp_import_assistant_class_init (LpImportAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_import_assistant_dispose;
  GTK_DIALOG_CLASS (klass)->response = lp_import_assistant_response;
  signals[FINISHED] = g_signal_new ("finished", LP_TYPE_IMPORT_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LP_TYPE_SESSION);

  lp_ui_assistant_register_resource ();
  g_type_ensure (LP_TYPE_IMPORT_LIST);
  g_type_ensure (LP_TYPE_IMPORT_FILES);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, pages);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, choose_button);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, list);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, files);
  gtk_widget_class_bind_template_child (widget_class, LpImportAssistant, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, files_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_trouble_cb);
  gtk_widget_class_bind_template_callback (widget_class, trouble_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_data_received_cb);
}

static void
lp_import_assistant_init (LpImportAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->empty = lp_plan_new ();
  gtk_drag_dest_set (GTK_WIDGET (self), GTK_DEST_DEFAULT_ALL, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_dest_add_uri_targets (GTK_WIDGET (self));
}

LpImportAssistant *
lp_import_assistant_new (GtkWindow *parent,
                         GFile     *file,
                         LpSession *session)
{
  LpImportAssistant *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (LP_TYPE_IMPORT_ASSISTANT, "use-header-bar", 1, "transient-for", parent, NULL);
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      gtk_window_set_title (GTK_WINDOW (self), _("Bring In Files"));
      gtk_button_set_label (self->accept_button, _("_Bring In"));
    }
  lp_widget_fit_dialog (GTK_WINDOW (self), WIDTH_EMS, HEIGHT_EMS);
  lp_import_list_set_plan (self->list, get_plan (self));
  lp_import_files_set_plan (self->files, get_plan (self));
  if (file != NULL)
    lp_import_assistant_load (self, file);
  return self;
}

/* A file that is shown among others; a list that stood alone joins them. */
static void
load_among (LpImportAssistant *self,
            GFile             *file)
{
  if (!shows_files (self) && lp_import_list_get_file (self->list) != NULL)
    lp_import_files_add_file (self->files, lp_import_list_get_file (self->list));
  lp_import_files_add_file (self->files, file);
  show_files (self);
}

gboolean
lp_import_assistant_load (LpImportAssistant *self,
                          GFile             *file)
{
  g_autoptr (GError) error = NULL;
  gboolean is_list = FALSE;
  gboolean loaded;

  g_return_val_if_fail (LP_IS_IMPORT_ASSISTANT (self), FALSE);

  loaded = lp_import_is_list (file, &is_list, &error);
  if (loaded && is_list && !shows_files (self))
    loaded = load_list (self, file, &error);
  else if (loaded)
    load_among (self, file);
  show_trouble (self, error);
  return loaded;
}

void
lp_import_assistant_load_files (LpImportAssistant *self,
                                GSList            *files)
{
  g_return_if_fail (LP_IS_IMPORT_ASSISTANT (self));
  if (files == NULL)
    return;
  if (files->next == NULL)
    {
      lp_import_assistant_load (self, files->data);
      return;
    }
  show_trouble (self, NULL);
  for (; files != NULL; files = files->next)
    load_among (self, files->data);
}

LpImportFiles *
lp_import_assistant_get_files (LpImportAssistant *self)
{
  g_return_val_if_fail (LP_IS_IMPORT_ASSISTANT (self), NULL);
  return self->files;
}

gboolean
lp_import_assistant_make_plan (LpImportAssistant *self,
                               GFile             *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpSession) session = NULL;

  g_return_val_if_fail (LP_IS_IMPORT_ASSISTANT (self), FALSE);
  g_return_val_if_fail (self->session == NULL && (lp_import_list_get_file (self->list) != NULL || shows_files (self)), FALSE);

  session = make_session (self, file, &error);
  show_trouble (self, error);
  if (session == NULL)
    return FALSE;
  finish (self, session);
  return TRUE;
}
