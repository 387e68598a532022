/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint gw_id_hash (gconstpointer id);

G_END_DECLS
