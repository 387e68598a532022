/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paginate.h"

#define PAGE 100.0

static void
assert_pieces (const GwPageItem *items,
               guint             n_items,
               const char       *expected)
{
  g_autoptr (GArray) pieces = gw_paginate (items, n_items, PAGE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const GwPagePiece *piece = &g_array_index (pieces, GwPagePiece, i);

      g_string_append_printf (text, "%s%u:%u@%.0f+%.0f", i > 0 ? " " : "", piece->item, piece->page, piece->y, piece->height);
      if (piece->offset > 0)
        g_string_append_printf (text, "/%.0f", piece->offset);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Item:page@y+height/offset. */
static void
test_table (void)
{
  const double breaks[] = { 30, 60, 90, 120 };
  const GwPageItem two[] = { { 40, 40 }, { 40, 40, 10 } };
  const GwPageItem three[] = { { 40, 40 }, { 40, 40, 10 }, { 40, 40, 10 } };
  const GwPageItem heading[] = { { 80, 80 }, { 10, 10, 5, TRUE }, { 20, 20 } };
  const GwPageItem shrinking[] = { { 60, 60 }, { 60, 30 } };
  const GwPageItem shrinks_in_part[] = { { 60, 30 }, { 60, 40 } };
  const GwPageItem stretching[] = { { 20, 20 }, { 0, 0, 10, FALSE, TRUE } };
  const GwPageItem broken[] = { { 35, 35 }, { 150, 150, 0, FALSE, FALSE, breaks, 4 }, { 10, 10, 5 } };
  const GwPageItem headed[] = { { 35, 35 }, { 150, 150, 0, FALSE, FALSE, breaks, 4, 20 }, { 10, 10, 5 } };
  const GwPageItem overloaded[] = { { 35, 35 }, { 150, 150, 0, FALSE, FALSE, breaks, 4, 30 } };
  const GwPageItem too_high[] = { { 20, 20 }, { 130, 130 }, { 20, 20 } };

  assert_pieces (NULL, 0, "");
  assert_pieces (two, 2, "0:0@0+40 1:0@50+40");
  assert_pieces (three, 3, "0:0@0+40 1:0@50+40 2:1@0+40");
  assert_pieces (heading, 3, "0:0@0+80 1:1@0+10 2:1@10+20");
  assert_pieces (shrinking, 2, "0:0@0+60 1:0@60+40");
  assert_pieces (shrinks_in_part, 2, "0:0@0+48 1:0@48+52");
  assert_pieces (stretching, 2, "0:0@0+20 1:0@30+70");
  assert_pieces (broken, 3, "0:0@0+35 1:0@35+60 1:1@0+90/60 2:2@0+10");
  /* What is repeated is part of the height, and not repeated where it would take the page. */
  assert_pieces (headed, 3, "0:0@0+35 1:0@35+60 1:1@0+80/60 1:2@0+50/120 2:2@55+10");
  assert_pieces (overloaded, 2, "0:0@0+35 1:0@35+60 1:1@0+90/60");
  assert_pieces (too_high, 3, "0:0@0+20 1:1@0+130 2:2@0+20");
}

static GwPageItem *
new_random_items (guint      n_items,
                  GPtrArray *breaks)
{
  GwPageItem *items = g_new0 (GwPageItem, n_items);

  for (guint i = 0; i < n_items; i++)
    {
      GwPageItem *item = &items[i];
      GArray *item_breaks = g_array_new (FALSE, FALSE, sizeof (double));

      item->height = g_test_rand_double_range (0, 0.9 * PAGE);
      item->least = g_test_rand_int_range (0, 3) == 0 ? g_test_rand_double_range (0, 1) * item->height : item->height;
      item->space_before = g_test_rand_double_range (0, 20);
      item->keep_with_next = g_test_rand_int_range (0, 5) == 0;
      item->stretches = g_test_rand_int_range (0, 8) == 0;
      if (g_test_rand_int_range (0, 3) == 0)
        {
          item->height = g_test_rand_double_range (0, 4 * PAGE);
          item->least = item->height;
          for (double at = g_test_rand_double_range (5, 40); at < item->height; at += g_test_rand_double_range (5, 40))
            g_array_append_val (item_breaks, at);
        }
      item->breaks = (double *) (gpointer) item_breaks->data;
      item->n_breaks = item_breaks->len;
      item->repeated = g_test_rand_int_range (0, 2) == 0 ? g_test_rand_double_range (0, 40) : 0;
      g_ptr_array_add (breaks, item_breaks);
    }

  return items;
}

/* Whatever there is to print: nothing overlaps, nothing leaves the page, every
 * part is printed once and in order, and no page is empty. */
static void
test_holds (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      guint n_items = (guint) g_test_rand_int_range (1, 30);
      g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_autofree GwPageItem *items = new_random_items (n_items, breaks);
      g_autoptr (GArray) pieces = gw_paginate (items, n_items, PAGE);
      guint item = 0;
      double done = 0;

      for (guint i = 0; i < pieces->len; i++)
        {
          const GwPagePiece *piece = &g_array_index (pieces, GwPagePiece, i);
          const GwPagePiece *before = i > 0 ? &g_array_index (pieces, GwPagePiece, i - 1) : NULL;

          if (before == NULL || before->page != piece->page)
            {
              g_assert_cmpuint (piece->page, ==, before != NULL ? before->page + 1 : 0);
              g_assert_cmpfloat (piece->y, ==, 0);
            }
          else
            {
              g_assert_cmpfloat (piece->y, >=, before->y + before->height - 1e-6);
            }
          g_assert_cmpfloat (piece->y + piece->height, <=, PAGE + 0.01);

          if (piece->item != item)
            {
              g_assert_cmpuint (piece->item, ==, item + 1);
              item = piece->item;
              done = 0;
            }
          g_assert_cmpfloat_with_epsilon (piece->offset, done, 1e-6);
          g_assert_cmpfloat (piece->repeated, ==, piece->offset > 0 ? piece->repeated : 0);
          g_assert_true (piece->repeated == 0 || piece->repeated == items[item].repeated);
          done += piece->height - piece->repeated;
          g_assert_cmpfloat (done, >=, MIN (items[item].least, done));
          if (!piece->split)
            g_assert_cmpfloat (piece->height, >=, items[item].least - 1e-6);
          else if (i + 1 == pieces->len || g_array_index (pieces, GwPagePiece, i + 1).item != item)
            g_assert_cmpfloat_with_epsilon (done, items[item].height, 1e-6);
        }
      g_assert_cmpuint (item, ==, n_items - 1);
    }
}

/* A heading is never the last thing on a page. */
static void
test_headings_stay (void)
{
  for (guint run = 0; run < 500; run++)
    {
      GwPageItem items[20] = { { 0 } };
      g_autoptr (GArray) pieces = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (items); i++)
        {
          items[i].height = items[i].least = g_test_rand_double_range (1, i % 2 == 0 ? 15 : 80);
          items[i].keep_with_next = i % 2 == 0;
          items[i].space_before = 4;
        }
      pieces = gw_paginate (items, G_N_ELEMENTS (items), PAGE);
      g_assert_cmpuint (pieces->len, ==, G_N_ELEMENTS (items));
      for (guint i = 0; i < pieces->len; i += 2)
        g_assert_cmpuint (g_array_index (pieces, GwPagePiece, i).page, ==, g_array_index (pieces, GwPagePiece, i + 1).page);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paginate/table", test_table);
  g_test_add_func ("/paginate/holds", test_holds);
  g_test_add_func ("/paginate/headings-stay", test_headings_stay);

  return g_test_run ();
}
