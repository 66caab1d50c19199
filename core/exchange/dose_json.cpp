// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dose_json.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

template <typename T, typename Write>
QJsonValue rangeJson(const Range<T>& range, Write write)
{
    if (range.isSingle())
        return write(range.high);
    return QJsonArray{write(range.low), write(range.high)};
}

QJsonValue countJson(int number)
{
    return number;
}

void writeSeconds(QJsonObject& to, QLatin1String key, const std::optional<Millis>& time)
{
    if (time)
        to.insert(key, secondsJson(*time));
}

} // namespace

Dose readDose(ObjectReader& from)
{
    from.expect({"sets"_L1, "reps"_L1, "hold"_L1});
    Dose dose;
    dose.sets = from.whole("sets"_L1, 1, limits::kSets, 1);
    dose.reps = from.wholes("reps"_L1, 1, limits::kReps, 1);
    dose.hold = from.secondsRange("hold"_L1, Millis(0), limits::kHold);
    dose.pace = from.seconds("pace"_L1, limits::kShortestPace, limits::kLongestPace);
    dose.relax = from.seconds("relax"_L1, Millis(0), limits::kPause);
    dose.rest = from.seconds("rest"_L1, Millis(0), limits::kPause);
    dose.load = from.text("load"_L1);
    return dose;
}

void writeDose(QJsonObject& to, const Dose& dose)
{
    to.insert("sets"_L1, dose.sets);
    to.insert("reps"_L1, rangeJson(dose.reps, countJson));
    to.insert("hold"_L1, rangeJson(dose.hold, secondsJson));
    writeSeconds(to, "pace"_L1, dose.pace);
    writeSeconds(to, "relax"_L1, dose.relax);
    writeSeconds(to, "rest"_L1, dose.rest);
    if (!dose.load.isEmpty())
        to.insert("load"_L1, dose.load);
}

Timing readTiming(ObjectReader& from)
{
    Timing timing;
    timing.prepare = from.seconds("prepare"_L1, Millis(0), limits::kPause);
    timing.transition = from.seconds("transition"_L1, Millis(0), limits::kPause);
    timing.switchSides = from.seconds("switch"_L1, Millis(0), limits::kPause);
    timing.relax = from.seconds("relax"_L1, Millis(0), limits::kPause);
    timing.rest = from.seconds("rest"_L1, Millis(0), limits::kPause);
    timing.pace = from.seconds("pace"_L1, limits::kShortestPace, limits::kLongestPace);
    timing.order = from.word("order"_L1, &sideOrderOf, {word(SideOrder::PerSet), word(SideOrder::PerExercise)});
    timing.firstSide = from.word("firstSide"_L1, &sideOf, {word(Side::Left), word(Side::Right)});
    return timing;
}

void writeTiming(QJsonObject& to, const Timing& timing)
{
    writeSeconds(to, "prepare"_L1, timing.prepare);
    writeSeconds(to, "transition"_L1, timing.transition);
    writeSeconds(to, "switch"_L1, timing.switchSides);
    writeSeconds(to, "relax"_L1, timing.relax);
    writeSeconds(to, "rest"_L1, timing.rest);
    writeSeconds(to, "pace"_L1, timing.pace);
    if (timing.order)
        to.insert("order"_L1, word(*timing.order));
    if (timing.firstSide)
        to.insert("firstSide"_L1, word(*timing.firstSide));
}

} // namespace limber
