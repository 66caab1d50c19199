// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/figure/pose.h"

#include <QtCore/QByteArray>

namespace limber::figure
{

/// Reads a pose file (format: docs/figures/format.md). `name` stands for the file in error sentences; the exercise's id
/// is its base name. Refuses, with file, key and reason: JSON that does not parse, unknown keys, words and parts,
/// missing keys, numbers that are not finite, and targets that the body cannot reach within 2 cm. While somebody draws
/// (`limber figure --watch`) such targets are accepted, so that the pose can be looked at.
enum class OutOfReach { Refuse, Accept };
Result<Figure> readFigure(const QByteArray& json, const QString& name, OutOfReach outOfReach = OutOfReach::Refuse);

} // namespace limber::figure
