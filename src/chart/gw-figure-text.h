/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal-insight.h"

G_BEGIN_DECLS

void  gw_figure_add_sentence   (GString          *text,
                                char             *sentence);
char *gw_figure_name_milestone (const GwDueValue *milestone,
                                const GwFormat   *format);
void  gw_figure_add_milestones (GString          *text,
                                GPtrArray        *names);

G_END_DECLS
