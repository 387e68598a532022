/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-ins-private.h"

/* A large document has half a million check-ins. They are plain structures in
 * one sorted array; an object exists only while somebody looks at it. */
struct _GwCheckIns
{
  GObject parent_instance;

  GArray *entries;
};

struct _GwCheckInItem
{
  GObject parent_instance;

  GwCheckIn *check_in;
};

static void gw_check_ins_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (GwCheckInItem, gw_check_in_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (GwCheckIns, gw_check_ins, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gw_check_ins_model_init))

static GwCheckIn *
entry_at (GwCheckIns *self,
          guint       position)
{
  return &g_array_index (self->entries, GwCheckIn, position);
}

/* The first position whose date is not before @date. */
static guint
find_position (GwCheckIns *self,
               GwDate      date)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entry_at (self, middle)->date < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
clear_entry (gpointer entry)
{
  gw_check_in_clear (entry);
}

static void
gw_check_in_item_finalize (GObject *object)
{
  g_clear_pointer (&GW_CHECK_IN_ITEM (object)->check_in, gw_check_in_free);

  G_OBJECT_CLASS (gw_check_in_item_parent_class)->finalize (object);
}

static void
gw_check_in_item_class_init (GwCheckInItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_check_in_item_finalize;
}

static void
gw_check_in_item_init (GwCheckInItem *self)
{
}

static GType
gw_check_ins_get_item_type (GListModel *model)
{
  return GW_TYPE_CHECK_IN_ITEM;
}

static guint
gw_check_ins_get_n_items (GListModel *model)
{
  return GW_CHECK_INS (model)->entries->len;
}

static gpointer
gw_check_ins_get_item (GListModel *model,
                       guint       position)
{
  GwCheckIns *self = GW_CHECK_INS (model);
  GwCheckInItem *item;

  if (position >= self->entries->len)
    return NULL;

  item = g_object_new (GW_TYPE_CHECK_IN_ITEM, NULL);
  item->check_in = gw_check_in_copy (entry_at (self, position));
  return item;
}

static void
gw_check_ins_finalize (GObject *object)
{
  g_clear_pointer (&GW_CHECK_INS (object)->entries, g_array_unref);

  G_OBJECT_CLASS (gw_check_ins_parent_class)->finalize (object);
}

static void
gw_check_ins_class_init (GwCheckInsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_check_ins_finalize;
}

static void
gw_check_ins_model_init (GListModelInterface *interface)
{
  interface->get_item_type = gw_check_ins_get_item_type;
  interface->get_n_items = gw_check_ins_get_n_items;
  interface->get_item = gw_check_ins_get_item;
}

static void
gw_check_ins_init (GwCheckIns *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (GwCheckIn));
  g_array_set_clear_func (self->entries, clear_entry);
}

/*< private >
 * gw_check_ins_new:
 *
 * Returns: (transfer full): no check-ins yet
 */
GwCheckIns *
gw_check_ins_new (void)
{
  return g_object_new (GW_TYPE_CHECK_INS, NULL);
}

/*< private >
 * gw_check_ins_put:
 *
 * Adds a copy of @check_in, in the place of what stood at its date.
 */
void
gw_check_ins_put (GwCheckIns      *self,
                  const GwCheckIn *check_in)
{
  GwCheckIn entry;
  guint position;
  gboolean replaces;

  g_return_if_fail (GW_IS_CHECK_INS (self));
  g_return_if_fail (check_in != NULL);

  entry = *check_in;
  gw_check_in_copy_parts (&entry);
  replaces = gw_check_ins_find (self, check_in->date, &position);
  if (replaces)
    {
      clear_entry (entry_at (self, position));
      *entry_at (self, position) = entry;
    }
  else
    {
      g_array_insert_val (self->entries, position, entry);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, replaces ? 1 : 0, 1);
}

/*< private >
 * gw_check_ins_remove:
 *
 * Removes what stands at @date, if anything.
 */
void
gw_check_ins_remove (GwCheckIns *self,
                     GwDate      date)
{
  guint position;

  g_return_if_fail (GW_IS_CHECK_INS (self));

  if (!gw_check_ins_find (self, date, &position))
    return;

  g_array_remove_index (self->entries, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * gw_check_ins_get_length:
 *
 * Returns: how many check-ins there are
 */
guint
gw_check_ins_get_length (GwCheckIns *self)
{
  g_return_val_if_fail (GW_IS_CHECK_INS (self), 0);

  return self->entries->len;
}

/**
 * gw_check_ins_get:
 * @position: below the length; they are sorted by date
 *
 * Returns: (transfer none): the check-in, until the next edit
 */
const GwCheckIn *
gw_check_ins_get (GwCheckIns *self,
                  guint       position)
{
  g_return_val_if_fail (GW_IS_CHECK_INS (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return entry_at (self, position);
}

/**
 * gw_check_ins_find:
 * @position: (out) (optional): where @date stands, or would be inserted
 *
 * Returns: whether there is a check-in for @date
 */
gboolean
gw_check_ins_find (GwCheckIns *self,
                   GwDate      date,
                   guint      *position)
{
  guint found;

  g_return_val_if_fail (GW_IS_CHECK_INS (self), FALSE);

  found = find_position (self, date);
  if (position != NULL)
    *position = found;

  return found < self->entries->len && entry_at (self, found)->date == date;
}

/**
 * gw_check_ins_get_last:
 * @as_of: a date
 *
 * Returns: (transfer none) (nullable): the last check-in up to and with
 *   @as_of that has a value (an excused day has none)
 */
const GwCheckIn *
gw_check_ins_get_last (GwCheckIns *self,
                       GwDate      as_of)
{
  g_return_val_if_fail (GW_IS_CHECK_INS (self), NULL);

  for (guint end = find_position (self, as_of + 1); end > 0; end--)
    if (entry_at (self, end - 1)->value != GW_UNSET)
      return entry_at (self, end - 1);

  return NULL;
}

/**
 * gw_check_in_item_get:
 *
 * Returns: (transfer none): what a row of a list view shows
 */
const GwCheckIn *
gw_check_in_item_get (GwCheckInItem *self)
{
  g_return_val_if_fail (GW_IS_CHECK_IN_ITEM (self), NULL);

  return self->check_in;
}
