/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

/**
 * gw_window_begin_opening:
 * @path: a file that takes long to open
 * @cancellable: gives up, and so does the end of the window
 *
 * Shows that a file is being opened here. Nothing else is opened here meanwhile.
 */
void
gw_window_begin_opening (GwWindow     *self,
                         const char   *path,
                         GCancellable *cancellable)
{
  g_return_if_fail (GW_IS_WINDOW (self));
  g_return_if_fail (gw_window_is_empty (self));

  g_set_object (&self->opening, cancellable);
  gw_opening_page_start (self->opening_page, path, cancellable);
  gtk_stack_set_visible_child_name (self->stack, "opening");
}

/**
 * gw_window_set_opening_fraction:
 * @fraction: how much is open, from 0 to 1
 */
void
gw_window_set_opening_fraction (GwWindow *self,
                                double    fraction)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  gw_opening_page_set_fraction (self->opening_page, fraction);
}

/**
 * gw_window_end_opening:
 *
 * Goes back to the welcome page: the file is there, or will not be.
 */
void
gw_window_end_opening (GwWindow *self)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  g_clear_object (&self->opening);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

/**
 * gw_window_is_empty:
 *
 * Returns: whether a workshop can be opened here: none is, and none is about
 *   to be
 */
gboolean
gw_window_is_empty (GwWindow *self)
{
  g_return_val_if_fail (GW_IS_WINDOW (self), FALSE);

  return self->session == NULL && self->opening == NULL;
}

/**
 * gw_window_take_opening_mark:
 * @mark: (transfer full): what says that the document is being opened
 *
 * Clears the mark when the view of the document has been painted: what makes
 * the program crash may be in there.
 */
void
gw_window_take_opening_mark (GwWindow      *self,
                             GwOpeningMark *mark)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  g_clear_pointer (&self->opening_mark, gw_opening_mark_free);
  self->opening_mark = mark;
}
