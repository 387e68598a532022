/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

/* What several tests do with documents and with folders of their own. */

GBytes *document_fixture_new_large (void);
void    document_fixture_remove    (const char *path);
void    document_fixture_set_title (GwDocument *document,
                                    const char *title);
