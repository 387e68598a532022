/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-paste.h"

#include <glib/gi18n-lib.h>

#include "gw-date-text.h"
#include "gw-member.h"
#include "gw-number-text.h"

/* The columns of the table, and so of what is pasted. */
static const char *const columns[] = {
  "name", "role", "fte", "last-target", "last-actual", "potential", "start", "end",
};

static gboolean
set_cell (GwEdit          *edit,
          GwTeam          *team,
          GwRecord        *record,
          const char      *name,
          const char      *cell,
          const GwFormat  *format,
          GError         **error)
{
  const GwField *field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, NULL);
  gint64 number;
  GwDate date;

  if (cell[0] == '\0')
    return TRUE;

  switch (field->kind)
    {
    case GW_FIELD_TEXT:
      gw_edit_set_text (edit, record, name, cell);
      return TRUE;
    case GW_FIELD_DATE:
      if (!gw_date_text_parse (format, cell, GW_DATE_NONE, &date))
        {
          g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("“%s” is not a date."), cell);
          return FALSE;
        }
      gw_edit_set_date (edit, record, name, date);
      return TRUE;
    default:
      /* A new member is not in the document yet; its team knows the decimals. */
      if (!gw_number_text_parse (format, field,
                                 gw_record_get_parent (record) != NULL ? record : GW_RECORD (team),
                                 cell, &number, error))
        return FALSE;
      /* Spreadsheets write half a position as 0.5, people as 50 %. */
      if (field->kind == GW_FIELD_BASIS_POINTS && number <= 150 && g_utf8_strchr (cell, -1, '%') == NULL)
        number *= 100;
      gw_edit_set_integer (edit, record, name, number);
      return TRUE;
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

/**
 * gw_member_paste:
 * @text: rows of a spreadsheet: cells between tabs, in the order of the table
 * @format: how numbers and dates are written
 * @edit: where the changes go
 * @problem: (out) (optional): what could not be read in the first bad row
 *
 * Takes members over from a spreadsheet. A name that is there already is
 * brought up to date.
 *
 * Returns: how many rows were taken; 0 with @problem where one is bad
 */
guint
gw_member_paste (GwTeam          *team,
                 const char      *text,
                 const GwFormat  *format,
                 GwEdit          *edit,
                 char           **problem)
{
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0;

  g_return_val_if_fail (GW_IS_TEAM (team), 0);
  g_return_val_if_fail (text != NULL && format != NULL, 0);

  lines = g_strsplit_set (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autoptr (GwRecord) made = NULL;
      g_autoptr (GError) error = NULL;
      GwMember *member;

      if (cells[0] == NULL || g_strstrip (cells[0])[0] == '\0')
        continue;

      member = find_by_name (team, cells[0]);
      if (member == NULL)
        {
          made = gw_record_new (GW_TYPE_MEMBER, NULL);
          gw_edit_insert (edit, GW_RECORD (team), "members", G_MAXUINT, made);
          member = GW_MEMBER (made);
        }
      for (guint column = 0; column < G_N_ELEMENTS (columns) && cells[column] != NULL; column++)
        if (!set_cell (edit, team, GW_RECORD (member), columns[column], g_strstrip (cells[column]), format, &error))
          {
            if (problem != NULL)
              *problem = g_strdup_printf (_("Row %u: %s Nothing was pasted."), i + 1, error->message);
            return 0;
          }
      n_rows++;
    }

  if (n_rows == 0 && problem != NULL)
    *problem = g_strdup (_("There are no rows to paste. Copy cells from a spreadsheet first: name, role, working time, last target, last result, potential, start, end."));
  return n_rows;
}
