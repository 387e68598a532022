/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-sample.h"

#include "gw-allocation-row.h"
#include "gw-allocation.h"
#include "gw-cadence-tier.h"
#include "gw-check-ins.h"
#include "gw-commitment.h"
#include "gw-edit.h"
#include "gw-funnel.h"
#include "gw-if-then.h"
#include "gw-leave.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-practice.h"
#include "gw-proposal.h"
#include "gw-reflection.h"
#include "gw-review.h"
#include "gw-stage.h"
#include "gw-vote.h"

#include <string.h>

static void
apply (GwEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_edit_apply (edit, &error));
  g_assert_no_error (error);
}

/* Returns: (transfer none): a new record at the end of @slot, which @edit keeps
 * alive */
GwRecord *
gw_sheet_sample_add (GwEdit     *edit,
                     gpointer    parent,
                     const char *slot,
                     GType       type)
{
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);

  gw_edit_insert (edit, GW_RECORD (parent), slot, G_MAXUINT, child);
  return child;
}

static void
fill_workshop (GwEdit   *edit,
               GwRecord *workshop)
{
  gw_edit_set_text (edit, workshop, "title", "Goalwright workshop");
  gw_edit_set_text (edit, workshop, "company", "Example Cloud Ltd");
  gw_edit_set_text (edit, workshop, "facilitator", "Dana Sample");
  gw_edit_set_date (edit, workshop, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, workshop, "end", gw_date_new (2026, 12, 31));
}

static void
fill_team_goal (GwEdit   *edit,
                GwRecord *goal,
                GwRecord *metric,
                GwRecord *ana,
                GwRecord *ben)
{
  GwRecord *allocation = GW_RECORD (gw_goal_get_allocation (GW_GOAL (goal)));
  GwRecord *funnel = GW_RECORD (gw_goal_get_funnel (GW_GOAL (goal)));
  const char *stages[] = { "New opportunities", "Meetings held", "Touches" };
  const gint64 rates[] = { 2500, 5000, 400 };
  GwRecord *row;

  gw_edit_set_text (edit, goal, "title", "New ARR, Mid-Market Team");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 3600);
  gw_edit_set_text (edit, goal, "why", "Forty clinics stop losing Friday orders to a fax machine.");
  gw_edit_set_choice (edit, allocation, "method", GW_METHOD_INDEX);
  gw_edit_set_boolean (edit, allocation, "revealed", TRUE);
  gw_edit_set_integer (edit, allocation, "potential-share", 5000);
  gw_edit_set_integer (edit, allocation, "history-share", 3000);
  gw_edit_set_integer (edit, allocation, "capacity-share", 2000);
  row = gw_sheet_sample_add (edit, allocation, "rows", GW_TYPE_ALLOCATION_ROW);
  gw_edit_set_reference (edit, row, "member", ana);
  gw_edit_set_text (edit, row, "reason", "two new hospital groups in my territory since March.");
  row = gw_sheet_sample_add (edit, allocation, "proposals", GW_TYPE_PROPOSAL);
  gw_edit_set_reference (edit, row, "member", ana);
  gw_edit_set_integer (edit, row, "own", 760);
  row = gw_sheet_sample_add (edit, allocation, "proposals", GW_TYPE_PROPOSAL);
  gw_edit_set_reference (edit, row, "member", ben);
  gw_edit_set_integer (edit, row, "own", GW_SAMPLE_OFFER_OF_BEN);
  gw_edit_set_integer (edit, funnel, "average-deal", 30);
  gw_edit_set_integer (edit, funnel, "chance", 80);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      row = gw_sheet_sample_add (edit, funnel, "stages", GW_TYPE_STAGE);
      gw_edit_set_text (edit, row, "name", stages[i]);
      gw_edit_set_integer (edit, row, "rate", rates[i]);
    }
}

static void
fill_numbers (GwEdit   *edit,
              GwRecord *goal)
{
  const gint64 totals[] = { 30, 120, 180, 210, 315, 375 };
  const gint64 values[] = { 162, 347, 508, 770 };
  g_autoptr (GwIntegers) weights = NULL;
  const gint64 months[] = { 5, 6, 10, 6, 7, 11, 5, 5, 11, 8, 10, 16 };

  weights = gw_integers_new (months, G_N_ELEMENTS (months));
  gw_edit_set_choice (edit, goal, "curve", GW_CURVE_MONTHS);
  gw_edit_set_integers (edit, goal, "month-weights", weights);
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      GwCheckIn check_in = { gw_date_get_month_end (gw_date_new (2026, (int) i + 1, 1)), GW_DATE_NONE, totals[i], NULL };

      gw_edit_put_check_in (edit, goal, &check_in);
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      GwRecord *milestone = gw_sheet_sample_add (edit, goal, "milestones", GW_TYPE_MILESTONE);

      gw_edit_set_date (edit, milestone, "date", gw_date_get_month_end (gw_date_new (2026, 3 * (int) i + 3, 1)));
      gw_edit_set_integer (edit, milestone, "value", values[i]);
    }
}

