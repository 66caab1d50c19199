// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/gallery_page.h"
#include "core/base/clock.h"
#include "core/storage/store.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QUndoStack>

namespace limber
{

class DocumentKeeper;
class RoutineDocument;

/// What happens to the tags of one or many routines.
struct TagChange {
    QStringList add;
    QStringList remove; ///< whatever their capitals
};

/// The list of the person's routines and the starters, and every way to change the list. Each change is on disk when
/// the call returns, and all but removing for good can be undone; a failure is told by failed().
class RoutineShelf : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the shelf.
    RoutineShelf(Store& store, const Catalogue& catalogue, DocumentKeeper& documents, const Clock& clock,
                 QObject* parent = nullptr);

    /// What is in use, or what is archived.
    GalleryContent content(Shelf own = Shelf::InUse);
    std::vector<RoutineSummary> binned();
    /// Title, picture, time and so on; read from disk when it is asked for first.
    RoutineFacts facts(const RoutineId& id);

    /// A starter or one of the person's own.
    std::optional<Routine> find(const RoutineId& id);
    /// The document to edit, play or print; null when there is no such routine (any more).
    RoutineDocument* document(const RoutineId& id);

    using Ids = std::vector<RoutineId>;

    std::optional<RoutineId> create();
    /// A copy of a starter or of an own routine, with a title that is not taken.
    std::optional<RoutineId> copy(const RoutineId& id);
    Ids copies(const Ids& routines);
    /// A routine that was put together elsewhere; its title gets a number when it is taken. `name` is what Undo says.
    std::optional<RoutineId> take(Routine routine, const QString& name);
    /// A copy of a routine for somebody else, named in its title.
    std::optional<RoutineId> copyFor(const RoutineId& id, const QString& person);
    Ids copiesFor(const Ids& routines, const QString& person);
    /// All sections of another routine at the end of an own one.
    bool append(const RoutineId& id, const RoutineId& other);
    // Starters among them stay as they are. All of it happens, or none.
    bool archive(const Ids& routines);
    bool takeFromArchive(const Ids& routines);
    bool moveToBin(const Ids& routines);
    /// False, too, when no tag changes.
    bool changeTags(const Ids& routines, const TagChange& change);
    bool archive(const RoutineId& id) { return archive(Ids{id}); }
    bool takeFromArchive(const RoutineId& id) { return takeFromArchive(Ids{id}); }
    bool moveToBin(const RoutineId& id) { return moveToBin(Ids{id}); }
    bool rename(const RoutineId& id, const QString& title);
    bool restore(const RoutineId& id);
    bool removeForGood(const RoutineId& id);
    /// What was done to the list, for Undo while the list is shown.
    QUndoStack& undoStack() { return m_undo; }

    /// Notes that the routine was opened or played now, for the order of the list.
    void noteUse(const RoutineId& id);
    /// The routine was changed elsewhere: its facts are read anew when they are next asked for.
    void forgetFacts(const RoutineId& id) { m_kept.remove(id); }
    /// Another process has written: forget what was read.
    void reread();
    /// The times that hold where a routine says nothing.
    void setDefaults(const TimingDefaults& defaults);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    std::vector<RoutineSummary> summaries(Shelf shelf);
    int count(Shelf shelf);
    /// As wanted, else with a number; it is taken from then on.
    /// What makes a copy differ from its original; its title is made free afterwards.
    using CopyChange = std::function<void(Routine& copy, const Routine& original)>;
    Ids addCopies(const Ids& routines, const QString& name, const CopyChange& change);
    static QString freeTitle(const QString& wanted, QSet<QString>& taken);
    QSet<QString> takenTitles();
    /// “Title” of a single one, else how many.
    QString named(const Ids& routines);
    Ids ownOf(const Ids& routines) const;
    bool changeAll(const Ids& routines, const std::function<Outcome(const RoutineId&)>& change);
    Ids addAll(const std::vector<Routine>& routines, const QString& name);
    Outcome putTags(const RoutineId& id, const QStringList& tags, const QDateTime& used);
    bool settle(const Outcome& outcome);
    bool putTitle(const RoutineId& id, const QString& title);
    std::optional<RoutineId> add(const Routine& routine, const QString& name);
    bool push(const QString& name, std::function<bool()> forward, std::function<bool()> backward);
    void readUses();

    Store& m_store;
    const Catalogue& m_catalogue;
    DocumentKeeper& m_documents;
    const Clock& m_clock;
    TimingDefaults m_defaults;
    QHash<RoutineId, RoutineFacts> m_kept;
    int m_generation = 0;             ///< grows whenever another process has written
    QHash<RoutineId, int> m_followed; ///< the generation that an open document is up to
    QJsonObject m_uses;               ///< milliseconds since 1970 by routine
    bool m_usesRead = false;
    QUndoStack m_undo;
};

} // namespace limber
