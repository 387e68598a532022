/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_REVISION (gw_revision_get_type ())
G_DECLARE_FINAL_TYPE (GwRevision, gw_revision, GW, REVISION, GwRecord)

gint64        gw_revision_get_number   (GwRevision *self);
GwDate        gw_revision_get_date     (GwRevision *self);
const char   *gw_revision_get_reason   (GwRevision *self);
const char   *gw_revision_get_approver (GwRevision *self);
GwRecordList *gw_revision_get_changes  (GwRevision *self);

G_END_DECLS