static void
fill_goal (GwEdit   *edit,
           GwRecord *goal,
           GwRecord *parent,
           GwRecord *metric,
           GwRecord *owner)
{
  GwRecord *commitment = GW_RECORD (gw_goal_get_commitment (GW_GOAL (goal)));
  g_autoptr (GwIntegers) answers = gw_integers_new ((gint64[]) { 5, 4, 5, 4 }, 4);
  GwRecord *plan;

  gw_edit_set_text (edit, goal, "title", "New ARR");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_reference (edit, goal, "owner", owner);
  gw_edit_set_reference (edit, goal, "parent", parent);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 770);
  gw_edit_set_text (edit, goal, "guard", "Discount stays at or under 15 %.");
  gw_edit_set_text (edit, commitment, "outcome", "Two hospital groups tell others about us.");
  gw_edit_set_text (edit, commitment, "obstacle", "I avoid calling back after “send me an e-mail”.");
  gw_edit_set_text (edit, commitment, "witness", "Ben Sample");
  gw_edit_set_integers (edit, commitment, "answers", answers);
  plan = gw_sheet_sample_add (edit, commitment, "plans", GW_TYPE_IF_THEN);
  gw_edit_set_text (edit, plan, "cue", "a prospect says “send me an e-mail”,");
  gw_edit_set_text (edit, plan, "response", "propose two times for a call before hanging up.");
}

/* A workshop in which Ana's goal has everything that a sheet can show. */
void
gw_sheet_sample_init (GwSheetSample *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Build");
  GwRecord *workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  GwRecord *team = gw_sheet_sample_add (edit, workshop, "teams", GW_TYPE_TEAM);
  GwRecord *metric = gw_sheet_sample_add (edit, workshop, "metrics", GW_TYPE_METRIC);
  GwRecord *ana = gw_sheet_sample_add (edit, team, "members", GW_TYPE_MEMBER);
  GwRecord *ben = gw_sheet_sample_add (edit, team, "members", GW_TYPE_MEMBER);
  GwRecord *team_goal = gw_sheet_sample_add (edit, team, "goals", GW_TYPE_GOAL);
  GwRecord *goal = gw_sheet_sample_add (edit, team, "goals", GW_TYPE_GOAL);
  GwRecord *reflection = GW_RECORD (gw_team_get_reflection (GW_TEAM (team)));

  fill_workshop (edit, workshop);
  gw_edit_set_text (edit, team, "name", "Mid-Market Team");
  gw_edit_set_text (edit, metric, "name", "New ARR");
  gw_edit_set_text (edit, metric, "unit", "thousand USD");
  gw_edit_set_text (edit, ana, "name", "Ana Sample");
  gw_edit_set_text (edit, ben, "name", "Ben Sample");
  gw_edit_set_integer (edit, reflection, "importance", 9);
  gw_edit_set_integer (edit, reflection, "confidence", GW_SAMPLE_CONFIDENCE);
  fill_team_goal (edit, team_goal, metric, ana, ben);
  fill_goal (edit, goal, team_goal, metric, ana);
  fill_numbers (edit, goal);
  apply (edit);

  self->workshop = GW_WORKSHOP (workshop);
  self->team = GW_TEAM (team);
  self->ana = GW_MEMBER (ana);
  self->goal = GW_GOAL (goal);
  self->team_goal = GW_GOAL (team_goal);
}

void
gw_sheet_sample_clear (GwSheetSample *self)
{
  g_clear_object (&self->workshop);
}

/* As many milestones and goals of Ana as nobody has, and all stages that may be. */
void
gw_sheet_sample_add_many (GwSheetSample *self)
{
  GwRecord *funnel = GW_RECORD (gw_goal_get_funnel (self->team_goal));
  g_autoptr (GwEdit) edit = gw_edit_new ("Add many");

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GwRecord) milestone = gw_record_new (GW_TYPE_MILESTONE, NULL);
      GwRecord *goal = gw_sheet_sample_add (edit, self->team, "goals", GW_TYPE_GOAL);

      /* Behind the one of June. */
      gw_edit_insert (edit, GW_RECORD (self->goal), "milestones", i + 2, milestone);
      gw_edit_set_date (edit, milestone, "date", gw_date_new (2026, 7, (int) i + 1));
      gw_edit_set_integer (edit, milestone, "value", 350 + i);
      gw_edit_set_reference (edit, goal, "owner", GW_RECORD (self->ana));
      gw_edit_set_reference (edit, goal, "parent", GW_RECORD (self->team_goal));
      gw_edit_set_reference (edit, goal, "metric", GW_RECORD (gw_goal_get_metric (self->team_goal)));
      gw_edit_set_integer (edit, goal, "baseline", 0);
      gw_edit_set_integer (edit, goal, "target", 10 + i);
    }
  for (guint i = gw_record_list_get_length (gw_funnel_get_stages (GW_FUNNEL (funnel))); i < 6; i++)
    gw_edit_set_integer (edit, gw_sheet_sample_add (edit, funnel, "stages", GW_TYPE_STAGE), "rate", 5000);
  apply (edit);
}

