// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/catalogue.h"
#include "core/model/edit.h"
#include "core/model/user_edits.h"
#include "core/timeline/timeline.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include <functional>
#include <optional>
#include <vector>

namespace limber
{

/// Owns one routine while it is open, and its undo stack. Every way to change the routine goes through push(); what
/// the signals tell has been put on disk before.
class RoutineDocument : public QObject
{
    Q_OBJECT

public:
    /// Puts the routine on disk.
    using Save = std::function<Outcome(const Routine&)>;

    /// A starter is read-only and never saved. The catalogue must outlive the document.
    RoutineDocument(Routine routine, const Catalogue& catalogue, const TimingDefaults& defaults, Save save,
                    QObject* parent = nullptr);
    ~RoutineDocument() override;

    const Routine& routine() const { return m_routine; }
    const Catalogue& catalogue() const { return m_catalogue; }
    const Exercise* exercise(const ExerciseId& id) const { return m_catalogue.exercise(id); }
    /// For the names of edits.
    edits::ExerciseName exerciseNames() const;
    bool isReadOnly() const { return m_routine.starter; }
    QUndoStack& undoStack() { return m_undo; }

    /// Applies an edit, saves and tells. False when it changes nothing or is refused; then refused() has said why.
    bool push(const Edit& edit);
    bool push(const std::optional<Edit>& edit) { return edit && push(*edit); }
    /// The next edit is a new step of undoing, even when it has the merge key of the last one.
    void endMerging() { m_merging = false; }

    /// Takes over what another process has put on disk, as one undoable edit.
    void follow(const Routine& onDisk);
    /// The person's default times have changed.
    void setDefaults(const TimingDefaults& defaults);
    const TimingDefaults& defaults() const { return m_defaults; }
    /// Exercises of the catalogue have changed.
    void exercisesChanged();

    const Timeline& timeline() const { return m_timeline; }
    Millis total() const { return m_timeline.counted(); }
    /// With what leads up to it; 0 for a section that is not there or empty.
    Millis sectionTime(int section) const;
    /// In all rounds, with what leads up to it.
    Millis entryTime(const EntryId& entry) const { return m_entryTimes.value(entry); }
    /// What the exercises require, in the order of first use.
    std::vector<Equipment> equipment() const;
    bool needsPartner() const;

Q_SIGNALS:
    void edited(const limber::Touched& touched);
    /// An edit against the rules; nothing has changed.
    void refused(const QString& sentence);
    /// The edit stands on screen but not on disk; the next one tries again.
    void saveFailed(const QString& sentence);
    /// It is about to be destroyed, and still whole: whoever shows it lets go.
    void closing();

private:
    class Command;

    /// For undo and redo: applies what was applied before.
    void replay(const Edit& edit);
    void settle(const Touched& touched);
    void recompile();
    void endMergingUnlessPushing();

    Routine m_routine;
    const Catalogue& m_catalogue;
    TimingDefaults m_defaults;
    Save m_save;
    QUndoStack m_undo;
    bool m_merging = false;
    bool m_pushing = false;
    Timeline m_timeline;
    std::vector<Millis> m_sectionTimes;
    QHash<EntryId, Millis> m_entryTimes;
};

} // namespace limber
