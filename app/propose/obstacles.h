/* obstacles.h — wishes that no plan can meet, and rules that a plan breaks, as data for sentences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The optimiser says what stands in the way as data: which practices, how many people, how far. The words are made
 * where practices have names. Each obstacle is owned by the list it stands in.
 */

typedef enum
{
  /* Wishes that no plan can meet: in the obstacles of a proposal. */
  LP_PROPOSE_OBSTACLE_GIANT,          /* practices[0] has @people, more than @wanted: it stands by itself */
  LP_PROPOSE_OBSTACLE_ISLAND,         /* @practices have @people together and no other neighbours; @wanted are needed */
  LP_PROPOSE_OBSTACLE_BETWEEN,        /* @practices have @people together and no other neighbours: too many for @number networks of at most
                                       * @wanted, and too few for one more of the least. Practices are listed where they are few */
  LP_PROPOSE_OBSTACLE_CUT_OFF,        /* @practices have @people together and nobody else within @km; @wanted are needed */
  LP_PROPOSE_OBSTACLE_CLOSED_IN,      /* @practices and all that pins and wishes to keep apart let join them have @people; @wanted are needed */
  LP_PROPOSE_OBSTACLE_REMOTE,         /* no centre within @km of practices[0] has more than @people around it; @wanted are needed */
  LP_PROPOSE_OBSTACLE_TOO_MANY_NETWORKS, /* @number networks of @wanted people and more need more than the @people there are;
                                          * @possible is the most that can all be of the right size, giants not counted */
  LP_PROPOSE_OBSTACLE_TOO_FEW_NETWORKS,  /* @number networks of at most @wanted people cannot take in the @people there are;
                                          * @possible is the fewest that can */
  LP_PROPOSE_OBSTACLE_TOGETHER_TOO_LARGE, /* @practices, kept together, have @people, more than @wanted: they stand by themselves */
  LP_PROPOSE_OBSTACLE_TOGETHER_APART, /* practices[0] and [1] are to be kept apart, and other wishes keep them together */
  LP_PROPOSE_OBSTACLE_TOGETHER_FAR,   /* @practices are kept together; whichever is the centre, one is @km away or more */

  /* Rules that a plan breaks: in the obstacles of a measured plan. */
  LP_PROPOSE_BROKEN_FARTHEST,         /* practices[0] is @km from its centre, practices[1] */
  LP_PROPOSE_BROKEN_PIECES,           /* the network around practices[0] is in @number pieces */
  LP_PROPOSE_BROKEN_PIN,              /* practices[0] is not with practices[1], pinned alike */
  LP_PROPOSE_BROKEN_PIN_SHARED,       /* practices[0] shares a network with practices[1], pinned to another */
  LP_PROPOSE_BROKEN_TOGETHER,         /* practices[0] and [1] are not together */
  LP_PROPOSE_BROKEN_APART,            /* practices[0] and [1] are not apart */
  LP_PROPOSE_BROKEN_LEFT_OUT,         /* practices[0] is to be left out, but is in a network */
  LP_PROPOSE_BROKEN_UNASSIGNED,       /* practices[0] is in no network */
  LP_PROPOSE_BROKEN_NUMBER,           /* there are @possible networks; @number were asked for */
} LpProposeObstacleKind;

typedef struct
{
  LpProposeObstacleKind kind;
  GArray *practices;       /* guint: practices of the problem, in rising order where the kind says no other */
  gint64 people;
  gint64 wanted;           /* people: the bound of the band that cannot be kept */
  double km;
  guint number, possible;
  guint near;              /* island, cut off, remote: the nearest practice that is not of them, G_MAXUINT for none */
  double near_km;          /* and how far it is from the nearest of them */
  gint64 near_people;      /* and the people of it */
} LpProposeObstacle;

/* (transfer full): with no practices yet; freed with lp_propose_obstacle_free (). */
LpProposeObstacle *lp_propose_obstacle_new (LpProposeObstacleKind kind);
void lp_propose_obstacle_free (LpProposeObstacle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposeObstacle, lp_propose_obstacle_free)

G_END_DECLS
