// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dose.h"

namespace limber
{

namespace
{

constexpr int kMostHolds = 10'000;

QString rangeText(const Range<int>& range)
{
    return range.isSingle() ? QString::number(range.high) : QStringLiteral("%1–%2").arg(range.low).arg(range.high);
}

QString rangeText(const Range<Millis>& range)
{
    if (range.isSingle())
        return doseTimeText(range.high);
    const bool wholeMinutes = range.low >= 1min && range.low % 1min == 0ms && range.high % 1min == 0ms;
    const double unit = wholeMinutes ? 60'000.0 : 1000.0;
    const auto number = [unit](Millis time) {
        return QString::number(static_cast<double>(time.count()) / unit, 'g', 5);
    };
    return QStringLiteral("%1–%2 %3").arg(number(range.low), number(range.high), wholeMinutes ? u"min" : u"s");
}

QString heldText(const Dose& dose)
{
    const bool oneHoldASet = dose.reps == Range(1) && (dose.hold.high >= kOneHoldOfASet || dose.sets == 1);
    if (oneHoldASet)
        return QStringLiteral("%1 × %2").arg(dose.sets).arg(rangeText(dose.hold));
    if (dose.sets == 1 && dose.hold.high < kOneHoldOfASet)
        return QStringLiteral("%1 × %2").arg(rangeText(dose.reps), rangeText(dose.hold));
    return QStringLiteral("%1 × %2 × %3").arg(dose.sets).arg(rangeText(dose.reps), rangeText(dose.hold));
}

} // namespace

QString doseText(const Dose& dose)
{
    if (dose.isHeld())
        return heldText(dose);
    const QString text = QStringLiteral("%1 × %2").arg(dose.sets).arg(rangeText(dose.reps));
    return dose.pace ? text + QStringLiteral(" @ ") + doseTimeText(*dose.pace) : text;
}

std::optional<QString> doseProblem(const Dose& dose)
{
    const auto outside = [](auto value, auto low, auto high) { return value < low || value > high; };
    if (outside(dose.sets, 1, 100))
        return QStringLiteral("%1 sets: write a number from 1 to 100.").arg(dose.sets);
    if (outside(dose.reps.low, 1, 1000) || outside(dose.reps.high, dose.reps.low, 1000))
        return QStringLiteral("%1 repetitions: write a number from 1 to 1000.").arg(rangeText(dose.reps));
    if (outside(dose.hold.low, Millis(0), Millis(3h)) || outside(dose.hold.high, dose.hold.low, Millis(3h)))
        return QStringLiteral("A hold of %1: write a time from 0 s to 3 hours.").arg(rangeText(dose.hold));
    if (dose.isHeld() && dose.sets * dose.reps.high > kMostHolds)
        return QStringLiteral("%1 holds in one exercise: there is room for %2.")
            .arg(dose.sets * dose.reps.high)
            .arg(kMostHolds);
    if (dose.pace && outside(*dose.pace, 500ms, Millis(600s)))
        return QStringLiteral("A pace of %1: write a time from 0.5 s to 10 min.").arg(doseTimeText(*dose.pace));
    if (dose.relax && outside(*dose.relax, Millis(0), Millis(1h)))
        return QStringLiteral("%1 to relax: write a time from 0 s to 1 hour.").arg(doseTimeText(*dose.relax));
    if (dose.rest && outside(*dose.rest, Millis(0), Millis(1h)))
        return QStringLiteral("A rest of %1: write a time from 0 s to 1 hour.").arg(doseTimeText(*dose.rest));
    return std::nullopt;
}

} // namespace limber
