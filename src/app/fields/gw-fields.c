/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fields.h"

#include "gw-choice-field.h"
#include "gw-date-field.h"
#include "gw-dates-field.h"
#include "gw-field-group.h"
#include "gw-list-field.h"
#include "gw-number-field.h"
#include "gw-numbers-field.h"
#include "gw-prose-field.h"
#include "gw-reference-field.h"
#include "gw-scale-field.h"
#include "gw-switch-field.h"
#include "gw-text-field.h"
#include "gw-weekday-field.h"

/**
 * gw_fields_ensure:
 *
 * Lets a template name any kind of field: a class that nobody has asked for yet
 * is not known by its name. To be called by the class_init of whoever has such
 * a template.
 */
void
gw_fields_ensure (void)
{
  g_type_ensure (GW_TYPE_CHOICE_FIELD);
  g_type_ensure (GW_TYPE_DATE_FIELD);
  g_type_ensure (GW_TYPE_DATES_FIELD);
  g_type_ensure (GW_TYPE_FIELD_GROUP);
  g_type_ensure (GW_TYPE_LIST_FIELD);
  g_type_ensure (GW_TYPE_NUMBER_FIELD);
  g_type_ensure (GW_TYPE_NUMBERS_FIELD);
  g_type_ensure (GW_TYPE_PROSE_FIELD);
  g_type_ensure (GW_TYPE_REFERENCE_FIELD);
  g_type_ensure (GW_TYPE_SCALE_FIELD);
  g_type_ensure (GW_TYPE_SWITCH_FIELD);
  g_type_ensure (GW_TYPE_TEXT_FIELD);
  g_type_ensure (GW_TYPE_WEEKDAY_FIELD);
}
