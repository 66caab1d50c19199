// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace limber
{

/// What an exercise is for; in the order in which they should be done.
enum class Phase { WarmUp, Release, Stretch, Strengthen };

enum class Position {
    Standing,
    Sitting,
    LongSitting,
    Kneeling,
    HalfKneeling,
    FourPointKneeling,
    Supine,
    Prone,
    SideLying,
    FloorSitting,
    SidePlank,
    Plank
};

enum class Equipment { Mat, Ball, Roller, Band, Cushion, Pillow, Chair, Table, Counter, Bed, Wall, Weight, Support };

enum class Side { Left, Right };

/// Which sides an entry does. A bilateral exercise ignores it.
enum class Sides { Each, LeftOnly, RightOnly };

/// Whether a left/right pair is done set by set, or all sets of one side come first.
enum class SideOrder { PerSet, PerExercise };

Side otherSide(Side side);

/// The words used in files and on the command line ("warm-up", "four-point kneeling", "left"). They never change.
QString word(Phase phase);
QString word(Position position);
QString word(Equipment equipment);
QString word(Side side);
QString word(Sides sides);
QString word(SideOrder order);

/// The value of a file word; nothing when the word is not in the vocabulary.
std::optional<Phase> phaseOf(const QString& word);
std::optional<Position> positionOf(const QString& word);
std::optional<Equipment> equipmentOf(const QString& word);
std::optional<Side> sideOf(const QString& word);
std::optional<Sides> sidesOf(const QString& word);
std::optional<SideOrder> sideOrderOf(const QString& word);

std::span<const Phase> allPhases();
std::span<const Position> allPositions();
std::span<const Equipment> allEquipment();

/// Whether the person is down on the floor (or a bed at floor use) in it; getting down or up takes extra time.
bool isOnFloor(Position position);

} // namespace limber
