/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paginate.h"

/* Rounding of sums of points; far below what a printer can show. */
#define TOLERANCE 0.001
/* What is repeated never takes more than this of a page. */
#define REPEATED_SHARE 0.25

/* The state of one run. */
typedef struct
{
  const GwPageItem *items;
  guint             n_items;
  double            page_height;
  GArray           *pieces;
  guint             first_piece;
  guint             page;
  double            used;
} Run;

/* Gives what is left of the page back to the items that had to shrink, then to
 * those that stretch, and places all of them. */
static void
finish_page (Run *run)
{
  double left = run->page_height - run->used;
  double wanted = 0;
  guint n_stretching = 0;
  double share;
  double y = 0;

  for (guint i = run->first_piece; i < run->pieces->len; i++)
    {
      const GwPagePiece *piece = &g_array_index (run->pieces, GwPagePiece, i);
      const GwPageItem *item = &run->items[piece->item];

      if (piece->split)
        continue;
      wanted += item->height - item->least;
      n_stretching += item->stretches ? 1 : 0;
    }
  share = wanted > 0 ? CLAMP (left / wanted, 0, 1) : 0;
  left = MAX (left - share * wanted, 0);

  for (guint i = run->first_piece; i < run->pieces->len; i++)
    {
      GwPagePiece *piece = &g_array_index (run->pieces, GwPagePiece, i);
      const GwPageItem *item = &run->items[piece->item];

      if (!piece->split)
        {
          piece->height += share * (item->height - item->least);
          if (item->stretches)
            piece->height += left / n_stretching;
        }
      y += i > run->first_piece && piece->offset == 0 ? item->space_before : 0;
      piece->y = y;
      y += piece->height;
    }

  run->first_piece = run->pieces->len;
  run->used = 0;
  run->page++;
}

static gboolean
page_is_empty (Run *run)
{
  return run->first_piece == run->pieces->len;
}

static void
add_piece (Run    *run,
           guint   item,
           double  height)
{
  GwPagePiece piece = { item, run->page, 0, height };

  if (!page_is_empty (run))
    run->used += run->items[item].space_before;
  run->used += height;
  g_array_append_val (run->pieces, piece);
}

/* From @offset to @end, below @repeated of what was there before. */
static void
add_part (Run    *run,
          guint   item,
          double  offset,
          double  end,
          double  repeated)
{
  GwPagePiece piece = { item, run->page, 0, end - offset + repeated, offset, TRUE, repeated };

  if (!page_is_empty (run) && offset == 0)
    run->used += run->items[item].space_before;
  run->used += piece.height;
  g_array_append_val (run->pieces, piece);
}

/* The last place to break within some room; @offset where there is none. */
static double
find_end (const GwPageItem *item,
          double            offset,
          double            room)
{
  double end = offset;

  if (item->height - offset <= room)
    return item->height;

  for (gsize i = 0; i < item->n_breaks && item->breaks[i] - offset <= room; i++)
    if (item->breaks[i] > offset)
      end = item->breaks[i];

  return end;
}

/* The next place to break, for what is higher than a page. */
static double
find_next_end (const GwPageItem *item,
               double            offset)
{
  for (gsize i = 0; i < item->n_breaks; i++)
    if (item->breaks[i] > offset)
      return item->breaks[i];

  return item->height;
}

/* The height that an item and those it must stay with need, or its first part
 * where it can be split. */
static double
get_group_height (Run   *run,
                  guint  first)
{
  double height = 0;

  for (guint i = first; i < run->n_items; i++)
    {
      const GwPageItem *item = &run->items[i];

      if (i > first)
        height += item->space_before;
      if (item->n_breaks > 0 && !item->keep_with_next)
        return height + item->breaks[0];
      height += item->least;
      if (!item->keep_with_next)
        break;
    }

  return height;
}

/* Puts as much of an item on each page as fits. */
static void
add_in_parts (Run   *run,
              guint  index)
{
  const GwPageItem *item = &run->items[index];
  double offset = 0;

  while (offset < item->height)
    {
      double space = !page_is_empty (run) && offset == 0 ? item->space_before : 0;
      double repeated = offset > 0 && item->repeated <= REPEATED_SHARE * run->page_height ? item->repeated : 0;
      double room = run->page_height - run->used - space + TOLERANCE;
      double end = find_end (item, offset, room - repeated);

      if (end == offset && page_is_empty (run))
        {
          repeated = 0;
          end = find_end (item, offset, room);
          /* A line higher than a page: there is no better place for it. */
          if (end == offset)
            end = find_next_end (item, offset);
        }
      if (end > offset)
        add_part (run, index, offset, end, repeated);
      offset = end;
      if (offset < item->height)
        finish_page (run);
    }
}

/**
 * gw_paginate:
 * @items: (array length=n_items): what to put on pages, in order
 * @n_items: how many
 * @page_height: the height of a page
 *
 * Puts items on pages. Items shrink to what they can do with before one moves
 * to the next page; what is then left is given back to them, and the rest to
 * those that stretch. An item moves as a whole, or goes on on the next page
 * where it can be broken. One that is higher than a page gets a page.
 *
 * Returns: (transfer full) (element-type GwPagePiece): where everything stands,
 *   in order
 */
GArray *
gw_paginate (const GwPageItem *items,
             guint             n_items,
             double            page_height)
{
  Run run = { items, n_items, page_height };

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (page_height > 0, NULL);

  run.pieces = g_array_new (FALSE, FALSE, sizeof (GwPagePiece));
  for (guint i = 0; i < n_items; i++)
    {
      const GwPageItem *item = &items[i];
      double space = page_is_empty (&run) ? 0 : item->space_before;
      gboolean tied = i > 0 && items[i - 1].keep_with_next;

      /* The first of a group asks for all of it; the others just follow. */
      if (!tied && !page_is_empty (&run)
          && run.used + space + get_group_height (&run, i) > page_height + TOLERANCE)
        {
          finish_page (&run);
          space = 0;
        }

      if (run.used + space + item->least <= page_height + TOLERANCE)
        {
          add_piece (&run, i, item->least);
          continue;
        }
      if (item->n_breaks > 0)
        {
          add_in_parts (&run, i);
          continue;
        }
      if (!page_is_empty (&run))
        finish_page (&run);
      add_piece (&run, i, item->least);
    }
  if (!page_is_empty (&run))
    finish_page (&run);

  return run.pieces;
}
