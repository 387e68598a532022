/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_NOTICE_BAR (gw_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwNoticeBar, gw_notice_bar, GW, NOTICE_BAR, AdwBin)

void        gw_notice_bar_show         (GwNoticeBar *self,
                                        const char  *sentence,
                                        const char  *label,
                                        const char  *action);
void        gw_notice_bar_show_always  (GwNoticeBar *self,
                                        const char  *sentence,
                                        const char  *label,
                                        const char  *action);
void        gw_notice_bar_hide         (GwNoticeBar *self);
const char *gw_notice_bar_get_sentence (GwNoticeBar *self);

G_END_DECLS
