/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-check-in-dialog.h"

G_BEGIN_DECLS

struct _GwCheckInDialog
{
  GwFormDialog parent_instance;

  GwSession  *session;
  GListStore *goals;
  GtkWidget  *goal;
  GtkWidget  *date;
  GtkWidget  *value;
  GtkWidget  *note;
  GtkWidget  *split;
  GtkWidget  *last; /* beside @value: the number before, and its day */
  GtkWidget  *next; /* records and goes on */
  GPtrArray  *plans; /* rows that ask about the if-then plans of the goal */
  gboolean    recorded;
};

/* What was typed, as it was understood. */
typedef struct
{
  GwDate date;
  gint64 value;      /* %GW_UNSET where there are only answers */
  guint  n_answered; /* if-then plans */
} GwCheckInUnderstood;

gboolean    gw_check_in_dialog_takes_number  (GwCheckInDialog     *self);
gboolean    gw_check_in_dialog_counts_totals (GwCheckInDialog     *self);
void        gw_check_in_dialog_show_last     (GwCheckInDialog     *self);
void        gw_check_in_dialog_go_on         (GwCheckInDialog     *self);
const char *gw_check_in_dialog_get_hint      (GwCheckInDialog     *self);
gboolean    gw_check_in_dialog_understand    (GwCheckInDialog     *self,
                                              GwCheckInUnderstood *understood,
                                              GError             **error);

G_END_DECLS
