/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-blank-sheet.h"

#include "gw-group-block.h"
#include "gw-rules-block.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-signatures-block.h"
#include "gw-table-block.h"

#include <glib/gi18n-lib.h>

/* In points. */
#define TIP_SIZE 13.0
#define TIP_GAP 11.0
#define FIELD_GAP 2.0
/* Two pages are what a table can hold in front of each chair. */
#define N_PAGES 2

/* How much room there is to write, most generous first. */
typedef struct
{
  guint why_lines;
  guint milestones;
  guint plans;
} Room;

static const Room rooms[] = { { 2, 6, 3 }, { 2, 5, 3 }, { 2, 5, 2 }, { 1, 4, 2 }, { 1, 3, 2 }, { 1, 3, 1 } };

static void
add (GwBlock *stack,
     double   space_before,
     GwBlock *block)
{
  gw_block_set_space_before (block, space_before);
  gw_group_block_append (GW_GROUP_BLOCK (stack), block, 1);
}

/* The heading of a tip, and what to do. */
static GwBlock *
new_tip (guint       number,
         const char *title,
         const char *hint)
{
  GwBlock *stack = gw_group_block_new_stack ();
  /* Translators: the number of a tip, and what it is about */
  g_autofree char *text = g_strdup_printf (C_("tip", "%u  %s"), number, title);
  GwBlock *heading = gw_text_block_new (text, TIP_SIZE, GW_TEXT_BOLD);

  gw_block_set_tag (heading, "H2");
  add (stack, 0, heading);
  add (stack, 0, gw_text_block_new (hint, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM));

  return stack;
}

/* Lines with what belongs on them below. */
static void
add_fields (GwBlock           *stack,
            const char *const *captions,
            const double      *weights)
{
  add (stack, FIELD_GAP, gw_signatures_block_new (captions, weights));
}

static void
add_lines (GwBlock    *stack,
           const char *caption,
           guint       n_lines)
{
  add (stack, FIELD_GAP + 2, gw_text_block_new (caption, GW_SHEET_BODY, GW_TEXT_PLAIN));
  add (stack, 0, gw_rules_block_new_blank (n_lines, n_lines));
}

