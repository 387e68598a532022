/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-setup.h"

static void
init_size (GwPageSetup *self,
           double       width,
           double       height,
           gboolean     color)
{
  g_assert (width > 0 && height > 0);

  self->width = width;
  self->height = height;
  self->margin = GW_MM (13);
  self->color = color;
  self->rtl = FALSE;
}

/**
 * gw_page_setup_init:
 * @self: where to set up the page
 * @paper: the kind of paper
 * @color: whether to print in colour
 *
 * Sets up a page of @paper with margins of 13 mm, from left to right.
 */
void
gw_page_setup_init (GwPageSetup *self,
                    GwPaper      paper,
                    gboolean     color)
{
  g_return_if_fail (self != NULL);

  if (paper == GW_PAPER_LETTER)
    init_size (self, 612, 792, color);
  else if (paper == GW_PAPER_A3)
    init_size (self, GW_MM (420), GW_MM (297), color);
  else
    init_size (self, GW_MM (210), GW_MM (297), color);
}
