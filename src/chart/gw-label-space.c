/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-label-space.h"

#include <math.h>

struct _GwLabelSpace
{
  GwBox   bounds;
  GArray *boxes;
  GArray *segments;
};

/* A piece of a line that labels keep clear of where they can. */
typedef struct
{
  GwPoint from;
  GwPoint to;
} Segment;

/* Labels that lie against each other and so move as one. */
typedef struct
{
  double sum;
  gsize  n_labels;
} Pool;

/**
 * gw_label_space_new:
 * @bounds: where labels may lie
 *
 * Returns: (transfer full): a space with nothing in it
 */
GwLabelSpace *
gw_label_space_new (const GwBox *bounds)
{
  GwLabelSpace *self;

  g_return_val_if_fail (bounds != NULL, NULL);

  self = g_new0 (GwLabelSpace, 1);
  self->bounds = *bounds;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (GwBox));
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  return self;
}

/**
 * gw_label_space_free:
 * @self: (transfer full): a space
 */
void
gw_label_space_free (GwLabelSpace *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->boxes);
  g_array_unref (self->segments);
  g_free (self);
}

/**
 * gw_label_space_add_box:
 * @self: a space
 * @box: what no label may cover
 */
void
gw_label_space_add_box (GwLabelSpace *self,
                        const GwBox  *box)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (box != NULL);

  g_array_append_vals (self->boxes, box, 1);
}

/**
 * gw_label_space_add_line:
 * @self: a space
 * @places: (array length=n_places): the corners of a line
 * @n_places: how many
 *
 * Adds a line that labels should not lie on, if there is a better place.
 */
void
gw_label_space_add_line (GwLabelSpace  *self,
                         const GwPoint *places,
                         gsize          n_places)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (places != NULL || n_places == 0);

  for (gsize i = 1; i < n_places; i++)
    {
      Segment segment = { places[i - 1], places[i] };

      g_array_append_val (self->segments, segment);
    }
}

/**
 * gw_label_space_is_free:
 * @self: a space
 * @box: a place for a label
 *
 * Returns: whether @box lies inside and covers no other box
 */
gboolean
gw_label_space_is_free (GwLabelSpace *self,
                        const GwBox  *box)
{
  const GwBox *bounds;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  bounds = &self->bounds;
  if (box->x < bounds->x - 0.5 || box->y < bounds->y - 0.5
      || box->x + box->width > bounds->x + bounds->width + 0.5
      || box->y + box->height > bounds->y + bounds->height + 0.5)
    return FALSE;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const GwBox *other = &g_array_index (self->boxes, GwBox, i);

      if (box->x < other->x + other->width && other->x < box->x + box->width
          && box->y < other->y + other->height && other->y < box->y + box->height)
        return FALSE;
    }

  return TRUE;
}

/* The part of the segment inside the box, after Liang and Barsky. */
static gboolean
segment_meets_box (const Segment *segment,
                   const GwBox   *box)
{
  double first = 0;
  double last = 1;
  double dx = segment->to.x - segment->from.x;
  double dy = segment->to.y - segment->from.y;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { segment->from.x - box->x, box->x + box->width - segment->from.x,
                       segment->from.y - box->y, box->y + box->height - segment->from.y };

  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0)
        {
          if (q[i] < 0)
            return FALSE;
        }
      else if (p[i] < 0)
        {
          first = MAX (first, q[i] / p[i]);
        }
      else
        {
          last = MIN (last, q[i] / p[i]);
        }
    }

  return first <= last;
}

/**
 * gw_label_space_count_lines:
 * @self: a space
 * @box: a place for a label
 *
 * Returns: how many pieces of lines run through @box
 */
guint
gw_label_space_count_lines (GwLabelSpace *self,
                            const GwBox  *box)
{
  guint n_lines = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (box != NULL, 0);

  for (guint i = 0; i < self->segments->len; i++)
    n_lines += segment_meets_box (&g_array_index (self->segments, Segment, i), box) ? 1 : 0;

  return n_lines;
}

