// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>
#include <span>

namespace limber
{

/// Short numbers for built-in exercises, for codes on paper. A number never changes what it means, because codes stay
/// on refrigerators for years: the table only grows at its end. An exercise without a number goes into codes by its id.
std::optional<int> exerciseNumber(const QString& id);
/// The id of a number; empty when no exercise has it.
QString exerciseOfNumber(int number);
/// All ids in the order of their numbers, from 0 on.
std::span<const char* const> numberedExercises();

} // namespace limber
