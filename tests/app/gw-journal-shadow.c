/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal-shadow.h"

#include "gw-codec-write.h"
#include "gw-document.h"
#include "gw-journal-edit.h"

#define SHADOW_KEY "gw-journal-shadow"

/* A copy, as a journal begins with one. */
static GwDocument *
copy (GwWorkshop *workshop)
{
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
on_edited (GwWorkshop *workshop,
           GwEdit     *edit)
{
  GwDocument *shadow = g_object_get_data (G_OBJECT (workshop), SHADOW_KEY);
  g_autofree char *text = gw_journal_edit_write (workshop, edit);
  g_autoptr (GBytes) live = NULL;
  g_autoptr (GBytes) told = NULL;
  g_autoptr (GError) error = NULL;

  /* Then all of it would be written, and in a large workshop nobody may wait for that. */
  if (text == NULL)
    g_error ("“%s” cannot be told in steps", gw_edit_get_label (edit));
  if (!gw_journal_edit_replay (gw_document_get_workshop (shadow), text, strlen (text), &error))
    g_error ("“%s” cannot be done again from its record %s", gw_edit_get_label (edit), text);
  live = gw_codec_write (workshop);
  told = gw_codec_write (gw_document_get_workshop (shadow));
  if (!g_bytes_equal (live, told))
    g_error ("“%s” makes another workshop when it is done again from its record %s", gw_edit_get_label (edit), text);
}

void
gw_journal_shadow_watch (GwWorkshop *workshop)
{
  g_object_set_data_full (G_OBJECT (workshop), SHADOW_KEY, copy (workshop), g_object_unref);
  g_signal_connect (workshop, "edited", G_CALLBACK (on_edited), NULL);
}
