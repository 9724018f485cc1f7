/* map-sheet.c — the sheet with the map of the option as a picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/picture.h"
#include "export/report.h"
#include "paint/style.h"

/* User units; twice as fine in the file, and as wide as a page of A4 lying down. */
#define WIDTH 1280.0
#define HEIGHT 720.0
#define FONT_SIZE 14.0
#define SCALE 2.0
#define PICTURE_ROW 2

void
lp_write_map (LpReport *report)
{
  LpBook *book = lp_sheet_get_book (report->map);
  const char *title = lp_map_scene_get_title (report->scene);
  g_autofree char *state = lp_coverage_describe_state (report->coverage);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", FONT_SIZE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = lp_picture_map_png (report->scene, style, WIDTH, HEIGHT, SCALE, &error);
  lxw_image_options options = { .x_scale = 1 / SCALE, .y_scale = 1 / SCALE, .description = (char *) title };
  gsize length;
  const unsigned char *bytes;

  lp_sheet_text (report->map, 0, 0, LP_CELL_TITLE, title);
  /* What the picture shows in words, for those who do not see it. */
  lp_sheet_text (report->map, 1, 0, LP_CELL_QUIET, state);
  lp_sheet_set_width (report->map, 0, 12);
  if (picture == NULL)
    {
      lp_book_fail (book, error->message);
      return;
    }
  bytes = g_bytes_get_data (picture, &length);
  lp_book_check (book, worksheet_insert_image_buffer_opt (lp_sheet_get_handle (report->map), PICTURE_ROW, 0, bytes, length, &options), lp_sheet_get_name (report->map));
}
