// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>
#include <span>

namespace limber
{

/// What a person cannot do, or must not for now. Exercises that go against one are marked, never forbidden.
enum class BodyLimit { Kneeling, Floor, LeftSide, RightSide, Wrists, HipPastNinety, CrossedLegs };

/// The word used in files ("no-kneeling"). It never changes.
QString word(BodyLimit limit);
std::optional<BodyLimit> bodyLimitOf(const QString& word);
std::span<const BodyLimit> allBodyLimits();

} // namespace limber
