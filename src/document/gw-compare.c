/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compare.h"

#include <glib/gi18n-lib.h>

#include "gw-compare-text.h"
#include "gw-id-hash.h"

/* What was found so far, and how it is written. */
typedef struct
{
  GPtrArray             *found;
  const GwCompareWriter *writer;
} Comparison;

static void compare_records (Comparison *found,
                             GwRecord   *one,
                             GwRecord   *other);

/* Takes the texts. */
static void
add (Comparison       *found,
     GwDifferenceKind  kind,
     GwRecord         *record,
     char             *property,
     char             *before,
     char             *after)
{
  GwDifference *difference = g_new0 (GwDifference, 1);

  difference->kind = kind;
  difference->record = gw_compare_describe_record (record, found->writer);
  difference->property = property;
  difference->before = before;
  difference->after = after;
  g_ptr_array_add (found->found, difference);
}

static gboolean
is_full (Comparison *found)
{
  return found->found->len >= GW_COMPARE_MAX_DIFFERENCES;
}

static void
compare_fields (Comparison *found,
                GwRecord   *one,
                GwRecord   *other)
{
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (one), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!gw_field_values_equal (&fields[i], gw_record_get_value (one, i), gw_record_get_value (other, i)))
      add (found, GW_DIFFERENCE_CHANGED, other, g_strdup (gw_field_get_label (&fields[i])),
           gw_compare_describe_value (one, i, found->writer), gw_compare_describe_value (other, i, found->writer));

  if (g_strcmp0 (gw_record_get_extras (one), gw_record_get_extras (other)) != 0)
    add (found, GW_DIFFERENCE_CHANGED, other, g_strdup (_("what a later version of Goalwright wrote")), g_strdup (""), g_strdup (""));
}

static void
add_check_in (Comparison      *found,
              GwRecord        *one,
              const GwCheckIn *before,
              GwRecord        *other,
              const GwCheckIn *after)
{
  g_autofree char *date = gw_compare_describe_date (before != NULL ? before->date : after->date, found->writer);

  add (found,
       before == NULL ? GW_DIFFERENCE_ADDED : after == NULL ? GW_DIFFERENCE_REMOVED : GW_DIFFERENCE_CHANGED, other,
       /* Translators: a date */
       g_strdup_printf (_("check-in of %s"), date),
       before != NULL ? gw_compare_describe_check_in (one, before, found->writer) : NULL,
       after != NULL ? gw_compare_describe_check_in (other, after, found->writer) : NULL);
}

/* Both are sorted by date. */
static void
compare_check_ins (Comparison *found,
                   GwRecord   *one,
                   GwRecord   *other)
{
  GwCheckIns *list = gw_record_get_check_ins (one);
  GwCheckIns *other_list = gw_record_get_check_ins (other);
  guint i = 0, j = 0;

  if (list == NULL)
    return;

  while (!is_full (found) && (i < gw_check_ins_get_length (list) || j < gw_check_ins_get_length (other_list)))
    {
      const GwCheckIn *before = i < gw_check_ins_get_length (list) ? gw_check_ins_get (list, i) : NULL;
      const GwCheckIn *after = j < gw_check_ins_get_length (other_list) ? gw_check_ins_get (other_list, j) : NULL;

      if (before != NULL && after != NULL && before->date != after->date)
        {
          if (before->date < after->date)
            after = NULL;
          else
            before = NULL;
        }
      i += before != NULL;
      j += after != NULL;
      if (before == NULL || after == NULL || !gw_check_in_equal (before, after))
        add_check_in (found, one, before, other, after);
    }
}

/* The records of @list by their ids. */
static GHashTable *
index_list (GwRecordList *list)
{
  GHashTable *index = g_hash_table_new (gw_id_hash, g_str_equal);

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    {
      GwRecord *record = gw_record_list_get (list, i);

      g_hash_table_insert (index, (gpointer) gw_record_get_id (record), record);
    }

  return index;
}

