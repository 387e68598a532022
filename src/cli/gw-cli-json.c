/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-json.h"

#include <math.h>

#include "gw-value.h"

/**
 * gw_cli_json_text:
 *
 * Adds a text; nothing where it is empty.
 */
void
gw_cli_json_text (GwJsonWriter *writer,
                  const char   *name,
                  const char   *value)
{
  g_return_if_fail (writer != NULL);

  if (value == NULL || *value == '\0')
    return;
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_text (writer, value);
}

/**
 * gw_cli_json_date:
 *
 * Adds a day; nothing where there is none.
 */
void
gw_cli_json_date (GwJsonWriter *writer,
                  const char   *name,
                  GwDate        value)
{
  g_autofree char *text = gw_date_to_text (value);

  g_return_if_fail (writer != NULL);

  gw_cli_json_text (writer, name, text);
}

/**
 * gw_cli_json_real:
 *
 * Adds a number, unrounded; nothing where it is none.
 */
void
gw_cli_json_real (GwJsonWriter *writer,
                  const char   *name,
                  double        value)
{
  g_return_if_fail (writer != NULL);

  if (!isfinite (value))
    return;
  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_real (writer, value);
}

/**
 * gw_cli_json_integer:
 *
 * Adds a whole number.
 */
void
gw_cli_json_integer (GwJsonWriter *writer,
                     const char   *name,
                     gint64        value)
{
  g_return_if_fail (writer != NULL);

  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_integer (writer, value);
}

/**
 * gw_cli_json_boolean:
 *
 * Adds true or false.
 */
void
gw_cli_json_boolean (GwJsonWriter *writer,
                     const char   *name,
                     gboolean      value)
{
  g_return_if_fail (writer != NULL);

  gw_json_writer_add_name (writer, name);
  gw_json_writer_add_boolean (writer, value);
}

/**
 * gw_cli_json_choice:
 * @type: an enumeration of the model
 * @value: one of its values
 *
 * Adds the word that documents have for it.
 */
void
gw_cli_json_choice (GwJsonWriter *writer,
                    const char   *name,
                    GType         type,
                    int           value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  g_return_if_fail (writer != NULL);

  gw_cli_json_text (writer, name, g_enum_get_value (G_ENUM_CLASS (klass), value)->value_nick);
}

/**
 * gw_cli_json_amount:
 * @scaled: in steps of the metric
 * @decimals: of the metric
 *
 * Adds an amount in the metric's unit, in which all figures are.
 */
void
gw_cli_json_amount (GwJsonWriter *writer,
                    const char   *name,
                    gint64        scaled,
                    guint         decimals)
{
  g_return_if_fail (writer != NULL);

  gw_cli_json_real (writer, name, gw_value_from_amount (scaled, decimals));
}
