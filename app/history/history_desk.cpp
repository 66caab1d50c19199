// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_desk.h"

#include "app/shell/two_way_command.h"

#include <algorithm>

namespace limber
{

HistoryDesk::HistoryDesk(Store& store, const Catalogue& catalogue, const Clock& clock, QObject* parent)
    : QObject(parent), m_store(store), m_history(store), m_catalogue(catalogue), m_clock(clock)
{
}

ExerciseLookup HistoryDesk::lookup() const
{
    return [this](const ExerciseId& id) { return m_catalogue.exercise(id); };
}

std::optional<SessionRecord> HistoryDesk::session(const SessionId& id)
{
    return answer(m_store.session(id));
}

std::vector<SessionRecord> HistoryDesk::ratedSessions(const RoutineId& routine, int days)
{
    constexpr int kMost = 12;
    auto records = answer(m_history.ratedSessions(routine, kMost));
    std::erase_if(records, [&](const SessionRecord& record) {
        return days > 0 && record.startedAt.date() < today().addDays(-days);
    });
    return records;
}

bool HistoryDesk::settle(const Outcome& outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error().sentence);
        return false;
    }
    Q_EMIT changed();
    return true;
}

bool HistoryDesk::push(const QString& name, std::function<bool()> forward, std::function<bool()> backward)
{
    const int before = m_undo.index();
    m_undo.push(new TwoWayCommand(name, std::move(forward), std::move(backward)));
    return m_undo.index() > before;
}

bool HistoryDesk::add(const SessionRecord& record)
{
    return push(
        tr("add a session"), [this, record] { return settle(m_store.saveSession(record)); },
        [this, id = record.id] { return settle(m_store.removeSession(id)); });
}

bool HistoryDesk::change(const SessionRecord& record, const QString& name)
{
    const auto before = session(record.id);
    if (!before)
        return false;
    return push(
        name, [this, record] { return settle(m_store.saveSession(record)); },
        [this, old = *before] { return settle(m_store.saveSession(old)); });
}

bool HistoryDesk::remove(const SessionId& id)
{
    const auto before = session(id);
    if (!before)
        return false;
    return push(
        tr("delete a session"), [this, id] { return settle(m_store.removeSession(id)); },
        [this, old = *before] { return settle(m_store.saveSession(old)); });
}

std::vector<PlanChange> HistoryDesk::planOf(const RoutineId& routine)
{
    std::vector<PlanChange> plan = answer(m_history.plan());
    std::erase_if(plan, [&routine](const PlanChange& change) { return change.routine != routine; });
    return plan;
}

std::vector<PlanChange> HistoryDesk::fromToday(const RoutineId& routine, const QString& title,
                                               const std::optional<Frequency>& frequency)
{
    std::vector<PlanChange> plan = planOf(routine);
    std::erase_if(plan, [this](const PlanChange& change) { return change.since >= today(); });
    plan.push_back({routine, title, today(), frequency.has_value(), frequency.value_or(Frequency())});
    if (!frequency && plan.size() == 1)
        plan.clear(); // planned and taken back on the same day: it never was
    return plan;
}

bool HistoryDesk::plan(const RoutineId& routine, const QString& title, const std::optional<Frequency>& frequency)
{
    return push(
        frequency ? tr("plan “%1”").arg(title) : tr("take “%1” out of the plan").arg(title),
        [this, routine, after = fromToday(routine, title, frequency)] {
            return settle(m_history.setPlan(routine, after));
        },
        [this, routine, before = planOf(routine)] { return settle(m_history.setPlan(routine, before)); });
}

bool HistoryDesk::followPlan(const RoutineId& routine, const QString& title, const Frequency& frequency)
{
    return settle(m_history.setPlan(routine, fromToday(routine, title, frequency)));
}

std::optional<Frequency> HistoryDesk::plannedFrequency(const RoutineId& routine)
{
    for (const PlanChange& change : planOn(planOf(routine), today()))
        return change.frequency;
    return std::nullopt;
}

bool HistoryDesk::hasPlan()
{
    return !planOn(answer(m_history.plan()), today()).empty();
}

} // namespace limber
