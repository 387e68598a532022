/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record-private.h"

#include "gw-check-ins-private.h"
#include "gw-edit.h"
#include "gw-record-list-private.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwRecord, gw_record, G_TYPE_OBJECT)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_ID = 1
};

/*< private >
 * gw_record_private:
 *
 * Returns: (transfer none): what the files of this class share
 */
GwRecordPrivate *
gw_record_private (GwRecord *self)
{
  return gw_record_get_instance_private (self);
}

static void
gw_record_constructed (GObject *object)
{
  GwRecord *self = GW_RECORD (object);
  GwRecordPrivate *priv = gw_record_private (self);
  GwRecordClass *klass = GW_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (gw_record_parent_class)->constructed (object);

  if (priv->id == NULL)
    priv->id = g_strdup ("");
  priv->values = g_new0 (GValue, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    gw_field_init_value (&klass->fields[i], &priv->values[i]);

  /* A child is made when first asked for: most goals have no funnel. */
  priv->children = g_new0 (GObject *, klass->n_slots);
}

static void
gw_record_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, gw_record_private (GW_RECORD (object))->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_record_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  GwRecordPrivate *priv = gw_record_private (GW_RECORD (object));

  switch (property_id)
    {
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
forget_parent (GwRecord *child)
{
  gw_record_private (child)->parent = NULL;
}

static void
gw_record_finalize (GObject *object)
{
  GwRecord *self = GW_RECORD (object);
  GwRecordPrivate *priv = gw_record_private (self);
  GwRecordClass *klass = GW_RECORD_GET_CLASS (self);

  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (priv->children[slot] == NULL)
        continue;
      if (klass->slots[slot].single)
        forget_parent (GW_RECORD (priv->children[slot]));
      else
        for (guint i = 0; i < gw_record_list_get_length (GW_RECORD_LIST (priv->children[slot])); i++)
          forget_parent (gw_record_list_get (GW_RECORD_LIST (priv->children[slot]), i));
      g_object_unref (priv->children[slot]);
    }
  for (guint i = 0; i < klass->n_fields; i++)
    g_value_unset (&priv->values[i]);
  g_clear_object (&priv->check_ins);
  g_clear_pointer (&priv->index, g_hash_table_unref);
  g_clear_pointer (&priv->children, g_free);
  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->extras, g_free);
  g_clear_pointer (&priv->id, g_free);

  G_OBJECT_CLASS (gw_record_parent_class)->finalize (object);
}

static void
gw_record_class_init (GwRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gw_record_constructed;
  object_class->get_property = gw_record_get_property;
  object_class->set_property = gw_record_set_property;
  object_class->finalize = gw_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS));

  /**
   * GwRecord::edited:
   * @edit: what was applied or taken back
   *
   * An edit touched something in this document. Emitted on the root alone,
   * once an edit.
   */
  signals[EDITED] = g_signal_new ("edited", GW_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, GW_TYPE_EDIT | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
gw_record_init (GwRecord *self)
{
}

static char *
make_id (GType type)
{
  /* Letters and digits that nobody confuses when reading them aloud. */
  static const char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";
  const char *name = g_type_name (type) + strlen ("Gw");
  GString *id = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c++)
    {
      if (g_ascii_isupper (*c) && c != name)
        g_string_append_c (id, '-');
      g_string_append_c (id, g_ascii_tolower (*c));
    }
  g_string_append_c (id, '-');
  for (int i = 0; i < 10; i++)
    g_string_append_c (id, alphabet[g_random_int_range (0, sizeof alphabet - 1)]);

  return g_string_free (id, FALSE);
}

/**
 * gw_record_new:
 * @type: a record class
 * @id: (nullable): its id; %NULL makes a new one, an empty text is for single
 *   children
 *
 * Returns: (transfer full): a record with every field at its initial value
 */
GwRecord *
gw_record_new (GType       type,
               const char *id)
{
  g_autofree char *new_id = NULL;

  g_return_val_if_fail (g_type_is_a (type, GW_TYPE_RECORD) && !G_TYPE_IS_ABSTRACT (type), NULL);

  if (id == NULL)
    id = new_id = make_id (type);

  return g_object_new (type, "id", id, NULL);
}

/**
 * gw_record_get_id:
 *
 * Returns: (transfer none): the id, empty for a single child
 */
const char *
gw_record_get_id (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  return gw_record_private (self)->id;
}

/**
 * gw_record_get_decimals:
 *
 * Returns: the decimals by which the record's amounts are scaled: 2 when
 *   12 500.00 is held as 1250000
 */
guint
gw_record_get_decimals (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), 0);

  for (; self != NULL; self = gw_record_private (self)->parent)
    {
      GwRecordClass *klass = GW_RECORD_GET_CLASS (self);

      if (klass->get_decimals != NULL)
        return klass->get_decimals (self);
    }

  return 0;
}

/**
 * gw_record_validate:
 *
 * Tests the invariants between the fields of this one record.
 *
 * Returns: whether they hold; otherwise %GW_RECORD_ERROR_RULE says which not
 */
gboolean
gw_record_validate (GwRecord  *self,
                    GError   **error)
{
  GwRecordClass *klass;

  g_return_val_if_fail (GW_IS_RECORD (self), FALSE);

  klass = GW_RECORD_GET_CLASS (self);
  return klass->validate == NULL || klass->validate (self, error);
}

/**
 * gw_record_get_value:
 * @field: position in the declaration
 *
 * Returns: (transfer none): the value
 */
const GValue *
gw_record_get_value (GwRecord *self,
                     guint     field)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < GW_RECORD_GET_CLASS (self)->n_fields, NULL);

  return &gw_record_private (self)->values[field];
}

/**
 * gw_record_get_check_ins:
 *
 * Returns: (transfer none) (nullable): the record's check-ins, %NULL when
 *   its class has none
 */
GwCheckIns *
gw_record_get_check_ins (GwRecord *self)
{
  GwRecordPrivate *priv;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  priv = gw_record_private (self);
  if (priv->check_ins == NULL && GW_RECORD_GET_CLASS (self)->has_check_ins)
    priv->check_ins = gw_check_ins_new ();

  return priv->check_ins;
}

/**
 * gw_record_get_extras:
 *
 * Returns: (transfer none) (nullable): the members of the document that this
 *   version does not know, as the text of a JSON object
 */
const char *
gw_record_get_extras (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  return gw_record_private (self)->extras;
}

/**
 * gw_record_set_extras:
 * @extras: (nullable): the text of a JSON object
 */
void
gw_record_set_extras (GwRecord   *self,
                      const char *extras)
{
  g_return_if_fail (GW_IS_RECORD (self));

  g_free (gw_record_private (self)->extras);
  gw_record_private (self)->extras = g_strdup (extras);
}

/*< private >
 * gw_record_store_value:
 *
 * Puts @value into @field and notifies the property.
 */
void
gw_record_store_value (GwRecord     *self,
                       guint         field,
                       const GValue *value)
{
  GwRecordPrivate *priv = gw_record_private (self);

  g_value_copy (value, &priv->values[field]);
  g_object_notify (G_OBJECT (self), GW_RECORD_GET_CLASS (self)->fields[field].name);
}

/*< private >
 * gw_record_emit_edited:
 *
 * Tells the document that @edit was applied or taken back.
 */
void
gw_record_emit_edited (GwRecord *self,
                       GwEdit   *edit)
{
  g_signal_emit (gw_record_get_root (self), signals[EDITED], 0, edit);
}
