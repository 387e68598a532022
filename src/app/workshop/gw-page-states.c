/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-states.h"

#include "gw-page-text.h"

/**
 * gw_page_states_find:
 *
 * Returns: (transfer none) (nullable): what the document remembers of @page;
 *   %NULL while nobody has been there
 */
GwPageState *
gw_page_states_find (GwWorkshop *workshop,
                     GwPage      page)
{
  GwRecordList *pages;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  pages = gw_workshop_get_pages (workshop);
  for (guint i = 0; i < gw_record_list_get_length (pages); i++)
    if (gw_page_state_get_page (GW_PAGE_STATE (gw_record_list_get (pages, i))) == page)
      return GW_PAGE_STATE (gw_record_list_get (pages, i));

  return NULL;
}

/**
 * gw_page_states_ensure:
 * @edit: of one page; is told to insert the state where there is none yet
 *
 * Returns: (transfer none): what the document remembers of @page, or will
 *   once @edit is applied
 */
GwPageState *
gw_page_states_ensure (GwWorkshop *workshop,
                       GwPage      page,
                       GwEdit     *edit)
{
  GwPageState *state = gw_page_states_find (workshop, page);
  g_autoptr (GwRecord) record = NULL;

  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  if (state != NULL)
    return state;
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (GW_IS_PAGE_STATE (gw_edit_get_change (edit, i)->child))
      return GW_PAGE_STATE (gw_edit_get_change (edit, i)->child);

  record = gw_record_new (GW_TYPE_PAGE_STATE, NULL);
  gw_edit_insert (edit, GW_RECORD (workshop), "pages", G_MAXUINT, record);
  gw_edit_set_choice (edit, record, "page", (int) page);
  gw_edit_set_integer (edit, record, "planned-minutes", gw_page_text_get (page)->minutes);
  /* The edit holds it from here on. */
  return GW_PAGE_STATE (record);
}

/**
 * gw_page_states_get_minutes:
 *
 * Returns: the minutes planned for @page
 */
gint64
gw_page_states_get_minutes (GwWorkshop *workshop,
                            GwPage      page)
{
  GwPageState *state = gw_page_states_find (workshop, page);

  return state != NULL ? gw_page_state_get_planned_minutes (state) : gw_page_text_get (page)->minutes;
}
