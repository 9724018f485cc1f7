/* wish-spin.h — a figure to wish for, written as people write it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LpWishSpin: a spin button that writes "30,000" or "20 km", and in place of 0 what 0 stands for: "no limit". What is typed may have separators and the unit or not; nothing, or no figure, is 0.
 * Properties for templates: "unit" and "nothing", both translated by the template; NULL: none.
 */
#define LP_TYPE_WISH_SPIN (lp_wish_spin_get_type ())
G_DECLARE_FINAL_TYPE (LpWishSpin, lp_wish_spin, LP, WISH_SPIN, GtkSpinButton)

/** lp_wish_spin_set_nothing: what stands in place of 0. */
void lp_wish_spin_set_nothing (LpWishSpin *self,
                               const char *nothing);

G_END_DECLS
