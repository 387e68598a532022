/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record-private.h"

#include "gw-check-ins-private.h"
#include "gw-edit.h"
#include "gw-id-hash.h"
#include "gw-record-list-private.h"

/* The values live here, in the order of the declaration; a subclass holds
 * nothing of its own that is stored. */
typedef struct
{
  char *id;
  char *extras;
  GValue *values;
  GObject **children; /* one a slot: a GwRecordList, or a GwRecord once asked for */
  GwRecord *parent;   /* unowned: the parent owns us */
  guint parent_slot;
  GwCheckIns *check_ins;
  GHashTable *index;  /* of the root alone, made when first asked: id to record */
} GwRecordPrivate;

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

static GwRecordPrivate *
gw_record_private (GwRecord *self)
{
  return gw_record_get_instance_private (self);
}

static void
index_subtree (GHashTable *index,
               GwRecord   *record,
               gboolean    present)
{
  GwRecordPrivate *priv = gw_record_private (record);
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  if (priv->id[0] != '\0')
    {
      if (present)
        g_hash_table_insert (index, priv->id, record);
      else if (g_hash_table_lookup (index, priv->id) == record)
        g_hash_table_remove (index, priv->id);
    }

  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (priv->children[slot] == NULL)
        continue;
      if (klass->slots[slot].single)
        {
          index_subtree (index, GW_RECORD (priv->children[slot]), present);
          continue;
        }
      for (guint i = 0; i < gw_record_list_get_length (GW_RECORD_LIST (priv->children[slot])); i++)
        index_subtree (index, gw_record_list_get (GW_RECORD_LIST (priv->children[slot]), i), present);
    }
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
 * gw_record_get_parent:
 *
 * Returns: (transfer none) (nullable): the record that this one hangs under
 */
GwRecord *
gw_record_get_parent (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  return gw_record_private (self)->parent;
}

/*< private >
 * gw_record_get_parent_slot:
 *
 * Returns: the slot of the parent that holds this record
 */
guint
gw_record_get_parent_slot (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), 0);

  return gw_record_private (self)->parent_slot;
}

/**
 * gw_record_get_root:
 *
 * Returns: (transfer none): the topmost record, usually the workshop
 */
GwRecord *
gw_record_get_root (GwRecord *self)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  while (gw_record_private (self)->parent != NULL)
    self = gw_record_private (self)->parent;

  return self;
}

/**
 * gw_record_get_ancestor:
 * @type: a record class
 *
 * Returns: (transfer none) (nullable): the nearest record of @type upwards,
 *   beginning with @self
 */
GwRecord *
gw_record_get_ancestor (GwRecord *self,
                        GType     type)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  while (self != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (self, type))
    self = gw_record_private (self)->parent;

  return self;
}

/**
 * gw_record_get_path:
 *
 * Returns: (transfer full): where the record stands in the document, as error
 *   messages name it: `teams[0].goals[3]`; empty for the root
 */
char *
gw_record_get_path (GwRecord *self)
{
  GwRecordPrivate *priv;
  g_autofree char *above = NULL;
  const GwSlot *slot;
  guint position = 0;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  priv = gw_record_private (self);
  if (priv->parent == NULL)
    return g_strdup ("");

  above = gw_record_get_path (priv->parent);
  slot = &GW_RECORD_GET_CLASS (priv->parent)->slots[priv->parent_slot];
  if (slot->single)
    return g_strconcat (above, above[0] != '\0' ? "." : "", slot->name, NULL);

  if (!gw_record_list_find (gw_record_get_list (priv->parent, priv->parent_slot), self, &position))
    return g_steal_pointer (&above);

  return g_strdup_printf ("%s%s%s[%u]", above, above[0] != '\0' ? "." : "", slot->name, position);
}

/**
 * gw_record_lookup:
 * @self: any record of the document
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of the document with @id
 */
