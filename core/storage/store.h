// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/exercise.h"
#include "core/model/picture.h"
#include "core/model/routine.h"
#include "core/model/session_record.h"
#include "core/storage/backups.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace limber
{

class Database;

/// Where a routine of the person stands.
enum class Shelf { InUse, Archived, Bin };

/// What a list shows of a routine, read without reading the routine.
struct RoutineSummary {
    RoutineId id;
    QString title;
    QString forWhom;
    QStringList tags;
    int entries = 0;
    QDateTime updated;
    Shelf shelf = Shelf::InUse;
    std::optional<QDateTime> deleted; ///< when it was moved to the bin
    friend bool operator==(const RoutineSummary&, const RoutineSummary&) = default;
};

struct OpenedStore;

/// Everything the person made, in one SQLite file. What a call has acknowledged is on the disk; a failure is one
/// sentence and changes nothing. For the thread that opened it.
class Store
{
public:
    enum class OnDamage {
        SetAside, ///< rename it, begin a new one, and say so
        Refuse
    };

    /// Where the database is when nothing else is said: "limber" in the XDG data folder.
    static QString defaultFolder();
    /// The name of the database inside a data folder, and its path.
    static QString fileName();
    static QString pathIn(const QString& folder);

    /// Opens the database, makes it (and its folder) when there is none, and brings it to this version with a backup
    /// before. A newer one is refused and not written.
    static Result<OpenedStore> open(const QString& path, const QDateTime& now, OnDamage onDamage = OnDamage::SetAside);
    /// Opens an existing database without changing anything; every write fails.
    static Result<std::unique_ptr<Store>> openForReading(const QString& path);
    /// For when no database can be opened: keeps everything until the program ends.
    static std::unique_ptr<Store> inMemory();
    ~Store();

    const QString& path() const;
    /// Rows that were read so far, of any table.
    qint64 rowsRead() const;

    /// Whether another process has written since the last call.
    bool changedByOthers();

    /// Does all that `changes` writes, or nothing when it fails. For calls that write one thing each.
    Outcome together(const std::function<Outcome()>& changes);

    // Routines. The newest first.
    Result<std::vector<RoutineSummary>> routines(Shelf shelf = Shelf::InUse);
    Result<int> countRoutines(Shelf shelf);
    /// Nothing when there is none with this id.
    Result<std::optional<Routine>> routine(const RoutineId& id);
    /// Adds the routine or replaces the one with its id, wherever it stands. Refuses what could not be read back.
    Outcome save(const Routine& routine, const QDateTime& now);
    Outcome moveToBin(const RoutineId& id, const QDateTime& now);
    /// Takes a routine out of the bin or out of the archive.
    Outcome restore(const RoutineId& id);
    Outcome archive(const RoutineId& id);
    /// Removes from the bin for good.
    Outcome removeForGood(const RoutineId& id);
    /// How many routines (the bin included) use this exercise.
    Result<int> usesOf(const ExerciseId& exercise);

    // Own exercises, by name. Archived ones stay readable, because routines may use them.
    struct OwnExercise {
        Exercise exercise;
        bool archived = false;
    };
    Result<std::vector<OwnExercise>> exercises();
    Outcome saveExercise(const Exercise& exercise, const QDateTime& now);
    /// The exercise, whether it is archived, and exactly these pictures, at once or not at all.
    Outcome saveExercise(const Exercise& exercise, const std::vector<Picture>& pictures, const QDateTime& now);
    Outcome archiveExercise(const ExerciseId& id, bool archived);
    /// Removes an exercise and its pictures; refused while a routine uses it.
    Outcome removeExercise(const ExerciseId& id);

    Result<std::vector<Picture>> pictures(const ExerciseId& exercise);
    /// The exercise must be an own one.
    Outcome savePicture(const Picture& picture);
    Outcome removePicture(const ExerciseId& exercise, Picture::Moment moment);

    /// Favourite exercises.
    Result<QSet<ExerciseId>> stars();
    Outcome setStar(const ExerciseId& exercise, bool starred, const QDateTime& now);

    // Preferences: any JSON value under a key. core/exchange/preferences.h gives them types.
    Result<QJsonObject> preferences();
    Outcome setPreference(const QString& key, const QJsonValue& value);
    /// Sets all given keys, or none.
    Outcome setPreferences(const QJsonObject& values);

    // Sessions: what was performed, by value.
    /// Adds the record or replaces the one with its id, steps included; may be called again and again while a session
    /// goes on (then `endedAt` is invalid). Refuses what cannot be true (core/model/session_rules.h). What the history
    /// counts by day follows at once.
    Outcome saveSession(const SessionRecord& record);
    Outcome removeSession(const SessionId& id);
    /// Those that were started at `from` or later and before `to`, in order, without their steps.
    Result<std::vector<SessionRecord>> sessions(const QDateTime& from, const QDateTime& to);
    /// One with its steps; nothing when there is none with this id.
    Result<std::optional<SessionRecord>> session(const SessionId& id);

    /// Adds a whole import at once, or nothing of it.
    Outcome import(const Routine& routine, const std::vector<Exercise>& exercises, const std::vector<Picture>& pictures,
                   const QDateTime& now);

private:
    friend class HistoryStore; // the questions about what was done, on the same connection

    explicit Store(std::unique_ptr<Database> database);

    Outcome write(const Routine& routine, const QDateTime& now);
    Outcome write(const Exercise& exercise, const QDateTime& now);
    Outcome write(const Picture& picture);

    std::unique_ptr<Database> m_database;
    qint64 m_dataVersion = 0;
};

/// A store, and what happened on the way.
struct OpenedStore {
    std::unique_ptr<Store> store;
    bool isNew = false;
    std::optional<int> migratedFrom;
    QString damaged;                  ///< where a damaged database was set aside
    std::optional<Backup> lastBackup; ///< to be offered when the database was damaged or is gone
};

} // namespace limber
