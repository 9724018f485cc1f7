/* practice-drag.c — selected practices dragged out of a list, with a word on what the move would do */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-drag.h"

#include <glib/gi18n-lib.h>

#include "session/preview.h"

#define LABEL_KEY "lp-drag-label"
#define HELD_KEY "lp-drag-held"

const GtkTargetEntry lp_practice_drag_targets[1] = {
  { (char *) "application/x-locality-planner-practices", GTK_TARGET_SAME_APP, 0 },
};

/* "Wareham Surgery" or "3 practices"; "Practice 72" where the map hides names. */
static char *
describe_practices (LpSession *session)
{
  const char *const *codes = lp_session_get_practices (session);
  guint n = g_strv_length ((char **) codes);
  const LpPractice *practice = n == 1 ? lp_plan_find_practice (lp_session_get_plan (session), codes[0]) : NULL;

  if (practice != NULL && (lp_session_get_map_layers (session)->shown & LP_MAP_SHOWS_NAMES) == 0)
    return g_strdup_printf (_("Practice %u"), practice->index + 1);
  if (practice != NULL)
    return g_strdup (practice->name);

  return g_strdup_printf (ngettext ("%u practice", "%u practices", n), n);
}

static void
drag_begin_cb (GtkWidget      *widget,
               GdkDragContext *context,
               gpointer        user_data)
{
  LpSession *session = user_data;
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *practices = describe_practices (session);

  gtk_label_set_text (GTK_LABEL (label), practices);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "lp-drag");
  gtk_widget_show (label);
  g_object_set_data_full (G_OBJECT (widget), LABEL_KEY, g_object_ref (label), g_object_unref);
  gtk_drag_set_icon_widget (context, label, -12, -12);
}

static void
drag_end_cb (GtkWidget      *widget,
             GdkDragContext *context,
             gpointer        user_data)
{
  g_object_set_data (G_OBJECT (widget), LABEL_KEY, NULL);
  g_object_set_data (G_OBJECT (widget), HELD_KEY, NULL);
}

/* While a press on a selected row is held, nothing else may unselect the others. */
static gboolean
may_select (GtkTreeSelection *selection,
            GtkTreeModel     *model,
            GtkTreePath      *path,
            gboolean          selected,
            gpointer          user_data)
{
  return g_object_get_data (G_OBJECT (gtk_tree_selection_get_tree_view (selection)), HELD_KEY) == NULL;
}

static gboolean
button_pressed_cb (GtkTreeView    *tree,
                   GdkEventButton *event,
                   gpointer        user_data)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (tree);
  g_autoptr (GtkTreePath) path = NULL;

  g_object_set_data (G_OBJECT (tree), HELD_KEY, NULL);
  if (event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS ||
      (event->state & gtk_accelerator_get_default_mod_mask ()) != 0 || event->window != gtk_tree_view_get_bin_window (tree))
    return GDK_EVENT_PROPAGATE;
  if (gtk_tree_view_get_path_at_pos (tree, event->x, event->y, &path, NULL, NULL, NULL) &&
      gtk_tree_selection_path_is_selected (selection, path) && gtk_tree_selection_count_selected_rows (selection) > 1)
    g_object_set_data (G_OBJECT (tree), HELD_KEY, tree);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
button_released_cb (GtkTreeView    *tree,
                    GdkEventButton *event,
                    gpointer        user_data)
{
  g_autoptr (GtkTreePath) path = NULL;

  if (g_object_get_data (G_OBJECT (tree), HELD_KEY) == NULL)
    return GDK_EVENT_PROPAGATE;

  /* No drag followed, so it was a click: that row alone. */
  g_object_set_data (G_OBJECT (tree), HELD_KEY, NULL);
  if (gtk_tree_view_get_path_at_pos (tree, event->x, event->y, &path, NULL, NULL, NULL))
    gtk_tree_view_set_cursor (tree, path, NULL, FALSE);

  return GDK_EVENT_PROPAGATE;
}

void
lp_practice_drag_attach_widget (GtkWidget *widget,
                                LpSession *session)
{
  gtk_drag_source_set (widget, GDK_BUTTON1_MASK, lp_practice_drag_targets, 1, GDK_ACTION_MOVE);
  g_signal_connect (widget, "drag-begin", G_CALLBACK (drag_begin_cb), session);
  g_signal_connect (widget, "drag-end", G_CALLBACK (drag_end_cb), session);
}

void
lp_practice_drag_attach (GtkTreeView *tree,
                         LpSession   *session)
{
  gtk_tree_selection_set_select_function (gtk_tree_view_get_selection (tree), may_select, NULL, NULL);
  g_signal_connect (tree, "button-press-event", G_CALLBACK (button_pressed_cb), NULL);
  g_signal_connect (tree, "button-release-event", G_CALLBACK (button_released_cb), NULL);
  lp_practice_drag_attach_widget (GTK_WIDGET (tree), session);
}

char *
lp_practice_drag_describe (LpSession *session,
                           gint64     network_id)
{
  LpCoverage *coverage = lp_session_get_coverage (session);
  g_autofree char *practices = describe_practices (session);
  g_autoptr (GPtrArray) effects = NULL;
  GString *text = g_string_new (practices);

  if (coverage == NULL)
    return g_string_free (text, FALSE);

  g_string_append (text, network_id == 0 ? _(" → unassigned") : "");
  effects = lp_session_preview_move (session, lp_session_get_practices (session), network_id);
  for (guint i = 0; i < effects->len; i++)
    {
      const LpWhatIf *effect = g_ptr_array_index (effects, i);
      const LpNetworkTotals *network = lp_coverage_find_network (coverage, effect->network_id);
      g_autofree char *line = network != NULL ? lp_what_if_describe (effect, network) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free (text, FALSE);
}

void
lp_practice_drag_preview (GdkDragContext *context,
                          LpSession      *session,
                          gint64          network_id)
{
  GtkWidget *source = gtk_drag_get_source_widget (context);
  GtkLabel *label = source != NULL ? g_object_get_data (G_OBJECT (source), LABEL_KEY) : NULL;
  g_autofree char *text = NULL;

  if (label == NULL)
    return;
  text = network_id >= 0 ? lp_practice_drag_describe (session, network_id) : describe_practices (session);
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);
}
