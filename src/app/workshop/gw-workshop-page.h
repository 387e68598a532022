/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-choices.h"
#include "gw-edit.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_WORKSHOP_PAGE (gw_workshop_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwWorkshopPage, gw_workshop_page, GW, WORKSHOP_PAGE, GtkWidget)

/**
 * GwWorkshopPageClass:
 * @bind: the team or its goal is another one, or came or went: shows their
 *   fields. May be %NULL
 * @refresh: something changed in the document: says what follows from it.
 *   May be %NULL
 * @explain_unfinished: what is still to be done on the page before one goes on
 *   from it, or %NULL. May be %NULL, where nothing has to be
 */
struct _GwWorkshopPageClass
{
  GtkWidgetClass parent_class;

  void (*bind)    (GwWorkshopPage *self);
  void (*refresh) (GwWorkshopPage *self);

  char *(*explain_unfinished) (GwWorkshopPage *self);
};

void            gw_workshop_page_set_session  (GwWorkshopPage  *self,
                                               GwSession       *session);
GwPage          gw_workshop_page_get_page     (GwWorkshopPage  *self);
GwSession      *gw_workshop_page_get_session  (GwWorkshopPage  *self);
GwWorkshop     *gw_workshop_page_get_workshop (GwWorkshopPage  *self);
GwTeam         *gw_workshop_page_get_team     (GwWorkshopPage  *self);
GwGoal         *gw_workshop_page_get_goal     (GwWorkshopPage  *self);
const GwFormat *gw_workshop_page_get_format   (GwWorkshopPage  *self);
void            gw_workshop_page_refresh      (GwWorkshopPage  *self);
void            gw_workshop_page_enter        (GwWorkshopPage  *self);
void            gw_workshop_page_focus_exercise (GwWorkshopPage *self);
void            gw_workshop_page_leave        (GwWorkshopPage  *self,
                                               GwPageProgress   progress);

G_END_DECLS
