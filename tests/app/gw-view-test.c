/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-view-test.h"

#include "gw-display-test.h"
#include "gw-metric.h"

static GwSession *
open_document (GwDocument *document)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  return gw_session_new (document, gw_date_new (2026, 11, 23), format);
}

/* Returns: (transfer full): a sample workshop, as it is shipped */
GwSession *
gw_view_test_open (const char *sample)
{
  g_autofree char *path = gw_display_test_sample (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_load (path, NULL, &error);

  g_assert_no_error (error);
  return open_document (document);
}

static void
apply (GwEdit *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean applied = gw_edit_apply (edit, &error);

  g_assert_no_error (error);
  g_assert_true (applied);
}

/* Returns: (transfer full): a workshop with teams of ten goals each */
GwSession *
gw_view_test_new_large (guint n_goals)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, NULL);
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwDocument) document = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Build");
  GwRecord *parent = NULL;

  gw_edit_insert (edit, workshop, "metrics", G_MAXUINT, metric);
  gw_edit_insert (edit, workshop, "teams", G_MAXUINT, team);
  gw_edit_set_date (edit, workshop, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, workshop, "end", gw_date_new (2026, 12, 31));
  for (guint i = 0; i < n_goals; i++)
    {
      GwRecord *goal = gw_record_new (GW_TYPE_GOAL, NULL);
      g_autofree char *title = g_strdup_printf ("Goal %u", i);

      gw_edit_set_text (edit, goal, "title", title);
      gw_edit_set_reference (edit, goal, "metric", metric);
      gw_edit_set_integer (edit, goal, "baseline", 0);
      gw_edit_set_integer (edit, goal, "target", 100 + i);
      if (i % 10 == 0)
        parent = goal;
      else
        gw_edit_set_reference (edit, goal, "parent", parent);
      gw_edit_insert (edit, team, "goals", G_MAXUINT, goal);
      g_object_unref (goal);
    }
  apply (edit);

  document = gw_document_new (GW_WORKSHOP (workshop));
  return open_document (document);
}

GwGoal *
gw_view_test_get_goal (GwSession  *session,
                       const char *id)
{
  GwRecord *goal = gw_record_lookup (GW_RECORD (gw_session_get_workshop (session)), id);

  g_assert_true (GW_IS_GOAL (goal));
  return GW_GOAL (goal);
}

static gboolean
is_mapped (gpointer view)
{
  return gtk_widget_get_mapped (view);
}

/* Returns: (transfer full): a window of the default size with @view in it */
GtkWidget *
gw_view_test_show (GtkWidget *view)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 940, 700);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gw_display_test_wait (is_mapped, view, "the view");
  gw_display_test_settle ();

  return window;
}

void
gw_view_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  gw_display_test_settle ();
}

/* Returns: (transfer none) (nullable): the first widget of @type, from the top */
GtkWidget *
gw_view_test_find (GtkWidget *widget,
                   GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gw_view_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: whether somebody who looks at @widget reads @text */
gboolean
gw_view_test_shows (GtkWidget  *widget,
                    const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gw_view_test_shows (child, text))
      return TRUE;

  return FALSE;
}
