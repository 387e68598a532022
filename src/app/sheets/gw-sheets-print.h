/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-sheet-pack.h"

G_BEGIN_DECLS

typedef struct _GwSheetsPrint GwSheetsPrint;

/* Told how printing ended: @sentence is NULL when all went well or somebody
 * cancelled it. */
typedef void (*GwSheetsPrintDone) (const char *sentence,
                                   gpointer    user_data);

void gw_sheets_print (GwSheetPack       *pack,
                      GtkWindow         *parent,
                      GwSheetsPrintDone  done,
                      gpointer           user_data);

G_END_DECLS
