/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-data-table.h"

/* What a spreadsheet would run stays a text; numbers stay numbers. */
static void
test_formulas (void)
{
  const struct
  {
    const char *cell;
    const char *csv;
  } rows[] = {
    { "=1+1", "'=1+1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "+cmd|x", "'+cmd|x" },
    { "-2+3", "'-2+3" },
    { "\tx", "'\tx" },
    { "\rx", "\"'\rx\"" },
    { "=\"a\"", "\"'=\"\"a\"\"\"" },
    { "-12", "-12" },
    { "+1.5", "+1.5" },
    { "-1\302\240250,5\302\240%", "\"-1250,5%\"" },
    { "\342\210\22212\342\200\257500", "-12500" },
    { "30\302\240June", "30\302\240June" },
    { "10 20", "10 20" },
    { "\342\210\222", "\342\210\222" },
    { "a=b", "a=b" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwDataTable) table = gw_data_table_new ((const char *const[]) { "Name", NULL });
      g_autofree char *expected = g_strdup_printf ("Name\r\n%s\r\n", rows[i].csv);
      g_autofree char *csv = NULL;

      gw_data_table_append_row (table, (const char *const[]) { rows[i].cell });
      csv = gw_data_table_to_csv (table);
      g_assert_cmpstr (csv, ==, expected);
    }
}

static void
test_quotes (void)
{
  g_autoptr (GwDataTable) table = gw_data_table_new ((const char *const[]) { "A,B", "C", NULL });
  g_autofree char *csv = NULL;

  gw_data_table_append_row (table, (const char *const[]) { "say \"x\"", "one\ntwo" });
  gw_data_table_append_row (table, (const char *const[]) { "a;b", NULL });
  csv = gw_data_table_to_csv (table);
  g_assert_cmpstr (csv, ==, "\"A,B\",C\r\n\"say \"\"x\"\"\",\"one\ntwo\"\r\n\"a;b\",\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-table/formulas", test_formulas);
  g_test_add_func ("/data-table/quotes", test_quotes);

  return g_test_run ();
}
