/* hold.h — the programme of a part, with the prices around it held */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/master.h"

/*
 * Where a model is part of a larger one, groups may take along units whose prices are not to be raised, as other groups hold them which the
 * part does not know. The programme has no row for those: a group pays their price, and is worth having if it is still cheap enough for the units that have
 * a row. The bound is then that of all units of the part at these prices; held prices are lowered only where some group would have a negative
 * reduced cost otherwise.
 */

/* Holds the prices of the units where @held is set. @cuts have the prices @cut_price; unit n_units in them stands for what lies outside. A cut is
 * held if one of its units is. Call right after lp_master_new (). @origin takes, for each cut that the master now has, its number in @cuts. Returns what
 * the plan begun with says of the bound: it cannot be raised above that. */
double lp_master_hold (LpMaster *self, const guint8 *held, const LpCuts *cuts, const double *cut_price, GArray *origin);
