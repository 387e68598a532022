/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GRand      *random_new_printed   (void);
void        random_value         (GRand         *random,
                                  GwRecord      *root,
                                  const GwField *field,
                                  GValue        *value);
GwEdit     *random_edit          (GRand         *random,
                                  GwRecord      *root);
GwWorkshop *random_workshop      (GRand         *random,
                                  guint          n_edits);

G_END_DECLS
