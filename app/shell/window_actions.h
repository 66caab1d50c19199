// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QAction>

class QMenu;
class QUndoGroup;
class QWidget;

namespace limber
{

/// The actions of the window, with their keys: what the top bar, the menus and the keys overview share. The window
/// connects and enables them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Keys of the gallery's own actions work while the keyboard is in `gallery`, the others in all of `window`.
    WindowActions(QWidget& window, QWidget& gallery, QUndoGroup& undoGroup);

    QAction* goToToday;
    QAction* goToRoutines;
    QAction* goToHistory;
    QAction* newRoutine;
    QAction* importFile;
    QAction* exportFile;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* palette;
    QAction* changes;
    QAction* play;
    QAction* print;
    QAction* printAgain;
    QAction* openBin;
    QAction* plan;
    QAction* remind;
    QAction* backUp;
    QAction* restoreBackup;
    QAction* fullScreen;
    QAction* settings;
    QAction* openMenu;
    QAction* keys;
    QAction* health;
    QAction* about;
    QAction* quit;

    // Of the gallery, and of the routine that is chosen in it.
    QAction* findRoutine;
    QAction* selectAll;
    QAction* open;
    QAction* useStarter;
    QAction* rename;
    QAction* duplicate;
    QAction* duplicateFor;
    QAction* saveSheets; ///< of all routines for a person, or of those that are selected; named by updateActions()
    QAction* appendTo;
    QAction* tags;
    QAction* archive;
    QAction* showArchive;
    QAction* remove;

    /// The icons in the colours of the theme as it is now.
    void refreshIcons();

private:
    /// Undo and redo do, and are named after, what the group's active stack says.
    void follow(QUndoGroup& group);
    QAction* make(QWidget& owner, Qt::ShortcutContext context, const QString& text,
                  const QList<QKeySequence>& shortcuts, const QString& icon);

    QWidget& m_window;
    QList<std::pair<QAction*, QString>> m_icons;
};

} // namespace limber
