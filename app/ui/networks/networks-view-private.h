/* networks-view-private.h — the main view and the sharing of its room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/inspector/inspector.h"
#include "ui/map/layers-popover.h"
#include "ui/map/map-view.h"
#include "ui/networks/network-list.h"
#include "ui/networks/networks-view.h"
#include "ui/networks/side-pane.h"
#include "ui/practices/practice-table.h"
#include "ui/propose/preview-bar.h"

G_BEGIN_DECLS

struct _LpNetworksView
{
  GtkBox parent_instance;

  GtkPaned *paned;
  GtkStack *left;               /* the cards, or the wishes of a proposal, or in a narrow window its answers */
  LpNetworkList *network_list;
  GtkWidget *toolbar;           /* above the middle */
  LpProposePanel *propose_panel;
  GtkContainer *folded;         /* the answers' place in a narrow window, where the wishes were */
  LpPreviewBar *preview_bar;
  GtkStack *centre;
  GtkWidget *zoom_buttons;      /* of the map, shown with it */
  GtkWidget *layers_button;
  LpLayersPopover *layers_popover;
  LpMapView *map_view;
  LpPracticeTable *practice_table;
  GtkRevealer *side;            /* the inspector's place in a wide window */
  GtkWidget *drawer_bar;        /* the line that opens the drawer in a narrow one */
  GtkLabel *drawer_label;
  GtkImage *drawer_arrow;
  GtkRevealer *drawer;
  LpSidePane *right;             /* the inspector, or the answers of a proposal */
  LpInspector *inspector;
  LpProposeAnswers *propose_answers;

  LpSession *session;
  LpPreferences *preferences;
  gint64 option_id;             /* the option that was shown last */
  gboolean narrow, low, slim, shown, proposing;
};

/** networks-panes.c: the room is shared anew when the window has become narrow or wide, and when the view has been given @allocation: low, or slim. */
void _lp_networks_view_set_narrow       (LpNetworksView      *self,
                                         gboolean             narrow);
void _lp_networks_view_fit              (LpNetworksView      *self,
                                         const GtkAllocation *allocation);
/** Puts the inspector and the answers of a proposal where there is room for them: beside the map, below it, or in the place of the wishes. */
void _lp_networks_view_move_inspector   (LpNetworksView      *self);
/** Shows or hides the inspector, as a side pane or as a drawer. */
void _lp_networks_view_reveal_inspector (LpNetworksView      *self);
/** Follows a drawer that has come to rest, open or closed. */
void _lp_networks_view_rest_inspector   (LpNetworksView      *self);
/** The list is as wide as it was left; the wishes of a proposal have a width of their own. */
void _lp_networks_view_place_divider    (LpNetworksView      *self);
void _lp_networks_view_remember_list    (LpNetworksView      *self);

G_END_DECLS
