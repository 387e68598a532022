/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef GType (*GwTypeGetter) (void);

/* Every class of the application, found in its headers so that none can be
 * forgotten; NULL for one that is not built. */
extern const GwTypeGetter gw_app_types[];
extern const guint gw_app_n_types;
