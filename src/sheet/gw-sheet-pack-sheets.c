/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pack-sheets.h"

#include "gw-blank-sheet.h"
#include "gw-member-sheet.h"
#include "gw-minutes-sheet.h"
#include "gw-poster.h"
#include "gw-scorecard.h"
#include "gw-sheet.h"
#include "gw-team-sheet.h"

static GwSheet *
make_member_sheet (const GwSheetRequest *request)
{
  g_autoptr (GwMemberFacts) facts = NULL;

  facts = gw_member_facts_new (request->workshop, request->insight, request->team, request->member, request->format,
                               request->as_of);
  return gw_member_sheet_new (facts, request->page_setup, request->texts);
}

typedef GwSheet *(*MakeFunc) (const GwSheetRequest *request);

/* How the sheets of a kind are made. */
static const MakeFunc makers[GW_N_SHEET_KINDS] = {
  [GW_SHEET_KIND_MEMBER] = make_member_sheet,
  [GW_SHEET_KIND_TEAM] = gw_team_sheet_new,
  [GW_SHEET_KIND_BLANK] = gw_blank_sheet_new,
  [GW_SHEET_KIND_POSTER] = gw_poster_new,
  [GW_SHEET_KIND_SCORECARD] = gw_scorecard_new,
  [GW_SHEET_KIND_MINUTES] = gw_minutes_sheet_new,
};

static void
clear_sheet (gpointer data)
{
  GwPackSheet *sheet = data;

  g_clear_object (&sheet->team);
  g_clear_object (&sheet->member);
  g_clear_object (&sheet->sheet);
}

static void
add_sheet (GArray   *sheets,
           GwTeam   *team,
           GwMember *member)
{
  GwPackSheet sheet = { NULL };

  g_set_object (&sheet.team, team);
  g_set_object (&sheet.member, member);
  g_array_append_val (sheets, sheet);
}

static void
add_team (GArray      *sheets,
          GwSheetKind  kind,
          GwTeam      *team,
          GwRecord    *for_whom)
{
  GwRecordList *members = gw_team_get_members (team);
  gboolean for_all = for_whom == NULL || for_whom == GW_RECORD (team) || GW_IS_WORKSHOP (for_whom);
  gboolean for_some = for_all;

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwRecord *member = gw_record_list_get (members, i);

      if (!for_all && member != for_whom)
        continue;

      for_some = TRUE;
      if (gw_sheet_kind_get_subject (kind) == GW_SHEET_OF_MEMBER)
        add_sheet (sheets, team, GW_MEMBER (member));
    }
  if (for_some && gw_sheet_kind_get_subject (kind) == GW_SHEET_OF_TEAM)
    add_sheet (sheets, team, NULL);
}

/**
 * gw_pack_sheets_list:
 * @workshop: the workshop
 * @kind: what to print
 * @for_whom: (nullable): a #GwTeam or a #GwMember; the workshop or %NULL for everyone
 *
 * Lists the sheets that are to be printed; none of them is made yet.
 *
 * Returns: (transfer full) (element-type GwPackSheet): the sheets, in the order
 *   of the teams and members
 */
GArray *
gw_pack_sheets_list (GwWorkshop  *workshop,
                     GwSheetKind  kind,
                     GwRecord    *for_whom)
{
  GArray *sheets;
  GwRecordList *teams;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);
  g_return_val_if_fail (for_whom == NULL || GW_IS_RECORD (for_whom), NULL);

  sheets = g_array_new (FALSE, TRUE, sizeof (GwPackSheet));
  g_array_set_clear_func (sheets, clear_sheet);
  teams = gw_workshop_get_teams (workshop);
  if (gw_sheet_kind_get_subject (kind) == GW_SHEET_OF_WORKSHOP)
    add_sheet (sheets, NULL, NULL);
  else
    for (guint i = 0; i < gw_record_list_get_length (teams); i++)
      add_team (sheets, kind, GW_TEAM (gw_record_list_get (teams, i)), for_whom);

  return sheets;
}

/**
 * gw_pack_sheet_make:
 * @kind: what to print
 * @request: whose sheet, and how
 *
 * Returns: (transfer full): a sheet of @kind
 */
GwSheet *
gw_pack_sheet_make (GwSheetKind           kind,
                    const GwSheetRequest *request)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);
  g_return_val_if_fail (request != NULL, NULL);

  return makers[kind] (request);
}
