/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <glib.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* first-frame [--whole] COMMAND…
 *
 * Starts COMMAND on the present display, looks at the display until something
 * is painted there, and prints how long that took and how much of a processor,
 * both in microseconds; then ends it. With --whole that is something at the
 * foot of the window, too: a workshop has its buttons there, an empty window
 * nothing. Any program is measured in the same way, from outside. The display
 * has to be black and without a window manager, as Xvfb is. */

#define PATIENCE (30 * G_USEC_PER_SEC)
#define LOOK_MICROSECONDS 1000
#define LOOKS_FOR_NOTHING 5000
#define STRIP_HEIGHT 60
/* A splash or an empty window has fewer: letters and buttons have edges. */
#define COLOURS 12

/* Whether a strip of a window shows more than a plain area. */
static gboolean
is_strip_painted (Display                 *display,
                  Window                   window,
                  const XWindowAttributes *attributes,
                  int                      top)
{
  unsigned long seen[COLOURS];
  guint n_seen = 0;
  XImage *image;

  image = XGetImage (display, window, 0, top, (unsigned) attributes->width, STRIP_HEIGHT, AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;

  for (int y = 0; y < image->height && n_seen < COLOURS; y += 2)
    for (int x = 0; x < image->width && n_seen < COLOURS; x++)
      {
        unsigned long colour = XGetPixel (image, x, y);
        guint i;

        for (i = 0; i < n_seen && seen[i] != colour; i++)
          continue;
        if (i == n_seen)
          seen[n_seen++] = colour;
      }
  XDestroyImage (image);
  return n_seen == COLOURS;
}

static gboolean
is_painted (Display  *display,
            Window    window,
            gboolean  whole)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable ||
      attributes.width < 300 || attributes.height < 200)
    return FALSE;

  return is_strip_painted (display, window, &attributes, 0) &&
         (!whole || is_strip_painted (display, window, &attributes, attributes.height - STRIP_HEIGHT - 10));
}

static gboolean
is_any_painted (Display  *display,
                gboolean  whole)
{
  Window root, parent;
  Window *children = NULL;
  unsigned n_children = 0;
  gboolean painted = FALSE;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children))
    return FALSE;

  for (unsigned i = 0; i < n_children && !painted; i++)
    painted = is_painted (display, children[i], whole);
  if (children != NULL)
    XFree (children);
  return painted;
}

/* A window may go while it is looked at. */
static int
on_error (Display     *display,
          XErrorEvent *event)
{
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  gboolean whole = argc > 1 && g_str_equal (argv[1], "--whole");
  char **command = argv + (whole ? 2 : 1);
  gboolean painted = FALSE;
  struct rusage usage = { 0 };
  gint64 start, end, used;
  int status;
  pid_t child;

  if (argc < 2 || *command == NULL || display == NULL)
    return 2;

  XSetErrorHandler (on_error);
  /* What was measured before may take a while to go. */
  for (guint i = 0; i < LOOKS_FOR_NOTHING && is_any_painted (display, FALSE); i++)
    g_usleep (LOOK_MICROSECONDS);
  start = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      /* LibreOffice starts another program, and all have to go. */
      (void) setpgid (0, 0);
      execvp (command[0], command);
      _exit (127);
    }

  do
    {
      painted = is_any_painted (display, whole);
      end = g_get_monotonic_time ();
      if (!painted)
        g_usleep (LOOK_MICROSECONDS);
    }
  while (!painted && end < start + PATIENCE);

  if (kill (-child, SIGTERM) != 0)
    (void) kill (child, SIGTERM);
  if (wait4 (child, &status, 0, &usage) != child)
    painted = FALSE;
  used = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  if (painted)
    g_print ("wall %" G_GINT64_FORMAT "\nprocessor %" G_GINT64_FORMAT "\n", end - start, used);
  XCloseDisplay (display);
  return painted ? 0 : 1;
}
