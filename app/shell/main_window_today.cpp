// SPDX-License-Identifier: GPL-3.0-or-later
// Today: what is due, and what is asked or suggested after what was done.
#include "app/editor/routine_document.h"
#include "app/history/session_words.h"
#include "app/history/today_page.h"
#include "app/shell/app_context.h"
#include "app/shell/main_window.h"
#include "app/shell/widgets/message_bar.h"
#include "core/base/text.h"
#include "core/coach/progression.h"
#include "core/history/ranking.h"
#include "core/model/session_rules.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace limber
{

namespace
{

constexpr int kSessionsLookedAt = 3;
constexpr int kNextDays = 3;
constexpr int kLately = 7; // days

} // namespace

/// At the start only what is due, read by the plan and not by the history; the rest when the window is on screen.
void MainWindow::refreshToday()
{
    HistoryDesk& desk = m_context.history();
    TodayContent content;
    content.day = desk.today();
    const auto plan = desk.answer(desk.history().plan());
    const auto done = desk.answer(desk.history().doneInWeek(weekStartOf(content.day, desk.firstDayOfWeek())));
    content.hasPlan = !planOn(plan, content.day).empty();
    for (const Due& due : dueOn(plan, done, content.day, desk.firstDayOfWeek())) {
        TodayItem item{due, m_context.shelf().facts(due.routine)};
        if (item.facts.title.isEmpty())
            continue; // it was deleted for good
        item.due.title = item.facts.title;
        content.items.push_back(std::move(item));
    }
    content.next = nextPlannedDay(plan, content.day);
    if (m_started) {
        const QDate from = weekStartOf(content.day.addYears(-1), desk.firstDayOfWeek());
        const auto days = plannedDays(plan, desk.answer(desk.history().done(from, content.day)), from, content.day,
                                      content.day, desk.firstDayOfWeek());
        if (!plan.empty())
            content.kept = adherenceWords(adherenceOf(days));
        addNextDayNotes(content);
        addProgressionNotes(content);
        addRestNote(content);
    }
    today().setContent(content);
}

void MainWindow::addNextDayNotes(TodayContent& content)
{
    HistoryDesk& desk = m_context.history();
    QSet<RoutineId> asked;
    for (const SessionBrief& session :
         desk.answer(desk.history().sessions(content.day.addDays(-kNextDays), content.day.addDays(-1)))) {
        if (!wantsNextDay(session.record) || asked.contains(session.record.routine))
            continue;
        asked.insert(session.record.routine);
        const auto answer = [this, id = session.record.id](NextDay said) {
            return [this, id, said] {
                auto record = m_context.history().session(id);
                if (!record)
                    return;
                setNextDay(*record, said);
                m_context.history().change(*record, tr("answer"));
            };
        };
        const QString when = session.day() == content.day.addDays(-1)
                                 ? tr("yesterday")
                                 : tr("on %1").arg(QLocale().toString(session.day(), QStringLiteral("dddd")));
        content.notes.push_back(
            {QStringLiteral("heart-pulse"),
             tr("“%1” hurt %2. Is it worse now than before it?").arg(session.record.routineTitle, when),
             {},
             {{tr("No"), answer(NextDay::NotWorse), false}, {tr("Worse"), answer(NextDay::Worse), false}}});
    }
}

void MainWindow::addProgressionNotes(TodayContent& content)
{
    HistoryDesk& desk = m_context.history();
    // Of what is due, and of what was done lately without a plan.
    std::vector<RoutineId> routines;
    for (const TodayItem& item : content.items)
        routines.push_back(item.due.routine);
    for (const SessionBrief& session :
         desk.answer(desk.history().sessions(content.day.addDays(-kLately), content.day))) {
        if (std::find(routines.begin(), routines.end(), session.record.routine) == routines.end())
            routines.push_back(session.record.routine);
    }
    for (const RoutineId& id : routines) {
        const std::optional<Routine> routine = m_context.shelf().find(id);
        const auto newest = desk.answer(desk.history().lastSessions(id, kSessionsLookedAt));
        if (!routine || routine->starter || newest.empty())
            continue;
        std::vector<SessionRecord> records;
        for (const SessionBrief& brief : newest) {
            if (const auto record = desk.session(brief.record.id))
                records.push_back(*record);
        }
        const auto step = progressionOf(*routine, newest, cutShortIn(records), desk.lookup(), desk.now());
        if (!step)
            continue;
        const bool forward = step->way == Progression::Way::Forward;
        content.notes.push_back({forward ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                                 tr("“%1”: %2").arg(routine->title, step->sentence),
                                 step->reason,
                                 {{forward ? tr("Take the step") : tr("Step back"),
                                   [this, id, edit = step->edit] {
                                       takeStep(id, edit, tr("Done. The routine has changed by this one step."));
                                   },
                                   true},
                                  {tr("Not now"),
                                   [this, id, edit = step->notNow] {
                                       takeStep(id, edit, tr("It stays as it is, until new sessions say otherwise."));
                                   },
                                   false}}});
    }
}

void MainWindow::addRestNote(TodayContent& content)
{
    HistoryDesk& desk = m_context.history();
    for (const Routine& starter : m_context.catalogue().starters()) {
        if (!isForRating(starter))
            continue;
        const auto rest =
            leftToRate(starter, desk.ratedSessions(starter.id, HistoryDesk::kEveningsTogether), desk.lookup());
        if (!rest)
            continue;
        const RoutineId id = starter.id;
        content.notes.push_back(
            {QStringLiteral("list-checks"),
             tr("“%1”: %2 still to try.").arg(starter.title, counted(entryCount(*rest), tr("exercise"))),
             {},
             {{tr("Go on"), [this, id] { playRest(id); }, true},
              {tr("Ranking so far"), [this, id] { showRanking(id); }, false}}});
    }
}

/// A step of a routine is an edit of its document; on this page it is undone like everything else here.
void MainWindow::takeStep(const RoutineId& id, const Edit& edit, const QString& words)
{
    const auto forward = [this, id, edit] {
        RoutineDocument* document = m_context.shelf().document(id);
        if (!document || document->isReadOnly())
            return false;
        document->endMerging();
        const bool pushed = document->push(edit);
        m_context.shelf().forgetFacts(id);
        m_context.history().noteChange();
        return pushed;
    };
    const auto backward = [this, id, name = edit.name] {
        RoutineDocument* document = m_context.shelf().document(id);
        if (!document || document->undoStack().undoText() != name) {
            say({MessageKind::Info, tr("The routine was changed since; undo it there."), {}, {}, kUndoStays});
            return false;
        }
        document->undoStack().undo();
        m_context.shelf().forgetFacts(id);
        m_context.history().noteChange();
        return true;
    };
    if (m_context.history().push(edit.name, forward, backward))
        sayDone(words, m_context.history().undoStack());
}

} // namespace limber
