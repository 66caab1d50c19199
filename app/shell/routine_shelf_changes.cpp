// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to change the list of routines: one command on the undo stack for one routine or for many.
#include "app/editor/document_keeper.h"
#include "app/shell/routine_shelf.h"
#include "app/shell/two_way_command.h"
#include "core/base/text.h"
#include "core/model/user_edits.h"

#include <QtCore/QSet>

#include <algorithm>
#include <memory>

namespace limber
{

QString RoutineShelf::freeTitle(const QString& wanted, QSet<QString>& taken)
{
    QString title = wanted;
    for (int number = 2; taken.contains(title.toCaseFolded()); ++number)
        title = QStringLiteral("%1 %2").arg(wanted).arg(number);
    taken.insert(title.toCaseFolded());
    return title;
}

QSet<QString> RoutineShelf::takenTitles()
{
    QSet<QString> taken;
    for (const RoutineSummary& summary : summaries(Shelf::InUse))
        taken.insert(summary.title.toCaseFolded());
    for (const Routine& starter : m_catalogue.starters())
        taken.insert(starter.title.toCaseFolded());
    return taken;
}

bool RoutineShelf::settle(const Outcome& outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error().sentence);
        return false;
    }
    Q_EMIT changed();
    return true;
}

bool RoutineShelf::push(const QString& name, std::function<bool()> forward, std::function<bool()> backward)
{
    const int before = m_undo.index();
    m_undo.push(new TwoWayCommand(name, std::move(forward), std::move(backward)));
    return m_undo.index() > before;
}

QString RoutineShelf::named(const Ids& routines)
{
    if (routines.size() != 1)
        return counted(static_cast<qint64>(routines.size()), tr("routine"));
    const std::optional<Routine> routine = find(routines.front());
    return QStringLiteral("“%1”").arg(routine ? shortened(routine->title) : QString());
}

RoutineShelf::Ids RoutineShelf::ownOf(const Ids& routines) const
{
    Ids own;
    std::copy_if(routines.begin(), routines.end(), std::back_inserter(own),
                 [this](const RoutineId& id) { return !m_catalogue.starter(id); });
    return own;
}

bool RoutineShelf::changeAll(const Ids& routines, const std::function<Outcome(const RoutineId&)>& change)
{
    return settle(m_store.together([&]() -> Outcome {
        for (const RoutineId& id : routines) {
            if (Outcome changed = change(id); !changed)
                return changed;
        }
        return Done{};
    }));
}

RoutineShelf::Ids RoutineShelf::addAll(const std::vector<Routine>& routines, const QString& name)
{
    if (routines.empty())
        return {};
    Ids ids;
    for (const Routine& routine : routines)
        ids.push_back(routine.id);
    // The first time they are new; after an undo they lie in the bin and come back from there.
    auto forward = [this, routines, ids, first = true]() mutable {
        if (!std::exchange(first, false))
            return changeAll(ids, [this](const RoutineId& id) { return m_store.restore(id); });
        size_t next = 0;
        return changeAll(ids, [&](const RoutineId&) { return m_store.save(routines[next++], m_clock.wallNow()); });
    };
    auto backward = [this, ids] {
        return changeAll(ids, [this](const RoutineId& id) { return m_store.moveToBin(id, m_clock.wallNow()); });
    };
    return push(name, std::move(forward), std::move(backward)) ? ids : Ids();
}

std::optional<RoutineId> RoutineShelf::add(const Routine& routine, const QString& name)
{
    const Ids added = addAll({routine}, name);
    return added.empty() ? std::nullopt : std::optional(added.front());
}

std::optional<RoutineId> RoutineShelf::create()
{
    QSet<QString> taken = takenTitles();
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = freeTitle(tr("New routine"), taken);
    return add(routine, tr("new routine"));
}

RoutineShelf::Ids RoutineShelf::addCopies(const Ids& routines, const QString& name, const CopyChange& change)
{
    QSet<QString> taken = takenTitles();
    std::vector<Routine> made;
    for (const RoutineId& id : routines) {
        const std::optional<Routine> original = find(id);
        if (!original)
            continue;
        Routine routine = copyOf(*original);
        change(routine, *original);
        routine.title = freeTitle(routine.title, taken);
        made.push_back(std::move(routine));
    }
    return addAll(made, name);
}

RoutineShelf::Ids RoutineShelf::copies(const Ids& routines)
{
    return addCopies(routines, tr("copy %1").arg(named(routines)), [](Routine& copy, const Routine& original) {
        const QString shortTitle = original.title.section(QLatin1Char(':'), 0, 0);
        copy.title = original.starter ? tr("%1 – my version").arg(shortTitle) : tr("%1 (copy)").arg(original.title);
    });
}

std::optional<RoutineId> RoutineShelf::copy(const RoutineId& id)
{
    const Ids made = copies({id});
    return made.empty() ? std::nullopt : std::optional(made.front());
}

