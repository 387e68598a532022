/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <string.h>

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

/* For comparing: without capitals, and with a space at each end. */
static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strdup_printf (" %s ", folded);
}

/* By its id or its whole name; or, as people say it, by words of its name. */
static gboolean
is_called (GwRecord   *record,
           const char *whom,
           gboolean    by_words)
{
  g_autofree char *name = fold (get_name (record));
  g_autofree char *wanted = fold (whom);

  if (by_words)
    return strstr (name, wanted) != NULL;

  return g_str_equal (gw_record_get_id (record), whom) || g_str_equal (name, wanted);
}

static GPtrArray *
find_called (GPtrArray  *records,
             const char *whom,
             gboolean    by_words)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (is_called (g_ptr_array_index (records, i), whom, by_words))
      g_ptr_array_add (found, g_ptr_array_index (records, i));

  return found;
}

static char *
list_names (GPtrArray  *records,
            const char *others,
            gboolean    with_ids)
{
  g_autoptr (GString) names = g_string_new (others);

  for (guint i = 0; i < MIN (records->len, MOST_NAMES); i++)
    {
      GwRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (record));
      if (with_ids)
        g_string_append_printf (names, " (%s)", gw_record_get_id (record));
    }
  if (records->len > MOST_NAMES)
    g_string_append (names, ", …");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * gw_cli_choose_called:
 * @records: (element-type GwRecord): teams, members or goals to choose from
 * @whom: an id, a name, or words of a name such as the first name
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
  g_autoptr (GPtrArray) found = find_called (records, whom, FALSE);
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  if (found->len == 0 && *whom != '\0')
    {
      g_ptr_array_unref (found);
      found = find_called (records, whom, TRUE);
    }
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len == 0)
    {
      names = list_names (records, others, FALSE);
      sentence = g_strdup_printf (_("nothing is called “%s”; %s is one of: %s"), whom, option, names);
    }
  else
    {
      names = list_names (found, "", TRUE);
      /* Translators: a name, and a list of names with ids */
      sentence = g_strdup_printf (_("more than one is called “%s”; give the whole name, or the id in brackets: %s"), whom,
                                  names);
    }
  (void) gw_cli_fail_usage ("export", sentence);
  return NULL;
}
