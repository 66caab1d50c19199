// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/first_exposure.h"

#include <QtCore/QEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QWidget>

#include <cstdio>

namespace limber
{

FirstExposure::FirstExposure(QWidget& window)
{
    if (window.windowHandle())
        window.windowHandle()->installEventFilter(this);
}

bool FirstExposure::eventFilter(QObject* watched, QEvent* event)
{
    auto* window = static_cast<QWindow*>(watched);
    if (event->type() != QEvent::Expose || !window->isExposed())
        return false;
    window->removeEventFilter(this);
    // The filter comes before the painting: what follows is queued behind it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (qEnvironmentVariableIsSet("LIMBER_TELL_START")) {
                std::puts("exposed");
                std::fflush(stdout);
            }
            Q_EMIT exposed();
        },
        Qt::QueuedConnection);
    return false;
}

} // namespace limber
