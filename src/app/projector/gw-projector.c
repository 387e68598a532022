/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector.h"

#include "gw-projector-slides.h"

struct _GwProjector
{
  GObject parent_instance;

  GwSession *session;
  GPtrArray *slides; /* made when asked for */
  guint position;
  GwProjectorNames names;
  gboolean revealed;
  gboolean show_agenda;
};

G_DEFINE_FINAL_TYPE (GwProjector, gw_projector, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say_changed (GwProjector *self)
{
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What was revealed on one page is not for the next. */
static void
begin_again (GwProjector *self)
{
  g_assert (GW_IS_PROJECTOR (self));

  self->position = 0;
  self->revealed = FALSE;
  say_changed (self);
}

static void
on_edited (GwProjector *self)
{
  g_assert (GW_IS_PROJECTOR (self));

  /* When one has read aloud, the next one's goal waits for its reader. */
  if (gw_session_get_page (self->session) == GW_PAGE_READ_BACK)
    self->revealed = FALSE;
  say_changed (self);
}

static void
gw_projector_dispose (GObject *object)
{
  GwProjector *self = GW_PROJECTOR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->slides, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_projector_parent_class)->dispose (object);
}

static void
gw_projector_class_init (GwProjectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_projector_dispose;

  /**
   * GwProjector::changed:
   *
   * Something else is to be shown.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_PROJECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gw_projector_init (GwProjector *self)
{
  self->names = GW_PROJECTOR_NAMES_INITIALS;
  self->show_agenda = TRUE;
}

/**
 * gw_projector_new:
 * @session: whose page is shown
 *
 * Returns: (transfer full): what is on the wall; it begins with initials and
 *   nothing revealed
 */
GwProjector *
gw_projector_new (GwSession *session)
{
  GwProjector *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  self = g_object_new (GW_TYPE_PROJECTOR, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (session, "notify::page", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::team", G_CALLBACK (begin_again), self);
  return self;
}

/**
 * gw_projector_get_session:
 *
 * Returns: (transfer none): whose page is shown
 */
GwSession *
gw_projector_get_session (GwProjector *self)
{
  g_return_val_if_fail (GW_IS_PROJECTOR (self), NULL);

  return self->session;
}

static GPtrArray *
ensure_slides (GwProjector *self)
{
  if (self->slides == NULL)
    self->slides = gw_projector_slides_list (self->session, self->names, self->revealed);
  self->position = MIN (self->position, self->slides->len - 1);
  return self->slides;
}

/**
 * gw_projector_get_slide:
 *
 * Returns: (transfer none): what is shown; until the next change
 */
const GwSlide *
gw_projector_get_slide (GwProjector *self)
{
  GPtrArray *slides;

  g_return_val_if_fail (GW_IS_PROJECTOR (self), NULL);

  slides = ensure_slides (self);
  return g_ptr_array_index (slides, self->position);
}

/**
 * gw_projector_get_n_slides:
 *
 * Returns: how many slides the page has, at least one
 */
guint
gw_projector_get_n_slides (GwProjector *self)
{
  g_return_val_if_fail (GW_IS_PROJECTOR (self), 0);

  return ensure_slides (self)->len;
}

/**
 * gw_projector_get_position:
 *
 * Returns: which slide is shown, from 0
 */
guint
gw_projector_get_position (GwProjector *self)
{
  g_return_val_if_fail (GW_IS_PROJECTOR (self), 0);

  (void) ensure_slides (self);
  return self->position;
}

/**
 * gw_projector_move:
 * @steps: how many slides on, or back where it is negative
 *
 * Goes no further than the first and the last slide of the page: which page it
 * is the facilitator decides in the main window.
 */
void
gw_projector_move (GwProjector *self,
                   int          steps)
{
  guint position;

  g_return_if_fail (GW_IS_PROJECTOR (self));

  position = (guint) CLAMP ((int) self->position + steps, 0, (int) ensure_slides (self)->len - 1);
  if (position == self->position)
    return;

  self->position = position;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_projector_get_revealed:
 *
 * Returns: whether figures of individuals are shown
 */
gboolean
gw_projector_get_revealed (GwProjector *self)
{
  g_return_val_if_fail (GW_IS_PROJECTOR (self), FALSE);

  return self->revealed;
}

/**
 * gw_projector_set_revealed:
 * @revealed: whether figures of individuals are shown, on this page
 */
void
gw_projector_set_revealed (GwProjector *self,
                           gboolean     revealed)
{
  g_return_if_fail (GW_IS_PROJECTOR (self));

  if (self->revealed == !!revealed)
    return;

  self->revealed = !!revealed;
  say_changed (self);
}

/**
 * gw_projector_get_show_agenda:
 *
 * Returns: whether the agenda and the time left stand below
 */
gboolean
gw_projector_get_show_agenda (GwProjector *self)
{
  g_return_val_if_fail (GW_IS_PROJECTOR (self), FALSE);

  return self->show_agenda;
}

/**
 * gw_projector_set_show_agenda:
 * @show_agenda: whether the agenda and the time left stand below
 */
void
gw_projector_set_show_agenda (GwProjector *self,
                              gboolean     show_agenda)
{
  g_return_if_fail (GW_IS_PROJECTOR (self));

  if (self->show_agenda == !!show_agenda)
    return;

  self->show_agenda = !!show_agenda;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_projector_set_names:
 * @names: how members are named
 */
void
gw_projector_set_names (GwProjector      *self,
                        GwProjectorNames  names)
{
  g_return_if_fail (GW_IS_PROJECTOR (self));

  if (self->names == names)
    return;

  self->names = names;
  say_changed (self);
}
