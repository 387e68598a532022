/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paper-box.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-doubt.h"
#include "gw-check-in-goals.h"
#include "gw-commitment.h"
#include "gw-date-text.h"

/* A numbered box of a sheet, and what somebody types who has the paper before
 * them. */
struct _GwPaperBox
{
  GObject parent_instance;

  GwSession *session;
  GwGoal *goal;
  GwMilestone *milestone;
  GwSheetBox box;
  char *text;       /* as typed */
  char *answer;     /* as understood */
  char *doubt;
  gint64 value;     /* of a box for a number */
  GwDate done_on;   /* of a box for initials */
};

G_DEFINE_FINAL_TYPE (GwPaperBox, gw_paper_box, G_TYPE_OBJECT)

enum
{
  PROP_NUMBER = 1,
  PROP_DAY,
  PROP_PLANNED,
  PROP_ANSWER,
  PROP_DOUBT,
  PROP_DOUBTFUL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const GwFormat *
get_format (GwPaperBox *self)
{
  return gw_session_get_format (self->session);
}

/* "First pilot signed, 30 Jun", or the day alone. */
static char *
write_day (GwPaperBox *self)
{
  const char *title = self->milestone != NULL ? gw_milestone_get_title (self->milestone) : "";
  g_autofree char *day = NULL;

  if (self->box.kind == GW_SHEET_BOX_SIGNED)
    return g_strdup (_("Signature and date"));
  if (title[0] == '\0')
    return gw_format_weekday_date (get_format (self), self->box.date);

  day = gw_format_short_date (get_format (self), self->box.date);
  /* Translators: a milestone and its day, such as "First pilot signed, 30 Jun" */
  return g_strdup_printf (C_("milestone and day", "%s, %s"), title, day);
}

static char *
write_planned (GwPaperBox *self)
{
  if (!self->box.has_planned)
    return g_strdup ("");

  return gw_format_value (get_format (self), self->box.planned,
                          gw_goal_insight_get_digits (gw_insight_get_goal (gw_session_get_insight (self->session),
                                                                           self->goal)));
}

static void
gw_paper_box_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GwPaperBox *self = GW_PAPER_BOX (object);

