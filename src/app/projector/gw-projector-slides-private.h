/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-projector-slides.h"

G_BEGIN_DECLS

/**
 * GwSlideMaker:
 * @session: what is looked at
 * @team: the team in the room
 * @goal: (nullable): its goal
 * @format: how numbers are written
 * @names: how members are named
 * @revealed: whether the facilitator shows the figures of individuals
 * @slides: (element-type GwSlide): takes the slides
 *
 * What all that make slides need to know.
 */
typedef struct
{
  GwSession        *session;
  GwTeam           *team;
  GwGoal           *goal;
  const GwFormat   *format;
  GwProjectorNames  names;
  gboolean          revealed;
  GPtrArray        *slides;
} GwSlideMaker;

GwSlide   *gw_slide_maker_add          (const GwSlideMaker *self,
                                        const char         *title);
void       gw_slide_maker_add_question (const GwSlideMaker *self,
                                        const char         *question);
GPtrArray *gw_slide_maker_list_members (const GwSlideMaker *self);

void       gw_projector_slides_begin   (const GwSlideMaker *maker,
                                        GwPage              page);
void       gw_projector_slides_share   (const GwSlideMaker *maker);
void       gw_projector_slides_week    (const GwSlideMaker *maker);
void       gw_projector_slides_finish  (const GwSlideMaker *maker,
                                        GwPage              page);

G_END_DECLS
