// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/sheet_options.h"
#include "app/render/sheet_pictures.h"
#include "core/base/time.h"
#include "core/model/exercise.h"
#include "core/model/routine.h"

#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// The words of one exercise on paper.
struct SheetExercise {
    int number = 1;
    ExerciseId id;
    QString name;
    QStringList dose; ///< one line, or one for each side when they differ
    QString start;
    QStringList steps;
    QString cue; ///< all of it in one line
    QString feel;
    QString avoid;
    QString note;
    QString source;
    bool pictured = false;
    bool picturedEnd = true; ///< a second picture shows the end
    Side side = Side::Left;  ///< of the picture
};

struct SheetSection {
    QString title;
    QString detail; ///< "2 rounds, 30 s rest between them", else empty
    std::vector<SheetExercise> exercises;
};

/// Everything that stands on a sheet, as words: computed once, then laid out in any way.
struct SheetContent {
    QString title;
    QString forWhom;
    QString from;
    QString date;
    QString validUntil;
    QImage logo;
    QStringList facts; ///< "about 27 minutes", "2 × a day"
    QString purpose;
    QString needs; ///< "a ball, a chair; a partner for 13"
    QString order; ///< "release, stretch, then strengthen: …"
    QString note;
    QString stop;   ///< when to stop
    QString health; ///< that this is no medical advice
    QString legend; ///< what hold, times and set mean
    QString language;
    QStringList codes; ///< the routine itself, as the texts of QR codes
    QString codeNote;  ///< what to do with the codes, or why there is none
    QStringList days;  ///< short names of the days to tick, one week long
    int weeks = 0;     ///< rows of days
    int lastWeek = 0;  ///< days in the last of them
    int timesADay = 1; ///< boxes for each day
    int exerciseCount = 0;
    std::vector<SheetSection> sections;
};

using SheetLookup = std::function<const Exercise*(const ExerciseId&)>;

/// Puts a routine into words. `total` is the time of the whole routine, when it is known; `pictures` may be null.
/// An exercise that the lookup does not know appears under its id, with its dose.
SheetContent sheetContent(const Routine& routine, const SheetLookup& lookup, const SheetPictures* pictures,
                          std::optional<Millis> total, const SheetOptions& options);

} // namespace limber
