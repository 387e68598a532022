/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-sheet.h"

#include "gw-figure-block.h"
#include "gw-group-block.h"
#include "gw-milestone-boxes.h"
#include "gw-rules-block.h"
#include "gw-sheet-parts.h"
#include "gw-signatures-block.h"
#include "gw-table-block.h"
#include "gw-text-store.h"

#include <glib/gi18n-lib.h>

/**
 * Density:
 *
 * How tightly a sheet is set, in points. A sheet with much to say is set
 * tighter until it fits on one page; its text stays readable.
 */
typedef struct
{
  double   title_size;
  double   goal_size;
  double   quote_size;
  double   body_size;
  double   section_gap;
  double   chart_height;
  double   least_chart_height;
  guint    least_lines;
  gboolean brief; /* the status without the sentence that explains it */
} Density;

static const Density densities[] = {
  { 21, 24, 12, GW_SHEET_BODY, 10, 180, 125, 4 },
  { 20, 22, 11, 10, 8, 170, 110, 3 },
  { 18, 20, 11, 10, 6.5, 150, 105, 2 },
  { 16, 18, 10, 10, 5, 120, 92, 1 },
  { 14, 15, 10, 10, 4, 95, 75, 0 },
  { 12, 13, 10, 10, 2, 80, 56, 0 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE },
};

static void
append_goal (GwSheet             *sheet,
             const GwMemberFacts *facts,
             const Density       *density)
{
  gw_sheet_append_caption (sheet, density->section_gap, facts->goal != NULL ? facts->goal_caption : _("My goal"));
  if (facts->goal == NULL)
    {
      gw_sheet_append (sheet, gw_rules_block_new_blank (2, 2));
      return;
    }

  gw_sheet_append_goal (sheet, facts->goal, density->goal_size, facts->goal_details);
  if (facts->other_goals != NULL)
    {
      /* Translators: a list of goals */
      g_autofree char *text = g_strdup_printf (_("Also mine: %s"), facts->other_goals);

      gw_sheet_append (sheet, gw_text_block_new (text, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM));
    }
}

static void
append_why (GwSheet             *sheet,
            const GwMemberFacts *facts,
            const Density       *density)
{
  gw_sheet_append_caption (sheet, density->section_gap, _("Why it matters"));
  if (facts->why != NULL)
    gw_sheet_append (sheet, gw_text_block_new (facts->why, density->quote_size, GW_TEXT_ITALIC));
  else
    gw_sheet_append (sheet, gw_rules_block_new_blank (1, 1));
}

static GwBlock *
new_activities (const GwMemberFacts *facts,
                const Density       *density)
{
  GwTableColumn columns[] = {
    { _("This week"), 1, GW_TEXT_PLAIN },
    { _("average"), 0, GW_TEXT_END },
    { facts->safe_heading, 0, GW_TEXT_END | GW_TEXT_BOLD },
    { _("done"), 0, GW_TEXT_END, TRUE },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), density->body_size, 3);

  for (guint i = 0; i < facts->activities->len; i++)
    {
      const GwWeekActivity *activity = g_ptr_array_index (facts->activities, i);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *const[]) { activity->name, activity->average,
                                                                                 activity->safe, NULL });
    }

  return table;
}

/* The share of the team's number and this week's activities, side by side. */
static void
append_part_and_week (GwSheet             *sheet,
                      const GwMemberFacts *facts,
                      const Density       *density)
{
  GwBlock *row = gw_group_block_new_row (18);

  if (facts->part != NULL)
    {
      GwBlock *part = gw_group_block_new_stack ();

      gw_group_block_append (GW_GROUP_BLOCK (part), gw_sheet_caption_new (facts->part_caption), 1);
      gw_group_block_append (GW_GROUP_BLOCK (part), gw_text_block_new (facts->part, density->body_size, GW_TEXT_PLAIN), 1);
      gw_group_block_append (GW_GROUP_BLOCK (row), part, 0.46);
    }
  if (facts->activities->len > 0)
    gw_group_block_append (GW_GROUP_BLOCK (row), new_activities (facts, density), 0.54);

  if (gw_group_block_get_length (GW_GROUP_BLOCK (row)) > 0)
    gw_sheet_append_after (sheet, density->section_gap, row);
  else
    g_object_unref (row);
}

