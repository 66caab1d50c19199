// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_shelf.h"

#include "app/editor/document_keeper.h"
#include "app/shell/two_way_command.h"
#include "core/model/user_edits.h"

#include <algorithm>
#include <memory>

namespace limber
{

namespace
{

const QString kUsesKey = QStringLiteral("gallery.uses");
constexpr qsizetype kMostUses = 500;

} // namespace

RoutineShelf::RoutineShelf(Store& store, const Catalogue& catalogue, DocumentKeeper& documents, const Clock& clock,
                           QObject* parent)
    : QObject(parent), m_store(store), m_catalogue(catalogue), m_documents(documents), m_clock(clock)
{
}

std::vector<RoutineSummary> RoutineShelf::summaries(Shelf shelf)
{
    auto found = m_store.routines(shelf);
    if (found)
        return std::move(*found);
    Q_EMIT failed(found.error().sentence);
    return {};
}

int RoutineShelf::count(Shelf shelf)
{
    const auto found = m_store.countRoutines(shelf);
    if (!found)
        Q_EMIT failed(found.error().sentence);
    return found.ok() ? *found : 0;
}

void RoutineShelf::readUses()
{
    if (std::exchange(m_usesRead, true))
        return;
    if (const auto preferences = m_store.preferences())
        m_uses = preferences->value(kUsesKey).toObject();
}

GalleryContent RoutineShelf::content(Shelf own)
{
    readUses();
    GalleryContent content;
    content.now = m_clock.wallNow();
    std::vector<RoutineSummary> found = summaries(own);
    for (RoutineSummary& summary : found) {
        const auto used = QDateTime::fromMSecsSinceEpoch(m_uses.value(summary.id.text()).toInteger(), Qt::UTC);
        summary.updated = std::max(summary.updated, used);
    }
    std::vector<const RoutineSummary*> inOrder;
    for (const RoutineSummary& summary : found)
        inOrder.push_back(&summary);
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const RoutineSummary* a, const RoutineSummary* b) { return a->updated > b->updated; });
    content.own.reserve(found.size());
    for (const RoutineSummary* summary : inOrder) {
        RoutineFacts& facts = content.own.emplace_back();
        facts.id = summary->id;
        facts.title = summary->title;
        facts.forWhom = summary->forWhom;
        facts.tags = summary->tags;
        facts.exercises = summary->entries;
        facts.used = summary->updated;
    }
    for (const Routine& starter : m_catalogue.starters())
        content.starters.push_back(factsOf(starter, m_catalogue, m_defaults));
    content.archive = own == Shelf::Archived;
    content.archived = count(Shelf::Archived);
    content.binned = count(Shelf::Bin);
    content.details = [this](const RoutineId& id) { return facts(id); };
    return content;
}

std::vector<RoutineSummary> RoutineShelf::binned()
{
    return summaries(Shelf::Bin);
}

RoutineFacts RoutineShelf::facts(const RoutineId& id)
{
    if (const auto kept = m_kept.constFind(id); kept != m_kept.constEnd())
        return *kept;
    const std::optional<Routine> routine = find(id);
    if (!routine)
        return {};
    return *m_kept.insert(id, factsOf(*routine, m_catalogue, m_defaults));
}

std::optional<Routine> RoutineShelf::find(const RoutineId& id)
{
    if (const Routine* starter = m_catalogue.starter(id))
        return *starter;
    if (const RoutineDocument* open = m_documents.find(id))
        return open->routine();
    auto stored = m_store.routine(id);
    if (stored)
        return std::move(*stored);
    Q_EMIT failed(stored.error().sentence);
    return std::nullopt;
}

RoutineDocument* RoutineShelf::document(const RoutineId& id)
{
    if (RoutineDocument* open = m_documents.find(id)) {
        const bool stale = m_followed.value(id) < m_generation && !open->isReadOnly();
        m_followed.insert(id, m_generation);
        const auto onDisk = stale ? m_store.routine(id) : Result<std::optional<Routine>>(std::nullopt);
        if (onDisk && *onDisk)
            open->follow(**onDisk);
        return open;
    }
    const std::optional<Routine> routine = find(id);
    m_followed.insert(id, m_generation);
    return routine ? &m_documents.open(*routine) : nullptr;
}

