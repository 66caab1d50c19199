// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_options.h"
#include "core/exchange/preferences.h"

#include <QtCore/QJsonObject>

namespace limber
{

/// What a person chose about a sheet, for the next time. Name, clinic, date and language are not part of it.
QJsonObject sheetChoices(const SheetOptions& options);

/// The options to begin with: the choices of the last time where there are, the writer and the pain limit of the
/// preferences, the paper that is usual where the person lives, today's date.
SheetOptions sheetOptionsFor(const QJsonObject& choices, const Preferences& preferences, const QDate& today,
                             const QLocale& locale);

} // namespace limber
