/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
#include "gw-member.h"
#include "gw-team.h"

/* More names than these nobody reads on a terminal. */
#define MOST_NAMES 30

static void
list_records (GwRecordList *list,
              GPtrArray    *records)
{
  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    g_ptr_array_add (records, gw_record_list_get (list, i));
}

/**
 * gw_cli_list_teams:
 * @records: where to add the teams of @workshop, borrowed
 */
void
gw_cli_list_teams (GwWorkshop *workshop,
                   GPtrArray  *records)
{
  list_records (gw_workshop_get_teams (workshop), records);
}

/**
 * gw_cli_list_members:
 * @records: where to add the members of all teams, borrowed
 */
void
gw_cli_list_members (GwWorkshop *workshop,
                     GPtrArray  *records)
{
  GwRecordList *teams = gw_workshop_get_teams (workshop);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    list_records (gw_team_get_members (GW_TEAM (gw_record_list_get (teams, i))), records);
}

/**
 * gw_cli_list_goals:
 * @records: where to add the goals of all teams, borrowed
 */
void
gw_cli_list_goals (GwWorkshop *workshop,
                   GPtrArray  *records)
{
  GwRecordList *teams = gw_workshop_get_teams (workshop);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    list_records (gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i))), records);
}

static const char *
get_name (GwRecord *record)
{
  if (GW_IS_TEAM (record))
    return gw_team_get_name (GW_TEAM (record));
  if (GW_IS_MEMBER (record))
    return gw_member_get_name (GW_MEMBER (record));

  return gw_goal_get_title (GW_GOAL (record));
}

static gboolean
is_called (GwRecord   *record,
           const char *whom)
{
  g_autofree char *folded_name = g_utf8_casefold (get_name (record), -1);
  g_autofree char *folded_whom = g_utf8_casefold (whom, -1);

  return g_str_equal (gw_record_get_id (record), whom) || g_str_equal (folded_name, folded_whom);
}

static char *
list_names (GPtrArray  *records,
            const char *others)
{
  g_autoptr (GString) names = g_string_new (others);

  for (guint i = 0; i < MIN (records->len, MOST_NAMES); i++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (g_ptr_array_index (records, i)));
  if (records->len > MOST_NAMES)
    g_string_append (names, ", …");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * gw_cli_choose_called:
 * @records: (element-type GwRecord): teams, members or goals to choose from
 * @whom: an id or a name
 * @option: the option that @whom was given with, such as "--for"
 * @others: what else the option takes, "" for nothing
 *
 * Returns: (transfer none) (nullable): the one that is called so; otherwise what
 *   is wrong was said on standard error
 */
GwRecord *
gw_cli_choose_called (GPtrArray  *records,
                      const char *whom,
                      const char *option,
                      const char *others)
{
  GwRecord *found = NULL;
  guint n_found = 0;
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      if (!is_called (g_ptr_array_index (records, i), whom))
        continue;
      found = g_ptr_array_index (records, i);
      n_found++;
    }
  if (n_found == 1)
    return found;

  names = list_names (records, others);
  if (n_found == 0)
    sentence = g_strdup_printf (_("nothing is called “%s”; %s is one of: %s"), whom, option, names);
  else
    sentence = g_strdup_printf (_("more than one is called “%s”; give the id instead"), whom);
  (void) gw_cli_fail_usage ("export", sentence);
  return NULL;
}
