// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QAction>

class QMenu;
class QWidget;

namespace limber
{

/// The actions of the editor, for its keys, its context menu and the window's menus. The page connects and enables
/// them.
class EditorActions : public QObject
{
    Q_OBJECT

public:
    /// Keys that would disturb typing elsewhere (Delete, Ctrl+A …) work in `list` only; the others in all of `page`.
    EditorActions(QWidget& page, QWidget& list);

    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* duplicate;
    QAction* remove;
    QAction* selectAll;
    QAction* moveUp;
    QAction* moveDown;
    QAction* moveToNewSection;
    QAction* moveToSection; ///< with a menu of the sections, which the page fills
    QAction* addSection;
    QAction* editDose;
    QAction* editNote;
    QAction* rewordSteps;
    QAction* swapEasier;
    QAction* swapHarder;
    QAction* renameSection;
    QAction* foldSection; ///< and unfolds it
    QAction* renameRoutine;
    QAction* appendRoutine;
    QAction* fitToTime;
    QAction* flowOrder;
    QAction* findExercise;

    /// In the order of a menu; null stands for a separator.
    QList<QAction*> forEditMenu() const; ///< what is done to the selection
    QList<QAction*> forSections() const;
    QList<QAction*> forRoutineMenu() const; ///< what is done to the whole, sections first
    static void fill(QMenu& menu, const QList<QAction*>& actions);

private:
    QAction* make(QWidget& owner, Qt::ShortcutContext context, const QString& text, const QKeySequence& key,
                  const QString& icon);
};

} // namespace limber
