/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-audience.h"

#include <glib/gi18n-lib.h>

#include "gw-member.h"
#include "gw-team.h"

/* For whom sheets are: everyone (the workshop itself stands for it), each
 * team, each member. */

static char *
audience_label (GwRecord *record)
{
  if (record == NULL || GW_IS_WORKSHOP (record))
    return g_strdup (_("Everyone"));
  if (GW_IS_TEAM (record))
    return g_strdup (gw_team_get_name (GW_TEAM (record))[0] != '\0' ? gw_team_get_name (GW_TEAM (record)) : _("Team without a name"));

  return g_strdup (gw_member_get_name (GW_MEMBER (record))[0] != '\0' ? gw_member_get_name (GW_MEMBER (record)) : _("Member without a name"));
}

/**
 * gw_sheet_audience_set_up:
 *
 * Makes @drop_down one that shows for whom sheets are.
 */
void
gw_sheet_audience_set_up (GtkDropDown *drop_down)
{
  g_autoptr (GtkExpression) expression = NULL;
  g_autoptr (GListStore) store = g_list_store_new (GW_TYPE_RECORD);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (audience_label), NULL, NULL);
  gtk_drop_down_set_expression (drop_down, expression);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (store));
}

/**
 * gw_sheet_audience_refresh:
 *
 * Lists the teams and members of @workshop. What was chosen stays chosen
 * while it is there.
 */
void
gw_sheet_audience_refresh (GtkDropDown *drop_down,
                           GwWorkshop  *workshop)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GwRecord *selected;
  GListStore *store;
  guint position = 0;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (GW_IS_WORKSHOP (workshop));

  store = G_LIST_STORE (gtk_drop_down_get_model (drop_down));
  selected = gtk_drop_down_get_selected_item (drop_down);
  g_ptr_array_add (records, workshop);
  for (guint t = 0; t < gw_record_list_get_length (gw_workshop_get_teams (workshop)); t++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), t));

      g_ptr_array_add (records, team);
      for (guint m = 0; m < gw_record_list_get_length (gw_team_get_members (team)); m++)
        g_ptr_array_add (records, gw_record_list_get (gw_team_get_members (team), m));
    }

  if (selected == NULL || !g_ptr_array_find (records, selected, &position))
    position = 0;
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), records->pdata, records->len);
  gtk_drop_down_set_selected (drop_down, position);
}

/**
 * gw_sheet_audience_select:
 * @record: (nullable): a #GwTeam or a #GwMember, %NULL for everyone
 */
void
gw_sheet_audience_select (GtkDropDown *drop_down,
                          GwRecord    *record)
{
  guint position = 0;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (record == NULL || GW_IS_RECORD (record));

  if (record == NULL ||
      g_list_store_find (G_LIST_STORE (gtk_drop_down_get_model (drop_down)), record, &position))
    gtk_drop_down_set_selected (drop_down, position);
}

/**
 * gw_sheet_audience_get_selected:
 *
 * Returns: (transfer none) (nullable): a #GwTeam or a #GwMember, %NULL for
 *   everyone
 */
GwRecord *
gw_sheet_audience_get_selected (GtkDropDown *drop_down)
{
  GwRecord *record;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), NULL);

  record = gtk_drop_down_get_selected_item (drop_down);
  return record == NULL || GW_IS_WORKSHOP (record) ? NULL : record;
}
