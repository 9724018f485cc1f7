/* quantile.c — quantiles of the distributions that the statistics need */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/quantile.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

/* From here on GSL's inverse loses its way now and then, and Wilson and Hilferty (1931) are right to six figures. */
#define MANY 2e3
/* Below, the lower tail is the first term of its series. */
#define FEW 0.25

/* GSL's handler belongs to the whole process and nothing else here uses GSL. */
static void
keep_alive (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      gsl_set_error_handler_off ();
      g_once_init_leave (&once, 1);
    }
}

double
_lp_normal_quantile (double share)
{
  keep_alive ();
  return gsl_cdf_ugaussian_Pinv (share);
}

double
_lp_student_quantile (double share,
                      double freedom)
{
  keep_alive ();
  return gsl_cdf_tdist_Pinv (share, freedom);
}

double
_lp_chi_squared_quantile (double share,
                          double freedom)
{
  keep_alive ();
  if (freedom > MANY)
    return freedom * pow (1 - 2 / (9 * freedom) + gsl_cdf_ugaussian_Pinv (share) * sqrt (2 / (9 * freedom)), 3);
  if (freedom < FEW && share < 0.5)
    return 2 * pow (share * tgamma (freedom / 2 + 1), 2 / freedom);
  /* From the nearer end, where there are more digits. */
  return share > 0.5 ? gsl_cdf_chisq_Qinv (1 - share, freedom) : gsl_cdf_chisq_Pinv (share, freedom);
}

double
_lp_even_chance (guint k,
                 guint n)
{
  keep_alive ();
  return gsl_cdf_binomial_P (k, 0.5, n);
}
