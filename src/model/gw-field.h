/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-date.h"
#include "gw-integers.h"

G_BEGIN_DECLS

/**
 * GwFieldKind:
 * @GW_FIELD_BOOLEAN: yes or no; a gboolean
 * @GW_FIELD_INTEGER: a whole number; a gint64
 * @GW_FIELD_AMOUNT: a gint64 scaled by 10^decimals of the metric
 *   (gw_record_get_decimals())
 * @GW_FIELD_BASIS_POINTS: a share; a gint64, 10000 being the whole
 * @GW_FIELD_DATE: a #GwDate, held as a gint
 * @GW_FIELD_TEXT: UTF-8 text, never %NULL
 * @GW_FIELD_CHOICE: one of an enumeration
 * @GW_FIELD_REFERENCE: the id of another record of the document, or empty
 * @GW_FIELD_INTEGERS: a #GwIntegers
 * @GW_FIELD_DATES: a #GwIntegers of #GwDate, sorted, each once
 *
 * What a stored property holds.
 */
typedef enum
{
  GW_FIELD_BOOLEAN,
  GW_FIELD_INTEGER,
  GW_FIELD_AMOUNT,
  GW_FIELD_BASIS_POINTS,
  GW_FIELD_DATE,
  GW_FIELD_TEXT,
  GW_FIELD_CHOICE,
  GW_FIELD_REFERENCE,
  GW_FIELD_INTEGERS,
  GW_FIELD_DATES,
} GwFieldKind;

/**
 * GwFieldFlags:
 * @GW_FIELD_OPTIONAL: a number that may be unknown (%GW_UNSET)
 * @GW_FIELD_PRIVATE: never printed, projected or exported
 * @GW_FIELD_AGREED: part of an agreed goal: changes only with a revision
 * @GW_FIELD_MULTILINE: text that may hold line breaks
 * @GW_FIELD_REQUIRED: a reference that must not be empty: when the record it
 *   names goes, this one goes with it
 * @GW_FIELD_HAPPENED: says what became of this record, and not what it is: a
 *   duplicate begins without it
 */
typedef enum
{
  GW_FIELD_NO_FLAGS = 0,
  GW_FIELD_OPTIONAL = 1 << 0,
  GW_FIELD_PRIVATE = 1 << 1,
  GW_FIELD_AGREED = 1 << 2,
  GW_FIELD_MULTILINE = 1 << 3,
  GW_FIELD_REQUIRED = 1 << 4,
  GW_FIELD_HAPPENED = 1 << 5,
} GwFieldFlags;

/**
 * GwField:
 * @name: name of the property and of the JSON member
 * @label: what people call it, untranslated (use gw_field_get_label())
 * @kind: what it holds
 * @flags: see #GwFieldFlags
 * @type: the enumeration of a choice, the record class of a reference
 * @minimum: least number; of each number in a list
 * @maximum: greatest number; of each number in a list; for a text its
 *   greatest length in characters
 * @initial: the number, choice or truth that a new record starts with;
 *   dates start as none, texts and lists empty, optional numbers unknown
 * @maximum_items: greatest length of a list
 *
 * The one declaration of a stored property: everything else reads it.
 */
typedef struct
{
  const char *name;
  const char *label;
  GwFieldKind kind;
  GwFieldFlags flags;
  GType (*type) (void);
  gint64 minimum;
  gint64 maximum;
  gint64 initial;
  guint maximum_items;
} GwField;

/**
 * GwRecordError:
 * @GW_RECORD_ERROR_RANGE: a value lies outside what its field allows
 * @GW_RECORD_ERROR_RULE: values contradict each other, e.g. an end before
 *   the start
 * @GW_RECORD_ERROR_AGREED: an agreed goal changes only with a reason
 *
 * Why an edit was refused.
 */
typedef enum
{
  GW_RECORD_ERROR_RANGE,
  GW_RECORD_ERROR_RULE,
  GW_RECORD_ERROR_AGREED,
} GwRecordError;

#define GW_RECORD_ERROR (gw_record_error_quark ())
GQuark       gw_record_error_quark   (void);

const char  *gw_field_get_label      (const GwField  *field);
GType        gw_field_get_value_type (const GwField  *field);
void         gw_field_init_value     (const GwField  *field,
                                      GValue         *value);
gboolean     gw_field_check_value    (const GwField  *field,
                                      const GValue   *value,
                                      GError        **error);
gboolean     gw_field_values_equal   (const GwField  *field,
                                      const GValue   *one,
                                      const GValue   *other);
gboolean     gw_field_is_initial     (const GwField  *field,
                                      const GValue   *value);
GParamSpec  *gw_field_new_pspec      (const GwField  *field);

G_END_DECLS
