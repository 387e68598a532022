/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-kind.h"

#include <glib/gi18n-lib.h>

#define PAPER(paper) (1u << (paper))
#define UPRIGHT (PAPER (GW_PAPER_A4) | PAPER (GW_PAPER_LETTER))

typedef struct
{
  const char     *word;
  const char     *name;
  const char     *title;
  const char     *purpose;
  GwSheetSubject  subject;
  guint           papers;
} Kind;

/* Everything that is known about a kind but how it is made: for that, see the
 * table of makers in the pack. */
static const Kind kinds[GW_N_SHEET_KINDS] = {
  [GW_SHEET_KIND_MEMBER] = {
    "member", N_("Member sheet"), N_("Goal sheets"),
    N_("One page for each member to sign: goal, plan, if-then, review dates"),
    GW_SHEET_OF_MEMBER, UPRIGHT,
  },
  [GW_SHEET_KIND_TEAM] = {
    "team", N_("Team sheet"), N_("Team sheets"),
    N_("The team’s goal, how it is shared out and why, practices and review dates"),
    GW_SHEET_OF_TEAM, UPRIGHT,
  },
  [GW_SHEET_KIND_BLANK] = {
    "blank", N_("Blank worksheet"), N_("Blank worksheet"),
    N_("The whole workshop on two pages, for a room without a computer"),
    GW_SHEET_OF_WORKSHOP, UPRIGHT,
  },
  [GW_SHEET_KIND_POSTER] = {
    "poster", N_("Wall poster"), N_("Wall posters"),
    N_("The team’s goal on A3, or on two pages to glue together, to fill in by hand"),
    GW_SHEET_OF_TEAM, UPRIGHT | PAPER (GW_PAPER_A3),
  },
  [GW_SHEET_KIND_SCORECARD] = {
    "scorecard", N_("Weekly scorecard"), N_("Weekly scorecards"),
    N_("A row for each week with numbered boxes to fill in and enter later"),
    GW_SHEET_OF_MEMBER, UPRIGHT,
  },
  [GW_SHEET_KIND_MINUTES] = {
    "minutes", N_("Minutes"), N_("Minutes of the workshop"),
    N_("Who decided what, on which page, and how long it took"),
    GW_SHEET_OF_WORKSHOP, UPRIGHT,
  },
};

/**
 * gw_sheet_kind_get_word:
 * @kind: a kind of sheet
 *
 * Returns: (transfer none): what the kind is called on the command line and in
 *   settings; the same in every language and version
 */
const char *
gw_sheet_kind_get_word (GwSheetKind kind)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);

  return kinds[kind].word;
}

/**
 * gw_sheet_kind_get_name:
 * @kind: a kind of sheet
 *
 * Returns: (transfer none): its name, translated
 */
const char *
gw_sheet_kind_get_name (GwSheetKind kind)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);

  return _(kinds[kind].name);
}

/**
 * gw_sheet_kind_get_title:
 * @kind: a kind of sheet
 *
 * Returns: (transfer none): what a pack of such sheets is called, translated
 */
const char *
gw_sheet_kind_get_title (GwSheetKind kind)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);

  return _(kinds[kind].title);
}

/**
 * gw_sheet_kind_get_purpose:
 * @kind: a kind of sheet
 *
 * Returns: (transfer none): what it is for, in a line, translated
 */
const char *
gw_sheet_kind_get_purpose (GwSheetKind kind)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);

  return _(kinds[kind].purpose);
}

/**
 * gw_sheet_kind_get_subject:
 * @kind: a kind of sheet
 *
 * Returns: what one sheet of the kind is about; where it is the workshop, it
 *   makes no difference for whom it is printed
 */
GwSheetSubject
gw_sheet_kind_get_subject (GwSheetKind kind)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, GW_SHEET_OF_WORKSHOP);

  return kinds[kind].subject;
}

/**
 * gw_sheet_kind_has_paper:
 * @kind: a kind of sheet
 * @paper: a kind of paper
 *
 * Returns: whether the kind is made for the paper
 */
gboolean
gw_sheet_kind_has_paper (GwSheetKind kind,
                         GwPaper     paper)
{
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, FALSE);

  return (kinds[kind].papers & PAPER (paper)) != 0;
}

/**
 * gw_sheet_kind_list_words:
 *
 * Returns: (transfer full): the words for all kinds, such as "member, team"
 */
char *
gw_sheet_kind_list_words (void)
{
  GString *words = g_string_new (NULL);

  for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
    g_string_append_printf (words, "%s%s", kind > 0 ? ", " : "", kinds[kind].word);

  return g_string_free (words, FALSE);
}

/**
 * gw_sheet_kind_parse:
 * @word: (nullable): what somebody wrote
 * @kind: (out): the kind of that word
 *
 * Returns: whether there is one
 */
gboolean
gw_sheet_kind_parse (const char  *word,
                     GwSheetKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; word != NULL && i < GW_N_SHEET_KINDS; i++)
    if (g_ascii_strcasecmp (word, kinds[i].word) == 0)
      {
        *kind = (GwSheetKind) i;
        return TRUE;
      }

  return FALSE;
}
