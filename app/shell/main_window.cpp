// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/history/today_page.h"
#include "app/render/sheet_figures.h"
#include "app/shell/app_context.h"
#include "app/shell/bin_page.h"
#include "app/shell/figure_cards.h"
#include "app/shell/gallery_page.h"
#include "app/shell/health_notice.h"
#include "app/shell/session_desk.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/top_bar.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "app/shell/window_size.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QUndoGroup>
#include <QtWidgets/QApplication>
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

bool MainWindow::event(QEvent* event)
{
    // Who works with shortcuts wants to see where the keyboard is as much as who works with Tab, of whom Qt knows it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        setAttribute(Qt::WA_KeyboardFocusChange);
    return QWidget::event(event);
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
