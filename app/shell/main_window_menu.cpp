// SPDX-License-Identifier: GPL-3.0-or-later
// What the top bar and the menu hold, and what the actions do.
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/exercise_desk.h"
#include "app/shell/about.h"
#include "app/shell/app_context.h"
#include "app/shell/gallery_page.h"
#include "app/shell/keys_overview.h"
#include "app/shell/main_window.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/top_bar.h"
#include "app/shell/window_actions.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

namespace limber
{

void MainWindow::buildMenu()
{
    m_top->addPlace(tr("Today"), m_actions->goToToday);
    m_top->addPlace(tr("Routines"), m_actions->goToRoutines);
    m_top->addPlace(tr("History"), m_actions->goToHistory);
    m_top->addIcon(QStringLiteral("undo-2"), m_actions->undo);
    m_top->addIcon(QStringLiteral("redo-2"), m_actions->redo);
    m_top->addIcon(QStringLiteral("search"), m_actions->find);
    m_top->addIcon(QStringLiteral("settings"), m_actions->settings);
    m_menu = new QMenu(this);
    m_top->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &MainWindow::fillMenu);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    WindowActions& a = *m_actions;
    on(a.goToRoutines, &MainWindow::showGallery);
    on(a.newRoutine, [this] {
        if (const auto id = m_context.shelf().create())
            openRoutine(*id);
    });
    on(a.importFile, &MainWindow::chooseImport);
    on(a.exportFile, &MainWindow::exportCurrent);
    on(a.find, &MainWindow::find);
    on(a.findRoutine, &MainWindow::find);
    on(a.palette, &MainWindow::openPalette);
    on(a.changes, &MainWindow::showChanges);
    on(a.saveSheets, [this] {
        const std::vector<RoutineId> selected = m_gallery->selected();
        if (selected.size() > 1)
            saveSheets(selected, {});
        else if (const auto id = currentRoutine())
            saveSheetsWith(*id);
    });
    askForFolder = [this](const QString& title) { return QFileDialog::getExistingDirectory(this, title); };
    on(a.appendTo, &MainWindow::appendCurrent);
    on(a.showArchive, [this](bool archive) {
        m_archiveShown = archive;
        showGallery();
    });
    on(a.play, [this] {
        if (const auto id = currentRoutine())
            play(*id);
    });
    on(a.print, [this] {
        if (const auto id = currentRoutine())
            print(*id);
    });
    on(a.printAgain, [this] {
        if (const auto id = currentRoutine())
            printAgain(*id);
    });
    on(a.openBin, &MainWindow::showBin);
    on(a.settings, [this] { openSettings(SettingsPart::Top); });
    on(a.openMenu, [this] { m_top->openMenu(); });
    on(a.keys, [this] { showKeys(this); });
    on(a.health, [this] { showHealthNotice(false); });
    on(a.about, [this] { showAbout(this); });
    on(a.quit, &QWidget::close);
    on(a.fullScreen, &MainWindow::setFullScreen);
    on(a.open, [this] {
        if (const auto id = m_gallery->current())
            openRoutine(*id);
    });
    on(a.useStarter, [this] {
        if (const auto id = m_gallery->current(); id && m_gallery->currentIsStarter())
            useStarter(*id);
    });
    on(a.rename, [this] { m_gallery->renameCurrent(); });
    connectSelection();
}

void MainWindow::fillMenu()
{
    const WindowActions& a = *m_actions;
    m_menu->clear();
    m_menu->addActions({a.newRoutine, a.importFile});
    m_menu->addSeparator();
    m_menu->addActions({a.play, a.print, a.printAgain, a.plan, a.remind, a.exportFile});
    if (m_pages->currentWidget() == m_gallery) {
        m_menu->addSeparator();
        m_menu->addActions({a.open, a.useStarter, a.rename, a.tags, a.duplicate, a.duplicateFor, a.appendTo,
                            a.saveSheets, a.archive, a.remove});
    }
    m_menu->addSeparator();
    QMenu* edit = m_menu->addMenu(tr("&Edit"));
    edit->addActions({a.undo, a.redo, a.changes});
    if (m_editor && m_pages->currentWidget() == m_editor) {
        edit->addSeparator();
        EditorActions::fill(*edit, m_editor->actions().forEditMenu());
        EditorActions::fill(*m_menu->addMenu(tr("Rou&tine")), m_editor->actions().forRoutineMenu());
        m_editor->exercises()->fill(*m_menu->addMenu(tr("E&xercise")));
    } else {
        edit->addActions({a.findRoutine, a.selectAll});
    }
    QMenu* go = m_menu->addMenu(tr("&Go to"));
    go->addActions({a.palette, a.goToToday, a.goToRoutines, a.goToHistory, a.showArchive, a.openBin});
    QMenu* safe = m_menu->addMenu(tr("&Backup"));
    safe->addActions({a.backUp, a.restoreBackup});
    m_menu->addAction(a.fullScreen);
    m_menu->addAction(a.settings);
    QMenu* help = m_menu->addMenu(tr("&Help"));
    help->addActions({a.keys, a.health, a.about});
    m_menu->addSeparator();
    m_menu->addAction(a.quit);
    updateActions();
}

} // namespace limber
