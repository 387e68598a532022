/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-progress.h"

/*< private >
 * gw_progress_begin:
 * @from: share of the whole that is done before this step
 * @to: share that is done after it
 *
 * The next step begins.
 */
void
gw_progress_begin (GwProgress *self,
                   double      from,
                   double      to)
{
  if (self == NULL)
    return;

  self->from = from;
  self->to = to;
  if (self->report != NULL)
    self->report (from, self->user_data);
}

/*< private >
 * gw_progress_continue:
 * @done: how much of this step is done
 * @total: of how much
 *
 * Returns: whether to go on; otherwise nobody wants it any more
 */
gboolean
gw_progress_continue (GwProgress *self,
                      gsize       done,
                      gsize       total)
{
  if (self == NULL)
    return TRUE;

  if (self->report != NULL && total > 0)
    self->report (self->from + (self->to - self->from) * (double) done / (double) total, self->user_data);
  return !g_cancellable_is_cancelled (self->cancellable);
}

/*< private >
 * gw_progress_check:
 *
 * Returns: whether to go on, else %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
gw_progress_check (GwProgress  *self,
                   GError     **error)
{
  return self == NULL || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}
