/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-waterfall-figure.h"

#include "gw-figure-text.h"
#include "gw-value.h"

#include <glib/gi18n-lib.h>

/* More members than these a sentence does not list. */
#define MOST_LISTED 12

struct _GwWaterfallFigure
{
  GwBarFigure parent_instance;

  GwAllocationPlan *plan;
  char             *unit;
  guint             decimals;
  gboolean          anonymous;
};

G_DEFINE_TYPE (GwWaterfallFigure, gw_waterfall_figure, GW_TYPE_BAR_FIGURE)

static double
get_value (GwWaterfallFigure *self,
           gint64             amount)
{
  return gw_value_from_amount (amount, self->decimals);
}

static char *
format_amount (GwWaterfallFigure *self,
               gint64             amount)
{
  return gw_format_given_value (gw_bar_figure_get_format (GW_BAR_FIGURE (self)), get_value (self, amount), self->decimals);
}

static char *
format_share (GwWaterfallFigure *self,
              gint64             amount,
              gint64             whole)
{
  return gw_format_percent (gw_bar_figure_get_format (GW_BAR_FIGURE (self)),
                            whole != 0 ? (double) amount / (double) whole : 0, 0);
}

static char *
name_member (GwWaterfallFigure *self,
             gsize              position)
{
  if (!self->anonymous)
    return g_strdup (gw_member_get_name (gw_allocation_plan_get_member (self->plan, position)));

  /* Translators: somebody whose name is not shown; a number */
  return g_strdup_printf (_("Member %u"), (guint) position + 1);
}

/* A row of the bar and what is said of it; takes @name and @text. */
static void
add_row (GwWaterfallFigure *self,
         char              *name,
         char              *text,
         gint64             from,
         gint64             to,
         const GwBarRow    *like)
{
  GwBarRow row = *like;

  row.name = name;
  row.text = text;
  row.from = get_value (self, from);
  row.to = get_value (self, to);
  if (row.reading == NULL)
    /* Translators: a name, and the amount that belongs to it */
    row.reading = g_strdup_printf (_("%s: %s"), name, text);
  gw_bar_figure_add_row (GW_BAR_FIGURE (self), &row);
}

static void
add_members (GwWaterfallFigure *self,
             gint64             whole)
{
  gint64 left = whole;

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (self->plan); i++)
    {
      gint64 amount = gw_allocation_plan_get_share (self->plan, i)->amount;
      char *name = name_member (self, i);
      char *text = format_amount (self, amount);
      g_autofree char *share = format_share (self, amount, whole);
      GwBarRow like = { .color = GW_BAR_ACTUAL, .may_merge = TRUE, .begins_group = i == 0 };

      /* Translators: a name, an amount, and how much that is of what is handed out */
      like.reading = g_strdup_printf (_("%s: %s, %s of it"), name, text, share);
      add_row (self, name, text, left, left - amount, &like);
      left -= amount;
    }
}

static void
add_difference (GwWaterfallFigure *self,
                gint64             difference)
{
  GwBarRow like = { .color = GW_BAR_ACTUAL, .hatched = TRUE, .bold = TRUE, .begins_group = TRUE };
  char *amount = format_amount (self, ABS (difference));

  add_row (self, g_strdup (difference < 0 ? _("Too much handed out") : _("Left over")), amount, difference, 0, &like);
}

static void
add_rows (GwWaterfallFigure *self)
{
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (self->plan);
  gint64 whole = ledger->target + ledger->over_assignment;
  GwBarRow solid = { .color = GW_BAR_PLANNED, .bold = TRUE };
  GwBarRow hatched = { .color = GW_BAR_PLANNED, .hatched = TRUE };

  add_row (self, g_strdup (_("Team target")), format_amount (self, ledger->target), 0, ledger->target, &solid);
  if (ledger->over_assignment != 0)
    add_row (self, g_strdup (_("Over-assignment")), format_amount (self, ledger->over_assignment),
             ledger->target, whole, &hatched);
  add_members (self, whole);
  add_difference (self, ledger->difference);
}

static void
gw_waterfall_figure_merge (GwBarFigure *figure,
                           guint        first,
                           guint        last,
                           GwBarRow    *row)
{
  GwWaterfallFigure *self = GW_WATERFALL_FIGURE (figure);
  double sum = gw_bar_figure_get_row (figure, first)->from - gw_bar_figure_get_row (figure, last)->to;
  guint n_members = last - first + 1;

  /* Translators: so many members, drawn as one bar */
  row->name = g_strdup_printf (ngettext ("%u more", "%u more", n_members), n_members);
  row->text = gw_format_given_value (gw_bar_figure_get_format (figure), sum, self->decimals);
}

