/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "gw-application-test.h"
#include "gw-codec-write.h"
#include "gw-display-test.h"
#include "gw-journal-shadow.h"

/* Somebody who understands nothing uses everything: widgets and actions by
 * chance, from a seed that is printed. Any warning ends it; what the document
 * became can be saved and read back, and undo leads back to the first byte.
 *
 * The suite does the same few steps from one seed on every machine;
 * GW_MONKEY_SEED takes another, GW_MONKEY_STEPS does more of them,
 * GW_MONKEY_VERBOSE says each. */
#define SEED 21
#define STEPS 60
#define CHECK_EVERY 400
#define MAX_ITERATIONS 80

typedef struct
{
  GwWindow *window;
  GBytes *first; /* the document as it was opened */
  GRand *rand;
  guint step;
  gboolean verbose;
} Monkey;

/* What leads out of the program, or ends it; GTK 4.8 itself crashes on some. */
static const char *const forbidden[] = {
  "window.", "link.", "menu.popup", "misc.", "clipboard.", "app.", "win.open", "win.save", "win.new-",
  "win.look-around", "win.print", "win.present", "win.show-versions", "sheets.print", "sheets.save-pdf", "default.",
  "win.projector",
};

static const char *const texts[] = {
  "", "0", "1", "-7", "12,5", "1.234.567", "99999999999999999999", "2026-02-30", "31.12.2026", "1/2/26", "100 %",
  "R&D <b>", "</span>", "../../etc/passwd", "\xe2\x80\xae" "evil\xe2\x80\xac", "שלום עולם", "e\xcc\x81\xcc\x81\xcc\x81",
  "Ana Sample", "%s%n", "\t", "=1+1", "a\nb",
};

static gboolean
is_allowed (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (g_str_has_prefix (action, forbidden[i]))
      return FALSE;
  return TRUE;
}

static guint
choose (Monkey *monkey,
        guint   n)
{
  return (guint) g_rand_int_range (monkey->rand, 0, (int) n);
}

static char *
choose_text (Monkey *monkey)
{
  GString *text = g_string_new (texts[choose (monkey, G_N_ELEMENTS (texts))]);

  /* Now and then more than any field holds. */
  if (choose (monkey, 40) == 0)
    for (guint n = choose (monkey, 3000); n > 0; n--)
      g_string_append_unichar (text, choose (monkey, 8) == 0 ? ' ' : 'a' + choose (monkey, 26));
  return g_string_free (text, FALSE);
}

static void
settle (void)
{
  for (guint i = 0; i < MAX_ITERATIONS && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

/* What a person could point at. */
static void
collect (GtkWidget *widget,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;

  g_ptr_array_add (found, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

/* The window that was opened last has the person's attention. */
static GtkWindow *
get_top (Monkey *monkey)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *top = GTK_WINDOW (monkey->window);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        top = window;
    }
  return top;
}

static GVariant *
choose_parameter (Monkey             *monkey,
                  const GVariantType *type)
{
  g_autofree char *text = NULL;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    {
      const char *views[] = { "workshop", "goals", "progress", "sheets", "nothing" };

      return g_variant_new_string (views[choose (monkey, G_N_ELEMENTS (views))]);
    }
  if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT32))
    return g_variant_new_uint32 (choose (monkey, 12));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return g_variant_new_int32 (g_rand_int_range (monkey->rand, -3, 50000));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_new_boolean (choose (monkey, 2));

  return NULL;
}

static void
act (Monkey    *monkey,
     GtkWidget *widget)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (widget);
  const char *name, *property;
  const GVariantType *type;
  g_autoptr (GVariant) parameter = NULL;
  guint n_actions = 0;
  GType owner;

  while (gtk_widget_class_query_action (widget_class, n_actions, &owner, &name, &type, &property))
    n_actions++;
  if (n_actions == 0 ||
      !gtk_widget_class_query_action (widget_class, choose (monkey, n_actions), &owner, &name, &type, &property) ||
      !is_allowed (name))
    return;

  if (type != NULL)
    {
      parameter = choose_parameter (monkey, type);
      if (parameter == NULL)
        return;
      g_variant_ref_sink (parameter);
    }
  if (monkey->verbose)
    g_test_message ("%u: action %s of %s", monkey->step, name, G_OBJECT_TYPE_NAME (widget));
  if (!gtk_widget_activate_action_variant (widget, name, parameter))
    return;
}

