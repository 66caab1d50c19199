// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_size.h"

#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

namespace limber
{

QSize firstWindowSize(const QWidget& window)
{
    constexpr QSize kWanted(1280, 820);
    const QScreen* screen = window.screen();
    const QSize room = screen ? screen->availableSize() * 0.92 : kWanted;
    return kWanted.boundedTo(room).expandedTo(window.minimumSize());
}

} // namespace limber
