/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-timer.h"

struct _GwPageTimer
{
  GObject parent_instance;

  GwPage page;
  gboolean running;
  gint64 seconds; /* before it was started */
  gint64 started; /* microseconds, as g_get_monotonic_time() counts them */
  guint source_id;
};

G_DEFINE_FINAL_TYPE (GwPageTimer, gw_page_timer, G_TYPE_OBJECT)

enum
{
  TICK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_second (gpointer user_data)
{
  g_signal_emit (user_data, signals[TICK], 0);
  return G_SOURCE_CONTINUE;
}

static void
gw_page_timer_dispose (GObject *object)
{
  g_clear_handle_id (&GW_PAGE_TIMER (object)->source_id, g_source_remove);

  G_OBJECT_CLASS (gw_page_timer_parent_class)->dispose (object);
}

static void
gw_page_timer_class_init (GwPageTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_timer_dispose;

  /**
   * GwPageTimer::tick:
   *
   * A second went by; or the timer was started or stopped.
   */
  signals[TICK] = g_signal_new ("tick", GW_TYPE_PAGE_TIMER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
gw_page_timer_init (GwPageTimer *self)
{
}

/**
 * gw_page_timer_new:
 *
 * Returns: (transfer full): a timer that stands still
 */
GwPageTimer *
gw_page_timer_new (void)
{
  return g_object_new (GW_TYPE_PAGE_TIMER, NULL);
}

/**
 * gw_page_timer_start:
 * @page: whose time it is
 * @seconds: that were taken before
 * @now: a monotonic time in microseconds
 *
 * Counts on from @seconds.
 */
void
gw_page_timer_start (GwPageTimer *self,
                     GwPage       page,
                     gint64       seconds,
                     gint64       now)
{
  g_return_if_fail (GW_IS_PAGE_TIMER (self));
  g_return_if_fail (!self->running);

  self->page = page;
  self->running = TRUE;
  self->seconds = seconds;
  self->started = now;
  self->source_id = g_timeout_add_seconds (1, on_second, self);
  g_signal_emit (self, signals[TICK], 0);
}

/**
 * gw_page_timer_stop:
 * @now: a monotonic time in microseconds
 *
 * Returns: the seconds that were taken in all
 */
gint64
gw_page_timer_stop (GwPageTimer *self,
                    gint64       now)
{
  g_return_val_if_fail (GW_IS_PAGE_TIMER (self), 0);

  self->seconds = gw_page_timer_get_seconds (self, now);
  self->running = FALSE;
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_signal_emit (self, signals[TICK], 0);
  return self->seconds;
}

/**
 * gw_page_timer_get_running:
 *
 * Returns: whether it counts
 */
gboolean
gw_page_timer_get_running (GwPageTimer *self)
{
  g_return_val_if_fail (GW_IS_PAGE_TIMER (self), FALSE);

  return self->running;
}

/**
 * gw_page_timer_get_page:
 *
 * Returns: whose time it counts, or counted last
 */
GwPage
gw_page_timer_get_page (GwPageTimer *self)
{
  g_return_val_if_fail (GW_IS_PAGE_TIMER (self), GW_PAGE_SET_UP);

  return self->page;
}

/**
 * gw_page_timer_get_seconds:
 * @now: a monotonic time in microseconds
 *
 * Returns: the seconds taken so far
 */
gint64
gw_page_timer_get_seconds (GwPageTimer *self,
                           gint64       now)
{
  g_return_val_if_fail (GW_IS_PAGE_TIMER (self), 0);

  return self->running ? self->seconds + (now - self->started) / G_USEC_PER_SEC : self->seconds;
}

/**
 * gw_page_timer_dup_text:
 * @planned_minutes: planned for the page
 * @seconds: taken
 *
 * Returns: (transfer full): what is left, such as "31:20", or how much more
 *   than planned was taken, such as "+2:05"
 */
char *
gw_page_timer_dup_text (gint64 planned_minutes,
                        gint64 seconds)
{
  gint64 left = planned_minutes * 60 - seconds;
  gint64 size = ABS (left);

  return g_strdup_printf ("%s%d:%02d", left < 0 ? "+" : "", (int) (size / 60), (int) (size % 60));
}
