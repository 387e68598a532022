/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-list-update.h"

static gboolean
holds_at (GListModel *model,
          guint       position,
          gpointer    item)
{
  g_autoptr (GObject) held = g_list_model_get_item (model, position);

  return held == item;
}

/**
 * gw_list_update:
 * @store: a list
 * @items: (element-type GObject): what it is to hold
 *
 * Makes @store hold @items with one splice, between what both have in common
 * at the beginning and at the end; a view on the list keeps its place.
 */
void
gw_list_update (GListStore *store,
                GPtrArray  *items)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_before;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (items != NULL);

  n_before = g_list_model_get_n_items (model);
  while (first < n_before && first < items->len && holds_at (model, first, items->pdata[first]))
    first++;
  while (first + last < n_before && first + last < items->len &&
         holds_at (model, n_before - 1 - last, items->pdata[items->len - 1 - last]))
    last++;

  if (n_before - first - last > 0 || items->len - first - last > 0)
    g_list_store_splice (store, first, n_before - first - last,
                         items->pdata != NULL ? items->pdata + first : NULL, items->len - first - last);
}
