/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-past.h"

#include "gw-check-ins-private.h"
#include "gw-dismissal.h"
#include "gw-goal-private.h"
#include "gw-if-then-answer.h"
#include "gw-record-private.h"
#include "gw-revision-change.h"
#include "gw-revision.h"

/* What the document says about when it learned what, taken back to a day. It is
 * a copy without a history, so that all who read a workshop can read it. */

static void
store_date (GwRecord   *record,
            const char *name,
            GwDate      date)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint field = 0;
  const GwField *declared = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field);

  g_assert (declared != NULL);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, date);
  gw_record_store_value (record, field, &value);
}

static gint64 *
read_integers (const char *text,
               guint      *n)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gint64 *integers = g_new0 (gint64, g_strv_length (words) + 1);

  *n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      integers[(*n)++] = g_ascii_strtoll (words[i], NULL, 10);

  return integers;
}

/* The other way round than a revision writes it. */
static gboolean
read_value (const GwField *field,
            const char    *text,
            GValue        *value)
{
  gint64 number = GW_UNSET;
  GwDate date = GW_DATE_NONE;

  g_value_init (value, gw_field_get_value_type (field));
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      g_value_set_boolean (value, g_str_equal (text, "true"));
      return TRUE;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      if (text[0] != '\0' && !g_ascii_string_to_signed (text, 10, -GW_AMOUNT_MAX, GW_AMOUNT_MAX, &number, NULL))
        return FALSE;
      g_value_set_int64 (value, number);
      return TRUE;
    case GW_FIELD_DATE:
      if (text[0] != '\0' && !gw_date_parse (text, &date))
        return FALSE;
      g_value_set_int (value, date);
      return TRUE;
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      g_value_set_string (value, text);
      return TRUE;
    case GW_FIELD_CHOICE:
      {
        g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
        GEnumValue *choice = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), text);

        if (choice != NULL)
          g_value_set_enum (value, choice->value);
        return choice != NULL;
      }
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      {
        guint n;
        g_autofree gint64 *integers = read_integers (text, &n);

        g_value_take_boxed (value, gw_integers_new (integers, n));
        return TRUE;
      }
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* What came later mostly stands at the end, and the last goes first: so that many
 * go as fast as one. */
static void
detach (GwRecord *record)
{
  GwRecord *parent = gw_record_get_parent (record);
  guint slot = gw_record_get_parent_slot (record);
  GwRecordList *list = gw_record_get_list (parent, slot);

  for (guint i = gw_record_list_get_length (list); i > 0; i--)
    if (gw_record_list_get (list, i - 1) == record)
      {
        gw_record_detach_child (parent, slot, i - 1);
        return;
      }
}

/* What came with a revision goes, and a field holds again what it held. What
 * a revision took away is gone: of that it keeps the name alone. */
static void
unwind_change (GwRecord         *root,
               GwRevisionChange *change)
{
  GwRecord *record = gw_record_lookup (root, gw_revision_change_get_record (change));
  GwRecord *added;
  const GwField *field;
  g_auto (GValue) value = G_VALUE_INIT;
  guint position = 0;

  if (record == NULL)
    return;

  field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), gw_revision_change_get_field (change), &position);
  if (field == NULL)
    {
      added = gw_record_lookup (root, gw_revision_change_get_after (change));
      if (added != NULL && gw_record_get_parent (added) == record)
        detach (added);
    }
  else if (read_value (field, gw_revision_change_get_before (change), &value) &&
           gw_field_check_value (field, &value, NULL))
    gw_record_store_value (record, position, &value);
}

static void
unwind_revisions (GwGoal *goal,
                  GwDate  day)
{
  GwRecordList *revisions = gw_goal_get_revisions (goal);

  for (guint i = gw_record_list_get_length (revisions); i > 0; i--)
    {
      GwRevision *revision = GW_REVISION (gw_record_list_get (revisions, i - 1));
      GwRecordList *changes = gw_revision_get_changes (revision);

      if (gw_revision_get_date (revision) == GW_DATE_NONE || gw_revision_get_date (revision) <= day)
        break;
      for (guint j = gw_record_list_get_length (changes); j > 0; j--)
        unwind_change (gw_record_get_root (GW_RECORD (goal)),
                       GW_REVISION_CHANGE (gw_record_list_get (changes, j - 1)));
      detach (GW_RECORD (revision));
    }
}

/* Closed or dropped later, or agreed later: what it was before follows from the
 * revisions that are left. */
static void
unwind_state (GwGoal  *goal,
              gboolean was_agreed,
              GwDate   day)
{
  gboolean is_agreed = gw_record_list_get_length (gw_goal_get_revisions (goal)) > 0;
  GwDate since = gw_goal_get_state_since (goal);
  GwGoalState state = gw_goal_get_state (goal);
  g_auto (GValue) value = G_VALUE_INIT;

  if (since != GW_DATE_NONE && since > day)
    {
      g_auto (GValue) reason = G_VALUE_INIT;

      state = is_agreed ? GW_GOAL_STATE_AGREED : GW_GOAL_STATE_DRAFT;
      g_value_init (&reason, G_TYPE_STRING);
      g_value_set_static_string (&reason, "");
      gw_record_store_value (GW_RECORD (goal), GW_GOAL_FIELD_STATE_REASON, &reason);
      store_date (GW_RECORD (goal), "state-since", GW_DATE_NONE);
    }
  else if (state == GW_GOAL_STATE_AGREED && was_agreed && !is_agreed)
    state = GW_GOAL_STATE_DRAFT;

  g_value_init (&value, GW_TYPE_GOAL_STATE);
  g_value_set_enum (&value, state);
  gw_record_store_value (GW_RECORD (goal), GW_GOAL_FIELD_STATE, &value);
}

