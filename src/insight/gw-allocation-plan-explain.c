/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
list_infeasible (const GwAllocationPlan *self)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self); i++)
    {
      if (!gw_allocation_plan_get_share (self, i)->infeasible)
        continue;
      /* Translators: between names in a list. */
      if (names->len > 0)
        g_string_append (names, C_("list of names", ", "));
      g_string_append (names, gw_member_get_name (gw_allocation_plan_get_member (self, i)));
    }

  return g_string_free (names, FALSE);
}

/**
 * gw_allocation_plan_explain:
 * @format: how numbers are written
 * @decimals: of the goal's metric
 *
 * Says why the amount cannot be handed out, and whose rows make it so (F9).
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL where everything is
 *   handed out
 */
char *
gw_allocation_plan_explain (const GwAllocationPlan *self,
                            const GwFormat         *format,
                            guint                   decimals)
{
  g_autofree char *names = NULL;
  g_autofree char *amount = NULL;
  gint64 difference;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  difference = gw_allocation_plan_get_ledger (self)->difference;
  if (gw_allocation_plan_is_feasible (self) || difference == 0)
    return NULL;
  if (gw_allocation_plan_get_n_shares (self) == 0)
    return g_strdup (_("There is nobody to share it out to. Add the members of the team."));

  names = list_infeasible (self);
  amount = gw_format_value (format, fabs ((double) difference) / pow (10.0, decimals), decimals);
  if (difference > 0)
    /* Translators: an amount, and names */
    return g_strdup_printf (_("%s is left that nobody may take. Loosen what is fixed for %s."), amount, names);

  return g_strdup_printf (_("%s more is fixed than there is. Loosen what is fixed for %s."), amount, names);
}
