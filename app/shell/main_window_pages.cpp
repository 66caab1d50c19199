// SPDX-License-Identifier: GPL-3.0-or-later
// The window's pages, and what is done with routines from them.
#include "app/editor/editor_actions.h"
#include "app/editor/editor_page.h"
#include "app/editor/exercise_desk.h"
#include "app/editor/library_panel.h"
#include "app/history/history_page.h"
#include "app/history/ranking_page.h"
#include "app/history/today_page.h"
#include "app/shell/app_context.h"
#include "app/shell/bin_page.h"
#include "app/shell/confirm.h"
#include "app/shell/figure_cards.h"
#include "app/shell/gallery_page.h"
#include "app/shell/main_window.h"
#include "app/shell/routine_exchange.h"
#include "app/shell/settings_dialog.h"
#include "app/shell/top_bar.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "core/coach/fit.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QUndoGroup>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

namespace limber
{

namespace
{

QStringList routineFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        const bool named = url.path().endsWith(QStringLiteral(".limber"), Qt::CaseInsensitive);
        if (url.isLocalFile() && named && !QFileInfo(url.toLocalFile()).isDir())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

EditorPage& MainWindow::editor()
{
    if (m_editor)
        return *m_editor;
    m_editor = new EditorPage(m_context.catalogue(), m_context.figures());
    m_pages->addWidget(m_editor);
    m_editor->setShelf(m_context.exercises());
    m_editor->library().setOnlyAtHome(m_context.settings().all().onlyAtHome);
    connect(&m_editor->library(), &LibraryPanel::onlyAtHomeChanged, this,
            [this](bool only) { m_context.settings().change([only](Preferences& p) { p.onlyAtHome = only; }); });
    connect(&m_editor->library(), &LibraryPanel::homeUnknown, this, [this] { openSettings(SettingsPart::You); });
    m_editor->restorePaneState(m_context.settings().windowPlace().panes);
    connect(m_editor, &EditorPage::playRequested, this, &MainWindow::play);
    connect(m_editor, &EditorPage::printRequested, this, &MainWindow::print);
    connect(m_editor, &EditorPage::useStarterRequested, this, &MainWindow::useStarter);
    connect(m_editor, &EditorPage::appendRequested, this, &MainWindow::appendToEdited);
    m_editor->setWishes([this] { return m_context.exercises().wishes(); });
    return *m_editor;
}

BinPage& MainWindow::bin()
{
    if (m_bin)
        return *m_bin;
    m_bin = new BinPage(*m_pictures);
    m_pages->addWidget(m_bin);
    connect(m_bin, &BinPage::backRequested, this, &MainWindow::showGallery);
    connect(m_bin, &BinPage::restoreRequested, this, [this](const RoutineId& id) { m_context.shelf().restore(id); });
    connect(m_bin, &BinPage::purgeRequested, this, &MainWindow::removeForGood);
    connect(m_bin, &BinPage::purgeAllRequested, this, &MainWindow::emptyBin);
    return *m_bin;
}

void MainWindow::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    const bool ofHistory = page == m_history || page == m_ranking;
    m_top->setCurrentPlace(page == m_today ? 0 : page == m_gallery ? 1 : ofHistory ? 2 : -1);
    QUndoGroup& group = m_context.documents().undoGroup();
    const bool editing = page == m_editor && m_editor && m_editor->document();
    group.setActiveStack(editing                        ? &m_editor->document()->undoStack()
                         : ofHistory || page == m_today ? &m_context.history().undoStack()
                                                        : &m_context.shelf().undoStack());
    m_remember.start();
    retitle();
    updateActions();
}

void MainWindow::refreshGallery()
{
    m_galleryStale = false;
    GalleryContent content = m_context.shelf().content(m_archiveShown ? Shelf::Archived : Shelf::InUse);
    if (m_archiveShown && content.own.empty()) { // the last one was taken out
        m_archiveShown = false;
        content = m_context.shelf().content();
    }
    m_gallery->setContent(content);
}

void MainWindow::refreshBin()
{
    std::vector<RoutineFacts> routines;
    for (const RoutineSummary& summary : m_context.shelf().binned()) {
        RoutineFacts facts = m_context.shelf().facts(summary.id);
        facts.used = summary.deleted.value_or(summary.updated).toLocalTime();
        routines.push_back(std::move(facts));
    }
    m_bin->setContent(routines, m_context.clock().wallNow());
}

void MainWindow::showGallery()
{
    std::optional<RoutineId> left;
    if (m_editor && m_pages->currentWidget() == m_editor && m_editor->document())
        left = m_editor->document()->routine().id;
    if (m_started)
        refreshGallery();
    showPage(m_gallery);
    if (left)
        m_gallery->setCurrent(*left); // the keyboard goes on where it came from
    m_gallery->focusCards();
}

void MainWindow::focusPage()
{
    if (m_pages->currentWidget() == m_gallery)
        m_gallery->focusCards();
    else if (m_today && m_pages->currentWidget() == m_today)
        m_today->focusPlay();
    else
        m_pages->currentWidget()->setFocus();
}

void MainWindow::retitle()
{
    const QWidget* page = m_pages->currentWidget();
    if (m_editor && page == m_editor && m_editor->document())
        setWindowTitle(tr("%1 – Limber").arg(m_editor->document()->routine().title));
    else
        setWindowTitle(page == m_today                          ? tr("Today – Limber")
                       : page == m_history || page == m_ranking ? tr("History – Limber")
                       : page == m_gallery                      ? tr("Limber")
                                                                : tr("Bin – Limber"));
}

void MainWindow::showBin()
{
    bin();
    refreshBin();
    showPage(m_bin);
}

void MainWindow::openRoutine(const RoutineId& id)
{
    RoutineDocument* document = m_context.shelf().document(id);
    if (!document)
        return say({MessageKind::Warning, tr("That routine is not there any more."), {}, {}, kUndoStays});
    m_context.shelf().noteUse(id);
    m_context.exercises().rereadRatings();
    editor().setDocument(document);
    connect(document, &RoutineDocument::edited, this, &MainWindow::retitle, Qt::UniqueConnection);
    planFollows(document);
    showPage(m_editor);
    m_editor->focusStart();
}

void MainWindow::useStarter(const RoutineId& id)
{
    const auto copy = m_context.shelf().copy(id);
    if (!copy)
        return;
    openRoutine(*copy);
    say({MessageKind::Done, tr("This copy is yours. Every change is kept at once."), {}, {}, std::chrono::seconds(8)});
}

void MainWindow::removeForGood(const RoutineId& id)
{
    const QString title = m_context.shelf().facts(id).title;
    if (confirm(this,
                {tr("Delete “%1” for good?").arg(title), tr("It cannot be brought back."), tr("Delete for good"), {}}))
        m_context.shelf().removeForGood(id);
}

void MainWindow::emptyBin()
{
    const std::vector<RoutineSummary> all = m_context.shelf().binned();
    const QString title = all.size() == 1 ? tr("Delete the one routine in the bin for good?")
                                          : tr("Delete all %1 routines in the bin for good?").arg(all.size());
    if (!confirm(this, {title, tr("They cannot be brought back."), tr("Delete for good"), {}}))
        return;
    for (const RoutineSummary& summary : all)
        m_context.shelf().removeForGood(summary.id);
}

std::optional<RoutineId> MainWindow::currentRoutine() const
{
    if (m_editor && m_pages->currentWidget() == m_editor && m_editor->document())
        return m_editor->document()->routine().id;
    return m_pages->currentWidget() == m_gallery ? m_gallery->current() : std::nullopt;
}

void MainWindow::updateActions()
{
    const bool onDesk = m_layers->currentWidget() == m_desk;
    const bool some = onDesk && currentRoutine().has_value();
    const bool inGallery = m_pages->currentWidget() == m_gallery;
    const bool starter = inGallery && m_gallery->currentIsStarter();
    WindowActions& a = *m_actions;
    for (QAction* action : {a.play, a.print, a.printAgain, a.exportFile})
        action->setEnabled(some);
    const bool several = onDesk && inGallery && !m_gallery->selected().empty();
    for (QAction* action : {a.open, a.appendTo})
        action->setEnabled(some && inGallery);
    for (QAction* action : {a.duplicate, a.duplicateFor})
        action->setEnabled(several || (some && inGallery));
    a.rename->setEnabled(some && inGallery && !starter);
    for (QAction* action : {a.tags, a.remove, a.archive})
        action->setEnabled(several || (some && inGallery && !starter));
    a.selectAll->setEnabled(onDesk && inGallery);
    nameSheetsAction(several || (some && inGallery && !starter));
    a.archive->setText(m_archiveShown ? tr("Take out of the &archive") : tr("&Archive"));
    a.showArchive->setChecked(m_archiveShown);
    a.useStarter->setEnabled(starter);
    // Behind the player nothing is opened or made by accident.
    for (QAction* action :
         {a.goToToday, a.goToRoutines, a.goToHistory, a.newRoutine, a.importFile, a.openBin, a.plan, a.remind, a.backUp,
          a.restoreBackup, a.settings, a.openMenu, a.find, a.palette, a.changes, a.showArchive})
        action->setEnabled(onDesk);
}

void MainWindow::chooseImport()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import routines"), {}, routineFileFilter());
    if (!files.isEmpty())
        importFiles(files);
}

