/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-cases.h"

#include "gw-figure-kind.h"
#include "gw-spread-figure.h"

#define FLOW "\"unit\": \"thousand USD\""
#define LEVEL "\"unit\": \"%\", \"decimals\": 1, \"nature\": \"level\""
#define STEPS "\"unit\": \"steps\", \"nature\": \"steps\""
#define YEAR "\"start\": \"2026-01-01\", \"due\": \"2026-12-31\", "
#define UP YEAR "\"baseline\": 0, \"target\": 3600"
#define FUNNEL ", \"funnel\": {\"average-deal\": 60, \"cycle-days\": 90, \"stages\": [" \
               "{\"id\": \"s1\", \"name\": \"Opportunities\", \"rate\": 2500}, " \
               "{\"id\": \"s2\", \"name\": \"First meetings with somebody who decides\", \"rate\": 4000}, " \
               "{\"id\": \"s3\", \"name\": \"Touches\", \"rate\": 300}]}"
#define SHARED FUNNEL ", \"allocation\": {\"method\": \"capacity\", \"over-assignment\": 500, \"unit\": 5}"
#define MILESTONES ", \"curve\": \"milestones\", \"milestones\": [" \
                   "{\"id\": \"m1\", \"title\": \"First quarter\", \"date\": \"2026-03-31\", \"value\": 700}, " \
                   "{\"id\": \"m2\", \"title\": \"Half\", \"date\": \"2026-06-30\", \"value\": 1500}, " \
                   "{\"id\": \"m3\", \"title\": \"Close by\", \"date\": \"2026-07-03\", \"value\": 1520}, " \
                   "{\"id\": \"m4\", \"title\": \"Third quarter\", \"date\": \"2026-09-30\", \"value\": 2600}]"
#define SIX "{\"date\": \"2026-01-31\", \"value\": 105}, {\"date\": \"2026-02-28\", \"value\": 345}, " \
            "{\"date\": \"2026-03-31\", \"value\": 665}, {\"date\": \"2026-04-30\", \"value\": 755}, " \
            "{\"date\": \"2026-05-31\", \"value\": 1150}, {\"date\": \"2026-06-30\", \"value\": 1500}"
#define LONG_NAME "Maria-Magdalena Wolkenstein-Trostburg of Sample "

