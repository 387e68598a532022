/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-session-private.h"

G_DEFINE_FINAL_TYPE (GwSession, gw_session, G_TYPE_OBJECT)

GParamSpec *gw_session_properties[GW_SESSION_N_PROPERTIES];

enum
{
  CHANGED,
  REFUSED,
  AGREEMENT_NEEDED,
  SAID,
  SAID_OF_DAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What left the document, by an edit or its undo, can no longer be selected. */
static gboolean
is_gone (GwSession *self,
         gpointer   record)
{
  return record != NULL &&
         gw_record_get_root (GW_RECORD (record)) != GW_RECORD (gw_session_get_workshop (self));
}

static GwTeam *
first_team (GwSession *self)
{
  return (GwTeam *) gw_record_list_get (gw_workshop_get_teams (gw_session_get_workshop (self)), 0);
}

/* What undo brings back is what people look at again; and where it takes away
 * what was made, they look at what they came from. */
static void
keep_goal (GwSession *self,
           gboolean   is_undo)
{
  g_autoptr (GwGoal) former = self->former_goal != NULL ? g_object_ref (self->former_goal) : NULL;

  if (is_gone (self, self->goal))
    gw_session_set_goal (self, NULL);
  else if (self->goal != NULL)
    return;

  if (is_undo && former != NULL && !is_gone (self, former))
    gw_session_set_goal (self, former);
}

static void
on_edited (GwSession *self,
           GwEdit    *edit)
{
  g_assert (GW_IS_SESSION (self));

  keep_goal (self, !gw_edit_get_applied (edit));
  if (is_gone (self, self->member))
    gw_session_set_member (self, NULL);
  if (self->team == NULL || is_gone (self, self->team))
    gw_session_set_team (self, first_team (self));
  if (gw_insight_get_as_of (self->insight) != gw_session_get_as_of (self))
    {
      gw_session_tell_today (self);
      gw_insight_set_as_of (self->insight, gw_session_get_as_of (self));
      gw_history_set_day (gw_session_get_history (self), gw_session_get_day (self));
      g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_AS_OF]);
    }

  gw_session_emit_changed (self);
}

