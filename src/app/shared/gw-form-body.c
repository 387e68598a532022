/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-form-body.h"

/* Of what scrolls, so that the window fits on a small screen. */
#define LEAST_HEIGHT 120
#define MOST_HEIGHT 560

struct _GwFormBody
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (GwFormBody, gw_form_body, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
gw_form_body_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scroller asks how high its content would be at any width, and cuts lines off. */
static void
gw_form_body_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  GwFormBody *self = GW_FORM_BODY (widget);

  gtk_widget_measure (orientation == GTK_ORIENTATION_VERTICAL ? self->box : self->scroller, orientation, for_size,
                      minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *natural = MIN (*natural, MOST_HEIGHT);
  *minimum = MIN (*minimum, LEAST_HEIGHT);
}

static void
gw_form_body_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gtk_widget_allocate (GW_FORM_BODY (widget)->scroller, width, height, baseline, NULL);
}

static void
gw_form_body_dispose (GObject *object)
{
  g_clear_pointer (&GW_FORM_BODY (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_form_body_parent_class)->dispose (object);
}

static void
gw_form_body_class_init (GwFormBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_form_body_dispose;
  widget_class->get_request_mode = gw_form_body_get_request_mode;
  widget_class->measure = gw_form_body_measure;
  widget_class->size_allocate = gw_form_body_size_allocate;
}

static void
gw_form_body_init (GwFormBody *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_start (self->box, 18);
  gtk_widget_set_margin_end (self->box, 18);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 18);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_form_body_new:
 *
 * Returns: (transfer floating): an empty body
 */
GtkWidget *
gw_form_body_new (void)
{
  return g_object_new (GW_TYPE_FORM_BODY, NULL);
}

/**
 * gw_form_body_append:
 * @part: (transfer floating): what stands below all that is there already
 */
void
gw_form_body_append (GwFormBody *self,
                     GtkWidget  *part)
{
  g_return_if_fail (GW_IS_FORM_BODY (self));
  g_return_if_fail (GTK_IS_WIDGET (part));

  gtk_box_append (GTK_BOX (self->box), part);
}

/**
 * gw_form_body_insert_after:
 * @part: (transfer floating): what stands below @before
 * @before: a part
 */
void
gw_form_body_insert_after (GwFormBody *self,
                           GtkWidget  *part,
                           GtkWidget  *before)
{
  g_return_if_fail (GW_IS_FORM_BODY (self));
  g_return_if_fail (GTK_IS_WIDGET (part) && GTK_IS_WIDGET (before));

  gtk_box_insert_child_after (GTK_BOX (self->box), part, before);
}
