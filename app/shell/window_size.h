// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>

class QWidget;

namespace limber
{

/// How large the window is at the very first start: 1280 × 820, or nine tenths of a smaller screen.
QSize firstWindowSize(const QWidget& window);

} // namespace limber
