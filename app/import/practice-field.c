/* practice-field.c — what a column of a practice list can mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-field.h"

#include <glib/gi18n-lib.h>

static const struct { const char *id, *name; } names[LP_N_FIELDS] = {
  [LP_FIELD_IGNORED] = { "none", N_("Not used") },
  [LP_FIELD_CODE] = { "code", N_("Practice code") },
  [LP_FIELD_NAME] = { "name", N_("Name") },
  [LP_FIELD_POSTCODE] = { "postcode", N_("Postcode") },
  [LP_FIELD_ADDRESS] = { "address", N_("Address") },
  [LP_FIELD_DISTRICT] = { "district", N_("District") },
  [LP_FIELD_LOCALITY] = { "locality", N_("Locality") },
  [LP_FIELD_PEOPLE] = { "people", N_("Registered people") },
  [LP_FIELD_WEIGHTED] = { "weighted", N_("Weighted people") },
  [LP_FIELD_EASTING] = { "easting", N_("Easting (metres)") },
  [LP_FIELD_NORTHING] = { "northing", N_("Northing (metres)") },
  [LP_FIELD_NETWORK_NUMBER] = { "network-number", N_("Network number") },
  [LP_FIELD_NETWORK] = { "network", N_("Network") },
  [LP_FIELD_PINNED] = { "pinned", N_("Pinned") },
  [LP_FIELD_NOTE] = { "note", N_("Note") },
  [LP_FIELD_FIGURE] = { "figure", N_("Figure") },
  [LP_FIELD_YEAR] = { "year", N_("Year of the row") },
  [LP_FIELD_LOCALITY_NOTE] = { "locality-note", N_("Note on the locality") },
  [LP_FIELD_SOURCE] = { "source", N_("Source of the list") },
};

/* Headings as lp_practice_field_recognise() compares them: small letters and digits alone. Those of our own table first, then those seen in
 * published files and in lists that commissioners keep. */
static const struct
{
  const char *heading;
  LpPracticeField field;
} headings[] = {
  { "code", LP_FIELD_CODE },
  { "practicecode", LP_FIELD_CODE },
  { "praccode", LP_FIELD_CODE },
  { "orgcode", LP_FIELD_CODE },
  { "organisationcode", LP_FIELD_CODE },
  { "odscode", LP_FIELD_CODE },
  { "gpcode", LP_FIELD_CODE },
  { "gppracticecode", LP_FIELD_CODE },
  { "partnerorganisationcode", LP_FIELD_CODE },
  { "name", LP_FIELD_NAME },
  { "practice", LP_FIELD_NAME },
  { "practicename", LP_FIELD_NAME },
  { "pracname", LP_FIELD_NAME },
  { "gpname", LP_FIELD_NAME },
  { "gppracticename", LP_FIELD_NAME },
  { "surgery", LP_FIELD_NAME },
  { "surgeryname", LP_FIELD_NAME },
  { "organisationname", LP_FIELD_NAME },
  { "partnername", LP_FIELD_NAME },
  { "postcode", LP_FIELD_POSTCODE },
  { "practicepostcode", LP_FIELD_POSTCODE },
  { "address", LP_FIELD_ADDRESS },
  { "practiceaddress", LP_FIELD_ADDRESS },
  { "district", LP_FIELD_DISTRICT },
  { "localauthority", LP_FIELD_DISTRICT },
  { "localauthoritydistrict", LP_FIELD_DISTRICT },
  { "ladname", LP_FIELD_DISTRICT },
  { "ladname2018", LP_FIELD_DISTRICT },
  { "locality", LP_FIELD_LOCALITY },
  { "localityname", LP_FIELD_LOCALITY },
  { "localityinferred", LP_FIELD_LOCALITY },
  { "people", LP_FIELD_PEOPLE },
  { "registeredpeople", LP_FIELD_PEOPLE },
  { "list", LP_FIELD_PEOPLE },
  { "listsize", LP_FIELD_PEOPLE },
  { "practicelistsize", LP_FIELD_PEOPLE },
  { "registered", LP_FIELD_PEOPLE },
  { "registeredpatients", LP_FIELD_PEOPLE },
  { "registeredlist", LP_FIELD_PEOPLE },
  { "registeredlistsize", LP_FIELD_PEOPLE },
  { "numberofpatients", LP_FIELD_PEOPLE },
  { "numberofregisteredpatients", LP_FIELD_PEOPLE },
  { "numberofregisteredpatientslastknownfigure", LP_FIELD_PEOPLE },
  { "averagenumberofregisteredpatients", LP_FIELD_PEOPLE },
  { "patients", LP_FIELD_PEOPLE },
  { "totalpatients", LP_FIELD_PEOPLE },
  { "population", LP_FIELD_PEOPLE },
  { "weightedpeople", LP_FIELD_WEIGHTED },
  { "weighted", LP_FIELD_WEIGHTED },
  { "weightedlist", LP_FIELD_WEIGHTED },
  { "weightedlistsize", LP_FIELD_WEIGHTED },
  { "weightedpatients", LP_FIELD_WEIGHTED },
  { "numberofweightedpatients", LP_FIELD_WEIGHTED },
  { "numberofweightedpatientslastknownfigure", LP_FIELD_WEIGHTED },
  { "averagenumberofweightedpatients", LP_FIELD_WEIGHTED },
  { "easting", LP_FIELD_EASTING },
  { "eastings", LP_FIELD_EASTING },
  { "oseast1m", LP_FIELD_EASTING },
  { "northing", LP_FIELD_NORTHING },
  { "northings", LP_FIELD_NORTHING },
  { "osnrth1m", LP_FIELD_NORTHING },
  { "networknumber", LP_FIELD_NETWORK_NUMBER },
  { "network", LP_FIELD_NETWORK },
  { "networkname", LP_FIELD_NETWORK },
  { "pcn", LP_FIELD_NETWORK },
  { "pcnname", LP_FIELD_NETWORK },
  { "primarycarenetwork", LP_FIELD_NETWORK },
  { "pinned", LP_FIELD_PINNED },
  { "note", LP_FIELD_NOTE },
  { "year", LP_FIELD_YEAR },
  { "yearend", LP_FIELD_YEAR },
  { "yearending", LP_FIELD_YEAR },
  { "financialyear", LP_FIELD_YEAR },
  { "financialyearend", LP_FIELD_YEAR },
  { "localitynote", LP_FIELD_LOCALITY_NOTE },
  { "listfrom", LP_FIELD_SOURCE },
};

/* Small letters and digits of @heading alone. */
static char *
squeeze_heading (const char *heading)
{
  g_autofree char *small = g_utf8_strdown (heading, -1);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (squeezed, letter);
    }
  return g_string_free (squeezed, FALSE);
}

const char *
lp_practice_field_get_name (LpPracticeField field)
{
  g_return_val_if_fail (field < LP_N_FIELDS, "");
  return _(names[field].name);
}

const char *
lp_practice_field_get_id (LpPracticeField field)
{
  g_return_val_if_fail (field < LP_N_FIELDS, "");
  return names[field].id;
}

LpPracticeField
lp_practice_field_from_id (const char *id)
{
  guint field = 0;

  while (field < LP_N_FIELDS && g_ascii_strcasecmp (names[field].id, id) != 0)
    field++;
  return field;
}

LpPracticeField
lp_practice_field_recognise (const char *heading)
{
  g_autofree char *squeezed = squeeze_heading (heading);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (squeezed, headings[i].heading))
      return headings[i].field;
  return LP_FIELD_IGNORED;
}
