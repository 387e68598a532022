/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-names.h"

#include <glib/gi18n-lib.h>

#include "gw-team.h"

/* More letters are a name again. */
#define MOST_INITIALS 3

static char *
dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t-", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  guint n_letters = 0;

  for (guint i = 0; words[i] != NULL && n_letters < MOST_INITIALS; i++)
    {
      gunichar letter = g_utf8_get_char_validated (words[i], -1);

      if (letter == (gunichar) -1 || letter == (gunichar) -2 || !g_unichar_isalpha (letter))
        continue;
      g_string_append_unichar (initials, g_unichar_toupper (letter));
      n_letters++;
    }

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* Two people with the same initials are told apart by a number. */
static guint
count_same_before (GwMember   *member,
                   const char *initials,
                   gboolean   *has_same)
{
  GwRecordList *members = gw_team_get_members (GW_TEAM (gw_record_get_parent (GW_RECORD (member))));
  gboolean after = FALSE;
  guint before = 0;

  *has_same = FALSE;
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *other = GW_MEMBER (gw_record_list_get (members, i));
      g_autofree char *theirs = dup_initials (gw_member_get_name (other));

      if (other == member)
        after = TRUE;
      else if (g_str_equal (theirs, initials))
        {
          *has_same = TRUE;
          before += after ? 0 : 1;
        }
    }

  return before;
}

/**
 * gw_projector_names_dup:
 * @names: how members are named
 * @member: in a team
 *
 * Returns: (transfer full): what stands for @member on the wall; empty where
 *   nothing may
 */
char *
gw_projector_names_dup (GwProjectorNames  names,
                        GwMember         *member)
{
  g_autofree char *initials = NULL;
  gboolean has_same;
  guint before;

  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  if (names == GW_PROJECTOR_NAMES_FULL)
    return g_strdup (gw_member_get_name (member));
  if (names == GW_PROJECTOR_NAMES_NONE)
    return g_strdup ("");

  initials = dup_initials (gw_member_get_name (member));
  before = count_same_before (member, initials, &has_same);
  return has_same ? g_strdup_printf ("%s %u", initials, before + 1) : g_steal_pointer (&initials);
}

/* @other: (transfer full) */
static void
replace (GString    *text,
         const char *name,
         char       *other)
{
  g_autofree char *shown = other;

  if (name[0] != '\0')
    (void) g_string_replace (text, name, shown[0] != '\0' ? shown : C_("in place of a name", "somebody"), 0);
}

/**
 * gw_projector_names_clean:
 * @names: how members are named
 * @text: (nullable): what somebody wrote
 *
 * Returns: (transfer full) (nullable): @text with each full name of a member,
 *   and that of the facilitator, replaced by what stands for it on the wall
 */
char *
gw_projector_names_clean (GwProjectorNames  names,
                          GwWorkshop       *workshop,
                          const char       *text)
{
  GwRecordList *teams;
  g_autoptr (GString) clean = NULL;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  if (text == NULL || names == GW_PROJECTOR_NAMES_FULL)
    return g_strdup (text);

  clean = g_string_new (text);
  replace (clean, gw_workshop_get_facilitator (workshop),
           names == GW_PROJECTOR_NAMES_NONE ? g_strdup ("") : dup_initials (gw_workshop_get_facilitator (workshop)));
  teams = gw_workshop_get_teams (workshop);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *members = gw_team_get_members (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (members); j++)
        {
          GwMember *member = GW_MEMBER (gw_record_list_get (members, j));

          replace (clean, gw_member_get_name (member), gw_projector_names_dup (names, member));
        }
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}