std::optional<RoutineId> RoutineShelf::take(Routine routine, const QString& name)
{
    QSet<QString> taken = takenTitles();
    routine.title = freeTitle(routine.title, taken);
    return add(routine, name);
}

RoutineShelf::Ids RoutineShelf::copiesFor(const Ids& routines, const QString& person)
{
    const QString name = tr("copy %1 for %2").arg(named(routines), person);
    return addCopies(routines, name, [&person](Routine& copy, const Routine& original) {
        QString title = original.title;
        if (const QString theirs = QStringLiteral(" – ") + original.forWhom;
            !original.forWhom.isEmpty() && title.endsWith(theirs))
            title.chop(theirs.size());
        copy.forWhom = person;
        copy.title = QStringLiteral("%1 – %2").arg(title, person);
    });
}

std::optional<RoutineId> RoutineShelf::copyFor(const RoutineId& id, const QString& person)
{
    const Ids made = copiesFor({id}, person);
    return made.empty() ? std::nullopt : std::optional(made.front());
}

bool RoutineShelf::append(const RoutineId& id, const RoutineId& other)
{
    const std::optional<Routine> routine = find(other);
    if (!routine)
        return false;
    auto added = std::make_shared<std::vector<SectionId>>();
    auto forward = [this, id, added, appended = *routine] {
        RoutineDocument* target = document(id);
        const size_t before = target ? target->routine().sections.size() : 0;
        if (!target || !target->push(edits::appendRoutine(target->routine(), appended)))
            return false;
        added->clear();
        for (size_t i = before; i < target->routine().sections.size(); ++i)
            added->push_back(target->routine().sections[i].id);
        m_kept.remove(id);
        Q_EMIT changed();
        return true;
    };
    auto backward = [this, id, added, title = routine->title] {
        RoutineDocument* target = document(id);
        EditGroup group;
        for (const SectionId& section : *added) {
            if (target && findSection(target->routine(), section))
                group.edits.push_back({TakeSection{section}, {}, {}, false});
        }
        if (!target || !target->push(Edit{std::move(group), tr("take back “%1”").arg(shortened(title)), {}, false}))
            return false;
        m_kept.remove(id);
        Q_EMIT changed();
        return true;
    };
    return push(tr("append “%1”").arg(shortened(routine->title)), std::move(forward), std::move(backward));
}

bool RoutineShelf::archive(const Ids& routines)
{
    const Ids own = ownOf(routines);
    return !own.empty() &&
           push(
               tr("archive %1").arg(named(own)),
               [this, own] { return changeAll(own, [this](const RoutineId& id) { return m_store.archive(id); }); },
               [this, own] { return changeAll(own, [this](const RoutineId& id) { return m_store.restore(id); }); });
}

bool RoutineShelf::takeFromArchive(const Ids& routines)
{
    return !routines.empty() &&
           push(
               tr("take %1 out of the archive").arg(named(routines)),
               [this, routines] {
                   return changeAll(routines, [this](const RoutineId& id) { return m_store.restore(id); });
               },
               [this, routines] {
                   return changeAll(routines, [this](const RoutineId& id) { return m_store.archive(id); });
               });
}

bool RoutineShelf::putTitle(const RoutineId& id, const QString& title)
{
    RoutineDocument* routine = document(id);
    if (!routine || routine->isReadOnly())
        return false;
    routine->endMerging();
    const bool renamed = routine->push(edits::renameRoutine(routine->routine(), title));
    m_kept.remove(id);
    Q_EMIT changed();
    return renamed;
}

bool RoutineShelf::rename(const RoutineId& id, const QString& title)
{
    const std::optional<Routine> routine = find(id);
    if (!routine)
        return false;
    return push(
        tr("rename to “%1”").arg(shortened(title)), [this, id, title] { return putTitle(id, title); },
        [this, id, old = routine->title] { return putTitle(id, old); });
}

bool RoutineShelf::moveToBin(const Ids& routines)
{
    const Ids own = ownOf(routines);
    QSet<RoutineId> archived; // go back where they were
    for (const RoutineSummary& summary : summaries(Shelf::Archived))
        archived.insert(summary.id);
    return !own.empty() && push(
                               tr("delete %1").arg(named(own)),
                               [this, own] {
                                   return changeAll(own, [this](const RoutineId& id) {
                                       return m_store.moveToBin(id, m_clock.wallNow());
                                   });
                               },
                               [this, own, archived] {
                                   return changeAll(own, [&](const RoutineId& id) {
                                       return archived.contains(id) ? m_store.archive(id) : m_store.restore(id);
                                   });
                               });
}

bool RoutineShelf::restore(const RoutineId& id)
{
    return settle(m_store.restore(id));
}

bool RoutineShelf::removeForGood(const RoutineId& id)
{
    m_documents.forget(id);
    m_kept.remove(id);
    return settle(m_store.removeForGood(id));
}

} // namespace limber
