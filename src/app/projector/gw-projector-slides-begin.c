/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-slides-private.h"

#include <glib/gi18n-lib.h>

#include "gw-cadence-load.h"
#include "gw-page-states.h"
#include "gw-practice.h"
#include "gw-reflection.h"
#include "gw-team-figures.h"

/* More names than these nobody reads from a wall. */
#define MOST_NAMES 24

static void
add_workshop (const GwSlideMaker *maker)
{
  GwWorkshop *workshop = gw_session_get_workshop (maker->session);
  GwSlide *slide = gw_slide_maker_add (maker, _("The workshop"));

  slide->big = g_strdup (gw_workshop_get_title (workshop)[0] != '\0' ? gw_workshop_get_title (workshop)
                                                                     : _("New Workshop"));
  slide->text = g_strdup (gw_workshop_get_company (workshop));
  if (gw_workshop_get_start (workshop) != GW_DATE_NONE && gw_workshop_get_end (workshop) != GW_DATE_NONE)
    slide->quiet = gw_format_date_range (maker->format, gw_workshop_get_start (workshop), gw_workshop_get_end (workshop));
}

static void
add_people (const GwSlideMaker *maker)
{
  GwRecordList *members;
  GwSlide *slide;
  guint n_members;

  if (maker->team == NULL)
    return;

  members = gw_team_get_members (maker->team);
  n_members = gw_record_list_get_length (members);
  slide = gw_slide_maker_add (maker, _("Who is here"));
  slide->big = g_strdup (gw_team_get_name (maker->team));
  slide->text = g_strdup_printf (ngettext ("%u person", "%u people", n_members), n_members);
  for (guint i = 0; i < n_members && n_members <= MOST_NAMES; i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      g_autofree char *name = gw_projector_names_dup (maker->names, member);

      if (name[0] != '\0')
        gw_slide_add_row (slide, name, gw_member_get_role (member), -1);
    }
}

static void
add_agenda (const GwSlideMaker *maker)
{
  GwSlide *slide = gw_slide_maker_add (maker, _("Today"));
  int together = 0;

  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      int minutes = (int) gw_page_states_get_minutes (gw_session_get_workshop (maker->session), (GwPage) page);
      g_autofree char *text = g_strdup_printf (_("%d min"), minutes);

      together += minutes;
      gw_slide_add_row (slide, gw_choice_get_label (GW_TYPE_PAGE, page), text, -1);
    }
  slide->quiet = g_strdup_printf (ngettext ("%d minute together", "%d minutes together", (gulong) together), together);
}

static void
add_last_period (const GwSlideMaker *maker)
{
  GwLastAttainment last = gw_team_get_last_attainment (maker->team);
  g_autoptr (GPtrArray) members = NULL;
  GwSlide *slide;

  if (last.known == 0)
    return;

  slide = gw_slide_maker_add (maker, _("Last period"));
  slide->hides = TRUE;
  slide->big = gw_format_percent (maker->format, last.share, 0);
  slide->text = g_strdup (_("of its target: that is what the team reached."));
  /* That nobody or everybody reached it says something about each of them. */
  if (!maker->revealed)
    return;

  slide->quiet = g_strdup_printf (ngettext ("%u of %u person reached the target.", "%u of %u people reached the target.",
                                            last.known), last.reached, last.known);

  members = gw_slide_maker_list_members (maker);
  for (guint i = 0; i < members->len; i++)
    {
      GwMember *member = g_ptr_array_index (members, i);
      g_autofree char *name = gw_projector_names_dup (maker->names, member);
      g_autofree char *share = NULL;
      double own;

      if (!gw_member_get_last_attainment (member, &own))
        continue;
      share = gw_format_percent (maker->format, own, 0);
      gw_slide_add_row (slide, name, share, CLAMP (own / 1.5, 0, 1));
    }
}

