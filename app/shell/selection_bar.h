// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QAction;

namespace limber
{

class Button;
class TextLabel;

/// Floats over a list while several things in it are selected: how many, and what can be done with all of them.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent);

    /// One button for each, which follows its words and state.
    void setActions(const QList<QAction*>& actions);
    void setText(const QString& text);
    /// In the middle of the lower edge of the parent.
    void place();

Q_SIGNALS:
    void moreRequested(const QPoint& globalPosition);
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_text;
    QWidget* m_buttons;
};

} // namespace limber