void MainWindow::importFiles(const QStringList& paths)
{
    if (m_session) { // behind the player nothing comes up that would take the keyboard from it
        m_waitingFiles += paths;
        return say(
            {MessageKind::Info, tr("What was opened comes up after the session."), {}, {}, std::chrono::seconds(4)});
    }
    leavePreview();
    std::optional<RoutineId> last;
    QStringList unknown;
    for (const QString& path : paths) {
        const auto imported = importRoutine(path, m_context);
        if (!imported) {
            say({MessageKind::Warning, imported.error().sentence, {}, {}, {}});
            break;
        }
        last = imported->id;
        unknown += imported->unknownExercises;
    }
    m_context.shelf().reread();
    if (last)
        openRoutine(*last);
    if (!unknown.isEmpty())
        say({MessageKind::Warning,
             tr("Not known here, so they are kept but cannot be played: %1.").arg(unknown.join(QStringLiteral(", "))),
             {},
             {},
             {}});
}

void MainWindow::exportCurrent()
{
    const auto id = currentRoutine();
    const std::optional<Routine> routine = id ? m_context.shelf().find(*id) : std::nullopt;
    if (!routine)
        return;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the routine"), exportNameFor(*routine), routineFileFilter());
    if (path.isEmpty())
        return;
    const Outcome written = exportRoutine(*routine, path, m_context);
    if (written)
        say({MessageKind::Done, tr("“%1” is in %2.").arg(routine->title, path), {}, {}, kUndoStays});
    else
        say({MessageKind::Warning, written.error().sentence, {}, {}, {}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) // also what cannot be imported: the drop says why
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QStringList files = routineFiles(*event->mimeData());
    if (m_layers->currentWidget() != m_desk)
        return say(
            {MessageKind::Info, tr("Routines are imported when nothing is being played or printed."), {}, {}, {}});
    if (!files.isEmpty())
        return importFiles(files);
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString name = urls.isEmpty() ? QString() : QFileInfo(urls.first().toLocalFile()).fileName();
    if (!urls.isEmpty() && QFileInfo(urls.first().toLocalFile()).isDir())
        return say({MessageKind::Warning, tr("“%1” is a folder; drop the .limber files in it.").arg(name), {}, {}, {}});
    say({MessageKind::Warning, tr("“%1” is no routine file; those end in .limber.").arg(name), {}, {}, {}});
}

} // namespace limber
