/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-slide.h"

static void
free_row (gpointer data)
{
  GwSlideRow *row = data;

  g_free (row->name);
  g_free (row->value);
  g_free (row);
}

/**
 * gw_slide_new:
 * @title: what it is
 *
 * Returns: (transfer full): a slide with nothing else on it
 */
GwSlide *
gw_slide_new (const char *title)
{
  GwSlide *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (GwSlide, 1);
  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

/**
 * gw_slide_free:
 * @self: (transfer full): no longer shown
 */
void
gw_slide_free (GwSlide *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->big);
  g_free (self->text);
  g_free (self->quiet);
  g_clear_object (&self->figure);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * gw_slide_add_row:
 * @name: what or whom it is about
 * @value: (nullable): what is said of it; %NULL while it is hidden
 * @share: length of its bar, 0 to 1; negative without a bar
 */
void
gw_slide_add_row (GwSlide    *self,
                  const char *name,
                  const char *value,
                  double      share)
{
  GwSlideRow *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  row = g_new0 (GwSlideRow, 1);
  row->name = g_strdup (name);
  row->value = g_strdup (value);
  row->share = share;
  g_ptr_array_add (self->rows, row);
}
