// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/tokens.h"

namespace limber
{

/// The colour of a day, from nothing (0) to much (4).
QColor heatColour(int heat, const Tokens& tokens);

} // namespace limber
