// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of one routine or of many.
#include "app/editor/document_keeper.h"
#include "app/shell/routine_shelf.h"
#include "core/model/rules.h"
#include "core/model/user_edits.h"

#include <QtCore/QSet>

namespace limber
{

namespace
{

QStringList withTags(const QStringList& tags, const TagChange& change)
{
    QStringList after;
    for (const QString& tag : tags + change.add) {
        if (!change.remove.contains(tag, Qt::CaseInsensitive) && !after.contains(tag, Qt::CaseInsensitive))
            after << tag;
    }
    return after;
}

/// "tag 3 routines “knee”"
QString nameOf(const TagChange& change, const QString& routines)
{
    if (change.remove.isEmpty() && change.add.size() == 1)
        return RoutineShelf::tr("tag %1 “%2”").arg(routines, change.add.front());
    if (change.add.isEmpty() && change.remove.size() == 1)
        return RoutineShelf::tr("take the tag “%2” from %1").arg(routines, change.remove.front());
    return RoutineShelf::tr("change the tags of %1").arg(routines);
}

} // namespace

Outcome RoutineShelf::putTags(const RoutineId& id, const QStringList& tags, const QDateTime& used)
{
    m_kept.remove(id);
    if (RoutineDocument* open = m_documents.find(id)) {
        open->endMerging();
        open->push(edits::setTags(open->routine(), tags));
        return m_store.save(open->routine(), used); // a tag is no use: the order of the list stays
    }
    auto routine = m_store.routine(id);
    if (!routine)
        return routine.error();
    if (!*routine)
        return Error{tr("That routine is not there any more.")};
    (*routine)->tags = tags;
    if (const auto problem = headerProblem(**routine))
        return Error{*problem};
    return m_store.save(**routine, used);
}

bool RoutineShelf::changeTags(const Ids& routines, const TagChange& change)
{
    struct Tagged {
        QStringList before;
        QStringList after;
        QDateTime used;
    };
    QHash<RoutineId, Tagged> tagged;
    Ids ids;
    const QSet<RoutineId> wanted(routines.begin(), routines.end());
    for (const Shelf shelf : {Shelf::InUse, Shelf::Archived}) {
        for (const RoutineSummary& summary : summaries(shelf)) {
            if (!wanted.contains(summary.id))
                continue;
            const QStringList after = withTags(summary.tags, change);
            if (after == summary.tags)
                continue;
            ids.push_back(summary.id);
            tagged.insert(summary.id, {summary.tags, after, summary.updated});
        }
    }
    if (ids.empty())
        return false;
    const auto put = [this, ids, tagged](bool forward) {
        return changeAll(ids, [&](const RoutineId& id) {
            const Tagged of = tagged.value(id);
            return putTags(id, forward ? of.after : of.before, of.used);
        });
    };
    return push(
        nameOf(change, named(ids)), [put] { return put(true); }, [put] { return put(false); });
}

} // namespace limber
