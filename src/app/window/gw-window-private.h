/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file-watch.h"
#include "gw-header-title.h"
#include "gw-journal.h"
#include "gw-notice-bar.h"
#include "gw-opening-page.h"
#include "gw-projector-bar.h"
#include "gw-score-sheet.h"
#include "gw-sidebar.h"
#include "gw-window.h"

G_BEGIN_DECLS

struct _GwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *header;
  AdwSplitButton *open_button;
  GtkWidget *start_box; /* hides the title, which can still be measured */
  AdwWindowTitle *start_title;
  GwHeaderTitle *header_title;
  GtkWidget *document_buttons;
  GtkToggleButton *sidebar_button;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *views;
  GwSidebar *sidebar;
  GwNoticeBar *notice_bar;
  GwNoticeBar *day_bar; /* which day is looked at, where it is not today */
  GwProjectorBar *projector_bar;
  GwOpeningPage *opening_page;
  GMenu *recent_menu;

  GSettings *settings;
  GwSession *session;
  GwJournal *journal; /* of the session's document */
  GwFileWatch *watch; /* of its file */
  AdwToast *undo_toast; /* goes with the edit that it takes back or shows */
  AdwToast *past_toast; /* what was refused in the past, and is not in the present */
  GCancellable *opening; /* while a file is being opened here */
  GwOpeningMark *opening_mark; /* until the view of the document was painted */
  GwProjector *projector; /* while something is on the wall */
  GtkWidget *projector_window;
  guint projector_inhibit;
  int width;
  guint fit_source;
  gboolean close_after_save;
  gboolean may_close; /* asked and answered */
};

void gw_window_update_enabled (GwWindow *self);
void gw_window_queue_fit      (GwWindow *self);

/* Files */
void gw_window_open           (GwWindow *self);
void gw_window_save           (GwWindow *self);
void gw_window_save_as        (GwWindow *self);
void gw_window_save_copy      (GwWindow *self);
void gw_window_ask_to_close   (GwWindow *self);
void gw_window_resolve_change (GwWindow *self);
void gw_window_answer_change  (GwWindow   *self,
                               const char *id);
void gw_window_present_document (GwWindow   *self,
                                 GwDocument *document);

/* Versions */
void gw_window_show_versions     (GwWindow *self);
void gw_window_show_versions_of  (GwWindow   *self,
                                  const char *path);
void gw_window_compare_with_file (GwWindow *self);

/* Views */
GtkWidget *gw_window_get_view (GwWindow *self);
void gw_window_build_view     (GwWindow *self);
void gw_window_build_view_when_painted (GwWindow *self);
void gw_window_drop_views     (GwWindow *self);
GwScoreSheet *gw_window_get_scores (GwWindow *self);
gboolean gw_window_ask_about_scores (GwWindow *self);

void gw_window_reload_views   (GwWindow *self);

/* The day that is looked at */
void gw_window_day_begin      (GwWindow *self);
void gw_window_show_present   (GwWindow *self);
void gw_window_show_day       (GwWindow *self,
                               GwDate    day);

/* What happens to the file meanwhile */
void gw_window_watch_begin    (GwWindow *self);
void gw_window_watch_look     (GwWindow *self);
gboolean gw_window_is_file_gone (GwWindow *self);

/* Projector */
void gw_window_toggle_projector (GwWindow *self);
void gw_window_close_projector  (GwWindow *self);

/* Toasts; see also gw_window_toast() */
void gw_window_toast_refusal      (GwWindow   *self,
                                   const char *sentence);
void gw_window_toast_day          (GwWindow   *self,
                                   const char *sentence,
                                   GwDate      day);
void gw_window_dismiss_undo_toast (GwWindow *self);
void gw_window_dismiss_past_toast (GwWindow *self);

/* Actions */
void gw_window_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
