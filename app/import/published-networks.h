/* published-networks.h — the networks that a published file says practices are in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/file-kind.h"

G_BEGIN_DECLS

/** They become an option of their own, called by their date ("PCNs of January 2022"), beside the user's. */

/** lp_published_networks_join: @name as published, in capitals and with "PCN" behind it. */
void lp_published_networks_join (LpDraftFile     *file,
                                 LpDraftPractice *practice,
                                 const char      *name);
/** lp_published_networks_end: names the option, once the file's date is known. For LpFileKind. */
void lp_published_networks_end  (LpTake          *take);

G_END_DECLS
