/* test-practice-field.c — headings as people and publishers write them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-field.h"

static const struct { const char *heading; LpPracticeField field; } cases[] = {
  /* the program's own table */
  { "code", LP_FIELD_CODE }, { "name", LP_FIELD_NAME }, { "postcode", LP_FIELD_POSTCODE }, { "people", LP_FIELD_PEOPLE },
  { "weighted people", LP_FIELD_WEIGHTED }, { "locality", LP_FIELD_LOCALITY }, { "district", LP_FIELD_DISTRICT },
  { "network number", LP_FIELD_NETWORK_NUMBER }, { "network", LP_FIELD_NETWORK }, { "pinned", LP_FIELD_PINNED },
  { "easting", LP_FIELD_EASTING }, { "northing", LP_FIELD_NORTHING }, { "address", LP_FIELD_ADDRESS },
  /* spellings */
  { "Practice Code", LP_FIELD_CODE }, { "PRACTICE_CODE", LP_FIELD_CODE }, { "  practice-code: ", LP_FIELD_CODE },
  { "ODS code", LP_FIELD_CODE }, { "Org Code", LP_FIELD_CODE }, { "GP Practice Code", LP_FIELD_CODE },
  { "Practice Name", LP_FIELD_NAME }, { "PRAC_NAME", LP_FIELD_NAME }, { "Surgery", LP_FIELD_NAME }, { "Partner Name", LP_FIELD_NAME },
  { "Practice Postcode", LP_FIELD_POSTCODE }, { "PostCode", LP_FIELD_POSTCODE }, { "Practice Address", LP_FIELD_ADDRESS },
  { "List size", LP_FIELD_PEOPLE }, { "Registered patients", LP_FIELD_PEOPLE },
  { "NUMBER_OF_PATIENTS", LP_FIELD_PEOPLE }, { "Total Patients", LP_FIELD_PEOPLE }, { "Population", LP_FIELD_PEOPLE },
  { "Number of Registered Patients (Last Known Figure)", LP_FIELD_PEOPLE },
  { "Weighted list size", LP_FIELD_WEIGHTED }, { "Number of Weighted Patients (Last Known Figure)", LP_FIELD_WEIGHTED },
  { "Local authority", LP_FIELD_DISTRICT }, { "LAD name 2018", LP_FIELD_DISTRICT }, { "Locality name", LP_FIELD_LOCALITY },
  { "PCN", LP_FIELD_NETWORK }, { "PCN Name", LP_FIELD_NETWORK }, { "Primary Care Network", LP_FIELD_NETWORK },
  { "oseast1m", LP_FIELD_EASTING }, { "OSNRTH1M", LP_FIELD_NORTHING },
  /* near, and not it: a person has to say */
  { "", LP_FIELD_IGNORED }, { "()", LP_FIELD_IGNORED }, { "(code)", LP_FIELD_CODE }, { "list_avg_2018_19", LP_FIELD_IGNORED }, { "gpw_patients_2017_09", LP_FIELD_IGNORED },
  { "CCG Code", LP_FIELD_IGNORED }, { "CCG Name", LP_FIELD_IGNORED }, { "PCN Code", LP_FIELD_IGNORED }, { "pcn_name_2019", LP_FIELD_IGNORED },
  { "Practice Open Date", LP_FIELD_IGNORED }, { "lat", LP_FIELD_IGNORED }, { "weighted_list_avg_2018_19", LP_FIELD_IGNORED },
  { "Number of patients (65 and over)", LP_FIELD_IGNORED }, { "Großpraxis", LP_FIELD_IGNORED },
};

static void
test_recognise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].heading);
      g_assert_cmpint (lp_practice_field_recognise (cases[i].heading), ==, cases[i].field);
    }
}

/* Every meaning has a name of its own, which a person chooses by. */
static void
test_names (void)
{
  for (guint i = 0; i < LP_N_FIELDS; i++)
    {
      g_assert_cmpstr (lp_practice_field_get_name (i), !=, "");
      for (guint other = 0; other < i; other++)
        g_assert_cmpstr (lp_practice_field_get_name (i), !=, lp_practice_field_get_name (other));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/practice-field/recognise", test_recognise);
  g_test_add_func ("/import/practice-field/names", test_names);
  return g_test_run ();
}
