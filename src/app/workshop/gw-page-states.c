/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-states.h"

#include <glib/gi18n-lib.h>

/* As the document limits it: a hundred hours. */
#define MOST_SECONDS 360000

/**
 * gw_page_states_find:
 *
 * Returns: (transfer none) (nullable): what the document remembers of @page;
 *   %NULL while nobody has been there
 */
GwPageState *
gw_page_states_find (GwWorkshop *workshop,
                     GwPage      page)
{
  GwRecordList *pages;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  pages = gw_workshop_get_pages (workshop);
  for (guint i = 0; i < gw_record_list_get_length (pages); i++)
    if (gw_page_state_get_page (GW_PAGE_STATE (gw_record_list_get (pages, i))) == page)
      return GW_PAGE_STATE (gw_record_list_get (pages, i));

  return NULL;
}

/**
 * gw_page_states_ensure:
 * @edit: of one page; is told to insert the state where there is none yet
 *
 * Returns: (transfer none): what the document remembers of @page, or will
 *   once @edit is applied
 */
GwPageState *
gw_page_states_ensure (GwWorkshop *workshop,
                       GwPage      page,
                       GwEdit     *edit)
{
  GwPageState *state = gw_page_states_find (workshop, page);
  g_autoptr (GwRecord) record = NULL;

  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  if (state != NULL)
    return state;
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (GW_IS_PAGE_STATE (gw_edit_get_change (edit, i)->child))
      return GW_PAGE_STATE (gw_edit_get_change (edit, i)->child);

  record = gw_record_new (GW_TYPE_PAGE_STATE, NULL);
  gw_edit_insert (edit, GW_RECORD (workshop), "pages", G_MAXUINT, record);
  gw_edit_set_choice (edit, record, "page", (int) page);
  gw_edit_set_integer (edit, record, "planned-minutes", gw_page_get_usual_minutes (page));
  /* The edit holds it from here on. */
  return GW_PAGE_STATE (record);
}

/**
 * gw_page_states_get_minutes:
 *
 * Returns: the minutes planned for @page
 */
gint64
gw_page_states_get_minutes (GwWorkshop *workshop,
                            GwPage      page)
{
  GwPageState *state = gw_page_states_find (workshop, page);

  gint64 minutes = state != NULL ? gw_page_state_get_planned_minutes (state) : 0;

  return minutes > 0 ? minutes : gw_page_get_usual_minutes (page);
}

/**
 * gw_page_states_get_seconds:
 *
 * Returns: the seconds that @page took so far, with those that the timer is
 *   counting
 */
gint64
gw_page_states_get_seconds (GwSession *session,
                            GwPage     page)
{
  GwPageTimer *timer;
  GwPageState *state;

  g_return_val_if_fail (GW_IS_SESSION (session), 0);

  timer = gw_session_get_timer (session);
  if (gw_page_timer_get_running (timer) && gw_page_timer_get_page (timer) == page)
    return gw_page_timer_get_seconds (timer, g_get_monotonic_time ());

  state = gw_page_states_find (gw_session_get_workshop (session), page);
  return state != NULL ? gw_page_state_get_actual_seconds (state) : 0;
}

/**
 * gw_page_states_start_timer:
 *
 * Counts on from the seconds that @page took before.
 */
void
gw_page_states_start_timer (GwSession *session,
                            GwPage     page)
{
  g_return_if_fail (GW_IS_SESSION (session));

  if (gw_session_is_past (session))
    return;
  gw_page_timer_start (gw_session_get_timer (session), page, gw_page_states_get_seconds (session, page),
                       g_get_monotonic_time ());
}

static void
write_seconds (GwSession *session,
               GwPage     page,
               gint64     seconds,
               GwEdit    *edit)
{
  GwPageState *state = gw_page_states_ensure (gw_session_get_workshop (session), page, edit);

  gw_edit_set_integer (edit, GW_RECORD (state), "actual-seconds", MIN (seconds, MOST_SECONDS));
  if (gw_page_state_get_progress (state) == GW_PAGE_PROGRESS_UNTOUCHED)
    gw_edit_set_choice (edit, GW_RECORD (state), "progress", GW_PAGE_PROGRESS_BEGUN);
}

/**
 * gw_page_states_stop_timer:
 * @edit: is told to note the time; a page that took time has begun
 *
 * Stops counting. Where @page was not counted, @edit stays as it is.
 */
void
gw_page_states_stop_timer (GwSession *session,
                           GwPage     page,
                           GwEdit    *edit)
{
  GwPageTimer *timer;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_EDIT (edit));

  timer = gw_session_get_timer (session);
  if (gw_page_timer_get_running (timer) && gw_page_timer_get_page (timer) == page)
    write_seconds (session, page, gw_page_timer_stop (timer, g_get_monotonic_time ()), edit);
}

/**
 * gw_page_states_note_time:
 *
 * Puts into the document what the timer has counted and lets it count on, so
 * that a document that is saved or closed loses no time.
 */
void
gw_page_states_note_time (GwSession *session)
{
  g_autoptr (GwEdit) edit = NULL;
  GwPage page;

  g_return_if_fail (GW_IS_SESSION (session));

  /* What is counted while somebody looks back is written when they return. */
  if (!gw_page_timer_get_running (gw_session_get_timer (session)) || gw_session_is_past (session))
    return;

  page = gw_page_timer_get_page (gw_session_get_timer (session));
  edit = gw_edit_new (_("Note Time of Page"));
  write_seconds (session, page, gw_page_states_get_seconds (session, page), edit);
  (void) gw_session_commit (session, edit);
}
