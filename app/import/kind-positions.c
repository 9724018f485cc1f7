/* kind-positions.c — where postcodes are: Code-Point Open, and the directories ONSPD and NSPL */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/file-kind.h"

/* The National Grid lies within these, in metres. */
#define MAX_EASTING 700000
#define MAX_NORTHING 1300000

/* Positional quality, by which Code-Point Open says that it has no position; ONSPD's own word for it is 9. */
#define CODE_POINT_NONE "90"
#define DIRECTORY_NONE "9"

enum { POSTCODE, QUALITY, EASTING, NORTHING, DISTRICT, ENDED };

static const guint code_point_places[] = { 0, 1, 2, 3, 8, G_MAXUINT };

static const LpKindColumn directory_columns[] = {
  [POSTCODE] = { "pcds|pcd2|pcd|pcd7|pcd8", TRUE },
  [QUALITY] = { "osgrdind|gridind", FALSE },
  [EASTING] = { "oseast1m|east1m", TRUE },
  [NORTHING] = { "osnrth1m|north1m", TRUE },
  [DISTRICT] = { "oslaua|laua|ladcd|lad23cd|lad24cd|lad25cd", FALSE },
  [ENDED] = { "doterm", FALSE },
  { NULL }
};

/* Code-Point Open with the headings that the Ordnance Survey supplies beside it. */
static const LpKindColumn headed_columns[] = {
  [POSTCODE] = { "postcode|pc", TRUE },
  [QUALITY] = { "positionalqualityindicator|pq", TRUE },
  [EASTING] = { "eastings|easting|ea", TRUE },
  [NORTHING] = { "northings|northing|no", TRUE },
  [DISTRICT] = { "admindistrictcode|di", FALSE },
  { NULL }
};

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

static gboolean
looks_like_code_point (const LpSample *sample)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (sample->rows, i);

      if (g_strv_length (row) != 10 && g_strv_length (row) != 9)
        return FALSE;
      if (strlen (row[0]) < 5 || strlen (row[0]) > 8 || !g_ascii_isalpha (*row[0]) || !is_number (row[1]) || !is_number (row[2]) || !is_number (row[3]))
        return FALSE;
    }
  return sample->rows->len > 0;
}

/* The NHS Postcode Directory as one file (gridall.csv): the postcode twice, the months it came and went, and metres far to the right. */
#define GRIDALL_COLUMNS 38
static const guint gridall_places[] = { 1, G_MAXINT, 36, 37, 8, 3, G_MAXUINT };

static gboolean
is_month (const char *text)
{
  return strlen (text) == 6 && is_number (text);
}

static gboolean
are_same_postcode (const char *a,
                   const char *b)
{
  g_autofree char *first = lp_kinds_fold (a);
  g_autofree char *second = lp_kinds_fold (b);

  return *first != '\0' && g_str_equal (first, second);
}

static gboolean
looks_like_gridall (const LpSample *sample)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (sample->rows, i);

      if (g_strv_length (row) < GRIDALL_COLUMNS || !are_same_postcode (row[0], row[1]) || !is_month (row[2]) || (*row[3] != '\0' && !is_month (row[3])) ||
          (*row[36] != '\0' && !is_number (row[36])) || (*row[37] != '\0' && !is_number (row[37])))
        return FALSE;
    }
  return sample->rows->len > 0;
}

static void
place (LpTake     *take,
       const char *no_position)
{
  const char *postcode = lp_take_get (take, POSTCODE);
  double easting = g_ascii_strtod (lp_take_get (take, EASTING), NULL);
  double northing = g_ascii_strtod (lp_take_get (take, NORTHING), NULL);

  if (strcmp (lp_take_get (take, QUALITY), no_position) == 0 || !(easting > 0 && easting < MAX_EASTING) || !(northing > 0 && northing < MAX_NORTHING))
    lp_take_leave_out (take, LP_REASON_NO_POSITION, postcode, NULL);
  else if (lp_draft_place (take->draft, take->file, postcode, easting, northing, lp_take_get (take, DISTRICT)) == 0)
    lp_take_leave_out (take, LP_REASON_NOT_NEEDED, postcode, NULL);
}

static void
take_code_point (LpTake *take)
{
  place (take, CODE_POINT_NONE);
}

static void
take_directory (LpTake *take)
{
  /* A postcode that has ended still tells where a practice was. */
  lp_take_see_date (take, lp_take_get (take, ENDED));
  place (take, DIRECTORY_NONE);
}

const LpFileKind lp_kind_gridall = {
  .id = "postcode-directory",
  .name = N_("Positions of postcodes (NHS Postcode Directory, gridall)"),
  .title = "NHS Postcode Directory",
  .publisher = "Office for National Statistics",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; "
                 "source: Office for National Statistics licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_POSITIONS,
  .places = gridall_places,
  .looks_so = looks_like_gridall,
  .take = take_directory,
};

const LpFileKind lp_kind_code_point = {
  .id = "code-point-open",
  .name = N_("Positions of postcodes (Code-Point Open)"),
  .title = "Code-Point Open",
  .publisher = "Ordnance Survey",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains Ordnance Survey data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; "
                 "contains National Statistics data © Crown copyright and database right.",
  .stage = LP_STAGE_POSITIONS,
  .places = code_point_places,
  .looks_so = looks_like_code_point,
  .take = take_code_point,
};

const LpFileKind lp_kind_code_point_headed = {
  .id = "code-point-open",
  .name = N_("Positions of postcodes (Code-Point Open)"),
  .title = "Code-Point Open",
  .publisher = "Ordnance Survey",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains Ordnance Survey data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; "
                 "contains National Statistics data © Crown copyright and database right.",
  .stage = LP_STAGE_POSITIONS,
  .columns = headed_columns,
  .take = take_code_point,
};

const LpFileKind lp_kind_postcodes = {
  .id = "postcode-directory",
  .name = N_("Positions of postcodes (ONSPD or NSPL)"),
  .title = "ONS Postcode Directory",
  .publisher = "Office for National Statistics",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; "
                 "source: Office for National Statistics licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_POSITIONS,
  .columns = directory_columns,
  .take = take_directory,
};