static const GwFigureCase cases[] = {
  { "six", FLOW, UP SHARED, SIX, 4, "Member " },
  { "one-check-in", FLOW, UP SHARED, "{\"date\": \"2026-06-15\", \"value\": 1200}", 1, "Member " },
  { "none", FLOW, UP SHARED, "", 2, "Member " },
  { "below-baseline", LEVEL, YEAR "\"baseline\": 400, \"target\": 600" FUNNEL,
    "{\"date\": \"2026-02-10\", \"value\": 355}, {\"date\": \"2026-04-10\", \"value\": 310}, {\"date\": \"2026-06-10\", \"value\": 332}",
    3, "Member " },
  { "below-zero", FLOW, UP,
    "{\"date\": \"2026-02-10\", \"value\": -355}, {\"date\": \"2026-04-10\", \"value\": -900}, {\"date\": \"2026-06-10\", \"value\": -120}",
    3, "Member " },
  { "ahead", FLOW, UP MILESTONES SHARED, "{\"date\": \"2026-02-10\", \"value\": 1355}, {\"date\": \"2026-05-10\", \"value\": 4100}", 3, "Member " },
  { "milestones", FLOW, UP MILESTONES, SIX, 0, "" },
  { "down", LEVEL, YEAR "\"direction\": \"down\", \"baseline\": 240, \"target\": 150",
    "{\"date\": \"2026-02-10\", \"value\": 231}, {\"date\": \"2026-04-10\", \"value\": 238}, {\"date\": \"2026-06-10\", \"value\": 205}", 2, "Member " },
  { "down-to-nothing", FLOW, YEAR "\"direction\": \"down\", \"baseline\": 12, \"target\": 0",
    "{\"date\": \"2026-02-10\", \"value\": 11}, {\"date\": \"2026-06-10\", \"value\": 14}", 0, "" },
  { "band", LEVEL, YEAR "\"direction\": \"band\", \"low\": 920, \"high\": 970",
    "{\"date\": \"2026-02-10\", \"value\": 931}, {\"date\": \"2026-04-10\", \"value\": 905}, {\"date\": \"2026-06-10\", \"value\": 951}", 2, "Member " },
  { "upper-limit", LEVEL, YEAR "\"direction\": \"band\", \"high\": 120",
    "{\"date\": \"2026-02-10\", \"value\": 111}, {\"date\": \"2026-04-10\", \"value\": 127}, {\"date\": \"2026-06-10\", \"value\": 119}", 0, "" },
  { "lower-limit", LEVEL, YEAR "\"direction\": \"band\", \"low\": 90",
    "{\"date\": \"2026-02-10\", \"value\": 111}, {\"date\": \"2026-04-10\", \"value\": 87}, {\"date\": \"2026-06-10\", \"value\": 119}", 0, "" },
  { "steps", STEPS, YEAR "\"baseline\": 0, \"target\": 3, \"milestones\": ["
    "{\"id\": \"t1\", \"title\": \"List the accounts\", \"date\": \"2026-02-28\", \"done-on\": \"2026-02-20\"}, "
    "{\"id\": \"t2\", \"title\": \"Call each\", \"date\": \"2026-05-31\", \"done-on\": \"2026-06-12\"}, "
    "{\"id\": \"t3\", \"title\": \"Report\", \"date\": \"2026-10-31\"}]", "", 0, "" },
  { "revised", FLOW, UP SHARED ", \"state\": \"agreed\", \"revisions\": [{\"id\": \"r1\", \"date\": \"2026-01-09\"}, "
    "{\"id\": \"r2\", \"number\": 2, \"date\": \"2026-05-04\", \"reason\": \"Two clinics opened.\", \"changes\": ["
    "{\"id\": \"c1\", \"record\": \"whole\", \"field\": \"target\", \"before\": \"3000\", \"after\": \"3600\"}]}]", SIX, 3, "Member " },
  { "huge", "\"unit\": \"USD\"", YEAR "\"baseline\": 0, \"target\": 4200000000" ", \"allocation\": {\"unit\": 5}",
    "{\"date\": \"2026-03-31\", \"value\": 800000000}, {\"date\": \"2026-06-30\", \"value\": 1905000000}", 3, "Member " },
  { "largest", "\"unit\": \"Rupiah\"", YEAR "\"baseline\": 0, \"target\": 9007199254740991",
    "{\"date\": \"2026-03-31\", \"value\": 1007199254740991}, {\"date\": \"2026-06-30\", \"value\": 4007199254740991}", 0, "" },
  { "tiny", "\"unit\": \"faults per call\", \"decimals\": 6, \"nature\": \"level\"",
    YEAR "\"direction\": \"down\", \"baseline\": 31, \"target\": 12",
    "{\"date\": \"2026-03-31\", \"value\": 28}, {\"date\": \"2026-05-31\", \"value\": 25}, {\"date\": \"2026-06-30\", \"value\": 22}", 0, "" },
  { "no-target", FLOW, YEAR "\"baseline\": 0", SIX, 2, "Member " },
  { "week", FLOW, "\"start\": \"2026-06-29\", \"due\": \"2026-07-03\", \"baseline\": 0, \"target\": 50",
    "{\"date\": \"2026-06-29\", \"value\": 9}, {\"date\": \"2026-06-30\", \"value\": 22}", 0, "" },
  { "four-years", FLOW, "\"start\": \"2025-01-01\", \"due\": \"2028-12-31\", \"baseline\": 0, \"target\": 15000",
    "{\"date\": \"2025-12-31\", \"value\": 3200}, {\"date\": \"2026-03-31\", \"value\": 4100}, {\"date\": \"2026-06-30\", \"value\": 5500}", 0, "" },
  { "over", FLOW, "\"start\": \"2026-01-01\", \"due\": \"2026-03-31\", \"baseline\": 0, \"target\": 800",
    "{\"date\": \"2026-02-28\", \"value\": 345}, {\"date\": \"2026-03-31\", \"value\": 665}, {\"date\": \"2026-04-15\", \"value\": 755}", 0, "" },
  { "forty", FLOW, UP SHARED, SIX, 40, "Member " },
  { "long-names", FLOW, UP SHARED, SIX, 7, LONG_NAME },
  { "right-to-left", FLOW, UP SHARED, SIX, 4, "\327\236\327\233\327\225\327\250 " },
};

