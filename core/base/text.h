// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace limber
{

/// A name inside a sentence: "Pigeon pose" → "pigeon pose", but "IT band stretch" stays.
QString nameInSentence(const QString& name);

/// "pigeon pose" → "Pigeon pose".
QString capitalised(const QString& text);

/// At most so many characters, the last one a … where something is cut: a title inside a sentence or a menu.
QString shortened(const QString& text, qsizetype most = 60);

/// "1 set", "3 sets".
QString counted(qint64 number, const QString& unit);

/// How a locale writes a time of day, without seconds.
QString timeOfDayFormat(const QLocale& locale);

} // namespace limber
