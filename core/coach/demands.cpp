// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coach/demands.h"

#include "core/base/text.h"
#include "core/figure/facts.h"
#include "core/figure/figure_library.h"

#include <utility>

namespace limber
{

namespace
{

/// Nobody has drawn it: what the position alone says, rather too much than too little.
Demands fromPosition(const Exercise& exercise)
{
    const Position position = exercise.position;
    const bool onSide = position == Position::SideLying || position == Position::SidePlank;
    Demands demands;
    demands.goesToFloor = isOnFloor(position);
    demands.kneels =
        position == Position::Kneeling || position == Position::HalfKneeling || position == Position::FourPointKneeling;
    demands.leansOnWrists = position == Position::FourPointKneeling || position == Position::Plank;
    demands.liesOnLeft = onSide;
    demands.liesOnRight = onSide;
    return demands;
}

Demands fromFigure(const figure::Figure& drawn)
{
    const figure::Facts facts = factsOf(drawn);
    Demands demands;
    demands.kneels = facts.weightOnKnees;
    demands.goesToFloor = facts.downToFloor;
    demands.liesOnLeft = facts.liesOnLeft;
    demands.liesOnRight = facts.liesOnRight;
    demands.leansOnWrists = facts.weightOnWrists;
    demands.hipPastNinety = facts.hipPastNinety;
    demands.crossesLegs = facts.crossesMidline;
    return demands;
}

/// Whether it lies on this side of the body when it is done on those sides of an exercise.
bool liesOn(Side side, const Exercise& exercise, Sides sides, const Demands& demands)
{
    const bool asDrawn = side == Side::Left ? demands.liesOnLeft : demands.liesOnRight;
    const bool mirrored = side == Side::Left ? demands.liesOnRight : demands.liesOnLeft;
    if (!exercise.sided)
        return asDrawn;
    return (sides != Sides::RightOnly && asDrawn) || (sides != Sides::LeftOnly && mirrored);
}

} // namespace

Demands DemandBook::of(const Exercise& exercise) const
{
    const QString key = exercise.figure.value_or(exercise.id).text();
    const figure::Figure* drawn = m_figures.find(key);
    if (!drawn)
        return fromPosition(exercise);
    auto known = m_known.constFind(key);
    if (known == m_known.constEnd())
        known = m_known.insert(key, fromFigure(*drawn));
    return *known;
}

std::vector<BodyLimit> conflicts(const Exercise& exercise, Sides sides, const Demands& demands,
                                 const std::vector<BodyLimit>& limits)
{
    const auto against = [&](BodyLimit limit) {
        switch (limit) {
        case BodyLimit::Kneeling:
            return demands.kneels;
        case BodyLimit::Floor:
            return demands.goesToFloor;
        case BodyLimit::LeftSide:
            return liesOn(Side::Left, exercise, sides, demands);
        case BodyLimit::RightSide:
            return liesOn(Side::Right, exercise, sides, demands);
        case BodyLimit::Wrists:
            return demands.leansOnWrists;
        case BodyLimit::HipPastNinety:
            return demands.hipPastNinety;
        case BodyLimit::CrossedLegs:
            return demands.crossesLegs;
        }
        Q_UNREACHABLE();
    };
    std::vector<BodyLimit> found;
    for (const BodyLimit limit : allBodyLimits()) {
        if (std::find(limits.begin(), limits.end(), limit) != limits.end() && against(limit))
            found.push_back(limit);
    }
    return found;
}

QString reason(BodyLimit limit)
{
    switch (limit) {
    case BodyLimit::Kneeling:
        return QStringLiteral("a knee carries weight");
    case BodyLimit::Floor:
        return QStringLiteral("you get down to the floor");
    case BodyLimit::LeftSide:
        return QStringLiteral("you lie on the left side");
    case BodyLimit::RightSide:
        return QStringLiteral("you lie on the right side");
    case BodyLimit::Wrists:
        return QStringLiteral("the wrists carry weight");
    case BodyLimit::HipPastNinety:
        return QStringLiteral("a hip bends past 90°");
    case BodyLimit::CrossedLegs:
        return QStringLiteral("the legs cross");
    }
    Q_UNREACHABLE();
}

QString reasonSentence(const std::vector<BodyLimit>& limits)
{
    QStringList reasons;
    for (const BodyLimit limit : limits)
        reasons << reason(limit);
    if (reasons.isEmpty())
        return {};
    const QString last = reasons.takeLast();
    const QString all = reasons.isEmpty() ? last : reasons.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
    return capitalised(all) + QLatin1Char('.');
}

} // namespace limber
