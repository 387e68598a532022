/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-chart CHECK-INS
 *
 * Draws the pace chart of a goal with so many check-ins, over all the years that
 * a document can hold, moves the part that is shown, and reads values under a
 * pointer. A goal keeps one number a day; what is drawn could have more. Prints milliseconds of the
 * processor: for the first drawing, and the median and the worst of the frames after it.
 */

#include "gw-pace-figure.h"

#include <stdlib.h>
#include <time.h>

#define WIDTH 1200
#define HEIGHT 320
#define FRAMES 60

typedef struct
{
  GwFigure        *figure;
  GwDrawStyle      style;
  cairo_surface_t *surface;
  GwDate           start;
  GwDate           end;
} Bench;

/* Ups and downs around a straight line, the same every time. */
static GwPaceData *
new_data (guint n_check_ins)
{
  GwPaceData *data = gw_pace_data_new (GW_DATE_FIRST + 1, GW_DATE_LAST);
  double days = 0.8 * (data->end - data->start);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GwSeriesPoint first = { data->start - 1, 0 };
  GwSeriesPoint last = { data->end, 1.25 * n_check_ins };
  double value = 0;

  data->target = last.value;
  data->as_of = data->start + (GwDate) days;
  g_array_append_val (data->planned, first);
  g_array_append_val (data->planned, last);
  for (guint i = 0; i < n_check_ins; i++)
    {
      GwSeriesPoint point;

      value += g_rand_double_range (random, -9, 11);
      point = (GwSeriesPoint) { data->start + (GwDate) (days * i / n_check_ins), value };
      g_array_append_val (data->actual, point);
    }

  return data;
}

static void
draw (Bench *bench,
      int    reading)
{
  cairo_t *cr = cairo_create (bench->surface);

  gw_color_set_source (&bench->style.palette->paper, cr);
  cairo_paint (cr);
  gw_figure_draw (bench->figure, cr, WIDTH, HEIGHT, &bench->style);
  if (reading >= 0)
    gw_figure_draw_reading (bench->figure, cr, WIDTH, HEIGHT, &bench->style, (guint) reading);
  cairo_destroy (cr);
}

/* From one end to the other, each time by a sixtieth. */
static void
pan (Bench *bench,
     int    frame,
     double share)
{
  double span = bench->end - bench->start;
  GwDate first = bench->start + (GwDate) ((1 - share) * span * frame / FRAMES);

  gw_pace_figure_set_range (GW_PACE_FIGURE (bench->figure), first, first + (GwDate) (share * span));
  draw (bench, -1);
}

static void
hover (Bench *bench,
       int    frame)
{
  int reading = gw_figure_hit (bench->figure, WIDTH, HEIGHT, &bench->style, 100 + (WIDTH - 250.0) * frame / FRAMES, 100);

  draw (bench, reading);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
report (const char *name,
        double     *times)
{
  qsort (times, FRAMES, sizeof *times, compare);
  g_print ("%s %.2f\n%s-worst %.2f\n", name, times[FRAMES / 2], name, times[FRAMES - 1]);
}

/* Of the processor and not of the wall: others may be busy. */
static double
get_now (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now) != 0)
    g_error ("There is no clock.");

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

int
main (int   argc,
      char *argv[])
{
  guint n_check_ins = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1000;
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  GwPaceData *data = new_data (n_check_ins);
  Bench bench = { .start = data->start, .end = data->end };
  double times[FRAMES];
  double begin;

  gw_draw_style_init (&bench.style, GW_PALETTE_LIGHT, 13);
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  begin = get_now ();
  bench.figure = gw_pace_figure_new_for_data (data, format);
  draw (&bench, -1);
  g_print ("first %.2f\n", get_now () - begin);

  for (int i = 0; i < FRAMES; i++)
    {
      begin = get_now ();
      hover (&bench, i);
      times[i] = get_now () - begin;
    }
  report ("hover", times);
  for (int i = 0; i < FRAMES; i++)
    {
      begin = get_now ();
      pan (&bench, i, 0.5);
      times[i] = get_now () - begin;
    }
  report ("pan", times);
  for (int i = 0; i < FRAMES; i++)
    {
      begin = get_now ();
      pan (&bench, i, 0.01);
      times[i] = get_now () - begin;
    }
  report ("near", times);

  g_object_unref (bench.figure);
  cairo_surface_destroy (bench.surface);
  return 0;
}
