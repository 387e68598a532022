/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-export.h"

#include <glib/gi18n-lib.h>

#include "gw-exported-file.h"
#include "gw-figure-picture.h"
#include "gw-file-chooser.h"
#include "gw-file-name.h"

/* A picture for a slide: twice the size of what a screen of today shows. */
#define WIDTH 1920
#define HEIGHT 900
#define TEXT_SIZE 28

/* What is to be saved, while somebody chooses where. */
typedef struct
{
  GwSession *session;
  GwFigure  *figure;
  gboolean   rtl;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->session);
  g_object_unref (self->figure);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* On white paper, whatever the window looks like: pictures go into documents. */
static void
init_style (GwDrawStyle *style,
            gboolean     rtl)
{
  gw_draw_style_init (style, GW_PALETTE_PRINT, TEXT_SIZE);
  style->rtl = rtl;
}

/**
 * gw_figure_export_copy:
 * @widget: where it is shown
 * @session: says what was done
 * @figure: a figure
 *
 * Puts a picture of @figure into the clipboard.
 */
void
gw_figure_export_copy (GtkWidget *widget,
                       GwSession *session,
                       GwFigure  *figure)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  GwDrawStyle style;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_FIGURE (figure));

  init_style (&style, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  bytes = gw_figure_to_png (figure, WIDTH, HEIGHT, &style, &error);
  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL)
    {
      gw_session_refuse (session, error->message);
      return;
    }

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  gw_session_say (session, _("The picture is in the clipboard."));
}

static void
chosen_cb (const char *path,
           gpointer    user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GwDrawStyle style;

  if (path == NULL)
    return;

  init_style (&style, self->rtl);
  bytes = gw_figure_to_file_type (self->figure, path, WIDTH, HEIGHT, &style, &error);
  gw_exported_file_save (self->session, path, bytes, error);
}

/**
 * gw_figure_export_save:
 * @widget: where it is shown
 * @session: says what was done
 * @figure: a figure
 * @kind: what @figure is, for the name of the file
 * @title: what it is about, for the name of the file
 *
 * Asks where to, and saves a picture of @figure as what the name that was chosen
 * says: SVG, PNG or PDF.
 */
void
gw_figure_export_save (GtkWidget    *widget,
                       GwSession    *session,
                       GwFigure     *figure,
                       GwFigureKind  kind,
                       const char   *title)
{
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;
  Saving *saving;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_FIGURE (figure));
  g_return_if_fail (title != NULL);

  saving = g_new0 (Saving, 1);
  saving->session = g_object_ref (session);
  saving->figure = g_object_ref (figure);
  saving->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  about = g_strdup_printf ("%s %s", gw_figure_kind_get_name (kind), title);
  name = gw_file_name_new (about, ".svg");
  gw_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save Picture"), name, ".svg .png .pdf",
                        chosen_cb, saving);
}
