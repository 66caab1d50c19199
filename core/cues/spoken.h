// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/timeline/timeline.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace limber
{

/// "thirty", "one hundred and twenty"; any number, negative ones as "minus …".
QString spokenNumber(qint64 number);

/// "thirty seconds", "one minute", "one minute thirty seconds", "two and a half seconds"; to a tenth of a second.
QString spokenTime(Millis time);

/// "thirty seconds", "ten times five seconds", "ten repetitions": the set that a work step begins.
QString spokenDose(const Step& work);

/// What announces a work step, longest first: "Next: pigeon pose, left side, thirty seconds",
/// "Pigeon pose, left side", "Pigeon pose".
QStringList announcement(const QString& name, const Step& work);

} // namespace limber
