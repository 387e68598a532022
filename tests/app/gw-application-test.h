/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-application.h"

GwApplication *gw_application_test_new  (void);
GwWindow      *gw_application_test_wait (void);
GwWindow      *gw_application_test_open (const char *path);
