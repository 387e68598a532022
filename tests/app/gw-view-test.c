/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-view-test.h"

#include <gobject/gvaluecollector.h>

#include "gw-display-test.h"
#include "gw-journal-shadow.h"
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
  g_autoptr (GwDocument) document = gw_display_test_load (sample);

  gw_journal_shadow_watch (gw_document_get_workshop (document));
  return open_document (document);
}

static void
build_value (GwRecord   *record,
             const char *name,
             GType       type,
             ...)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  gboolean built;
  guint field = 0;
  va_list arguments;

  g_assert_nonnull (gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field));
  va_start (arguments, type);
  G_VALUE_COLLECT_INIT (&value, type, arguments, 0, &problem);
  va_end (arguments);
  g_assert_null (problem);
  built = gw_record_build_value (record, field, &value, &error);
  g_assert_no_error (error);
  g_assert_true (built);
}

/* Returns: (transfer none): a new record below @parent */
static GwRecord *
build_child (GwRecord   *parent,
             const char *slot_name,
             GType       type)
{
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);
  guint slot = 0;

  g_assert_nonnull (gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot_name, &slot));
  gw_record_build_child (parent, slot, child);

  /* The parent holds it. */
  return child;
}

/* Returns: (transfer full): a workshop whose team has @n_goals goals, in tens
 * of one and its parts */
GwSession *
gw_view_test_new_large (guint n_goals)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwDocument) document = NULL;
  GwRecord *metric = build_child (workshop, "metrics", GW_TYPE_METRIC);
  GwRecord *team = build_child (workshop, "teams", GW_TYPE_TEAM);
  GwRecord *parent = NULL;

  build_value (workshop, "start", G_TYPE_INT, gw_date_new (2026, 1, 1));
  build_value (workshop, "end", G_TYPE_INT, gw_date_new (2026, 12, 31));
  for (guint i = 0; i < n_goals; i++)
    {
      GwRecord *goal = build_child (team, "goals", GW_TYPE_GOAL);
      g_autofree char *title = g_strdup_printf ("Goal %u", i);

      build_value (goal, "title", G_TYPE_STRING, title);
      build_value (goal, "metric", G_TYPE_STRING, gw_record_get_id (metric));
      build_value (goal, "baseline", G_TYPE_INT64, G_GINT64_CONSTANT (0));
      build_value (goal, "target", G_TYPE_INT64, (gint64) i + 100);
      if (i % 10 == 0)
        parent = goal;
      else
        build_value (goal, "parent", G_TYPE_STRING, gw_record_get_id (parent));
    }

  document = gw_document_new (GW_WORKSHOP (workshop));
  return open_document (document);
}

/* Returns: (transfer full): a workshop with one team that has one goal, which is
 * not agreed yet */
GwSession *
gw_view_test_new_goal (GwDate today,
                       GwDate start,
                       GwDate due)
{
  g_autoptr (GwDocument) document = gw_display_test_load (NULL);
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwSession) session = gw_session_new (document, today, format);
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, "goal");
  g_autoptr (GwEdit) edit = gw_edit_new ("Set Up");

  gw_journal_shadow_watch (gw_session_get_workshop (session));
  gw_edit_insert (edit, GW_RECORD (gw_session_get_workshop (session)), "teams", G_MAXUINT, team);
  gw_edit_insert (edit, team, "goals", G_MAXUINT, goal);
  gw_edit_set_date (edit, goal, "start", start);
  gw_edit_set_date (edit, goal, "due", due);
  g_assert_true (gw_session_commit (session, edit));

  return g_steal_pointer (&session);
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

/* A view of @type on a sample workshop, in a window. */
void
gw_view_test_set_up (GwViewTest           *self,
                     const char           *sample,
                     GType                 type,
                     GwViewTestSetSession  set_session)
{
  self->session = gw_view_test_open (sample);
  self->view = g_object_new (type, NULL);
  set_session (self->view, self->session);
  self->window = gw_view_test_show (self->view);
}

/* Nothing that was shown keeps the session. */
void
gw_view_test_tear_down (GwViewTest *self)
{
  gw_view_test_close (self->window);
  g_assert_finalize_object (self->session);
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