QString RoutineShelf::freeTitle(const QString& wanted)
{
    QStringList taken;
    for (const RoutineSummary& summary : summaries(Shelf::InUse))
        taken << summary.title;
    for (const Routine& starter : m_catalogue.starters())
        taken << starter.title;
    QString title = wanted;
    for (int number = 2; taken.contains(title, Qt::CaseInsensitive); ++number)
        title = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return title;
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

std::optional<RoutineId> RoutineShelf::add(const Routine& routine, const QString& name)
{
    const RoutineId id = routine.id;
    // The first time it is new; after an undo it lies in the bin and comes back from there.
    auto forward = [this, routine, first = true]() mutable {
        return settle(std::exchange(first, false) ? m_store.save(routine, m_clock.wallNow())
                                                  : m_store.restore(routine.id));
    };
    auto backward = [this, id] { return settle(m_store.moveToBin(id, m_clock.wallNow())); };
    return push(name, std::move(forward), std::move(backward)) ? std::optional(id) : std::nullopt;
}

std::optional<RoutineId> RoutineShelf::create()
{
    Routine routine;
    routine.id = RoutineId::fresh();
    routine.title = freeTitle(tr("New routine"));
    return add(routine, tr("new routine"));
}

std::optional<RoutineId> RoutineShelf::copy(const RoutineId& id)
{
    const std::optional<Routine> original = find(id);
    if (!original)
        return std::nullopt;
    Routine routine = copyOf(*original);
    const QString shortTitle = original->title.section(QLatin1Char(':'), 0, 0);
    routine.title =
        freeTitle(original->starter ? tr("%1 – my version").arg(shortTitle) : tr("%1 (copy)").arg(original->title));
    return add(routine, tr("copy “%1”").arg(original->title));
}

std::optional<RoutineId> RoutineShelf::take(Routine routine, const QString& name)
{
    routine.title = freeTitle(routine.title);
    return add(routine, name);
}

std::optional<RoutineId> RoutineShelf::copyFor(const RoutineId& id, const QString& person)
{
    const std::optional<Routine> original = find(id);
    if (!original)
        return std::nullopt;
    Routine routine = copyOf(*original);
    QString title = original->title;
    if (const QString theirs = QStringLiteral(" – ") + original->forWhom;
        !original->forWhom.isEmpty() && title.endsWith(theirs))
        title.chop(theirs.size());
    routine.forWhom = person;
    routine.title = freeTitle(QStringLiteral("%1 – %2").arg(title, person));
    return add(routine, tr("copy “%1” for %2").arg(original->title, person));
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
        if (!target || !target->push(Edit{std::move(group), tr("take back “%1”").arg(title), {}, false}))
            return false;
        m_kept.remove(id);
        Q_EMIT changed();
        return true;
    };
    return push(tr("append “%1”").arg(routine->title), std::move(forward), std::move(backward));
}

bool RoutineShelf::archive(const RoutineId& id)
{
    const std::optional<Routine> routine = find(id);
    if (!routine || routine->starter)
        return false;
    return push(
        tr("archive “%1”").arg(routine->title), [this, id] { return settle(m_store.archive(id)); },
        [this, id] { return settle(m_store.restore(id)); });
}

bool RoutineShelf::takeFromArchive(const RoutineId& id)
{
    const std::optional<Routine> routine = find(id);
    if (!routine)
        return false;
    return push(
        tr("take “%1” out of the archive").arg(routine->title), [this, id] { return settle(m_store.restore(id)); },
        [this, id] { return settle(m_store.archive(id)); });
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
        tr("rename to “%1”").arg(title), [this, id, title] { return putTitle(id, title); },
        [this, id, old = routine->title] { return putTitle(id, old); });
}

bool RoutineShelf::moveToBin(const RoutineId& id)
{
    const std::optional<Routine> routine = find(id);
    if (!routine)
        return false;
    return push(
        tr("delete “%1”").arg(routine->title), [this, id] { return settle(m_store.moveToBin(id, m_clock.wallNow())); },
        [this, id] { return settle(m_store.restore(id)); });
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

void RoutineShelf::noteUse(const RoutineId& id)
{
    readUses();
    m_kept.remove(id); // it may be edited from now on
    if (m_catalogue.starter(id))
        return;
    m_uses.insert(id.text(), m_clock.wallNow().toMSecsSinceEpoch());
    while (m_uses.size() > kMostUses) {
        auto oldest = m_uses.begin();
        for (auto use = m_uses.begin(); use != m_uses.end(); ++use)
            oldest = use.value().toInteger() < oldest.value().toInteger() ? use : oldest;
        m_uses.erase(oldest);
    }
    if (const Outcome noted = m_store.setPreference(kUsesKey, m_uses); !noted)
        Q_EMIT failed(noted.error().sentence);
}

void RoutineShelf::reread()
{
    ++m_generation;
    m_kept.clear();
    m_usesRead = false;
    Q_EMIT changed();
}

void RoutineShelf::setDefaults(const TimingDefaults& defaults)
{
    m_defaults = defaults;
    m_kept.clear();
    Q_EMIT changed();
}

} // namespace limber
