// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/widgets/paint.h"

#include <QtWidgets/QPushButton>

class QAction;

namespace limber
{

/// A button with a meaning (primary, secondary, ghost, danger), 36 high, with a Lucide icon before its text.
/// With a menu it shows a chevron behind the text. Checkable ones keep a sunken ground while they are on.
class Button : public QPushButton
{
    Q_OBJECT

public:
    /// `icon` is the name of a file in resources/icons without its ending; empty: none.
    Button(ButtonKind kind, const QString& text, const QString& icon = {}, QWidget* parent = nullptr);

    void setKind(ButtonKind kind);
    void setIconName(const QString& icon);
    /// A quieter, lower button (28) for use inside cards and bars.
    void setSmall(bool small);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    /// In a dialog Enter presses the button that has the keyboard, not the default one.
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont buttonFont() const;

    ButtonKind m_kind;
    QString m_icon;
    bool m_small = false;
};

/// A square button that shows only an icon; its name is its tooltip and what a screen reader says.
class IconButton : public Button
{
    Q_OBJECT

public:
    /// `name` says what it does ("Undo"). The tooltip adds the shortcut of setAction().
    IconButton(const QString& icon, const QString& name, QWidget* parent = nullptr);

    /// Triggers the action, and follows its text, shortcut, enabled and checked state.
    void followAction(QAction* action);

    QSize sizeHint() const override;
};

} // namespace limber