GwRecord *
gw_record_lookup (GwRecord   *self,
                  const char *id)
{
  GwRecord *root;
  GwRecordPrivate *priv;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);

  if (id == NULL || id[0] == '\0')
    return NULL;

  root = gw_record_get_root (self);
  priv = gw_record_private (root);
  if (priv->index == NULL)
    {
      priv->index = g_hash_table_new (gw_id_hash, g_str_equal);
      index_subtree (priv->index, root, TRUE);
    }

  return g_hash_table_lookup (priv->index, id);
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
 * gw_record_get_list:
 * @slot: position in the declaration, of a list
 *
 * Returns: (transfer none): the children there; the list lives as long as
 *   the record
 */
GwRecordList *
gw_record_get_list (GwRecord *self,
                    guint     slot)
{
  GwRecordPrivate *priv;
  GwRecordClass *klass;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  klass = GW_RECORD_GET_CLASS (self);
  g_return_val_if_fail (slot < klass->n_slots && !klass->slots[slot].single, NULL);

  priv = gw_record_private (self);
  if (priv->children[slot] == NULL)
    priv->children[slot] = G_OBJECT (gw_record_list_new (klass->slots[slot].type ()));

  return GW_RECORD_LIST (priv->children[slot]);
}

/**
 * gw_record_get_single:
 * @slot: position in the declaration, of a single child
 *
 * Returns: (transfer none): the child there
 */
GwRecord *
gw_record_get_single (GwRecord *self,
                      guint     slot)
{
  GwRecordPrivate *priv;
  GwRecordClass *klass;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  klass = GW_RECORD_GET_CLASS (self);
  g_return_val_if_fail (slot < klass->n_slots && klass->slots[slot].single, NULL);

  priv = gw_record_private (self);
  if (priv->children[slot] == NULL)
    {
      GwRecord *child = gw_record_new (klass->slots[slot].type (), "");

      gw_record_private (child)->parent = self;
      gw_record_private (child)->parent_slot = slot;
      priv->children[slot] = G_OBJECT (child);
    }

  return GW_RECORD (priv->children[slot]);
}

/**
 * gw_record_peek_child:
 * @slot: position in the declaration
 *
 * Returns: (transfer none) (nullable): the list or the single child in @slot
 *   if anybody asked for it yet; otherwise there is nothing below
 */
gpointer
gw_record_peek_child (GwRecord *self,
                       guint     slot)
{
  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  g_return_val_if_fail (slot < GW_RECORD_GET_CLASS (self)->n_slots, NULL);

  return gw_record_private (self)->children[slot];
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
 * gw_record_attach_child:
 * @child: (transfer none): without a parent; takes a reference
 */
void
gw_record_attach_child (GwRecord *self,
                        guint     slot,
                        guint     position,
                        GwRecord *child)
{
  GwRecordPrivate *child_priv = gw_record_private (child);
  GHashTable *index = gw_record_private (gw_record_get_root (self))->index;

  g_return_if_fail (child_priv->parent == NULL);

  child_priv->parent = self;
  child_priv->parent_slot = slot;
  g_clear_pointer (&child_priv->index, g_hash_table_unref);
  if (index != NULL)
    index_subtree (index, child, TRUE);
  gw_record_list_insert (gw_record_get_list (self, slot), position, child);
}

/*< private >
 * gw_record_detach_child:
 *
 * Takes the child at @position out of the document.
 */
void
gw_record_detach_child (GwRecord *self,
                        guint     slot,
                        guint     position)
{
  GwRecordList *list = gw_record_get_list (self, slot);
  GwRecord *child = gw_record_list_get (list, position);
  GHashTable *index = gw_record_private (gw_record_get_root (self))->index;

  g_return_if_fail (child != NULL);

  if (index != NULL)
    index_subtree (index, child, FALSE);
  gw_record_private (child)->parent = NULL;
  gw_record_list_remove (list, position);
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
