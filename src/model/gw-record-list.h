/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GwRecord GwRecord;

#define GW_TYPE_RECORD_LIST (gw_record_list_get_type ())
G_DECLARE_FINAL_TYPE (GwRecordList, gw_record_list, GW, RECORD_LIST, GObject)

guint     gw_record_list_get_length (GwRecordList *self);
GwRecord *gw_record_list_get        (GwRecordList *self,
                                     guint         position);
gboolean  gw_record_list_find       (GwRecordList *self,
                                     GwRecord     *record,
                                     guint        *position);

G_END_DECLS
