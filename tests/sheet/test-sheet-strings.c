/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pdf.h"

#include "gw-commitment.h"
#include "gw-edit.h"
#include "gw-sheet-sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* A text field of every record gets a word that is nowhere else; then the words
 * are looked for in what a reader finds in the PDF. */
typedef struct
{
  GHashTable *words;
  GHashTable *privates;
  guint       n_words;
} Vocabulary;

static void
give_words (Vocabulary *self,
            GwRecord   *record)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GwField *field = &klass->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;
      char *word;

      if (field->kind != GW_FIELD_TEXT || field->maximum < 8)
        continue;
      word = g_strdup_printf ("qx%04uz", self->n_words++);
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, word);
      g_assert_true (gw_record_build_value (record, i, &value, NULL));
      if (field->flags & GW_FIELD_PRIVATE)
        g_hash_table_insert (self->privates, g_strdup_printf ("%s:%s", G_OBJECT_TYPE_NAME (record), field->name), g_strdup (word));
      g_hash_table_insert (self->words, g_strdup_printf ("%s:%s:%s", G_OBJECT_TYPE_NAME (record), field->name,
                                                         word), word);
    }
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (klass->slots[slot].single)
        {
          give_words (self, gw_record_get_single (record, slot));
          continue;
        }
      for (guint i = 0; i < gw_record_list_get_length (gw_record_get_list (record, slot)); i++)
        give_words (self, gw_record_list_get (gw_record_get_list (record, slot), i));
    }
}

static char *
read_text (GwSheetPack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = gw_sheet_pack_to_pdf_bytes (pack, &error);
  g_autofree char *path = NULL;
  char *text = NULL;
  int fd;

  g_assert_no_error (error);
  fd = g_file_open_tmp ("gw-strings-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  {
    const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };

    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpint (g_unlink (path), ==, 0);
  gw_sheet_sample_hide_codes (text);

  return text;
}

/* What belongs on which sheet: class and field; of each record of the class that
 * is the member's or the team's. */
typedef struct
{
  GwSheetKind  kind;
  const char  *fields[24];
} Belongs;

static const Belongs belongs[] = {
  { GW_SHEET_KIND_MEMBER,
    { "GwWorkshop:title", "GwWorkshop:company", "GwTeam:name", "GwMember:name", "GwMetric:unit", "GwGoal:title",
      "GwGoal:why", "GwGoal:guard", "GwAllocationRow:reason", "GwStage:name", "GwMilestone:title", "GwCommitment:outcome",
      "GwCommitment:obstacle", "GwCommitment:witness", "GwCommitment:audience", "GwIfThen:cue", "GwIfThen:response" } },
  { GW_SHEET_KIND_TEAM,
    { "GwWorkshop:title", "GwWorkshop:company", "GwTeam:name", "GwMember:name", "GwMetric:unit", "GwGoal:why",
      "GwGoal:guard", "GwAllocation:reason", "GwAllocationRow:reason", "GwPractice:promise", "GwPractice:often",
      "GwCadenceTier:name", "GwReflection:why-customers", "GwReflection:why-team", "GwReflection:lock-who",
      "GwReflection:lock-evidence", "GwReview:guard-customers", "GwReview:guard-dates", "GwReview:guard-neglect",
      "GwReview:guard-rules", "GwReview:guard-learning" } },
  { GW_SHEET_KIND_POSTER,
    { "GwWorkshop:title", "GwWorkshop:company", "GwTeam:name", "GwMetric:unit", "GwGoal:why" } },
  { GW_SHEET_KIND_SCORECARD,
    { "GwWorkshop:title", "GwWorkshop:company", "GwTeam:name", "GwMember:name", "GwMetric:unit", "GwStage:name",
      "GwMilestone:title", "GwReview:guard-customers", "GwReview:guard-learning" } },
  { GW_SHEET_KIND_BLANK, { "GwWorkshop:title", "GwWorkshop:company" } },
};

