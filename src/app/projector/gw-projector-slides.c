/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-slides-private.h"

#include <glib/gi18n-lib.h>

#include "gw-page-text.h"
#include "gw-team-goals.h"

/*< private >
 * gw_slide_maker_add:
 *
 * Returns: (transfer none): one more slide
 */
GwSlide *
gw_slide_maker_add (const GwSlideMaker *self,
                    const char         *title)
{
  GwSlide *slide = gw_slide_new (title);

  g_ptr_array_add (self->slides, slide);
  return slide;
}

/*< private >
 * gw_slide_maker_add_question:
 *
 * A question to the room stands alone.
 */
void
gw_slide_maker_add_question (const GwSlideMaker *self,
                             const char         *question)
{
  gw_slide_maker_add (self, _("A question"))->big = g_strdup (question);
}

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  guint first = g_str_hash (gw_record_get_id (*(GwRecord **) one));
  guint second = g_str_hash (gw_record_get_id (*(GwRecord **) other));

  return (first > second) - (first < second);
}

/*< private >
 * gw_slide_maker_list_members:
 *
 * Lines without a name stand in an order that tells neither who it is nor who
 * has more.
 *
 * Returns: (transfer container) (element-type GwMember): the members in the
 *   order in which the wall shows them
 */
GPtrArray *
gw_slide_maker_list_members (const GwSlideMaker *self)
{
  GwRecordList *list = gw_team_get_members (self->team);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    g_ptr_array_add (members, gw_record_list_get (list, i));
  if (!self->revealed || self->names == GW_PROJECTOR_NAMES_NONE)
    g_ptr_array_sort (members, compare_ids);

  return members;
}

static void
clean (char             **text,
       GwProjectorNames   names,
       GwWorkshop        *workshop)
{
  char *cleaned = gw_projector_names_clean (names, workshop, *text);

  g_free (*text);
  *text = cleaned;
}

/* Whatever people wrote may have names in it. */
static void
clean_slide (GwSlide          *slide,
             GwProjectorNames  names,
             GwWorkshop       *workshop)
{
  clean (&slide->title, names, workshop);
  clean (&slide->big, names, workshop);
  clean (&slide->text, names, workshop);
  clean (&slide->quiet, names, workshop);
  for (guint i = 0; i < slide->rows->len; i++)
    {
      GwSlideRow *row = g_ptr_array_index (slide->rows, i);

      clean (&row->name, names, workshop);
      clean (&row->value, names, workshop);
    }
}

static void
add_point (const GwSlideMaker *maker,
           GwPage              page)
{
  const GwPageText *text = gw_page_text_get (page);
  GwSlide *slide = gw_slide_maker_add (maker, _("The point"));

  slide->big = g_strdup (_(text->title));
  slide->text = g_strdup (_(text->wall != NULL ? text->wall : text->point));
}

/**
 * gw_projector_slides_list:
 * @session: what is looked at; its page decides
 * @names: how members are named
 * @revealed: whether figures of individuals are shown
 *
 * The projector face of a page. Private answers are on none: they are not even
 * read here. First numbers appear only once they were revealed in the document
 * and on the wall.
 *
 * Returns: (transfer full) (element-type GwSlide): at least one slide
 */
GPtrArray *
gw_projector_slides_list (GwSession        *session,
                          GwProjectorNames  names,
                          gboolean          revealed)
{
  GwPage page;
  GwSlideMaker maker;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  page = gw_session_get_page (session);
  maker = (GwSlideMaker) {
    .session = session,
    .team = gw_session_get_team (session),
    .format = gw_session_get_format (session),
    .names = names,
    .revealed = revealed,
    .slides = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_slide_free),
  };
  maker.goal = maker.team != NULL ? gw_session_find_team_goal (session, maker.team) : NULL;

  if (page != GW_PAGE_SET_UP)
    add_point (&maker, page);
  if (page <= GW_PAGE_RELATIONSHIPS)
    gw_projector_slides_begin (&maker, page);
  else if (page == GW_PAGE_SPECIFIC)
    gw_projector_slides_share (&maker);
  else if (page == GW_PAGE_WEEK)
    gw_projector_slides_week (&maker);
  else
    gw_projector_slides_finish (&maker, page);

  for (guint i = 0; i < maker.slides->len; i++)
    clean_slide (g_ptr_array_index (maker.slides, i), names, gw_session_get_workshop (session));
  return maker.slides;
}
