/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_DISMISSAL (gw_dismissal_get_type ())
G_DECLARE_FINAL_TYPE (GwDismissal, gw_dismissal, GW, DISMISSAL, GwRecord)

gint64      gw_dismissal_get_hint   (GwDismissal *self);
const char *gw_dismissal_get_reason (GwDismissal *self);
GwDate      gw_dismissal_get_date   (GwDismissal *self);

G_END_DECLS
