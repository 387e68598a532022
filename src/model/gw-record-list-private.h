/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record-list.h"

G_BEGIN_DECLS

GwRecordList *gw_record_list_new    (GType         item_type);
void          gw_record_list_insert (GwRecordList *self,
                                     guint         position,
                                     GwRecord     *record);
void          gw_record_list_remove (GwRecordList *self,
                                     guint         position);

G_END_DECLS
