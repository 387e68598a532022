/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

/* Which day is looked at. Where that is not today, the window says so. */

static void
say_past (GwWindow *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *then = gw_format_date (format, gw_session_get_as_of (self->session));
  g_autofree char *now = gw_format_date (format, gw_session_get_day (self->session));
  g_autofree char *sentence = NULL;
  g_autofree char *label = NULL;

  /* Translators: %s is a day with its year. */
  sentence = g_strdup_printf (_("You look at the past, as it was known on %s. Nothing can be changed here."),
                              then);
  /* Translators: %s is a day with its year. */
  label = g_strdup_printf (_("_Back to %s"), now);
  gw_notice_bar_show_always (self->day_bar, sentence, label, "win.show-present");
}

static void
say_other_day (GwWindow *self)
{
  GwDate as_of = gw_session_get_as_of (self->session);
  g_autofree char *day = gw_format_date (gw_session_get_format (self->session), as_of);
  g_autofree char *sentence = NULL;

  if (as_of != gw_session_get_day (self->session))
    /* Translators: %s is a day with its year. */
    sentence = g_strdup_printf (_("The figures are as of %s."), day);
  else if (gw_document_get_path (gw_session_get_document (self->session)) == NULL)
    /* Translators: %s is a day with its year. */
    sentence = g_strdup_printf (_("In this sample today is %s. Its figures and what you record are of that day."), day);
  else
    /* Translators: %s is a day with its year. */
    sentence = g_strdup_printf (_("In this workshop today is %s. Its figures and what you record are of that day."), day);
  gw_notice_bar_show (self->day_bar, sentence, NULL, NULL);
}

static void
on_day (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->session == NULL || !gw_session_is_past (self->session))
    gw_window_dismiss_past_toast (self);
  if (self->session == NULL || gw_session_get_as_of (self->session) == gw_session_get_today (self->session))
    gw_notice_bar_hide (self->day_bar);
  else if (gw_session_is_past (self->session))
    say_past (self);
  else
    say_other_day (self);
}

/* The projector keeps what it shows, as the views do. */
static void
on_workshop (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  gw_window_close_projector (self);
  gw_window_reload_views (self);
  gw_sidebar_set_session (self->sidebar, NULL);
  gw_sidebar_set_session (self->sidebar, self->session);
}

/**
 * gw_window_day_begin:
 *
 * Says which day is looked at, now and whenever it is another.
 */
void
gw_window_day_begin (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->session != NULL)
    {
      g_signal_connect_swapped (self->session, "notify::workshop", G_CALLBACK (on_workshop), self);
      g_signal_connect_swapped (self->session, "notify::as-of", G_CALLBACK (on_day), self);
    }
  on_day (self);
}

/**
 * gw_window_show_present:
 *
 * Ends the look at the past, if somebody takes one.
 */
void
gw_window_show_present (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->session != NULL && gw_session_is_past (self->session))
    gw_session_set_as_of (self->session, GW_DATE_NONE);
}

/**
 * gw_window_show_day:
 * @day: a day
 *
 * Looks at that day.
 */
void
gw_window_show_day (GwWindow *self,
                    GwDate    day)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->session != NULL && gw_date_is_valid (day))
    gw_session_set_as_of (self->session, day);
}
