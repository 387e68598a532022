/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The chances that a plan can be safe at (F11 in the arithmetic). */
static const double chances[] = { 0.5, 0.8, 0.9 };

struct _GwFunnelTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (GwFunnelTable, gw_funnel_table, GTK_TYPE_WIDGET)

static void
add_cell (GwFunnelTable *self,
          int            row,
          int            column,
          const char    *text,
          const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* The name of a stage may be one long word. */
  if (column == 0)
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
add_need (GwFunnelTable  *self,
          int             row,
          int             column,
          double          need,
          const GwFormat *format,
          const char     *style)
{
  /* No number is enough for some chances. */
  g_autofree char *text = need > 0 ? gw_format_value (format, gw_funnel_round_up (need), 0) : g_strdup ("–");

  add_cell (self, row, column, text, style);
}

static void
add_heads (GwFunnelTable  *self,
           const GwFormat *format)
{
  const int last = (int) G_N_ELEMENTS (chances) + 2;

  add_cell (self, 0, 0, _("Needed"), "head");
  add_cell (self, 0, 1, _("on average"), "head");
  for (int i = 0; i < (int) G_N_ELEMENTS (chances); i++)
    {
      g_autofree char *percent = gw_format_percent (format, chances[i], 0);
      /* Translators: a plan that succeeds with this chance */
      g_autofree char *text = g_strdup_printf (_("safe at %s"), percent);

      add_cell (self, 0, i + 2, text, "head");
    }
  add_cell (self, 0, last, _("a person and day"), "head");
}

static void
add_step (GwFunnelTable      *self,
          int                 row,
          const GwFunnelPlan *plan,
          gsize               position,
          const GwFormat     *format)
{
  gsize n_steps;
  const GwFunnelStep *step = gw_funnel_plan_get_steps (plan, &n_steps) + position;
  g_autofree char *average = gw_format_value (format, step->average_per_day, 1);
  g_autofree char *safe = gw_format_value (format, step->safe_per_day, 1);
  g_autofree char *both = g_strdup_printf ("%s · %s", average, safe);

  add_cell (self, row, 0, step->name[0] != '\0' ? step->name : _("Stage"), NULL);
  add_need (self, row, 1, step->average, format, NULL);
  for (int i = 0; i < (int) G_N_ELEMENTS (chances); i++)
    add_need (self, row, i + 2, gw_funnel_plan_get_need (plan, position, chances[i]), format,
              fabs (chances[i] - gw_funnel_plan_get_chance (plan)) < 1e-9 ? "heading" : NULL);
  add_cell (self, row, (int) G_N_ELEMENTS (chances) + 2, step->average_per_day >= 0.05 ? both : "–", NULL);
}

static void
gw_funnel_table_dispose (GObject *object)
{
  g_clear_pointer (&GW_FUNNEL_TABLE (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_funnel_table_parent_class)->dispose (object);
}

static void
gw_funnel_table_class_init (GwFunnelTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_funnel_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_funnel_table_init (GwFunnelTable *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 15);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_add_css_class (self->grid, "ledger");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * gw_funnel_table_show:
 * @plan: what is needed
 * @format: how to write numbers
 *
 * Shows @plan; hidden while the funnel is not filled in.
 */
void
gw_funnel_table_show (GwFunnelTable      *self,
                      const GwFunnelPlan *plan,
                      const GwFormat     *format)
{
  GtkWidget *child;
  gsize n_steps;

  g_return_if_fail (GW_IS_FUNNEL_TABLE (self));
  g_return_if_fail (plan != NULL && format != NULL);

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  (void) gw_funnel_plan_get_steps (plan, &n_steps);
  gtk_widget_set_visible (GTK_WIDGET (self), n_steps > 0);
  if (n_steps == 0)
    return;

  add_heads (self, format);
  add_cell (self, 1, 0, _("Deals"), NULL);
  add_need (self, 1, 1, gw_funnel_plan_get_deals (plan), format, NULL);
  for (gsize i = 0; i < n_steps; i++)
    add_step (self, (int) i + 2, plan, i, format);
}
