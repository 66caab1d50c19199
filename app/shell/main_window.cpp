// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/exercise_desk.h"
#include "app/history/today_page.h"
#include "app/render/sheet_figures.h"
#include "app/shell/about.h"
#include "app/shell/app_context.h"
#include "app/shell/bin_page.h"
#include "app/shell/figure_cards.h"
#include "app/shell/gallery_page.h"
#include "app/shell/health_notice.h"
#include "app/shell/keys_overview.h"
#include "app/shell/session_desk.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/top_bar.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "app/shell/window_size.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QUndoGroup>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace limber
{

namespace
{

constexpr auto kFollowEvery = std::chrono::seconds(2);
constexpr auto kRememberAfter = std::chrono::milliseconds(600);
constexpr int kMessageWidth = 560;

} // namespace

MainWindow::MainWindow(AppContext& context) : m_context(context), m_pictures(std::make_unique<FigureCards>())
{
    setWindowTitle(tr("Limber"));
    setMinimumSize(kSmallest);
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_layers = new QStackedWidget;
    layout->addWidget(m_layers);
    buildDesk();
    m_actions = new WindowActions(*this, *m_gallery, context.documents().undoGroup());
    context.documents().undoGroup().addStack(&context.shelf().undoStack());
    context.documents().undoGroup().addStack(&context.history().undoStack());
    buildMenu();
    connectActions();
    connectGallery();
    connectHistory();
    m_messages = new MessageBar(this);
    connect(&context.theme(), &Theme::changed, m_actions, &WindowActions::refreshIcons);
    connect(&context.shelf(), &RoutineShelf::failed, this, [this](const QString& sentence) {
        say({MessageKind::Warning, sentence, {}, {}, {}});
    });
    connect(&context.exercises(), &ExerciseShelf::exercisesChanged, this, [this] {
        m_pictures->forget();
        m_context.shelf().reread();
    });
    connect(&context.settings(), &Settings::failed, this, [this](const QString& sentence) {
        say({MessageKind::Warning, sentence, {}, {}, {}});
    });
    connect(&m_follow, &QTimer::timeout, this, &MainWindow::followOthers);
    m_remember.setSingleShot(true);
    m_remember.setInterval(kRememberAfter);
    connect(&m_remember, &QTimer::timeout, this, &MainWindow::remember);
    showGallery();
}

MainWindow::~MainWindow()
{
    // The group and its stacks outlive the window, whose actions listen to them.
    m_context.documents().undoGroup().setActiveStack(nullptr);
}

void MainWindow::buildDesk()
{
    m_desk = new QWidget;
    auto* column = new QVBoxLayout(m_desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar;
    column->addWidget(m_top);
    m_pages = new QStackedWidget;
    column->addWidget(m_pages, 1);
    m_gallery = new GalleryPage(*m_pictures);
    m_pages->addWidget(m_gallery);
    m_layers->addWidget(m_desk);
}

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

void MainWindow::connectGallery()
{
    connect(m_gallery, &GalleryPage::openRequested, this, &MainWindow::openRoutine);
    connect(m_gallery, &GalleryPage::playRequested, this, &MainWindow::play);
    connect(m_gallery, &GalleryPage::useRequested, this, &MainWindow::useStarter);
    connect(m_gallery, &GalleryPage::newRequested, m_actions->newRoutine, &QAction::trigger);
    connect(m_gallery, &GalleryPage::binRequested, this, &MainWindow::showBin);
    connect(m_gallery, &GalleryPage::archiveToggled, m_actions->showArchive, &QAction::trigger);
    connect(m_gallery, &GalleryPage::appendRequested, this, &MainWindow::append);
    connect(m_gallery, &GalleryPage::currentChanged, this, &MainWindow::updateActions);
    connect(m_gallery, &GalleryPage::renamed, this,
            [this](const RoutineId& id, const QString& title) { m_context.shelf().rename(id, title); });
    connect(&m_context.shelf(), &RoutineShelf::changed, this, [this] {
        m_galleryStale = true;
        if (m_pages->currentWidget() == m_gallery)
            refreshGallery();
        if (m_bin && m_pages->currentWidget() == m_bin)
            refreshBin();
    });
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
        m_editor->actions().fill(*edit);
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

void MainWindow::say(const Message& message)
{
    disconnect(m_undoOffered);
    m_messages->showMessage(message);
    placeMessages();
    m_messages->raise();
}

void MainWindow::sayDone(const QString& text, QUndoStack& stack)
{
    say({MessageKind::Done, text, tr("Undo"), [&stack] { stack.undo(); }, kUndoStays});
    m_undoOffered = connect(&stack, &QUndoStack::indexChanged, m_messages, &MessageBar::dismiss);
}

void MainWindow::placeMessages()
{
    const int width = std::min(kMessageWidth, this->width() - 32);
    const int height = std::max(m_messages->minimumHeight(), m_messages->heightForWidth(width));
    const int below = m_pages->currentWidget() == m_gallery ? m_gallery->roomBelow() : 0;
    m_messages->setGeometry((this->width() - width) / 2, this->height() - height - 20 - below, width, height);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        m_actions->fullScreen->setChecked(isFullScreen());
        m_remember.start();
    }
    if (event->type() != QEvent::ActivationChange)
        return;
    if (isActiveWindow()) {
        followOthers();
        m_follow.start(kFollowEvery);
    } else {
        m_follow.stop();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // A field that is being typed in gives its value when it loses the keyboard; nothing typed is lost by closing.
    if (QWidget* field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
    if (m_session) {
        m_session->session().pause();
        m_session->session().keepNow(); // to go on another time
        m_context.settings().change([full = isFullScreen()](Preferences& p) { p.playerFullScreen = full; });
    }
    remember();
    QWidget::closeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent*)
{
    m_remember.start();
}

void MainWindow::resizeEvent(QResizeEvent*)
{
    if (m_messages->isShowing())
        placeMessages();
    m_remember.start();
}

void MainWindow::remember()
{
    if (!isVisible() || m_session) // the player has its own size of window
        return;
    WindowPlace place;
    place.geometry = saveGeometry();
    if (m_editor) {
        place.panes = m_editor->paneState();
        if (m_pages->currentWidget() == m_editor && m_editor->document())
            place.routine = m_editor->document()->routine().id;
    }
    m_context.settings().setWindowPlace(place);
}

void MainWindow::restoreLast()
{
    const WindowPlace place = m_context.settings().windowPlace();
    if (place.geometry.isEmpty() || !restoreGeometry(place.geometry))
        resize(firstWindowSize(*this));
    if (m_context.history().hasPlan())
        return showToday();
    if (!place.routine.isEmpty() && m_context.shelf().find(place.routine))
        openRoutine(place.routine);
}

void MainWindow::followOthers()
{
    if (m_context.followOthers() && m_editor && m_editor->document())
        m_context.shelf().document(m_editor->document()->routine().id); // the open one follows at once
}

void MainWindow::find()
{
    if (m_editor && m_pages->currentWidget() == m_editor)
        return m_editor->actions().findExercise->trigger();
    showGallery();
    m_gallery->focusSearch();
}

void MainWindow::showHealthNotice(bool firstTime)
{
    auto* notice = new HealthNotice(this, firstTime);
    connect(notice, &HealthNotice::read, this, [this] {
        m_context.settings().setHealthNoticeRead();
        focusPage();
    });
}

void MainWindow::showHealthNoticeOnce()
{
    if (!m_context.settings().healthNoticeRead())
        showHealthNotice(true);
}

void MainWindow::openSettings(SettingsPart part)
{
    SettingsDialog dialog(m_context.settings(), this);
    dialog.showPart(part);
    dialog.exec();
}

void MainWindow::finishStarting()
{
    m_pictures->load(m_context.figures(), &m_context.exercises().photos());
    m_context.systemScheme().ask();
    m_started = true;
    if (m_pages->currentWidget() == m_gallery) {
        refreshGallery();
        focusPage();
    }
    if (m_today && m_pages->currentWidget() == m_today)
        refreshToday();
    offerToGoOn();
}

} // namespace limber
