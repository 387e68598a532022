/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-width-layout.h"

struct _GwWidthLayout
{
  GtkLayoutManager parent_instance;

  int   widths[GW_WIDTH_LAYOUT_N_STEPS]; /* in ems, the largest first */
  guint n_widths;
  guint step; /* how many of them there is no room for */
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (GwWidthLayout, gw_width_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify_cb (gpointer data)
{
  GwWidthLayout *self = data;

  self->notify_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What it holds scrolls. */
static GtkSizeRequestMode
gw_width_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
gw_width_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
gw_width_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GwWidthLayout *self = GW_WIDTH_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int em = pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
  guint step = 0;

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
  while (step < self->n_widths && width < self->widths[step] * em)
    step++;
  if (step == self->step)
    return;

  /* Nothing may be arranged in the middle of an allocation. */
  self->step = step;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_once (notify_cb, self);
}

static void
gw_width_layout_dispose (GObject *object)
{
  g_clear_handle_id (&GW_WIDTH_LAYOUT (object)->notify_id, g_source_remove);

  G_OBJECT_CLASS (gw_width_layout_parent_class)->dispose (object);
}

static void
gw_width_layout_class_init (GwWidthLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_width_layout_dispose;
  layout_class->get_request_mode = gw_width_layout_get_request_mode;
  layout_class->measure = gw_width_layout_measure;
  layout_class->allocate = gw_width_layout_allocate;

  /**
   * GwWidthLayout::changed:
   *
   * It became narrow, or narrower, or wide again.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_WIDTH_LAYOUT, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_width_layout_init (GwWidthLayout *self)
{
}

/**
 * gw_width_layout_new:
 * @narrow_ems: a width in ems; what is less is narrow
 *
 * Returns: (transfer full): the layout of a widget with one child that scrolls
 */
GtkLayoutManager *
gw_width_layout_new (int narrow_ems)
{
  GwWidthLayout *self;

  g_return_val_if_fail (narrow_ems > 0, NULL);

  self = g_object_new (GW_TYPE_WIDTH_LAYOUT, NULL);
  self->widths[self->n_widths++] = narrow_ems;

  return GTK_LAYOUT_MANAGER (self);
}

/**
 * gw_width_layout_is_narrow:
 *
 * Returns: whether its widget was narrow when it was laid out last
 */
gboolean
gw_width_layout_is_narrow (GwWidthLayout *self)
{
  g_return_val_if_fail (GW_IS_WIDTH_LAYOUT (self), FALSE);

  return self->step > 0;
}

/**
 * gw_width_layout_add_step:
 * @ems: a width in ems, less than those before
 *
 * For what becomes narrow in steps: below this width it is narrower still.
 */
void
gw_width_layout_add_step (GwWidthLayout *self,
                          int            ems)
{
  g_return_if_fail (GW_IS_WIDTH_LAYOUT (self));
  g_return_if_fail (self->n_widths < GW_WIDTH_LAYOUT_N_STEPS);
  g_return_if_fail (ems > 0 && ems < self->widths[self->n_widths - 1]);

  self->widths[self->n_widths++] = ems;
}

/**
 * gw_width_layout_get_step:
 *
 * Returns: how many of the widths its widget had no room for when it was laid
 *   out last; 0 while it is not narrow
 */
guint
gw_width_layout_get_step (GwWidthLayout *self)
{
  g_return_val_if_fail (GW_IS_WIDTH_LAYOUT (self), 0);

  return self->step;
}
