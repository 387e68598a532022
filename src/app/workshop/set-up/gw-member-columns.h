/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwMemberColumn:
 * @field: of a member
 * @title: above the column, not translated
 * @aliases: what spreadsheets call it, small and between bars; may be %NULL
 * @width: in pixels
 *
 * A column of the member table, and of what is pasted into it.
 */
typedef struct
{
  const char *field;
  const char *title;
  const char *aliases;
  int width;
} GwMemberColumn;

#define GW_N_MEMBER_COLUMNS 8

const GwMemberColumn *gw_member_column_get  (guint       position);
int                   gw_member_column_find (const char *heading);

G_END_DECLS
