/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands first in every document, and the version of the format that
 * this program writes. */
#define GW_CODEC_FORMAT "goalwright"
#define GW_CODEC_SCHEMA 1

/* Members that belong to the document or the codec and not to a record's
 * declaration. No field or slot may have one of these names. */
#define GW_CODEC_NAME_FORMAT    "format"
#define GW_CODEC_NAME_SCHEMA    "schema"
#define GW_CODEC_NAME_ID        "id"
#define GW_CODEC_NAME_CHECK_INS "check-ins"

/* The members of a check-in. */
#define GW_CODEC_NAME_DATE      "date"
#define GW_CODEC_NAME_VALUE     "value"
#define GW_CODEC_NAME_EXCUSED   "excused"
#define GW_CODEC_NAME_RECORDED  "recorded"
#define GW_CODEC_NAME_NOTE      "note"
#define GW_CODEC_NAME_FORMER    "former"

#define GW_CODEC_MAX_ID_BYTES   64

/* Most of a large document is in the goals of its teams: they are read and
 * written one by one. */
#define GW_CODEC_NAME_TEAMS     "teams"
#define GW_CODEC_NAME_GOALS     "goals"

G_END_DECLS