static void
add_why (const GwSlideMaker *maker)
{
  GwReflection *reflection = gw_team_get_reflection (maker->team);
  const char *reasons[][2] = {
    { _("For customers"), gw_reflection_get_why_customers (reflection) },
    { _("For the team"), gw_reflection_get_why_team (reflection) },
  };
  GwSlide *slide = gw_slide_maker_add (maker, _("Why this goal"));

  slide->big = g_strdup (_("Why does it matter?"));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i][1][0] != '\0')
      gw_slide_add_row (slide, reasons[i][0], reasons[i][1], -1);
  if (slide->rows->len == 0)
    slide->text = g_strdup (_("For our customers, for the team, for each of us: one good reason is enough."));
}

static void
add_lock (const GwSlideMaker *maker)
{
  GwReflection *reflection = gw_team_get_reflection (maker->team);
  GwSlide *slide;
  g_autofree char *date = NULL;

  if (gw_reflection_get_lock_date (reflection) == GW_DATE_NONE)
    return;

  slide = gw_slide_maker_add (maker, _("The decision stands"));
  date = gw_format_date (maker->format, gw_reflection_get_lock_date (reflection));
  /* Translators: until a date. */
  slide->big = g_strdup_printf (_("until %s"), date);
  if (gw_reflection_get_lock_who (reflection)[0] != '\0')
    gw_slide_add_row (slide, _("Who may change it"), gw_reflection_get_lock_who (reflection), -1);
  if (gw_reflection_get_lock_evidence (reflection)[0] != '\0')
    gw_slide_add_row (slide, _("What would change it"), gw_reflection_get_lock_evidence (reflection), -1);
}

static void
add_practices (const GwSlideMaker *maker)
{
  GwRecordList *practices = gw_team_get_practices (maker->team);
  GwSlide *slide;

  if (gw_record_list_get_length (practices) == 0)
    return;

  slide = gw_slide_maker_add (maker, _("What we will do"));
  for (guint i = 0; i < gw_record_list_get_length (practices); i++)
    {
      GwPractice *practice = GW_PRACTICE (gw_record_list_get (practices, i));
      gboolean team = gw_practice_get_audience (practice) == GW_AUDIENCE_TEAM;
      g_autofree char *promise = g_strdup_printf (team ? _("In the team we will %s") : _("With customers we will %s"),
                                                  gw_practice_get_promise (practice));

      if (gw_practice_get_promise (practice)[0] != '\0')
        gw_slide_add_row (slide, promise, gw_practice_get_often (practice), -1);
    }
}

static void
add_cadence (const GwSlideMaker *maker)
{
  GwCadenceLoad load = gw_cadence_load_new_for_team (maker->team);
  double available = gw_team_get_selling_hours (gw_session_get_workshop (maker->session), maker->team);
  GwSlide *slide;
  g_autofree char *touches = NULL;
  g_autofree char *hours = NULL;

  if (load.touches == 0)
    return;

  slide = gw_slide_maker_add (maker, _("Keeping in touch"));
  touches = gw_format_amount (maker->format, load.touches, 0);
  hours = gw_format_value (maker->format, load.hours, 0);
  slide->big = g_steal_pointer (&touches);
  slide->text = g_strdup_printf (_("touches a year, which take %s hours"), hours);
  if (available > 0)
    {
      g_autofree char *share = gw_format_percent (maker->format, gw_cadence_load_get_share (&load, available), 0);

      slide->quiet = g_strdup_printf (_("%s of the time that the team has for selling"), share);
    }
}

/*< private >
 * gw_projector_slides_begin:
 *
 * Set-up and the two pages that follow the article.
 */
void
gw_projector_slides_begin (const GwSlideMaker *maker,
                           GwPage              page)
{
  if (page == GW_PAGE_SET_UP)
    {
      add_workshop (maker);
      add_people (maker);
      add_agenda (maker);
    }
  else if (page == GW_PAGE_WHY)
    {
      gw_slide_maker_add_question (maker, _("If this goal vanished, which customer would notice?"));
      if (maker->team != NULL)
        add_last_period (maker);
      gw_slide_maker_add_question (maker, _("What did last year’s number make us do, good and bad?"));
      if (maker->team != NULL)
        {
          add_why (maker);
          add_lock (maker);
        }
    }
  else
    {
      gw_slide_maker_add_question (maker, _("Who is a friend you have kept for ten years? What did you do, exactly?"));
      if (maker->team != NULL)
        {
          add_practices (maker);
          add_cadence (maker);
        }
    }
}
