/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-sheet.h"

#include "gw-figure-block.h"
#include "gw-group-block.h"
#include "gw-milestone-boxes.h"
#include "gw-rules-block.h"
#include "gw-sheet-parts.h"
#include "gw-shorten.h"
#include "gw-signatures-block.h"
#include "gw-table-block.h"
#include "gw-text-store.h"

#include <glib/gi18n-lib.h>

/**
 * Density:
 *
 * How tightly a sheet is set, in points. A sheet with much to say is set
 * tighter until it fits on one page; its text stays readable. Where that is not
 * enough something gives way: first the explanation of the status, then the
 * chart, then parts of lists and the ends of texts, those of the member last.
 * The sheet says so.
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
  gboolean no_chart;
  guint    most_boxes;
  guint    most_activities;
  guint    longest; /* letters of a text across the sheet; 0 for all */
  guint    longest_own; /* the same for what the member promised */
} Density;

static const Density densities[] = {
  { 21, 24, 12, GW_SHEET_BODY, 10, 180, 125, 4 },
  { 20, 22, 11, 10, 8, 170, 110, 3 },
  { 18, 20, 11, 10, 6.5, 150, 105, 2 },
  { 16, 18, 10, 10, 5, 120, 92, 1 },
  { 14, 15, 10, 10, 4, 95, 75, 0 },
  { 12, 13, 10, 10, 2, 80, 56, 0 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 8, 6, 280 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 4, 3, 280 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 4, 3, 140 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 4, 3, 80 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 4, 3, 60, 160 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 3, 2, 60, 120 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 3, 2, 50, 80 },
  { 12, 13, 10, 10, 2, 80, 56, 0, TRUE, TRUE, 3, 2, 40, 40 },
};

/* Shares of the width of the sheet. */
#define TITLE_SHARE 0.5
#define BESIDE_SHARE 0.4
#define PART_SHARE 0.9
#define NARROW_SHARE 0.25

/* The promise is so many times as long as one of the texts in it. */
#define PROMISE_LINES 5

/* Whatever is shortened keeps so many letters. */
#define LEAST_LETTERS 24

/* A text in full, or as much of it as there is room for. */
static char *
cut (const Density *density,
     const char    *text,
     double         share)
{
  return density->longest == 0 ? g_strdup (text)
                               : gw_shorten (text, MAX ((guint) (share * density->longest), LEAST_LETTERS));
}

static void
append_goal (GwSheet             *sheet,
             const GwMemberFacts *facts,
             const Density       *density)
{
  g_autofree char *caption = cut (density, facts->goal != NULL ? facts->goal_caption : _("My goal"), 1);

  gw_sheet_append_caption (sheet, density->section_gap, caption);
  if (facts->goal == NULL)
    {
      gw_sheet_append (sheet, gw_rules_block_new_blank (2, 2));
      return;
    }

  gw_sheet_append_goal (sheet, facts->goal, density->goal_size, facts->goal_details);
  for (guint i = 0; i < facts->more_parts->len; i++)
    {
      g_autofree char *part = cut (density, g_ptr_array_index (facts->more_parts, i), 1);

      gw_sheet_append (sheet, gw_text_block_new (part, density->body_size, GW_TEXT_BOLD));
    }
  if (facts->other_goals != NULL)
    {
      /* Translators: a list of goals */
      g_autofree char *text = g_strdup_printf (_("Also mine: %s"), facts->other_goals);
      g_autofree char *others = cut (density, text, 1);

      gw_sheet_append (sheet, gw_text_block_new (others, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM));
    }
}

static void
append_why (GwSheet             *sheet,
            const GwMemberFacts *facts,
            const Density       *density)
{
  g_autofree char *why = facts->why != NULL ? cut (density, facts->why, 1) : NULL;

  gw_sheet_append_caption (sheet, density->section_gap, _("Why it matters"));
  if (why != NULL)
    gw_sheet_append (sheet, gw_text_block_new (why, density->quote_size, GW_TEXT_ITALIC));
  else
    gw_sheet_append (sheet, gw_rules_block_new_blank (1, 1));
}