/**
 * gw_figure_cases_get:
 *
 * Returns: (array length=n_cases): all there are
 */
const GwFigureCase *
gw_figure_cases_get (gsize *n_cases)
{
  *n_cases = G_N_ELEMENTS (cases);
  return cases;
}

static void
add_members (const GwFigureCase *self,
             GString            *json)
{
  g_string_append (json, ", \"members\": [");
  for (guint i = 0; i < self->n_members; i++)
    g_string_append_printf (json, "%s{\"id\": \"p%u\", \"name\": \"%s%u\"}", i > 0 ? ", " : "", i, self->names, i + 1);
  g_string_append (json, "]");
}

/* The parts of the goal: every fifth without a number, the others spread out. */
static void
add_parts (const GwFigureCase *self,
           GString            *json)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      g_string_append_printf (json, ", {\"id\": \"g%u\", \"title\": \"Part\", \"metric\": \"m\", \"owner\": \"p%u\", \"parent\": \"whole\", "
                              YEAR "\"baseline\": 0, \"target\": %u, \"summed\": true", i, i, 80 + 10 * (i % 7));
      if (i % 5 != 4 && *self->check_ins != '\0')
        g_string_append_printf (json, ", \"check-ins\": [{\"date\": \"2026-04-30\", \"value\": %u}, {\"date\": \"2026-06-1%u\", \"value\": %u}]",
                                20 + i % 3, i % 9, 24 + (7 * i) % 43);
      g_string_append (json, "}");
    }
}

/**
 * gw_figure_case_load:
 *
 * Returns: (transfer full): a workshop with the goal in it
 */
GwDocument *
gw_figure_case_load (const GwFigureCase *self)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  g_string_append_printf (json, "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"start\": \"2026-01-01\", "
                          "\"end\": \"2026-12-31\", \"as-of\": \"2026-06-30\", \"metrics\": [{\"id\": \"m\", \"name\": \"New ARR\", %s}], "
                          "\"teams\": [{\"id\": \"t\", \"name\": \"Team\"", self->metric);
  add_members (self, json);
  g_string_append_printf (json, ", \"goals\": [{\"id\": \"whole\", \"title\": \"New ARR, %s\", \"metric\": \"m\", %s, \"check-ins\": [%s]}",
                          self->name, self->goal, self->check_ins);
  /* What goes down, stays in a band or is ticked off is not added up here. */
  if (g_str_has_prefix (self->metric, "\"unit\": \"thousand") && self->n_members > 0)
    add_parts (self, json);
  g_string_append (json, "]}]}");

  bytes = g_bytes_new (json->str, json->len);
  document = gw_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/**
 * gw_figure_case_get_goal:
 *
 * Returns: (transfer none): the goal of the team
 */
GwGoal *
gw_figure_case_get_goal (GwDocument *document)
{
  return GW_GOAL (gw_record_lookup (GW_RECORD (gw_document_get_workshop (document)), "whole"));
}

/**
 * gw_figure_case_draw_all:
 *
 * Returns: (transfer full): every figure there is of the goal; the spread a
 *   second time with names
 */
GPtrArray *
gw_figure_case_draw_all (GwDocument *document)
{
  GwWorkshop *workshop = gw_document_get_workshop (document);
  GwGoal *goal = gw_figure_case_get_goal (document);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, gw_workshop_get_as_of (workshop));
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwTeamSpread) spread = gw_team_spread_new (insight, goal);
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < GW_N_FIGURE_KINDS; kind++)
    {
      GwFigure *figure = gw_figure_new_for_goal (kind, insight, goal, format);

      if (figure != NULL)
        g_ptr_array_add (figures, figure);
    }
  if (spread != NULL)
    g_ptr_array_add (figures, gw_spread_figure_new (spread, TRUE, format));

  return figures;
}
