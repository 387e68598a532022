/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwProgressFunc:
 * @fraction: how much is done, from 0 to 1
 *
 * Called now and then while something takes long.
 */
typedef void (*GwProgressFunc) (double   fraction,
                                gpointer user_data);

/**
 * GwProgress:
 * @cancellable: (nullable): whether to give up
 * @report: (nullable): told how much is done
 * @user_data: for @report
 *
 * How far something is that takes long, and whether anybody still wants it:
 * one argument for all the steps of it. A %NULL progress is told nothing and
 * never gives up.
 */
typedef struct
{
  GCancellable *cancellable;
  GwProgressFunc report;
  gpointer user_data;

  /*< private >*/
  double from;
  double to;
} GwProgress;

void      gw_progress_begin    (GwProgress  *self,
                                double       from,
                                double       to);
gboolean  gw_progress_continue (GwProgress  *self,
                                gsize        done,
                                gsize        total);
gboolean  gw_progress_check    (GwProgress  *self,
                                GError     **error);

G_END_DECLS
