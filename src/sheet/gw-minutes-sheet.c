/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-minutes-sheet.h"

#include "gw-minutes.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-signatures-block.h"
#include "gw-table-block.h"

#include <glib/gi18n-lib.h>

#define SECTION_GAP 12.0
#define ROW_GAP 3.0

static char *
say_minutes (gint64 minutes)
{
  /* Translators: a number of minutes, as short as can be */
  return minutes > 0 ? g_strdup_printf (_("%d min"), (int) minutes) : g_strdup ("–");
}

static void
append_times (GwSheet   *sheet,
              GPtrArray *pages)
{
  const GwTableColumn columns[] = {
    { _("How long it took"), 0.5, GW_TEXT_PLAIN, FALSE },
    { _("Planned"), 0, GW_TEXT_END, FALSE },
    { _("Taken"), 0, GW_TEXT_END, FALSE },
    { _("State"), 0.5, GW_TEXT_PLAIN, FALSE },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, ROW_GAP);
  gint64 planned = 0;
  gint64 seconds = 0;
  g_autofree char *all_planned = NULL;
  g_autofree char *all_taken = NULL;

  for (guint i = 0; i < pages->len; i++)
    {
      const GwMinutesPage *page = g_ptr_array_index (pages, i);
      g_autofree char *plan = say_minutes (page->planned_minutes);
      g_autofree char *taken = say_minutes ((page->seconds + 30) / 60);
      const char *cells[] = {
        gw_choice_get_label (GW_TYPE_PAGE, (int) page->page), plan, taken,
        gw_choice_get_label (GW_TYPE_PAGE_PROGRESS, (int) page->progress),
      };

      planned += page->planned_minutes;
      seconds += page->seconds;
      gw_table_block_append_row (GW_TABLE_BLOCK (table), cells);
    }

  all_planned = say_minutes (planned);
  all_taken = say_minutes ((seconds + 30) / 60);
  gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { _("Together"), all_planned, all_taken, "" });
  gw_sheet_append_after (sheet, SECTION_GAP, table);
}

static void
append_page (GwSheet             *sheet,
             const GwMinutesPage *page)
{
  const GwTableColumn columns[] = {
    { gw_choice_get_label (GW_TYPE_PAGE, (int) page->page), 0.74, GW_TEXT_PLAIN, FALSE },
    { _("Who"), 0.26, GW_TEXT_PLAIN, FALSE },
  };
  GwBlock *table;

  if (page->items->len == 0)
    return;

  table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, ROW_GAP);
  for (guint i = 0; i < page->items->len; i++)
    {
      const GwMinutesItem *item = g_ptr_array_index (page->items, i);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[]) { item->what, item->who });
    }
  gw_sheet_append_after (sheet, SECTION_GAP, table);
}

/**
 * gw_minutes_sheet_new:
 * @request: what to print; for the whole workshop
 *
 * Who decided what, on which page, and how long it took.
 *
 * Returns: (transfer full): the minutes of the workshop
 */
GwSheet *
gw_minutes_sheet_new (const GwSheetRequest *request)
{
  static const double weights[] = { 3, 2 };
  GwWorkshop *workshop;
  GwDate day;
  GwSheet *sheet;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *date = NULL;
  const char *captions[] = { _("Facilitator"), _("Date"), NULL };

  g_return_val_if_fail (request != NULL, NULL);

  workshop = request->workshop;
  day = gw_workshop_get_committed_on (workshop) != GW_DATE_NONE ? gw_workshop_get_committed_on (workshop) : request->as_of;
  date = gw_format_date (request->format, day);
  footer = gw_sheet_text_footer (workshop, NULL, request->format, request->as_of);
  pages = gw_minutes_new (workshop, request->format);

  sheet = gw_sheet_new (_("Minutes of the workshop"), footer, request->page_setup);
  gw_sheet_append_head (sheet, _("Minutes of the workshop"), 20, gw_workshop_get_title (workshop), date);
  append_times (sheet, pages);
  for (guint i = 0; i < pages->len; i++)
    append_page (sheet, g_ptr_array_index (pages, i));
  gw_sheet_append_after (sheet, 2 * SECTION_GAP, gw_signatures_block_new (captions, weights));

  return sheet;
}
