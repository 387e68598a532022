/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-error.h"

G_DEFINE_QUARK (gw-document-error-quark, gw_document_error)
