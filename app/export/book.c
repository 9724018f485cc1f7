/* book.c — an .xlsx workbook being written: its file, its look, its properties, its first fault */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/book.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "export/chart-cells.h"
#include "export/export.h"
#include "export/sheet-text.h"

struct _LpBook
{
  lxw_workbook *handle;
  lxw_format *formats[LP_N_CELLS];
  GError *fault;
};

typedef struct
{
  const char *numbers;          /* NULL: as the program thinks best */
  lxw_color_t ink, fill;        /* 0: the program's own */
  double size;                  /* points; 0: the program's own */
  gboolean bold, wrap;
  gboolean right, indent;
  guint8 border_top, border_bottom;
} CellLook;

#define INK 0x2e3436
#define QUIET 0x5e6467
#define RULE 0xb3b7ba

#define COUNT "#,##0"
#define SHARE "0.0%"
#define FIGURE "#,##0.00"
#define TOTAL .ink = INK, .bold = TRUE, .border_top = LXW_BORDER_THIN
#define INPUT .right = TRUE, .fill = 0xfff8dc, .bold = TRUE, .border_top = LXW_BORDER_THIN, .border_bottom = LXW_BORDER_THIN
#define HEADING .ink = INK, .fill = 0xdfe8f0, .bold = TRUE, .wrap = TRUE, .border_bottom = LXW_BORDER_THIN

/* Colours are those of the charts, their fills lightened so that black and coloured letters stay readable in print. */
static const CellLook looks[LP_N_CELLS] = {
  [LP_CELL_TEXT] = { .indent = TRUE },
  [LP_CELL_WRAP] = { .wrap = TRUE, .indent = TRUE },
  [LP_CELL_CODE] = { .numbers = "@", .indent = TRUE },
  [LP_CELL_COUNT] = { .numbers = COUNT, .right = TRUE },
  [LP_CELL_EXCESS] = { .numbers = "#,##0;-#,##0;\"–\"", .right = TRUE },
  [LP_CELL_PLAIN] = { .numbers = "0", .right = TRUE },
  [LP_CELL_SHARE] = { .numbers = SHARE, .right = TRUE },
  [LP_CELL_FIGURE] = { .numbers = FIGURE, .right = TRUE },
  [LP_CELL_MISSING] = { .ink = QUIET, .right = TRUE },
  [LP_CELL_INPUT] = { .numbers = COUNT, INPUT },
  [LP_CELL_AS_TYPED] = { .right = TRUE },
  [LP_CELL_INPUT_AS_TYPED] = { INPUT },
  [LP_CELL_HEADING] = { HEADING, .indent = TRUE },
  [LP_CELL_HEADING_RIGHT] = { HEADING, .right = TRUE },
  [LP_CELL_TITLE] = { .ink = INK, .size = 18, .bold = TRUE, .indent = TRUE },
  [LP_CELL_LEAD] = { .ink = INK, .size = 12, .indent = TRUE },
  [LP_CELL_SECTION] = { .ink = INK, .size = 13, .bold = TRUE, .indent = TRUE },
  [LP_CELL_QUIET] = { .ink = QUIET, .size = 9, .wrap = TRUE, .indent = TRUE },
  [LP_CELL_TOTAL] = { TOTAL, .indent = TRUE },
  [LP_CELL_TOTAL_COUNT] = { TOTAL, .numbers = COUNT, .right = TRUE },
  [LP_CELL_TOTAL_SHARE] = { TOTAL, .numbers = SHARE, .right = TRUE },
  [LP_CELL_TOTAL_FIGURE] = { TOTAL, .numbers = FIGURE, .right = TRUE },
  [LP_CELL_RIGHT_SIZE] = { .ink = 0x12436d },
  [LP_CELL_UNDER] = { .ink = 0xa8430c, .fill = 0xfde4d6, .bold = TRUE },
  [LP_CELL_OVER] = { .ink = 0x801650, .fill = 0xf3dbe8, .bold = TRUE },
  [LP_CELL_UNASSIGNED] = { .ink = QUIET, .fill = 0xeceeef },
};

