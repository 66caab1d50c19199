// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace limber
{

class Button;
class TextLabel;

/// What stands where a list has nothing to show: what would be here, and how to get it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Adds a button under the text and returns it, to be connected.
    Button* addButton(const QString& text, const QString& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_body;
    QString m_icon;
};

} // namespace limber
