/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-code.h"

#include "gw-check-ins.h"
#include "gw-edit.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-revision.h"
#include "gw-sheet-sample.h"

#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static GwInsight *
new_insight (GwSheetSample *sample)
{
  return gw_insight_new (sample->workshop, gw_date_new (2026, 6, 30));
}

static void
test_find (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;

  gw_sheet_sample_init (&sample);
  insight = new_insight (&sample);
  for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
    {
      g_autofree char *code = gw_sheet_code_new (insight, kind, sample.team, sample.ana);
      g_autofree char *typed = NULL;
      g_autoptr (GwSheetMatch) match = NULL;
      g_autoptr (GError) error = NULL;

      if (kind != GW_SHEET_KIND_MEMBER && kind != GW_SHEET_KIND_SCORECARD)
        {
          g_assert_null (code);
          continue;
        }
      g_assert_cmpuint (strlen (code), ==, 9);
      typed = g_ascii_strdown (code, -1);
      match = gw_sheet_code_find (insight, typed, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (match->kind, ==, kind);
      g_assert_true (match->member == sample.ana);
      g_assert_true (match->team == sample.team);
      g_assert_cmpuint (match->state, ==, GW_SHEET_CODE_AS_PRINTED);
      g_assert_null (gw_sheet_match_explain (match));
      g_assert_cmpuint (match->boxes->len, ==, kind == GW_SHEET_KIND_MEMBER ? 4 : 53 + 4);
      for (guint i = 0; i < match->boxes->len; i++)
        {
          const GwSheetBox *box = &g_array_index (match->boxes, GwSheetBox, i);

          g_assert_cmpuint (box->number, ==, i + 1);
          g_assert_true (box->goal == sample.goal);
          g_assert_cmpuint (box->kind, ==, GW_SHEET_BOX_ACTUAL);
          g_assert_true (box->has_planned);
        }
    }
}

/* What a box means, in the printed order. */
static void
test_boxes (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GArray) boxes = NULL;
  const GwSheetBox *box;

  gw_sheet_sample_init (&sample);
  insight = new_insight (&sample);
  boxes = gw_sheet_list_boxes (insight, GW_SHEET_KIND_SCORECARD, sample.team, sample.ana);
  box = &g_array_index (boxes, GwSheetBox, 0);
  g_assert_cmpint (box->date, ==, gw_date_new (2026, 1, 4));
  box = &g_array_index (boxes, GwSheetBox, 52);
  g_assert_cmpint (box->date, ==, gw_date_new (2026, 12, 31));
  g_assert_cmpfloat (box->planned, ==, 770);
  box = &g_array_index (boxes, GwSheetBox, 53);
  g_assert_nonnull (box->milestone);
  g_assert_cmpfloat (box->planned, ==, 162);
  g_assert_cmpint (box->date, ==, gw_date_new (2026, 3, 31));

  /* The day of printing makes no difference. */
  {
    g_autofree char *code = gw_sheet_code_new (insight, GW_SHEET_KIND_SCORECARD, sample.team, sample.ana);
    g_autofree char *later = NULL;

    gw_insight_set_as_of (insight, gw_date_new (2026, 11, 2));
    later = gw_sheet_code_new (insight, GW_SHEET_KIND_SCORECARD, sample.team, sample.ana);
    g_assert_cmpstr (code, ==, later);
  }
}

/* Whether @code could be one of a sheet of some workshop. */
static gboolean
is_well_typed (GwInsight  *insight,
               const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwSheetMatch) match = gw_sheet_code_find (insight, code, &error);

  return match != NULL || !g_error_matches (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_MISTYPED);
}

