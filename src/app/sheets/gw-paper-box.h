/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"
#include "gw-sheet-boxes.h"

G_BEGIN_DECLS

#define GW_TYPE_PAPER_BOX (gw_paper_box_get_type ())
G_DECLARE_FINAL_TYPE (GwPaperBox, gw_paper_box, GW, PAPER_BOX, GObject)

GwPaperBox       *gw_paper_box_new         (GwSession         *session,
                                            const GwSheetBox  *box);
const GwSheetBox *gw_paper_box_get_box     (GwPaperBox        *self);
char             *gw_paper_box_ask         (GwPaperBox        *self);
const char       *gw_paper_box_get_text    (GwPaperBox        *self);
const char       *gw_paper_box_get_doubt   (GwPaperBox        *self);
gboolean          gw_paper_box_is_filled   (GwPaperBox        *self);
GwCheckIn         gw_paper_box_get_typed   (GwPaperBox        *self);
gboolean          gw_paper_box_take        (GwPaperBox        *self,
                                            const char        *text,
                                            GError           **error);
void              gw_paper_box_compare     (GwPaperBox        *self,
                                            const GwCheckIn   *typed,
                                            guint              n_typed);
gboolean          gw_paper_box_add_to_edit (GwPaperBox        *self,
                                            GwEdit            *edit);

G_END_DECLS
