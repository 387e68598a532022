/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-limit.h"

#include <glib/gi18n-lib.h>

/* From here on it is said how much room is left. */
#define NEAR_LIMIT 20

/**
 * gw_text_limit_write:
 * @field: the declaration, which knows the greatest length
 * @text: what stands in the editor
 *
 * Writes a text while it is typed. Close to the limit it says how many
 * letters are left; beyond it, how many are too many, and nothing is cut off.
 */
void
gw_text_limit_write (GwFieldEditor *editor,
                     const GwField *field,
                     const char    *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *message = NULL;
  gint64 left;

  g_return_if_fail (GW_IS_FIELD_EDITOR (editor));
  g_return_if_fail (field != NULL);
  g_return_if_fail (text != NULL);

  left = field->maximum - g_utf8_strlen (text, -1);
  if (left < 0)
    {
      message = g_strdup_printf (ngettext ("%d letter too many: please shorten it.",
                                           "%d letters too many: please shorten it.", (gulong) -left),
                                 (int) -left);
      gw_field_editor_set_message (editor, message, TRUE);
      return;
    }

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!gw_field_editor_write (editor, &value, TRUE) || left > NEAR_LIMIT)
    return;

  message = g_strdup_printf (ngettext ("%d letter left", "%d letters left", (gulong) left), (int) left);
  gw_field_editor_set_count (editor, message);
}
