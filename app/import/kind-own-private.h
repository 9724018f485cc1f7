/* kind-own-private.h — what all sheets of the program's own workbook have in common as kinds of files */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "import/file-kind.h"

/* The fields that an LpFileKind of such a sheet begins with; @sheet_stage: an LpStage, when its rows are taken. */
#define LP_OWN_SHEET(sheet_stage) \
  .id = LP_KIND_OWN, \
  .name = N_("Workbook of Locality Planner"), \
  .title = "Workbook of Locality Planner", \
  .publisher = "", \
  .licence = "", \
  .attribution = "", \
  .is_own = TRUE, \
  .stage = sheet_stage
