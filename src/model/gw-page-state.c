/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-state.h"

#include <glib/gi18n-lib.h>

#include "gw-decision.h"

/* How far one page of the workshop is, and what the leader noted for it. */
struct _GwPageState
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPageState, gw_page_state, GW_TYPE_RECORD)

enum
{
  PAGE,
  PROGRESS,
  PLANNED_MINUTES,
  ACTUAL_SECONDS,
  NOTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [PAGE] = { "page", N_("page"), GW_FIELD_CHOICE, .type = gw_page_get_type },
  [PROGRESS] = { "progress", N_("progress"), GW_FIELD_CHOICE, .type = gw_page_progress_get_type },
  [PLANNED_MINUTES] = { "planned-minutes", N_("planned minutes"), GW_FIELD_INTEGER, .maximum = 600 },
  [ACTUAL_SECONDS] = { "actual-seconds", N_("time taken"), GW_FIELD_INTEGER, .maximum = 360000 },
  [NOTES] = { "notes", N_("notes"), GW_FIELD_TEXT, .flags = GW_FIELD_MULTILINE, .maximum = 100000 },
};

enum
{
  DECISIONS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [DECISIONS] = { "decisions", N_("decision"), gw_decision_get_type, FALSE, 100 },
};

/* Minutes that a page takes where nobody planned others: half a day in all. */
static const int usual_minutes[] = {
  [GW_PAGE_SET_UP] = 10,
  [GW_PAGE_WHY] = 20,
  [GW_PAGE_RELATIONSHIPS] = 25,
  [GW_PAGE_SPECIFIC] = 50,
  [GW_PAGE_WEEK] = 40,
  [GW_PAGE_OBSTACLES] = 40,
  [GW_PAGE_SCORE] = 25,
  [GW_PAGE_READ_BACK] = 15,
};

static void
gw_page_state_class_init (GwPageStateClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("page"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_page_state_init (GwPageState *self)
{
}

/**
 * gw_page_state_get_page:
 *
 * Returns: page
 */
GwPage
gw_page_state_get_page (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), 0);

  return (GwPage) gw_record_get_choice (GW_RECORD (self), PAGE);
}

/**
 * gw_page_state_get_progress:
 *
 * Returns: progress
 */
GwPageProgress
gw_page_state_get_progress (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), 0);

  return (GwPageProgress) gw_record_get_choice (GW_RECORD (self), PROGRESS);
}

/**
 * gw_page_state_get_planned_minutes:
 *
 * Returns: planned minutes
 */
gint64
gw_page_state_get_planned_minutes (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), PLANNED_MINUTES);
}

/**
 * gw_page_get_usual_minutes:
 * @page: a page of the workshop
 *
 * Returns: the minutes that it takes where nobody planned others
 */
gint64
gw_page_get_usual_minutes (GwPage page)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (usual_minutes), 0);

  return usual_minutes[page];
}

/**
 * gw_page_state_get_decisions:
 *
 * Returns: (transfer none): a list of #GwDecision
 */
GwRecordList *
gw_page_state_get_decisions (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), NULL);

  return gw_record_get_list (GW_RECORD (self), DECISIONS);
}

/**
 * gw_page_state_get_actual_seconds:
 *
 * Returns: time taken
 */
gint64
gw_page_state_get_actual_seconds (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), ACTUAL_SECONDS);
}

/**
 * gw_page_state_get_notes:
 *
 * Returns: (transfer none): notes
 */
const char *
gw_page_state_get_notes (GwPageState *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STATE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NOTES);
}
