/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-date.h"

G_BEGIN_DECLS

GArray *gw_date_list_new  (void);
void    gw_date_list_add  (GArray *dates,
                           GwDate  date);
void    gw_date_list_tidy (GArray *dates,
                           GwDate  first,
                           GwDate  last);

G_END_DECLS
