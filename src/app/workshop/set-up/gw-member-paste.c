/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-paste.h"

#include <glib/gi18n-lib.h>

#include "gw-date-text.h"
#include "gw-member-columns.h"
#include "gw-member.h"
#include "gw-number-text.h"
#include "gw-pasted-cells.h"

/* A cell of a column that is not taken. */
#define NO_COLUMN (-1)

typedef struct
{
  GwTeam *team;
  const GwFormat *format;
  GwFormat *dates; /* in the order in which the dates are written */
  GPtrArray *rows; /* GStrv */
  GArray *places;  /* int: which column of the table each pasted one is */
  gboolean headed; /* whether the first row holds the headings */
  GString *left_out;
  guint n_new;
  guint n_known;
} Paste;

static void
paste_clear (Paste *self)
{
  g_clear_pointer (&self->dates, gw_format_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  if (self->left_out != NULL)
    g_string_free (g_steal_pointer (&self->left_out), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paste, paste_clear)

static const char *
get_cell (Paste *self,
          guint  row,
          guint  place)
{
  GStrv cells = g_ptr_array_index (self->rows, row);

  return place < g_strv_length (cells) ? cells[place] : "";
}

/* A first row with the heading of the names in it says what the columns are.
 * Without one they are in the order of the table. */
static void
read_headings (Paste *self)
{
  GStrv first = g_ptr_array_index (self->rows, 0);

  for (guint i = 0; first[i] != NULL && !self->headed; i++)
    self->headed = gw_member_column_find (first[i]) == 0;

  for (guint i = 0; self->headed ? first[i] != NULL : i < GW_N_MEMBER_COLUMNS; i++)
    {
      int column = self->headed ? gw_member_column_find (first[i]) : (int) i;

      if (column == NO_COLUMN && first[i][0] != '\0')
        g_string_append_printf (self->left_out, "%s%s", self->left_out->len > 0 ? C_("list of names", ", ") : "", first[i]);
      g_array_append_val (self->places, column);
    }
}

static void
read_date_order (Paste *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = self->headed; i < self->rows->len; i++)
    for (guint place = 0; place < self->places->len; place++)
      {
        int column = g_array_index (self->places, int, place);
        const char *name = column != NO_COLUMN ? gw_member_column_get ((guint) column)->field : "";
        const char *cell = get_cell (self, i, place);

        if ((g_str_equal (name, "start") || g_str_equal (name, "end")) && cell[0] != '\0')
          g_ptr_array_add (texts, (gpointer) cell);
      }
  g_ptr_array_add (texts, NULL);
  self->dates = gw_date_text_guess_format (self->format, (const char *const *) texts->pdata);
}

static gboolean
set_number (Paste          *self,
            GwEdit         *edit,
            GwRecord       *record,
            const GwField  *field,
            const char     *cell,
            char          **understood,
            GError        **error)
{
  /* A new member is not in the document yet; its team knows the decimals. */
  GwRecord *place = gw_record_get_parent (record) != NULL ? record : GW_RECORD (self->team);
  gint64 number;

  if (!gw_number_text_parse (self->format, field, place, cell, &number, error))
    {
      g_prefix_error (error, _("“%s” in the column “%s”: "), cell,
                      _(gw_member_column_get ((guint) gw_member_column_find (field->name))->title));
      return FALSE;
    }
  /* Spreadsheets write half a position as 0.5, people as 50 %. */
  if (field->kind == GW_FIELD_BASIS_POINTS && number <= 150 && g_utf8_strchr (cell, -1, '%') == NULL)
    number *= 100;
  gw_edit_set_integer (edit, record, field->name, number);
  *understood = gw_number_text_for_label (self->format, field, place, number);
  return TRUE;
}

static gboolean
set_cell (Paste       *self,
          GwEdit      *edit,
          GwRecord    *record,
          const char  *name,
          const char  *cell,
          char       **understood,
          GError     **error)
{
  const GwField *field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, NULL);
  GwDate date;

  *understood = NULL;
  if (cell[0] == '\0')
    {
      *understood = g_strdup ("");
      return TRUE;
    }

  switch (field->kind)
    {
    case GW_FIELD_TEXT:
      gw_edit_set_text (edit, record, name, cell);
      *understood = g_strdup (cell);
      return TRUE;
    case GW_FIELD_DATE:
      if (!gw_date_text_parse (self->dates, cell, GW_DATE_NONE, &date))
        {
          g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("“%s” is not a date."), cell);
          return FALSE;
        }
      gw_edit_set_date (edit, record, name, date);
      *understood = gw_format_date (self->format, date);
      return TRUE;
    default:
      return set_number (self, edit, record, field, cell, understood, error);
    }
}

