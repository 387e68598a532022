/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "gw-chart-sample.h"
#include "gw-figure-cases.h"
#include "gw-figure-picture.h"
#include "gw-funnel-figure.h"

/* Every figure of every case, at the sizes and in the directions that people see
 * it. With GW_PICTURES=FOLDER the pictures are written there, to be looked at. */

/* Two labels closer than this, in sizes of the text, are read as one. */
#define LEAST_DISTANCE 0.1
/* Slight hinting and the round ends of letters. */
#define HAIR 1.0

/* A text that was drawn: its ink, as it lies on the picture. */
typedef struct
{
  char  *text;
  double left;
  double right;
  double top;
  double bottom;
} Label;

static GArray *witnessed;

void __real_pango_cairo_show_layout (cairo_t     *cr,
                                     PangoLayout *layout);
void __wrap_pango_cairo_show_layout (cairo_t     *cr,
                                     PangoLayout *layout);

static void
label_clear (gpointer data)
{
  g_free (((Label *) data)->text);
}

/* All text goes through here (the linker sees to it), also what somebody may
 * draw past GwLabelSpace. */
void
__wrap_pango_cairo_show_layout (cairo_t     *cr,
                                PangoLayout *layout)
{
  PangoRectangle ink;
  double x;
  double y;

  if (witnessed != NULL)
    {
      Label label = { 0 };

      pango_layout_get_extents (layout, &ink, NULL);
      cairo_get_current_point (cr, &x, &y);
      cairo_user_to_device (cr, &x, &y);
      label.text = g_strdup (pango_layout_get_text (layout));
      label.left = x + (double) ink.x / PANGO_SCALE;
      label.right = label.left + (double) ink.width / PANGO_SCALE;
      label.top = y + (double) ink.y / PANGO_SCALE;
      label.bottom = label.top + (double) ink.height / PANGO_SCALE;
      g_array_append_val (witnessed, label);
    }

  __real_pango_cairo_show_layout (cr, layout);
}

static guint
count_overlaps (const char *what,
                double      distance)
{
  guint n_overlaps = 0;

  for (guint i = 0; i < witnessed->len; i++)
    for (guint j = i + 1; j < witnessed->len; j++)
      {
        const Label *one = &g_array_index (witnessed, Label, i);
        const Label *other = &g_array_index (witnessed, Label, j);
        gboolean same_line = one->top < other->bottom && other->top < one->bottom;

        /* Lines of a text may stand close; words in one line must be apart. */
        if (!same_line || one->left >= other->right + distance || other->left >= one->right + distance)
          continue;
        g_test_message ("%s: “%s” runs into “%s”", what, one->text, other->text);
        n_overlaps++;
      }

  return n_overlaps;
}

static guint
count_outside (const char *what,
               int         width,
               int         height)
{
  guint n_outside = 0;

  for (guint i = 0; i < witnessed->len; i++)
    {
      const Label *label = &g_array_index (witnessed, Label, i);

      if (label->left >= -HAIR && label->right <= width + HAIR && label->top >= -HAIR && label->bottom <= height + HAIR)
        continue;
      g_test_message ("%s: “%s” leaves the picture", what, label->text);
      n_outside++;
    }

  return n_outside;
}

static guint
count_faults (const char        *what,
              GwFigure          *figure,
              int                width,
              int                height,
              const GwDrawStyle *style)
{
  guint n_faults;

  witnessed = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (witnessed, label_clear);
  cairo_surface_destroy (gw_chart_sample_draw (figure, width, height, style));
  n_faults = count_overlaps (what, LEAST_DISTANCE * style->text_size) + count_outside (what, width, height);
  g_clear_pointer (&witnessed, g_array_unref);

  return n_faults;
}

/* What is on the screen and in a file: small, narrow, wide, and with large text. */
static const struct
{
  int    width;
  int    height;
  double text_size;
} sizes[] = {
  { 400, 260, 13 }, { 400, 400, 26 }, { 700, 320, 14 }, { 960, 400, 14 }, { 1600, 667, 23 }, { 1600, 400, 14 },
};

