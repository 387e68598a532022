/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-editor.h"

#include "gw-choice-field.h"
#include "gw-date-field.h"
#include "gw-number-field.h"
#include "gw-prose-field.h"
#include "gw-reference-field.h"
#include "gw-switch-field.h"
#include "gw-text-field.h"

/* Texts longer than this are shown wrapped, except in the cell of a table. */
#define LONGEST_LINE 80

static GType
choose_type (const GwField *field,
             GwFieldLayout  layout)
{
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      return GW_TYPE_SWITCH_FIELD;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return GW_TYPE_NUMBER_FIELD;
    case GW_FIELD_DATE:
      return GW_TYPE_DATE_FIELD;
    case GW_FIELD_CHOICE:
      return GW_TYPE_CHOICE_FIELD;
    case GW_FIELD_REFERENCE:
      return GW_TYPE_REFERENCE_FIELD;
    case GW_FIELD_TEXT:
      if (layout == GW_FIELD_LAYOUT_CELL)
        return GW_TYPE_TEXT_FIELD;
      return (field->flags & GW_FIELD_MULTILINE) || field->maximum > LONGEST_LINE ? GW_TYPE_PROSE_FIELD
                                                                                  : GW_TYPE_TEXT_FIELD;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
    default:
      return G_TYPE_INVALID;
    }
}

/**
 * gw_field_editor_new_for:
 * @field: a declared field that is not a list
 *
 * Returns: (transfer floating): the editor that suits the kind of @field
 */
GtkWidget *
gw_field_editor_new_for (const GwField *field,
                         GwFieldLayout  layout)
{
  GType type;

  g_return_val_if_fail (field != NULL, NULL);

  type = choose_type (field, layout);
  g_return_val_if_fail (type != G_TYPE_INVALID, NULL);

  return g_object_new (type, "field", field->name, "layout", layout, NULL);
}
