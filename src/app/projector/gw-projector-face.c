/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-face.h"

#include <glib/gi18n-lib.h>

#include "gw-figure-area.h"
#include "gw-page-states.h"
#include "gw-page-text.h"
#include "gw-paragraph.h"

#define N_PAGES (GW_PAGE_READ_BACK + 1)

/* Ordinary text is a 27th of the height: read from ten metres on a wall of
 * two. What does not fit becomes smaller, down to this share. */
#define UNITS_HIGH 27.0
#define UNITS_WIDE 44.0
#define SMALLEST 0.4
#define STEP 0.94

#define LONG_NAME 32

struct _GwProjectorFace
{
  GtkWidget parent_instance;

  GwProjector *projector;

  GtkWidget *header;
  GtkWidget *page_label;
  GtkWidget *time_label;
  GtkWidget *content;
  GtkWidget *footer;
  GtkWidget *agenda[N_PAGES];

  int fitted_width;
  int fitted_height;
};

G_DEFINE_FINAL_TYPE (GwProjectorFace, gw_projector_face, GTK_TYPE_WIDGET)

/* How large a widget is in units is written on it. */
static GQuark
factor_quark (void)
{
  return g_quark_from_static_string ("gw-projector-factor");
}

static void
set_factor (GtkWidget *widget,
            double     factor)
{
  g_object_set_qdata (G_OBJECT (widget), factor_quark (), GINT_TO_POINTER ((int) (factor * 100)));
}

static void
scale_below (GtkWidget *widget,
             double     unit)
{
  double factor = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (widget), factor_quark ())) / 100.0;

  if (factor > 0 && GTK_IS_LABEL (widget))
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (factor * unit * PANGO_SCALE)));
      gtk_label_set_attributes (GTK_LABEL (widget), attributes);
    }
  else if (factor > 0)
    gtk_widget_set_size_request (widget, -1, (int) (factor * unit));
  if (GTK_IS_BOX (widget) && GTK_IS_ORIENTABLE (widget))
    gtk_box_set_spacing (GTK_BOX (widget), (int) (0.6 * unit));
  if (GTK_IS_GRID (widget))
    {
      gtk_grid_set_row_spacing (GTK_GRID (widget), (guint) (0.45 * unit));
      gtk_grid_set_column_spacing (GTK_GRID (widget), (guint) (1.2 * unit));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    scale_below (child, unit);
}

static GtkWidget *
new_label (const char *text,
           double      factor,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = gw_paragraph_new (text, first_class);

  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  set_factor (label, factor);
  return label;
}

static GtkWidget *
new_bar (double share)
{
  GtkWidget *bar = gtk_level_bar_new ();

  /* A share is neither good nor bad: one colour for all. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), CLAMP (share, 0, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Share"), -1);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  set_factor (bar, 0.7);
  return bar;
}

/* Sentences need the room that numbers leave. */
static gboolean
has_sentences (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_utf8_strlen (((const GwSlideRow *) g_ptr_array_index (rows, i))->name, -1) > LONG_NAME)
      return TRUE;

  return FALSE;
}

static GtkWidget *
new_rows (GPtrArray *rows)
{
  GtkWidget *grid = gtk_grid_new ();
  gboolean sentences = has_sentences (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const GwSlideRow *row = g_ptr_array_index (rows, i);
      gboolean has_bar = row->share >= 0;
      GtkWidget *name = new_label (row->name, 1, NULL, NULL);

      gtk_widget_set_valign (name, GTK_ALIGN_START);
      gtk_widget_set_hexpand (name, sentences && !has_bar);
      gtk_grid_attach (GTK_GRID (grid), name, 0, (int) i, 1, 1);
      if (has_bar)
        gtk_grid_attach (GTK_GRID (grid), new_bar (row->share), 1, (int) i, 1, 1);
      if (row->value != NULL && row->value[0] != '\0')
        {
          GtkWidget *value = new_label (row->value, 1, "numeric", "projector-value");

          gtk_widget_set_valign (value, GTK_ALIGN_START);
          gtk_widget_set_hexpand (value, !has_bar && !sentences);
          gtk_label_set_xalign (GTK_LABEL (value), has_bar ? 1 : 0);
          gtk_grid_attach (GTK_GRID (grid), value, has_bar ? 2 : 1, (int) i, 1, 1);
        }
    }

  return grid;
}