/**
 * gw_label_space_place:
 * @self: a space
 * @at: what the label belongs to
 * @width: of the label
 * @height: of the label
 * @gap: between the label and @at
 * @rtl: whether the drawing is mirrored
 * @box: (out): where the label lies best
 *
 * Looks for a place beside @at: above and towards the start first, since lines
 * go up and on. The place is taken from then on.
 *
 * Returns: whether there is a place; if not the label is better left out
 */
gboolean
gw_label_space_place (GwLabelSpace  *self,
                      const GwPoint *at,
                      double         width,
                      double         height,
                      double         gap,
                      gboolean       rtl,
                      GwBox         *box)
{
  /* Parts of the width and the height to shift by, and of the gap. */
  static const double shifts[][4] = {
    { -1, -1, -1, -0.4 }, { -1, -1, 0, -1 }, { -0.5, -1, 0, -1 }, { 0, -1, 0, -1 },
    { 0, 0, 1, 0.4 }, { 0, 0, 0, 1 }, { -0.5, 0, 0, 1 }, { -1, 0, 0, 1 },
    { 0, -0.5, 1, 0 }, { -1, -0.5, -1, 0 }, { -1, -2, 0, -1 }, { 0, 1, 0, 1 },
  };
  guint fewest = G_MAXUINT;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (at != NULL && box != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      double dx = shifts[i][0] * width + shifts[i][2] * gap;
      GwBox candidate = { at->x + dx, at->y + shifts[i][1] * height + shifts[i][3] * gap, width, height };
      guint n_lines;

      if (rtl)
        candidate.x = at->x - dx - width;
      if (!gw_label_space_is_free (self, &candidate))
        continue;

      n_lines = gw_label_space_count_lines (self, &candidate);
      if (n_lines < fewest)
        {
          fewest = n_lines;
          *box = candidate;
        }
    }

  if (fewest == G_MAXUINT)
    return FALSE;

  gw_label_space_add_box (self, box);
  return TRUE;
}

/**
 * gw_labels_spread:
 * @middles: (array length=n_labels) (inout): where labels would like to stand, rising
 * @n_labels: how many
 * @height: of each label
 * @top: the upper bound
 * @bottom: the lower bound
 *
 * Moves labels in a column apart as little as possible: those that would
 * overlap stand against each other around the mean of where they belong.
 *
 * Returns: how many fit between the bounds; only that many are placed
 */
gsize
gw_labels_spread (double *middles,
                  gsize   n_labels,
                  double  height,
                  double  top,
                  double  bottom)
{
  g_autofree Pool *pools = NULL;
  gsize n_pools = 0;
  gsize label = 0;

  g_return_val_if_fail (middles != NULL || n_labels == 0, 0);
  g_return_val_if_fail (height > 0, 0);

  while (n_labels > 0 && n_labels * height > bottom - top + 1e-6)
    n_labels--;

  /* Without its distance from the first label each wants to stand at
   * middle - i × height; those values must not fall: pool those that do. */
  pools = g_new (Pool, n_labels + 1);
  for (gsize i = 0; i < n_labels; i++)
    {
      pools[n_pools++] = (Pool) { middles[i] - (double) i * height, 1 };
      while (n_pools > 1 && pools[n_pools - 2].sum / (double) pools[n_pools - 2].n_labels
                              >= pools[n_pools - 1].sum / (double) pools[n_pools - 1].n_labels)
        {
          pools[n_pools - 2].sum += pools[n_pools - 1].sum;
          pools[n_pools - 2].n_labels += pools[n_pools - 1].n_labels;
          n_pools--;
        }
    }

  for (gsize pool = 0; pool < n_pools; pool++)
    {
      double base = pools[pool].sum / (double) pools[pool].n_labels;

      base = MIN (base, bottom - height / 2 - (double) (n_labels - 1) * height);
      base = MAX (base, top + height / 2);
      for (gsize i = 0; i < pools[pool].n_labels; i++, label++)
        middles[label] = base + (double) label * height;
    }

  return n_labels;
}
