/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-check-ins.h"
#include "gw-field.h"
#include "gw-record-list.h"

G_BEGIN_DECLS

#define GW_TYPE_RECORD (gw_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwRecord, gw_record, GW, RECORD, GObject)

typedef struct _GwEdit GwEdit;

/**
 * GwSlot:
 * @name: JSON member that holds the children
 * @label: what people call one of them, untranslated: "milestone"
 * @type: the record class of the children
 * @single: exactly one child, there from the start, without an id of its own;
 *   otherwise a list
 * @maximum: how many a list may hold
 * @agreed: whether children come to an agreed goal, or leave it, only with a
 *   revision
 * @happened: whether the children say what became of the record, and not what
 *   it is: a duplicate begins without them
 *
 * The one declaration of a place for child records.
 */
typedef struct
{
  const char *name;
  const char *label;
  GType (*type) (void);
  gboolean single;
  guint maximum;
  gboolean agreed;
  gboolean happened;
} GwSlot;

/**
 * GwRecordClass:
 * @validate: tests the invariants between the fields of one record; says
 *   what is wrong, in a sentence. May be %NULL
 * @get_decimals: decimals of the amounts of this record and of those below
 *   it. %NULL: those of the parent
 * @review_edit: called before an edit touches a field with
 *   %GW_FIELD_AGREED in this record or below it; may refuse or add changes.
 *   May be %NULL
 * @review_leaving: called before an edit takes this record, or one above it, out
 *   of the document; may refuse. May be %NULL
 * @has_check_ins: whether such a record carries check-ins
 */
struct _GwRecordClass
{
  GObjectClass parent_class;

  gboolean (*validate)     (GwRecord  *self,
                            GError   **error);
  guint    (*get_decimals) (GwRecord  *self);
  gboolean (*review_edit)  (GwRecord  *self,
                            GwEdit    *edit,
                            GError   **error);
  gboolean (*review_leaving) (GwRecord  *self,
                              GError   **error);
  gboolean has_check_ins;

  /*< private >*/
  const char *label;
  const GwField *fields;
  guint n_fields;
  const GwSlot *slots;
  guint n_slots;
};

void            gw_record_class_declare     (GwRecordClass  *klass,
                                             const char     *label,
                                             const GwField  *fields,
                                             guint           n_fields,
                                             const GwSlot   *slots,
                                             guint           n_slots);

/* The declaration, for all that reads it */
const char     *gw_record_class_get_label   (GwRecordClass  *klass);
const GwField  *gw_record_class_get_fields  (GwRecordClass  *klass,
                                             guint          *n_fields);
const GwSlot   *gw_record_class_get_slots   (GwRecordClass  *klass,
                                             guint          *n_slots);
const GwField  *gw_record_class_find_field  (GwRecordClass  *klass,
                                             const char     *name,
                                             guint          *position);
const GwSlot   *gw_record_class_find_slot   (GwRecordClass  *klass,
                                             const char     *name,
                                             guint          *position);

/* A record */
GwRecord       *gw_record_new               (GType           type,
                                             const char     *id);
const char     *gw_record_get_id            (GwRecord       *self);
GwRecord       *gw_record_get_parent        (GwRecord       *self);
GwRecord       *gw_record_get_root          (GwRecord       *self);
GwRecord       *gw_record_get_ancestor      (GwRecord       *self,
                                             GType           type);
char           *gw_record_get_path          (GwRecord       *self);
GwRecord       *gw_record_lookup            (GwRecord       *self,
                                             const char     *id);
guint           gw_record_get_decimals      (GwRecord       *self);
gboolean        gw_record_validate          (GwRecord       *self,
                                             GError        **error);
GwRecord       *gw_record_copy              (GwRecord       *self);
GwRecord       *gw_record_duplicate         (GwRecord       *self);
gboolean        gw_record_equal             (GwRecord       *one,
                                             GwRecord       *other);

/* Its fields, by position in the declaration or by name */
const GValue   *gw_record_get_value         (GwRecord       *self,
                                             guint           field);
gboolean        gw_record_get_boolean       (GwRecord       *self,
                                             guint           field);
gint64          gw_record_get_integer       (GwRecord       *self,
                                             guint           field);
GwDate          gw_record_get_date          (GwRecord       *self,
                                             guint           field);
const char     *gw_record_get_text          (GwRecord       *self,
                                             guint           field);
int             gw_record_get_choice        (GwRecord       *self,
                                             guint           field);
GwIntegers     *gw_record_get_integers      (GwRecord       *self,
                                             guint           field);
GwRecord       *gw_record_get_reference     (GwRecord       *self,
                                             guint           field);
const GValue   *gw_record_get_named         (GwRecord       *self,
                                             const char     *name);

/* Its children */
GwRecordList   *gw_record_get_list          (GwRecord       *self,
                                             guint           slot);
GwRecordList   *gw_record_get_named_list    (GwRecord       *self,
                                             const char     *name);
GwRecord       *gw_record_get_single        (GwRecord       *self,
                                             guint           slot);
gpointer        gw_record_peek_child        (GwRecord       *self,
                                             guint           slot);

/* Its numbers, where the class has any */
GwCheckIns     *gw_record_get_check_ins     (GwRecord       *self);

/* Members of a document that this version does not know, kept as they are */
const char     *gw_record_get_extras        (GwRecord       *self);
void            gw_record_set_extras        (GwRecord       *self,
                                             const char     *extras);

/* For building a document before it has a history: a new record, a file that
 * is being read. Afterwards all writing goes through a GwEdit. */
gboolean        gw_record_build_value       (GwRecord       *self,
                                             guint           field,
                                             const GValue   *value,
                                             GError        **error);
void            gw_record_build_child       (GwRecord       *self,
                                             guint           slot,
                                             GwRecord       *child);
void            gw_record_build_check_in    (GwRecord       *self,
                                             const GwCheckIn *check_in);

G_END_DECLS
