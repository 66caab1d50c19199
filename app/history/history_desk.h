// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/library/catalogue.h"
#include "core/storage/history_store.h"
#include "core/timeline/timeline.h"

#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include <functional>

namespace limber
{

/// What was done and what is planned, for the pages that show it, and every way to change either. Each change is on
/// disk when the call returns and can be undone; a failure is told by failed().
class HistoryDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    HistoryDesk(Store& store, const Catalogue& catalogue, const Clock& clock, QObject* parent = nullptr);

    HistoryStore& history() { return m_history; }
    const Catalogue& catalogue() const { return m_catalogue; }
    QDateTime now() const { return m_clock.wallNow(); }
    QDate today() const { return now().date(); }
    ExerciseLookup lookup() const;
    Qt::DayOfWeek firstDayOfWeek() const { return QLocale().firstDayOfWeek(); }

    /// The answer, or nothing when it failed (then failed() has said why).
    template <typename T>
    T answer(Result<T> result)
    {
        if (result)
            return std::move(result).value();
        Q_EMIT failed(result.error().sentence);
        return T{};
    }
    std::optional<SessionRecord> session(const SessionId& id);
    /// Days in which a half-done search for one's stretch is gone on with.
    static constexpr int kEveningsTogether = 14;
    /// The sessions of a routine that hold ratings, oldest first; of the last `days` when it is not 0.
    std::vector<SessionRecord> ratedSessions(const RoutineId& routine, int days);

    bool add(const SessionRecord& record);
    /// Puts the record in the place of the one with its id.
    bool change(const SessionRecord& record, const QString& name);
    bool remove(const SessionId& id);
    /// From today on; nothing: not planned any more.
    bool plan(const RoutineId& routine, const QString& title, const std::optional<Frequency>& frequency);
    /// The same without a step of undoing of its own: what it follows has one.
    bool followPlan(const RoutineId& routine, const QString& title, const Frequency& frequency);
    /// Anything else that belongs on this undo stack.
    bool push(const QString& name, std::function<bool()> forward, std::function<bool()> backward);

    /// What holds today for a routine; nothing when it is not planned.
    std::optional<Frequency> plannedFrequency(const RoutineId& routine);
    bool hasPlan();

    QUndoStack& undoStack() { return m_undo; }
    /// Something was played, or another process has written.
    void noteChange() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    bool settle(const Outcome& outcome);
    std::vector<PlanChange> planOf(const RoutineId& routine);
    std::vector<PlanChange> fromToday(const RoutineId& routine, const QString& title,
                                      const std::optional<Frequency>& frequency);

    Store& m_store;
    HistoryStore m_history;
    const Catalogue& m_catalogue;
    const Clock& m_clock;
    QUndoStack m_undo;
};

} // namespace limber
