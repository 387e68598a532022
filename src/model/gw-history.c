/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-history.h"

#include <glib/gi18n-lib.h>

#include "gw-edit-private.h"

typedef struct
{
  GwEdit *edit;
  guint64 mark; /* names the state after this edit */
} Step;

/* Undo and redo of everything, and which state is the one on disk. */
struct _GwHistory
{
  GObject parent_instance;

  GPtrArray *steps;
  guint n_done;        /* steps before this are applied */
  guint64 last_mark;
  guint64 saved_mark;  /* the state at the start is 0 */
  gboolean typing_open;
  gboolean busy;       /* an edit is on its way, in one direction or the other */
  GwDate day;          /* of what is added; GW_DATE_NONE: it is not noted */
  char *closed;        /* why nothing may change at present */
};

G_DEFINE_FINAL_TYPE (GwHistory, gw_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->edit);
  g_free (step);
}

static Step *
step_at (GwHistory *self,
         guint      position)
{
  return g_ptr_array_index (self->steps, position);
}

static void
notify_all (GwHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
gw_history_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GwHistory *self = GW_HISTORY (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gw_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gw_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, gw_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, gw_history_get_redo_label (self));
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, gw_history_get_saved (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_history_finalize (GObject *object)
{
  g_clear_pointer (&GW_HISTORY (object)->steps, g_ptr_array_unref);
  g_clear_pointer (&GW_HISTORY (object)->closed, g_free);

  G_OBJECT_CLASS (gw_history_parent_class)->finalize (object);
}

static void
gw_history_class_init (GwHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_history_get_property;
  object_class->finalize = gw_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_history_init (GwHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->day = GW_DATE_NONE;
}

/**
 * gw_history_new:
 *
 * Returns: (transfer full): a history at its start, which counts as saved
 */
GwHistory *
gw_history_new (void)
{
  return g_object_new (GW_TYPE_HISTORY, NULL);
}

static void
drop_last (GwHistory *self)
{
  g_assert (self->n_done == self->steps->len);

  self->n_done--;
  g_ptr_array_set_size (self->steps, (int) self->n_done);
  self->typing_open = FALSE;
}

/* Makes @edit a part of the last step, where both are typing in one field. */
static gboolean
type_on (GwHistory *self,
         GwEdit    *edit)
{
  Step *last;

  if (self->n_done == 0 || !self->typing_open || gw_history_get_saved (self))
    return FALSE;
  last = step_at (self, self->n_done - 1);
  if (!gw_edit_absorb (last->edit, edit))
    return FALSE;

  /* Typed and taken away again: the state is the one before. */
  if (gw_edit_is_empty (last->edit))
    drop_last (self);
  else
    last->mark = ++self->last_mark;
  return TRUE;
}

static void
push (GwHistory *self,
      GwEdit    *edit)
{
  Step *step = g_new0 (Step, 1);

  step->edit = g_object_ref (edit);
  step->mark = ++self->last_mark;
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  self->typing_open = TRUE;
}

static gboolean
apply (GwHistory  *self,
       GwEdit     *edit,
       GError    **error)
{
  gboolean applied;

  if (self->busy || self->closed != NULL)
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           self->closed != NULL ? self->closed : _("Another change is on its way. Try again."));
      return FALSE;
    }

  self->busy = TRUE;
  applied = gw_edit_apply (edit, error);
  self->busy = FALSE;
  return applied;
}

/**
 * gw_history_commit:
 * @edit: (transfer none): an edit that was not applied yet
 *
 * Applies @edit and remembers it. What had been undone is forgotten. An edit
 * that changes nothing is not remembered. Who hears of an edit cannot commit
 * another before all have heard of it.
 *
 * Returns: whether it was applied; otherwise the document is as before and
 *   @error says why
 */
gboolean
gw_history_commit (GwHistory  *self,
                   GwEdit     *edit,
                   GError    **error)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (GW_IS_EDIT (edit), FALSE);

  if (self->day != GW_DATE_NONE)
    gw_edit_stamp (edit, self->day);
  if (!apply (self, edit, error))
    return FALSE;
  if (gw_edit_is_empty (edit))
    return TRUE;

  g_ptr_array_set_size (self->steps, (int) self->n_done);
  if (!type_on (self, edit))
    push (self, edit);
  notify_all (self);
  return TRUE;
}

