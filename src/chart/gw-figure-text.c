/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>

/* More milestones than these nobody listens to. */
#define MOST_LISTED 12

/**
 * gw_figure_add_sentence:
 * @text: the description of a figure so far
 * @sentence: (transfer full): one more sentence
 */
void
gw_figure_add_sentence (GString *text,
                        char    *sentence)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (sentence != NULL);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

/**
 * gw_figure_name_milestone:
 * @milestone: a stop on the way
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): such as "700 due 31 Mar"
 */
char *
gw_figure_name_milestone (const GwDueValue *milestone,
                          const GwFormat   *format)
{
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (milestone != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  date = gw_format_short_date (format, milestone->date);
  value = gw_format_short_value (format, milestone->planned);
  /* Translators: a number, and the day that it is due on */
  return g_strdup_printf (_("%s due %s"), value, date);
}

/**
 * gw_figure_add_milestones:
 * @text: the description of a figure so far
 * @names: (element-type utf8): what gw_figure_name_milestone() says of each
 *
 * Says which milestones a picture marks; nothing where there is none.
 */
void
gw_figure_add_milestones (GString   *text,
                          GPtrArray *names)
{
  g_autoptr (GString) list = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (names != NULL);

  if (names->len == 0)
    return;
  if (names->len > MOST_LISTED)
    {
      gw_figure_add_sentence (text, g_strdup_printf (ngettext ("%u milestone is marked.", "%u milestones are marked.",
                                                               names->len), names->len));
      return;
    }

  list = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? C_("list of names", ", ") : "", (const char *) g_ptr_array_index (names, i));
  gw_figure_add_sentence (text, g_strdup_printf (
    /* Translators: one milestone or several, such as "700 due 31 Mar" */
    ngettext ("Milestone: %s.", "Milestones: %s.", names->len), list->str));
}