static void
gw_session_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GwSession *self = GW_SESSION (object);

  switch (property_id)
    {
    case GW_SESSION_PROP_TEAM:
      g_value_set_object (value, self->team);
      break;
    case GW_SESSION_PROP_MEMBER:
      g_value_set_object (value, self->member);
      break;
    case GW_SESSION_PROP_GOAL:
      g_value_set_object (value, self->goal);
      break;
    case GW_SESSION_PROP_PAGE:
      g_value_set_enum (value, self->page);
      break;
    case GW_SESSION_PROP_AS_OF:
      g_value_set_int (value, gw_session_get_as_of (self));
      break;
    case GW_SESSION_PROP_WORKSHOP:
      g_value_set_object (value, gw_session_get_workshop (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_session_dispose (GObject *object)
{
  GwSession *self = GW_SESSION (object);

  if (self->document != NULL)
    {
      g_clear_signal_handler (&self->edited_handler, gw_document_get_workshop (self->document));
      if (self->past != NULL)
        gw_history_set_closed (gw_session_get_history (self), NULL);
    }
  g_clear_object (&self->team);
  g_clear_object (&self->member);
  g_clear_object (&self->goal);
  g_clear_object (&self->former_goal);
  g_clear_pointer (&self->absent_goal, g_free);
  g_clear_pointer (&self->absent_member, g_free);
  g_clear_object (&self->outline);
  g_clear_object (&self->insight);
  g_clear_object (&self->past);
  g_clear_object (&self->timer);
  g_clear_object (&self->document);
  g_clear_pointer (&self->format, gw_format_free);

  G_OBJECT_CLASS (gw_session_parent_class)->dispose (object);
}

static void
gw_session_class_init (GwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_session_get_property;
  object_class->dispose = gw_session_dispose;

  gw_session_properties[GW_SESSION_PROP_TEAM] = g_param_spec_object ("team", NULL, NULL, GW_TYPE_TEAM, flags);
  gw_session_properties[GW_SESSION_PROP_MEMBER] = g_param_spec_object ("member", NULL, NULL, GW_TYPE_MEMBER, flags);
  gw_session_properties[GW_SESSION_PROP_GOAL] = g_param_spec_object ("goal", NULL, NULL, GW_TYPE_GOAL, flags);
  gw_session_properties[GW_SESSION_PROP_PAGE] = g_param_spec_enum ("page", NULL, NULL, GW_TYPE_PAGE, GW_PAGE_SET_UP, flags);
  gw_session_properties[GW_SESSION_PROP_AS_OF] = g_param_spec_int ("as-of", NULL, NULL, G_MININT, G_MAXINT, GW_DATE_NONE, flags);
  gw_session_properties[GW_SESSION_PROP_WORKSHOP] = g_param_spec_object ("workshop", NULL, NULL, GW_TYPE_WORKSHOP, flags);
  g_object_class_install_properties (object_class, GW_SESSION_N_PROPERTIES, gw_session_properties);

  /**
   * GwSession::changed:
   *
   * Something in the document changed, by an edit, undo or redo, and insight
   * has forgotten what it said of it.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * GwSession::refused:
   * @sentence: why and what to do, for people
   *
   * An edit was refused and the document is as before.
   */
  signals[REFUSED] = g_signal_new ("refused", GW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * GwSession::agreement-needed:
   * @edit: what was refused
   *
   * An edit would change an agreed goal, and the document is as before.
   * Whoever handles this asks for a reason and tries again.
   */
  signals[AGREEMENT_NEEDED] = g_signal_new ("agreement-needed", GW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, GW_TYPE_EDIT);
  /**
   * GwSession::said:
   * @sentence: what happened, for people
   * @can_undo: whether it was an edit that undo takes back
   *
   * Something was done that cannot be seen where people look.
   */
  signals[SAID] = g_signal_new ("said", GW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * GwSession::said-of-day:
   * @sentence: what happened, for people
   * @day: the day that shows it
   *
   * Something was done that shows only on a later day than the one looked at.
   */
  signals[SAID_OF_DAY] = g_signal_new ("said-of-day", GW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static void
gw_session_init (GwSession *self)
{
  self->chosen_as_of = GW_DATE_NONE;
  self->timer = gw_page_timer_new ();
}

/**
 * gw_session_listen:
 *
 * Hears of edits from now on, after insight and outline, so that whoever hears
 * "changed" reads new figures. To be called whenever those are made.
 */
void
gw_session_listen (GwSession *self)
{
  GwWorkshop *workshop = gw_document_get_workshop (self->document);

  g_clear_signal_handler (&self->edited_handler, workshop);
  self->edited_handler = g_signal_connect_swapped (workshop, "edited", G_CALLBACK (on_edited), self);
}

/**
 * gw_session_new:
 * @today: the present day
 * @format: how the user writes numbers and dates
 *
 * Returns: (transfer full): a fresh look at @document, on its first team
 */
GwSession *
gw_session_new (GwDocument     *document,
                GwDate          today,
                const GwFormat *format)
{
  GwSession *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (gw_date_is_valid (today), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_SESSION, NULL);
  self->document = g_object_ref (document);
  self->today = today;
  self->format = gw_format_copy (format);
  self->insight = gw_insight_new (gw_session_get_workshop (self), gw_session_get_as_of (self));
  gw_session_tell_today (self);
  self->outline = gw_goal_outline_new (gw_session_get_workshop (self));
  gw_history_set_day (gw_session_get_history (self), gw_session_get_day (self));
  gw_session_listen (self);
  g_set_object (&self->team, first_team (self));

  return self;
}

/**
 * gw_session_get_document:
 *
 * Returns: (transfer none): the document
 */
GwDocument *
gw_session_get_document (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * gw_session_get_workshop:
 *
 * Returns: (transfer none): what the document holds, or held on the day of the
 *   past that is looked at
 */
GwWorkshop *
gw_session_get_workshop (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->past != NULL ? self->past : gw_document_get_workshop (self->document);
}

/**
 * gw_session_get_history:
 *
 * Returns: (transfer none): undo and redo of the document
 */
GwHistory *
gw_session_get_history (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return gw_document_get_history (self->document);
}

/**
 * gw_session_get_insight:
 *
 * Returns: (transfer none): what the numbers say as of gw_session_get_as_of()
 */
GwInsight *
gw_session_get_insight (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->insight;
}

/**
 * gw_session_get_timer:
 *
 * Returns: (transfer none): counts the time of the page that people are at
 */
GwPageTimer *
gw_session_get_timer (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->timer;
}

/**
 * gw_session_get_outline:
 *
 * Returns: (transfer none): how the goals hang together, as they are now
 */
GwGoalOutline *
gw_session_get_outline (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  (void) gw_goal_outline_update (self->outline);
  return self->outline;
}

/**
 * gw_session_get_format:
 *
 * Returns: (transfer none): how the user writes numbers and dates
 */
const GwFormat *
gw_session_get_format (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->format;
}

/**
 * gw_session_get_today:
 *
 * Returns: the present day
 */
GwDate
gw_session_get_today (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), GW_DATE_NONE);

  return self->today;
}

/**
 * gw_session_commit:
 * @edit: (transfer none): an edit that was not applied yet
 *
 * Carries @edit out so that it can be undone. When it is refused, "refused"
 * says why; when all it lacks is a reason, "agreement-needed" asks for one.
 *
 * Returns: whether it was carried out
 */
gboolean
gw_session_commit (GwSession *self,
                   GwEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GW_IS_SESSION (self), FALSE);
  g_return_val_if_fail (GW_IS_EDIT (edit), FALSE);

  if (gw_history_commit (gw_session_get_history (self), edit, &error))
    return TRUE;

  if (g_error_matches (error, GW_RECORD_ERROR, GW_RECORD_ERROR_AGREED) &&
      g_signal_has_handler_pending (self, signals[AGREEMENT_NEEDED], 0, FALSE))
    g_signal_emit (self, signals[AGREEMENT_NEEDED], 0, edit);
  else
    gw_session_refuse (self, error->message);
  return FALSE;
}

/*< private >
 * gw_session_emit_changed:
 *
 * Says that what there is to see is different now.
 */
void
gw_session_emit_changed (GwSession *self)
{
  g_return_if_fail (GW_IS_SESSION (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_session_undo:
 *
 * Takes the last edit back, if there is one.
 */
void
gw_session_undo (GwSession *self)
{
  g_return_if_fail (GW_IS_SESSION (self));

  if (!gw_history_undo (gw_session_get_history (self)))
    g_debug ("There was nothing to undo.");
}

/**
 * gw_session_redo:
 *
 * Does again what was taken back last, if there is anything.
 */
void
gw_session_redo (GwSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GW_IS_SESSION (self));

  if (!gw_history_redo (gw_session_get_history (self), &error) && error != NULL)
    gw_session_refuse (self, error->message);
}
