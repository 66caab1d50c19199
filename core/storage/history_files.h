// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history_store.h"

#include <QtCore/QByteArray>

#include <functional>

namespace limber
{

/// Writes the sessions from a day on (an invalid date: all), oldest first, as they are read: any history passes
/// through little memory. CSV has one line a step; JSON is one array of sessions with their steps.
using ByteSink = std::function<Outcome(const QByteArray&)>;
Outcome writeHistoryCsv(HistoryStore& history, QDate from, const ByteSink& out);
Outcome writeHistoryJson(HistoryStore& history, QDate from, const ByteSink& out);

/// Into a file, whole or not at all; the ending says which ("history.json", else CSV).
Outcome saveHistory(HistoryStore& history, QDate from, const QString& path);

} // namespace limber
