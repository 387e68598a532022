/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-sheet.h"

#include "gw-figure-block.h"
#include "gw-group-block.h"
#include "gw-milestones-block.h"
#include "gw-rules-block.h"
#include "gw-signatures-block.h"
#include "gw-table-block.h"
#include "gw-text-block.h"

#include <glib/gi18n-lib.h>

#define BODY_SIZE 10.5

/**
 * Density:
 *
 * How tightly a sheet is set, in points. A sheet with much to say is set
 * tighter until it fits on one page; its text stays readable.
 */
typedef struct
{
  double title_size;
  double goal_size;
  double quote_size;
  double body_size;
  double section_gap;
  double chart_height;
  double least_chart_height;
  guint  least_lines;
} Density;

static const Density densities[] = {
  { 21, 24, 12, BODY_SIZE, 10, 180, 125, 4 },
  { 20, 22, 11, 10, 8, 170, 110, 3 },
  { 18, 20, 11, 10, 6.5, 150, 105, 2 },
  { 16, 18, 10, 10, 5, 120, 92, 1 },
  { 14, 15, 10, 10, 4, 95, 75, 0 },
  { 12, 13, 10, 10, 2, 80, 56, 0 },
};

static void
append_section (GwSheet    *sheet,
                GwBlock    *block,
                double      space_before)
{
  gw_block_set_space_before (block, space_before);
  gw_sheet_append (sheet, block);
}

static GwBlock *
new_caption (const char *text)
{
  GwBlock *caption = gw_text_block_new (text, GW_SHEET_LEAST_TEXT, GW_TEXT_BOLD | GW_TEXT_DIM);

  gw_block_set_tag (caption, "H2");
  gw_block_set_keep_with_next (caption, TRUE);

  return caption;
}

static void
append_caption (GwSheet       *sheet,
                const Density *density,
                const char    *text)
{
  append_section (sheet, new_caption (text), density->section_gap);
}

static void
append_head (GwSheet             *sheet,
             const GwMemberFacts *facts,
             const Density       *density)
{
  GwBlock *row = gw_group_block_new_row (12);
  GwBlock *period = gw_group_block_new_stack ();
  GwBlock *name = gw_text_block_new (facts->name, density->title_size, GW_TEXT_BOLD);
  GwBlock *rule = gw_rules_block_new_divider (1.4);

  gw_text_block_set_fit (GW_TEXT_BLOCK (name), 12, 1);
  gw_block_set_tag (name, "H1");
  gw_group_block_append (GW_GROUP_BLOCK (period), gw_text_block_new (facts->team, BODY_SIZE, GW_TEXT_DIM | GW_TEXT_END), 1);
  gw_group_block_append (GW_GROUP_BLOCK (period), gw_text_block_new (facts->period, BODY_SIZE, GW_TEXT_DIM | GW_TEXT_END), 1);
  gw_group_block_append (GW_GROUP_BLOCK (row), name, 0.55);
  gw_group_block_append (GW_GROUP_BLOCK (row), period, 0.45);
  append_section (sheet, row, 0);
  append_section (sheet, rule, 4);
}

static void
append_goal (GwSheet             *sheet,
             const GwMemberFacts *facts,
             const Density       *density)
{
  GwBlock *goal;

  append_caption (sheet, density, facts->goal != NULL ? facts->goal_caption : _("My goal"));
  if (facts->goal == NULL)
    {
      gw_sheet_append (sheet, gw_rules_block_new_blank (2, 2));
      return;
    }

  goal = gw_text_block_new (facts->goal, density->goal_size, GW_TEXT_BOLD);
  gw_text_block_set_fit (GW_TEXT_BLOCK (goal), 13, 1);
  gw_block_set_tag (goal, "H2");
  gw_block_set_keep_with_next (goal, TRUE);
  gw_sheet_append (sheet, goal);
  gw_sheet_append (sheet, gw_text_block_new (facts->goal_details, BODY_SIZE, GW_TEXT_DIM));
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
  append_caption (sheet, density, _("Why it matters"));
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
      const GwMemberActivity *activity = g_ptr_array_index (facts->activities, i);

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

      gw_group_block_append (GW_GROUP_BLOCK (part), new_caption (facts->part_caption), 1);
      gw_group_block_append (GW_GROUP_BLOCK (part), gw_text_block_new (facts->part, density->body_size, GW_TEXT_PLAIN), 1);
      gw_group_block_append (GW_GROUP_BLOCK (row), part, 0.46);
    }
  if (facts->activities->len > 0)
    gw_group_block_append (GW_GROUP_BLOCK (row), new_activities (facts, density), 0.54);

  if (gw_group_block_get_length (GW_GROUP_BLOCK (row)) > 0)
    append_section (sheet, row, density->section_gap);
  else
    g_object_unref (row);
}