static GwBlock *
new_activities (const GwMemberFacts *facts,
                const Density       *density)
{
  guint n_printed = density->longest > 0 ? MIN (facts->activities->len, density->most_activities) : facts->activities->len;
  guint n_more = facts->activities->len - n_printed;
  g_autofree char *heading = n_more == 0 ? g_strdup (facts->activities_heading)
                                         /* Translators: a heading such as "This week" */
                                         : g_strdup_printf (ngettext ("%s (and %u more in the program)",
                                                                      "%s (and %u more in the program)", n_more),
                                                            facts->activities_heading, n_more);
  GwTableColumn columns[] = {
    { heading, 1, GW_TEXT_PLAIN },
    { _("average"), 0, GW_TEXT_END },
    { facts->safe_heading, 0, GW_TEXT_END | GW_TEXT_BOLD },
    { _("done"), 0, GW_TEXT_END, TRUE },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), density->body_size, 3);

  for (guint i = 0; i < n_printed; i++)
    {
      const GwWeekActivity *activity = g_ptr_array_index (facts->activities, i);
      g_autofree char *name = cut (density, activity->name, NARROW_SHARE);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *const[]) { name, activity->average,
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
      g_autofree char *text = cut (density, facts->part, PART_SHARE);

      gw_group_block_append (GW_GROUP_BLOCK (part), gw_sheet_caption_new (facts->part_caption), 1);
      gw_group_block_append (GW_GROUP_BLOCK (part), gw_text_block_new (text, density->body_size, GW_TEXT_PLAIN), 1);
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
  gboolean has_chart = facts->figure != NULL && !density->no_chart;

  if (has_chart || facts->standing != NULL)
    gw_sheet_append_caption (sheet, density->section_gap,
                             facts->standing != NULL ? facts->standing : _("Plan and progress"));
  if (facts->standing_reason != NULL && !density->brief)
    gw_sheet_append (sheet, gw_text_block_new (facts->standing_reason, GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN));
  if (has_chart)
    gw_sheet_append (sheet, gw_figure_block_new (g_object_ref (facts->figure), density->least_chart_height,
                                                 density->chart_height));

  if (density->longest == 0)
    gw_milestone_boxes_append (sheet, density->section_gap, facts->milestones, facts->n_more_milestones);
  else
    gw_milestone_boxes_append_some (sheet, density->section_gap, facts->milestones, facts->n_more_milestones,
                                    density->most_boxes, MAX ((guint) (NARROW_SHARE * density->longest), LEAST_LETTERS));
  if (facts->team_step != NULL && !density->brief && density->longest == 0)
    gw_sheet_append (sheet, gw_text_block_new (facts->team_step, GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN));
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
      g_autofree char *text = density->longest_own > 0 ? gw_shorten (intention->text, density->longest_own)
                                                       : g_strdup (intention->text);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *const[]) { intention->label, text });
    }
  gw_sheet_append_after (sheet, 1, table);
}

static void
append_promise (GwSheet             *sheet,
                const GwMemberFacts *facts,
                const Density       *density)
{
  g_autofree char *witness = NULL;
  g_autofree char *shortened = NULL;
  g_autofree char *cut_text = NULL;
  const char *text;
  const char *captions[] = { _("signature"), NULL, _("date"), NULL };
  GwBlock *divider;
  GwBlock *promise;

  divider = gw_rules_block_new_divider (0.6);
  gw_block_set_keep_with_next (divider, TRUE);
  gw_sheet_append_after (sheet, density->section_gap * 0.7, divider);
  gw_sheet_append_after (sheet, density->section_gap * 0.5, gw_sheet_caption_new (_("My commitment")));
  /* Translators: to be filled in by hand */
  text = facts->promise != NULL ? facts->promise : _("I intend to …");
  cut_text = density->longest_own > 0 ? gw_shorten (text, PROMISE_LINES * density->longest_own) : g_strdup (text);
  promise = gw_text_block_new (cut_text, density->body_size, GW_TEXT_PLAIN);
  gw_block_set_keep_with_next (promise, TRUE);
  gw_sheet_append (sheet, promise);
  /* Translators: the name of a witness */
  witness = facts->witness != NULL ? g_strdup_printf (_("witness: %s"), facts->witness) : g_strdup (_("witness"));
  shortened = cut (density, witness, NARROW_SHARE);
  captions[1] = shortened;
  gw_sheet_append_after (sheet, 1, gw_signatures_block_new (captions, (double[]) { 1, 1.25, 0.6 }));
}

static GwSheet *
build (const GwMemberFacts *facts,
       const GwPageSetup   *page_setup,
       GwTextStore         *texts,
       const Density       *density)
{
  GwSheet *sheet = gw_sheet_new (facts->name, facts->footer, page_setup);
  g_autofree char *name = cut (density, facts->name, TITLE_SHARE);
  g_autofree char *team = cut (density, facts->team, BESIDE_SHARE);

  gw_sheet_set_code (sheet, facts->code);
  gw_sheet_set_texts (sheet, texts);
  gw_sheet_append_head (sheet, name, density->title_size, team, facts->period);
  append_goal (sheet, facts, density);
  append_why (sheet, facts, density);
  append_part_and_week (sheet, facts, density);
  append_progress (sheet, facts, density);
  append_intentions (sheet, facts, density);
  append_promise (sheet, facts, density);
  if (density->no_chart)
    gw_sheet_append_after (sheet, 1, gw_text_block_new (_("Shortened to fit on one page. All of it is in the program."),
                                                        GW_SHEET_LEAST_TEXT, GW_TEXT_DIM));
  gw_sheet_append_notes (sheet, density->section_gap, density->least_lines);

  return sheet;
}

/**
 * gw_member_sheet_new:
 * @facts: what the sheet says
 * @page_setup: the paper
 * @texts: (nullable): texts that were laid out for other sheets
 *
 * Sets the sheet that a member signs and takes along, on one page: with much to
 * say it is set tighter, then shortened, which the sheet says. Only letters that
 * are wider than any script has them could still need a second page.
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

  return g_steal_pointer (&sheet);
}
