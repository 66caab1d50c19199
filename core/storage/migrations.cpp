// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/history_sums.h"
#include "core/storage/history_totals.h"

#include <QtCore/QFileInfo>

#include <vector>

namespace limber
{

using namespace Qt::StringLiterals;

namespace
{

// Bodies are the JSON of core/exchange; the columns beside them are for lists, which read no bodies.
// Sessions are kept by value: they point at no exercise and no routine that could change or go.
const std::vector<Migration>& released()
{
    static const std::vector<Migration> kReleased{
        Migration{{
            u"CREATE TABLE routines (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, for_whom TEXT NOT NULL, "
            "tags TEXT NOT NULL, exercises TEXT NOT NULL, entries INTEGER NOT NULL, created INTEGER NOT NULL, "
            "updated INTEGER NOT NULL, archived INTEGER NOT NULL DEFAULT 0, deleted INTEGER, body TEXT NOT NULL) STRICT"_s,
            u"CREATE INDEX routines_by_update ON routines (deleted, archived, updated)"_s,
            u"CREATE TABLE exercises (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, updated INTEGER NOT NULL, "
            "archived INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL) STRICT"_s,
            u"CREATE TABLE pictures (exercise TEXT NOT NULL REFERENCES exercises (id) ON DELETE CASCADE, "
            "moment TEXT NOT NULL CHECK (moment IN ('start', 'end')), type TEXT NOT NULL, extra TEXT NOT NULL, "
            "data BLOB NOT NULL, PRIMARY KEY (exercise, moment)) STRICT"_s,
            u"CREATE TABLE stars (exercise TEXT PRIMARY KEY NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE preferences (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE sessions (id TEXT PRIMARY KEY NOT NULL, routine TEXT NOT NULL, title TEXT NOT NULL, "
            "started INTEGER NOT NULL, utc_offset INTEGER NOT NULL, ended INTEGER, finished INTEGER NOT NULL, "
            "pain INTEGER, effort TEXT, note TEXT NOT NULL, extra TEXT NOT NULL) STRICT"_s,
            u"CREATE INDEX sessions_by_start ON sessions (started)"_s,
            u"CREATE TABLE session_steps (session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, "
            "place INTEGER NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL, exercise TEXT NOT NULL, name TEXT NOT "
            "NULL, "
            "phase TEXT NOT NULL, side TEXT, set_number INTEGER NOT NULL, sets INTEGER NOT NULL, rep INTEGER, "
            "reps INTEGER NOT NULL, round INTEGER NOT NULL, rounds INTEGER NOT NULL, self_paced INTEGER NOT NULL, "
            "planned INTEGER NOT NULL, actual INTEGER NOT NULL, extended INTEGER NOT NULL, paused INTEGER NOT NULL, "
            "outcome TEXT NOT NULL, rating INTEGER, PRIMARY KEY (session, place)) STRICT, WITHOUT ROWID"_s,
            u"CREATE INDEX session_steps_by_exercise ON session_steps (exercise)"_s,
        }},
        historySums(),
        historyTotals(),
        // Version 4: thousands of routines are listed from the index alone, in its order.
        Migration{{
            u"DROP INDEX routines_by_update"_s,
            u"CREATE INDEX routines_listed ON routines (deleted, archived, updated DESC, id, title, for_whom, tags, "
            "entries)"_s,
        }},
    };
    return kReleased;
}

Error newerDatabase(const QString& path)
{
    return Error{u"The database %1 was written by a newer Limber; update Limber to use it."_s.arg(path)};
}

Error foreignDatabase(const QString& path)
{
    return Error{u"%1 is a database of another program; choose another folder."_s.arg(path)};
}

struct Header {
    int version = 0;
    bool empty = false;
};

Result<Header> readHeader(Database& database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    const auto application = database.value(u"PRAGMA application_id"_s);
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_schema"_s);
    for (const auto& answer : {version, application, tables}) {
        if (!answer)
            return answer.error();
    }
    const bool empty = tables->toInt() == 0;
    if (!empty && application->toInt() != kApplicationId)
        return foreignDatabase(database.path());
    return Header{version->toInt(), empty};
}

Outcome runStep(Database& database, const Migration& step, int version)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    QStringList statements = step.statements;
    statements << u"PRAGMA application_id = %1"_s.arg(kApplicationId) << u"PRAGMA user_version = %1"_s.arg(version);
    for (const QString& statement : statements) {
        if (const Outcome ran = database.run(statement); !ran)
            return ran;
    }
    return transaction.commit();
}

} // namespace

std::span<const Migration> migrations()
{
    return released();
}

Outcome checkVersion(Database& database, int newest)
{
    const auto header = readHeader(database);
    if (!header)
        return header.error();
    if (header->version > newest)
        return newerDatabase(database.path());
    if (header->version < newest) {
        return Error{
            u"The database %1 is from an older Limber; open Limber's window once, which brings it up to date."_s.arg(
                database.path())};
    }
    return Done{};
}

Result<int> migrate(Database& database, std::span<const Migration> steps,
                    const std::function<Outcome(int version)>& backUp)
{
    const auto header = readHeader(database);
    if (!header)
        return header.error();
    const int newest = static_cast<int>(steps.size());
    if (header->version > newest)
        return newerDatabase(database.path());
    if (const Outcome logged = database.useLog(); !logged)
        return logged.error();
    if (header->version < newest && !header->empty) {
        if (const Outcome saved = backUp(header->version); !saved)
            return saved.error();
    }
    for (int version = header->version; version < newest; ++version) {
        if (const Outcome ran = runStep(database, steps[static_cast<size_t>(version)], version + 1); !ran)
            return ran.error();
    }
    return header->version;
}

} // namespace limber