static void
append_progress (GwSheet             *sheet,
                 const GwMemberFacts *facts,
                 const Density       *density)
{
  if (facts->figure != NULL || facts->standing != NULL)
    gw_sheet_append_caption (sheet, density->section_gap,
                             facts->standing != NULL ? facts->standing : _("Plan and progress"));
  if (facts->standing_reason != NULL && !density->brief)
    gw_sheet_append (sheet, gw_text_block_new (facts->standing_reason, GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN));
  if (facts->figure != NULL)
    gw_sheet_append (sheet, gw_figure_block_new (g_object_ref (facts->figure), density->least_chart_height,
                                                 density->chart_height));

  gw_milestone_boxes_append (sheet, density->section_gap, facts->milestones, facts->n_more_milestones);
}

static void
append_intentions (GwSheet             *sheet,
                   const GwMemberFacts *facts,
                   const Density       *density)
{
  GwTableColumn columns[] = { { NULL, 0, GW_TEXT_BOLD }, { NULL, 1, GW_TEXT_PLAIN } };
  GwBlock *table;

  gw_sheet_append_caption (sheet, density->section_gap, _("If something gets in the way"));
  if (facts->intentions->len == 0)
    {
      gw_sheet_append (sheet, gw_rules_block_new_blank (2, 2));
      return;
    }

  table = gw_table_block_new (columns, G_N_ELEMENTS (columns), density->body_size, 1.5);
  for (guint i = 0; i < facts->intentions->len; i++)
    {
      const GwMemberIntention *intention = g_ptr_array_index (facts->intentions, i);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *const[]) { intention->label, intention->text });
    }
  gw_sheet_append_after (sheet, 1, table);
}

static void
append_promise (GwSheet             *sheet,
                const GwMemberFacts *facts,
                const Density       *density)
{
  g_autofree char *witness = NULL;
  const char *captions[] = { _("signature"), NULL, _("date"), NULL };
  GwBlock *divider;
  GwBlock *promise;

  divider = gw_rules_block_new_divider (0.6);
  gw_block_set_keep_with_next (divider, TRUE);
  gw_sheet_append_after (sheet, density->section_gap * 0.7, divider);
  gw_sheet_append_after (sheet, density->section_gap * 0.5, gw_sheet_caption_new (_("My commitment")));
  /* Translators, for the second: to be filled in by hand */
  promise = gw_text_block_new (facts->promise != NULL ? facts->promise : _("I intend to …"),
                               density->body_size, GW_TEXT_PLAIN);
  gw_block_set_keep_with_next (promise, TRUE);
  gw_sheet_append (sheet, promise);
  /* Translators: the name of a witness */
  witness = facts->witness != NULL ? g_strdup_printf (_("witness: %s"), facts->witness) : g_strdup (_("witness"));
  captions[1] = witness;
  gw_sheet_append_after (sheet, 1, gw_signatures_block_new (captions, (double[]) { 1, 1.25, 0.6 }));
}

static GwSheet *
build (const GwMemberFacts *facts,
       const GwPageSetup   *page_setup,
       GwTextStore         *texts,
       const Density       *density)
{
  GwSheet *sheet = gw_sheet_new (facts->name, facts->footer, page_setup);

  gw_sheet_set_code (sheet, facts->code);
  gw_sheet_set_texts (sheet, texts);
  gw_sheet_append_head (sheet, facts->name, density->title_size, facts->team, facts->period);
  append_goal (sheet, facts, density);
  append_why (sheet, facts, density);
  append_part_and_week (sheet, facts, density);
  append_progress (sheet, facts, density);
  append_intentions (sheet, facts, density);
  append_promise (sheet, facts, density);
  gw_sheet_append_notes (sheet, density->section_gap, density->least_lines);

  return sheet;
}

/**
 * gw_member_sheet_new:
 * @facts: what the sheet says
 * @page_setup: the paper
 * @texts: (nullable): texts that were laid out for other sheets
 *
 * Sets the sheet that a member signs and takes along, on one page as far as the
 * texts allow it: with much to say it is set tighter, and what still does not
 * fit goes on on a second page.
 *
 * Returns: (transfer full): the sheet
 */
GwSheet *
gw_member_sheet_new (const GwMemberFacts *facts,
                     const GwPageSetup   *page_setup,
                     GwTextStore         *texts)
{
  g_autoptr (GwTextStore) used = NULL;
  g_autoptr (GwSheet) sheet = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (page_setup != NULL, NULL);

  used = texts != NULL ? gw_text_store_ref (texts) : gw_text_store_new ();
  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_clear_object (&sheet);
      sheet = build (facts, page_setup, used, &densities[i]);
      if (gw_sheet_get_n_pages (sheet) == 1)
        return g_steal_pointer (&sheet);
    }

  /* On two pages there is room for the sentence. */
  return build (facts, page_setup, used, &densities[G_N_ELEMENTS (densities) - 2]);
}
