/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/**
 * GwMinutesItem:
 * @what: what was decided, in a sentence or less
 * @who: (not nullable): who decided it; may be empty
 *
 * A line of the minutes.
 */
typedef struct
{
  char *what;
  char *who;
} GwMinutesItem;

/**
 * GwMinutesPage:
 * @page: of the workshop
 * @progress: how far it was taken
 * @planned_minutes: for it
 * @seconds: that it took
 * @items: (element-type GwMinutesItem): what was decided there
 *
 * What the minutes say of a page.
 */
typedef struct
{
  GwPage         page;
  GwPageProgress progress;
  gint64         planned_minutes;
  gint64         seconds;
  GPtrArray     *items;
} GwMinutesPage;

GPtrArray *gw_minutes_new (GwWorkshop     *workshop,
                           const GwFormat *format);

G_END_DECLS