static void
append_why (GwSheet    *sheet,
            const Room *room)
{
  GwBlock *tip = new_tip (1, _("Know why"), _("Choose the number only when you know what it is for. Then stick to it."));

  add_lines (tip, _("This goal matters to our customers, to the team and to me because"), room->why_lines + 1);
  add_lines (tip, _("We do not change it before (date), and then only if"), 1);
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static void
append_relationships (GwSheet *sheet)
{
  GwBlock *tip = new_tip (2, _("Keep it like a relationship"),
                          _("Selling goals are kept by what keeps any relationship: regular time, listening, small promises."));

  add_lines (tip, _("With customers I will … every …"), 2);
  add_lines (tip, _("With the team I will … every …"), 1);
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static void
append_goal (GwSheet *sheet)
{
  GwBlock *tip = new_tip (3, _("One number, one date, one owner"),
                          _("Hard, yet believed. Write your own first number before you hear the others."));

  add_fields (tip, (const char *[]) { _("what I will move"), _("from"), _("to"), _("by (date)"), NULL },
              (double[]) { 1.7, 0.7, 0.7, 0.8 });
  add_fields (tip, (const char *[]) { _("my own first number"), _("my agreed part"), _("of the team’s"), NULL },
              (double[]) { 1, 1, 1 });
  add_lines (tip, _("My part is this large because"), 1);
  add_lines (tip, _("This must not get worse on the way"), 1);
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static void
add_calculation (GwBlock *stack)
{
  const GwTableColumn columns[] = {
    { _("What I know"), 1.3, GW_TEXT_PLAIN },
    { NULL, 0.6, GW_TEXT_PLAIN, TRUE },
    { _("what follows"), 1.3, GW_TEXT_PLAIN },
    { NULL, 0.6, GW_TEXT_PLAIN, TRUE },
    { _("a week: ÷ B"), 0.6, GW_TEXT_PLAIN, TRUE },
  };
  const char *lines[][2] = {
    { _("A  target − where I am now"), _("B  weeks that are left") },
    { _("C  size of an average deal"), _("D  deals: A ÷ C") },
    { _("E  won, of 100 opportunities"), _("F  opportunities: 100 × D ÷ E") },
    { _("G  opportunities, of 100 meetings"), _("H  meetings: 100 × F ÷ G") },
    { _("I  meetings, of 100 touches"), _("J  touches: 100 × H ÷ I") },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_LEAST_TEXT, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { lines[i][0], NULL, lines[i][1], NULL, NULL });
  add (stack, 4, table);
}

static void
add_milestones (GwBlock *stack,
                guint    n_milestones)
{
  const GwTableColumn columns[] = {
    { _("Milestones"), 0, GW_TEXT_BOLD },
    { _("by (date)"), 0.8, GW_TEXT_PLAIN, TRUE },
    { _("what will be done"), 2, GW_TEXT_PLAIN, TRUE },
    { _("planned"), 0.7, GW_TEXT_PLAIN, TRUE },
    { _("actual"), 0.7, GW_TEXT_PLAIN, TRUE },
    { _("initials"), 0.6, GW_TEXT_PLAIN, TRUE },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_LEAST_TEXT, 0);

  for (guint i = 0; i < n_milestones; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { number, NULL, NULL, NULL, NULL, NULL });
    }
  add (stack, 6, table);
}

static void
append_plan (GwSheet    *sheet,
             const Room *room)
{
  GwBlock *tip = new_tip (4, _("Work back to this week"),
                          _("A distant number does not steer Tuesday. Round up: an average plan fails half the time."));

  add_calculation (tip);
  add_milestones (tip, room->milestones);
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static void
append_obstacle (GwSheet    *sheet,
                 const Room *room)
{
  GwBlock *tip = new_tip (5, _("Plan for the obstacle"),
                          _("Picture it done. Then name what in you gets in the way, and what you will do when it comes."));

  add_fields (tip, (const char *[]) { _("the best that comes of it"), _("what in me gets in the way"), NULL }, (double[]) { 1, 1 });
  for (guint i = 0; i < room->plans; i++)
    add_fields (tip, (const char *[]) { _("If …"), _("… then I will"), NULL }, (double[]) { 1, 1 });
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static void
append_score (GwSheet *sheet)
{
  GwBlock *tip = new_tip (6, _("Keep score, and say it out loud"),
                          _("Look at the number together at fixed times. Ask: who was harmed, what was left undone?"));

  add_fields (tip, (const char *[]) { _("I intend to reach"), _("by (date)"), _("and show my numbers to"), _("every (day, hour)"), NULL },
              (double[]) { 1, 0.7, 1, 0.8 });
  add_fields (tip, (const char *[]) { _("signature"), _("witness"), _("date"), NULL }, (double[]) { 1, 1.25, 0.6 });
  gw_sheet_append_after (sheet, TIP_GAP, tip);
}

static GwSheet *
build (const GwSheetRequest *request,
       const char           *footer,
       const Room           *room)
{
  GwSheet *sheet = gw_sheet_new (_("Blank worksheet"), footer, request->page_setup);
  GwBlock *fields = gw_group_block_new_stack ();

  gw_sheet_append_head (sheet, _("Goal worksheet"), 21, gw_workshop_get_company (request->workshop),
                        gw_workshop_get_title (request->workshop));
  add_fields (fields, (const char *[]) { _("name"), _("team"), _("for the time from – to"), NULL }, (double[]) { 1.2, 1, 1 });
  gw_sheet_append_after (sheet, 2, fields);
  append_why (sheet, room);
  append_relationships (sheet);
  append_goal (sheet);
  gw_sheet_append_notes (sheet, TIP_GAP, 1);
  append_plan (sheet, room);
  append_obstacle (sheet, room);
  append_score (sheet);
  gw_sheet_append_notes (sheet, TIP_GAP, 1);

  return sheet;
}

/**
 * gw_blank_sheet_new:
 * @request: the workshop and the paper
 *
 * Sets the workshop on paper: the six tips as exercises to write into, for a
 * room without a computer.
 *
 * Returns: (transfer full): the sheet
 */
GwSheet *
gw_blank_sheet_new (const GwSheetRequest *request)
{
  g_autoptr (GwSheet) sheet = NULL;
  g_autofree char *footer = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  footer = gw_sheet_text_footer (request->workshop, NULL, request->format, request->as_of);
  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_clear_object (&sheet);
      sheet = build (request, footer, &rooms[i]);
      if (gw_sheet_get_n_pages (sheet) <= N_PAGES)
        break;
    }

  return g_steal_pointer (&sheet);
}
