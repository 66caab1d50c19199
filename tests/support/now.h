// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>

namespace limber::test
{

/// The moment at which tests happen that need one, a Saturday.
inline const QDateTime kNow(QDate(2026, 11, 21), QTime(19, 24, 6), Qt::UTC);

} // namespace limber::test
