/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

/* A workshop and its file. */
struct _GwDocument
{
  GObject      parent_instance;

  GwWorkshop  *workshop;
  GwHistory   *history;
  char        *path;   /* NULL until it was saved for the first time */
  GwFileStamp  stamp;  /* of the file at @path, as it was last read or saved */
  gboolean     saving;
  char        *state_folder; /* NULL to keep no versions */
};

void gw_document_set_file   (GwDocument        *self,
                             const char        *path,
                             const GwFileStamp *stamp);
void gw_document_set_saving (GwDocument        *self,
                             gboolean           saving);

G_END_DECLS