static void
compare_lists (Comparison    *found,
               const GwSlot  *slot,
               GwRecord      *other,
               GwRecordList  *list,
               GwRecordList  *other_list)
{
  g_autoptr (GHashTable) index = index_list (list);
  g_autoptr (GHashTable) other_index = index_list (other_list);
  gboolean moved = FALSE;
  guint next = 0;

  for (guint i = 0; i < gw_record_list_get_length (list) && !is_full (found); i++)
    if (!g_hash_table_contains (other_index, gw_record_get_id (gw_record_list_get (list, i))))
      add (found, GW_DIFFERENCE_REMOVED, gw_record_list_get (list, i), NULL, NULL, NULL);

  for (guint i = 0; i < gw_record_list_get_length (other_list) && !is_full (found); i++)
    {
      GwRecord *record = gw_record_list_get (other_list, i);
      GwRecord *before = g_hash_table_lookup (index, gw_record_get_id (record));

      if (before == NULL)
        {
          add (found, GW_DIFFERENCE_ADDED, record, NULL, NULL, NULL);
          continue;
        }
      /* In the same order, but for those that are in one list only. */
      while (next < gw_record_list_get_length (list) &&
             !g_hash_table_contains (other_index, gw_record_get_id (gw_record_list_get (list, next))))
        next++;
      moved = moved || gw_record_list_get (list, next++) != before;
      compare_records (found, before, record);
    }

  if (moved && !is_full (found))
    /* Translators: what stands in another order, e.g. "order of: milestone" */
    add (found, GW_DIFFERENCE_MOVED, other, g_strdup_printf (_("order of: %s"), _(slot->label)), NULL, NULL);
}

static void
compare_records (Comparison *found,
                 GwRecord   *one,
                 GwRecord   *other)
{
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (one), &n_slots);

  compare_fields (found, one, other);
  compare_check_ins (found, one, other);
  for (guint slot = 0; slot < n_slots && !is_full (found); slot++)
    {
      if (gw_record_peek_child (one, slot) == NULL && gw_record_peek_child (other, slot) == NULL)
        continue;
      if (slots[slot].single)
        compare_records (found, gw_record_get_single (one, slot), gw_record_get_single (other, slot));
      else
        compare_lists (found, &slots[slot], other, gw_record_get_list (one, slot), gw_record_get_list (other, slot));
    }
}

/**
 * gw_difference_free:
 * @self: (transfer full): a difference
 */
void
gw_difference_free (GwDifference *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->record);
  g_free (self->property);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL && *text != '\0' ? text : _("nothing");
}

/**
 * gw_difference_to_text:
 *
 * Returns: (transfer full): the difference in one line. Values out of documents
 *   are in it, but nothing that a label would act on: see gw_problem_quote()
 */
char *
gw_difference_to_text (const GwDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case GW_DIFFERENCE_ADDED:
      if (self->property == NULL)
        /* Translators: e.g. goal "Gross margin" */
        return g_strdup_printf (_("%s was added"), self->record);
      /* Translators: e.g. goal "Gross margin": check-in of 2026-03-31 was added: 120 */
      return g_strdup_printf (_("%s: %s was added: %s"), self->record, self->property, or_nothing (self->after));
    case GW_DIFFERENCE_REMOVED:
      if (self->property == NULL)
        return g_strdup_printf (_("%s was removed"), self->record);
      return g_strdup_printf (_("%s: %s was removed: %s"), self->record, self->property, or_nothing (self->before));
    case GW_DIFFERENCE_MOVED:
      return g_strdup_printf ("%s: %s", self->record, self->property);
    case GW_DIFFERENCE_CHANGED:
      /* Translators: e.g. goal "Gross margin": target: 3600 → 3900 */
      return g_strdup_printf (_("%s: %s: %s → %s"), self->record, self->property,
                              or_nothing (self->before), or_nothing (self->after));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * gw_compare:
 * @one: a workshop
 * @other: another version of it
 * @writer: (nullable): how dates and numbers are written
 *
 * Finds what differs, record by record (they are known by their ids) and
 * property by property, out of the declarations.
 *
 * Returns: (transfer full) (element-type GwDifference): at most
 *   %GW_COMPARE_MAX_DIFFERENCES or a few more; empty when both say the same
 */
GPtrArray *
gw_compare (GwWorkshop            *one,
            GwWorkshop            *other,
            const GwCompareWriter *writer)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_difference_free);
  Comparison comparison = { found, writer };

  g_return_val_if_fail (GW_IS_WORKSHOP (one), found);
  g_return_val_if_fail (GW_IS_WORKSHOP (other), found);

  compare_records (&comparison, GW_RECORD (one), GW_RECORD (other));
  return found;
}
