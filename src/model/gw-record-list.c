/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record-list-private.h"

#include "gw-record.h"

/* A GListModel of child records that only edits can change. */
struct _GwRecordList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *records;
};

static void gw_record_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwRecordList, gw_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gw_record_list_model_init))

static GType
gw_record_list_get_item_type (GListModel *model)
{
  return GW_RECORD_LIST (model)->item_type;
}

static guint
gw_record_list_get_n_items (GListModel *model)
{
  return GW_RECORD_LIST (model)->records->len;
}

static gpointer
gw_record_list_get_item (GListModel *model,
                         guint       position)
{
  GwRecordList *self = GW_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
gw_record_list_finalize (GObject *object)
{
  GwRecordList *self = GW_RECORD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_record_list_parent_class)->finalize (object);
}

static void
gw_record_list_class_init (GwRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_record_list_finalize;
}

static void
gw_record_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = gw_record_list_get_item_type;
  interface->get_n_items = gw_record_list_get_n_items;
  interface->get_item = gw_record_list_get_item;
}

static void
gw_record_list_init (GwRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/*< private >
 * gw_record_list_new:
 *
 * Returns: (transfer full): an empty list of @item_type
 */
GwRecordList *
gw_record_list_new (GType item_type)
{
  GwRecordList *self;

  g_return_val_if_fail (g_type_is_a (item_type, GW_TYPE_RECORD), NULL);

  self = g_object_new (GW_TYPE_RECORD_LIST, NULL);
  self->item_type = item_type;
  return self;
}

/*< private >
 * gw_record_list_insert:
 * @position: at most the length
 * @record: (transfer none): takes a reference
 */
void
gw_record_list_insert (GwRecordList *self,
                       guint         position,
                       GwRecord     *record)
{
  g_return_if_fail (GW_IS_RECORD_LIST (self));
  g_return_if_fail (position <= self->records->len);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, self->item_type));

  g_ptr_array_insert (self->records, (int) position, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/*< private >
 * gw_record_list_remove:
 * @position: below the length
 */
void
gw_record_list_remove (GwRecordList *self,
                       guint         position)
{
  g_return_if_fail (GW_IS_RECORD_LIST (self));
  g_return_if_fail (position < self->records->len);

  g_ptr_array_remove_index (self->records, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * gw_record_list_get_length:
 *
 * Returns: how many records there are
 */
guint
gw_record_list_get_length (GwRecordList *self)
{
  g_return_val_if_fail (GW_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

/**
 * gw_record_list_get:
 *
 * Returns: (transfer none) (nullable): the record at @position, %NULL past
 *   the end
 */
GwRecord *
gw_record_list_get (GwRecordList *self,
                    guint         position)
{
  g_return_val_if_fail (GW_IS_RECORD_LIST (self), NULL);

  return position < self->records->len ? g_ptr_array_index (self->records, position) : NULL;
}

/**
 * gw_record_list_find:
 * @position: (out) (optional): where it stands
 *
 * Returns: whether the list holds @record
 */
gboolean
gw_record_list_find (GwRecordList *self,
                     GwRecord     *record,
                     guint        *position)
{
  g_return_val_if_fail (GW_IS_RECORD_LIST (self), FALSE);

  return g_ptr_array_find (self->records, record, position);
}