static GwMember *
find_by_name (GwTeam     *team,
              const char *name)
{
  GwRecordList *members = gw_team_get_members (team);

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    if (g_str_equal (gw_member_get_name (GW_MEMBER (gw_record_list_get (members, i))), name))
      return GW_MEMBER (gw_record_list_get (members, i));

  return NULL;
}

static const char *
get_name (Paste *self,
          guint  row)
{
  for (guint place = 0; place < self->places->len; place++)
    if (g_array_index (self->places, int, place) == 0)
      return get_cell (self, row, place);

  return "";
}

static gboolean
read_row (Paste        *self,
          guint         row,
          GwEdit       *edit,
          GwDataTable  *table,
          GError      **error)
{
  g_autoptr (GPtrArray) understood = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GwRecord) made = NULL;
  GwMember *member = find_by_name (self->team, get_name (self, row));

  if (get_name (self, row)[0] == '\0')
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE, _("The name is missing."));
      return FALSE;
    }

  if (member == NULL)
    {
      made = gw_record_new (GW_TYPE_MEMBER, NULL);
      gw_edit_insert (edit, GW_RECORD (self->team), "members", G_MAXUINT, made);
      member = GW_MEMBER (made);
    }
  for (guint place = 0; place < self->places->len; place++)
    {
      int column = g_array_index (self->places, int, place);
      char *text;

      if (column == NO_COLUMN)
        continue;
      if (!set_cell (self, edit, GW_RECORD (member), gw_member_column_get ((guint) column)->field,
                     get_cell (self, row, place), &text, error))
        return FALSE;
      g_ptr_array_add (understood, text);
    }
  g_ptr_array_add (understood, NULL);
  gw_data_table_append_row (table, (const char *const *) understood->pdata);
  *(made != NULL ? &self->n_new : &self->n_known) += 1;
  return TRUE;
}

static GwDataTable *
new_table (Paste *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint place = 0; place < self->places->len; place++)
    {
      int column = g_array_index (self->places, int, place);

      if (column != NO_COLUMN)
        g_ptr_array_add (titles, (gpointer) _(gw_member_column_get ((guint) column)->title));
    }
  g_ptr_array_add (titles, NULL);
  return gw_data_table_new ((const char *const *) titles->pdata);
}

static char *
summarise (Paste *self)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u new member", "%u new members", self->n_new), self->n_new);
  g_autofree char *known = g_strdup_printf (ngettext ("%u brought up to date", "%u brought up to date", self->n_known),
                                            self->n_known);
  /* Translators: two counts: "8 new members, 2 brought up to date." */
  g_autofree char *both = self->n_known > 0 ? g_strdup_printf (_("%s, %s."), added, known)
                                            : g_strdup_printf ("%s.", added);

  if (self->left_out->len == 0)
    return g_steal_pointer (&both);
  /* Translators: a sentence, and headings of columns. */
  return g_strdup_printf (_("%s Not taken: %s."), both, self->left_out->str);
}

/**
 * gw_member_paste:
 * @text: rows of a spreadsheet, with headings or in the order of the table
 * @format: how numbers and dates are written
 * @edit: where the changes go
 * @understood: (out): the cells as they were understood, up to the first that
 *   was not
 * @summary: (out): how many are new
 *
 * Takes members over from a spreadsheet. A name that is there already is
 * brought up to date; an empty cell changes nothing.
 *
 * Returns: whether every row was understood; otherwise @error names the first
 *   that was not
 */
gboolean
gw_member_paste (GwTeam          *team,
                 const char      *text,
                 const GwFormat  *format,
                 GwEdit          *edit,
                 GwDataTable    **understood,
                 char           **summary,
                 GError         **error)
{
  g_auto (Paste) self = { team, format };

  g_return_val_if_fail (GW_IS_TEAM (team), FALSE);
  g_return_val_if_fail (text != NULL && format != NULL, FALSE);
  g_return_val_if_fail (understood != NULL && summary != NULL, FALSE);

  self.rows = gw_pasted_cells_read (text);
  self.places = g_array_new (FALSE, FALSE, sizeof (int));
  self.left_out = g_string_new (NULL);
  if (self.rows->len > 0)
    read_headings (&self);
  if (self.rows->len == (self.headed ? 1 : 0))
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("There are no rows yet. Copy cells in a spreadsheet and paste them above."));
      return FALSE;
    }

  read_date_order (&self);
  *understood = new_table (&self);
  for (guint i = self.headed; i < self.rows->len; i++)
    if (!read_row (&self, i, edit, *understood, error))
      {
        /* Translators: the number of a row: "Row 3: ". */
        g_prefix_error (error, _("Row %u: "), i + 1);
        return FALSE;
      }

  *summary = summarise (&self);
  return TRUE;
}
