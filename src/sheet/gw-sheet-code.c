/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A code has eight characters of five bits each: four name the sheet (document,
 * member, kind), two what its boxes mean, one what is planned for them, and the
 * last one checks the others. It is printed in two groups: K7M3-QX4P.
 */
#define N_SHEET 4
#define N_MEANING 2
#define N_PLANNED 1
#define N_CHECKED (N_SHEET + N_MEANING + N_PLANNED)
#define N_SYMBOLS (N_CHECKED + 1)
#define GROUP 4

/* Neither I nor L (like 1), nor O (like 0), nor U (makes words). */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

G_DEFINE_QUARK (gw-sheet-code-error-quark, gw_sheet_code_error)

/* The number of a character, or -1; forgives what the alphabet leaves out. */
static int
get_symbol (char character)
{
  char upper = g_ascii_toupper (character);
  const char *found;

  if (upper == 'O')
    upper = '0';
  else if (upper == 'I' || upper == 'L')
    upper = '1';
  found = upper != '\0' ? strchr (alphabet, upper) : NULL;

  return found != NULL ? (int) (found - alphabet) : -1;
}

/* Twice an element of the field of 32 elements, x⁵ = x² + 1. */
static guint
twice (guint symbol)
{
  symbol <<= 1;
  return symbol & 32 ? (symbol ^ 32) ^ 5 : symbol;
}

/* The sum of the symbols, each times another power of two of that field. It
 * differs after one symbol changed (no power is 0) and after two symbols
 * changed places (no two powers are the same). */
static guint
get_check_sum (const guint8 *symbols)
{
  guint sum = 0;

  for (guint i = 0; i < N_CHECKED; i++)
    sum = twice (sum ^ symbols[i]);

  return sum;
}

/* Reads the characters of a code; other than letters and digits do not count. */
static gboolean
parse (const char *text,
       guint8     *symbols)
{
  guint n_symbols = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      int symbol = get_symbol (*at);

      if (*at == ' ' || *at == '-' || *at == '\t')
        continue;
      if (symbol < 0 || n_symbols == N_SYMBOLS)
        return FALSE;
      symbols[n_symbols++] = (guint8) symbol;
    }

  return n_symbols == N_SYMBOLS && get_check_sum (symbols) == symbols[N_CHECKED];
}

static char *
print (const guint8 *symbols)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_SYMBOLS; i++)
    {
      if (i == GROUP)
        g_string_append_c (text, '-');
      g_string_append_c (text, alphabet[symbols[i]]);
    }

  return g_string_free (text, FALSE);
}

/* Some bits that hang on all of a text. */
static void
put_hash (const char *text,
          guint8     *symbols,
          guint       n_symbols)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  for (guint i = 0; i < n_symbols; i++)
    symbols[i] = digest[i] & 31;
}

static void
put_sheet (GwWorkshop  *workshop,
           GwSheetKind  kind,
           GwMember    *member,
           guint8      *symbols)
{
  g_autofree char *text = g_strdup_printf ("%s %s %s", gw_record_get_id (GW_RECORD (workshop)),
                                           gw_record_get_id (GW_RECORD (member)), gw_sheet_kind_get_word (kind));

  put_hash (text, symbols, N_SHEET);
}

static void
put_boxes (GArray *boxes,
           guint8 *symbols)
{
  g_autoptr (GString) meaning = g_string_new (NULL);
  g_autoptr (GString) planned = g_string_new (NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const GwSheetBox *box = &g_array_index (boxes, GwSheetBox, i);
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (meaning, "%u %d %s %s %d\n", box->number, (int) box->kind,
                              gw_record_get_id (GW_RECORD (box->goal)),
                              box->milestone != NULL ? gw_record_get_id (GW_RECORD (box->milestone)) : "-", (int) box->date);
      g_string_append_printf (planned, "%s\n",
                              box->has_planned ? g_ascii_formatd (number, sizeof number, "%.6f", box->planned) : "-");
    }
  put_hash (meaning->str, symbols + N_SHEET, N_MEANING);
  put_hash (planned->str, symbols + N_SHEET + N_MEANING, N_PLANNED);
}

/**
 * gw_sheet_code_new:
 * @insight: what the numbers of the workshop say
 * @kind: a kind of sheet
 * @team: the team of @member
 * @member: whose sheet it is
 *
 * Makes the code that is printed on a sheet, to find it again from the paper.
 *
 * Returns: (transfer full) (nullable): the code, such as "K7M3-QX4P"; %NULL when
 *   the sheet has no boxes
 */
char *
gw_sheet_code_new (GwInsight   *insight,
                   GwSheetKind  kind,
                   GwTeam      *team,
                   GwMember    *member)
{
  g_autoptr (GArray) boxes = gw_sheet_list_boxes (insight, kind, team, member);
  guint8 symbols[N_SYMBOLS];

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  if (boxes->len == 0)
    return NULL;

  put_sheet (gw_insight_get_workshop (insight), kind, member, symbols);
  put_boxes (boxes, symbols);
  symbols[N_CHECKED] = (guint8) get_check_sum (symbols);

  return print (symbols);
}

