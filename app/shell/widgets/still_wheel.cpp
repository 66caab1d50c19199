// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/widgets/still_wheel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>

namespace limber
{

namespace
{

/// Hands the wheel on to the page.
class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || widget == nullptr || widget->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void keepStillUnderTheWheel(QWidget& page)
{
    auto* guard = new WheelGuard(&page);
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        const bool changes = qobject_cast<QComboBox*>(widget) != nullptr ||
                             qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                             qobject_cast<QAbstractSlider*>(widget) != nullptr;
        if (!changes)
            continue;
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        widget->installEventFilter(guard);
    }
}

} // namespace limber
