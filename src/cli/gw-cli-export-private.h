/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli-command.h"

G_BEGIN_DECLS

/* What the command line says about an export; texts as they were given, NULL
 * where nothing was. */
typedef struct
{
  char     *sheets;
  char     *whom;
  char     *paper;
  gboolean  grey;
  gboolean  each;
  gboolean  names;
  char     *figure;
  char     *goal;
  char     *team;
  char     *palette;
  char     *size;
  char     *as_of_text;
  char     *output;
  GwDate    as_of;
} GwCliExport;

gboolean    gw_cli_export_has_suffix   (const GwCliExport *self,
                                        const char        *suffix);

/* Each says what is wrong with the options, or NULL; and makes the bytes of the
 * file or writes it itself, or says on standard error why not. */
char       *gw_cli_export_check_sheets (const GwCliExport *self);
GwCliStatus gw_cli_export_make_sheets  (const GwCliExport *self,
                                        GwWorkshop        *workshop,
                                        GBytes           **bytes);
char       *gw_cli_export_check_figure (const GwCliExport *self);
GwCliStatus gw_cli_export_make_figure  (const GwCliExport *self,
                                        GwWorkshop        *workshop,
                                        GBytes           **bytes);
char       *gw_cli_export_check_table  (const GwCliExport *self);
GwCliStatus gw_cli_export_make_table   (const GwCliExport *self,
                                        GwWorkshop        *workshop,
                                        GBytes           **bytes);

/* Records by id or by what people call them */
void        gw_cli_list_teams          (GwWorkshop        *workshop,
                                        GPtrArray         *records);
void        gw_cli_list_members        (GwWorkshop        *workshop,
                                        GPtrArray         *records);
void        gw_cli_list_goals          (GwWorkshop        *workshop,
                                        GPtrArray         *records);
GwRecord   *gw_cli_choose_called       (GPtrArray         *records,
                                        const char        *whom,
                                        const char        *option,
                                        const char        *others);

G_END_DECLS
