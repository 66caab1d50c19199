// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session_record.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace limber
{

/// A session as other programs read it (docs/schema/limber.schema.json, "session"), without its steps.
QJsonObject sessionJson(const SessionRecord& record);
/// One of its steps ("performedStep").
QJsonObject performedStepJson(const PerformedStep& step);

/// The history as a table: one line a step (RFC 4180, UTF-8, lines end in CR LF). docs/command-line.md says what the
/// columns are.
QByteArray sessionCsvHeader();
/// `place` counts the steps of a session from 1.
QByteArray sessionCsvRow(const SessionRecord& record, int place, const PerformedStep& step);

} // namespace limber
