/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-text.h"
#include "gw-score-sheet-private.h"

/* Whose row a name means that was typed or pasted. */

/* Without the marks that keep a name together between letters of the other
 * direction: nobody types them. */
static char *
fold_name (const char *name)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_FORMAT)
      g_string_append_unichar (plain, g_utf8_get_char (c));

  return g_utf8_casefold (plain->str, -1);
}

/* By its title, by the name of its owner, or by both, as a list writes them. */
static gboolean
is_called (GwGoal     *goal,
           const char *name)
{
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *owner = gw_goal_text_owner (goal);
  g_autofree char *both = g_strdup_printf ("%s, %s", owner, title);
  const char *const names[] = { title, owner, both };
  g_autofree char *folded = fold_name (name);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *other = fold_name (names[i]);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

/* By the first name of its owner, which counts where one goal alone has it. */
static gboolean
is_called_first (GwGoal     *goal,
                 const char *name)
{
  g_autofree char *owner = gw_goal_text_owner (goal);
  g_auto (GStrv) words = g_strsplit (owner, " ", 2);
  g_autofree char *folded = fold_name (name);
  g_autofree char *first = NULL;

  if (gw_goal_get_owner (goal) == NULL || words[0] == NULL)
    return FALSE;

  first = fold_name (words[0]);
  return g_str_equal (folded, first);
}

/**
 * gw_score_sheet_find_named:
 * @name: a title, an owner, or both as a list writes them; or a first name
 * @rows: (out caller-allocates) (array fixed-size=2): the first goals that are
 *   called so, as far as there are any
 *
 * Nothing is guessed: a name counts where one goal alone has it. A first name is
 * looked at when it is nobody's whole name.
 *
 * Returns: how many goals are called so
 */
guint
gw_score_sheet_find_named (GwScoreSheet *self,
                           const char   *name,
                           guint         rows[2])
{
  gboolean (*const calls[]) (GwGoal *, const char *) = { is_called, is_called_first };
  guint n = 0;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);
  g_return_val_if_fail (name != NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (calls) && n == 0; i++)
    for (guint row = 0; row < gw_score_sheet_get_n_goals (self); row++)
      if (calls[i] (gw_score_sheet_get_goal (self, row), name))
        {
          if (n < 2)
            rows[n] = row;
          n++;
        }

  return n;
}
