// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace limber
{

/// The names most like the one that was asked for, nearest first, at most `count`: for "did you mean". Compares by edit
/// distance (Damerau, neighbouring letters swapped count once) over the whole name and over its words.
QStringList nearestNames(const QString& wanted, const QStringList& names, int count = 3);

} // namespace limber