static void
describe_members (GwWaterfallFigure *self,
                  GString           *text)
{
  guint n_members = (guint) gw_allocation_plan_get_n_shares (self->plan);
  g_autoptr (GString) list = g_string_new (NULL);

  if (n_members == 0 || n_members > MOST_LISTED)
    return;

  for (gsize i = 0; i < n_members; i++)
    {
      g_autofree char *name = name_member (self, i);
      g_autofree char *amount = format_amount (self, gw_allocation_plan_get_share (self->plan, i)->amount);

      if (i > 0)
        g_string_append (list, C_("list of names", ", "));
      /* Translators: in a list: a name and an amount */
      g_string_append_printf (list, C_("list", "%s %s"), name, amount);
    }
  /* Translators: a list of names with amounts */
  gw_figure_add_sentence (text, g_strdup_printf (_("%s."), list->str));
}

static void
describe_difference (GwWaterfallFigure *self,
                     GString           *text,
                     gint64             difference)
{
  g_autofree char *amount = format_amount (self, ABS (difference));

  if (difference == 0)
    gw_figure_add_sentence (text, g_strdup (_("Nothing is left over.")));
  else if (difference > 0)
    /* Translators: an amount */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s is left over."), amount));
  else
    /* Translators: an amount */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s more than that is handed out."), amount));
}

static char *
gw_waterfall_figure_describe (GwFigure *figure)
{
  GwWaterfallFigure *self = GW_WATERFALL_FIGURE (figure);
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (self->plan);
  g_autofree char *target = format_amount (self, ledger->target);
  g_autofree char *more = format_amount (self, ledger->over_assignment);
  g_autofree char *share = format_share (self, ledger->over_assignment, ledger->target);
  g_autofree char *handed_out = format_amount (self, ledger->handed_out);
  guint n_members = (guint) gw_allocation_plan_get_n_shares (self->plan);
  GString *text = g_string_new (NULL);

  if (*self->unit != '\0')
    /* Translators: an amount and its unit */
    gw_figure_add_sentence (text, g_strdup_printf (_("The team target is %s %s."), target, self->unit));
  else
    /* Translators: an amount */
    gw_figure_add_sentence (text, g_strdup_printf (_("The team target is %s."), target));
  if (ledger->over_assignment != 0)
    /* Translators: an amount, and that in percent of the target */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s (%s) comes on top as over-assignment."), more, share));
  gw_figure_add_sentence (text, g_strdup_printf (
    /* Translators: an amount and a number of people */
    ngettext ("%s is handed out to %u member.", "%s is handed out to %u members.", n_members), handed_out, n_members));
  describe_members (self, text);
  describe_difference (self, text, ledger->difference);

  return g_string_free (text, FALSE);
}

static GwDataTable *
gw_waterfall_figure_tabulate (GwFigure *figure)
{
  GwBarFigure *self = GW_BAR_FIGURE (figure);
  const char *columns[] = { _("Position"), _("Amount"), NULL };
  GwDataTable *table = gw_data_table_new (columns);

  for (guint i = 0; i < gw_bar_figure_get_n_rows (self); i++)
    {
      const GwBarRow *row = gw_bar_figure_get_row (self, i);

      gw_data_table_append_row (table, (const char *const[]) { row->name, row->text, NULL });
    }

  return table;
}

static void
gw_waterfall_figure_finalize (GObject *object)
{
  GwWaterfallFigure *self = GW_WATERFALL_FIGURE (object);

  gw_allocation_plan_unref (self->plan);
  g_free (self->unit);

  G_OBJECT_CLASS (gw_waterfall_figure_parent_class)->finalize (object);
}

static void
gw_waterfall_figure_class_init (GwWaterfallFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);
  GwBarFigureClass *bar_class = GW_BAR_FIGURE_CLASS (klass);

  object_class->finalize = gw_waterfall_figure_finalize;
  figure_class->describe = gw_waterfall_figure_describe;
  figure_class->tabulate = gw_waterfall_figure_tabulate;
  bar_class->merge = gw_waterfall_figure_merge;
}

static void
gw_waterfall_figure_init (GwWaterfallFigure *self)
{
}

/**
 * gw_waterfall_figure_new:
 * @plan: who gets what
 * @unit: (nullable): what the amounts count, for the description
 * @decimals: of the amounts
 * @anonymous: whether members are numbered and not named
 * @format: how to write amounts
 *
 * Returns: (transfer full): the ledger of @plan as bars
 */
GwFigure *
gw_waterfall_figure_new (const GwAllocationPlan *plan,
                         const char             *unit,
                         guint                   decimals,
                         gboolean                anonymous,
                         const GwFormat         *format)
{
  GwWaterfallFigure *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_WATERFALL_FIGURE, NULL);
  self->plan = gw_allocation_plan_ref (plan);
  self->unit = g_strdup (unit != NULL ? unit : "");
  self->decimals = decimals;
  self->anonymous = anonymous;
  gw_bar_figure_set_format (GW_BAR_FIGURE (self), format);
  gw_bar_figure_set_connected (GW_BAR_FIGURE (self), TRUE);
  add_rows (self);

  return GW_FIGURE (self);
}
