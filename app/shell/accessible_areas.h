// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace limber
{

/// Shows scroll areas to screen readers by an interface of our own. Qt 6.4 answers with a pointer from beyond its list
/// when a reader asks for a scroll bar that has just gone, and ends there. Call once, before the first window.
void makeScrollAreasSafe();

} // namespace limber