  switch (property_id)
    {
    case PROP_NUMBER:
      g_value_take_string (value, self->box.number > 0 ? g_strdup_printf ("%u", self->box.number) : g_strdup ("–"));
      break;
    case PROP_DAY:
      g_value_take_string (value, write_day (self));
      break;
    case PROP_PLANNED:
      g_value_take_string (value, write_planned (self));
      break;
    case PROP_ANSWER:
      g_value_set_string (value, self->answer);
      break;
    case PROP_DOUBT:
      g_value_set_string (value, self->doubt);
      break;
    case PROP_DOUBTFUL:
      g_value_set_boolean (value, self->doubt != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_paper_box_finalize (GObject *object)
{
  GwPaperBox *self = GW_PAPER_BOX (object);

  g_clear_object (&self->milestone);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->answer, g_free);
  g_clear_pointer (&self->doubt, g_free);

  G_OBJECT_CLASS (gw_paper_box_parent_class)->finalize (object);
}

static void
gw_paper_box_class_init (GwPaperBoxClass *klass)
{
  static const char *const names[] = { NULL, "number", "day", "planned", "answer", "doubt" };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_paper_box_get_property;
  object_class->finalize = gw_paper_box_finalize;
  for (guint i = PROP_NUMBER; i <= PROP_DOUBT; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_DOUBTFUL] = g_param_spec_boolean ("doubtful", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_paper_box_init (GwPaperBox *self)
{
  self->text = g_strdup ("");
  self->answer = g_strdup ("");
  self->value = GW_UNSET;
  self->done_on = GW_DATE_NONE;
}

/**
 * gw_paper_box_new:
 * @session: the open document
 * @box: a box of a sheet of it
 *
 * Returns: (transfer full): the box, still blank
 */
GwPaperBox *
gw_paper_box_new (GwSession        *session,
                  const GwSheetBox *box)
{
  GwPaperBox *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (box != NULL, NULL);

  self = g_object_new (GW_TYPE_PAPER_BOX, NULL);
  self->session = g_object_ref (session);
  self->box = *box;
  self->goal = g_object_ref (box->goal);
  g_set_object (&self->milestone, box->milestone);
  return self;
}

/**
 * gw_paper_box_get_box:
 *
 * Returns: (transfer none): what is printed
 */
const GwSheetBox *
gw_paper_box_get_box (GwPaperBox *self)
{
  g_return_val_if_fail (GW_IS_PAPER_BOX (self), NULL);

  return &self->box;
}

static char *
ask_for_signature (GwPaperBox *self)
{
  GwDate signed_on = gw_commitment_get_signed_on (gw_goal_get_commitment (self->goal));
  g_autofree char *known = NULL;

  if (signed_on == GW_DATE_NONE)
    return g_strdup (_("Signed? Type the day beside the signature, or the initials for today."));

  known = gw_format_date (get_format (self), signed_on);
  return g_strdup_printf (_("Signed on %s. Type another day only if that is wrong."), known);
}

/**
 * gw_paper_box_ask:
 *
 * Returns: (transfer full): what belongs into the box, for who types it
 */
char *
gw_paper_box_ask (GwPaperBox *self)
{
  g_autofree char *day = NULL;
  g_autofree char *planned = NULL;

  g_return_val_if_fail (GW_IS_PAPER_BOX (self), NULL);

  day = write_day (self);
  if (self->box.kind == GW_SHEET_BOX_DONE)
    /* Translators: a milestone and its day */
    return g_strdup_printf (_("%s. Type the initials, or the day when it was done."), day);

  if (self->box.kind == GW_SHEET_BOX_SIGNED)
    return ask_for_signature (self);

  planned = write_planned (self);
  if (planned[0] == '\0')
    return g_steal_pointer (&day);
  /* Translators: a day, and the number that is planned by then */
  return g_strdup_printf (_("%s. Planned: %s."), day, planned);
}

/**
 * gw_paper_box_get_text:
 *
 * Returns: (transfer none): what was typed
 */
const char *
gw_paper_box_get_text (GwPaperBox *self)
{
  g_return_val_if_fail (GW_IS_PAPER_BOX (self), NULL);

  return self->text;
}

/**
 * gw_paper_box_get_doubt:
 *
 * Returns: (transfer none) (nullable): why it looks like a slip
 */
const char *
gw_paper_box_get_doubt (GwPaperBox *self)
{
  g_return_val_if_fail (GW_IS_PAPER_BOX (self), NULL);

  return self->doubt;
}

/**
 * gw_paper_box_is_filled:
 *
 * Returns: whether something was typed
 */
gboolean
gw_paper_box_is_filled (GwPaperBox *self)
{
  g_return_val_if_fail (GW_IS_PAPER_BOX (self), FALSE);

  return self->value != GW_UNSET || self->done_on != GW_DATE_NONE;
}

/**
 * gw_paper_box_get_typed:
 *
 * Returns: the number of the box as a check-in; without a value when there is
 *   none
 */
GwCheckIn
gw_paper_box_get_typed (GwPaperBox *self)
{
  GwCheckIn typed = { .date = GW_DATE_NONE, .value = GW_UNSET, .recorded = GW_DATE_NONE };

  g_return_val_if_fail (GW_IS_PAPER_BOX (self), typed);

  typed.date = self->box.date;
  typed.value = self->value;
  return typed;
}

static char *
read_number (GwPaperBox  *self,
             const char  *text,
             GError     **error)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (self->goal));

  if (!gw_format_parse_amount (get_format (self), text, decimals, &self->value, error))
    return NULL;

  return gw_format_amount (get_format (self), self->value, decimals);
}

/* Paper has initials and no day: what was signed was done by the day that is
 * printed, and never later than today. */
static char *
read_initials (GwPaperBox *self,
               const char *text)
{
  GwDate today = gw_session_get_day (self->session);

  if (!gw_date_text_parse (get_format (self), text, today, &self->done_on))
    self->done_on = MIN (self->box.date, today);

  return gw_format_short_date (get_format (self), self->done_on);
}

/**
 * gw_paper_box_take:
 * @text: what somebody typed; blank for a box that is blank
 * @error: return location for what is wrong with it
 *
 * Takes what stands in the box. What cannot be understood changes nothing.
 *
 * Returns: whether it was understood
 */
gboolean
gw_paper_box_take (GwPaperBox  *self,
                   const char  *text,
                   GError     **error)
{
  g_autofree char *stripped = NULL;
  char *answer = NULL;

  g_return_val_if_fail (GW_IS_PAPER_BOX (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (stripped[0] == '\0')
    {
      self->value = GW_UNSET;
      self->done_on = GW_DATE_NONE;
      answer = g_strdup ("");
    }
  else if (self->box.kind != GW_SHEET_BOX_ACTUAL)
    {
      answer = read_initials (self, stripped);
    }
  else
    {
      answer = read_number (self, stripped, error);
      if (answer == NULL)
        return FALSE;
    }

  g_free (self->text);
  self->text = g_steal_pointer (&stripped);
  g_free (self->answer);
  self->answer = answer;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
  return TRUE;
}

/**
 * gw_paper_box_compare:
 * @typed: (nullable) (array length=n_typed): the numbers of the other boxes of
 *   the same goal
 * @n_typed: how many these are
 *
 * Says anew whether the number looks like a slip.
 */
void
gw_paper_box_compare (GwPaperBox      *self,
                      const GwCheckIn *typed,
                      guint            n_typed)
{
  char *doubt = NULL;

  g_return_if_fail (GW_IS_PAPER_BOX (self));

  if (self->value != GW_UNSET)
    doubt = gw_check_in_doubt_explain (gw_insight_get_goal (gw_session_get_insight (self->session), self->goal),
                                       self->goal, self->box.date, self->value, typed, n_typed,
                                       gw_session_get_day (self->session), get_format (self));
  else if (self->done_on > gw_session_get_day (self->session))
    doubt = g_strdup (_("That day is still to come."));

  if (g_strcmp0 (doubt, self->doubt) != 0)
    {
      g_free (self->doubt);
      self->doubt = g_steal_pointer (&doubt);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOUBT]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOUBTFUL]);
    }
  g_free (doubt);
}

static gboolean
is_known (GwPaperBox *self)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (self->goal));
  guint position;

  return gw_check_ins_find (check_ins, self->box.date, &position) &&
         gw_check_ins_get (check_ins, position)->value == self->value;
}