/* No word covers another one, and none is cut off. */
static void
test_labels (gconstpointer data)
{
  const GwFigureCase *figure_case = data;
  g_autoptr (GwDocument) document = gw_figure_case_load (figure_case);
  g_autoptr (GPtrArray) figures = gw_figure_case_draw_all (document);
  guint n_faults = 0;

  for (guint i = 0; i < figures->len; i++)
    for (guint j = 0; j < 2 * G_N_ELEMENTS (sizes); j++)
      {
        GwFigure *figure = g_ptr_array_index (figures, i);
        g_autofree char *what = NULL;
        GwDrawStyle style;

        gw_draw_style_init (&style, GW_PALETTE_LIGHT, sizes[j / 2].text_size);
        style.rtl = j % 2;
        what = g_strdup_printf ("%s of “%s”, %d × %d%s", G_OBJECT_TYPE_NAME (figure), figure_case->name,
                                sizes[j / 2].width, sizes[j / 2].height, style.rtl ? ", mirrored" : "");
        n_faults += count_faults (what, figure, sizes[j / 2].width, sizes[j / 2].height, &style);
      }
  g_assert_cmpuint (n_faults, ==, 0);
}

static gboolean
draws_text (GwFigure   *figure,
            const char *text)
{
  gboolean found = FALSE;
  GwDrawStyle style;

  witnessed = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (witnessed, label_clear);
  gw_draw_style_init (&style, GW_PALETTE_LIGHT, 14);
  cairo_surface_destroy (gw_chart_sample_draw (figure, 960, 400, &style));
  for (guint i = 0; i < witnessed->len; i++)
    found = found || g_str_equal (g_array_index (witnessed, Label, i).text, text);
  g_clear_pointer (&witnessed, g_array_unref);

  return found;
}

/* The present is called today; of another day the picture says which it is. */
static void
test_day (void)
{
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);

  for (int is_today = 0; is_today < 2; is_today++)
    {
      GwPaceData *data = gw_chart_sample_team ();
      g_autoptr (GwFigure) figure = NULL;

      data->is_today = is_today;
      figure = gw_pace_figure_new_for_data (data, format);
      g_assert_cmpint (draws_text (figure, "today, 30 Jun"), ==, is_today);
      g_assert_cmpint (draws_text (figure, "as of 30 Jun"), ==, !is_today);
    }
}

static double
read_end (GwFigure *figure,
          guint     position)
{
  g_auto (GwReading) reading = { 0 };
  GwDrawStyle style;

  gw_draw_style_init (&style, GW_PALETTE_LIGHT, 14);
  gw_figure_get_reading (figure, position, 960, 400, &style, &reading);

  return reading.x;
}

/* Ten times as much is ten times as long, and between the bars stands in words
 * how much gets from one stage to the next. */
static void
assert_funnel (GwFigure *figure)
{
  GwBarFigure *bars = GW_BAR_FIGURE (figure);
  g_autofree char *text = gw_figure_describe (figure);
  double zero;
  double scale;

  /* The third row is the first without a bar: it stands at zero. */
  g_assert_true (gw_bar_figure_get_row (bars, 2)->bare);
  zero = read_end (figure, 2);
  scale = (read_end (figure, 0) - zero) / gw_bar_figure_get_row (bars, 0)->to;
  for (guint i = 0; i < gw_bar_figure_get_n_rows (bars); i++)
    {
      double length = scale * gw_bar_figure_get_row (bars, i)->to;

      g_assert_cmpfloat_with_epsilon (read_end (figure, i) - zero, length, 0.01);
    }
  g_assert_cmpfloat (scale, >, 0);
  g_assert_true (draws_text (figure, "↓ 3\302\240% go on to First meetings with somebody who decides"));
  g_assert_true (draws_text (figure, "↓ 25\302\240% go on to Deals"));
  g_assert_nonnull (strstr (text, "3\302\240% go on to First meetings with somebody who decides."));
  g_assert_nonnull (strstr (text, "25\302\240% go on to Deals."));
}

static void
test_funnel (void)
{
  gsize n_cases;
  g_autoptr (GwDocument) document = gw_figure_case_load (&gw_figure_cases_get (&n_cases)[0]);
  g_autoptr (GPtrArray) figures = gw_figure_case_draw_all (document);
  guint n_funnels = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      GwFigure *figure = g_ptr_array_index (figures, i);

      if (!GW_IS_FUNNEL_FIGURE (figure))
        continue;
      n_funnels++;
      assert_funnel (figure);
    }
  g_assert_cmpuint (n_funnels, ==, 1);
}