/* More people in the team, with a past that its goal is shared out by. */
void
gw_sheet_sample_add_members (GwSheetSample *self,
                             guint          n_members)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add members");

  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member number %u ", i + 1);
      GwRecord *member = gw_sheet_sample_add (edit, self->team, "members", GW_TYPE_MEMBER);

      gw_edit_set_text (edit, member, "name", name);
    }
  apply (edit);
}

/* Changes one text, as somebody would in the window. */
void
gw_sheet_sample_set_text (GwRecord   *record,
                          const char *field,
                          const char *text)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");

  gw_edit_set_text (edit, record, field, text);
  apply (edit);
}

static char *
repeat (const char *words,
        guint       n_characters)
{
  GString *text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < (glong) n_characters)
    g_string_append (text, words);
  g_string_truncate (text, (gsize) (g_utf8_offset_to_pointer (text->str, n_characters) - text->str));

  return g_string_free (text, FALSE);
}

/* Every sentence that a sheet shows, as long as its field allows, and long names. */
void
gw_sheet_sample_fill_up (GwSheetSample *self,
                         guint          n_plans)
{
  g_autofree char *of_40 = repeat ("A name that is long ", 40);
  g_autofree char *of_80 = repeat ("Words that fill the place ", 80);
  g_autofree char *of_140 = repeat ("Some more words that fill the whole place ", 140);
  g_autofree char *of_280 = repeat ("Very many words that fill the place up to the last letter, ", 280);
  GwRecord *commitment = GW_RECORD (gw_goal_get_commitment (self->goal));
  GwAllocation *allocation = gw_goal_get_allocation (self->team_goal);
  GwRecordList *stages = gw_funnel_get_stages (gw_goal_get_funnel (self->team_goal));
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill");

  gw_edit_set_text (edit, gw_record_list_get (gw_workshop_get_metrics (self->workshop), 0), "name", of_80);
  gw_edit_set_text (edit, GW_RECORD (self->ana), "name", of_80);
  gw_edit_set_text (edit, GW_RECORD (self->team), "name", of_80);
  gw_edit_set_text (edit, GW_RECORD (self->workshop), "title", of_80);
  gw_edit_set_text (edit, GW_RECORD (self->goal), "title", of_80);
  gw_edit_set_text (edit, GW_RECORD (self->goal), "why", of_280);
  gw_edit_set_text (edit, GW_RECORD (self->goal), "guard", of_140);
  gw_edit_set_text (edit, commitment, "outcome", of_140);
  gw_edit_set_text (edit, commitment, "obstacle", of_140);
  gw_edit_set_text (edit, commitment, "witness", of_140);
  gw_edit_set_text (edit, commitment, "audience", of_140);
  gw_edit_set_text (edit, gw_record_list_get (gw_allocation_get_rows (allocation), 0), "reason", of_280);
  for (guint i = gw_record_list_get_length (gw_commitment_get_plans (GW_COMMITMENT (commitment))); i < n_plans; i++)
    gw_sheet_sample_add (edit, commitment, "plans", GW_TYPE_IF_THEN);
  for (guint i = 0; i < gw_record_list_get_length (stages); i++)
    gw_edit_set_text (edit, gw_record_list_get (stages, i), "name", of_40);
  apply (edit);

  for (guint i = 0; i < n_plans; i++)
    {
      GwRecord *plan = gw_record_list_get (gw_commitment_get_plans (GW_COMMITMENT (commitment)), i);

      gw_sheet_sample_set_text (plan, "cue", of_140);
      gw_sheet_sample_set_text (plan, "response", of_140);
    }
}

/* One of each of the other things that a sheet can show, or must not. */
void
gw_sheet_sample_add_lists (GwSheetSample *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add");
  GwRecord *team = GW_RECORD (self->team);

  gw_sheet_sample_add (edit, team, "practices", GW_TYPE_PRACTICE);
  gw_sheet_sample_add (edit, team, "practices", GW_TYPE_PRACTICE);
  gw_sheet_sample_add (edit, team, "cadence", GW_TYPE_CADENCE_TIER);
  gw_sheet_sample_add (edit, GW_RECORD (self->ana), "leave", GW_TYPE_LEAVE);
  gw_sheet_sample_add (edit, GW_RECORD (self->ana), "votes", GW_TYPE_VOTE);
  for (guint i = 0; i < 2; i++)
    gw_sheet_sample_add (edit, GW_RECORD (self->goal), "milestones", GW_TYPE_MILESTONE);
  apply (edit);
}

/* Strikes out the codes of sheets in a text that was read back: they are made of
 * ids, which are different each time, and any number may stand in them. */
void
gw_sheet_sample_hide_codes (char *text)
{
  static const char before[] = "sheet ";

  for (char *at = strstr (text, before); at != NULL; at = strstr (at, before))
    for (at += strlen (before); g_ascii_isalnum (*at) || *at == '-'; at++)
      *at = '*';
}