/**
 * gw_sheet_match_free:
 * @self: (transfer full): a match
 */
void
gw_sheet_match_free (GwSheetMatch *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->boxes);
  g_free (self);
}

static GwSheetMatch *
new_match (GwInsight    *insight,
           GwSheetKind   kind,
           GwTeam       *team,
           GwMember     *member,
           const guint8 *printed)
{
  GwSheetMatch *self = g_new0 (GwSheetMatch, 1);
  guint8 symbols[N_SYMBOLS];

  self->kind = kind;
  self->team = team;
  self->member = member;
  self->boxes = gw_sheet_list_boxes (insight, kind, team, member);
  put_boxes (self->boxes, symbols);
  if (self->boxes->len == 0 || memcmp (symbols + N_SHEET, printed + N_SHEET, N_MEANING) != 0)
    {
      self->state = GW_SHEET_CODE_BOXES_CHANGED;
      g_array_set_size (self->boxes, 0);
    }
  else if (memcmp (symbols + N_SHEET + N_MEANING, printed + N_SHEET + N_MEANING, N_PLANNED) != 0)
    {
      self->state = GW_SHEET_CODE_PLAN_CHANGED;
    }

  return self;
}

static void
add_matches (GwInsight    *insight,
             GwTeam       *team,
             const guint8 *printed,
             GPtrArray    *matches)
{
  static const GwSheetKind kinds[] = { GW_SHEET_KIND_MEMBER, GW_SHEET_KIND_SCORECARD };
  GwRecordList *members = gw_team_get_members (team);
  guint8 symbols[N_SYMBOLS];

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        GwMember *member = GW_MEMBER (gw_record_list_get (members, i));

        put_sheet (gw_insight_get_workshop (insight), kinds[j], member, symbols);
        if (memcmp (symbols, printed, N_SHEET) == 0)
          g_ptr_array_add (matches, new_match (insight, kinds[j], team, member, printed));
      }
}

/* Of several that could be meant, the one whose boxes are the printed ones;
 * nobody should guess any further. */
static GwSheetMatch *
choose_match (GPtrArray *matches)
{
  GwSheetMatch *chosen = NULL;

  if (matches->len == 1)
    return g_ptr_array_steal_index (matches, 0);

  for (guint i = 0; i < matches->len; i++)
    {
      GwSheetMatch *match = g_ptr_array_index (matches, i);

      if (match->state == GW_SHEET_CODE_BOXES_CHANGED)
        continue;
      if (chosen != NULL)
        return NULL;
      chosen = match;
    }
  if (chosen != NULL)
    {
      guint position;

      if (g_ptr_array_find (matches, chosen, &position))
        g_ptr_array_steal_index (matches, position);
    }

  return chosen;
}

/**
 * gw_sheet_code_find:
 * @insight: what the numbers of the workshop say
 * @code: a code as somebody typed it, in any case and with any spaces
 * @error: return location for a #GwSheetCodeError
 *
 * Finds the sheet of a workshop that a code is printed on, and its boxes.
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL
 */
GwSheetMatch *
gw_sheet_code_find (GwInsight   *insight,
                    const char  *code,
                    GError     **error)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_sheet_match_free);
  guint8 symbols[N_SYMBOLS];
  GwSheetMatch *match;
  GwRecordList *teams;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!parse (code, symbols))
    {
      g_set_error_literal (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_MISTYPED,
                           _("This is not a code of a sheet. Compare it with the foot of the paper, character by character."));
      return NULL;
    }

  teams = gw_workshop_get_teams (gw_insight_get_workshop (insight));
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    add_matches (insight, GW_TEAM (gw_record_list_get (teams, i)), symbols, matches);
  match = choose_match (matches);
  if (match != NULL)
    return match;

  if (matches->len == 0)
    g_set_error_literal (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_UNKNOWN,
                         _("No sheet of this workshop has this code. It may belong to another workshop."));
  else
    g_set_error_literal (error, GW_SHEET_CODE_ERROR, GW_SHEET_CODE_ERROR_AMBIGUOUS,
                         _("More than one sheet could have this code. Enter the numbers as check-ins of the goal."));
  return NULL;
}

/**
 * gw_sheet_match_explain:
 * @self: a match
 *
 * Returns: (transfer full) (nullable): what has to be known before the boxes
 *   are filled in, for people; %NULL when all is as printed
 */
char *
gw_sheet_match_explain (const GwSheetMatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->state)
    {
    case GW_SHEET_CODE_PLAN_CHANGED:
      return g_strdup (_("The plan was changed after this sheet was printed, so that other numbers are planned now. "
                         "The boxes are the same."));
    case GW_SHEET_CODE_BOXES_CHANGED:
      return g_strdup (_("The goal, its dates or its milestones were changed after this sheet was printed, so that its boxes "
                         "mean something else now. Enter the numbers as check-ins of the goal, by the dates on the paper."));
    case GW_SHEET_CODE_AS_PRINTED:
    default:
      return NULL;
    }
}
