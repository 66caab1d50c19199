// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_actions.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"

#include <QtGui/QUndoGroup>
#include <QtWidgets/QWidget>

namespace limber
{

WindowActions::WindowActions(QWidget& window, QWidget& gallery, QUndoGroup& undoGroup)
    : QObject(&window), m_window(window)
{
    const auto inWindow = [&](const QString& text, const QList<QKeySequence>& shortcuts, const char* icon) {
        return make(window, Qt::WindowShortcut, text, shortcuts, QString::fromLatin1(icon));
    };
    const auto inGallery = [&](const QString& text, const QList<QKeySequence>& shortcuts, const char* icon) {
        return make(gallery, Qt::WidgetWithChildrenShortcut, text, shortcuts, QString::fromLatin1(icon));
    };
    goToToday = inWindow(tr("&Today"), {Qt::CTRL | Qt::Key_1}, "sun");
    goToRoutines =
        inWindow(tr("&Routines"), {Qt::CTRL | Qt::Key_2, Qt::ALT | Qt::Key_Left, Qt::Key_Back}, "layout-grid");
    goToHistory = inWindow(tr("&History"), {Qt::CTRL | Qt::Key_3}, "history");
    newRoutine = inWindow(tr("&New routine"), {QKeySequence::New}, "plus");
    importFile = inWindow(tr("&Import a routine file…"), {QKeySequence::Open}, "folder-open");
    exportFile = inWindow(tr("E&xport as a file…"), {Qt::CTRL | Qt::Key_E}, "upload");
    // The editor has the same key for its library, so the window's own works by its button only outside the gallery.
    find = inWindow(tr("&Find"), {}, "search");
    palette = inWindow(tr("Find &anything…"), {Qt::CTRL | Qt::Key_K}, "search");
    changes = inWindow(tr("&Changes…"), {Qt::CTRL | Qt::ALT | Qt::Key_Z}, "history");
    play = inWindow(tr("&Play"), {Qt::CTRL | Qt::Key_Return, Qt::Key_F5}, "play");
    print = inWindow(tr("P&rint…"), {QKeySequence::Print}, "printer");
    printAgain = inWindow(tr("Print li&ke the last one"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, "printer");
    openBin = inWindow(tr("&Bin"), {}, "trash-2");
    plan = inWindow(tr("P&lan…"), {Qt::CTRL | Qt::Key_L}, "calendar");
    remind = inWindow(tr("Re&minders…"), {}, "bell");
    backUp = inWindow(tr("Back up everything…"), {}, "save");
    restoreBackup = inWindow(tr("Restore a backup…"), {}, "archive-restore");
    fullScreen = inWindow(tr("F&ull screen"), {Qt::Key_F11}, "maximize");
    fullScreen->setCheckable(true);
    settings = inWindow(tr("&Settings"), {Qt::CTRL | Qt::Key_Comma}, "settings");
    openMenu = inWindow(tr("Menu"), {Qt::Key_F10}, "menu");
    keys = inWindow(tr("&Keys"), {Qt::Key_F1}, "keyboard");
    health = inWindow(tr("&Health notice"), {}, "heart-pulse");
    about = inWindow(tr("&About Limber"), {}, "info");
    quit = inWindow(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, "log-out");

    findRoutine = inGallery(tr("&Find a routine"), {QKeySequence::Find}, "search");
    selectAll = inGallery(tr("&Select all"), {QKeySequence::SelectAll}, "list-checks");
    tags = inGallery(tr("&Tags…"), {Qt::CTRL | Qt::Key_T}, "tag");
    open = inGallery(tr("&Open"), {}, "folder-open");
    useStarter = inGallery(tr("&Use this one"), {Qt::CTRL | Qt::Key_U}, "copy");
    rename = inGallery(tr("Re&name"), {Qt::Key_F2}, "pencil");
    duplicate = inGallery(tr("&Duplicate"), {Qt::CTRL | Qt::Key_D}, "copy");
    duplicateFor = inGallery(tr("Duplicate for a&nother person…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D}, "users");
    appendTo = inGallery(tr("A&ppend to a routine…"), {}, "layers");
    saveSheets = inGallery({}, {}, "printer");
    archive = inGallery(tr("&Archive"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, "archive");
    showArchive = inGallery(tr("Sho&w the archive"), {}, "archive-restore");
    showArchive->setCheckable(true);
    remove = inGallery(tr("De&lete"), {QKeySequence::Delete}, "trash-2");

    undo = inWindow(tr("Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, "undo-2");
    redo = inWindow(tr("Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                    "redo-2");
    follow(undoGroup);
    refreshIcons();
}

void WindowActions::follow(QUndoGroup& group)
{
    // "Undo: change hold to 45 s", not "Undo change hold to 45 s", which reads like an order.
    const auto name = [](QAction* action, const QString& verb, const QString& what) {
        action->setText(what.isEmpty() ? verb : QStringLiteral("%1: %2").arg(verb, what));
    };
    connect(&group, &QUndoGroup::undoTextChanged, undo,
            [this, name](const QString& what) { name(undo, tr("Undo"), what); });
    connect(&group, &QUndoGroup::redoTextChanged, redo,
            [this, name](const QString& what) { name(redo, tr("Redo"), what); });
    connect(&group, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    connect(&group, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    connect(undo, &QAction::triggered, &group, &QUndoGroup::undo);
    connect(redo, &QAction::triggered, &group, &QUndoGroup::redo);
    name(undo, tr("Undo"), group.undoText());
    name(redo, tr("Redo"), group.redoText());
    undo->setEnabled(group.canUndo());
    redo->setEnabled(group.canRedo());
}

QAction* WindowActions::make(QWidget& owner, Qt::ShortcutContext context, const QString& text,
                             const QList<QKeySequence>& shortcuts, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(context);
    owner.addAction(action);
    m_icons << std::pair(action, icon);
    return action;
}

void WindowActions::refreshIcons()
{
    const Tokens& t = tokensOf(&m_window);
    for (const auto& [action, icon] : m_icons)
        action->setIcon(themeIcon(icon, t.soft, t.faint));
}

} // namespace limber
