// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/history/plan.h"

namespace limber
{

class Workspace;

/// What is planned for today with what is done of it; without routines that are gone.
Result<std::vector<Due>> dueToday(Workspace& workspace);

} // namespace limber
