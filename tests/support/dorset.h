/* dorset.h — the Dorset example as tests of the upper layers open it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

/*
 * A new plan of the example in @folder ("dorset.lplan"), with the option "PCNs of December 2019" chosen: 86 practices in 18 networks, 5 of them
 * unassigned. Aborts the test when it cannot be made. Transfer full; the file goes with the folder.
 */
LpSession *dorset_session_new (const char *folder);

/*
 * The same plan as a run that was cut off leaves it when its file has been put back meanwhile: the file is the example; what was kept on this computer has the
 * options "Saved" and "Left" besides. Transfer full; the file goes with the folder.
 */
GFile *dorset_leave_edits (const char *folder);
