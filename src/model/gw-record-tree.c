/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record-private.h"

#include "gw-id-hash.h"
#include "gw-record-list-private.h"

/* How records hang together: parents, children, and finding one by its id. */

/*< private >
 * gw_record_visit:
 * @visit: called with each record; must not add or take away any
 *
 * Goes through @self and all below it, parents before their children.
 */
void
gw_record_visit (GwRecord     *self,
                 GwRecordFunc  visit,
                 gpointer      user_data)
{
  GwRecordPrivate *priv = gw_record_private (self);
  GwRecordClass *klass = GW_RECORD_GET_CLASS (self);

  visit (self, user_data);
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      GwRecordList *list;

      if (priv->children[slot] == NULL)
        continue;
      if (klass->slots[slot].single)
        {
          gw_record_visit (GW_RECORD (priv->children[slot]), visit, user_data);
          continue;
        }
      list = GW_RECORD_LIST (priv->children[slot]);
      for (guint i = 0; i < gw_record_list_get_length (list); i++)
        gw_record_visit (gw_record_list_get (list, i), visit, user_data);
    }
}

/* The key belongs to the record: both are replaced together. */
static void
add_to_index (GwRecord *record,
              gpointer  index)
{
  char *id = gw_record_private (record)->id;

  if (id[0] != '\0')
    g_hash_table_replace (index, id, record);
}

static void
remove_from_index (GwRecord *record,
                   gpointer  index)
{
  char *id = gw_record_private (record)->id;

  if (g_hash_table_lookup (index, id) == record)
    g_hash_table_remove (index, id);
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
      gw_record_visit (root, add_to_index, priv->index);
    }

  return g_hash_table_lookup (priv->index, id);
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
    gw_record_visit (child, add_to_index, index);
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
    gw_record_visit (child, remove_from_index, index);
  gw_record_private (child)->parent = NULL;
  gw_record_list_remove (list, position);
}
