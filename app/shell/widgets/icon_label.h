// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/widgets/text_label.h"

#include <QtWidgets/QWidget>

namespace limber
{

/// A Lucide icon that stands beside a text, in one of the text's tones.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString& icon, int pixels, Tone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QPalette::ColorRole m_role;
};

} // namespace limber