static gboolean
press (Monkey    *monkey,
       GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (action != NULL && !is_allowed (action))
    return TRUE;
  if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (GTK_IS_MENU_BUTTON (widget))
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget))
    (void) gtk_widget_activate (widget);
  else if (GTK_IS_LIST_BOX_ROW (widget))
    (void) gtk_widget_activate (widget);
  else
    return FALSE;

  return TRUE;
}

static void
write_into (Monkey    *monkey,
            GtkWidget *widget)
{
  g_autofree char *text = choose_text (monkey);

  (void) gtk_widget_grab_focus (widget);
  if (GTK_IS_TEXT_VIEW (widget))
    {
      if (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
      return;
    }

  if (!gtk_editable_get_editable (GTK_EDITABLE (widget)))
    return;
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  if (choose (monkey, 2) == 0 && GTK_IS_ENTRY (widget))
    (void) gtk_widget_activate (widget);
}

/* Which of the many buttons it was: what it is inside of, up to the window. */
static void
say_what (Monkey    *monkey,
          GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    g_string_append_printf (text, "%s%s", at == widget ? "" : " < ", G_OBJECT_TYPE_NAME (at));
  g_test_message ("%u: %s", monkey->step, text->str);
}

/* Whether the pointer reaches the middle of a widget. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_native (widget));
  GtkWidget *hit;
  double x, y;

  if (root == NULL ||
      !gtk_widget_translate_coordinates (widget, root, gtk_widget_get_width (widget) / 2.0,
                                         gtk_widget_get_height (widget) / 2.0, &x, &y))
    return FALSE;

  hit = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);
  return hit != NULL && (hit == widget || gtk_widget_is_ancestor (hit, widget) || gtk_widget_is_ancestor (widget, hit));
}

static void
use (Monkey    *monkey,
     GtkWidget *widget)
{
  if (monkey->verbose)
    say_what (monkey, widget);

  /* Scrolls to it. */
  if (!is_in_sight (widget))
    {
      (void) gtk_widget_grab_focus (widget);
      settle ();
    }
  if (!gtk_widget_get_mapped (widget) || !is_in_sight (widget))
    return;

  if (choose (monkey, 4) == 0)
    act (monkey, widget);
  else if (press (monkey, widget))
    return;
  else if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget))
    write_into (monkey, widget);
  else if (GTK_IS_DROP_DOWN (widget) && gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (widget),
                                choose (monkey, 1 + g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)))));
  else if (GTK_IS_RANGE (widget))
    gtk_range_set_value (GTK_RANGE (widget), g_rand_double_range (monkey->rand, -10, 110));
  else if (GTK_IS_CALENDAR (widget))
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (g_rand_int_range (monkey->rand, 1899, 2202), 1 + (int) choose (monkey, 12),
                                                       1 + (int) choose (monkey, 28), 0, 0, 0);

      gtk_calendar_select_day (GTK_CALENDAR (widget), day);
    }
  else
    (void) gtk_widget_grab_focus (widget);
}

/* A dialog of GTK's own chooses files or printers; that is not ours to try. */
static gboolean
is_ours (GtkWindow *window)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (window), "Gw") ||
         g_str_equal (G_OBJECT_TYPE_NAME (window), "AdwMessageDialog");
}

/* A menu that is open keeps everything else from being used. */
static GtkWidget *
find_popover (GPtrArray *widgets)
{
  for (guint i = widgets->len; i > 0; i--)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i - 1);

      if (GTK_IS_POPOVER (widget) && gtk_popover_get_autohide (GTK_POPOVER (widget)))
        return widget;
    }
  return NULL;
}

static void
use_any (Monkey    *monkey,
         GtkWindow *top)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *popover;

  collect (GTK_WIDGET (top), widgets);
  popover = find_popover (widgets);
  if (popover != NULL && choose (monkey, 3) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      return;
    }
  if (popover != NULL)
    {
      g_ptr_array_set_size (widgets, 0);
      collect (popover, widgets);
    }
  if (widgets->len > 0)
    use (monkey, g_ptr_array_index (widgets, choose (monkey, widgets->len)));
}