/* The message of a picture is in it, in words. */
static void
test_messages (void)
{
  static const struct
  {
    const char *name;
    const char *message;
  } messages[] = {
    { "six", "0 of 4 are as planned or better." },
    { "six", "Reached of the plan" },
    { "six", "1\302\240500 reached, 42\302\240%" },
    { "forty", "16 of 32 are as planned or better." },
    { "forty", "dotted: somebody is missing" },
    { "band", "at least 92" },
    { "band", "at most 97" },
    { "upper-limit", "at most 12" },
    { "lower-limit", "at least 9" },
  };
  const GwFigureCase *cases;
  gsize n_cases;

  cases = gw_figure_cases_get (&n_cases);
  for (gsize i = 0; i < n_cases * G_N_ELEMENTS (messages); i++)
    {
      const GwFigureCase *figure_case = &cases[i % n_cases];
      const char *message = messages[i / n_cases].message;
      g_autoptr (GwDocument) document = NULL;
      g_autoptr (GPtrArray) figures = NULL;
      gboolean found = FALSE;

      if (!g_str_equal (figure_case->name, messages[i / n_cases].name))
        continue;
      document = gw_figure_case_load (figure_case);
      figures = gw_figure_case_draw_all (document);
      for (guint j = 0; j < figures->len; j++)
        found = found || draws_text (g_ptr_array_index (figures, j), message);
      g_test_message ("%s: %s", figure_case->name, message);
      g_assert_true (found);
    }
}

static void
write_bytes (const char *name,
             GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_PICTURES"), name, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
write_pictures (const char *name,
                GwFigure   *figure)
{
  for (guint i = 0; i < 4 * GW_N_PALETTES; i++)
    {
      const gboolean wide = i % 2;
      g_autofree char *file = g_strdup_printf ("%d-%s-%s-%s.png", i / 4, wide ? "1600" : "400", i / 2 % 2 ? "rtl" : "ltr", name);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      GwDrawStyle style;

      gw_draw_style_init (&style, i / 4, wide ? 23 : 13);
      style.rtl = i / 2 % 2;
      bytes = gw_figure_to_png (figure, wide ? 1600 : 400, wide ? 667 : 260, &style, &error);
      g_assert_no_error (error);
      write_bytes (file, bytes);
    }
}

/* What somebody who cannot see the picture is told makes sense. */
static void
test_words (gconstpointer data)
{
  const GwFigureCase *figure_case = data;
  g_autoptr (GwDocument) document = gw_figure_case_load (figure_case);
  g_autoptr (GPtrArray) figures = gw_figure_case_draw_all (document);

  for (guint i = 0; i < figures->len; i++)
    {
      GwFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *text = gw_figure_describe (figure);

      g_test_message ("%s of “%s”: %s", G_OBJECT_TYPE_NAME (figure), figure_case->name, text);
      g_assert_null (strstr (text, "nan"));
      g_assert_null (strstr (text, "inf"));
      g_assert_null (strstr (text, " ."));
      g_assert_null (strstr (text, "  "));
      if (g_getenv ("GW_PICTURES") != NULL)
        {
          g_autofree char *name = g_strdup_printf ("%s-%u-%s", figure_case->name, i, G_OBJECT_TYPE_NAME (figure));
          g_autofree char *file = g_strconcat (name, ".txt", NULL);
          g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

          write_pictures (name, figure);
          write_bytes (file, bytes);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  const GwFigureCase *cases;
  gsize n_cases;

  g_test_init (&argc, &argv, NULL);

  /* Of a hundred words that leave the picture all are wanted, not the first. */
  g_test_set_nonfatal_assertions ();
  cases = gw_figure_cases_get (&n_cases);
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *labels = g_strdup_printf ("/figure-matrix/labels/%s", cases[i].name);
      g_autofree char *words = g_strdup_printf ("/figure-matrix/words/%s", cases[i].name);

      g_test_add_data_func (labels, &cases[i], test_labels);
      g_test_add_data_func (words, &cases[i], test_words);
    }

  g_test_add_func ("/figure-matrix/day", test_day);
  g_test_add_func ("/figure-matrix/messages", test_messages);
  g_test_add_func ("/figure-matrix/funnel", test_funnel);

  return g_test_run ();
}
