/* map-thumb.c — a small map of one option, to be looked at */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/compare/map-thumb.h"

#include "map/picture.h"
#include "paint/palette.h"
#include "ui/application/widget-style.h"

/* Words on a small map are smaller than those beside it. */
#define FONT_SHARE 0.8

struct _LpMapThumb
{
  GtkDrawingArea parent_instance;

  LpMapScene *scene;            /* NULL: nothing to show */
  GStrv practices;
  gboolean bare;
  LpStyle *style;               /* NULL until drawn in this font and theme */
};

G_DEFINE_TYPE (LpMapThumb, lp_map_thumb, GTK_TYPE_DRAWING_AREA)

static const LpStyle *
get_style (LpMapThumb *self)
{
  if (self->style == NULL)
    {
      self->style = lp_widget_style_new (GTK_WIDGET (self));
      self->style->font_size *= FONT_SHARE;
    }

  return self->style;
}

static gboolean
lp_map_thumb_draw (GtkWidget *widget,
                   cairo_t   *cr)
{
  LpMapThumb *self = LP_MAP_THUMB (widget);
  const LpStyle *style = get_style (self);
  double width = gtk_widget_get_allocated_width (widget);
  double height = gtk_widget_get_allocated_height (widget);
  LpMapState state = { .selected_practices = (const char *const *) self->practices };

  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  if (self->scene != NULL && self->bare)
    lp_map_draw_bare (cr, self->scene, width, height, style);
  else if (self->scene != NULL)
    lp_map_draw_ground (cr, self->scene, lp_map_fit (self->scene, width, height, style), style, &state);

  return GDK_EVENT_STOP;
}

static void
lp_map_thumb_style_updated (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lp_map_thumb_parent_class)->style_updated (widget);
  g_clear_pointer (&LP_MAP_THUMB (widget)->style, lp_style_free);
  gtk_widget_queue_draw (widget);
}

static void
lp_map_thumb_finalize (GObject *object)
{
  LpMapThumb *self = LP_MAP_THUMB (object);

  g_clear_pointer (&self->scene, lp_map_scene_unref);
  g_clear_pointer (&self->practices, g_strfreev);
  g_clear_pointer (&self->style, lp_style_free);

  G_OBJECT_CLASS (lp_map_thumb_parent_class)->finalize (object);
}

static void
lp_map_thumb_class_init (LpMapThumbClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_map_thumb_finalize;
  widget_class->draw = lp_map_thumb_draw;
  widget_class->style_updated = lp_map_thumb_style_updated;
}

static void
lp_map_thumb_init (LpMapThumb *self)
{
}

void
lp_map_thumb_set_bare (LpMapThumb *self,
                       gboolean    bare)
{
  g_return_if_fail (LP_IS_MAP_THUMB (self));

  self->bare = bare;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lp_map_thumb_set_scene (LpMapThumb        *self,
                        LpMapScene        *scene,
                        const char *const *practices)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));

  g_return_if_fail (LP_IS_MAP_THUMB (self));

  if (scene != NULL)
    lp_map_scene_ref (scene);
  g_clear_pointer (&self->scene, lp_map_scene_unref);
  self->scene = scene;
  g_strfreev (self->practices);
  self->practices = g_strdupv ((char **) practices);
  atk_object_set_role (accessible, ATK_ROLE_IMAGE);
  atk_object_set_name (accessible, scene != NULL ? lp_map_scene_get_title (scene) : "");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