static void
show_slide (GwProjectorFace *self,
            const GwSlide   *slide)
{
  GtkBox *box = GTK_BOX (self->content);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (box, child);

  gtk_box_append (box, new_label (slide->title, 1, "projector-title", NULL));
  if (slide->big != NULL)
    gtk_box_append (box, new_label (slide->big, slide->text == NULL && slide->rows->len == 0 ? 2.6 : 2.2,
                                    "projector-big", NULL));
  if (slide->text != NULL && slide->text[0] != '\0')
    gtk_box_append (box, new_label (slide->text, 1.25, NULL, NULL));
  if (slide->figure != NULL)
    {
      child = gw_figure_area_new ();
      g_object_set (child, "readable", FALSE, NULL);
      gw_figure_area_set_figure (GW_FIGURE_AREA (child), slide->figure);
      set_factor (child, 16);
      gtk_box_append (box, child);
    }
  if (slide->rows->len > 0)
    gtk_box_append (box, new_rows (slide->rows));
  if (slide->quiet != NULL)
    gtk_box_append (box, new_label (slide->quiet, 0.9, "dim-label", NULL));
}

/* Names of pages only: who is how far with what is for the facilitator. */
static void
show_agenda (GwProjectorFace *self)
{
  GwSession *session = gw_projector_get_session (self->projector);
  GwPage current = gw_session_get_page (session);

  for (int page = 0; page < N_PAGES; page++)
    {
      GwPageState *state = gw_page_states_find (gw_session_get_workshop (session), (GwPage) page);
      gboolean done = state != NULL && gw_page_state_get_progress (state) == GW_PAGE_PROGRESS_DONE;
      g_autofree char *text = g_strdup_printf ("%s %s", page == (int) current ? "●" : done ? "✓" : "○",
                                               gw_choice_get_label (GW_TYPE_PAGE, page));

      gtk_label_set_text (GTK_LABEL (self->agenda[page]), text);
      gtk_widget_remove_css_class (self->agenda[page], page == (int) current ? "dim-label" : "projector-value");
      gtk_widget_add_css_class (self->agenda[page], page == (int) current ? "projector-value" : "dim-label");
    }
}

static void
gw_projector_face_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 540;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum, natural;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL, NULL);
  return natural;
}

static void
fit (GwProjectorFace *self,
     int              width,
     int              height)
{
  double unit = MAX (MIN (height / UNITS_HIGH, width / UNITS_WIDE), 6);
  int margin = (int) (1.5 * unit);
  int inner = MAX (width - 2 * margin, 1);
  int available;

  scale_below (self->header, 0.72 * unit);
  scale_below (self->footer, 0.5 * unit);
  available = height - 3 * margin - measure_height (self->header, inner) - measure_height (self->footer, inner);
  for (double size = unit; size >= SMALLEST * unit; size *= STEP)
    {
      scale_below (self->content, size);
      if (measure_height (self->content, inner) <= available)
        break;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), height >= 800 ? "small" : "large");
  gtk_widget_add_css_class (GTK_WIDGET (self), height >= 800 ? "large" : "small");
  self->fitted_width = width;
  self->fitted_height = height;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  int minimum;

  if (!gtk_widget_should_layout (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, MAX (height, minimum) }, -1);
}

static void
gw_projector_face_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GwProjectorFace *self = GW_PROJECTOR_FACE (widget);
  int margin = (int) (1.5 * MAX (MIN (height / UNITS_HIGH, width / UNITS_WIDE), 6));
  int inner = MAX (width - 2 * margin, 1);
  int top, bottom, available, content;

  if (self->fitted_width != width || self->fitted_height != height)
    fit (self, width, height);

  top = measure_height (self->header, inner);
  bottom = measure_height (self->footer, inner);
  available = MAX (height - 3 * margin - top - bottom, 1);
  content = MIN (measure_height (self->content, inner), available);
  place (self->header, margin, margin, inner, top);
  place (self->content, margin, margin + top + margin / 2 + (available - content) / 2, inner, content);
  place (self->footer, margin, height - margin - bottom, inner, bottom);
}

