/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-choices.h"

#include <glib/gi18n-lib.h>

/* The papers that a kind is made for, in the order in which they are offered. */
static const GwPaper papers_in_order[] = { GW_PAPER_A3, GW_PAPER_A4, GW_PAPER_LETTER };

static void
on_kind_setup (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 38);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_item_set_child (item, box);
}

static void
on_kind_bind (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GwSheetKind kind = (GwSheetKind) gtk_list_item_get_position (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), gw_sheet_kind_get_name (kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), gw_sheet_kind_get_purpose (kind));
}

/**
 * gw_sheet_choices_set_up_kinds:
 * @kinds: a drop-down
 *
 * Makes it one that offers the kinds of sheets, each with what it is for.
 */
void
gw_sheet_choices_set_up_kinds (GtkDropDown *kinds)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (kinds));

  for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
    gtk_string_list_append (names, gw_sheet_kind_get_name ((GwSheetKind) kind));
  g_signal_connect (factory, "setup", G_CALLBACK (on_kind_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_kind_bind), NULL);
  gtk_drop_down_set_model (kinds, G_LIST_MODEL (names));
  gtk_drop_down_set_list_factory (kinds, factory);
}

/**
 * gw_sheet_choices_get_kind:
 * @kinds: a drop-down that was set up for kinds
 *
 * Returns: the kind that is chosen
 */
GwSheetKind
gw_sheet_choices_get_kind (GtkDropDown *kinds)
{
  guint selected;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (kinds), GW_SHEET_KIND_MEMBER);

  selected = gtk_drop_down_get_selected (kinds);
  return selected < GW_N_SHEET_KINDS ? (GwSheetKind) selected : GW_SHEET_KIND_MEMBER;
}

/* What does not fit on one paper is glued together from two. */
static const char *
get_paper_name (GwPaper  paper,
                gboolean in_two)
{
  switch (paper)
    {
    case GW_PAPER_A3:
      return C_("paper", "A3");
    case GW_PAPER_LETTER:
      return in_two ? C_("paper", "2 × Letter") : C_("paper", "Letter");
    case GW_PAPER_A4:
    default:
      return in_two ? C_("paper", "2 × A4") : C_("paper", "A4");
    }
}

/**
 * gw_sheet_choices_refresh_papers:
 * @papers: a drop-down
 * @kind: a kind of sheet
 * @wanted: the paper to choose, where the kind is made for it
 *
 * Makes it one that offers the papers that @kind is made for.
 */
void
gw_sheet_choices_refresh_papers (GtkDropDown *papers,
                                 GwSheetKind  kind,
                                 GwPaper      wanted)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean has_a3 = gw_sheet_kind_has_paper (kind, GW_PAPER_A3);
  guint selected = 0;
  guint n_papers = 0;

  g_return_if_fail (GTK_IS_DROP_DOWN (papers));

  for (guint i = 0; i < G_N_ELEMENTS (papers_in_order); i++)
    if (gw_sheet_kind_has_paper (kind, papers_in_order[i]))
      {
        gtk_string_list_append (names, get_paper_name (papers_in_order[i], has_a3));
        if (papers_in_order[i] == wanted)
          selected = n_papers;
        n_papers++;
      }
  gtk_drop_down_set_model (papers, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (papers, selected);
}

/**
 * gw_sheet_choices_get_paper:
 * @papers: a drop-down that offers the papers of @kind
 * @kind: a kind of sheet
 *
 * Returns: the paper that is chosen
 */
GwPaper
gw_sheet_choices_get_paper (GtkDropDown *papers,
                            GwSheetKind  kind)
{
  guint left;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (papers), GW_PAPER_A4);

  left = gtk_drop_down_get_selected (papers);
  for (guint i = 0; i < G_N_ELEMENTS (papers_in_order); i++)
    if (gw_sheet_kind_has_paper (kind, papers_in_order[i]) && left-- == 0)
      return papers_in_order[i];

  return GW_PAPER_A4;
}
