// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace limber
{

/// Shows all keys on one page.
void showKeys(QWidget* parent);

} // namespace limber