static void
one_step (Monkey *monkey)
{
  GtkWindow *top = get_top (monkey);
  guint chance = choose (monkey, 100);

  monkey->step++;
  if (top != GTK_WINDOW (monkey->window) && (!is_ours (top) || chance < 4))
    gtk_window_close (top);
  else if (chance < 8)
    (void) gtk_widget_activate_action (GTK_WIDGET (monkey->window), chance < 6 ? "win.undo" : "win.redo", NULL);
  else if (chance < 14)
    gw_session_set_page (gw_window_get_session (monkey->window), choose (monkey, GW_PAGE_READ_BACK + 1));
  else
    use_any (monkey, top);
  settle ();
}

static GBytes *
write_document (Monkey *monkey)
{
  return gw_codec_write (gw_session_get_workshop (gw_window_get_session (monkey->window)));
}

/* What the document became is read without a problem, and written as it was. */
static void
check_document (Monkey *monkey)
{
  g_autoptr (GBytes) content = write_document (monkey);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GwDocument) copy = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  copy = gw_document_new_from_bytes (content, &problems, &error);
  if (problems != NULL)
    for (guint i = 0; i < problems->len; i++)
      {
        const GwProblem *problem = g_ptr_array_index (problems, i);

        g_test_message ("%s", problem->sentence);
      }
  g_assert_no_error (error);
  again = gw_codec_write (gw_document_get_workshop (copy));
  g_assert_true (g_bytes_equal (content, again));
}

static void
close_dialogs (Monkey *monkey)
{
  GtkWindow *top;

  for (guint i = 0; i < 50 && (top = get_top (monkey)) != GTK_WINDOW (monkey->window); i++)
    {
      gtk_window_close (top);
      settle ();
    }
}

static gboolean
is_small (gpointer data)
{
  Monkey *monkey = data;

  settle ();
  return gtk_widget_get_height (GTK_WIDGET (monkey->window)) <= 640;
}

static guint
number_from (const char *variable,
             guint       otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static void
test_monkey (gconstpointer data)
{
  Monkey monkey = { NULL };
  g_autofree char *path = gw_display_test_sample (data);
  guint seed = number_from ("GW_MONKEY_SEED", SEED);
  guint n_steps = number_from ("GW_MONKEY_STEPS", STEPS);
  g_autoptr (GBytes) last = NULL;

  g_test_message ("GW_MONKEY_SEED=%u", seed);
  /* GTK 4.8 measures a label that wraps as wider when it may be very high. */
  gw_display_test_forgive ("minimum width for height of 1048576");
  monkey.rand = g_rand_new_with_seed (seed);
  monkey.verbose = g_getenv ("GW_MONKEY_VERBOSE") != NULL;
  monkey.window = gw_application_test_open (path);
  /* All of it on the monitor, whatever shadow it has: menus open nowhere else. */
  gtk_window_set_default_size (GTK_WINDOW (monkey.window), 1080, 640);
  gw_display_test_wait (is_small, &monkey, "the window to fit the monitor");
  monkey.first = write_document (&monkey);
  gw_journal_shadow_watch (gw_document_get_workshop (gw_window_get_document (monkey.window)));

  while (monkey.step < n_steps)
    {
      one_step (&monkey);
      if (monkey.step % CHECK_EVERY == 0)
        check_document (&monkey);
    }
  close_dialogs (&monkey);
  check_document (&monkey);
  g_test_message ("%u steps", monkey.step);

  gw_history_end_typing (gw_session_get_history (gw_window_get_session (monkey.window)));
  while (gw_history_get_can_undo (gw_session_get_history (gw_window_get_session (monkey.window))))
    gw_session_undo (gw_window_get_session (monkey.window));
  last = write_document (&monkey);
  g_assert_true (g_bytes_equal (monkey.first, last));

  gtk_window_destroy (GTK_WINDOW (monkey.window));
  settle ();
  g_bytes_unref (monkey.first);
  g_rand_free (monkey.rand);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;

  gw_display_test_init (&argc, &argv);
  /* What is a failure is for the writer of gw_display_test_init() to say. */
  (void) g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  application = gw_application_test_new ();

  g_test_add_data_func ("/monkey/cloud", "example-cloud.goalwright", test_monkey);
  g_test_add_data_func ("/monkey/supply", "sample-supply.goalwright", test_monkey);

  return g_test_run ();
}
