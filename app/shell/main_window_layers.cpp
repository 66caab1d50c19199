// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows over its pages: the player and the print preview.
#include "app/print/print_preview.h"
#include "app/render/sheet_figures.h"
#include "app/shell/app_context.h"
#include "app/shell/confirm.h"
#include "app/shell/main_window.h"
#include "app/shell/session_desk.h"
#include "app/shell/sheet_memory.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"

#include <QtGui/QDrag>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace limber
{

namespace
{

constexpr QSize kSmallestPlayer(640, 400);

} // namespace

void MainWindow::play(const RoutineId& id)
{
    const std::optional<Routine> routine = m_context.shelf().find(id);
    if (!routine || m_session)
        return;
    if (entryCount(*routine) == 0)
        return say({MessageKind::Info, tr("There is nothing to play yet: add an exercise first."), {}, {}, {}});
    if (playsRest(*routine))
        return;
    m_context.shelf().noteUse(id);
    m_session = std::make_unique<SessionDesk>(m_context, *routine);
    showPlayer();
}

void MainWindow::showPlayer()
{
    leavePreview(); // a session may begin from outside
    PlayerPage& page = m_session->page();
    const RoutineId routine = m_session->session().routine().id;
    m_messages->dismiss();
    QDrag::cancel(); // a session may begin from outside while something is being dragged below it
    m_layers->addWidget(&page);
    m_layers->setCurrentWidget(&page);
    page.setFocus();
    m_fullBefore = isFullScreen();
    setMinimumSize(kSmallestPlayer);
    setFullScreen(m_fullBefore || m_context.settings().all().playerFullScreen);
    connect(&page, &PlayerPage::fullScreenRequested, m_actions->fullScreen, &QAction::trigger);
    connect(&page, &PlayerPage::closed, this, &MainWindow::leavePlayer, Qt::QueuedConnection);
    connect(m_session.get(), &SessionDesk::raiseRequested, this, &MainWindow::bringToFront);
    connect(&page, &PlayerPage::useRoutineRequested, this, [this, routine] { useStarter(routine); });
    updateActions();
}

void MainWindow::leavePlayer()
{
    if (!m_session)
        return;
    const bool full = isFullScreen();
    m_context.settings().change([full](Preferences& preferences) { preferences.playerFullScreen = full; });
    const Outcome kept = m_session->session().keepAgain();
    m_layers->setCurrentWidget(m_desk);
    m_layers->removeWidget(&m_session->page());
    const Routine played = m_session->session().routine();
    m_session.reset();
    m_context.history().noteChange();
    setMinimumSize(kSmallest);
    setFullScreen(m_fullBefore);
    if (!kept)
        say({MessageKind::Warning, kept.error().sentence, {}, {}, {}});
    m_context.exercises().rereadRatings();
    focusPage();
    updateActions();
    afterSession(played);
    if (!m_waitingFiles.isEmpty())
        importFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::setFullScreen(bool full)
{
    if (full != isFullScreen())
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::offerToGoOn()
{
    const std::optional<SessionRecord> record = SessionDesk::cutOff(m_context);
    if (!record)
        return;
    const SessionProgress progress = *progressOf(*record);
    const Question question{
        tr("Go on with “%1”?").arg(record->routineTitle),
        tr("It was cut off. Resume at “%1”? It starts when you press Space.").arg(placeOf(*record, progress)),
        tr("Resume"), tr("Keep what was done"), false};
    if (confirm(this, question)) {
        m_session = std::make_unique<SessionDesk>(m_context, *record, progress);
        return showPlayer();
    }
    if (const Outcome kept = m_context.store().saveSession(concluded(*record)); !kept)
        say({MessageKind::Warning, kept.error().sentence, {}, {}, {}});
}

void MainWindow::leavePreview()
{
    if (!m_preview)
        return;
    m_layers->setCurrentWidget(m_desk);
    m_layers->removeWidget(m_preview);
    m_preview->deleteLater();
    m_preview = nullptr;
    focusPage();
    updateActions();
}

} // namespace limber
