# dorset_catalogue.py — what the Dorset example's figures, measures and sources are called
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, units, periods, sources and known doubts: the part of the example that was written by hand.
compile-dorset.py joins it with the published figures."""

from typing import NamedTuple


class Figure(NamedTuple):
    id: str
    column: str
    name: str
    unit: str
    period: str
    source: str


class ListFigure(NamedTuple):
    id: str
    register: str
    name: str
    unit: str
    period: str
    source: str


# Names that capitals alone do not tell, checked by hand against the practices' own later spelling.
NAMES = {
    'J81061': "Penny's Hill Practice",
    'J81648': 'Dr AJ Newman',
}
SMALL_WORDS = {'and', 'of', 'by', 'on'}
KEPT_CAPITALS = {'AJ', 'HC', 'LD', 'PCN', 'CCG', 'GP'}

# Places the map labels; the smaller first, since an address names its village and then its post town.
ADDRESS_TOWNS = [(name, 3) for name in (
    'Bere Regis', 'Broadstone', 'Canford Heath', 'Cerne Abbas', 'Charmouth', 'Corfe Castle', 'Cranborne', 'Fontmell Magna',
    'Highcliffe', 'Lytchett Matravers', 'Maiden Newton', 'Marnhull', 'Milton Abbas', 'Portesham', 'Puddletown',
    'Sandford', 'Sturminster Marshall', 'West Moors', 'Wool', 'Yetminster')] + [(name, 2) for name in (
        'Beaminster', 'Blandford', 'Bridport', 'Ferndown', 'Gillingham', 'Lyme Regis', 'Portland', 'Shaftesbury',
        'Sherborne', 'Stalbridge', 'Sturminster Newton', 'Swanage', 'Verwood', 'Wareham', 'Wimborne')] + [
            (name, 1) for name in ('Bournemouth', 'Christchurch', 'Dorchester', 'Poole', 'Weymouth')]
# After a place's name these words make it a street or a building.
STREET_WORDS = ('Road', 'Avenue', 'Medical', 'Health', 'Hospital', 'Camp', 'Close', 'Lane')

WORKFORCE = [('gp', 'gp', 'GPs, full-time equivalent, fully qualified, without trainees and locums'),
             ('gp-trainee-locum', 'gp_trainee_locum', 'GP trainees and locums, full-time equivalent'),
             ('nurse', 'nurse', 'Nurses, full-time equivalent'),
             ('dpc', 'dpc', 'Direct patient care staff, full-time equivalent'),
             ('admin', 'admin', 'Administrative staff, full-time equivalent')]
AGES = [('age-0-15', 'age_0_15', 'People aged 0 to 15'), ('age-16-17', 'age_16_17', 'People aged 16 and 17'),
        ('age-18-49', 'age_18_49', 'People aged 18 to 49'), ('age-50-64', 'age_50_64', 'People aged 50 to 64'),
        ('age-65-plus', 'age_65_plus', 'People aged 65 and over'),
        ('age-list', 'age_list', 'People of all ages, the list behind the age bands')]
PAYMENTS = [('payments-total', 'payments_total_gbp', 'Payments to the practice, total', 'GBP'),
            ('payments-net', 'payments_net_gbp', 'Payments to the practice, net of deductions', 'GBP'),
            ('global-sum', 'global_sum_gbp', 'Global sum payments', 'GBP'),
            ('qof-payment', 'qof_payment_gbp', 'Quality and Outcomes Framework payments', 'GBP'),
            ('list-average', 'list_avg', 'Registered people, mean of the quarters', 'people')]
# The register, its name, and which list it is a share of.
REGISTERS = [('af', 'Atrial fibrillation', 'all'), ('ast', 'Asthma', '6'), ('can', 'Cancer', 'all'),
             ('chd', 'Coronary heart disease', 'all'), ('ckd', 'Chronic kidney disease', '18'),
             ('copd', 'Chronic obstructive pulmonary disease', 'all'), ('dem', 'Dementia', 'all'),
             ('dep', 'Depression', '18'), ('dm', 'Diabetes', '17'), ('hf', 'Heart failure', 'all'),
             ('hyp', 'Hypertension', 'all'), ('ld', 'Learning disability', 'all'),
             ('mh', 'Severe mental illness', 'all'), ('ob', 'Obesity', '18'), ('pc', 'Palliative care', 'all'),
             ('stia', 'Stroke and transient ischaemic attack', 'all')]
# Of the registers that share a list, the one whose rounded percentage tells that list most closely.
LISTS = [('all', 'hyp', 'of all ages'), ('6', 'ast', 'aged 6 and over'), ('17', 'dm', 'aged 17 and over'),
         ('18', 'dep', 'aged 18 and over')]


def staff_figures(suffix, column_end, period, source):
    return [Figure(name + '-fte' + suffix, column + '_fte_' + column_end, text, 'FTE', period, source)
            for name, column, text in WORKFORCE] + [
                Figure('gp-headcount' + suffix, 'gp_headcount_' + column_end, 'GPs, headcount', 'people', period, source)]


def list_id(ages):
    return 'qof-list' if ages == 'all' else 'qof-list-%s-plus' % ages


FIGURES = (
    staff_figures('', '2018_09', 'September 2018', 'workforce-2018-09')
    + staff_figures('-2017-09', '2017_09', 'September 2017', 'workforce-2017-09')
    + [Figure(name, column + '_2018_19', text, unit, '2018-19', 'payments-2018-19')
       for name, column, text, unit in PAYMENTS]
    + [Figure('imd2015', 'imd2015_score', "Index of Multiple Deprivation 2015 of the practice's people", 'score', '2015',
              'imd'),
       Figure('imd2019', 'imd2019_score', "Index of Multiple Deprivation 2019 of the practice's people", 'score', '2019',
              'imd')]
    + [Figure(name, column + '_2020_04', text, 'people', 'April 2020', 'ages-2020-04') for name, column, text in AGES]
    + [Figure('mean-age', 'mean_age_2020_04', 'Mean age', 'years', 'April 2020', 'ages-2020-04')]
    + [Figure('qof-%s-register' % register, 'qof_%s_register_2021' % register, '%s register' % name, 'people', '2020-21',
              'qof-2020-21') for register, name, _ in REGISTERS])

# The yearly tables: the figure (or list) that a column is another year of, and where it comes from.
YEARLY = [('gp-fte', 'gp_fte', 'workforce'), ('nurse-fte', 'nurse_fte', 'workforce'),
          ('dpc-fte', 'dpc_fte', 'workforce'), ('admin-fte', 'admin_fte', 'workforce'), ('weighted', 'weighted', 'payments'),
          ('list-average', 'registered', 'payments'), ('payments-total', 'payments_total_gbp', 'payments')]

LIST_FIGURES = [ListFigure(list_id(ages), register,
                           'Registered people %s, worked out from register and published percentage' % text, 'people',
                           '2020-21', 'qof-2020-21') for ages, register, text in LISTS]

WEIGHTED_1000 = 'FTE per 1,000 weighted people'
MEASURES = [
    ('gp-fte', 'GP FTE per 1,000 weighted people', WEIGHTED_1000, 'gp-fte', 'weighted', 1000, 'high', 'ratio'),
    ('nurse-fte', 'Nurse FTE per 1,000 weighted people', WEIGHTED_1000, 'nurse-fte', 'weighted', 1000, 'high', 'ratio'),
    ('dpc-fte', 'Direct patient care FTE per 1,000 weighted people', WEIGHTED_1000, 'dpc-fte', 'weighted', 1000, 'high',
     'ratio'),
    ('admin-fte', 'Administrative FTE per 1,000 weighted people', WEIGHTED_1000, 'admin-fte', 'weighted', 1000, 'neither',
     'ratio'),
    ('people-per-gp', 'People per GP FTE', 'people per GP FTE', 'people', 'gp-fte', 1, 'low', 'ratio'),
    ('payment-per-person', 'Payments per person', 'GBP per person', 'payments-total', 'list-average', 1, 'neither',
     'ratio'),
    ('payment-per-weighted', 'Payments per weighted person', 'GBP per weighted person', 'payments-total', 'weighted', 1,
     'neither', 'ratio'),
    ('need', 'Need (weighted people per person)', 'weighted people per person', 'weighted', 'list-average', 1, 'neither', 'ratio'),
    ('deprivation', 'Deprivation', 'IMD 2015 score, person-weighted', 'imd2015', 'people', 1, 'neither',
     'weighted-mean'),
    ('deprivation-2019', 'Deprivation 2019', 'IMD 2019 score, person-weighted', 'imd2019', 'people', 1, 'neither',
     'weighted-mean'),
    ('age-under-16', 'Aged 0 to 15', '% of people', 'age-0-15', 'age-list', 100, 'neither', 'ratio'),
    ('age-65-plus', 'Aged 65 and over', '% of people', 'age-65-plus', 'age-list', 100, 'neither', 'ratio'),
] + [('qof-' + register, name, '% of people' + ('' if ages == 'all' else ' aged %s and over' % ages),
      'qof-%s-register' % register, list_id(ages), 100, 'neither', 'ratio') for register, name, ages in REGISTERS]

LOW_GP = 'The return looks stale or partial: %s.'
CHECKS = [
    ('J81003', 'gp-fte', LOW_GP % '1.4 GP FTE where 5.0 were returned a year before'),
    ('J81003', 'dpc-fte', 'No figure was returned for September 2018.'),
    ('J81009', 'gp-fte', LOW_GP % 'few GPs for the list'),
    ('J81047', 'gp-fte', LOW_GP % '1.4 GP FTE for 12,655 people, and 5.7 a year later'),
    ('J81049', 'gp-fte', LOW_GP % 'few GPs for the list'),
    ('J81625', 'gp-fte', LOW_GP % '1.8 GP FTE, unchanged from 2017 to 2023'),
    ('J81069', 'nurse-fte', 'No figure was returned for September 2018.'),
    ('J81647', 'dpc-fte', 'No figure was returned for September 2018.'),
    ('J81075', 'admin-fte', 'The return says 0.0, which is unlikely for a practice.'),
    ('J81621', 'admin-fte', 'The return says 0.0, which is unlikely for a practice.'),
    ('J81040', 'list-average', 'The publisher flags a large fluctuation of the list: the practice was merging in 2018-19.'),
]

# The practices of 2018 that were gone by December 2019, and where the figures suggest their people went.
LEFT = {
    'J81032': 'Left before December 2019. It shared an address with J81078, whose list then grew to the sum of the two.',
    'J81040': 'Left before December 2019. Its list fell during 2018-19 while that of its neighbour J81620 rose.',
    'J81055': 'Closed in March 2019. Its people went to other practices in Weymouth and Portland.',
    'J81069': 'Left before December 2019. Its neighbours J81064, J81086 and J81648 gained 2,384 of its 3,607 people.',
    'Y03661': 'Left before December 2019. J81647 in the same town then grew to the sum of the two lists.',
}

OGL, OPL = 'Open Government Licence v3.0', 'Open Parliament Licence v3.0'
NHS_DIGITAL = ('Contains information from NHS Digital, licensed under the Open Government Licence v3.0.')
OS = ('Contains Ordnance Survey data © Crown copyright and database right 2018; contains Royal Mail data © Royal Mail '
      'copyright and database right 2018; contains National Statistics data © Crown copyright and database right 2018.')
SOURCES = [
    ('workforce-2018-09', 'General Practice Workforce', 'NHS Digital', 'September 2018', OGL, NHS_DIGITAL, ''),
    ('workforce-2017-09', 'General Practice Workforce', 'NHS Digital', 'September 2017', OGL, NHS_DIGITAL, ''),
    ('payments-2018-19', 'NHS Payments to General Practice', 'NHS Digital', '2018-19', OGL, NHS_DIGITAL, ''),
    ('workforce', 'General Practice Workforce', 'NHS Digital', 'September 2015 to September 2023', OGL, NHS_DIGITAL, ''),
    ('payments', 'NHS Payments to General Practice', 'NHS Digital', '2014-15 to 2022-23', OGL, NHS_DIGITAL, ''),
    ('qof-2020-21', 'Quality and Outcomes Framework', 'NHS Digital', '2020-21', OGL, NHS_DIGITAL, ''),
    ('ods-2017-08', 'Branch surgeries', 'NHS Digital, Organisation Data Service', 'August 2017', OGL, NHS_DIGITAL, ''),
    ('pcn-2019-12', 'Primary care network membership', 'NHS Digital, Organisation Data Service', 'December 2019', OGL,
     NHS_DIGITAL, ''),
    ('ages-2020-04', 'Patients registered at a GP practice, by age',
     'House of Commons Library, from NHS Digital', 'April 2020', OPL,
     'Contains Parliamentary information licensed under the Open Parliament Licence v3.0, from NHS Digital figures.', ''),
    ('imd', 'Index of Multiple Deprivation of practice populations',
     'Office for Health Improvement and Disparities, from Ministry of Housing, Communities and Local Government',
     '2015 and 2019', OGL,
     'Contains public sector information licensed under the Open Government Licence v3.0 (OHID Fingertips; MHCLG).',
     'https://fingertips.phe.org.uk'),
    ('code-point-2018-08', 'Code-Point Open', 'Ordnance Survey', 'August 2018', OGL, OS, ''),
    ('boundaries', 'Local authority districts, generalised and clipped to the coast', 'Office for National Statistics', '2018',
     OGL, 'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data '
     '© Crown copyright and database right.', 'https://geoportal.statistics.gov.uk'),
    ('inferred', 'Localities and map labels worked out for this example',
     'Locality Planner', '2019', OGL, 'Inferred from network membership of December 2019 and addresses; not an official table.',
     ''),
]

# Where the columns of the tables that carry no source of their own come from; "*" is every other column.
COLUMN_SOURCES = [
    ('practices', '*', 'payments-2018-19'), ('practices', 'list_size', 'workforce-2018-09'),
    ('practices', 'easting', 'code-point-2018-08'), ('practices', 'northing', 'code-point-2018-08'),
    ('practices', 'district', 'code-point-2018-08'), ('practices', 'locality', 'inferred'),
    ('practices', 'locality_confidence', 'inferred'), ('practices', 'locality_basis', 'inferred'),
    ('branches', '*', 'ods-2017-08'), ('branches', 'easting', 'code-point-2018-08'),
    ('branches', 'northing', 'code-point-2018-08'), ('localities', '*', 'inferred'),
    ('option-pcn-2019', '*', 'pcn-2019-12'), ('option-pcn-2019-unassigned', '*', 'inferred'),
    ('ground', '*', 'boundaries'), ('places', '*', 'inferred'),
]
