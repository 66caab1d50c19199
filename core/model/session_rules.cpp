// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/session_rules.h"

#include "core/model/rules.h"

#include <algorithm>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

const QString kByHand = u"byHand"_s;
const QString kNextDay = u"nextDay"_s;
const QString kWorse = u"worse"_s;
const QString kNotWorse = u"not-worse"_s;

bool isOutside(const std::optional<int>& number, int highest)
{
    return number && (*number < 0 || *number > highest);
}

} // namespace

std::optional<QString> sessionProblem(const SessionRecord& record)
{
    if (record.endedAt.isValid() && record.endedAt < record.startedAt)
        return u"The session ends before it begins; correct its time."_s;
    if (isOutside(record.pain, 10))
        return u"Pain is a number from 0 to 10, not %1."_s.arg(*record.pain);
    if (record.note.size() > kLongestText)
        return u"The note of a session can have %1 characters at most."_s.arg(kLongestText);
    for (const PerformedStep& step : record.steps) {
        if (isOutside(step.rating, 5))
            return u"A rating is a number from 0 to 5, not %1."_s.arg(*step.rating);
        if (std::min({step.actual, step.planned, step.paused}) < Millis(0))
            return u"A step of the session takes less than no time; correct it."_s;
    }
    return std::nullopt;
}

bool isByHand(const SessionRecord& record)
{
    return record.extra.value(kByHand).toBool();
}

void setByHand(SessionRecord& record)
{
    record.extra.insert(kByHand, true);
}

std::optional<NextDay> nextDayOf(const SessionRecord& record)
{
    const QString text = record.extra.value(kNextDay).toString();
    if (text == kWorse)
        return NextDay::Worse;
    return text == kNotWorse ? std::optional(NextDay::NotWorse) : std::nullopt;
}

void setNextDay(SessionRecord& record, NextDay answer)
{
    record.extra.insert(kNextDay, answer == NextDay::Worse ? kWorse : kNotWorse);
}

bool wantsNextDay(const SessionRecord& record)
{
    return record.pain.value_or(0) > 0 && !nextDayOf(record);
}

} // namespace limber