static gboolean
was_known_alike (const GwCheckIn *check_in,
                 GwDate           day)
{
  return check_in->date <= day && gw_check_in_get_recorded (check_in) <= day;
}

static void
unwind_check_ins (GwRecord *record,
                  GwDate    day)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (record);

  for (guint i = check_ins != NULL ? gw_check_ins_get_length (check_ins) : 0; i > 0; i--)
    {
      const GwCheckIn *check_in = gw_check_ins_get (check_ins, i - 1);
      g_autoptr (GwCheckIn) known = NULL;
      gint64 value;

      if (was_known_alike (check_in, day))
        continue;
      if (!gw_check_in_get_known (check_in, day, &value))
        {
          gw_check_ins_remove (check_ins, check_in->date);
          continue;
        }

      /* The remark is that of the correction. */
      known = gw_check_in_copy (check_in);
      known->value = value;
      g_clear_pointer (&known->note, g_free);
      while (gw_check_in_get_n_former (known) > 0)
        {
          guint last = gw_check_in_get_n_former (known) - 1;

          known->recorded = gw_check_in_get_former (known, last)->recorded;
          g_array_set_size (known->former, last);
          if (known->recorded <= day)
            break;
        }
      gw_check_ins_put (check_ins, known);
    }
}

typedef struct
{
  GwDate day;
  GPtrArray *later; /* records that are not known yet, those below before those above */
  GPtrArray *goals;
} Past;

static GwDate
get_date (GwRecord   *record,
          const char *name)
{
  guint field = 0;

  if (gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field) == NULL)
    return GW_DATE_NONE;

  return gw_record_get_date (record, field);
}

static gboolean
came_later (GwRecord *record,
            GwDate    day)
{
  gboolean is_entry = GW_IS_DISMISSAL (record) || GW_IS_IF_THEN_ANSWER (record);
  GwDate date = get_date (record, is_entry ? "date" : "added");

  return date != GW_DATE_NONE && date > day;
}

static void
look_at (GwRecord *record,
         gpointer  user_data)
{
  static const char *const done[] = { "done-on", "signed-on", "committed-on" };
  Past *past = user_data;

  if (came_later (record, past->day))
    g_ptr_array_add (past->later, record);
  else if (GW_IS_GOAL (record))
    g_ptr_array_add (past->goals, record);
  for (gsize i = 0; i < G_N_ELEMENTS (done); i++)
    {
      GwDate date = get_date (record, done[i]);

      if (date != GW_DATE_NONE && date > past->day)
        store_date (record, done[i], GW_DATE_NONE);
    }
}

/* Whoever named what was not there yet names nothing; what cannot be without
 * it was not there either. */
static void
look_for_loose_ends (GwRecord *record,
                     gpointer  user_data)
{
  GPtrArray *loose = user_data;
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) none = G_VALUE_INIT;

      if (fields[i].kind != GW_FIELD_REFERENCE || gw_record_get_text (record, i)[0] == '\0' ||
          gw_record_get_reference (record, i) != NULL)
        continue;
      if ((fields[i].flags & GW_FIELD_REQUIRED) != 0)
        {
          g_ptr_array_add (loose, record);
          return;
        }

      g_value_init (&none, G_TYPE_STRING);
      g_value_set_static_string (&none, "");
      gw_record_store_value (record, i, &none);
    }
}

/**
 * gw_workshop_copy_as_known:
 * @day: a day of the past
 *
 * The document as it was known on @day: numbers that were written down later are
 * not there, those that were corrected later are what they were; what a revision
 * changed later is as before; goals, milestones and members that were added
 * later are missing, and goals that were closed or dropped later are not. What
 * the document keeps no date for, such as a title, is as it is now; what was
 * removed since cannot be had back.
 *
 * Returns: (transfer full): a copy with the same ids, which has no history
 */
GwWorkshop *
gw_workshop_copy_as_known (GwWorkshop *self,
                           GwDate      day)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  g_autoptr (GPtrArray) loose = g_ptr_array_new ();
  GwRecord *copy;
  Past past = { day, later, goals };

  g_return_val_if_fail (GW_IS_WORKSHOP (self), NULL);
  g_return_val_if_fail (gw_date_is_valid (day), NULL);

  copy = gw_record_copy (GW_RECORD (self));
  gw_record_visit (copy, look_at, &past);
  for (guint i = later->len; i > 0; i--)
    detach (g_ptr_array_index (later, i - 1));
  for (guint i = 0; i < goals->len; i++)
    {
      GwGoal *goal = g_ptr_array_index (goals, i);
      gboolean was_agreed = gw_record_list_get_length (gw_goal_get_revisions (goal)) > 0;

      unwind_revisions (goal, day);
      unwind_state (goal, was_agreed, day);
      unwind_check_ins (GW_RECORD (goal), day);
    }
  gw_record_visit (copy, look_for_loose_ends, loose);
  for (guint i = loose->len; i > 0; i--)
    detach (g_ptr_array_index (loose, i - 1));
  store_date (copy, "as-of", day);
  return GW_WORKSHOP (copy);
}
