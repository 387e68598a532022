/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-extremes.h"

/* Points in one block, and blocks in one block of the next level. */
#define BLOCK 16
/* 16^8 is more than any array holds. */
#define MOST_LEVELS 8

/* Positions of the lowest and of the highest point of a block. */
typedef struct
{
  guint low;
  guint high;
} Block;

struct _GwExtremes
{
  const GwPoint *points;
  guint          n_points;
  GArray        *levels[MOST_LEVELS];
  guint          n_levels;
};

/* Of equal points the first counts. */
static void
take_point (const GwExtremes *self,
            guint             position,
            Block            *found)
{
  if (self->points[position].y < self->points[found->low].y)
    found->low = position;
  if (self->points[position].y > self->points[found->high].y)
    found->high = position;
}

static void
take_block (const GwExtremes *self,
            const Block      *block,
            Block            *found)
{
  if (self->points[block->low].y < self->points[found->low].y)
    found->low = block->low;
  if (self->points[block->high].y > self->points[found->high].y)
    found->high = block->high;
}

static GArray *
gather_points (const GwExtremes *self)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  for (guint first = 0; first < self->n_points; first += BLOCK)
    {
      Block block = { first, first };

      for (guint i = first + 1; i < MIN (first + BLOCK, self->n_points); i++)
        take_point (self, i, &block);
      g_array_append_val (blocks, block);
    }

  return blocks;
}

static GArray *
gather_blocks (const GwExtremes *self,
               GArray           *below)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));

  for (guint first = 0; first < below->len; first += BLOCK)
    {
      Block block = g_array_index (below, Block, first);

      for (guint i = first + 1; i < MIN (first + BLOCK, below->len); i++)
        take_block (self, &g_array_index (below, Block, i), &block);
      g_array_append_val (blocks, block);
    }

  return blocks;
}

/**
 * gw_extremes_new:
 * @points: (array length=n_points): the points; must outlive this, unchanged
 * @n_points: how many
 *
 * Looks at each point once.
 *
 * Returns: (transfer full): the extremes of all runs
 */
GwExtremes *
gw_extremes_new (const GwPoint *points,
                 guint          n_points)
{
  GwExtremes *self;

  g_return_val_if_fail (points != NULL || n_points == 0, NULL);

  self = g_new0 (GwExtremes, 1);
  self->points = points;
  self->n_points = n_points;
  if (n_points <= BLOCK)
    return self;

  self->levels[self->n_levels++] = gather_points (self);
  while (self->n_levels < MOST_LEVELS && self->levels[self->n_levels - 1]->len > BLOCK)
    {
      self->levels[self->n_levels] = gather_blocks (self, self->levels[self->n_levels - 1]);
      self->n_levels++;
    }

  return self;
}

/**
 * gw_extremes_free:
 * @self: (transfer full): extremes
 */
void
gw_extremes_free (GwExtremes *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_levels; i++)
    g_array_unref (self->levels[i]);
  g_free (self);
}

/**
 * gw_extremes_find:
 * @first: position of the first point of the run
 * @last: position of its last point, not before @first
 * @low: (out): position of the lowest point, the first of equal ones
 * @high: (out): position of the highest point, the first of equal ones
 *
 * Costs the logarithm of the length of the run.
 */
void
gw_extremes_find (const GwExtremes *self,
                  guint             first,
                  guint             last,
                  guint            *low,
                  guint            *high)
{
  Block found = { first, first };
  guint position = first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first <= last && last < self->n_points);
  g_return_if_fail (low != NULL && high != NULL);

  /* From left to right, each time by the largest block that begins here and
   * ends inside. */
  while (position <= last)
    {
      guint level = 0;
      guint size = 1;

      while (level < self->n_levels && position % (size * BLOCK) == 0 && last - position >= size * BLOCK - 1)
        {
          level++;
          size *= BLOCK;
        }
      if (level == 0)
        take_point (self, position, &found);
      else
        take_block (self, &g_array_index (self->levels[level - 1], Block, position / size), &found);
      position += size;
    }

  *low = found.low;
  *high = found.high;
}
