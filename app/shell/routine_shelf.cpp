// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/routine_shelf.h"

#include "app/editor/document_keeper.h"

#include <algorithm>

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
