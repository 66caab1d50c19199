// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vocabulary.h"

#include <array>

namespace limber
{

namespace
{

template <typename T>
struct Named {
    T value;
    const char16_t* word;
};

constexpr std::array kPhases{Named{Phase::WarmUp, u"warm-up"}, Named{Phase::Release, u"release"},
                             Named{Phase::Stretch, u"stretch"}, Named{Phase::Strengthen, u"strengthen"}};

constexpr std::array kPositions{Named{Position::Standing, u"standing"},
                                Named{Position::Sitting, u"sitting"},
                                Named{Position::LongSitting, u"long sitting"},
                                Named{Position::Kneeling, u"kneeling"},
                                Named{Position::HalfKneeling, u"half-kneeling"},
                                Named{Position::FourPointKneeling, u"four-point kneeling"},
                                Named{Position::Supine, u"supine"},
                                Named{Position::Prone, u"prone"},
                                Named{Position::SideLying, u"side-lying"},
                                Named{Position::FloorSitting, u"floor sitting"},
                                Named{Position::SidePlank, u"side plank"},
                                Named{Position::Plank, u"plank"}};

constexpr std::array kEquipment{
    Named{Equipment::Mat, u"mat"},        Named{Equipment::Ball, u"ball"},       Named{Equipment::Roller, u"roller"},
    Named{Equipment::Band, u"band"},      Named{Equipment::Cushion, u"cushion"}, Named{Equipment::Pillow, u"pillow"},
    Named{Equipment::Chair, u"chair"},    Named{Equipment::Table, u"table"},     Named{Equipment::Counter, u"counter"},
    Named{Equipment::Bed, u"bed"},        Named{Equipment::Wall, u"wall"},       Named{Equipment::Weight, u"weight"},
    Named{Equipment::Support, u"support"}};

constexpr std::array kSide{Named{Side::Left, u"left"}, Named{Side::Right, u"right"}};
constexpr std::array kSides{Named{Sides::Each, u"each"}, Named{Sides::LeftOnly, u"left"},
                            Named{Sides::RightOnly, u"right"}};
constexpr std::array kSideOrder{Named{SideOrder::PerSet, u"per-set"}, Named{SideOrder::PerExercise, u"per-exercise"}};

template <typename T, size_t N>
QString wordIn(const std::array<Named<T>, N>& table, T value)
{
    for (const auto& named : table) {
        if (named.value == value)
            return QString::fromUtf16(named.word);
    }
    Q_UNREACHABLE();
}

template <typename T, size_t N>
std::optional<T> valueIn(const std::array<Named<T>, N>& table, const QString& word)
{
    for (const auto& named : table) {
        if (word == QStringView(named.word))
            return named.value;
    }
    return std::nullopt;
}

template <typename T, size_t N>
constexpr std::array<T, N> valuesOf(const std::array<Named<T>, N>& table)
{
    std::array<T, N> values{};
    for (size_t i = 0; i < N; ++i)
        values[i] = table[i].value;
    return values;
}

constexpr auto kPhaseValues = valuesOf(kPhases);
constexpr auto kPositionValues = valuesOf(kPositions);
constexpr auto kEquipmentValues = valuesOf(kEquipment);

} // namespace

Side otherSide(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

QString word(Phase phase)
{
    return wordIn(kPhases, phase);
}
QString word(Position position)
{
    return wordIn(kPositions, position);
}
QString word(Equipment equipment)
{
    return wordIn(kEquipment, equipment);
}
QString word(Side side)
{
    return wordIn(kSide, side);
}
QString word(Sides sides)
{
    return wordIn(kSides, sides);
}
QString word(SideOrder order)
{
    return wordIn(kSideOrder, order);
}

std::optional<Phase> phaseOf(const QString& word)
{
    return valueIn(kPhases, word);
}
std::optional<Position> positionOf(const QString& word)
{
    return valueIn(kPositions, word);
}
std::optional<Equipment> equipmentOf(const QString& word)
{
    return valueIn(kEquipment, word);
}
std::optional<Side> sideOf(const QString& word)
{
    return valueIn(kSide, word);
}
std::optional<Sides> sidesOf(const QString& word)
{
    return valueIn(kSides, word);
}
std::optional<SideOrder> sideOrderOf(const QString& word)
{
    return valueIn(kSideOrder, word);
}

std::span<const Phase> allPhases()
{
    return kPhaseValues;
}
std::span<const Position> allPositions()
{
    return kPositionValues;
}
std::span<const Equipment> allEquipment()
{
    return kEquipmentValues;
}

bool isOnFloor(Position position)
{
    return position != Position::Standing && position != Position::Sitting;
}

} // namespace limber
