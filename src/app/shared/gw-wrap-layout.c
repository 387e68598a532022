/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-wrap-layout.h"

struct _GwWrapLayout
{
  GtkLayoutManager parent_instance;

  int column_spacing;
  int row_spacing;
  gboolean spread;
};

G_DEFINE_FINAL_TYPE (GwWrapLayout, gw_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_COLUMN_SPACING = 1,
  PROP_ROW_SPACING,
  PROP_SPREAD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Natural width, unless that is more than there is. */
static int
get_child_width (GtkWidget *child,
                 int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

static int
get_child_height (GtkWidget *child,
                  int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* From @first on, as many children as fit; the next row begins with what is
 * returned. */
static GtkWidget *
fill_row (GwWrapLayout *self,
          GtkWidget    *first,
          int           available,
          int          *height)
{
  GtkWidget *child;
  int x = 0;

  *height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;
      width = get_child_width (child, available);
      if (child != first && x > 0 && x + width > available)
        break;
      x += width + self->column_spacing;
      *height = MAX (*height, get_child_height (child, width));
    }

  return child;
}

/* The last child of a row. */
static GtkWidget *
get_last (GtkWidget *first,
          GtkWidget *next)
{
  GtkWidget *last = NULL;

  for (GtkWidget *child = first; child != next; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      last = child;

  return last;
}

static void
measure_width (GwWrapLayout *self,
               GtkWidget    *widget,
               int          *minimum,
               int          *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->column_spacing : 0);
    }
}

static GtkSizeRequestMode
gw_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  GwWrapLayout *self = GW_WRAP_LAYOUT (manager);
  int total = 0;

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;)
    {
      int height;

      first = fill_row (self, first, for_size < 0 ? G_MAXINT / 2 : for_size, &height);
      total += height + (total > 0 ? self->row_spacing : 0);
    }
  *minimum = *natural = total;
}

static void
gw_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  GwWrapLayout *self = GW_WRAP_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;)
    {
      int row_height;
      int x = 0;
      GtkWidget *next = fill_row (self, first, width, &row_height);
      GtkWidget *last = get_last (first, next);

      for (GtkWidget *child = first; child != next; child = gtk_widget_get_next_sibling (child))
        {
          int child_width;

          if (!gtk_widget_should_layout (child))
            continue;
          child_width = get_child_width (child, width);
          if (self->spread && child == last && x > 0)
            x = width - child_width;
          gtk_widget_size_allocate (child,
                                    &(GtkAllocation) { rtl ? width - x - child_width : x, y,
                                                       child_width, row_height }, -1);
          x += child_width + self->column_spacing;
        }
      y += row_height + self->row_spacing;
      first = next;
    }
}

static void
gw_wrap_layout_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GwWrapLayout *self = GW_WRAP_LAYOUT (object);

  switch (property_id)
    {
    case PROP_COLUMN_SPACING:
      g_value_set_int (value, self->column_spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    case PROP_SPREAD:
      g_value_set_boolean (value, self->spread);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_wrap_layout_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwWrapLayout *self = GW_WRAP_LAYOUT (object);

  switch (property_id)
    {
    case PROP_COLUMN_SPACING:
      self->column_spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    case PROP_SPREAD:
      self->spread = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
gw_wrap_layout_class_init (GwWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = gw_wrap_layout_get_property;
  object_class->set_property = gw_wrap_layout_set_property;
  layout_class->get_request_mode = gw_wrap_layout_get_request_mode;
  layout_class->measure = gw_wrap_layout_measure;
  layout_class->allocate = gw_wrap_layout_allocate;

  properties[PROP_COLUMN_SPACING] = g_param_spec_int ("column-spacing", NULL, NULL, 0, 1000, 0,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, 1000, 0,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether the last child of a row stands at its end. */
  properties[PROP_SPREAD] = g_param_spec_boolean ("spread", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gw_wrap_layout_init (GwWrapLayout *self)
{
}

/**
 * gw_wrap_layout_new:
 * @column_spacing: pixels between the children of a row
 * @row_spacing: pixels between rows
 *
 * Returns: (transfer full): a layout; row spacing and column spacing stay put
 *   however many rows there are
 */
GtkLayoutManager *
gw_wrap_layout_new (int column_spacing,
                    int row_spacing)
{
  return g_object_new (GW_TYPE_WRAP_LAYOUT,
                       "column-spacing", column_spacing,
                       "row-spacing", row_spacing,
                       NULL);
}
