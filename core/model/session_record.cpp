// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/session_record.h"

namespace limber
{

QString word(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::NotReached:
        return QStringLiteral("not-reached");
    case StepOutcome::Done:
        return QStringLiteral("done");
    case StepOutcome::Skipped:
        return QStringLiteral("skipped");
    }
    Q_UNREACHABLE();
}

std::optional<StepOutcome> stepOutcomeOf(const QString& text)
{
    for (const StepOutcome outcome : {StepOutcome::NotReached, StepOutcome::Done, StepOutcome::Skipped}) {
        if (word(outcome) == text)
            return outcome;
    }
    return std::nullopt;
}

QString word(Effort effort)
{
    switch (effort) {
    case Effort::Easy:
        return QStringLiteral("easy");
    case Effort::Right:
        return QStringLiteral("right");
    case Effort::Hard:
        return QStringLiteral("hard");
    }
    Q_UNREACHABLE();
}

std::optional<Effort> effortOf(const QString& text)
{
    for (const Effort effort : {Effort::Easy, Effort::Right, Effort::Hard}) {
        if (word(effort) == text)
            return effort;
    }
    return std::nullopt;
}

} // namespace limber
