// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/routine_document.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

namespace limber
{

class Button;
class FactLine;

/// A title that looks like a heading until one writes in it.
class TitleField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TitleField(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Enter, Escape or ↓: the keyboard should go on to the list.
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

/// The top of a routine: its title, what it takes, and what can be done with it as a whole.
class RoutineHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RoutineHeader(QWidget* parent = nullptr);

    void setDocument(RoutineDocument* document);
    void refresh();
    void editTitle();
    TitleField& title() { return *m_title; }

Q_SIGNALS:
    void playRequested();
    void printRequested();
    void useStarterRequested();
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The buttons beside the title, or below it when there is no room for both.
    void arrange();

    RoutineDocument* m_document = nullptr;
    QBoxLayout* m_row;
    TitleField* m_title;
    FactLine* m_facts;
    QWidget* m_buttons;
    Button* m_use;
    Button* m_print;
    Button* m_play;
};

} // namespace limber
