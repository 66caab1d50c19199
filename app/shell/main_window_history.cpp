// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, what is planned, and what comes of it.
#include "app/editor/editor_page.h"
#include "app/history/history_page.h"
#include "app/history/plan_dialog.h"
#include "app/history/ranking_page.h"
#include "app/history/record_dialog.h"
#include "app/history/session_words.h"
#include "app/history/today_page.h"
#include "app/shell/app_context.h"
#include "app/shell/confirm.h"
#include "app/shell/figure_cards.h"
#include "app/shell/health_notice.h"
#include "app/shell/main_window.h"
#include "app/shell/session_desk.h"
#include "app/shell/widgets/message_bar.h"
#include "app/shell/window_actions.h"
#include "core/history/by_hand.h"
#include "core/library/find_named.h"
#include "core/model/user_edits.h"

#include <QtWidgets/QStackedWidget>

namespace limber
{

void MainWindow::connectHistory()
{
    WindowActions& a = *m_actions;
    connect(a.goToToday, &QAction::triggered, this, &MainWindow::showToday);
    connect(a.goToHistory, &QAction::triggered, this, &MainWindow::showHistory);
    connect(a.plan, &QAction::triggered, this, [this] { planRoutine(currentRoutine().value_or(RoutineId())); });
    connect(a.remind, &QAction::triggered, this, &MainWindow::remindMe);
    connect(a.backUp, &QAction::triggered, this, &MainWindow::backUpAll);
    connect(a.restoreBackup, &QAction::triggered, this, &MainWindow::restoreAll);
    connect(&m_context.history(), &HistoryDesk::failed, this, [this](const QString& sentence) {
        say({MessageKind::Warning, sentence, {}, {}, {}});
    });
    connect(&m_context.history(), &HistoryDesk::changed, this, [this] {
        if (m_today && m_pages->currentWidget() == m_today)
            refreshToday();
    });
}

TodayPage& MainWindow::today()
{
    if (m_today)
        return *m_today;
    m_today = new TodayPage(*m_pictures);
    m_pages->addWidget(m_today);
    connect(m_today, &TodayPage::playRequested, this, &MainWindow::play);
    connect(m_today, &TodayPage::openRequested, this, &MainWindow::openRoutine);
    connect(m_today, &TodayPage::planRequested, this, &MainWindow::planRoutine);
    connect(m_today, &TodayPage::remindersRequested, this, &MainWindow::remindMe);
    return *m_today;
}

HistoryPage& MainWindow::history()
{
    if (m_history)
        return *m_history;
    m_history = new HistoryPage(m_context.history());
    m_pages->addWidget(m_history);
    connect(m_history, &HistoryPage::addRequested, this, &MainWindow::addSession);
    connect(m_history, &HistoryPage::editRequested, this, &MainWindow::editSession);
    connect(m_history, &HistoryPage::removeRequested, this, &MainWindow::removeSession);
    connect(m_history, &HistoryPage::exportRequested, this, &MainWindow::exportHistory);
    connect(m_history, &HistoryPage::forgetRequested, this, &MainWindow::forgetPeriod);
    connect(m_history, &HistoryPage::rankingRequested, this, &MainWindow::showRanking);
    return *m_history;
}

RankingPage& MainWindow::ranking()
{
    if (m_ranking)
        return *m_ranking;
    m_ranking = new RankingPage;
    m_pages->addWidget(m_ranking);
    connect(m_ranking, &RankingPage::backRequested, this, &MainWindow::showHistory);
    connect(m_ranking, &RankingPage::bestThreeRequested, this, &MainWindow::makeBestThree);
    connect(m_ranking, &RankingPage::restRequested, this, &MainWindow::playRest);
    return *m_ranking;
}

void MainWindow::showToday()
{
    today();
    refreshToday();
    showPage(m_today);
    m_today->focusPlay();
}

void MainWindow::showHistory()
{
    HistoryPage& page = history();
    page.refresh();
    showPage(&page);
    page.setFocus();
}

void MainWindow::showRanking(const RoutineId& id)
{
    HistoryDesk& desk = m_context.history();
    const std::vector<SessionRecord> records = desk.ratedSessions(id, 0);
    if (records.empty())
        return;
    const std::optional<Routine> routine = m_context.shelf().find(id);
    const auto rest = routine && isForRating(*routine) ? leftToRate(*routine, records, desk.lookup()) : std::nullopt;
    ranking().setRated(id, records.back().routineTitle, ratedIn(records), rest ? entryCount(*rest) : 0);
    showPage(m_ranking);
    m_ranking->setFocus();
}

void MainWindow::planRoutine(const RoutineId& id)
{
    HistoryDesk& desk = m_context.history();
    const GalleryContent content = m_context.shelf().content();
    std::vector<PlanDialog::Choice> choices;
    for (const auto* facts : {&content.own, &content.starters}) {
        for (const RoutineFacts& one : *facts)
            choices.push_back({one.id, one.title, desk.plannedFrequency(one.id), {}});
    }
    for (PlanDialog::Choice& choice : choices) {
        if (const auto routine = choice.id == id ? m_context.shelf().find(id) : std::nullopt)
            choice.suggested = routine->frequency;
    }
    PlanDialog dialog(std::move(choices), id, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PlanDialog::Choice chosen = dialog.routine();
    const auto frequency = dialog.removes() ? std::nullopt : std::optional(dialog.frequency());
    if (!desk.plan(chosen.id, chosen.title, frequency))
        return;
    RoutineDocument* document = frequency ? m_context.shelf().document(chosen.id) : nullptr;
    if (document && !document->isReadOnly())
        document->push(edits::setFrequency(document->routine(), *frequency)); // it is printed on the sheet, too
    const QString words = frequency ? tr("“%1” is planned: %2.").arg(chosen.title, planWords(*frequency))
                                    : tr("“%1” is no longer in the plan.").arg(chosen.title);
    sayDone(words, desk.undoStack());
}

void MainWindow::addSession()
{
    HistoryDesk& desk = m_context.history();
    const GalleryContent content = m_context.shelf().content();
    std::vector<RecordDialog::Routine> routines;
    for (const auto* facts : {&content.own, &content.starters}) {
        for (const RoutineFacts& one : *facts)
            routines.push_back({one.id, one.title});
    }
    RecordDialog dialog(routines, desk.now(), this);
    if (m_history && m_pages->currentWidget() == m_history)
        dialog.setDay(m_history->day());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::optional<Routine> routine = m_context.shelf().find(dialog.routine());
    if (!routine)
        return;
    const Timeline timeline = compile(*routine, desk.lookup(), m_context.settings().timing());
    const QDateTime start = dialog.startedAt();
    if (desk.add(dialog.applied(
            doneByHand(*routine, timeline, desk.lookup(), start.toOffsetFromUtc(start.offsetFromUtc())))))
        sayDone(tr("“%1” is in the history.").arg(routine->title), desk.undoStack());
}

void MainWindow::editSession(const SessionId& id)
{
    HistoryDesk& desk = m_context.history();
    const auto record = desk.session(id);
    if (!record)
        return;
    RecordDialog dialog(*record, desk.now(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const SessionRecord changed = dialog.applied(*record);
    if (changed != *record && desk.change(changed, tr("correct a session")))
        sayDone(tr("The session is corrected."), desk.undoStack());
}

void MainWindow::removeSession(const SessionId& id)
{
    if (m_context.history().remove(id))
        sayDone(tr("The session is deleted."), m_context.history().undoStack());
}

void MainWindow::makeBestThree()
{
    const Routine routine = routineOf(m_ranking->best().chosen, m_context.history().lookup(), tr("My best three"));
    const auto id = m_context.shelf().take(routine, tr("make a routine of the best three"));
    if (!id)
        return;
    openRoutine(*id);
    say({MessageKind::Done,
         tr("Your routine of the best three. Done regularly, it helps most."),
         tr("Plan it…"),
         [this, made = *id] { planRoutine(made); },
         {}});
}

void MainWindow::playRest(const RoutineId& id)
{
    const std::optional<Routine> routine = m_context.shelf().find(id);
    HistoryDesk& desk = m_context.history();
    const auto rest = routine
                          ? leftToRate(*routine, desk.ratedSessions(id, HistoryDesk::kEveningsTogether), desk.lookup())
                          : std::nullopt;
    if (!rest || m_session)
        return play(id);
    m_session = std::make_unique<SessionDesk>(m_context, *rest);
    showPlayer();
}

/// Half was done on another evening: go on with the rest, or begin anew. False when there is nothing to ask.
bool MainWindow::playsRest(const Routine& routine)
{
    if (!isForRating(routine))
        return false;
    HistoryDesk& desk = m_context.history();
    const auto rest =
        leftToRate(routine, desk.ratedSessions(routine.id, HistoryDesk::kEveningsTogether), desk.lookup());
    if (!rest)
        return false;
    const int left = entryCount(*rest);
    const int answer = choose(this, tr("Go on where you left off?"),
                              tr("You have rated %1 of %2.").arg(entryCount(routine) - left).arg(entryCount(routine)),
                              {tr("Try the other %1").arg(left), tr("Begin anew"), tr("Cancel")});
    if (answer == 1)
        return false;
    if (answer == 0)
        playRest(routine.id);
    return true;
}

void MainWindow::playNamed(const QString& name)
{
    if (m_session)
        return;
    if (const auto* notice = findChild<HealthNotice*>(); notice && !notice->isHidden()) {
        // It is read first: no session may run behind it.
        connect(notice, &HealthNotice::read, this, [this, name] { playNamed(name); });
        return;
    }
    const GalleryContent content = m_context.shelf().content();
    std::vector<Named> all;
    for (const auto* facts : {&content.own, &content.starters})
        for (const RoutineFacts& one : *facts)
            all.push_back({one.id.text(), one.title});
    const Result<QString> meant = idMeant(QStringLiteral("routine"), name, all);
    if (meant)
        play(RoutineId(*meant));
    else
        say({MessageKind::Warning, meant.error().sentence, {}, {}, {}});
}

void MainWindow::afterSession(const Routine& routine)
{
    if (!isForRating(routine))
        return;
    if (m_context.history().ratedSessions(routine.id, 1).empty())
        return;
    showRanking(routine.id);
}

/// How often a planned routine is done can be changed in the editor, too: the plan follows from today on, and goes back
/// when that edit is undone.
void MainWindow::planFollows(RoutineDocument* document)
{
    if (document->isReadOnly() || document->property("planFollows").toBool())
        return;
    document->setProperty("planFollows", true);
    connect(document, &RoutineDocument::edited, this,
            [this, document, before = document->routine().frequency](const Touched& touched) mutable {
                const Routine& routine = document->routine();
                if (!touched.header || routine.frequency == std::exchange(before, routine.frequency))
                    return;
                const auto planned = m_context.history().plannedFrequency(routine.id);
                if (planned && routine.frequency.isSaid() && *planned != routine.frequency)
                    m_context.history().followPlan(routine.id, routine.title, routine.frequency);
            });
}

} // namespace limber
