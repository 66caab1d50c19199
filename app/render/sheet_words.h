// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_content.h"

#include <QtCore/QCoreApplication>

namespace limber
{

/// The sentences of the sheet, each made from the model in one place.
class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(SheetWords)

public:
    /// "Hold 30 s · 3 times · each side · 2 × a day"; a line for each side when their doses differ.
    static QStringList dose(const Entry& entry, const Exercise* exercise, const Routine& routine);
    /// "2 × a day", "3 days a week", "Mon, Wed, Fri"; empty when nothing is said.
    static QString frequency(const Frequency& frequency, const QLocale& locale);
    /// "about 27 minutes".
    static QString minutes(Millis total);
    /// Everything that has to be at hand, what is optional and what needs a partner, with the numbers it is for.
    static QString needs(const std::vector<std::pair<int, const Exercise*>>& numbered);
    /// "release, stretch, then strengthen: a released muscle stretches and works better"; empty with fewer than two
    /// phases.
    static QString order(const Routine& routine);
    static QString rounds(const Section& section);
    static QString stop(int painLimit);
    static QString health();
    /// Explains the words that the doses of this routine use.
    static QString legend(const Routine& routine);
    static QString date(const QDate& date, const QLocale& locale);
    static QString sentenceList(const QStringList& items); ///< "a, b and c"
    static QString phase(Phase phase);
    static QString noExercises();
    /// Two letters for each day, from the locale's first day of the week on.
    static QStringList weekDays(const QLocale& locale);
    static QString dayName(int day, const QLocale& locale); ///< 1 is Monday
};

} // namespace limber
