// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace limber
{

/// What a step of the timeline is. Hold and Reps are work, the others lead up to it.
enum class StepKind { Prepare, Hold, Reps, Relax, Switch, Rest, Transition };

constexpr bool isWork(StepKind kind)
{
    return kind == StepKind::Hold || kind == StepKind::Reps;
}

/// The word used in files and on the command line ("prepare", "hold" …). It never changes.
QString word(StepKind kind);
std::optional<StepKind> stepKindOf(const QString& word);

} // namespace limber
