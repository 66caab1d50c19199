// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace limber
{

/// The closed list of muscles that an exercise can name, from the hip outwards.
const QStringList& allMuscles();

} // namespace limber
