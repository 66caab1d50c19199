// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/plan.h"
#include "core/history/totals.h"

#include <QtCore/QString>

namespace limber
{

/// "5 of 6 · 7 min 20 s · just right · pain 2": how far a session went and what was said about it.
QString sessionFacts(const SessionBrief& session);

QString effortWords(Effort effort);

/// "2 × a day, Mon Wed Fri", "3 days a week", "every day".
QString planWords(const Frequency& frequency);

/// "Kept 11 of 12 planned days · 5 in a row": no reproach in it.
QString adherenceWords(const Adherence& adherence);

} // namespace limber
