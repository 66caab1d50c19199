// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keys_overview.h"

#include "app/shell/widgets/button.h"
#include "app/shell/widgets/pill.h"
#include "app/shell/widgets/text_label.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include <array>

namespace limber
{

namespace
{

struct KeyLine {
    const char* keys;
    const char* what;
};
struct KeyGroup {
    const char* title;
    std::vector<KeyLine> lines;
};

struct KeysText {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

std::array<KeyGroup, 4> groups()
{
    return {{{"Everywhere",
              {{"Ctrl+K", "Find any exercise, routine or command"},
               {"Ctrl+N", "New routine"},
               {"Ctrl+Enter", "Play"},
               {"Ctrl+P", "Print"},
               {"Ctrl+Shift+P", "Print like the last one"},
               {"Ctrl+Z", "Undo"},
               {"Ctrl+Shift+Z", "Redo"},
               {"Ctrl+Alt+Z", "The list of changes"},
               {"Ctrl+F", "Find"},
               {"Ctrl+1  2  3", "Today, routines, history"},
               {"Ctrl+L", "Plan a routine"},
               {"Alt+←", "Back to the routines"},
               {"Ctrl+O", "Import a routine file"},
               {"Ctrl+E", "Export as a file"},
               {"Ctrl+,", "Settings"},
               {"F10", "Menu"},
               {"F11", "Full screen"}}},
             {"In the list of routines",
              {{"↑ ↓ ← →", "Go to another one"},
               {"Enter", "Open"},
               {"Ctrl+U", "Use this starter"},
               {"Ctrl+Space", "Select it with others"},
               {"Shift+↑ ↓ ← →", "Select on the way"},
               {"Ctrl+A", "Select all"},
               {"Ctrl+T", "Tags of the selected ones"},
               {"F2", "Rename"},
               {"Ctrl+D", "Duplicate"},
               {"Ctrl+Shift+D", "Duplicate for another person"},
               {"Ctrl+Shift+E", "Archive"},
               {"Delete", "Move to the bin"}}},
             {"In a routine",
              {{"Enter", "Add the exercise from the library"},
               {"Alt+↑  Alt+↓", "Move up or down"},
               {"Delete", "Remove"},
               {"Ctrl+D", "Duplicate"},
               {"Ctrl+X  C  V", "Cut, copy, paste"},
               {"3x30s", "Typed on an exercise: its dose"},
               {"Shift+F2", "Write a note"},
               {"Ctrl+F2", "Reword the steps"},
               {"Alt+Shift+↓", "Swap for an easier one"},
               {"Ctrl+T", "Fit to time"},
               {"Ctrl+Shift+S", "Add a section"}}},
             {"While playing",
              {{"Space", "Pause and go on"},
               {"→", "Next step"},
               {"←", "Start the step again, or go back"},
               {"+  −", "Fifteen seconds more or less"},
               {"Enter", "Done, when a step waits for you"},
               {"H", "Hurts, or too hard"},
               {"F", "First time: read aloud, and wait"},
               {"T", "More time to get down and up"},
               {"M", "Sound off and on"},
               {"F11", "Full screen"},
               {"Esc", "Stop"}}}}};
}

void addGroup(QGridLayout& grid, int column, int& row, const KeyGroup& group)
{
    grid.addWidget(new TextLabel(KeysText::tr(group.title), TextRole::Row), row++, column, 1, 2);
    for (const KeyLine& line : group.lines) {
        grid.addWidget(new Pill(QString::fromUtf8(line.keys), PillKind::Dose), row, column, Qt::AlignLeft);
        grid.addWidget(new TextLabel(KeysText::tr(line.what), TextRole::Text, Tone::Soft), row++, column + 1);
    }
    grid.setRowMinimumHeight(row++, 12);
}

} // namespace

void showKeys(QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(KeysText::tr("Keys"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(28, 24, 28, 12);
    column->addWidget(new TextLabel(KeysText::tr("Keys"), TextRole::Title));
    column->addSpacing(12);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(2, 24);
    column->addLayout(grid);
    const auto all = groups();
    int left = 0;
    int right = 0;
    addGroup(*grid, 0, left, all[0]);
    addGroup(*grid, 0, left, all[3]);
    addGroup(*grid, 3, right, all[1]);
    addGroup(*grid, 3, right, all[2]);
    auto* scroll = new QScrollArea; // large text on a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(&dialog);
    outer->setContentsMargins(0, 0, 0, 16);
    outer->addWidget(scroll, 1);
    auto* close = new Button(ButtonKind::Primary, KeysText::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(28, 8, 28, 0);
    foot->addStretch();
    foot->addWidget(close);
    outer->addLayout(foot);
    const QSize wanted = page->sizeHint() + QSize(16, 80);
    dialog.resize(wanted.boundedTo(dialog.screen()->availableSize() * 0.9));
    close->setFocus();
    dialog.exec();
}

} // namespace limber