static GwSheetPack *
new_pack (GwSheetSample *sample,
          GwSheetKind    kind)
{
  GwDate as_of = gw_date_new (2026, 6, 30);
  g_autoptr (GwInsight) insight = gw_insight_new (sample->workshop, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  GwPageSetup page_setup;

  gw_page_setup_init (&page_setup, GW_PAPER_A4, FALSE);
  return gw_sheet_pack_new (sample->workshop, insight, kind, NULL, &page_setup, format, as_of);
}

/* At least one word of the class and field is there. */
static void
assert_found (Vocabulary *vocabulary,
              const char *field,
              const char *text)
{
  g_autofree char *prefix = g_strconcat (field, ":", NULL);
  GHashTableIter iter;
  const char *name;
  const char *word;
  guint n_known = 0;

  g_hash_table_iter_init (&iter, vocabulary->words);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &word))
    {
      if (!g_str_has_prefix (name, prefix))
        continue;
      n_known++;
      if (strstr (text, word) != NULL)
        return;
    }
  g_assert_cmpuint (n_known, >, 0);
  g_error ("nothing of %s is on the sheet", field);
}

static void
test_strings (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) privates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  Vocabulary vocabulary = { words, privates, 0 };

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  gw_sheet_sample_init (&sample);
  gw_sheet_sample_add_lists (&sample);
  give_words (&vocabulary, GW_RECORD (sample.workshop));
  g_assert_cmpuint (g_hash_table_size (privates), >=, 2);

  for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
    {
      g_autoptr (GwSheetPack) pack = new_pack (&sample, kind);
      g_autofree char *text = read_text (pack);
      GHashTableIter iter;
      const char *name;
      const char *word;

      g_hash_table_iter_init (&iter, privates);
      while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &word))
        if (strstr (text, word) != NULL)
          g_error ("%s is private and stands on the %s", name, gw_sheet_kind_get_word (kind));
      for (gsize i = 0; i < G_N_ELEMENTS (belongs); i++)
        for (guint j = 0; belongs[i].kind == kind && belongs[i].fields[j] != NULL; j++)
          assert_found (&vocabulary, belongs[i].fields[j], text);
    }
}

/* Private numbers, each of a size that is nowhere else. */
static void
test_private_numbers (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  gw_sheet_sample_init (&sample);
  gw_sheet_sample_add_lists (&sample);
  for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
    {
      g_autoptr (GwSheetPack) pack = new_pack (&sample, kind);
      g_autofree char *text = read_text (pack);

      /* Confidence, and what somebody else had offered. */
      g_assert_null (strstr (text, " " G_STRINGIFY (GW_SAMPLE_CONFIDENCE) " %"));
      /* What all have heard when first numbers were revealed is in the minutes alone. */
      if (kind != GW_SHEET_KIND_MINUTES)
        g_assert_null (strstr (text, G_STRINGIFY (GW_SAMPLE_OFFER_OF_BEN)));
      g_assert_null (strstr (text, "onfidence"));
    }
}

/* A list that goes on on another page has its headings there, too, and each page
 * says whose it is. */
static void
test_large_team (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GwSheetPack) pack = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_with_members = 0;
  guint n_pages;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  gw_sheet_sample_init (&sample);
  gw_sheet_sample_add_members (&sample, 38);
  gw_sheet_sample_set_text (GW_RECORD (sample.team), "name", "Large Team");
  pack = new_pack (&sample, GW_SHEET_KIND_TEAM);
  text = read_text (pack);
  pages = g_strsplit (text, "\f", -1);
  /* After the last page there is nothing. */
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >=, 2);
  for (guint i = 0; i < n_pages; i++)
    {
      /* The reader drops narrow spaces. */
      g_autofree char *number = g_strdup_printf ("\\b%u ?/ ?%u\\b", i + 1, n_pages);

      g_assert_true (g_regex_match_simple (number, pages[i], 0, 0));
      g_assert_nonnull (strstr (pages[i], "Large Team"));
      if (strstr (pages[i], "Member number ") == NULL)
        continue;
      g_assert_nonnull (strstr (pages[i], "takes on"));
      n_with_members++;
    }
  g_assert_cmpuint (n_with_members, >=, 2);
  for (guint i = 0; i < 38; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member number %u ", i + 1);
      const char *found = strstr (text, name);

      /* Once, and once only. */
      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, name));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-strings/strings", test_strings);
  g_test_add_func ("/sheet-strings/private-numbers", test_private_numbers);

  g_test_add_func ("/sheet-strings/large-team", test_large_team);

  return g_test_run ();
}
