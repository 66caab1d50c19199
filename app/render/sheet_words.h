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
    /// Whether each dose repeats how often a day the routine is done, or leaves it to the head of the sheet.
    enum class HowOften { WithEachDose, AtTheHead };
    /// "Hold 30 s · 3 times · each side · 2 × a day"; a line for each side when their doses differ.
    static QStringList dose(const Entry& entry, const Exercise* exercise, const Routine& routine, const QLocale& locale,
                            HowOften howOften = HowOften::WithEachDose);
    /// "Hold 30 s · 3 times", "10 times, 4 s each · 2 sets", "Hold 5 s · 10 times · 3 sets".
    static QString dose(const Dose& dose, const QLocale& locale);
    /// "30 s", "1.5 s", "1 min 30 s".
    static QString time(Millis time, const QLocale& locale);
    /// "2 × a day, Mon Wed Fri", "3 days a week"; empty when nothing is said.
    static QString frequency(const Frequency& frequency, const QLocale& locale);
    /// "about 27 minutes".
    static QString minutes(Millis total);
    /// Everything that has to be at hand, what is optional and what needs a partner, with the numbers it is for.
    static QString needs(const std::vector<std::pair<int, const Exercise*>>& numbered);
    /// "release, stretch, then strengthen: a released muscle stretches and works better"; empty with fewer than two
    /// phases.
    static QString order(const Routine& routine);
    static QString rounds(const Section& section, const QLocale& locale);
    /// When to do less and when to stop, by pain of 0 to 10.
    static QString stop(int careful, int stop);
    static QString health();
    /// The language of all these sentences: that of the translation in force, else English ("en", "pt-BR").
    static QString language();
    /// Explains the words that the doses of this routine use.
    static QString legend(const Routine& routine, const SheetLookup& lookup);
    static QString date(const QDate& date, const QLocale& locale);
    static QString sentenceList(const QStringList& items); ///< "a, b and c"
    static QString phase(Phase phase);
    static QString noExercises();
    /// "For Anna", "from Jo Winter", the date, "valid until …": what is known of these, in this order.
    static QStringList people(const SheetContent& content);
    /// How a sheet in eight panels becomes a booklet.
    static QString folding();
    /// Why a sheet cannot be set.
    static QString doesNotFit(SheetLayout layout);
    /// That the type had to be smaller than was chosen.
    static QString shrunk(double points, const QLocale& locale);
    /// That large print had to do without some pictures.
    static QString leftOut();
    /// What so many QR codes are for; why there is none for 0.
    static QString codeNote(qsizetype codes);
    /// Two letters for each day, from the locale's first day of the week on.
    static QStringList weekDays(const QLocale& locale);
    static QString dayName(int day, const QLocale& locale); ///< 1 is Monday
};

} // namespace limber
