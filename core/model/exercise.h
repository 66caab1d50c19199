// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/dose.h"
#include "core/model/vocabulary.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace limber
{

struct EquipmentNeed {
    Equipment item = Equipment::Mat;
    bool optional = false;
    QJsonObject extra = {}; ///< fields of a newer version, kept through a round trip
    friend bool operator==(const EquipmentNeed&, const EquipmentNeed&) = default;
};

/// What one source article says about how much. Without a dose the source shows the exercise but gives no figure.
struct SourceDose {
    QString source; ///< "A" … "E"
    std::optional<Dose> dose;
    bool eachSide = false;
    std::optional<int> timesADay;
    bool allOfOneSideFirst = false;
    QString note;
    QJsonObject extra = {};
    friend bool operator==(const SourceDose&, const SourceDose&) = default;
};

struct Variant {
    enum class Kind { Easier, Harder };
    Kind kind = Kind::Easier;
    QString text;
    std::optional<ExerciseId> exercise; ///< the exercise that is the variant, when it is one of its own
    QString source;
    QJsonObject extra = {};
    friend bool operator==(const Variant&, const Variant&) = default;
};

/// A catalogue entry: what to do.
struct Exercise {
    ExerciseId id;
    QString name;
    QStringList otherNames;
    Phase phase = Phase::Stretch;
    Position position = Position::Standing;
    bool sided = true; ///< unilateral: done for the left or the right hip
    std::vector<EquipmentNeed> equipment;
    bool partner = false;
    QStringList muscles; ///< the target first
    QString start;       ///< the starting position
    QStringList steps;
    QString cue; ///< one line for the player
    QString feel;
    QStringList avoid;
    std::vector<Variant> variants;
    std::vector<SourceDose> doses;
    Dose defaultDose; ///< the product's own, for where no source gives a figure
    QStringList sources;
    std::optional<ExerciseId> figure; ///< the built-in exercise whose figure is shown; nothing: its own, if any
    bool builtIn = false;
    bool archived = false; ///< put away: routines still know it, the library shows it only when asked. Not in files
    QJsonObject extra;     ///< fields of a newer version, kept through a round trip

    friend bool operator==(const Exercise&, const Exercise&) = default;
};

/// The dose an exercise gets when it is put into a routine: that of the first source which gives one, else the default.
const Dose& firstDose(const Exercise& exercise);

/// The source that firstDose() comes from ("A"), empty when it is the product's own.
QString firstDoseSource(const Exercise& exercise);

} // namespace limber
