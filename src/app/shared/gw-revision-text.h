/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-format.h"
#include "gw-revision.h"

G_BEGIN_DECLS

char *gw_revision_text_title   (GwRevision     *revision,
                                const GwFormat *format);
char *gw_revision_text_changes (GwRevision     *revision,
                                const GwFormat *format);
char *gw_revision_text_preview (GwEdit         *edit,
                                const GwFormat *format);

G_END_DECLS
