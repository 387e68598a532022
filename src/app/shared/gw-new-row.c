/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-new-row.h"

#include <glib/gi18n-lib.h>

#include "gw-date-text.h"
#include "gw-field-editor-private.h"

struct _GwNewRow
{
  GwSession    *session;
  GwRecord     *parent;
  const GwSlot *slot;
  GPtrArray    *entries; /* widgets of the dialog; their fields are in "field" */
};

static const GwField *
get_field (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), "field");
}

static char *
get_text (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/* What is agreed about such a record is more than a word: it has its date. */
static gboolean
is_required (const GwField *field)
{
  return field->kind == GW_FIELD_DATE && (field->flags & GW_FIELD_AGREED);
}

static void
add_entry (GwNewRow      *self,
           GwFormDialog  *dialog,
           const GwField *field,
           GCallback      changed)
{
  g_autofree char *title = gw_field_editor_capitalise (gw_field_get_label (field));
  GtkWidget *entry = gw_form_dialog_add_entry (dialog, title, changed);

  g_object_set_data (G_OBJECT (entry), "field", (gpointer) field);
  g_ptr_array_add (self->entries, entry);
}

/**
 * gw_new_row_new:
 * @dialog: gets an entry a field, and must outlive this
 * @parent: the record with the list
 * @slot: name of the list
 * @fields: texts, dates and numbers of its records; "-" is passed over
 * @changed: called with @dialog when something is typed
 *
 * Returns: (transfer full): the entries
 */
GwNewRow *
gw_new_row_new (GwFormDialog      *dialog,
                GwSession         *session,
                GwRecord          *parent,
                const char        *slot,
                const char *const *fields,
                GCallback          changed)
{
  g_autoptr (GTypeClass) klass = NULL;
  GwNewRow *self;

  g_return_val_if_fail (GW_IS_FORM_DIALOG (dialog), NULL);
  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_RECORD (parent), NULL);
  g_return_val_if_fail (fields != NULL && changed != NULL, NULL);

  self = g_new0 (GwNewRow, 1);
  self->session = g_object_ref (session);
  self->parent = g_object_ref (parent);
  self->slot = gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot, NULL);
  self->entries = g_ptr_array_new ();
  klass = g_type_class_ref (self->slot->type ());
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const GwField *field = gw_record_class_find_field (GW_RECORD_CLASS (klass), fields[i], NULL);

      if (field != NULL)
        add_entry (self, dialog, field, changed);
    }

  return self;
}

/**
 * gw_new_row_free:
 * @self: (transfer full): entries
 */
void
gw_new_row_free (GwNewRow *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self);
}

static gboolean
read_date (GwNewRow    *self,
           const char  *text,
           GwDate      *date,
           GError     **error)
{
  const GwFormat *format = gw_session_get_format (self->session);
  GwDate near = gw_session_get_as_of (self->session);
  g_autofree char *example = NULL;

  if (gw_date_text_parse (format, text, near, date))
    return TRUE;

  example = gw_date_text_example (format, near);
  g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("Type a date such as %s."), example);
  return FALSE;
}

static gboolean
add_change (GwNewRow      *self,
            GwEdit        *edit,
            GwRecord      *record,
            const GwField *field,
            const char    *text,
            GError       **error)
{
  guint decimals = field->kind == GW_FIELD_AMOUNT ? gw_record_get_decimals (self->parent) : 0;
  GwDate date;
  gint64 number;

  switch (field->kind)
    {
    case GW_FIELD_TEXT:
      gw_edit_set_text (edit, record, field->name, text);
      return TRUE;
    case GW_FIELD_DATE:
      if (!read_date (self, text, &date, error))
        return FALSE;
      gw_edit_set_date (edit, record, field->name, date);
      return TRUE;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
      if (!gw_format_parse_amount (gw_session_get_format (self->session), text, decimals, &number, error))
        return FALSE;
      gw_edit_set_integer (edit, record, field->name, number);
      return TRUE;
    case GW_FIELD_BOOLEAN:
    case GW_FIELD_BASIS_POINTS:
    case GW_FIELD_CHOICE:
    case GW_FIELD_REFERENCE:
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
    default:
      g_return_val_if_reached (TRUE);
    }
}

/* Where a record of @date comes in a list by date. */
static guint
find_position (GwNewRow   *self,
               const char *name,
               GwDate      date)
{
  GwRecordList *list = gw_record_get_named_list (self->parent, self->slot->name);

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    {
      GwDate other = g_value_get_int (gw_record_get_named (gw_record_list_get (list, i), name));

      if (other != GW_DATE_NONE && other > date)
        return i;
    }

  return G_MAXUINT;
}

/**
 * gw_new_row_create_edit:
 *
 * Returns: (transfer full) (nullable): the edit that adds the record with what was
 *   typed, in its place by date; %NULL when something is missing
 *   (%GW_FORMAT_ERROR_EMPTY) or was not understood
 */
GwEdit *
gw_new_row_create_edit (GwNewRow  *self,
                        GError   **error)
{
  g_autoptr (GwRecord) record = NULL;
  g_autoptr (GwEdit) edit = NULL;
  g_autofree char *label = NULL;
  guint position = G_MAXUINT;
  GwDate date;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const GwField *field = get_field (self->entries->pdata[i]);
      g_autofree char *text = get_text (self->entries->pdata[i]);

      if (!is_required (field))
        continue;
      if (text[0] == '\0')
        {
          g_set_error_literal (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY, _("Fill in the date."));
          return NULL;
        }
      if (!read_date (self, text, &date, error))
        return NULL;
      position = find_position (self, field->name, date);
    }

  /* Translators: names an edit in the undo menu: "Add milestone". */
  label = g_strdup_printf (_("Add %s"), g_dgettext (GETTEXT_PACKAGE, self->slot->label));
  edit = gw_edit_new (label);
  record = gw_record_new (self->slot->type (), NULL);
  gw_edit_insert (edit, self->parent, self->slot->name, position, record);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *text = get_text (self->entries->pdata[i]);

      if (text[0] != '\0' && !add_change (self, edit, record, get_field (self->entries->pdata[i]), text, error))
        return NULL;
    }

  return g_steal_pointer (&edit);
}

/**
 * gw_new_row_fill:
 * @field: name of one of the fields
 * @text: as somebody would type it
 *
 * Fills in what is known already.
 */
void
gw_new_row_fill (GwNewRow   *self,
                 const char *field,
                 const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field != NULL && text != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_field (self->entries->pdata[i])->name, field))
      gtk_editable_set_text (GTK_EDITABLE (self->entries->pdata[i]), text);
}
