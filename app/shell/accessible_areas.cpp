// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/accessible_areas.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QScrollArea>

namespace limber
{

void makeScrollAreasSafe()
{
    QAccessible::installFactory([](const QString& name, QObject* object) -> QAccessibleInterface* {
        if (name != QLatin1String("QScrollArea"))
            return nullptr;
        auto* area = qobject_cast<QScrollArea*>(object);
        return area ? new QAccessibleWidget(area, QAccessible::Grouping) : nullptr; // Qt owns it
    });
}

} // namespace limber
