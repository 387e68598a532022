/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-sheet-private.h"

#include "gw-cadence-load.h"
#include "gw-cadence-tier.h"
#include "gw-practice.h"
#include "gw-reflection.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-table-block.h"

#include <glib/gi18n-lib.h>

/* How many reviews to name. */
#define N_REVIEWS 12

static void
append_cadence (GwSheet              *sheet,
                const GwSheetRequest *request)
{
  const GwTableColumn columns[] = {
    { _("How often we are in touch"), 1, GW_TEXT_PLAIN },
    { _("customers"), 0, GW_TEXT_END },
    { _("times a year each"), 0, GW_TEXT_END },
    { _("minutes each time"), 0, GW_TEXT_END },
  };
  GwRecordList *tiers = gw_team_get_cadence (request->team);
  GwCadenceLoad load = gw_cadence_load_new_for_team (request->team);
  g_autofree char *touches = gw_format_amount (request->format, load.touches, 0);
  g_autofree char *hours = gw_format_value (request->format, load.hours, 0);
  g_autofree char *sum = NULL;
  GwBlock *table;

  if (gw_record_list_get_length (tiers) == 0)
    return;

  table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, 2);
  for (guint i = 0; i < gw_record_list_get_length (tiers); i++)
    {
      GwCadenceTier *tier = GW_CADENCE_TIER (gw_record_list_get (tiers, i));
      g_autofree char *customers = gw_format_amount (request->format, gw_cadence_tier_get_customers (tier), 0);
      g_autofree char *times = gw_format_amount (request->format, gw_cadence_tier_get_touches (tier), 0);
      g_autofree char *minutes = gw_format_amount (request->format, gw_cadence_tier_get_minutes (tier), 0);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { gw_cadence_tier_get_name (tier), customers,
                                                                            times, minutes });
    }
  gw_sheet_append_after (sheet, GW_TEAM_SHEET_GAP, table);
  /* Translators: two numbers */
  sum = g_strdup_printf (_("Together %s touches a year, which take %s hours."), touches, hours);
  gw_sheet_append_text (sheet, sum, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM);
}

/**
 * gw_team_sheet_append_practices:
 * @sheet: a sheet
 * @request: the team and everything that is known
 *
 * Adds what the team has promised its customers and each other, and how often
 * it is in touch.
 */
void
gw_team_sheet_append_practices (GwSheet              *sheet,
                                const GwSheetRequest *request)
{
  const GwTableColumn columns[] = {
    { _("What we keep to"), 0.8, GW_TEXT_PLAIN },
    { _("we will"), 1.8, GW_TEXT_PLAIN },
    { _("how often"), 0.6, GW_TEXT_PLAIN },
  };
  GwRecordList *practices;
  GwBlock *table;

  g_return_if_fail (GW_IS_SHEET (sheet) && request != NULL);

  practices = gw_team_get_practices (request->team);
  if (gw_record_list_get_length (practices) > 0)
    {
      table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, 3);
      for (guint i = 0; i < gw_record_list_get_length (practices); i++)
        {
          GwPractice *practice = GW_PRACTICE (gw_record_list_get (practices, i));
          g_autofree char *what = NULL;

          /* Translators: a principle such as "listen first", and with whom */
          what = g_strdup_printf (_("%s, %s"), gw_choice_get_label (GW_TYPE_PRINCIPLE, gw_practice_get_principle (practice)),
                                  gw_choice_get_label (GW_TYPE_AUDIENCE, gw_practice_get_audience (practice)));
          gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { what, gw_practice_get_promise (practice),
                                                                                gw_practice_get_often (practice) });
        }
      gw_sheet_append_after (sheet, GW_TEAM_SHEET_GAP, table);
    }
  append_cadence (sheet, request);
}

/**
 * gw_team_sheet_append_lock:
 * @sheet: a sheet
 * @request: the team and everything that is known
 *
 * Adds until when, by whom and on what evidence the goal may be changed.
 */
void
gw_team_sheet_append_lock (GwSheet              *sheet,
                           const GwSheetRequest *request)
{
  const GwTableColumn columns[] = { { NULL, 0, GW_TEXT_BOLD }, { NULL, 1, GW_TEXT_PLAIN } };
  GwReflection *reflection;
  g_autofree char *date = NULL;
  GwBlock *table;

  g_return_if_fail (GW_IS_SHEET (sheet) && request != NULL);

  reflection = gw_team_get_reflection (request->team);
  if (gw_reflection_get_lock_date (reflection) != GW_DATE_NONE)
    date = gw_format_date (request->format, gw_reflection_get_lock_date (reflection));
  {
    const char *lines[][2] = {
      { _("Not before"), date },
      { _("Decided by"), gw_reflection_get_lock_who (reflection) },
      { _("Only if"), gw_reflection_get_lock_evidence (reflection) },
    };

    table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, 1.5);
    for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
      if (gw_sheet_text_says (lines[i][1]))
        gw_table_block_append_row (GW_TABLE_BLOCK (table), lines[i]);
  }
  if (gw_table_block_get_n_rows (GW_TABLE_BLOCK (table)) == 0)
    {
      g_object_unref (table);
      return;
    }

  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("When we may change the goal"));
  gw_sheet_append_after (sheet, 1, table);
}

/**
 * gw_team_sheet_append_reviews:
 * @sheet: a sheet
 * @request: the team and everything that is known
 * @start: the first day of the goal
 * @end: its last day
 *
 * Adds when the team looks at its numbers, and what it asks then.
 */
void
gw_team_sheet_append_reviews (GwSheet              *sheet,
                              const GwSheetRequest *request,
                              GwDate                start,
                              GwDate                end)
{
  GwReview *review;
  g_autofree char *rhythm = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *guards = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (GW_IS_SHEET (sheet) && request != NULL);

  review = gw_team_get_review (request->team);
  rhythm = gw_sheet_text_rhythm (review);
  dates = gw_sheet_text_reviews (review, start, end, request->format, request->as_of, N_REVIEWS);
  guards = gw_sheet_text_guards (review);
  g_string_append_printf (text, ngettext ("We look at our numbers together %s, for %d minute.",
                                          "We look at our numbers together %s, for %d minutes.",
                                          (gulong) gw_review_get_minutes (review)),
                          rhythm, (int) gw_review_get_minutes (review));
  if (gw_review_get_chair (review) != NULL)
    {
      g_string_append_c (text, ' ');
      /* Translators: the name of a member */
      g_string_append_printf (text, _("%s leads."), gw_member_get_name (gw_review_get_chair (review)));
    }
  if (dates != NULL)
    {
      g_string_append_c (text, ' ');
      /* Translators: a list of dates */
      g_string_append_printf (text, _("Next: %s."), dates);
    }

  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("Reviews"));
  gw_sheet_append_text (sheet, text->str, GW_SHEET_BODY, GW_TEXT_PLAIN);
  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("At each review, ask"));
  gw_sheet_append_text (sheet, guards, GW_SHEET_BODY, GW_TEXT_PLAIN);
}