/**
 * gw_history_undo:
 *
 * Takes the last edit back.
 *
 * Returns: whether there was one
 */
gboolean
gw_history_undo (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  if (self->n_done == 0 || self->busy || self->closed != NULL)
    return FALSE;

  self->busy = TRUE;
  gw_edit_revert (step_at (self, self->n_done - 1)->edit);
  self->busy = FALSE;
  self->n_done--;
  self->typing_open = FALSE;
  notify_all (self);
  return TRUE;
}

/**
 * gw_history_redo:
 *
 * Applies the edit that was last taken back.
 *
 * Returns: whether there was one and it could be applied
 */
gboolean
gw_history_redo (GwHistory  *self,
                 GError    **error)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  if (self->n_done == self->steps->len)
    return FALSE;
  if (!apply (self, step_at (self, self->n_done)->edit, error))
    return FALSE;

  self->n_done++;
  self->typing_open = FALSE;
  notify_all (self);
  return TRUE;
}

/**
 * gw_history_end_typing:
 *
 * The next letter typed begins an edit of its own: the focus left the field,
 * or somebody paused.
 */
void
gw_history_end_typing (GwHistory *self)
{
  g_return_if_fail (GW_IS_HISTORY (self));

  self->typing_open = FALSE;
}

/**
 * gw_history_set_day:
 * @day: the present day, or %GW_DATE_NONE
 *
 * From now on an edit notes on which day a record came into the document, and a
 * goal into its state, so that the document can be shown as it was known.
 */
void
gw_history_set_day (GwHistory *self,
                    GwDate     day)
{
  g_return_if_fail (GW_IS_HISTORY (self));
  g_return_if_fail (day == GW_DATE_NONE || gw_date_is_valid (day));

  self->day = day;
}

/**
 * gw_history_set_closed:
 * @sentence: (nullable): why nothing may change, for people; %NULL once it may
 *   again
 *
 * While it is closed every edit, undo and redo is refused with @sentence.
 */
void
gw_history_set_closed (GwHistory  *self,
                       const char *sentence)
{
  char *closed = g_strdup (sentence);

  g_return_if_fail (GW_IS_HISTORY (self));

  g_free (self->closed);
  self->closed = closed;
  self->typing_open = FALSE;
  notify_all (self);
}

/**
 * gw_history_get_can_undo:
 *
 * Returns: whether there is an edit to take back
 */
gboolean
gw_history_get_can_undo (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  return self->n_done > 0 && self->closed == NULL;
}

/**
 * gw_history_get_can_redo:
 *
 * Returns: whether an edit was taken back
 */
gboolean
gw_history_get_can_redo (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  return self->n_done < self->steps->len && self->closed == NULL;
}

/**
 * gw_history_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what undo would take back
 */
const char *
gw_history_get_undo_label (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), NULL);

  return self->n_done > 0 ? gw_edit_get_label (step_at (self, self->n_done - 1)->edit) : NULL;
}

/**
 * gw_history_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what redo would do again
 */
const char *
gw_history_get_redo_label (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), NULL);

  return self->n_done < self->steps->len ? gw_edit_get_label (step_at (self, self->n_done)->edit) : NULL;
}

/**
 * gw_history_get_saved:
 *
 * Returns: whether the document is as it was last saved
 */
gboolean
gw_history_get_saved (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), TRUE);

  return gw_history_get_mark (self) == self->saved_mark;
}

/**
 * gw_history_get_mark:
 *
 * Returns: a name for the present state of the document: take it with the
 *   snapshot that is saved, give it to gw_history_set_saved() once it is on disk
 */
guint64
gw_history_get_mark (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), 0);

  return self->n_done > 0 ? step_at (self, self->n_done - 1)->mark : 0;
}

/**
 * gw_history_set_saved:
 * @mark: the state that is on disk now
 *
 * People go on editing while a save runs, so the saved state need not be the
 * present one.
 */
void
gw_history_set_saved (GwHistory *self,
                      guint64    mark)
{
  g_return_if_fail (GW_IS_HISTORY (self));

  self->saved_mark = mark;
  self->typing_open = FALSE;
  notify_all (self);
}