/**
 * gw_paper_box_add_to_edit:
 * @edit: where changes go
 *
 * Adds what stands in the box, with a note that it comes from paper.
 *
 * Returns: whether there is something to add: nothing for a blank box, and
 *   for a number that is known already
 */
gboolean
gw_paper_box_add_to_edit (GwPaperBox *self,
                          GwEdit     *edit)
{
  GwCheckIn check_in;
  GwDate today;
  g_autofree char *day = NULL;

  g_return_val_if_fail (GW_IS_PAPER_BOX (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (self->box.kind == GW_SHEET_BOX_SIGNED)
    {
      GwCommitment *commitment = gw_goal_get_commitment (self->goal);

      if (self->done_on == GW_DATE_NONE || gw_commitment_get_signed_on (commitment) == self->done_on)
        return FALSE;
      gw_edit_set_date (edit, GW_RECORD (commitment), "signed-on", self->done_on);
      return TRUE;
    }
  if (self->done_on != GW_DATE_NONE)
    {
      if (gw_milestone_get_done_on (self->milestone) == self->done_on)
        return FALSE;
      gw_edit_set_date (edit, GW_RECORD (self->milestone), "done-on", self->done_on);
      return TRUE;
    }
  if (self->value == GW_UNSET || is_known (self))
    return FALSE;

  today = gw_session_get_day (self->session);
  check_in = gw_paper_box_get_typed (self);
  if (check_in.date != today)
    check_in.recorded = today;
  day = gw_format_date (get_format (self), today);
  /* Translators: where a number comes from, and when it was typed */
  check_in.note = g_strdup_printf (_("from paper, %s"), day);
  gw_edit_record_check_in (edit, GW_RECORD (self->goal), &check_in);
  g_free (check_in.note);
  return TRUE;
}
