/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One variable of a series that nobody here wrote: real sales, passengers,
 * rentals, a river. Values that are not known are left out; these series miss
 * none but at their end. */
double *gw_test_series_read (const char *folder,
                             const char *file,
                             const char *variable,
                             gsize      *n_values);

G_END_DECLS
