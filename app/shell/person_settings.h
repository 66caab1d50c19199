// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/settings.h"

#include <QtWidgets/QWidget>

namespace limber
{

/// What the person has at home, who helps, and what they cannot do: the part "You" of the settings. Every change holds
/// at once.
class PersonSettings : public QWidget
{
    Q_OBJECT

public:
    /// The settings must outlive the widget.
    explicit PersonSettings(Settings& settings, QWidget* parent = nullptr);

private:
    QWidget* equipmentCard();
    QWidget* limitsCard();
    void setAtHome(Equipment item, bool there);
    void setLimit(BodyLimit limit, bool set);

    Settings& m_settings;
};

/// "Cannot kneel": a limit as the screen says it.
QString limitText(BodyLimit limit);

} // namespace limber
