/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GW_DOCUMENT_ERROR (gw_document_error_quark ())

/**
 * GwDocumentError:
 * @GW_DOCUMENT_ERROR_READ: the file cannot be read, or is no regular file
 * @GW_DOCUMENT_ERROR_TOO_LARGE: the file is larger than a document may be
 * @GW_DOCUMENT_ERROR_NOT_JSON: the file breaks the rules of JSON
 * @GW_DOCUMENT_ERROR_NEWER_SCHEMA: a later version of the program wrote it
 * @GW_DOCUMENT_ERROR_INVALID: it is JSON, but not a valid workshop
 * @GW_DOCUMENT_ERROR_CHANGED_ON_DISK: the file is no longer the one that was
 *   loaded; nothing was written
 * @GW_DOCUMENT_ERROR_EXISTS: the name was to be new and is taken; nothing was
 *   written
 * @GW_DOCUMENT_ERROR_WRITE: the file could not be saved; the old one is whole
 * @GW_DOCUMENT_ERROR_BUSY: a save of this document is already under way
 *
 * What can go wrong between a workshop and its file. The messages are
 * translated sentences without the file's name, which the caller knows.
 */
typedef enum
{
  GW_DOCUMENT_ERROR_READ,
  GW_DOCUMENT_ERROR_TOO_LARGE,
  GW_DOCUMENT_ERROR_NOT_JSON,
  GW_DOCUMENT_ERROR_NEWER_SCHEMA,
  GW_DOCUMENT_ERROR_INVALID,
  GW_DOCUMENT_ERROR_CHANGED_ON_DISK,
  GW_DOCUMENT_ERROR_EXISTS,
  GW_DOCUMENT_ERROR_WRITE,
  GW_DOCUMENT_ERROR_BUSY,
} GwDocumentError;

GQuark gw_document_error_quark (void);

G_END_DECLS
