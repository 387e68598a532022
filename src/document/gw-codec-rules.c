/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-private.h"

#include <glib/gi18n-lib.h>

/* What can be tested only once all records are there. */

#define ENTRIES_A_LOOK 1000

static gboolean
is_wanted (GwCodecReader *self,
           guint          entry)
{
  if (entry % ENTRIES_A_LOOK == 0)
    self->cancelled = !gw_progress_continue (self->progress, 1, 1);

  return !self->cancelled;
}

static void
check_reference (GwCodecReader *self,
                 guint          entry,
                 const GwField *field,
                 const char    *id)
{
  GwCodecPlace place = { entry, field->name, -1, NULL };
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id));
  g_autoptr (GTypeClass) expected = NULL;
  g_autofree char *quoted = gw_problem_quote (id);
  GwRecord *named;

  if (position == 0)
    {
      gw_codec_reader_report (self, &place, g_strdup_printf (_("%s names nothing in this document"), quoted));
      return;
    }

  named = gw_codec_reader_get_entry (self, position - 1)->record;
  if (G_TYPE_CHECK_INSTANCE_TYPE (named, field->type ()))
    return;

  expected = g_type_class_ref (field->type ());
  gw_codec_reader_report (self, &place,
                          /* Translators: an id, then two kinds of records, e.g. "member" and "goal". */
                          g_strdup_printf (_("%s names a %s, and a %s is expected"), quoted,
                                           gw_record_class_get_label (GW_RECORD_GET_CLASS (named)),
                                           gw_record_class_get_label ((GwRecordClass *) expected)));
}

/*< private >
 * gw_codec_check_references:
 *
 * Reports references that name nothing, or a record of the wrong kind.
 */
void
gw_codec_check_references (GwCodecReader *self)
{
  for (guint entry = 0; entry < self->entries->len && is_wanted (self, entry); entry++)
    {
      GwRecord *record = gw_codec_reader_get_entry (self, entry)->record;
      guint n_fields;
      const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          GwCodecPlace place = { entry, NULL, -1, NULL };
          const char *id;

          if (fields[i].kind != GW_FIELD_REFERENCE)
            continue;

          id = gw_record_get_text (record, i);
          if (*id != '\0')
            check_reference (self, entry, &fields[i], id);
          else if ((fields[i].flags & GW_FIELD_REQUIRED) && !gw_codec_reader_get_entry (self, entry)->faulty)
            gw_codec_reader_report (self, &place, g_strdup_printf (_("the member \"%s\" is missing"), fields[i].name));
        }
    }
}

/*< private >
 * gw_codec_check_rules:
 *
 * Reports records whose fields contradict each other. One whose fields could
 * not be read has been reported already.
 */
void
gw_codec_check_rules (GwCodecReader *self)
{
  for (guint entry = 0; entry < self->entries->len && is_wanted (self, entry); entry++)
    {
      GwCodecPlace place = { entry, NULL, -1, NULL };
      g_autoptr (GError) error = NULL;

      if (!gw_codec_reader_get_entry (self, entry)->faulty &&
          !gw_record_validate (gw_codec_reader_get_entry (self, entry)->record, &error))
        gw_codec_reader_report (self, &place, g_strdup (error->message));
    }
}
