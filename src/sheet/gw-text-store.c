/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-store.h"

/* So many texts are kept, which is some sheets; then it begins anew, so that a
 * thousand sheets take no more memory than these. */
#define N_KEPT 400

/**
 * GwTextStore:
 *
 * Texts that were laid out before. A sheet is tried at one density after the
 * other, and the sheets of a pack say much the same; most of their texts need
 * to be laid out only once. A layout is the same whether it comes from here or
 * is made anew, so a sheet looks the same alone and among others.
 */
struct _GwTextStore
{
  GHashTable *layouts;
};

/* What the look of a text depends on; its colour is not part of a layout. */
typedef struct
{
  char        *text;
  double       size;
  double       width;
  GwTextFlags  flags;
  gboolean     rtl;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) + 31 * g_double_hash (&key->size) + 37 * g_double_hash (&key->width) + (guint) key->flags;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->size == second->size && first->width == second->width && first->flags == second->flags
         && first->rtl == second->rtl && g_str_equal (first->text, second->text);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static void
clear_store (gpointer data)
{
  GwTextStore *self = data;

  g_hash_table_unref (self->layouts);
}

/**
 * gw_text_store_new:
 *
 * Returns: (transfer full): a store without texts
 */
GwTextStore *
gw_text_store_new (void)
{
  GwTextStore *self = g_rc_box_new0 (GwTextStore);

  self->layouts = g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);

  return self;
}

/**
 * gw_text_store_ref:
 * @self: a store
 *
 * Returns: (transfer full): @self
 */
GwTextStore *
gw_text_store_ref (GwTextStore *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

/**
 * gw_text_store_unref:
 * @self: (transfer full): a store
 */
void
gw_text_store_unref (GwTextStore *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_store);
}

/**
 * gw_text_store_layout:
 * @self: a store
 * @cr: the context to measure on
 * @style: how it will be drawn, with our own fonts
 * @text: plain text in any script
 * @size: in points
 * @flags: how the text looks
 * @width: where lines are wrapped, in points
 *
 * Finds a text that was laid out before, else does it as gw_text_layout() would.
 *
 * Returns: (transfer full): the layout; others may have it, too, so it must not
 *   be changed
 */
PangoLayout *
gw_text_store_layout (GwTextStore       *self,
                      cairo_t           *cr,
                      const GwDrawStyle *style,
                      const char        *text,
                      double             size,
                      GwTextFlags        flags,
                      double             width)
{
  GwDrawStyle plain;
  Key key = { (char *) text, size, width, flags & ~GW_TEXT_DIM, FALSE };
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (cr != NULL && style != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  key.rtl = style->rtl;
  layout = g_hash_table_lookup (self->layouts, &key);
  if (layout != NULL)
    return g_object_ref (layout);

  plain = *style;
  plain.texts = NULL;
  layout = gw_text_layout (cr, &plain, text, size, flags, width);
  if (g_hash_table_size (self->layouts) >= N_KEPT)
    g_hash_table_remove_all (self->layouts);
  key.text = g_strdup (text);
  g_hash_table_insert (self->layouts, g_memdup2 (&key, sizeof key), g_object_ref (layout));

  return layout;
}