/* Every wrong character and every two that changed places are noticed. */
static void
test_mistyped (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;
  const char *garbage[] = { "", "-", "K7", "K7M3-QX4P-1", "????", "ÄÄÄÄÄÄÄÄ", "UUUU-UUUU" };

  gw_sheet_sample_init (&sample);
  insight = new_insight (&sample);
  for (guint kind = GW_SHEET_KIND_MEMBER; kind <= GW_SHEET_KIND_SCORECARD; kind += GW_SHEET_KIND_SCORECARD)
    {
      g_autofree char *code = gw_sheet_code_new (insight, kind, sample.team, sample.ana);
      gsize length = strlen (code);

      for (gsize i = 0; i < length; i++)
        {
          g_autofree char *wrong = g_strdup (code);

          if (code[i] == '-')
            continue;
          for (const char *letter = alphabet; *letter != '\0'; letter++)
            {
              wrong[i] = *letter;
              g_assert_cmpint (is_well_typed (insight, wrong), ==, *letter == code[i]);
            }
          wrong[i] = code[i];
          for (gsize j = i + 1; j < length; j++)
            {
              if (code[j] == '-' || code[j] == code[i])
                continue;
              wrong[i] = code[j];
              wrong[j] = code[i];
              g_assert_false (is_well_typed (insight, wrong));
              wrong[i] = code[i];
              wrong[j] = code[j];
            }
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (garbage); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (gw_sheet_code_find (insight, garbage[i], &error));
      g_assert_error (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_MISTYPED);
    }
}

/* What looks alike is read alike. */
static void
test_forgives (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;

  gw_sheet_sample_init (&sample);
  insight = new_insight (&sample);
  g_assert_true (is_well_typed (insight, "0000-0000"));
  g_assert_true (is_well_typed (insight, " oO0o--0000 "));
  g_assert_false (is_well_typed (insight, "0000-0001"));
  /* 1 · 2⁷ = 2⁷ mod x⁵ + x² + 1 = x⁴ + x² = 20 */
  g_assert_true (is_well_typed (insight, "1000-000M"));
  g_assert_true (is_well_typed (insight, "l000 000m"));
}

static void
test_changed (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  g_autoptr (GwEdit) longer = gw_edit_new ("Change");
  g_autoptr (GwSheetMatch) planned = NULL;
  g_autoptr (GwSheetMatch) moved = NULL;
  g_autofree char *code = NULL;
  g_autofree char *sentence = NULL;

  gw_sheet_sample_init (&sample);
  insight = new_insight (&sample);
  code = gw_sheet_code_new (insight, GW_SHEET_KIND_MEMBER, sample.team, sample.ana);

  gw_edit_set_integer (edit, gw_record_list_get (gw_goal_get_milestones (sample.goal), 1), "value", 350);
  g_assert_true (gw_edit_apply (edit, NULL));
  planned = gw_sheet_code_find (insight, code, NULL);
  g_assert_cmpuint (planned->state, ==, GW_SHEET_CODE_PLAN_CHANGED);
  g_assert_cmpuint (planned->boxes->len, ==, 4);
  g_assert_cmpfloat (g_array_index (planned->boxes, GwSheetBox, 1).planned, ==, 350);

  gw_edit_set_date (longer, gw_record_list_get (gw_goal_get_milestones (sample.goal), 1), "date", gw_date_new (2026, 7, 5));
  g_assert_true (gw_edit_apply (longer, NULL));
  moved = gw_sheet_code_find (insight, code, NULL);
  g_assert_true (moved->member == sample.ana);
  g_assert_cmpuint (moved->state, ==, GW_SHEET_CODE_BOXES_CHANGED);
  g_assert_cmpuint (moved->boxes->len, ==, 0);
  sentence = gw_sheet_match_explain (moved);
  g_assert_nonnull (sentence);
}

/* Adds to @edit that @goal has neither milestones nor check-ins. */
static void
remove_numbers (GwEdit *edit,
                GwGoal *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    gw_edit_remove (edit, gw_record_list_get (milestones, i));
  for (guint i = 0; i < gw_check_ins_get_length (check_ins); i++)
    gw_edit_remove_check_in (edit, GW_RECORD (goal), gw_check_ins_get (check_ins, i)->date);
}

/* Check-ins of any day leave a signed sheet of a goal that was agreed late as it
 * was printed, and so do those with more decimals than the goal. */
static void
test_check_ins (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Agree");
  g_autoptr (GwRecord) revision = gw_record_new (GW_TYPE_REVISION, NULL);
  g_autoptr (GArray) boxes = NULL;
  g_autofree char *code = NULL;

  gw_sheet_sample_init (&sample);
  remove_numbers (edit, sample.goal);
  gw_edit_insert (edit, GW_RECORD (sample.goal), "revisions", 0, revision);
  gw_edit_set_date (edit, revision, "date", gw_date_new (2026, 6, 30));
  gw_edit_set_integer (edit, GW_RECORD (gw_goal_get_metric (sample.goal)), "decimals", 2);
  gw_edit_set_integer (edit, GW_RECORD (sample.goal), "target", 77000);
  g_assert_true (gw_edit_apply (edit, NULL));

  insight = gw_insight_new (sample.workshop, gw_date_new (2026, 7, 7));
  boxes = gw_sheet_list_boxes (insight, GW_SHEET_KIND_MEMBER, sample.team, sample.ana);
  g_assert_cmpuint (boxes->len, >, 0);
  g_assert_cmpint (g_array_index (boxes, GwSheetBox, 0).date, >=, gw_date_new (2026, 6, 30));
  code = gw_sheet_code_new (insight, GW_SHEET_KIND_MEMBER, sample.team, sample.ana);
  for (GwDate date = gw_date_new (2026, 1, 5); date < gw_date_new (2026, 7, 7); date += 7)
    {
      g_autoptr (GwEdit) number = gw_edit_new ("Check in");
      g_autoptr (GwInsight) monday = NULL;
      g_autoptr (GwSheetMatch) match = NULL;
      GwCheckIn check_in = { date, date % 2 == 0 ? gw_date_new (2026, 7, 7) : GW_DATE_NONE, date, NULL };

      gw_edit_put_check_in (number, GW_RECORD (sample.goal), &check_in);
      g_assert_true (gw_edit_apply (number, NULL));
      monday = gw_insight_new (sample.workshop, gw_date_new (2026, 7, 7));
      match = gw_sheet_code_find (monday, code, NULL);
      g_assert_nonnull (match);
      g_assert_cmpuint (match->state, ==, GW_SHEET_CODE_AS_PRINTED);
    }
}

static void
test_other_workshop (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_auto (GwSheetSample) other = { NULL };
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwInsight) elsewhere = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  gw_sheet_sample_init (&sample);
  gw_sheet_sample_init (&other);
  insight = new_insight (&sample);
  elsewhere = new_insight (&other);
  code = gw_sheet_code_new (insight, GW_SHEET_KIND_MEMBER, sample.team, sample.ana);
  g_assert_null (gw_sheet_code_find (elsewhere, code, &error));
  g_assert_error (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-code/find", test_find);
  g_test_add_func ("/sheet-code/boxes", test_boxes);
  g_test_add_func ("/sheet-code/mistyped", test_mistyped);
  g_test_add_func ("/sheet-code/forgives", test_forgives);
  g_test_add_func ("/sheet-code/changed", test_changed);
  g_test_add_func ("/sheet-code/check-ins", test_check_ins);
  g_test_add_func ("/sheet-code/other-workshop", test_other_workshop);

  return g_test_run ();
}
