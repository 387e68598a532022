/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-line.h"

G_BEGIN_DECLS

struct _GwAllocationLine
{
  GObject parent_instance;

  GwSession *session;
  GwGoal *goal;
  GwMember *member;

  gint64 amount;
  gint64 full;
  gint64 minimum; /* GW_UNSET for none */
  gint64 maximum;
  gboolean locked;
  gboolean estimated;
  gboolean infeasible;
  gboolean typing; /* the amount is being typed or moved */
  char *unread;    /* what was typed and is no amount */
  char *name;
  char *last;
  char *own;
  char *allocated;
};

G_END_DECLS