static void
gw_projector_face_dispose (GObject *object)
{
  GwProjectorFace *self = GW_PROJECTOR_FACE (object);

  g_clear_object (&self->projector);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_projector_face_parent_class)->dispose (object);
}

static void
gw_projector_face_class_init (GwProjectorFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_projector_face_dispose;
  widget_class->measure = gw_projector_face_measure;
  widget_class->size_allocate = gw_projector_face_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "projector");
}

static void
gw_projector_face_init (GwProjectorFace *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->page_label = new_label (NULL, 1, "dim-label", NULL);
  gtk_widget_set_hexpand (self->page_label, TRUE);
  self->time_label = new_label (NULL, 1, "numeric", "projector-value");
  gtk_label_set_wrap (GTK_LABEL (self->time_label), FALSE);
  gtk_box_append (GTK_BOX (self->header), self->page_label);
  gtk_box_append (GTK_BOX (self->header), self->time_label);
  gtk_widget_set_parent (self->header, widget);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->content, widget);

  self->footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->footer), TRUE);
  for (int page = 0; page < N_PAGES; page++)
    {
      self->agenda[page] = new_label (NULL, 1, NULL, NULL);
      gtk_label_set_wrap (GTK_LABEL (self->agenda[page]), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (self->agenda[page]), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (self->footer), self->agenda[page]);
    }
  gtk_widget_set_parent (self->footer, widget);
}

/**
 * gw_projector_face_new:
 * @projector: what is on the wall
 *
 * Returns: (transfer floating): shows the present slide; later ones with
 *   gw_projector_face_refresh()
 */
GtkWidget *
gw_projector_face_new (GwProjector *projector)
{
  GwProjectorFace *self;

  g_return_val_if_fail (GW_IS_PROJECTOR (projector), NULL);

  self = g_object_new (GW_TYPE_PROJECTOR_FACE, NULL);
  self->projector = g_object_ref (projector);
  gw_projector_face_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * gw_projector_face_refresh:
 *
 * Shows what is to be shown now.
 */
void
gw_projector_face_refresh (GwProjectorFace *self)
{
  GwPage page;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GW_IS_PROJECTOR_FACE (self));

  page = gw_session_get_page (gw_projector_get_session (self->projector));
  number = gw_page_text_dup_number (page);
  title = number != NULL ? g_strdup_printf (_("%s of 6 · %s"), number, gw_choice_get_label (GW_TYPE_PAGE, (int) page))
                         : g_strdup (gw_choice_get_label (GW_TYPE_PAGE, (int) page));
  gtk_label_set_text (GTK_LABEL (self->page_label), title);
  show_slide (self, gw_projector_get_slide (self->projector));
  gtk_widget_set_visible (self->footer, gw_projector_get_show_agenda (self->projector));
  gtk_widget_set_visible (self->time_label, gw_projector_get_show_agenda (self->projector));
  show_agenda (self);
  gw_projector_face_show_time (self);
  self->fitted_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * gw_projector_face_show_time:
 *
 * Says what is left of the minutes of the page.
 */
void
gw_projector_face_show_time (GwProjectorFace *self)
{
  GwSession *session;
  GwPage page;
  gint64 minutes, seconds;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_PROJECTOR_FACE (self));

  session = gw_projector_get_session (self->projector);
  page = gw_session_get_page (session);
  minutes = gw_page_states_get_minutes (gw_session_get_workshop (session), page);
  seconds = gw_page_states_get_seconds (session, page);
  time = gw_page_timer_dup_text (minutes, seconds);
  text = g_strdup_printf (seconds > minutes * 60 ? _("%s over") : _("%s left"), time);
  gtk_label_set_text (GTK_LABEL (self->time_label), text);
}
