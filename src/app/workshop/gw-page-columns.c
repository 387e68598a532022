/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-columns.h"

#define SPACING 18
/* Narrower than this, the second child goes below the first. */
#define MINIMUM_FOR_TWO 820
#define SIDE_WIDTH 264

struct _GwPageColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPageColumns, gw_page_columns, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
gw_page_columns_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
split (GtkWidget  *widget,
       int         width,
       GtkWidget **first,
       GtkWidget **second,
       int        *side)
{
  int first_minimum, second_minimum;

  *first = gtk_widget_get_first_child (widget);
  *second = *first != NULL ? gtk_widget_get_next_sibling (*first) : NULL;
  *side = 0;
  if (*second == NULL || !gtk_widget_should_layout (*second))
    {
      *second = NULL;
      return FALSE;
    }

  gtk_widget_measure (*first, GTK_ORIENTATION_HORIZONTAL, -1, &first_minimum, NULL, NULL, NULL);
  gtk_widget_measure (*second, GTK_ORIENTATION_HORIZONTAL, -1, &second_minimum, NULL, NULL, NULL);
  *side = MAX (SIDE_WIDTH, second_minimum);
  return width >= MINIMUM_FOR_TWO && width - *side - SPACING >= first_minimum;
}

static int
height_for (GtkWidget *widget,
            int        width,
            gboolean   natural)
{
  int least, wanted;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? SPACING : 0);
    }
  *natural = MAX (*natural, *minimum);
}

static void
gw_page_columns_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *first, *second;
  int side, width;
  gboolean beside;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  width = for_size >= 0 ? for_size : MINIMUM_FOR_TWO;
  beside = split (widget, width, &first, &second, &side);
  if (first == NULL)
    return;

  *minimum = height_for (first, beside ? width - side - SPACING : width, FALSE);
  *natural = height_for (first, beside ? width - side - SPACING : width, TRUE);
  if (second == NULL)
    return;
  if (beside)
    {
      *minimum = MAX (*minimum, height_for (second, side, FALSE));
      *natural = MAX (*natural, height_for (second, side, TRUE));
    }
  else
    {
      *minimum += SPACING + height_for (second, width, FALSE);
      *natural += SPACING + height_for (second, width, TRUE);
    }
}

static void
gw_page_columns_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first, *second;
  int side;

  if (split (widget, width, &first, &second, &side))
    {
      int rest = width - side - SPACING;

      gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? side + SPACING : 0, 0, rest, height }, -1);
      gtk_widget_size_allocate (second,
                                &(GtkAllocation) { rtl ? 0 : rest + SPACING, 0, side,
                                                   MIN (height, height_for (second, side, TRUE)) }, -1);
    }
  else if (first != NULL)
    {
      int first_height = second != NULL ? MIN (height_for (first, width, TRUE), height) : height;

      gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, first_height }, -1);
      if (second != NULL)
        gtk_widget_size_allocate (second,
                                  &(GtkAllocation) { 0, first_height + SPACING, width,
                                                     MAX (0, height - first_height - SPACING) }, -1);
    }
}

static void
gw_page_columns_class_init (GwPageColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = gw_page_columns_get_request_mode;
  layout_class->measure = gw_page_columns_measure;
  layout_class->allocate = gw_page_columns_allocate;
}

static void
gw_page_columns_init (GwPageColumns *self)
{
}
