/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-index.h"

#include <glib/gi18n-lib.h>

/* From here on all is covered; shares are not exact. */
#define ALL 0.9995

/**
 * gw_team_attainment_write_basis:
 * @self: how far a team is
 * @format: how numbers are written
 *
 * What the attainment rests on, to be put behind its figure. An index is
 * told as the average that it is: percents of different things do not add up (F8).
 *
 * Returns: (transfer full): such as "from 2 of 3 goals, 91 % of the targets"
 */
char *
gw_team_attainment_write_basis (const GwTeamAttainment *self,
                                const GwFormat         *format)
{
  g_autofree char *covered = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  covered = gw_format_percent (format, self->covered, 0);
  if (self->is_index && self->known == self->goals && self->covered >= ALL)
    /* Translators: what an index rests on when every goal has a number */
    return g_strdup_printf (ngettext ("average progress of %u goal, by weight",
                                      "average progress of all %u goals, by weight", self->goals),
                            self->goals);
  if (self->is_index)
    /* Translators: what an index rests on, such as "average progress of 2 of 3 goals, by weight; 67 % of it is known" */
    return g_strdup_printf (ngettext ("average progress of %u of %u goal, by weight; %s of it is known",
                                      "average progress of %u of %u goals, by weight; %s of it is known", self->goals),
                            self->known, self->goals, covered);

  /* Translators: what a sum rests on, such as "from 2 of 3 goals, 91 % of the targets" */
  return g_strdup_printf (ngettext ("from %u of %u goal, %s of the target",
                                    "from %u of %u goals, %s of the targets", self->goals),
                          self->known, self->goals, covered);
}

/**
 * gw_team_attainment_explain:
 * @self: how far a team is
 * @format: how numbers are written
 *
 * Returns: (transfer full): how far the team is and what that rests on, in one
 *   or two sentences, such as "82 %, from 7 of 9 goals, 91 % of the targets.
 *   1 is excused."
 */
char *
gw_team_attainment_explain (const GwTeamAttainment *self,
                            const GwFormat         *format)
{
  g_autofree char *share = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *excused = NULL;
  g_autofree char *fact = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (self->goals == 0)
    return g_strdup (_("The team has no goal yet."));
  if (self->known == 0)
    return g_strdup (_("No goal of the team has a number yet."));

  share = gw_format_percent (format, self->share, 0);
  basis = gw_team_attainment_write_basis (self, format);
  fact = g_strdup_printf (_("%s, %s."), share, basis);
  if (self->excused == 0)
    return g_steal_pointer (&fact);

  excused = g_strdup_printf (ngettext ("%u is excused.", "%u are excused.", self->excused), self->excused);
  return g_strdup_printf (C_("sentences", "%s %s"), fact, excused);
}
