/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_REFLECTION (gw_reflection_get_type ())
G_DECLARE_FINAL_TYPE (GwReflection, gw_reflection, GW, REFLECTION, GwRecord)

GwOrigin    gw_reflection_get_origin        (GwReflection *self);
const char *gw_reflection_get_origin_note   (GwReflection *self);
const char *gw_reflection_get_why_customers (GwReflection *self);
const char *gw_reflection_get_why_team      (GwReflection *self);
const char *gw_reflection_get_why_me        (GwReflection *self);
gint64      gw_reflection_get_importance    (GwReflection *self);
gint64      gw_reflection_get_confidence    (GwReflection *self);
const char *gw_reflection_get_last_number   (GwReflection *self);
GwDate      gw_reflection_get_lock_date     (GwReflection *self);
const char *gw_reflection_get_lock_who      (GwReflection *self);
const char *gw_reflection_get_lock_evidence (GwReflection *self);

G_END_DECLS
