// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace limber
{

/// Says what this is, which version, and under which licences it and its parts stand.
void showAbout(QWidget* parent);

} // namespace limber
