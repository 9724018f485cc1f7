/* application-actions.h — the actions named "app." and every accelerator */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/application/application.h"

G_BEGIN_DECLS

/** lp_application_actions_init: adds the actions and accelerators to @self. Called once, at startup. */
void lp_application_actions_init (LpApplication *self);

G_END_DECLS
