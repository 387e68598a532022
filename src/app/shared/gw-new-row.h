/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-form-dialog.h"
#include "gw-session.h"

G_BEGIN_DECLS

/* The entries of a dialog for all of a record that comes to a list, where it
 * has to be whole before it is there. */
typedef struct _GwNewRow GwNewRow;

GwNewRow *gw_new_row_new         (GwFormDialog      *dialog,
                                  GwSession         *session,
                                  GwRecord          *parent,
                                  const char        *slot,
                                  const char *const *fields,
                                  GCallback          changed);
void      gw_new_row_free        (GwNewRow          *self);
GwEdit   *gw_new_row_create_edit (GwNewRow          *self,
                                  GError           **error);
void      gw_new_row_fill        (GwNewRow          *self,
                                  const char        *field,
                                  const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwNewRow, gw_new_row_free)

G_END_DECLS