static lxw_format *
make_format (lxw_workbook   *handle,
             const CellLook *look,
             gboolean        is_mark)
{
  lxw_format *format = workbook_add_format (handle);

  if (look->numbers != NULL)
    format_set_num_format (format, look->numbers);
  if (look->ink != 0)
    format_set_font_color (format, look->ink);
  if (look->fill != 0)
    format_set_bg_color (format, look->fill);
  if (look->size > 0)
    format_set_font_size (format, look->size);
  if (look->bold)
    format_set_bold (format);
  if (is_mark)
    return format;

  if (look->wrap)
    format_set_text_wrap (format);
  /* Words stand a little off the edge, so that they do not touch a number in the column before. */
  format_set_align (format, look->right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
  if (look->indent)
    format_set_indent (format, 1);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_top (format, look->border_top);
  format_set_bottom (format, look->border_bottom);
  if (look->border_top || look->border_bottom)
    format_set_border_color (format, RULE);

  return format;
}

/*
 * The moment the file says it was made: noon of the plan's date, in UTC. A plan without a date gets the first day that the zip format
 * knows, which is also what its parts bear; never now, as the same plan gives the same bytes.
 */
static time_t
date_plan (const char *as_of)
{
  g_autofree char *noon = g_strconcat (as_of, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (noon, NULL);

  if (date == NULL)
    date = g_date_time_new_utc (1980, 1, 1, 12, 0, 0);

  return (time_t) g_date_time_to_unix (date);
}

/* The library refuses properties above 255 characters. */
static char *
clean_property (const char *text)
{
  g_autofree char *clean = lp_sheet_clean (text);

  return g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), 255));
}

static void
write_about (LpBook            *self,
             const LpBookAbout *about)
{
  g_autofree char *title = clean_property (about->title);
  g_autofree char *subject = clean_property (about->subject);
  g_autofree char *comments = clean_property (about->comments);
  g_autofree char *option = clean_property (about->option);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = (char *) "Locality Planner",
    .comments = comments,
    .created = date_plan (about->as_of),
  };

  lp_book_check (self, workbook_set_properties (self->handle, &properties), _("the file’s properties"));
  lp_book_check (self, workbook_set_custom_property_string (self->handle, "Option", option), _("the file’s properties"));
  if (*about->as_of != '\0')
    lp_book_check (self, workbook_set_custom_property_string (self->handle, "Plan date", about->as_of), _("the file’s properties"));
}

/* The library prints numbers as the locale has them, and the format knows decimal points only; all of it happens on closing. */
static lxw_error
close_with_points (lxw_workbook *handle)
{
  locale_t points = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before = uselocale (points);
  lxw_error fault = workbook_close (handle);

  uselocale (before);
  freelocale (points);

  return fault;
}

LpBook *
lp_book_new (const char         *path,
             const char         *folder,
             const LpBookAbout  *about,
             GError            **error)
{
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  LpBook *self = g_new0 (LpBook, 1);

  self->handle = workbook_new_opt (path, &options);
  if (self->handle == NULL)
    {
      g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
                           _("The spreadsheet could not be begun: there is not enough memory. Close other programs and export again."));
      g_free (self);
      return NULL;
    }

  for (guint i = 0; i < LP_N_CELLS; i++)
    self->formats[i] = make_format (self->handle, &looks[i], i >= LP_CELL_RIGHT_SIZE);
  write_about (self, about);

  return self;
}

gboolean
lp_book_close (LpBook   *self,
               GError  **error)
{
  GError *fault;

  lp_charts_carry_values (self->handle);
  /* Closing is also what frees the library's memory, so it is done after a fault too. */
  lp_book_check (self, close_with_points (self->handle), _("the file as a whole"));
  fault = g_steal_pointer (&self->fault);
  g_free (self);

  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}

lxw_workbook *
lp_book_get_handle (LpBook *self)
{
  return self->handle;
}

lxw_format *
lp_book_get_format (LpBook      *self,
                    LpCellStyle  style)
{
  return self->formats[style];
}

void
lp_book_check (LpBook     *self,
               lxw_error   fault,
               const char *place)
{
  if (fault == LXW_NO_ERROR || self->fault != NULL)
    return;

  g_set_error (&self->fault, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
               /* Translators: the first is a place such as "cell B2 of Networks", the second a reason in English from a library. */
               _("The spreadsheet could not be written, at %s: %s"), place, lxw_strerror (fault));
}

void
lp_book_fail (LpBook     *self,
              const char *message)
{
  if (self->fault == NULL)
    g_set_error_literal (&self->fault, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, message);
}

void
lp_book_name_cell (LpBook     *self,
                   const char *name,
                   const char *reference)
{
  g_autofree char *formula = g_strconcat ("=", reference, NULL);

  lp_book_check (self, workbook_define_name (self->handle, name, formula), name);
}
