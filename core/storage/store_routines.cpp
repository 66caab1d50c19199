// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_set.h"
#include "core/exchange/routine_json.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

// Lists inside one column: no title, tag or id holds this separator (ASCII "unit separator").
constexpr QChar kSeparator(0x1f);

QString exerciseList(const Routine& routine)
{
    QStringList ids;
    TextSet seen;
    for (const Section& section : routine.sections) {
        for (const Entry& entry : section.entries) {
            if (seen.insert(entry.exercise.text()))
                ids << entry.exercise.text();
        }
    }
    return ids.join(kSeparator);
}

QStringList split(const QString& list)
{
    return list.isEmpty() ? QStringList() : list.split(kSeparator);
}

RoutineSummary summaryFrom(const Query& query, Shelf shelf)
{
    RoutineSummary summary;
    summary.id = RoutineId(query.text(0));
    summary.title = query.text(1);
    summary.forWhom = query.text(2);
    summary.tags = split(query.text(3));
    summary.entries = query.number(4);
    summary.updated = query.moment(5);
    summary.shelf = shelf;
    if (shelf == Shelf::Bin)
        summary.deleted = query.moment(6);
    return summary;
}

QString where(Shelf shelf)
{
    switch (shelf) {
    case Shelf::InUse:
        return u"deleted IS NULL AND archived = 0"_s;
    case Shelf::Archived:
        return u"deleted IS NULL AND archived = 1"_s;
    case Shelf::Bin:
        return u"deleted IS NOT NULL"_s;
    }
    Q_UNREACHABLE();
}

/// Runs a statement that must change one routine.
Outcome changeOne(Query& query, const RoutineId& id)
{
    if (const Outcome ran = query.run(); !ran)
        return ran;
    if (query.changed() == 0)
        return Error{u"There is no routine with the id %1 there."_s.arg(id.text())};
    return Done{};
}

} // namespace

Outcome Store::together(const std::function<Outcome()>& changes)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome done = changes(); !done)
        return done;
    return transaction.commit();
}

Result<std::vector<RoutineSummary>> Store::routines(Shelf shelf)
{
    // The index routines_listed has all of these columns, in this order: no body is passed by on the way.
    const QString order = shelf == Shelf::Bin ? u"deleted"_s : u"updated"_s;
    Query query = m_database->prepare(u"SELECT id, title, for_whom, tags, entries, updated, deleted FROM routines "
                                      "WHERE %1 ORDER BY %2 DESC, id"_s.arg(where(shelf), order));
    if (const Outcome ran = query.run(); !ran)
        return ran.error();
    std::vector<RoutineSummary> summaries;
    while (query.next())
        summaries.push_back(summaryFrom(query, shelf));
    return summaries;
}

Result<int> Store::countRoutines(Shelf shelf)
{
    const auto count = m_database->value(u"SELECT count(*) FROM routines WHERE %1"_s.arg(where(shelf)));
    if (!count)
        return count.error();
    return count->toInt();
}

Result<std::optional<Routine>> Store::routine(const RoutineId& id)
{
    Query query = m_database->prepare(u"SELECT body FROM routines WHERE id = ?"_s);
    if (const Outcome ran = query.bind(id.text()).run(); !ran)
        return ran.error();
    if (!query.next())
        return std::optional<Routine>();
    auto routine = readRoutine(query.text(0).toUtf8(), u"The routine %1 in the database"_s.arg(id.text()));
    if (!routine)
        return routine.error();
    return std::optional(std::move(*routine));
}

Outcome Store::write(const Routine& routine, const QDateTime& now)
{
    const auto body = routineText(routine);
    if (!body)
        return Error{u"“%1” was not saved: %2"_s.arg(routine.title.left(80), body.error().sentence)};
    QStringList tags = routine.tags;
    tags.replaceInStrings(QString(kSeparator), u" "_s);
    Query query = m_database->prepare(
        u"INSERT INTO routines (id, title, for_whom, tags, exercises, entries, created, updated, body) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, for_whom = excluded.for_whom, tags = excluded.tags, "
        "exercises = excluded.exercises, entries = excluded.entries, updated = excluded.updated, body = excluded.body"_s);
    query.bind(routine.id.text()).bind(routine.title).bind(routine.forWhom).bind(tags.join(kSeparator));
    query.bind(exerciseList(routine)).bind(entryCount(routine)).bind(now).bind(now).bind(QString::fromUtf8(*body));
    return query.run();
}

Outcome Store::save(const Routine& routine, const QDateTime& now)
{
    return write(routine, now);
}

Outcome Store::moveToBin(const RoutineId& id, const QDateTime& now)
{
    Query query = m_database->prepare(u"UPDATE routines SET deleted = ? WHERE id = ? AND deleted IS NULL"_s);
    query.bind(now).bind(id.text());
    return changeOne(query, id);
}

Outcome Store::restore(const RoutineId& id)
{
    Query query = m_database->prepare(u"UPDATE routines SET deleted = NULL, archived = 0 WHERE id = ?"_s);
    query.bind(id.text());
    return changeOne(query, id);
}

Outcome Store::archive(const RoutineId& id)
{
    Query query = m_database->prepare(u"UPDATE routines SET archived = 1, deleted = NULL WHERE id = ?"_s);
    query.bind(id.text());
    return changeOne(query, id);
}

Outcome Store::removeForGood(const RoutineId& id)
{
    Query query = m_database->prepare(u"DELETE FROM routines WHERE id = ? AND deleted IS NOT NULL"_s);
    query.bind(id.text());
    return changeOne(query, id);
}

Result<int> Store::usesOf(const ExerciseId& exercise)
{
    Query query = m_database->prepare(u"SELECT count(*) FROM routines WHERE "
                                      "instr(char(31) || exercises || char(31), char(31) || ? || char(31))"_s);
    if (const Outcome ran = query.bind(exercise.text()).run(); !ran)
        return ran.error();
    return query.next() ? query.number(0) : 0;
}

} // namespace limber
