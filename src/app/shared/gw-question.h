/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GwAnswer:
 * @id: what the callback is told
 * @label: of the button, with its mnemonic, translated
 * @is_destructive: something is lost by it
 *
 * One way to answer. The first is what Escape means, the last what Enter does.
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean is_destructive;
} GwAnswer;

typedef void (*GwAnswered) (const char *id,
                            gpointer    user_data);

GtkWindow *gw_question_ask (GtkWindow      *parent,
                            const char     *heading,
                            const char     *body,
                            const GwAnswer *answers,
                            guint           n_answers,
                            GwAnswered      answered,
                            gpointer        user_data);

G_END_DECLS
