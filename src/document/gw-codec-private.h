/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-json-pieces.h"
#include "gw-json-writer.h"
#include "gw-problem.h"
#include "gw-record.h"

G_BEGIN_DECLS

/* A record that was read, and where it stands in the file. The root is the
 * first. */
typedef struct
{
  GwRecord   *record;
  JsonObject *object; /* NULL once its piece has been read */
  guint       parent;
  guint       slot;
  guint       index;
  guint       piece;  /* GW_CODEC_NO_PIECE unless it is the root of one */
  gboolean    faulty;
} GwCodecEntry;

#define GW_CODEC_NO_PIECE G_MAXUINT

/* A document that is being read. */
typedef struct
{
  GArray       *entries;   /* of GwCodecEntry, parents before their children */
  GHashTable   *ids;       /* id to position in entries, plus one */
  GPtrArray    *problems;  /* of GwProblem */
  GwJsonPieces *pieces;    /* NULL for a single record */
  GwProgress   *progress;
  gboolean      cancelled; /* nobody wants it any more */
} GwCodecReader;

/* Where a value stands: `goals[3]` is the entry, then `.month-weights`, `[2]`
 * and, for check-ins, `.date`. */
typedef struct
{
  guint       entry;
  const char *member; /* NULL for the record as a whole */
  int         index;  /* negative for all of the member */
  const char *part;   /* NULL for all of the element */
} GwCodecPlace;

GwCodecEntry *gw_codec_reader_get_entry     (GwCodecReader      *self,
                                             guint               entry);
void          gw_codec_reader_append_path   (GwCodecReader      *self,
                                             guint               entry,
                                             GString            *path);
const char   *gw_codec_reader_read_id       (GwCodecReader      *self,
                                             const GwCodecPlace *record,
                                             JsonObject         *object);
gboolean      gw_codec_reader_is_copy       (GwCodecReader      *self,
                                             guint               first,
                                             guint               parent,
                                             guint               slot,
                                             JsonObject         *object,
                                             guint               piece);
gboolean      gw_codec_reader_report        (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             char               *sentence);
gboolean      gw_codec_reader_report_type   (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             JsonNode           *found,
                                             const char         *expected);

gboolean      gw_codec_read_integer         (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             JsonNode           *node,
                                             gint64              minimum,
                                             gint64              maximum,
                                             gint64             *value);
gboolean      gw_codec_read_boolean         (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             JsonNode           *node,
                                             gboolean           *value);
gboolean      gw_codec_read_date            (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             JsonNode           *node,
                                             GwDate             *value);
gboolean      gw_codec_read_text            (GwCodecReader      *self,
                                             const GwCodecPlace *place,
                                             JsonNode           *node,
                                             gint64              maximum,
                                             gboolean            multiline,
                                             const char        **value);

void          gw_codec_read_field           (GwCodecReader      *self,
                                             guint               entry,
                                             guint               field,
                                             JsonNode           *node);
void          gw_codec_read_check_ins       (GwCodecReader      *self,
                                             guint               entry,
                                             JsonNode           *node);

/* Parts of a document, for the journal */
gboolean      gw_codec_read_single_field    (GwRecord           *record,
                                             guint               field,
                                             JsonNode           *node,
                                             GPtrArray          *problems);
GwCheckIn    *gw_codec_read_single_check_in (GwRecord           *record,
                                             JsonNode           *node,
                                             GPtrArray          *problems);
GwRecord     *gw_codec_read_child           (GwRecord           *parent,
                                             guint               slot,
                                             JsonObject         *object,
                                             GPtrArray          *problems);
void          gw_codec_write_value          (GwJsonWriter       *writer,
                                             const GwField      *field,
                                             const GValue       *value);
void          gw_codec_write_record         (GwJsonWriter       *writer,
                                             GwRecord           *record);
void          gw_codec_write_check_in       (GwJsonWriter       *writer,
                                             const GwCheckIn    *check_in);

void          gw_codec_check_references     (GwCodecReader      *self);
void          gw_codec_check_rules          (GwCodecReader      *self);

G_END_DECLS