static void
append_progress (GwSheet             *sheet,
                 const GwMemberFacts *facts,
                 const Density       *density)
{
  if (facts->figure != NULL)
    {
      append_caption (sheet, density, _("Plan and progress"));
      gw_sheet_append (sheet, gw_figure_block_new (g_object_ref (facts->figure), density->least_chart_height,
                                                   density->chart_height));
    }

  if (facts->milestones->len > 0)
    {
      GwBlock *milestones = gw_milestones_block_new ();
      g_autofree char *caption = NULL;

      caption = facts->n_more_milestones == 0
                  ? g_strdup (_("Milestones"))
                  : g_strdup_printf (ngettext ("Milestones (and %u more in the program)",
                                               "Milestones (and %u more in the program)", facts->n_more_milestones),
                                     facts->n_more_milestones);
      for (guint i = 0; i < facts->milestones->len; i++)
        gw_milestones_block_append (GW_MILESTONES_BLOCK (milestones),
                                    &g_array_index (facts->milestones, GwMilestoneBox, i));
      append_caption (sheet, density, caption);
      append_section (sheet, milestones, 3);
    }
}

static void
append_intentions (GwSheet             *sheet,
                   const GwMemberFacts *facts,
                   const Density       *density)
{
  GwTableColumn columns[] = { { NULL, 0, GW_TEXT_BOLD }, { NULL, 1, GW_TEXT_PLAIN } };
  GwBlock *table;

  append_caption (sheet, density, _("If something gets in the way"));
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
  append_section (sheet, table, 1);
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
  append_section (sheet, divider, density->section_gap * 0.7);
  append_section (sheet, new_caption (_("My commitment")), density->section_gap * 0.5);
  /* Translators, for the second: to be filled in by hand */
  promise = gw_text_block_new (facts->promise != NULL ? facts->promise : _("I intend to …"),
                               density->body_size, GW_TEXT_PLAIN);
  gw_block_set_keep_with_next (promise, TRUE);
  gw_sheet_append (sheet, promise);
  /* Translators: the name of a witness */
  witness = facts->witness != NULL ? g_strdup_printf (_("witness: %s"), facts->witness) : g_strdup (_("witness"));
  captions[1] = witness;
  append_section (sheet, gw_signatures_block_new (captions, (double[]) { 1, 1.25, 0.6 }), 1);
}

static void
append_notes (GwSheet       *sheet,
              const Density *density)
{
  GwBlock *lines = gw_rules_block_new_blank (density->least_lines, density->least_lines);

  gw_block_set_stretches (lines, TRUE);
  if (density->least_lines > 0)
    append_caption (sheet, density, _("Notes"));
  gw_sheet_append (sheet, lines);
}

static GwSheet *
build (const GwMemberFacts *facts,
       const GwPageSetup   *page_setup,
       const Density       *density)
{
  GwSheet *sheet = gw_sheet_new (facts->name, facts->footer, page_setup);

  gw_sheet_set_code (sheet, facts->code);
  append_head (sheet, facts, density);
  append_goal (sheet, facts, density);
  append_why (sheet, facts, density);
  append_part_and_week (sheet, facts, density);
  append_progress (sheet, facts, density);
  append_intentions (sheet, facts, density);
  append_promise (sheet, facts, density);
  append_notes (sheet, density);

  return sheet;
}

/**
 * gw_member_sheet_new:
 * @facts: what the sheet says
 * @page_setup: the paper
 *
 * Sets the sheet that a member signs and takes along, on one page as far as the
 * texts allow it: with much to say it is set tighter, and what still does not
 * fit goes on on a second page.
 *
 * Returns: (transfer full): the sheet
 */
GwSheet *
gw_member_sheet_new (const GwMemberFacts *facts,
                     const GwPageSetup   *page_setup)
{
  g_autoptr (GwSheet) sheet = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (page_setup != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_clear_object (&sheet);
      sheet = build (facts, page_setup, &densities[i]);
      if (gw_sheet_get_n_pages (sheet) == 1)
        break;
    }

  return g_steal_pointer (&sheet);
}
