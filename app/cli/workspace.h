// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exchange/preferences.h"
#include "core/library/catalogue.h"
#include "core/model/picture.h"
#include "core/storage/store.h"
#include "core/timeline/timeline.h"

#include <memory>
#include <vector>

namespace limber
{

/// What a command works on: what is built in, and what the person has made. Commands that only read change nothing on
/// the disk, and need no database.
class Workspace
{
public:
    /// Reads the catalogue, and the person's exercises and preferences when there is a database.
    static Result<std::unique_ptr<Workspace>> open(const QString& dataFolder, const Clock& clock);

    const Catalogue& catalogue() const { return m_catalogue; }
    const Preferences& preferences() const { return m_preferences; }
    const Clock& clock() const { return m_clock; }
    /// Where the database is or would be.
    const QString& databasePath() const { return m_databasePath; }
    /// For reading; null when the person has no database.
    Store* store() { return m_store.get(); }
    /// The database opened for writing, made when there is none.
    Result<Store*> storeToWrite();

    ExerciseLookup exerciseLookup() const;
    Timeline timelineOf(const Routine& routine) const;

    /// The person's routines, the newest first; empty when there is no database.
    Result<std::vector<RoutineSummary>> ownRoutines(Shelf shelf = Shelf::InUse);

    /// By id, by exact name, or from a .limber file (whose exercises then count as known). An archived one is found
    /// too, unless one in use has its name. The sentence for an unknown name has the three nearest, that for an
    /// ambiguous one its ids.
    Result<Routine> routine(const QString& wanted);
    Result<Exercise> exercise(const QString& wanted) const;
    /// The photographs of one of the person's exercises, or of one that came with the file that was named.
    std::vector<Picture> pictures(const ExerciseId& exercise);

private:
    Workspace(const QString& dataFolder, const Clock& clock, Catalogue catalogue);

    Outcome readOwn();
    Result<Routine> routineFromFile(const QString& path);

    QString m_databasePath;
    const Clock& m_clock;
    Catalogue m_catalogue;
    Preferences m_preferences;
    std::vector<Picture> m_filePictures;
    std::unique_ptr<Store> m_store;
    bool m_writable = false;
};

} // namespace limber
