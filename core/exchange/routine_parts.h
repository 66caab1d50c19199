// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/routine.h"

#include <QtCore/QJsonObject>

namespace limber
{

// The parts that a routine's JSON is put together from, for those who write it.

/// A routine without its sections, a section without its entries.
QJsonObject headJson(const Routine& routine);
QJsonObject headJson(const Section& section);
QJsonObject entryJson(const Entry& entry);

/// Whether the reader takes it back.
bool canBeRead(const Entry& entry);
/// Everything of the routine but its entries.
bool headsCanBeRead(const Routine& routine);

} // namespace limber
